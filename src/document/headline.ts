/** The first line as a headline, where it looks like one: short, one line of several. */
import type { Token, TokenSpan } from '../types.ts'

const LONGEST = 24

export function findHeadline(tokens: readonly Token[], paragraphs: readonly TokenSpan[]): TokenSpan | null {
  const [first, second] = paragraphs
  if (first === undefined || second === undefined || first.to - first.from > LONGEST) return null
  // A line that ends in “said.” or in a quotation mark is a short first paragraph.
  const last = tokens[first.to - 1]!.text
  return last === '”' || last === '"' || last === ',' || last === ':' ? null : first
}
