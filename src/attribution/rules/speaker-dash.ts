/**
 * A quotation, and under it a dash and whose words it is, as in lists of quotations.
 *
 *   “We will not pay a cent.”
 *    └───── content ─────┘
 *   — Ann Lee, minister
 *     └─── source ──┘
 */
import { firstIndex, haveWord } from '../../span.ts'
import type { TokenSpan } from '../../types.ts'
import { signatureAt } from '../loose/signed.ts'
import type { Draft } from './draft.ts'
import { Class, type Reading } from './reading.ts'

/** A title, two names and an initial. */
const LONGEST_NAME = 5

export function speakerDash(reading: Reading, paragraph: TokenSpan): Draft | null {
  const { classes, quotationOf, quotations } = reading
  const { from, to } = paragraph
  if (classes[from] !== Class.DASH && classes[from] !== Class.HYPHEN) return null
  let i = from + 1
  while (i < to && i - from <= LONGEST_NAME && classes[i] === Class.PROPN) i++
  if (i === from + 1) return null
  // “– Ready to go on” is an item of another list.
  if (i < to && classes[i] !== Class.COMMA && classes[i] !== Class.STOP && classes[i] !== Class.LEFT_BRACKET)
    return null
  // The paragraph before ends in the quotation, and holds nothing else.
  let last = from - 1
  while (last >= 0 && quotationOf[last] === -1 && classes[last] === Class.STOP) last--
  const quotation = last < 0 ? undefined : quotations[quotationOf[last]!]
  if (quotation === undefined || !quotation.closed || quotation.to !== last + 1) return null
  const paragraphs = reading.document.paragraphs
  const before = paragraphs[firstIndex(paragraphs, (p) => p.from >= from) - 1]
  if (before === undefined || before.from !== quotation.from) return null
  // “…” and a name under it: nothing is quoted.
  if (!haveWord(reading.document, quotation) || !haveWord(reading.document, { from: from + 1, to: i })) return null
  // With trade and town.
  const whole = signatureAt(reading.document, from + 1, to, 'dash')
  return {
    rule: 'speaker-dash',
    source: { from: from + 1, to: Math.max(i, whole?.to ?? i) },
    cue: null,
    head: -1,
    content: [{ from: quotation.from, to: quotation.to }],
    rate: 100,
  }
}
