/** A choice of yes or no: each candidate is asked alone, and gets the calibrated probability that the answer is yes. */
import { chanceOf } from './calibration.ts'
import type { Decision } from './decision.ts'
import type { Features } from './features.ts'
import type { Model } from './model.ts'
import { score } from './table.ts'

/** The probability of one candidate. `features` is a buffer that is filled anew. */
export function chance<Question, Candidate>(
  { addFeatures }: Decision<Question, Candidate>,
  { table, calibration }: Model,
  features: Features,
  question: Question,
  candidate: Candidate,
): number {
  features.clear()
  addFeatures(features, question, candidate)
  return chanceOf(score(table, features.keys, features.count), calibration)
}
