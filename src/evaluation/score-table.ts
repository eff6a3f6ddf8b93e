/** A score → a table for people and snapshots: percentages with one decimal, and the counts that they are made of. */
import { amount, type Check, fieldsOf, mustBe, orNull, share as shareOf1, valuesOf, whole } from '../checks/check.ts'
import type { Agreement, Labels, Share } from './counts.ts'
import type { Score } from './score.ts'
import type { AccusationScore } from './score-accusations.ts'
import type { ClaimScore } from './score-claims.ts'
import type { Answers, SpeakerScore, StanceScore } from './score-labels.ts'

/**
 * All that a score is made of; what is printed of it is named, and the rest is figures by name. A
 * function, so that bundles without a table leave it out.
 */
function scoreCheck(): Check {
  const number = whole(0)
  const part = orNull(shareOf1)
  const AGREEMENT = fieldsOf<Agreement>({
    ...{ precision: part, recall: part, f1: part, right: number, predicted: number, gold: number },
  })
  const SHARE = fieldsOf<Share>({ share: part, right: number, of: number })
  const LABELS = fieldsOf<Labels>({
    ...{ share: part, right: number, of: number, macroF1: part, byLabel: valuesOf(AGREEMENT) },
  })
  const ANSWERS = fieldsOf<Answers>({ ofFound: SHARE, ofAll: SHARE })
  const LABELLED = { act: LABELS, polarity: LABELS, certainty: LABELS, target: SHARE }
  const RATES = valuesOf(fieldsOf<Pick<Agreement, 'precision' | 'recall'>>({ precision: part, recall: part }))
  return fieldsOf<Score>({
    articles: number,
    claims: orNull(
      fieldsOf<ClaimScore>({
        ...{ found: AGREEMENT, endToEnd: AGREEMENT, strict: AGREEMENT, directQuotes: AGREEMENT },
        ofFound: fieldsOf<ClaimScore['ofFound']>({
          ...{ source: SHARE, sourceHead: SHARE, sourceExact: SHARE, cue: SHARE, cueExact: SHARE },
          ...{ contentExact: SHARE, kind: SHARE },
        }),
        byKind: RATES,
      }),
    ),
    speaker: orNull(
      fieldsOf<SpeakerScore>({
        ...{ name: ANSWERS, bySourceType: valuesOf(ANSWERS), kindOfFound: SHARE, countryOfFound: SHARE },
      }),
    ),
    stance: orNull(
      fieldsOf<StanceScore>({
        found: SHARE,
        ofFound: fieldsOf<StanceScore['ofFound']>(LABELLED),
        ofAll: fieldsOf<StanceScore['ofAll']>({ ...LABELLED, actAndPolarity: SHARE, wholeClaim: SHARE }),
      }),
    ),
    accusations: orNull(
      fieldsOf<AccusationScore>({
        ...{ detection: AGREEMENT, whole: AGREEMENT, responses: AGREEMENT, articles: AGREEMENT, falseAlarms: SHARE },
        ofFound: fieldsOf<AccusationScore['ofFound']>({
          ...{ accuser: SHARE, accusedName: SHARE, accusedExact: SHARE, victim: SHARE, act: SHARE, actSpan: SHARE },
          ...{ form: SHARE, modality: SHARE, basis: SHARE, time: SHARE },
        }),
        whereGiven: valuesOf(SHARE),
      }),
    ),
    counts: valuesOf(amount),
  })
}

/**
 * Formats a score as a table, one line per figure. Figures that the gold does not annotate are left out.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid score
 * @example
 * console.log(scoreTable(score(gold, extract(gold.text)))) // … claims: end to end  P  93.8  R  85.7  F1  89.6 …
 */
export function scoreTable(score: Score): string {
  mustBe(scoreCheck(), score, 'score')
  const { claims, speaker, stance, accusations } = score
  const rows: [string, Agreement | Share][] = []
  if (claims !== null) {
    const { source, sourceExact, cueExact, contentExact } = claims.ofFound
    rows.push(['claims: content', claims.found], ['claims: end to end', claims.endToEnd])
    rows.push(['claims: word for word', claims.strict], ['claims: direct quotes', claims.directQuotes])
    rows.push(['source, of found', source], ['source exact, of found', sourceExact])
    rows.push(['cue exact, of found', cueExact], ['content exact, of found', contentExact])
  }
  if (speaker !== null) rows.push(['speaker, of found', speaker.name.ofFound], ['speaker, of all', speaker.name.ofAll])
  if (stance !== null) {
    const { act, polarity, certainty, target } = stance.ofFound
    rows.push(['act, of found', act], ['polarity, of found', polarity], ['certainty, of found', certainty])
    rows.push(['target, of found', target], ['whole claim, of all', stance.ofAll.wholeClaim])
  }
  if (accusations !== null) {
    const { accuser, accusedName, victim, act, form, modality, basis, time } = accusations.ofFound
    rows.push(['accusations: detection', accusations.detection], ['accusations: whole', accusations.whole])
    rows.push(['accuser, of found', accuser], ["accused's name, of found", accusedName], ['victim, of found', victim])
    rows.push(['deed, of found', act], ['form, of found', form], ['modality, of found', modality])
    rows.push(['basis, of found', basis], ['time, of found', time])
    rows.push(['responses, of found', accusations.responses], ['false alarms', accusations.falseAlarms])
  }
  const told = rows.filter(([, figure]) => ('share' in figure ? figure.of : figure.predicted + figure.gold) > 0)
  const width = told.reduce((most, [name]) => Math.max(most, name.length), 0)
  return told.map(([name, figure]) => `${name.padEnd(width)}  ${line(figure)}\n`).join('')
}

function line(figure: Agreement | Share): string {
  if ('share' in figure) return `${percent(figure.share)}                    ${figure.right} of ${figure.of}`
  const { precision, recall, f1, right, predicted, gold } = figure
  const counts = `${right} right, ${predicted} found, ${gold} in gold`
  return `P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}  ${counts}`
}

const percent = (share: number | null) => (share === null ? '–' : (100 * share).toFixed(1)).padStart(5)
