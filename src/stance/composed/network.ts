/**
 * A small network that reads a claim's words in their order: “not a good idea” is more than its words. Each filter looks at three
 * words at a time, and what counts is its highest value: over the beginning, and over all (Collobert et al. 2011; Kim 2014).
 *
 *   words ─► vectors ─► filters of three words ─► the highest value of each ─► a hidden layer ─► act, polarity, certainty
 *
 * It was fitted to what a larger model says of claims in news (docs/cards/composed.md). A word's product with a filter is a
 * constant, so it is worked out once: reading a claim takes additions.
 */
import { ACTS, CERTAINTIES, POLARITIES } from '../../labels.ts'
import { decodeTable } from '../../model/decode.ts'
import type { PackedNetwork, PackedSide } from '../../model/packed-network.ts'
import { rowOf, type WeightTable } from '../../model/table.ts'
import { endingOf, keyOf, plainOf, type WordsOfClaim } from './words.ts'

/** What it answers, in the order of its outputs. */
export const FIELDS: {
  readonly act: readonly string[]
  readonly polarity: readonly string[]
  readonly certainty: readonly string[]
} = { act: ACTS, polarity: POLARITIES, certainty: CERTAINTIES }
const OUT: number = ACTS.length + POLARITIES.length + CERTAINTIES.length

/** How many words a filter looks at. */
export const WIDTH = 3
/** Numbers of a word's vector, and units of the hidden layer. */
export const VECTOR = 64
export const HIDDEN = 48

export interface SideShape {
  /** A multiple of four. */
  readonly filters: number
  /** Up to which position the highest value is looked for; one pool a number. */
  readonly pools: readonly number[]
}
export const BEFORE: SideShape = { filters: 32, pools: [64] }
export const CONTENT: SideShape = { filters: 64, pools: [10, 64] }

/** What speaks for each label, as logits: only their differences mean something. */
export interface Composed {
  readonly act: Float64Array
  readonly polarity: Float64Array
  readonly certainty: Float64Array
}

/** Words of a claim → what speaks for each label. */
export type Read = (words: WordsOfClaim) => Composed

export function createNetwork(packed: PackedNetwork): Read {
  const vectors = createVectors(packed.vectors)
  const unknown = vectors.placeOf(keyOf(''))
  const before = createSide(vectors, packed.before, BEFORE)
  const content = createSide(vectors, packed.content, CONTENT)
  const inputs = before.pooled.length + content.pooled.length
  // Half as wide, to stay near the processor.
  const inner = Float32Array.from(numbersOf(packed.inner, inputs * HIDDEN))
  const innerBias = numbersOf(packed.innerBias, HIDDEN)
  const outer = numbersOf(packed.outer, HIDDEN * OUT)
  const outerBias = numbersOf(packed.outerBias, OUT)
  const hidden = new Float64Array(HIDDEN)

  const rowsOf = (words: readonly string[]): number[] => {
    const rows: number[] = new Array(words.length)
    for (let i = 0; i < words.length; i++) {
      const plain = plainOf(words[i]!)
      let row = vectors.placeOf(keyOf(plain))
      if (row < 0) row = vectors.placeOf(keyOf(endingOf(plain)))
      rows[i] = row < 0 ? unknown : row
    }
    return rows
  }

  const active = new Int32Array(inputs + 3)
  const values = new Float64Array(inputs + 3)
  /** Adds what the active filters say to the hidden layer: four at a time, so that each sum is fetched a quarter as often. */
  const addActive = (): void => {
    let count = 0
    let first = 0
    for (const { pooled, scale } of [before, content]) {
      for (let i = 0; i < pooled.length; i++) {
        if (pooled[i] === 0) continue
        active[count] = (first + i) * HIDDEN
        values[count++] = pooled[i]! * scale
      }
      first += pooled.length
    }
    active.fill(0, count)
    values.fill(0, count)
    for (let i = 0; i < count; i += 4) {
      const [a, b, c, d] = [active[i]!, active[i + 1]!, active[i + 2]!, active[i + 3]!]
      const [x, y, z, w] = [values[i]!, values[i + 1]!, values[i + 2]!, values[i + 3]!]
      for (let h = 0; h < HIDDEN; h++) {
        hidden[h]! += x * inner[a + h]! + y * inner[b + h]! + z * inner[c + h]! + w * inner[d + h]!
      }
    }
  }

  return (words) => {
    before.read(rowsOf(words.before))
    content.read(rowsOf(words.content))
    hidden.set(innerBias)
    addActive()
    const out = outerBias.slice()
    for (let h = 0; h < HIDDEN; h++) {
      const x = hidden[h]!
      if (x > 0) for (let o = 0; o < OUT; o++) out[o]! += x * outer[h * OUT + o]!
    }
    const polarity = ACTS.length
    const certainty = polarity + POLARITIES.length
    return {
      act: out.subarray(0, polarity),
      polarity: out.subarray(polarity, certainty),
      certainty: out.subarray(certainty),
    }
  }
}

