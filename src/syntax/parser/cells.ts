/**
 * Packed text → the cells of a hashed table. Nine cells in ten hold a few small numbers, so they are coded by how often each
 * occurs, with asymmetric numeral systems (Duda 2009): two thirds of what gzip makes of them. `src/training/parser/pack.ts`
 * writes the format:
 *
 *   base64 of  bits of the table's size · how often each of 127 values occurs, of 4,096, as two bytes · state · stream
 */

/** Weights are whole steps from -63 to 63. */
export const STEPS = 63
export const VALUES = 127
/** The frequencies add up to this. */
export const SHARE_BITS = 12
export const SHARES = 4096
/** The state stays between this and 256 times as much. */
export const LEAST_STATE = 8388608

export function decodeCells(packed: string): Int8Array {
  const binary = atob(packed)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  const cells = new Int8Array(1 << bytes[0]!)
  // For each number below 4,096: the value that it stands for, its frequency, and the place within it, in one look.
  const slots = new Int32Array(SHARES)
  let at = 1
  let from = 0
  for (let value = 0; value < VALUES; value++, at += 2) {
    const share = bytes[at]! | (bytes[at + 1]! << 8)
    for (let k = 0; k < share; k++) slots[from++] = ((value - STEPS) << (2 * SHARE_BITS)) | (share << SHARE_BITS) | k
  }
  let state = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
  at += 4
  for (let i = 0; i < cells.length; i++) {
    const slot = slots[state & LOW]!
    cells[i] = slot >> (2 * SHARE_BITS)
    state = Math.imul((slot >>> SHARE_BITS) & LOW, state >>> SHARE_BITS) + (slot & LOW)
    while (state < LEAST_STATE) state = (state << 8) | bytes[at++]!
  }
  return cells
}

const LOW = SHARES - 1
