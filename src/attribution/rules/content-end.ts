/**
 * Where an indirect content ends: at the end of its sentence, unless the reporter's own words begin before.
 *
 *   said  the United States should take steps  │ and insisted …
 *   compared  Chinese hackers to burglars,  │ asserting they …
 */
import { REPORTING_VERBS } from '../../weights/reporting-verbs.ts'
import { beginsClauseAt } from './complement.ts'
import { Class, type Reading } from './reading.ts'

/** No content in news is longer; a hostile sentence of a million cues would cost the square of its length without it. */
export const LONGEST_CONTENT: number = 150

/** One past the last token of the content that begins at `from`, in a sentence that ends at `sentenceEnd`. */
export function contentEnd(reading: Reading, from: number, sentenceEnd: number): number {
  const end = Math.min(sentenceEnd, from + LONGEST_CONTENT)
  const { classes } = reading
  let i = from
  while (i < end) {
    const quotation = reading.quotationOf[i]!
    if (quotation >= 0) {
      const close = reading.quotations[quotation]!.to
      if (close >= end) return end
      i = Math.max(close, i + 1)
      // “…bad,” she said / “…bad,” and: a comma inside the quotation is a comma of the sentence.
      if (
        classes[i - 1] === Class.CLOSE &&
        reading.endings[quotation] === Class.COMMA &&
        i > from &&
        reportersWords(reading, i, end)
      ) {
        return i
      }
      continue
    }
    const cls = classes[i]!
    if (i > from) {
      if (cls === Class.COMMA && reportersWords(reading, i + 1, end)) return i
      if (cls === Class.DASH && reportersWords(reading, i + 1, end)) return i
      if (cls === Class.CCONJ && secondCue(reading, i, end)) return i
      if (cls === Class.SEMICOLON) return i
    }
    i++
  }
  return trimEnd(reading, from, end)
}

/** Without the final stop, and without a bracket or comma left over. */
export function trimEnd(reading: Reading, from: number, end: number): number {
  const { classes, quotationOf } = reading
  let to = end
  while (to > from + 1 && quotationOf[to - 1]! < 0) {
    const cls = classes[to - 1]!
    const loose =
      cls === Class.STOP || cls === Class.COMMA || cls === Class.COLON || cls === Class.SEMICOLON || cls === Class.DASH
    if (!loose) break
    to--
  }
  return to
}

/** Whether the words behind a comma are the reporter's again: a participle of reporting, or a new subject with a cue. */
function reportersWords(reading: Reading, i: number, end: number): boolean {
  const { classes, words } = reading
  if (i >= end) return false
  let at = i
  if (classes[at] === Class.CCONJ) {
    if (secondCue(reading, at, end)) return true
    at++
  }
  while (at < end && classes[at] === Class.ADV) at++
  if (at >= end) return false
  if (classes[at] === Class.VERB && words[at]!.endsWith('ing')) {
    // Of the participles behind a comma in train, 335 of 551 are outside the content.
    return words[at] !== 'including'
  }
  if (words[at] === 'according' && words[at + 1] === 'to') return true
  // “…, but it managed to”: a new clause with its own subject is the reporter's more often than not.
  if (classes[i] === Class.CCONJ && beginsClauseAt(reading, at, end)) return true
  const word = words[at]!
  if (word === 'while' || word === 'whereas' || word === 'although') return true
  // “…, which he repeated”, “…, the ministry denied it”: 209 of 253 before a name, 104 of 146 before a determiner.
  if (word === 'which' || word === 'where')
    return beginsClauseAt(reading, at, end) || beginsClauseAt(reading, at + 1, end)
  const opens = classes[at] === Class.PROPN || classes[at] === Class.DET
  return opens && at === i && beginsClauseAt(reading, at, end)
}

/** “… and insisted China does …”: a second verb of reporting that shares the subject. */
export function secondCue(reading: Reading, conjunction: number, end: number): boolean {
  const { classes, document, words } = reading
  let at = conjunction + 1
  while (at < end && (classes[at] === Class.ADV || classes[at] === Class.AUX)) at++
  if (at >= end) return false
  if (classes[at] === Class.VERB && !words[at]!.endsWith('ing')) {
    const frames = REPORTING_VERBS.get(document.tokens[at]!.lemma)
    const past = words[at]! !== document.tokens[at]!.lemma
    return (
      past && frames !== undefined && Math.max(frames.clause ?? 0, frames.infinitive ?? 0, frames.object ?? 0) >= 65
    )
  }
  return false
}
