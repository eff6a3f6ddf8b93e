/** An attribution while it is being found, in token indexes; and the finished one in spans. */
import type { AttributionFinding } from '../../findings.ts'
import { hasWord, tokenSpan } from '../../span.ts'
import type { ClaimKind } from '../../types.ts'
import { apart } from '../apart.ts'
import { confidenceOf } from './confidence.ts'
import type { Range } from './range.ts'
import type { Reading } from './reading.ts'
import type { RuleName } from './rule-names.ts'

export interface Draft {
  /** The phenomenon by which it was found. */
  readonly rule: RuleName
  readonly source: Range | null
  /** Null where only a colon or dash ties source and content together. */
  readonly cue: Range | null
  readonly head: number
  readonly content: readonly Range[]
  /** In percent: how often the cue is one in this frame; 100 where that needs no counting. */
  readonly rate: number
}

/** The draft as the attribution that the other stages read; null where its content has no word: “…,” she said. */
export function toAttribution(reading: Reading, draft: Draft): AttributionFinding | null {
  const { document } = reading
  const listed = (range: Range | null) => (range === null ? [] : [range])
  const parts = apart({ source: listed(draft.source), cue: listed(draft.cue), content: draft.content }, (token) =>
    hasWord(document.tokens[token]!.text),
  )
  if (parts.content.length === 0) return null
  const cue = parts.cue.map((range) => tokenSpan(document, range.from, range.to))
  return {
    kind: kindOf(reading, parts.content),
    source: parts.source.map((range) => tokenSpan(document, range.from, range.to)),
    cue,
    content: parts.content.map((range) => tokenSpan(document, range.from, range.to)),
    head: draft.head,
    confidence: confidenceOf(draft.rule, draft.rate),
    reasons: [{ field: 'attribution', rule: draft.rule, words: cue }],
  }
}

/** By whether all, some or no words of the content stand in quotation marks. */
export function kindOf(reading: Reading, content: readonly Range[]): ClaimKind {
  let inside = 0
  let outside = 0
  for (const { from, to } of content) {
    for (let i = from; i < to; i++) {
      if (reading.quotationOf[i]! >= 0) inside++
      else if (reading.document.tokens[i]!.tag !== 'PUNCT') outside++
    }
  }
  if (inside === 0) return 'indirect'
  return outside === 0 ? 'direct' : 'mixed'
}
