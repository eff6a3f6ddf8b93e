/** Which acts a stretch of one sentence names: what an answer is about. */
import { contains, sentenceAt } from '../span.ts'
import type { AccusedAct, TokenSpan } from '../types.ts'
import type { Context } from './context.ts'

/** The types of the acts within a span, in the sentence in which it begins. */
export function actsIn({ document, lines, acts }: Context, span: TokenSpan): readonly AccusedAct[] {
  const index = sentenceAt(document, span.from)
  const line = lines[index]
  if (line === undefined) return []
  const within = acts[index]!.filter(({ at }) => contains(span, document.tokens[line.tokens[at]!]!))
  return within.map(({ type }) => type)
}
