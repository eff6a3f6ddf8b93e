/**
 * The teacher's judgements → a small network that composes: word vectors, filters of three words over them, the highest value of
 * each filter, one hidden layer. Plain gradient steps (Adam; Kingma & Ba 2015), in a fixed order: the same file gives the same bytes.
 */
import { BEFORE, CONTENT, VECTOR as D, FIELDS, HIDDEN as H, WIDTH } from '../../stance/composed/network.ts'
import { shuffled } from '../fit/adagrad.ts'
import type { Vocabulary } from './vocabulary.ts'

export interface JudgedClaim {
  readonly before: Int32Array
  readonly content: Int32Array
  /** Shares of act, polarity and certainty, one after another. */
  readonly shares: Float32Array
}

export interface StudentSettings {
  readonly epochs: number
  readonly rate: number
  readonly batch: number
  /** The share of words that are hidden from it, so that it leans on none alone. */
  readonly hidden: number
}
export const SETTINGS: StudentSettings = { epochs: 6, rate: 0.002, batch: 64, hidden: 0.06 }

const TASKS = Object.values(FIELDS)
const OUT = TASKS.reduce((sum, labels) => sum + labels.length, 0)
const SIDES = { before: BEFORE, content: CONTENT }

/** All numbers, as fitted. */
export interface Fitted {
  readonly vectors: Float64Array
  readonly before: Side
  readonly content: Side
  readonly inner: Float64Array
  readonly innerBias: Float64Array
  readonly outer: Float64Array
  readonly outerBias: Float64Array
}

interface Side {
  /** A row of filters for each place and dimension. */
  readonly weights: Float64Array
  readonly bias: Float64Array
}

/** A claim as the teacher judged it: shares of a thousand. */
export interface JudgedLine {
  readonly sw: readonly string[]
  readonly cw: readonly string[]
  readonly act: readonly number[]
  readonly polarity: readonly number[]
  readonly certainty: readonly number[]
}

export function judgedClaim({ sw, cw, act, polarity, certainty }: JudgedLine, vocabulary: Vocabulary): JudgedClaim {
  const shares = Float32Array.from([...act, ...polarity, ...certainty], (share) => share / 1000)
  return { before: vocabulary.encode(sw), content: vocabulary.encode(cw), shares }
}

/** One weight matrix with what Adam remembers of it. Only rows that were touched are stepped. */
class Parameter {
  readonly w: Float64Array
  readonly gradient: Float64Array
  private readonly mean: Float64Array
  private readonly square: Float64Array
  private readonly touched: Uint8Array
  private readonly list: number[] = []

  constructor(
    readonly rows: number,
    readonly width: number,
  ) {
    const size = rows * width
    this.w = new Float64Array(size)
    this.gradient = new Float64Array(size)
    this.mean = new Float64Array(size)
    this.square = new Float64Array(size)
    this.touched = new Uint8Array(rows)
  }

  touch(row: number): void {
    if (this.touched[row] === 1) return
    this.touched[row] = 1
    this.list.push(row)
  }

  touchAll(): void {
    for (let row = 0; row < this.rows; row++) this.touch(row)
  }

  step(rate: number, share: number): void {
    const { w, gradient, mean, square, width, touched, list } = this
    for (const row of list) {
      touched[row] = 0
      for (let i = row * width; i < (row + 1) * width; i++) {
        const g = gradient[i]! * share
        gradient[i] = 0
        const m = 0.9 * mean[i]! + 0.1 * g
        const v = 0.999 * square[i]! + 0.001 * g * g
        mean[i] = m
        square[i] = v
        w[i] = w[i]! - (rate * m) / (Math.sqrt(v) + 1e-6)
      }
    }
    list.length = 0
  }
}

/** The products of words with all filters at all places, worked out once a batch: half of all words are the same few. */
class Products {
  private readonly slots: Int32Array
  private readonly taken: number[] = []
  private of: Float64Array
  private readonly size: number
  private readonly found: { of: Float64Array; at: number }

  constructor(
    private readonly words: Parameter,
    private readonly weights: Parameter,
  ) {
    this.slots = new Int32Array(words.rows).fill(-1)
    this.size = WIDTH * weights.width
    this.of = new Float64Array(512 * this.size)
    this.found = { of: this.of, at: 0 }
  }

