/** An attribution of a finder of one's own, in offsets, as the stages read it: with the tokens that each span touches. */
import type { AttributionFinding } from '../findings.ts'
import { inTextOrder, tokensIn } from '../span.ts'
import type { Attribution, Document, Span } from '../types.ts'

export function inTokens(document: Document, found: Attribution): AttributionFinding {
  // In the order of the text, as all others come: who reads a content goes from its first word to its last.
  const spans = (list: readonly Span[]) => list.map((span) => tokensIn(document, span)).sort(inTextOrder)
  const { kind, source, cue, content, head, confidence, reasons } = found
  return {
    kind,
    source: spans(source),
    cue: spans(cue),
    content: spans(content),
    head,
    confidence,
    reasons: reasons.map(({ field, rule, words }) => ({ field, rule, words: spans(words) })),
  }
}
