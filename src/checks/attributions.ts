/** Whether a finder of one's own gave attributions: spans in the text, each part of it what it must be. */

import type { Attribution, Document, Reason } from '../types.ts'
import { type Check, fieldsOf, is, isRecord, listOf, mustBe, share, text } from './check.ts'
import { CLAIM_KIND } from './extraction.ts'

const filledSpan: Check = (value, article) => {
  if (!isRecord(value)) return { path: '', what: 'a span { start, end }', got: value }
  const { start, end } = value as { start: number; end: number }
  const most = article!.length
  const isOffset = (offset: number) => Number.isSafeInteger(offset) && offset >= 0 && offset <= most
  if (!isOffset(start))
    return { path: '.start', what: `a whole number from 0 to ${most}, the end of the text`, got: start }
  if (isOffset(end) && end > start) return null
  return { path: '.end', what: `a whole number from ${start + 1} to ${most}, the end of the text`, got: end }
}

const spans = listOf(filledSpan)
const someSpans: Check = (value, article) =>
  Array.isArray(value) && value.length === 0
    ? { path: '', what: 'a list of at least one span', got: value }
    : spans(value, article)

const shapeFor = (tokens: number): Check =>
  listOf(
    fieldsOf<Attribution>({
      kind: CLAIM_KIND,
      source: spans,
      cue: spans,
      content: someSpans,
      head: is(
        `the index of a token, below ${tokens}, or -1`,
        (value) => Number.isInteger(value) && (value as number) >= -1 && (value as number) < tokens,
      ),
      confidence: share,
      reasons: listOf(fieldsOf<Reason>({ field: text, rule: text, words: spans })),
    }),
  )

/** @throws {SaidwhoError} `ERR_ATTRIBUTION` */
export function mustBeAttributions(found: unknown, document: Document): asserts found is readonly Attribution[] {
  mustBe(shapeFor(document.tokens.length), found, 'attribution(document)', 'ERR_ATTRIBUTION', document.text)
}
