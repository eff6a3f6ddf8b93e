/** The first line as a headline, where it looks like one: short, not the only line, and not a quotation with its speaker. */
import type { Quotation, Token, TokenSpan } from '../types.ts'

/** Tokens. */
const LONGEST = 24

export function findHeadline(
  tokens: readonly Token[],
  paragraphs: readonly TokenSpan[],
  quotations: readonly Quotation[],
): TokenSpan | null {
  const [first, second] = paragraphs
  if (first === undefined || second === undefined || first.to - first.from > LONGEST) return null
  const quotation = quotations[0]
  // “We reject it,” said Ann Lee. A headline that begins with a quotation has single marks, or no full stop.
  const last = tokens[first.to - 1]!.text
  if (quotation !== undefined && quotation.from === first.from && isDouble(tokens[first.from]!) && last === '.')
    return null
  // “Then he said:” leads on, and a line that ends in a quotation is speech.
  return LEADS_ON.has(last) ? null : first
}

function isDouble({ text }: Token): boolean {
  return text === '“' || text === '"'
}

const LEADS_ON: ReadonlySet<string> = new Set(['"', ',', ':', '”'])
