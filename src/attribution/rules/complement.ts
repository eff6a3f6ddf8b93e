/**
 * What follows a verb, by its first words: the frame in which the verb is used.
 *
 *   said │ over the weekend │ that it would …     clause, after an adjunct
 *   vowed │ to respond                            infinitive
 *   urged │ Congress to act                       object-infinitive
 */
import { QUESTION_WORDS, SUBJECT_PRONOUNS, TIME_OPENERS, TIME_WORDS } from '../../lexicon/attribution-words.ts'
import { REPORTING_NOUNS } from '../../weights/reporting-nouns.ts'
import { phraseAfter } from './noun-phrase-after.ts'
import { Class, isNominal, type Reading } from './reading.ts'

export type Frame =
  | 'clause' // “that …”, or a whole clause without “that”
  | 'question' // “whether …”, “how …”
  | 'infinitive' // “to …”
  | 'object-infinitive' // a noun phrase and “to …”
  | 'object' // a noun phrase
  | 'preposition' // “of …”, “for …”
  | 'gerund' // “raising …”
  | 'adjective' // “open to …” (“appears open to”)
  | 'quote' // a quotation mark
  | 'none' // the end, a comma, anything else

export interface Complement {
  readonly frame: Frame
  /** Where the complement begins: after adjuncts such as “last week”. */
  readonly from: number
  /** Whether a colon stands before it. */
  readonly colon: boolean
}

/** How many tokens of adjuncts are passed over at most: “said in an interview with the paper last week that”. */
const REACH = 18

export function complementAfter(reading: Reading, from: number, end: number): Complement {
  const { classes, words } = reading
  let i = from
  const top = Math.min(end, from + REACH)
  while (i < top) {
    const word = words[i]!
    const cls = classes[i]!
    if (cls === Class.ADV && !QUESTION_WORDS.has(word)) {
      i++
      continue
    }
    if (TIME_OPENERS.has(word) && (word !== 'this' || TIME_WORDS.has(words[i + 1] ?? ''))) {
      while (i < top && TIME_WORDS.has(words[i]!)) i++
      continue
    }
    break
  }
  const direct = frameAt(reading, i, end)
  // “said in a statement that …”, “said at a rally, “…”: a prepositional adjunct before a clause or quotation.
  if (direct === 'preposition' || direct === 'none') {
    const after = afterAdjuncts(reading, i, top, end)
    if (after !== null) return after
  }
  if (direct === 'object') {
    const after = afterHearer(reading, i, top, end)
    if (after !== null) return after
  }
  const colon = classes[i] === Class.COLON
  return { frame: direct, from: colon || direct === 'quote' ? quoteAt(reading, i, end) : i, colon }
}

/** Which frame begins at token `i`. */
function frameAt(reading: Reading, i: number, end: number): Frame {
  const { classes, words } = reading
  if (i >= end) return 'none'
  const cls = classes[i]!
  const word = words[i]!
  if (cls === Class.OPEN) return 'quote'
  if ((cls === Class.COMMA || cls === Class.COLON) && i + 1 < end && classes[i + 1] === Class.OPEN) return 'quote'
  if (word === 'that') {
    // “that plan” as an object is rarer by far than “that plan would”.
    return 'clause'
  }
  if (QUESTION_WORDS.has(word)) return 'question'
  if (cls === Class.PART && word === 'to') return 'infinitive'
  if (word === 'not' && words[i + 1] === 'to') return 'infinitive'
  if (cls === Class.ADP) return beginsClauseAt(reading, i, end) ? 'clause' : 'preposition'
  if (cls === Class.VERB && words[i]!.endsWith('ing')) return 'gerund'
  if (isNominal(cls)) {
    if (beginsClauseAt(reading, i, end)) return 'clause'
    const phrase = phraseAfter(reading, i, end)
    if (phrase < end && phrase > i) {
      if (words[phrase] === 'to' && classes[phrase] === Class.PART) return 'object-infinitive'
    }
    if (cls === Class.ADJ && phrase === i) return 'adjective'
    return 'object'
  }
  if (cls === Class.SCONJ) return 'clause'
  return 'none'
}

