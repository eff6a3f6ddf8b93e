/** A sparse table of weights: feature key → a row of one weight a label. Open addressing over typed arrays. */

export interface WeightTable {
  /** Weights in a row, one a label. */
  readonly width: number
  /** Slots: a feature key + 1, or 0 where empty. */
  readonly keys: Int32Array
  readonly rows: Float32Array
  readonly mask: number
}

/** Builds the table from parallel lists of keys and rows. */
export function createTable(keys: ArrayLike<number>, rows: ArrayLike<number>, width: number): WeightTable {
  let size = 16
  while (size < keys.length * 2) size *= 2
  const table = { width, keys: new Int32Array(size), rows: new Float32Array(size * width), mask: size - 1 }
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
  let slot = key & table.mask
  for (;;) {
    const found = table.keys[slot]!
    if (found === key + 1) return slot * table.width
    if (found === 0) return -1
    slot = (slot + 1) & table.mask
  }
}

/** The sum of a one-column table's weights over the first `count` keys. */
export function score(table: WeightTable, keys: Int32Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) {
    const row = rowOf(table, keys[i]!)
    if (row >= 0) sum += table.rows[row]!
  }
  return sum
}

/** Adds the rows of the first `count` keys to `out[at…]`. */
export function addScores(table: WeightTable, keys: Int32Array, count: number, out: Float64Array, at: number): void {
  const { width, rows } = table
  for (let i = 0; i < count; i++) {
    const row = rowOf(table, keys[i]!)
    if (row < 0) continue
    for (let k = 0; k < width; k++) out[at + k]! += rows[row + k]!
  }
}

export function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x))
}
