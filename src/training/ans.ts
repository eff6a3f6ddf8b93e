/** Bytes → fewer bytes, by how often each occurs. `src/model/ans.ts` has the format and reads it again. */
import { LEAST_STATE, SHARE_BITS, SHARES } from '../model/ans.ts'

export function encodeBytes(bytes: Uint8Array): number[] {
  if (bytes.length === 0) return []
  const shares = sharesOf(bytes)
  const values = [...shares.keys()].filter((value) => shares[value]! > 0)
  const first = new Map<number, number>()
  let from = 0
  for (const value of values) {
    first.set(value, from)
    from += shares[value]!
  }
  const stream: number[] = []
  let state = LEAST_STATE
  if (values.length > 1) {
    // Backwards: the decoder gives the last first.
    for (let i = bytes.length - 1; i >= 0; i--) {
      const value = bytes[i]!
      const share = shares[value]!
      const most = (LEAST_STATE >>> SHARE_BITS) * 256 * share
      while (state >= most) {
        stream.push(state & 255)
        state >>>= 8
      }
      state = Math.floor(state / share) * SHARES + (state % share) + first.get(value)!
    }
  }
  return [
    values.length - 1,
    ...values.flatMap((value) => [value, shares[value]! & 255, shares[value]! >>> 8]),
    ...[0, 8, 16, 24].map((shift) => (state >>> shift) & 255),
  ].concat(stream.reverse())
}

/** How often each value occurs, of {@link SHARES}; at least one for each that does. */
function sharesOf(bytes: Uint8Array): number[] {
  const counts: number[] = new Array(256).fill(0)
  for (const value of bytes) counts[value]!++
  const shares = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.floor((count * SHARES) / bytes.length))))
  // What rounding left over, or took too much, is the most frequent one's.
  const rest = SHARES - shares.reduce((sum, one) => sum + one, 0)
  shares[shares.indexOf(Math.max(...shares))]! += rest
  return shares
}