/** Whether a subject and a finite verb begin at `i`: “the talks would …”, “he is …”. */
export function beginsClauseAt(reading: Reading, i: number, end: number): boolean {
  const { classes, words } = reading
  if (i >= end) return false
  if (SUBJECT_PRONOUNS.has(words[i]!)) return true
  if (words[i] === 'there') return classes[i + 1] === Class.AUX || classes[i + 1] === Class.VERB
  const phrase = phraseAfter(reading, i, end)
  if (phrase === i || phrase >= end) return false
  let next = phrase
  while (next < end && next < phrase + 2 && classes[next] === Class.ADV) next++
  const cls = classes[next]
  if (cls === Class.AUX) return true
  return cls === Class.VERB && mayBeFinite(words[next]!)
}

/** Not “-ing”; “-ed” may be either and counts as finite. */
function mayBeFinite(word: string): boolean {
  return !word.endsWith('ing')
}

/** After prepositional adjuncts a “that”, a quotation or, behind a comma, a whole clause. */
function afterAdjuncts(reading: Reading, from: number, top: number, end: number): Complement | null {
  const { classes, words } = reading
  for (let i = from; i < top; i++) {
    const cls = classes[i]!
    if (words[i] === 'that' && i > from) return { frame: 'clause', from: i, colon: false }
    // “said in the “big house”” is no speech: a comma or colon leads to that.
    if (cls === Class.OPEN) {
      if (classes[i - 1] !== Class.COMMA && classes[i - 1] !== Class.COLON) return null
      return { frame: 'quote', from: i, colon: classes[i - 1] === Class.COLON }
    }
    if (cls === Class.COLON && i + 1 < end && classes[i + 1] === Class.OPEN)
      return { frame: 'quote', from: i + 1, colon: true }
    if (
      cls === Class.VERB ||
      cls === Class.AUX ||
      cls === Class.STOP ||
      cls === Class.SEMICOLON ||
      cls === Class.DASH
    ) {
      return null
    }
    if (i > from && SUBJECT_PRONOUNS.has(words[i]!)) return { frame: 'clause', from: i, colon: false }
    if (cls === Class.ADP && i > from && TIME_WORDS.has(words[i + 1] ?? '')) {
      let next = i + 1
      while (next < top && TIME_WORDS.has(words[next]!)) next++
      if (beginsClauseAt(reading, next, end)) return { frame: 'clause', from: next, colon: false }
    }
    if (i > from && classes[i - 1] !== Class.ADP && (cls === Class.DET || words[i] === 'it')) {
      if (beginsClauseAt(reading, i, end)) return { frame: 'clause', from: i, colon: false }
    }
    if (TIME_OPENERS.has(words[i]!)) {
      let next = i
      while (next < top && TIME_WORDS.has(words[next]!)) next++
      if (next > i && beginsClauseAt(reading, next, end)) return { frame: 'clause', from: next, colon: false }
    }
  }
  return null
}

/** “told reporters that …”: behind a hearer, a clause, a quotation. */
function afterHearer(reading: Reading, from: number, top: number, end: number): Complement | null {
  const { classes, words } = reading
  const phrase = phraseAfter(reading, from, end)
  // “shared his claim that …”: what hears nothing is the content's noun, and a cue of its own.
  if (phrase > from && REPORTING_NOUNS.has(reading.document.tokens[phrase - 1]!.lemma)) return null
  let i = phrase
  while (i < top && TIME_WORDS.has(words[i]!)) i++
  if (i >= end) return null
  if (words[i] === 'that') return { frame: 'clause', from: i, colon: false }
  const mark = classes[i] === Class.COMMA || classes[i] === Class.COLON
  if (mark && classes[i + 1] === Class.OPEN && i + 1 < end) {
    return { frame: 'quote', from: i + 1, colon: classes[i] === Class.COLON }
  }
  if (classes[i] === Class.ADP || TIME_WORDS.has(words[phrase] ?? '')) return afterAdjuncts(reading, i, top, end)
  return null
}

function quoteAt(reading: Reading, i: number, end: number): number {
  const cls = reading.classes[i]
  return (cls === Class.COMMA || cls === Class.COLON) && i + 1 < end ? i + 1 : i
}
