/** One of a few answers by the sum of hashed weights: what the tagger and the labeller share. */

export interface ChoiceTable {
  /** A power of two of weights. */
  readonly weights: Int8Array | Float32Array
  readonly mask: number
}

/** A key and an answer share one cell; answers of one key lie far apart. */
export const cellOf = (key: number, answer: number, mask: number): number => {
  const hash = Math.imul(key + Math.imul(answer, 0x27d4eb2f), 0x165667b1)
  return (hash ^ (hash >>> 15)) & mask
}

/** The best of `answers`, the first of equals. */
export function choose(
  { weights, mask }: ChoiceTable,
  keys: Int32Array,
  count: number,
  answers: ArrayLike<number>,
): number {
  let best = answers[0]!
  if (answers.length === 1) return best
  let most = Number.NEGATIVE_INFINITY
  // Two answers at a time: most words have two or three, and what is looked up for one need not wait for the other.
  for (let k = 0; k < answers.length; k += 2) {
    const one = answers[k]!
    // The last of an odd number is asked twice.
    const other = answers[k + 1 < answers.length ? k + 1 : k]!
    const shift = Math.imul(one, 0x27d4eb2f)
    const otherShift = Math.imul(other, 0x27d4eb2f)
    let sum = 0
    let otherSum = 0
    for (let i = 0; i < count; i++) {
      const key = keys[i]!
      const hash = Math.imul(key + shift, 0x165667b1)
      const otherHash = Math.imul(key + otherShift, 0x165667b1)
      sum += weights[(hash ^ (hash >>> 15)) & mask]!
      otherSum += weights[(otherHash ^ (otherHash >>> 15)) & mask]!
    }
    if (sum > most) {
      most = sum
      best = one
    }
    if (otherSum > most) {
      most = otherSum
      best = other
    }
  }
  return best
}
