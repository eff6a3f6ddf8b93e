/** A ranking: the candidates of one question are compared, and share one probability. */
import { AS_IS, sharesOf } from './calibration.ts'
import type { Decision } from './decision.ts'
import type { Features } from './features.ts'
import type { Model } from './model.ts'
import { score } from './table.ts'

export interface Ranked<Candidate> {
  readonly candidate: Candidate
  /** The calibrated probability that it is the right one. */
  readonly chance: number
}

/**
 * All candidates in their order, each with its probability; none where the question has no candidates. Without a model the
 * hints decide alone, and nobody knows how far such a probability can be believed.
 */
export function rank<Question, Candidate>(
  decision: Decision<Question, Candidate>,
  model: Model | null,
  features: Features,
  question: Question,
): Ranked<Candidate>[] {
  const found = decision.candidates(question)
  if (found.length === 0) return []
  // However little speaks for it, its share is all: a fifth of all pronouns have one person before them.
  if (found.length === 1) return [{ candidate: found[0]!, chance: 1 }]
  const scores = found.map((candidate) => {
    const hinted = hintsOn(decision, question, candidate)
    if (model === null) return hinted
    features.clear()
    decision.addFeatures(features, question, candidate)
    return hinted + score(model.table, features.keys, features.count)
  })
  const shares = sharesOf(scores, model?.calibration ?? AS_IS)
  return found.map((candidate, i) => ({ candidate, chance: shares[i]! }))
}

/** The most probable one; of two alike the first. */
export function bestOf<Candidate>(ranked: readonly Ranked<Candidate>[]): Ranked<Candidate> | null {
  let best: Ranked<Candidate> | null = null
  for (const one of ranked) if (best === null || one.chance > best.chance) best = one
  return best
}

/** What all hints together add to a candidate's score. */
export function hintsOn<Question, Candidate>(
  { hints }: Decision<Question, Candidate>,
  question: Question,
  candidate: Candidate,
): number {
  let sum = 0
  if (hints !== undefined) for (const { raises } of hints) sum += raises(question, candidate)
  return sum
}
