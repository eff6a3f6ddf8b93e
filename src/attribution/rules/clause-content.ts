/**
 * A cue with its content behind it: a clause, a quotation, an infinitive, a noun phrase.
 *
 *   The ministry  insisted  China does crack down          If resumed,  he  said  the talks would …
 *   └─ source ─┘    cue     └─ content ─────────┘          └content──┘  S   cue   └─ content ─────
 */

import { SUBORDINATORS } from '../../lexicon/attribution-words.ts'
import type { ReportingFrames } from '../../weights/reporting-verbs.ts'
import { beginsClauseAt, type Complement, type Frame } from './complement.ts'
import { contentEnd, LONGEST_CONTENT, trimEnd } from './content-end.ts'
import type { Cue } from './cue.ts'
import type { Draft } from './draft.ts'
import type { Range } from './range.ts'
import { Class, type Reading } from './reading.ts'
import type { RuleName } from './rule-names.ts'
import { FLOOR } from './threshold.ts'

export function contentAfterCue(reading: Reading, cue: Cue, shared: Range | null): Draft | null {
  const { group, frames, complement, sentence } = cue
  if (group.passive || group.infinitive || group.participle) return null
  const gap = leavesGap(reading, cue)
  const rate = gap ? (frames.clause ?? 0) : frameRate(reading, frames, complement)
  if (rate < FLOOR || complement.from >= sentence.to) return null
  const source = cue.subject ?? shared
  if (source === null) return null
  const content = contentOf(reading, cue, cue.subject)
  if (content === null) return null
  const rule = gap ? 'relative-clause' : RULES[complement.frame]
  return { rule, source, cue: cueRange(cue), head: group.head, content, rate }
}

/** Each frame's rule. A verb with nothing behind it has a rate of 0, which is below any floor. */
const RULES: Readonly<Record<Frame, RuleName>> = {
  clause: 'clause-after-cue',
  question: 'clause-after-cue',
  quote: 'quote-after-cue',
  infinitive: 'infinitive-after-cue',
  'object-infinitive': 'infinitive-after-cue',
  object: 'noun-phrase-after-cue',
  gerund: 'noun-phrase-after-cue',
  adjective: 'noun-phrase-after-cue',
  preposition: 'preposition-after-cue',
  none: 'clause-after-cue',
}

/** How often the verb reports in this frame, in percent. */
export function frameRate(reading: Reading, frames: ReportingFrames, complement: Complement): number {
  switch (complement.frame) {
    case 'clause':
    case 'question':
      return frames.clause ?? 0
    case 'quote':
      return frames.quote ?? 0
    case 'infinitive':
    case 'object-infinitive':
      return frames.infinitive ?? 0
    case 'object':
    case 'gerund':
    case 'adjective':
      return frames.object ?? 0
    case 'preposition':
      return rateOf(frames.prepositions, reading.words[complement.from]!)
    default:
      return 0
  }
}

/** A word of the article may be “constructor”, which every object has. */
export function rateOf(rates: Readonly<Record<string, number>> | undefined, word: string): number {
  return rates !== undefined && Object.hasOwn(rates, word) ? rates[word]! : 0
}

/** The group, with the preposition that belongs to it: “called for”, “pointing to”. */
export function cueRange(cue: Cue): Range {
  const { group, complement } = cue
  return {
    from: group.from,
    to: complement.frame === 'preposition' && complement.from === group.to ? group.to + 1 : group.to,
  }
}

export function contentOf(reading: Reading, cue: Cue, subject: Range | null): Range[] | null {
  const { complement, sentence } = cue
  const { classes, words, quotationOf, quotations } = reading
  let from = complement.from
  if (complement.frame === 'preposition') from = complement.from + 1
  if (from >= sentence.to) return null
  const pieces: Range[] = []
  if (classes[from] === Class.OPEN) {
    const quotation = quotations[quotationOf[from]!]!
    const ending = reading.endings[quotationOf[from]!]
    const after = classes[quotation.to]
    const goesOn =
      quotation.to < sentence.to &&
      after !== Class.STOP &&
      after !== Class.COMMA &&
      after !== Class.OPEN &&
      ending !== Class.COMMA &&
      ending !== Class.STOP
    if (!goesOn) return [{ from, to: quotation.to }]
  }
  const to = contentEnd(reading, from, embedded(reading, cue, from))
  if (to <= from) return null
  const clause = complement.frame === 'clause' || leavesGap(reading, cue)
  if (subject !== null && clause && words[from] !== 'that') {
    const front = frontedCondition(reading, sentence.from, subject.from)
    if (front !== null) pieces.push(front)
    const relative = relativeBefore(reading, sentence.from, subject.from)
    if (relative !== null) pieces.push(relative)
  }
  pieces.push({ from, to })
  return pieces
}

/**
 * Where the clause ends that holds the cue: a relative or fronted clause ends at its comma.
 *
 *   When he announced that it would end │, forces left.        Lee, who supports her │, left.
 */
function embedded(reading: Reading, { subject, sentence, floor }: Cue, from: number): number {
  const { classes, words, quotationOf, quotations } = reading
  const relative = subject !== null && RELATIVES.has(words[subject.from]!)
  const fronted = SUBORDINATORS.has(words[floor]!) && classes[floor] !== Class.PROPN
  if (!relative && !fronted) return sentence.to
  for (let i = from; i < Math.min(sentence.to, from + LONGEST_CONTENT); i++) {
    const quotation = quotationOf[i]!
    if (quotation >= 0) i = Math.max(i, quotations[quotation]!.to - 1)
    if (classes[i] !== Class.COMMA) continue
    if (relative || beginsClauseAt(reading, i + 1, sentence.to)) return i
  }
  return sentence.to
}

const RELATIVES: ReadonlySet<string> = new Set(['that', 'which', 'who'])

/** “…, which he said | is still open”: the relative pronoun is the subject of the content's verb. */
function leavesGap(reading: Reading, { subject, sentence, complement }: Cue): boolean {
  const cls = reading.classes[complement.from]
  if (subject === null || (cls !== Class.AUX && cls !== Class.VERB) || complement.from >= sentence.to) return false
  return relativeBefore(reading, sentence.from, subject.from) !== null
}

/** “If resumed, | he said the talks …” */
function frontedCondition(reading: Reading, from: number, subject: number): Range | null {
  const { classes, words } = reading
  if (classes[subject - 1] !== Class.COMMA || words[from] !== 'if' || subject - from > 30) return null
  return { from, to: trimEnd(reading, from, subject - 1) }
}

/** “…, which | he said is still open” */
export function relativeBefore(reading: Reading, from: number, subject: number): Range | null {
  const word = reading.words[subject - 1]
  if (subject - 1 <= from) return null
  return word === 'which' || word === 'who' || word === 'whom' ? { from: subject - 1, to: subject } : null
}
