/** Scores of articles that were held out → the slope and offset with which they are right as often as they say. */
import { AS_IS, type Calibration, chanceOf, sharesOf } from '../../model/calibration.ts'
import type { Judged } from '../recipe.ts'

/** Newton's method for the slope and offset of a yes or no (Platt 1999). */
export function calibrateYesNo(judged: readonly Judged[]): Calibration {
  let { slope, offset } = AS_IS
  for (let round = 0; round < 50; round++) {
    let [g0, g1, h00, h01, h11] = [0, 0, 1e-9, 0, 1e-9]
    for (const { scores, right } of judged) {
      const x = scores[0]!
      const p = chanceOf(x, { slope, offset })
      const w = p * (1 - p)
      g0 += (p - right) * x
      g1 += p - right
      h00 += w * x * x
      h01 += w * x
      h11 += w
    }
    const determinant = h00 * h11 - h01 * h01
    const [step0, step1] = [(h11 * g0 - h01 * g1) / determinant, (h00 * g1 - h01 * g0) / determinant]
    slope -= step0
    offset -= step1
    if (Math.abs(step0) + Math.abs(step1) < 1e-9) break
  }
  return rounded({ slope, offset })
}

/** Golden section for the slope of scores of which one is right (Guo et al. 2017). */
export function calibrateShares(judged: readonly Judged[]): Calibration {
  const loss = (slope: number): number =>
    judged.reduce((sum, { scores, right }) => {
      const shares = sharesOf(scores, { slope, offset: 0 })
      // Where none is right, the less the best one promised the better.
      return sum - Math.log((right < 0 ? 1 - Math.max(...shares) : shares[right]!) + 1e-12)
    }, 0)
  let [low, high] = [0.05, 5]
  const ratio = (Math.sqrt(5) - 1) / 2
  while (high - low > 1e-5) {
    const [a, b] = [high - ratio * (high - low), low + ratio * (high - low)]
    if (loss(a) < loss(b)) high = b
    else low = a
  }
  return rounded({ slope: (low + high) / 2, offset: 0 })
}

const rounded = ({ slope, offset }: Calibration): Calibration => ({
  slope: Math.round(slope * 1000) / 1000,
  offset: Math.round(offset * 1000) / 1000,
})
