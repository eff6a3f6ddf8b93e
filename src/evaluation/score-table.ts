/** A score → a table for people and snapshots: percentages with one decimal, and the counts that they are made of. */
import type { Agreement, Share } from './counts.ts'
import type { Score } from './score.ts'

/**
 * Lists the figures that the gold has something to say about, one a line.
 *
 * @example
 * console.log(scoreTable(score(gold, extract(gold.text)))) // … claims: end to end  P  93.8  R  85.7  F1  89.6 …
 */
export function scoreTable({ claims, speaker, stance, accusations }: Score): string {
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
