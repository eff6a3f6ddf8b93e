/** The claim that tells a charge: the innermost whose content holds it. */
import { KNOWING_VERBS } from '../lexicon/accuser-words.ts'
import { contains, overlaps } from '../span.ts'
import type { Span } from '../types.ts'
import type { Context } from './context.ts'

/** The claim whose content holds the act; of several the shortest, which is the innermost. */
export function innermost(
  { claims, document: { tokens } }: Context,
  near: readonly number[],
  act: Span,
  actor: Span,
): number {
  let best = -1
  let shortest = Number.POSITIVE_INFINITY
  for (const i of near) {
    const { attribution, stance } = claims[i]!
    const { content, source } = attribution
    if (!content.some((piece) => contains(piece, act))) continue
    // “a group that targeted banks”: what the accused did is no claim of theirs.
    const own = source.some((piece) => overlaps(piece, actor) || liesBetween(piece, actor, act))
    if (own && stance.act !== 'deny') continue
    // “its staff knew that Iran had hacked it”, “a man named Lee who”: who knows a fact or has a name accuses nobody.
    if (KNOWING_VERBS.has(tokens[attribution.head]?.lemma ?? '')) continue
    const length = content.reduce((sum, { start, end }) => sum + end - start, 0)
    if (length < shortest) [best, shortest] = [i, length]
  }
  return best
}

/** “a group ⟨that⟩ targeted”. */
const liesBetween = (piece: Span, actor: Span, act: Span): boolean => actor.end <= piece.start && piece.end <= act.start
