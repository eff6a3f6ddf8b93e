/**
 * A quotation with its cue right behind it, the most certain of all.
 *
 *   “We reject it,” said the ministry.        “We reject it,” she said. “We always have.”
 *   └─ content ──┘  cue  └─ source ─┘          └─ content ──┘  S  cue   └─ content ────┘
 */

import { sentenceAt } from '../../span.ts'
import { REPORTING_VERBS } from '../../weights/reporting-verbs.ts'
import type { Cue } from './cue.ts'
import type { Draft } from './draft.ts'
import { sourceAfter } from './noun-phrase-after.ts'
import type { Range } from './range.ts'
import { Class, type Reading } from './reading.ts'

export function cueAfterQuote(reading: Reading, cue: Cue): Draft | null {
  const { group, frames, subject, sentence } = cue
  const rate = Math.max(frames.quote ?? 0, frames.trailing ?? 0, frames.clause ?? 0)
  if (rate < 50 || group.passive || group.infinitive) return null
  const behind = subject === null || group.participle ? group.from : subject.from
  const quotation = quotationBefore(reading, behind)
  if (quotation < 0) return null
  const { from, to } = reading.quotations[quotation]!
  if (!isComplete(reading.endings[quotation]!, behind > to)) return null
  if (behind === sentence.from && startsAnew(reading, cue, quotation)) return null
  let source: Range | null
  let end = group.to
  if (behind === group.from) {
    if (group.participle) return null
    source = sourceAfter(reading, group.to, sentence.to)
    if (source === null) return null
    end = source.to
  } else source = subject
  const content: Range[] = [{ from: frontOf(reading, from), to }]
  const resumed = resumedQuote(reading, end, sentence.to)
  if (resumed !== null) content.push(resumed)
  return { rule: 'cue-after-quote', source, cue: group, head: group.head, content, rate: 100 }
}

/** A sentence of its own behind a quotation: “… “We will.” The ministry called it …”, “… “We will.” She added: “…” */
function startsAnew(reading: Reading, { complement, group }: Cue, quotation: number): boolean {
  if (complement.frame !== 'none' && complement.frame !== 'preposition') return true
  if (reading.classes[group.to] === Class.COLON) return true
  const { to } = reading.quotations[quotation]!
  return reading.words[to - 2] === '.'
}

/** The quotation whose closing mark stands right before the token, or -1. */
function quotationBefore(reading: Reading, token: number): number {
  const { classes, quotationOf } = reading
  let i = token - 1
  if (i >= 0 && classes[i] === Class.COMMA) i--
  return i >= 0 && classes[i] === Class.CLOSE ? quotationOf[i]! : -1
}

/** Whether the quotation ends like speech: in a comma or stop inside the marks, or a comma behind them. */
function isComplete(last: number, commaBehind: boolean): boolean {
  return commaBehind || last === Class.COMMA || last === Class.STOP || last === Class.DASH
}

/** Words of the same sentence before the quotation belong to the content: “It was “a mess,” he said.” */
function frontOf(reading: Reading, from: number): number {
  const { document, classes, quotationOf } = reading
  const sentence = document.sentences[sentenceAt(document, from)]!
  if (from === sentence.from) return from
  // Behind a stop or another quotation, the quotation stands for itself.
  for (let i = from - 1; i >= Math.max(sentence.from, from - 40); i--) {
    if (classes[i] === Class.CLOSE || quotationOf[i]! >= 0) return from
    if (classes[i] === Class.STOP || classes[i] === Class.COLON) return from
    // “Lee was asked, “Would you go?” and answered”: an earlier cue has what stands before.
    if (classes[i] === Class.VERB && (REPORTING_VERBS.get(document.tokens[i]!.lemma)?.quote ?? 0) >= 80) return from
  }
  return sentence.from < from - 40 ? from : sentence.from
}

/** The quotation that goes on behind “he said,” in the same sentence. */
function resumedQuote(reading: Reading, end: number, ceiling: number): Range | null {
  const { classes, quotationOf } = reading
  for (let i = end; i < Math.min(ceiling, end + 25); i++) {
    const cls = classes[i]!
    if (cls === Class.OPEN) {
      // “…,” she said on “Good Morning”: a title, for nothing leads up to it.
      const before = classes[i - 1]!
      const led = before === Class.COMMA || before === Class.COLON || before === Class.DASH || before === Class.CCONJ
      if (!led && before !== Class.SEMICOLON) continue
      const { from, to } = reading.quotations[quotationOf[i]!]!
      return to - from > 3 ? { from, to } : null
    }
    if (cls === Class.STOP) return null
  }
  return null
}
