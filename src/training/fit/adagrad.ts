/** What the linear models are fitted with: AdaGrad (Duchi, Hazan & Singer 2011), L1 by shrinking after each epoch, and pruning. */

/** Feature keys ↔ dense numbers; only those seen often enough are kept. */
export class Dictionary {
  readonly number: Map<number, number> = new Map()
  readonly keys: number[] = []
  private readonly counts = new Map<number, number>()

  count(keys: Int32Array, size: number): void {
    for (let i = 0; i < size; i++) this.counts.set(keys[i]!, (this.counts.get(keys[i]!) ?? 0) + 1)
  }

  /** Gives numbers to the keys seen at least `minimum` times. */
  freeze(minimum: number): void {
    for (const [key, count] of this.counts) {
      if (count < minimum) continue
      this.number.set(key, this.keys.length)
      this.keys.push(key)
    }
    this.counts.clear()
  }

  /** The numbers of the known keys. */
  encode(keys: Int32Array, size: number): Int32Array {
    const known: number[] = []
    for (let i = 0; i < size; i++) {
      const number = this.number.get(keys[i]!)
      if (number !== undefined) known.push(number)
    }
    return Int32Array.from(known)
  }
}

/** Reproducible shuffling (xorshift32): training must give the same bytes each time. */
export function shuffled(size: number, seed: number): Int32Array {
  const order = Int32Array.from({ length: size }, (_, i) => i)
  let state = seed | 1
  for (let i = size - 1; i > 0; i--) {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    const j = (state >>> 0) % (i + 1)
    const held = order[i]!
    order[i] = order[j]!
    order[j] = held
  }
  return order
}

/** Weights with AdaGrad's sums and a running average of the second half. */
export class Weights {
  readonly w: Float64Array
  private readonly g: Float64Array
  private readonly sum: Float64Array
  private averaged = 0
  alive: Uint8Array

  constructor(
    readonly features: number,
    readonly width: number,
    private readonly rate: number,
  ) {
    this.w = new Float64Array(features * width)
    // From 1 up: from near 0, the first example that shows a rare feature would teach it at the full rate.
    this.g = new Float64Array(features * width).fill(1)
    this.sum = new Float64Array(features * width)
    this.alive = new Uint8Array(features).fill(1)
  }

  step(index: number, gradient: number): void {
    this.g[index]! += gradient * gradient
    this.w[index]! -= (this.rate * gradient) / Math.sqrt(this.g[index]!)
  }

  /** L1: moves every weight towards zero. */
  shrink(amount: number): void {
    const { w } = this
    for (let i = 0; i < w.length; i++) {
      const x = w[i]!
      w[i] = x > amount ? x - amount : x < -amount ? x + amount : 0
    }
  }

  remember(): void {
    for (let i = 0; i < this.w.length; i++) this.sum[i]! += this.w[i]!
    this.averaged++
  }

  /** The average of what was remembered, with rows below `prune` dropped. */
  average(prune: number): Float64Array {
    const out = Float64Array.from(this.sum, (x) => (this.averaged === 0 ? 0 : x / this.averaged))
    for (let f = 0; f < this.features; f++) {
      let large = 0
      for (let k = 0; k < this.width; k++) large = Math.max(large, Math.abs(out[f * this.width + k]!))
      if (large < prune) {
        this.alive[f] = 0
        out.fill(0, f * this.width, (f + 1) * this.width)
      }
    }
    return out
  }
}

/** A trained model: the keys that survived and their rows. */
export interface Fitted {
  readonly keys: number[]
  readonly rows: number[]
  readonly width: number
  /** The step that weights are rounded to; default: the one that keeps the largest. */
  readonly step?: number
}

export function survivors(keys: readonly number[], weights: Float64Array, width: number): Fitted {
  const fitted: Fitted = { keys: [], rows: [], width }
  for (let f = 0; f < keys.length; f++) {
    const row = weights.subarray(f * width, (f + 1) * width)
    if (row.every((x) => x === 0)) continue
    fitted.keys.push(keys[f]!)
    fitted.rows.push(...row)
  }
  return fitted
}

export interface AdaGradSettings {
  readonly epochs: number
  readonly rate: number
  /** How much each epoch moves every weight towards zero. */
  readonly l1: number
  /** Weights smaller than this are left out, and the others fitted again. */
  readonly prune: number
}