  slotOf(word: number): { readonly of: Float64Array; readonly at: number } {
    let slot = this.slots[word]!
    if (slot < 0) slot = this.make(word)
    this.found.of = this.of
    this.found.at = slot * this.size
    return this.found
  }

  clear(): void {
    for (const word of this.taken) this.slots[word] = -1
    this.taken.length = 0
  }

  private make(word: number): number {
    const slot = this.taken.push(word) - 1
    this.slots[word] = slot
    if ((slot + 1) * this.size > this.of.length) {
      const more = new Float64Array(2 * this.of.length)
      more.set(this.of)
      this.of = more
    }
    const { of } = this
    const filters = this.weights.width
    const cells = this.weights.w
    for (let p = 0; p < WIDTH; p++) {
      const to = slot * this.size + p * filters
      of.fill(0, to, to + filters)
      // Four at a time: each sum is loaded and stored once for them all.
      for (let d = 0; d < D; d += 4) {
        const at = word * D + d
        const [x, y, u, v] = [this.words.w[at]!, this.words.w[at + 1]!, this.words.w[at + 2]!, this.words.w[at + 3]!]
        for (let f = 0, i = (p * D + d) * filters; f < filters; f++, i++) {
          of[to + f]! +=
            x * cells[i]! + y * cells[i + filters]! + u * cells[i + 2 * filters]! + v * cells[i + 3 * filters]!
        }
      }
    }
    return slot
  }
}

/** Reproducible numbers from 0 to 1. */
function numbers(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}

