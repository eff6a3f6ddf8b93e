/**
 * The rows of a weight table packed so tightly that they stay in the processor's cache: where most of the time goes in
 * waiting for memory, a table of a third the size is twice as fast.
 *
 * A bit for each of 2^18 hashes tells at once that most features were never learned. For the others, counting the bits
 * before it gives the row's number; the rest of the key stands in the row's last byte.
 */
import type { WeightTable } from './table.ts'

/**
 * Numbers a row: four weights and three, a byte each, and the rest of the key. A weight is raised by {@link RAISED}, so that none
 * is below 0 and every second byte can be added up at once: see `addRow`.
 */
export const ROW = 2
export const RAISED = 128
const HASH_BITS = 18
const HASHES = 1 << HASH_BITS
const COLUMNS = 7
const TAIL_SHIFT = 24
/** Every second byte. */
export const PAIR = 0x00ff00ff

export interface PackedRows {
  readonly bits: Int32Array
  /** For each 32 bits how many stand before them. */
  readonly ranks: Uint16Array | Int32Array
  /** Row 0 has weights of 0: it is that of all unknown features. */
  readonly weights: Int32Array
  /** Keys whose bit another one has taken. */
  readonly rest: ReadonlyMap<number, number>
}

/** Packs a table of at most seven columns. */
export function packRows(table: WeightTable): PackedRows {
  const { keys, rows, width } = table
  const bits = new Int32Array(HASHES / 32)
  const bySlot: number[] = []
  keys.forEach((key, slot) => {
    if (key !== 0) bySlot.push(slot)
  })
  const hashAt = (slot: number) => (keys[slot]! - 1) & (HASHES - 1)
  bySlot.sort((a, b) => hashAt(a) - hashAt(b) || a - b)
  const ranks = bySlot.length > 0xffff ? new Int32Array(HASHES / 32) : new Uint16Array(HASHES / 32)
  const weights = new Int32Array((bySlot.length + 1) * ROW)
  const rest = new Map<number, number>()
  const put = (row: number, slot: number) => {
    for (let k = 0; k < COLUMNS; k++) {
      const weight = slot >= 0 && k < width ? rows[slot * width + k]! : 0
      weights[row * ROW + (k >> 2)]! |= (weight + RAISED) << (8 * (k & 3))
    }
    if (slot >= 0) weights[row * ROW + 1]! |= ((keys[slot]! - 1) >>> HASH_BITS) << TAIL_SHIFT
  }
  put(0, -1)
  const late: number[] = []
  let row = 0
  for (const slot of bySlot) {
    const hash = hashAt(slot)
    if ((bits[hash >>> 5]! & (1 << (hash & 31))) !== 0) {
      late.push(slot)
      continue
    }
    bits[hash >>> 5]! |= 1 << (hash & 31)
    put(++row, slot)
  }
  for (const slot of late) {
    put(++row, slot)
    rest.set(keys[slot]! - 1, row)
  }
  for (let i = 1; i < ranks.length; i++) ranks[i] = ranks[i - 1]! + ones(bits[i - 1]!)
  return { bits, ranks, weights, rest }
}

/** The number of the key's row; 0 for a feature that was never learned. */
export function packedRow({ bits, ranks, weights, rest }: PackedRows, key: number): number {
  const hash = key & (HASHES - 1)
  const word = bits[hash >>> 5]!
  const bit = 1 << (hash & 31)
  if ((word & bit) === 0) return 0
  const row = 1 + ranks[hash >>> 5]! + ones(word & (bit - 1))
  if (weights[row * ROW + 1]! >>> TAIL_SHIFT === key >>> HASH_BITS) return row
  return rest.get(key) ?? 0
}

/** How many numbers the sums of rows take: of the weights 0 and 2, 1 and 3, 4 and 6, and of 5. */
export const SUM = 4

/**
 * Adds a row to the sums that begin at `at`, two weights at a time: half the steps of adding each by itself. Up to 257 rows fit;
 * each raises its sums by {@link RAISED}, row 0 too.
 */
export function addRow({ weights }: PackedRows, row: number, sums: Int32Array, at: number): void {
  const low = weights[row * ROW]!
  const high = weights[row * ROW + 1]!
  sums[at]! += low & PAIR
  sums[at + 1]! += (low >>> 8) & PAIR
  sums[at + 2]! += high & PAIR
  sums[at + 3]! += (high >>> 8) & PAIR
}

/** How many bits are set (Warren, Hacker's Delight, 5-1). */
function ones(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  n = (n + (n >>> 4)) & 0x0f0f0f0f
  return Math.imul(n, 0x01010101) >>> 24
}
