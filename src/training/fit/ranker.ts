/** Fits the ranker: a softmax over the readings of one cue, whose target mass goes to the best readings. */
import { type AdaGradSettings, type Fitted, shuffled, survivors, Weights } from './adagrad.ts'

/** The readings of one cue: features of each, and how good each is. */
export interface Choice {
  readonly rows: readonly Int32Array[]
  readonly quality: readonly number[]
  /** What is added to each one's score, whatever the weights. */
  readonly hints: readonly number[]
}

/** Target mass ∝ exp(sharpness × (quality − best quality)). */
export function fitRanker(
  keys: readonly number[],
  choices: readonly Choice[],
  settings: AdaGradSettings,
  sharpness = 4,
): Fitted {
  let alive: Uint8Array = new Uint8Array(keys.length).fill(1)
  let result: Float64Array = new Float64Array(0)
  for (const round of [0, 1]) {
    const weights = new Weights(keys.length, 1, settings.rate)
    for (let epoch = 0; epoch < settings.epochs; epoch++) {
      for (const c of shuffled(choices.length, epoch + 1)) {
        const { rows, quality, hints } = choices[c]!
        if (rows.length < 2) continue
        const best = Math.max(...quality)
        const target = normalised(quality.map((q) => Math.exp(sharpness * (q - best))))
        const scores = rows.map((row, i) => {
          let sum = hints[i]!
          for (const f of row) if (alive[f]) sum += weights.w[f]!
          return sum
        })
        const top = Math.max(...scores)
        const guess = normalised(scores.map((s) => Math.exp(s - top)))
        rows.forEach((row, i) => {
          const gradient = guess[i]! - target[i]!
          if (Math.abs(gradient) < 1e-3) return
          for (const f of row) if (alive[f]) weights.step(f, gradient)
        })
      }
      weights.shrink(round === 0 ? settings.l1 : settings.l1 / 2)
      if (epoch >= settings.epochs / 2) weights.remember()
    }
    result = weights.average(settings.prune)
    alive = weights.alive
  }
  return survivors(keys, result, 1)
}

function normalised(masses: number[]): number[] {
  const sum = masses.reduce((a, b) => a + b, 0)
  return masses.map((mass) => mass / sum)
}
