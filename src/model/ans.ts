/**
 * Few bytes → the bytes that they stand for, by how often each occurs: asymmetric numeral systems (Duda 2009), a quarter less than
 * gzip makes of packed weights. `src/training/ans.ts` writes:
 *
 *   how many values there are · each value and how often it occurs, of 4,096, as two bytes · state, four bytes · stream
 */

/** The frequencies add up to this. */
export const SHARE_BITS = 12
export const SHARES = 4096
/** The state stays between this and 256 times as much. */
export const LEAST_STATE = 8388608
const LOW = SHARES - 1

/** Fills `out` from what is packed from `at` on. Gives the index behind it. */
export function decodeBytes(packed: Uint8Array, at: number, out: Uint8Array): number {
  if (out.length === 0) return at
  // For each number below 4,096: the value that it stands for, its frequency, and the place within it, in one look.
  const slots = new Int32Array(SHARES)
  const values = packed[at]! + 1
  let next = at + 1
  let from = 0
  for (let k = 0; k < values; k++, next += 3) {
    const share = packed[next + 1]! | (packed[next + 2]! << 8)
    // A value that is alone has all 4,096, which 12 bits cannot hold; then nothing is read.
    for (let i = 0; i < share; i++)
      slots[from++] = (packed[next]! << (2 * SHARE_BITS)) | ((share & LOW) << SHARE_BITS) | i
  }
  let state = packed[next]! | (packed[next + 1]! << 8) | (packed[next + 2]! << 16) | (packed[next + 3]! << 24)
  next += 4
  if (values === 1) {
    out.fill(packed[at + 1]!)
    return next
  }
  for (let i = 0; i < out.length; i++) {
    const slot = slots[state & LOW]!
    out[i] = slot >>> (2 * SHARE_BITS)
    state = Math.imul((slot >>> SHARE_BITS) & LOW, state >>> SHARE_BITS) + (slot & LOW)
    while (state < LEAST_STATE) {
      if (next >= packed.length) throw new RangeError('packed bytes end too early')
      state = (state << 8) | packed[next++]!
    }
  }
  return next
}

/** The bytes of a base64 string. */
export function bytesOf(text: string): Uint8Array {
  const binary = atob(text)
  const bytes = new Uint8Array(binary.length)
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i)
  return bytes
}
