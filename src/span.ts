/** All arithmetic on offsets: half-open spans of UTF-16 code units, and spans of tokens. */
import type { Document, Excerpt, Span, TokenSpan } from './types.ts'

/** The span's words. Throws nothing: offsets outside the text give what `slice` gives. */
export function excerpt(text: string, span: Span): Excerpt {
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end) }
}

/** Whether all of `inner` lies in `outer`. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** Whether the two share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

export function sameSpan(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end
}

/** For sorting in the order of the text: earlier first, the longer first where two begin together. */
export function inTextOrder(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end
}

/** The smallest span that holds all of them. Throws a RangeError on an empty list. */
export function hull(spans: readonly Span[]): Span {
  if (spans.length === 0) throw new RangeError('hull of no spans')
  let start = Number.POSITIVE_INFINITY
  let end = 0
  for (const span of spans) {
    start = Math.min(start, span.start)
    end = Math.max(end, span.end)
  }
  return { start, end }
}

/** The smallest token span that holds all of them. Throws a RangeError on an empty list. */
export function tokenHull(spans: readonly TokenSpan[]): TokenSpan {
  const { start, end } = hull(spans)
  let from = Number.POSITIVE_INFINITY
  let to = 0
  for (const span of spans) {
    from = Math.min(from, span.from)
    to = Math.max(to, span.to)
  }
  return { start, end, from, to }
}

/** The tokens `[from, to)` as a span of the text. Throws a RangeError where there is no such token. */
export function tokenSpan(document: Document, from: number, to: number): TokenSpan {
  const first = document.tokens[from]
  const last = document.tokens[to - 1]
  if (first === undefined || last === undefined || to <= from) throw new RangeError(`no tokens [${from}, ${to})`)
  return { start: first.start, end: last.end, from, to }
}

/** The span alone, of a sentence or a mention that says more. */
export function tokensOf({ start, end, from, to }: TokenSpan): TokenSpan {
  return { start, end, from, to }
}

const WORD = /[\p{L}\p{N}]/u

/** Whether a letter or a digit is in it. Marks, symbols and emoji alone say nothing, and name nobody. */
export function hasWord(text: string): boolean {
  return WORD.test(text)
}

/** Whether one of the tokens `[from, to)` has a word. */
export function haveWord({ tokens }: Document, { from, to }: Pick<TokenSpan, 'from' | 'to'>): boolean {
  for (let i = from; i < to; i++) if (hasWord(tokens[i]!.text)) return true
  return false
}

/** The index of the first token that ends after `offset`: the token at the offset, or the next one after it. */
export function tokenAt(document: Document, offset: number): number {
  return firstIndex(document.tokens, (token) => token.end > offset)
}

/** The tokens that the span touches, as a token span; `from === to` where it touches none. */
export function tokensIn(document: Document, span: Span): TokenSpan {
  const from = tokenAt(document, span.start)
  const to = firstIndex(document.tokens, (token) => token.start >= span.end)
  return { start: span.start, end: span.end, from, to: Math.max(from, to) }
}

/** The index of the sentence that holds the token; sentences hold every token. */
export function sentenceAt(document: Document, token: number): number {
  return firstIndex(document.sentences, (sentence) => sentence.to > token)
}

/** Binary search: the first index whose item passes; `items` must fail up to a point and pass from there on. */
export function firstIndex<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(items[middle] as T)) high = middle
    else low = middle + 1
  }
  return low
}
