/** One labelled article up to its charges: its pairs of actors and acts, and for each labelled charge the pair that tells it best. */
import { readdirSync, readFileSync } from 'node:fs'
import { contextOf } from '../../accusation/accusation.ts'
import type { Context } from '../../accusation/context.ts'
import type { Pair } from '../../accusation/learned/pair.ts'
import type { Gold, GoldAccusation } from '../../evaluation/gold.ts'
import { openFolder } from '../../evaluation/read-folder.ts'
import type { Range } from '../../evaluation/words.ts'
import { type ClaimReading, claimReader, isOfArticle } from '../../extract.ts'
import type { Model } from '../../model/model.ts'
import { type Case, parseCases } from '../../testing/testing.ts'
import type { Span } from '../../types.ts'
import { isIn, type LabelledPair, labelledPairs, rangesOf } from '../corpora/accused.ts'

/** Gold to learn from, by file name. */
const GOLD = ['accusations-dev', 'accusations-news-train']

export interface LabelledCharge {
  readonly pair: Pair
  readonly label: GoldAccusation
}

export interface AccusationLesson {
  readonly id: string
  readonly isCase: boolean
  readonly gold: Gold
  readonly reading: ClaimReading
  /** Null in an article about other things. */
  readonly context: Context | null
  readonly pairs: readonly LabelledPair[]
  /** A labelled charge each, in its main sentence; none of a marked-up case, which has no labels but accused and act. */
  readonly charges: readonly LabelledCharge[]
  /** Of the decision `charge`, fitted without this article. */
  charge: Model | null
}

/** The marked-up cases come on top: small texts are told in other ways than long articles. */
const CASES = new URL('../../../fixtures/cases/accusation/', import.meta.url)

export function accusationLessons(directory: string): AccusationLesson[] {
  const read = claimReader()
  const articles = openFolder(directory)
    .read((name) => GOLD.includes(name))
    .flatMap((file) => file.articles.map(({ id, gold }) => ({ id, gold, isCase: false })))
  const cases = readdirSync(CASES)
    .sort()
    .flatMap((file) => parseCases(readFileSync(new URL(file, CASES), 'utf8'), file))
    .map((one) => ({ id: `${one.file}:${one.line}`, gold: goldOfCase(one), isCase: true }))
  return [...articles, ...cases].map(({ id, gold, isCase }): AccusationLesson => {
    const reading = read(gold.text)
    const context = contextOf(reading.syntax, reading.claims.filter(isOfArticle), reading.cast)
    const labels = gold.accusations ?? []
    const pairs = context === null ? [] : labelledPairs(context, labels)
    return { id, isCase, gold, reading, context, pairs, charges: isCase ? [] : chargesOf(pairs, labels), charge: null }
  })
}

/** What is marked in a case: who is accused of what. All else is made up, and no decision may be fitted to it. */
function goldOfCase({ text, marks, fields }: Case): Gold {
  const accusations = ['', '2', '3', '4'].flatMap((number): GoldAccusation[] => {
    const [accused, act] = [marks[`accused${number}`], marks[`act${number}`]]
    if (accused === undefined || act === undefined) return []
    const ranges = (spans: readonly Span[]) => spans.map(({ start, end }): Range => [start, end])
    const code = (field: string) =>
      /^[A-Z]{2}$/.test(fields[`${field}${number}`] ?? '') ? fields[`${field}${number}`]! : null
    const all = [...accused, ...act]
    return [
      {
        accuser: null,
        accused: {
          span: ranges(accused),
          name: fields[`name${number}`] ?? null,
          iso: code('country'),
          sponsor: code('sponsor'),
        },
        victim: null,
        act: { type: 'unspecified', span: ranges(act)[0]! },
        form: 'report',
        modality: 'asserted',
        ...answersOf(fields[`responses${number}`], text, all),
        sentence: [Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end))],
      },
    ]
  })
  return { text, accusations }
}

/** “deny by Norway” stands behind the charge; a plea is the charge itself. */
function answersOf(
  told: string | undefined,
  { length }: string,
  charge: readonly Span[],
): Pick<GoldAccusation, 'responses'> {
  if (told === undefined) return {}
  const behind = Math.max(...charge.map(({ end }) => end))
  const responses = (['deny', 'concede', 'retaliate'] as const)
    .filter((type) => told.includes(type))
    .map((type) => ({ type, sentence: [type === 'concede' ? 0 : Math.min(behind + 2, length), length] as Range }))
  return { responses }
}

function chargesOf(pairs: readonly LabelledPair[], labels: readonly GoldAccusation[]): LabelledCharge[] {
  return labels.flatMap((label) => {
    const telling = pairs.filter(
      ({ pair: { line }, told }) => told?.includes(label) && isIn([label.sentence], line.sentence),
    )
    // The actor whose words are labelled, before another that means the same state.
    const best = telling.find(({ pair }) => isNamed(pair, label)) ?? telling[0]
    return best === undefined ? [] : [{ pair: best.pair, label }]
  })
}

function isNamed({ context: { document }, line, actor }: Pair, { accused }: GoldAccusation): boolean {
  const [first, last] = [document.tokens[line.tokens[actor.from]!]!, document.tokens[line.tokens[actor.to - 1]!]!]
  return isIn(rangesOf(accused.span), { start: first.start, end: last.end })
}

/** A pair that tells a labelled charge. */
export interface TellingPair extends LabelledCharge {
  /** The one that tells it best. */
  readonly isMain: boolean
  /** In another sentence than its main one. */
  readonly isRetold: boolean
}

/** All pairs that tell labelled charges: of each charge the best one first. */
export function tellingPairs({ charges, pairs }: AccusationLesson): TellingPair[] {
  const best = charges.map((charge): TellingPair => ({ ...charge, isMain: true, isRetold: false }))
  const others = pairs.flatMap(({ pair, told }) =>
    (told ?? [])
      .filter((label) => !charges.some((charge) => charge.pair === pair && charge.label === label))
      .map((label): TellingPair => {
        const isRetold = !isIn([label.sentence], pair.line.sentence)
        return { pair, label, isMain: false, isRetold }
      }),
  )
  return [...best, ...others]
}