interface Vectors {
  /** A row a word, in steps of `scale`. */
  readonly rows: Int8Array
  readonly scale: number
  /** The number of a word's row; below 0 for a word that is not known. */
  placeOf(key: number): number
}

/** Tables have rows of 32, so a vector is kept in several. */
function createVectors(packed: readonly string[]): Vectors {
  const tables = packed.map(decodeTable)
  const [first] = tables as [WeightTable]
  const { width, keys, scale } = first
  const rows = new Int8Array(keys.length * VECTOR)
  keys.forEach((key, place) => {
    if (key === 0) return
    tables.forEach((table, t) => {
      const row = rowOf(table, key - 1)
      if (row >= 0) rows.set(table.rows.subarray(row, row + width), place * VECTOR + t * width)
    })
  })
  return { rows, scale, placeOf: (key) => Math.floor(rowOf(first, key) / width) }
}

interface SideReader {
  /** The highest value of each filter and pool, in steps of `scale`; below 0 counts as nothing. */
  readonly pooled: Int32Array
  readonly scale: number
  /** Fills `pooled`. */
  read(rows: readonly number[]): void
}

/** Whole numbers throughout: sums are the same whatever their order. */
function createSide(vectors: Vectors, packed: PackedSide, { filters, pools }: SideShape): SideReader {
  const weights = decodeTable(packed.weights)
  const places = WIDTH * VECTOR
  const cells = stepsOf(weights, places * filters)
  const scale = vectors.scale * weights.scale
  const bias = Int32Array.from(numbersOf(packed.bias, filters), (x) => Math.round(x / scale))
  /** By word: its products with the filters at each place; the one in the middle has the bias in it. */
  const products: (Int32Array<ArrayBuffer> | undefined)[] = new Array(vectors.rows.length / VECTOR)
  const productsOf = (word: number) => {
    let made = products[word]
    if (made !== undefined) return made
    made = new Int32Array(WIDTH * filters)
    made.set(bias, filters)
    for (let p = 0; p < WIDTH; p++) {
      for (let d = 0; d < VECTOR; d++) {
        const x = vectors.rows[word * VECTOR + d]!
        if (x === 0) continue
        const from = (p * VECTOR + d) * filters
        for (let f = 0; f < filters; f++) made[p * filters + f]! += x * cells[from + f]!
      }
    }
    products[word] = made
    return made
  }
  const pooled = new Int32Array(filters * pools.length)
  const highest = new Int32Array(filters)
  const nothing = new Int32Array(WIDTH * filters)
  return {
    pooled,
    scale,
    read(rows) {
      highest.fill(0)
      let pool = 0
      let left = nothing
      let here = rows.length > 0 ? productsOf(rows[0]!) : nothing
      for (let k = 0; k < rows.length; k++) {
        // The highest so far is the highest up to here.
        for (; k === pools[pool]; pool++) pooled.set(highest, pool * filters)
        const right = k + 1 < rows.length ? productsOf(rows[k + 1]!) : nothing
        // Four at a time: the engine finds out once for all of them where the lists lie and how long they are.
        for (let f = 0; f < filters; f += 4) {
          const middle = filters + f
          const last = middle + filters
          const a = left[f]! + here[middle]! + right[last]!
          const b = left[f + 1]! + here[middle + 1]! + right[last + 1]!
          const c = left[f + 2]! + here[middle + 2]! + right[last + 2]!
          const d = left[f + 3]! + here[middle + 3]! + right[last + 3]!
          if (a > highest[f]!) highest[f] = a
          if (b > highest[f + 1]!) highest[f + 1] = b
          if (c > highest[f + 2]!) highest[f + 2] = c
          if (d > highest[f + 3]!) highest[f + 3] = d
        }
        left = here
        here = right
      }
      for (; pool < pools.length; pool++) pooled.set(highest, pool * filters)
    },
  }
}

/** The first numbers of a table whose keys count rows of 32. */
function stepsOf({ keys, rows, width }: WeightTable, size: number): Int32Array {
  const steps = new Int32Array(size)
  keys.forEach((key, slot) => {
    const from = (key - 1) * width
    if (key === 0) return
    for (let i = 0; i < width && from + i < size; i++) steps[from + i] = rows[slot * width + i]!
  })
  return steps
}

function numbersOf(packed: string, size: number): Float64Array {
  const table = decodeTable(packed)
  return Float64Array.from(stepsOf(table, size), (step) => step * table.scale)
}
