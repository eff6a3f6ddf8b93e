/**
 * One attribution → act, polarity, certainty, target.
 *
 * The act comes first, since it decides most of the rest: two annotators who agree on the act agree on the polarity
 * in nine of ten cases. The target comes last: there is one exactly where the polarity is not neutral.
 */
import type { Attribution, StanceFinding } from '../findings.ts'
import type { Document } from '../types.ts'
import { decideAct } from './act.ts'
import { decideCertainty } from './certainty.ts'
import { claimWords } from './claim-words.ts'
import { decidePolarity } from './polarity.ts'
import { findTarget } from './target.ts'

export function decideStance(document: Document, attribution: Attribution): StanceFinding {
  const words = claimWords(document, attribution)
  const act = decideAct(words)
  const { polarity, reason: forPolarity } = decidePolarity(words, act)
  const { certainty, reason: forCertainty } = decideCertainty(words, act)
  const target = findTarget(words, act, polarity)
  return {
    act: act.act,
    // A polarity without anything that it could be about is none.
    polarity: target === null ? 'neutral' : polarity,
    certainty,
    target: target?.target ?? null,
    reasons: [act.reason, forPolarity, forCertainty, ...(target === null ? [] : [target.reason])],
  }
}
