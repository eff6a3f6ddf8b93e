/**
 * Packed text → the cells of a hashed table. Nine cells in ten hold a few small numbers, so they are coded by how often each
 * occurs, with asymmetric numeral systems (Duda 2009): two thirds of what gzip makes of them. `src/training/parser/pack.ts`
 * writes the format:
 *
 *   base64 of  bits of the table's size · how often each of 127 values occurs, of 16,384, as two bytes · state · stream
 */

/** Weights are whole steps from -63 to 63. */
export const STEPS = 63
export const VALUES = 127
/** The frequencies add up to this. */
export const SHARE_BITS = 14
export const SHARES = 16384
/** The state stays between this and 256 times as much. */
export const LEAST_STATE = 8388608

export function decodeCells(packed: string): Int8Array {
  const binary = atob(packed)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  const cells = new Int8Array(1 << bytes[0]!)
  const share = new Uint16Array(VALUES)
  const first = new Uint16Array(VALUES)
  const valueAt = new Uint8Array(SHARES)
  let at = 1
  let from = 0
  for (let value = 0; value < VALUES; value++, at += 2) {
    share[value] = bytes[at]! | (bytes[at + 1]! << 8)
    first[value] = from
    valueAt.fill(value, from, from + share[value]!)
    from += share[value]!
  }
  let state = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
  at += 4
  for (let i = 0; i < cells.length; i++) {
    const slot = state & (SHARES - 1)
    const value = valueAt[slot]!
    cells[i] = value - STEPS
    state = Math.imul(share[value]!, state >>> SHARE_BITS) + slot - first[value]!
    while (state < LEAST_STATE) state = (state << 8) | bytes[at++]!
  }
  return cells
}
