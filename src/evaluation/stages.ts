/** What is measured of each stage, and the figures of it that stand in a table. */
import { calibrationError } from './calibration.ts'
import { citronScore } from './citron.ts'
import { claimDetails } from './claim-details.ts'
import { type Counts, ratio, sumOf, type Tally } from './counts.ts'
import { type Interval, intervals, type Resampling, type Summary, valueAt } from './resampling.ts'
import { accusationScore } from './score-accusations.ts'
import { claimScore, KINDS } from './score-claims.ts'
import { speakerScore, stanceScore } from './score-labels.ts'

export const STAGES = ['claims', 'speakers', 'stance', 'accusations'] as const
export type StageName = (typeof STAGES)[number]

/** A figure in a table, by its path among those of the stage. */
export interface Column {
  readonly label: string
  readonly path: string
}

export interface Table {
  readonly title: string
  readonly columns: readonly Column[]
}

export interface Stage {
  /** The count that an article has if its gold speaks of the stage. */
  readonly marker: string
  /** The names of its counts begin so. */
  readonly counts: readonly string[]
  readonly figures: Summary
  readonly tables: readonly Table[]
}

export const STAGE: Readonly<Record<StageName, Stage>> = {
  claims: {
    marker: 'articles.withClaims',
    counts: ['claims.', 'quotes.', 'words.', 'spans.', 'citron.', 'confidence.'],
    figures: (tally) => ({
      ...claimScore(tally),
      details: claimDetails(tally),
      citron: citronScore(tally),
      calibrationError: calibrationError(tally, ...KINDS.map((kind) => `confidence.${kind}`)),
    }),
    tables: [
      {
        title: 'claims, F1',
        columns: columns({
          found: 'found.f1',
          'end to end': 'endToEnd.f1',
          strict: 'strict.f1',
          'direct quotes': 'directQuotes.f1',
          'calibration error': 'calibrationError',
        }),
      },
    ],
  },
  speakers: {
    marker: 'articles.withClaims',
    counts: ['speaker.'],
    figures: speakerScore,
    tables: [
      {
        title: 'speakers, of found',
        columns: columns({
          name: 'name.ofFound.share',
          'of a pronoun': 'bySourceType.pronoun.ofFound.share',
          'of a noun': 'bySourceType.nominal.ofFound.share',
          'of a name': 'bySourceType.name.ofFound.share',
          kind: 'kindOfFound.share',
          country: 'countryOfFound.share',
        }),
      },
    ],
  },
  stance: {
    marker: 'articles.withClaims',
    counts: ['stance.'],
    figures: (tally) => ({
      ...stanceScore(tally),
      targetWordF: ratio(tally.get('stance.targetWordF'), tally.get('stance.withTarget')),
    }),
    tables: [
      {
        title: 'stance, of found',
        columns: columns({
          act: 'ofFound.act.share',
          'act, macro-F1': 'ofFound.act.macroF1',
          polarity: 'ofFound.polarity.share',
          certainty: 'ofFound.certainty.share',
          target: 'ofFound.target.share',
          'whole claim, of all': 'ofAll.wholeClaim.share',
        }),
      },
    ],
  },
  accusations: {
    marker: 'articles.withAccusations',
    counts: ['accusations.', 'articles.', 'responses.'],
    figures: (tally) => ({
      ...accusationScore(tally),
      recallByForm: recallBy(tally, 'Form'),
      recallByModality: recallBy(tally, 'Modality'),
    }),
    tables: [
      {
        title: 'accusations',
        columns: columns({
          precision: 'detection.precision',
          recall: 'detection.recall',
          F1: 'detection.f1',
          'whole, F1': 'whole.f1',
          'responses, F1': 'responses.f1',
          'false alarms': 'falseAlarms.share',
        }),
      },
      {
        title: 'accusations, of found',
        columns: columns({
          accuser: 'ofFound.accuser.share',
          victim: 'ofFound.victim.share',
          act: 'ofFound.act.share',
          form: 'ofFound.form.share',
          modality: 'ofFound.modality.share',
          time: 'ofFound.time.share',
          'basis, where given': 'whereGiven.basis.share',
        }),
      },
    ],
  },
}

function columns(paths: Readonly<Record<string, string>>): Column[] {
  return Object.entries(paths).map(([label, path]) => ({ label, path }))
}

function recallBy(tally: Tally, field: 'Form' | 'Modality') {
  const labels = tally.under(`accusations.gold${field}.`)
  return Object.fromEntries(
    labels.map((label) => {
      const gold = tally.get(`accusations.gold${field}.${label}`)
      return [label, { recall: ratio(tally.get(`accusations.found${field}.${label}`), gold), gold }]
    }),
  )
}

/** The paths of all figures of a stage that stand in a table. */
export function headlines(name: StageName): string[] {
  return STAGE[name].tables.flatMap((table) => table.columns.map(({ path }) => path))
}

/** The counts of the articles whose gold speaks of the stage, and of each those that the stage needs. */
export function countsFor(name: StageName, articles: readonly Counts[]): Counts[] {
  const { marker, counts } = STAGE[name]
  const isOurs = (key: string) => counts.some((start) => key.startsWith(start))
  return articles
    .filter((one) => (one[marker] ?? 0) > 0)
    .map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => isOurs(key))))
}

/** The figures of many articles together. */
export function figuresOf(name: StageName, articles: readonly Counts[]): unknown {
  return STAGE[name].figures(sumOf(countsFor(name, articles)))
}

/** A figure, and how far it can be trusted. */
export interface Figure {
  /** Null of nothing. */
  readonly value: number | null
  readonly interval?: Interval | undefined
}

/** The figures at `paths`, with their intervals. */
export function figuresAt(
  name: StageName,
  articles: readonly Counts[],
  paths: readonly string[],
  resampling: Resampling,
): ReadonlyMap<string, Figure> {
  return measure(countsFor(name, articles), STAGE[name].figures, paths, resampling)
}

/** The same for any counts. */
export function measure(
  articles: readonly Counts[],
  summary: Summary,
  paths: readonly string[],
  resampling: Resampling,
): ReadonlyMap<string, Figure> {
  const [figures, bounds] = [summary(sumOf(articles)), intervals(articles, summary, paths, resampling)]
  return new Map(paths.map((path) => [path, { value: valueAt(figures, path), interval: bounds.get(path) }]))
}
