/**
 * Scores → probabilities that can be believed: of the answers given at 0.8, some 80 % are right.
 *
 * A fitted score is sure of itself on what it was fitted to. The training therefore looks at the scores of articles that were
 * held out, and finds the slope and the offset with which they are right as often as they say (Platt 1999; for several
 * labels or candidates, temperature scaling: Guo et al. 2017).
 */
export interface Calibration {
  readonly slope: number
  readonly offset: number
}

/** Scores that are probabilities as they are. */
export const AS_IS: Calibration = { slope: 1, offset: 0 }

/** The calibrated probability of a score of yes or no, in logits. */
export function chanceOf(score: number, { slope, offset }: Calibration): number {
  return 1 / (1 + Math.exp(-(slope * score + offset)))
}

/** The calibrated probabilities of scores of which one is right; they sum up to 1. */
export function sharesOf(scores: readonly number[], { slope }: Calibration): number[] {
  let best = scores[0] ?? 0
  for (const score of scores) if (score > best) best = score
  const shares = scores.slice()
  let total = 0
  for (let i = 0; i < shares.length; i++) {
    const mass = Math.exp(slope * (shares[i]! - best))
    shares[i] = mass
    total += mass
  }
  for (let i = 0; i < shares.length; i++) shares[i]! /= total
  return shares
}
