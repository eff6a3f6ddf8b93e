/** The kind of a claim whose content was changed: by where its words stand, within quotation marks or outside. */
import type { AttributionFinding } from '../findings.ts'
import { firstIndex, hasWord } from '../span.ts'
import type { ClaimKind, Document, TokenSpan } from '../types.ts'

export function withKind(document: Document, one: AttributionFinding): AttributionFinding {
  const kind = kindOf(document, one.content)
  return kind === one.kind ? one : { ...one, kind }
}

/** Quotations within others do not matter: they stand inside the same marks. */
function kindOf({ tokens, quotations }: Document, content: readonly TokenSpan[]): ClaimKind {
  let inside = false
  let outside = false
  for (const { from, to } of content) {
    let next = Math.max(0, firstIndex(quotations, (quotation) => quotation.from > from) - DEEPEST)
    let end = 0
    for (let i = from; i < to; i++) {
      for (; quotations[next] !== undefined && quotations[next]!.from <= i; next++)
        end = Math.max(end, quotations[next]!.to)
      if (!hasWord(tokens[i]!.text)) continue
      if (i < end) inside = true
      else outside = true
    }
  }
  return !inside ? 'indirect' : outside ? 'mixed' : 'direct'
}

/** Quotations that begin before a token and may still be open; they nest no deeper. */
const DEEPEST = 8
