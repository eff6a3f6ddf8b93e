/** A ranking: the candidates of one question are compared, and share one probability. */
import { sharesOf } from './calibration.ts'
import type { Decision } from './decision.ts'
import type { Features } from './features.ts'
import type { Model } from './model.ts'
import { score } from './table.ts'

export interface Ranked<Candidate> {
  readonly candidate: Candidate
  /** The calibrated probability that it is the right one. */
  readonly chance: number
}

/** All candidates in their order, each with its probability; none where the question has no candidates. */
export function rank<Question, Candidate>(
  { candidates, addFeatures }: Decision<Question, Candidate>,
  { table, calibration }: Model,
  features: Features,
  question: Question,
): Ranked<Candidate>[] {
  const found = candidates(question)
  if (found.length === 0) return []
  const scores = found.map((candidate) => {
    features.clear()
    addFeatures(features, question, candidate)
    return score(table, features.keys, features.count)
  })
  const shares = sharesOf(scores, calibration)
  return found.map((candidate, i) => ({ candidate, chance: shares[i]! }))
}

/** The most probable one; of two alike the first. */
export function bestOf<Candidate>(ranked: readonly Ranked<Candidate>[]): Ranked<Candidate> | null {
  let best: Ranked<Candidate> | null = null
  for (const one of ranked) if (best === null || one.chance > best.chance) best = one
  return best
}