export function fitStudent(
  claims: readonly JudgedClaim[],
  vectors: Float64Array,
  settings: StudentSettings,
  tell: (epoch: number, loss: number, fitted: Fitted) => void,
): Fitted {
  const random = numbers(20261201)
  const spread = (p: Parameter, size: number) => {
    for (let i = 0; i < p.w.length; i++) p.w[i] = (2 * random() - 1) * size
    return p
  }
  const words = new Parameter(vectors.length / D, D)
  words.w.set(vectors)
  const sides = (['before', 'content'] as const).map((name) => {
    const { filters, pools } = SIDES[name]
    return {
      name,
      filters,
      pools,
      // A row a place and dimension.
      weights: spread(new Parameter(WIDTH * D, filters), Math.sqrt(1 / (WIDTH * D))),
      bias: new Parameter(1, filters),
      products: null as unknown as Products,
      pooled: new Float64Array(filters * pools.length),
      winner: new Int32Array(filters * pools.length),
    }
  })
  for (const side of sides) side.products = new Products(words, side.weights)
  const inputs = sides.reduce((sum, { pooled }) => sum + pooled.length, 0)
  const inner = spread(new Parameter(inputs, H), Math.sqrt(1 / inputs))
  const innerBias = new Parameter(1, H)
  const outer = spread(new Parameter(H, OUT), Math.sqrt(1 / H))
  const outerBias = new Parameter(1, OUT)
  const dense = [...sides.flatMap(({ weights, bias }) => [weights, bias]), inner, innerBias, outer, outerBias]

  const network = (): Fitted => {
    const side = ({ weights, bias }: (typeof sides)[number]): Side => ({ weights: weights.w, bias: bias.w })
    return {
      vectors: words.w,
      before: side(sides[0]!),
      content: side(sides[1]!),
      inner: inner.w,
      innerBias: innerBias.w,
      outer: outer.w,
      outerBias: outerBias.w,
    }
  }

  const hidden = new Float64Array(H)
  const logits = new Float64Array(OUT)
  const toHidden = new Float64Array(H)
  const row = new Float64Array(Math.max(...sides.map(({ filters }) => filters)))
  const order = shuffled(claims.length, 11)
  const steps = settings.epochs * Math.ceil(claims.length / settings.batch)
  let step = 0
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    let loss = 0
    const again = shuffled(claims.length, 101 + epoch)
    for (let start = 0; start < order.length; start += settings.batch) {
      const end = Math.min(order.length, start + settings.batch)
      for (let at = start; at < end; at++) {
        const claim = claims[order[again[at]!]!]!
        // Forward.
        const read = sides.map(({ name }) => claim[name].map((w) => (random() < settings.hidden ? 0 : w)))
        sides.forEach((side, s) => {
          const seen = read[s]!
          const { filters, pools, products, bias, pooled, winner } = side
          pooled.fill(Number.NEGATIVE_INFINITY)
          winner.fill(-1)
          for (let k = 0; k < seen.length; k++) {
            for (let f = 0; f < filters; f++) row[f] = bias.w[f]!
            for (let p = 0; p < WIDTH; p++) {
              const w = seen[k + p - 1]
              if (w === undefined) continue
              const { of, at } = products.slotOf(w)
              for (let f = 0, i = at + p * filters; f < filters; f++, i++) row[f]! += of[i]!
            }
            pools.forEach((most, q) => {
              if (k >= most) return
              for (let f = 0; f < filters; f++) {
                if (row[f]! <= pooled[q * filters + f]!) continue
                pooled[q * filters + f] = row[f]!
                winner[q * filters + f] = k
              }
            })
          }
          for (let i = 0; i < pooled.length; i++) if (pooled[i]! < 0) pooled[i] = 0
        })
        hidden.set(innerBias.w)
        let i = 0
        for (const { pooled } of sides) {
          for (const x of pooled) {
            if (x !== 0) for (let h = 0; h < H; h++) hidden[h]! += x * inner.w[i * H + h]!
            i++
          }
        }
        for (let h = 0; h < H; h++) if (hidden[h]! < 0) hidden[h] = 0
        logits.set(outerBias.w)
        for (let h = 0; h < H; h++) {
          const x = hidden[h]!
          if (x !== 0) for (let o = 0; o < OUT; o++) logits[o]! += x * outer.w[h * OUT + o]!
        }
        // Shares and their distance from the teacher's.
        let from = 0
        for (const labels of TASKS) {
          const to = from + labels.length
          let top = Number.NEGATIVE_INFINITY
          for (let o = from; o < to; o++) top = Math.max(top, logits[o]!)
          let sum = 0
          for (let o = from; o < to; o++) sum += Math.exp(logits[o]! - top)
          for (let o = from; o < to; o++) {
            const log = logits[o]! - top - Math.log(sum)
            loss -= claim.shares[o]! * log
            logits[o] = Math.exp(log) - claim.shares[o]!
          }
          from = to
        }
        // Backward; `logits` is the gradient now.
        toHidden.fill(0)
        for (let h = 0; h < H; h++) {
          const x = hidden[h]!
          if (x === 0) continue
          let sum = 0
          for (let o = 0; o < OUT; o++) {
            const g = logits[o]!
            outer.gradient[h * OUT + o]! += g * x
            sum += g * outer.w[h * OUT + o]!
          }
          toHidden[h] = sum
          innerBias.gradient[h]! += sum
        }
        for (let o = 0; o < OUT; o++) outerBias.gradient[o]! += logits[o]!
        i = 0
        sides.forEach(({ filters, weights, bias, pooled, winner }, s) => {
          const seen = read[s]!
          for (let q = 0; q < pooled.length; q++, i++) {
            const x = pooled[q]!
            if (x === 0) continue
            let g = 0
            for (let h = 0; h < H; h++) {
              const t = toHidden[h]!
              if (t === 0) continue
              inner.gradient[i * H + h]! += t * x
              g += t * inner.w[i * H + h]!
            }
            if (g === 0) continue
            const f = q % filters
            bias.gradient[f]! += g
            const k = winner[q]!
            for (let p = 0; p < WIDTH; p++) {
              const w = seen[k + p - 1]
              if (w === undefined) continue
              words.touch(w)
              for (let d = 0; d < D; d++) {
                const cell = (p * D + d) * filters + f
                weights.gradient[cell]! += g * words.w[w * D + d]!
                words.gradient[w * D + d]! += g * weights.w[cell]!
              }
            }
          }
        })
      }
      const rate = settings.rate * Math.min(1, (step + 1) / 300) * (1 - step / steps)
      step++
      for (const { products } of sides) products.clear()
      for (const p of dense) {
        p.touchAll()
        p.step(rate, 1 / (end - start))
      }
      words.step(rate, 1 / (end - start))
    }
    tell(epoch, loss / claims.length, network())
  }
  return network()
}
