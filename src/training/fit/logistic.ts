/** Logistic regression, for a yes or no: fits, prunes, and fits the survivors again with half the L1. */
import { type AdaGradSettings, type Fitted, shuffled, survivors, Weights } from './adagrad.ts'

/** `labels` may be probabilities. */
export function fitLogistic(
  keys: readonly number[],
  rows: readonly Int32Array[],
  labels: ArrayLike<number>,
  settings: AdaGradSettings,
): Fitted {
  let alive: Uint8Array = new Uint8Array(keys.length).fill(1)
  let result: Float64Array = new Float64Array(keys.length)
  for (const round of [0, 1]) {
    const weights = new Weights(keys.length, 1, settings.rate)
    for (let epoch = 0; epoch < settings.epochs; epoch++) {
      for (const i of shuffled(rows.length, epoch + 1)) {
        let sum = 0
        for (const f of rows[i]!) if (alive[f]) sum += weights.w[f]!
        const gradient = 1 / (1 + Math.exp(-sum)) - labels[i]!
        if (Math.abs(gradient) < 1e-4) continue
        for (const f of rows[i]!) if (alive[f]) weights.step(f, gradient)
      }
      weights.shrink(round === 0 ? settings.l1 : settings.l1 / 2)
      if (epoch >= settings.epochs / 2) weights.remember()
    }
    result = weights.average(settings.prune)
    alive = weights.alive
  }
  return survivors(keys, result, 1)
}
