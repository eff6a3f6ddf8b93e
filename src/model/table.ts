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
  /** For tables of one column: key and weight of a slot in one number, 0 where empty, so that a look takes one access. */
  readonly cells: Int32Array
  /** For these too: four bits a slot, by the key; where its bit is not set, it was never learned. Small enough to stay near. */
  readonly filter: Int32Array
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
  const table = {
    width,
    keys: new Int32Array(size),
    rows: new Int8Array(size * width),
    scale,
    mask: size - 1,
    cells: new Int32Array(width === 1 ? size : 0),
    filter: new Int32Array(width === 1 ? size >> 3 : 0),
  }
  for (let i = 0; i < keys.length; i++) {
    let slot = keys[i]! & table.mask
    while (table.keys[slot] !== 0) slot = (slot + 1) & table.mask
    table.keys[slot] = keys[i]! + 1
    for (let k = 0; k < width; k++) table.rows[slot * width + k] = rows[i * width + k]!
    if (width === 1 && rows[i] !== 0) addCell(table, keys[i]!, rows[i]!)
  }
  return table
}

function addCell({ cells, filter, mask }: WeightTable, key: number, weight: number): void {
  let slot = key & mask
  while (cells[slot] !== 0) slot = (slot + 1) & mask
  cells[slot] = (key << 8) | (weight & 255)
  filter[(key >>> 5) & (filter.length - 1)]! |= 1 << (key & 31)
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

/** The weight of a key in a one-column table, in steps. */
export function stepsOf({ cells, filter, mask }: WeightTable, key: number): number {
  if ((filter[(key >>> 5) & (filter.length - 1)]! & (1 << (key & 31))) === 0) return 0
  for (let slot = key & mask; ; slot = (slot + 1) & mask) {
    const cell = cells[slot]!
    if (cell >>> 8 === key) return (cell << 24) >> 24
    if (cell === 0) return 0
  }
}

/** The sum of a one-column table's weights over the first `count` keys. */
export function score(table: WeightTable, keys: Int32Array, count: number): number {
  let sum = 0
  for (let i = 0; i < count; i++) sum += stepsOf(table, keys[i]!)
  return sum * table.scale
}
