/** A sparse table of weights: feature key → a row of one small integer a label. Open addressing over typed arrays. */

export interface WeightTable {
  /** Weights in a row, one a label. */
  readonly width: number
  /** Slots: a feature key + 1, or 0 where empty. */
  readonly keys: Int32Array
  /** Weights as steps of `scale`, from -127 to 127: sums of integers are exact, and the table fits the cache. */
  readonly rows: Int8Array
  readonly scale: number
  readonly mask: number
}

/** Steps on either side of zero. */
export const LEVELS = 127
/** The largest weight that is told apart; larger ones are cut to it. */
const LARGEST = 6

/** The step that keeps the largest weight. */
export function scaleOf(weights: readonly number[]): number {
  let top = 0
  for (const w of weights) top = Math.max(top, Math.abs(w))
  // Rounded as it is kept in the package, so that training sees what will be used.
  return Math.round((Math.min(LARGEST, top) / LEVELS) * 1e6) / 1e6
}

/** A weight in steps. */
export function levelOf(weight: number, scale: number): number {
  if (scale === 0) return 0
  return Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / scale)))
}

/** Builds the table from parallel lists of keys and rows of steps. */
export function createTable(
  keys: ArrayLike<number>,
  rows: ArrayLike<number>,
  width: number,
  scale: number,
): WeightTable {
  let size = 16
  while (size < keys.length * 1.6) size *= 2
  const table = { width, keys: new Int32Array(size), rows: new Int8Array(size * width), scale, mask: size - 1 }
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! & table.mask
    while (table.keys[slot] !== 0) slot = (slot + 1) & table.mask
    table.keys[slot] = keys[i]! + 1
    for (let k = 0; k < width; k++) table.rows[slot * width + k] = rows[i * width + k]!
  }
  return table
}

/** The offset of the key's row in `rows`, or -1 for a feature that was never learned. */
export function rowOf(table: WeightTable, key: number): number {
  const { keys, mask } = table
  let slot = key & mask
  for (;;) {
    const found = keys[slot]!
    if (found === key + 1) return slot * table.width
    if (found === 0) return -1
    slot = (slot + 1) & mask
  }
}

/** The sum of a one-column table's weights over the first `count` keys. */
export function score(table: WeightTable, keys: Int32Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) {
    const row = rowOf(table, keys[i]!)
    if (row >= 0) sum += table.rows[row]!
  }
  return sum * table.scale
}

/**
 * Adds the rows of the first `count` keys, in steps, to `out[at…]`. For tables of seven columns, the labels of the chain;
 * written out so that the sums stay in registers, since this is where most of the time goes.
 */
export function addSevenSteps(table: WeightTable, keys: Int32Array, count: number, out: Int32Array, at: number): void {
  const { rows, mask } = table
  const slots = table.keys
  let s0 = 0
  let s1 = 0
  let s2 = 0
  let s3 = 0
  let s4 = 0
  let s5 = 0
  let s6 = 0
  for (let i = 0; i < count; i++) {
    const key = keys[i]! + 1
    let slot = (key - 1) & mask
    let found = slots[slot]!
    while (found !== key && found !== 0) {
      slot = (slot + 1) & mask
      found = slots[slot]!
    }
    if (found === 0) continue
    const row = slot * 7
    s0 += rows[row]!
    s1 += rows[row + 1]!
    s2 += rows[row + 2]!
    s3 += rows[row + 3]!
    s4 += rows[row + 4]!
    s5 += rows[row + 5]!
    s6 += rows[row + 6]!
  }
  out[at]! += s0
  out[at + 1]! += s1
  out[at + 2]! += s2
  out[at + 3]! += s3
  out[at + 4]! += s4
  out[at + 5]! += s5
  out[at + 6]! += s6
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
