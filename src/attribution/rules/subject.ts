/**
 * The subject of a verb: the noun phrase before it, with its apposition; or that of the sentence.
 *
 *   Adam Segal, a fellow at the Council on Foreign Relations,  said
 *   └─────────────────────── subject ───────────────────────┘
 */
import { SUBORDINATORS, TIME_OPENERS, TIME_WORDS } from '../../lexicon/attribution-words.ts'
import { coreBefore, REACH } from './noun-phrase-before.ts'
import type { Range } from './range.ts'
import { Class, isHeadNoun, isNominal, type Reading } from './reading.ts'

/** The noun phrase that ends right before `end` (a verb group's first token), not reaching below `floor`. */
export function subjectBefore(reading: Reading, end: number, floor: number): Range | null {
  const { classes } = reading
  const bottom = Math.max(floor, end - REACH)
  let last = end
  // “…, too, has said”; “China, for its part, has accused”: an aside between commas is no part of the subject.
  if (last - 1 > bottom && classes[last - 1] === Class.COMMA) {
    const comma = apposition(reading, last - 1, bottom)
    if (comma === null) return null
    const core = coreBefore(reading, comma.at, bottom)
    if (core === null) return null
    return { from: core.from, to: comma.aside ? comma.at : last }
  }
  if (last - 1 > bottom && classes[last - 1] === Class.DASH) return null
  // “A judge last month ordered”: the time stands between subject and verb.
  last = withoutTime(reading, last, bottom)
  return coreBefore(reading, last, bottom)
}

/** Where the phrase ends if a time without a preposition closes it: “the judge | last month”. */
function withoutTime(reading: Reading, end: number, bottom: number): number {
  const { words, classes } = reading
  let i = end
  while (i > bottom && end - i < 4 && TIME_WORDS.has(words[i - 1]!)) i--
  if (i === end || i <= bottom || !TIME_OPENERS.has(words[i]!)) return end
  return isHeadNoun(classes[i - 1]!) || classes[i - 1] === Class.RIGHT_BRACKET ? i : end
}

/** The comma that opens the apposition which the comma at `close` ends. */
function apposition(reading: Reading, close: number, bottom: number): { at: number; aside: boolean } | null {
  const { classes, words, document } = reading
  let candidate: { at: number; aside: boolean } | null = null
  let commas = 0
  for (let i = close - 1; i > bottom; i--) {
    const cls = classes[i]!
    if (cls === Class.OPEN || cls === Class.CLOSE || cls === Class.SEMICOLON || cls === Class.COLON) break
    if (cls !== Class.COMMA) continue
    if (++commas > 4) break
    const next = i + 1
    const nextClass = classes[next]!
    if (!isHeadNoun(classes[i - 1]!) && classes[i - 1] !== Class.RIGHT_BRACKET) {
      if (candidate !== null) break
      continue
    }
    const word = words[next]!
    if (nextClass === Class.ADP || nextClass === Class.ADV || nextClass === Class.SCONJ || SUBORDINATORS.has(word)) {
      return candidate ?? { at: i, aside: true }
    }
    if (nextClass === Class.VERB || nextClass === Class.PART)
      return candidate ?? { at: i, aside: nextClass === Class.PART }
    const named = classes[i - 1] === Class.PROPN || classes[i - 1] === Class.RIGHT_BRACKET
    if (nextClass === Class.DET || word === 'who' || word === 'whose' || word === 'which' || nextClass === Class.NUM) {
      return { at: i, aside: false }
    }
    if (isNominal(nextClass)) {
      candidate = { at: i, aside: false }
      // “Lee, director of the A, B and C program, said”: look on for the name.
      if (named && document.tokens[next]!.tag !== 'PROPN') return candidate
    }
  }
  return candidate
}

/**
 * The subject of a sentence: the first noun phrase with a verb behind it, for verbs that have no subject of their own.
 *
 *   In Bern, the party  launched a referendum, calling for …
 *            └ subject ┘
 */
export function sentenceSubject(reading: Reading, from: number, before: number): Range | null {
  const { classes } = reading
  const top = Math.min(before, from + REACH)
  for (let i = from; i < top; i++) {
    const cls = classes[i]!
    if (cls !== Class.VERB && cls !== Class.AUX) continue
    if (reading.quotationOf[i]! >= 0) continue
    let start = i
    while (start > from && classes[start - 1] === Class.ADV) start--
    const subject = subjectBefore(reading, start, from)
    if (subject !== null && !opensSubclause(reading, subject.from, from)) return subject
  }
  return null
}

/** “When Lee called, …”: the subject of a clause that is not the main one; “who” is none either. */
function opensSubclause(reading: Reading, subject: number, from: number): boolean {
  const { words, classes } = reading
  const word = words[subject]!
  if (word === 'who' || word === 'which') return true
  if (subject - 1 < from) return false
  return SUBORDINATORS.has(words[subject - 1]!) || classes[subject - 1] === Class.SCONJ
}
