/** Keys of the parser's features: a template's seed and what it finds → 32 bits, of which a hashed table takes as many as it has cells. */

/** Spreads a small number over 32 bits, so that sums of spread numbers seldom meet. */
export function spread(value: number): number {
  let hash = Math.imul(value + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
}

/** Up to four tags, six bits each. */
export function ofTags(seed: number, tags: number): number {
  const hash = Math.imul(seed ^ tags, 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}

/** A word and up to four tags. */
export function ofWord(seed: number, word: number, tags: number): number {
  const hash = Math.imul(seed ^ (word + Math.imul(tags, 0xc2b2ae35)), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}

/** Two words and what goes with them: tags, or a third word. */
export function ofWords(seed: number, one: number, other: number, tags: number): number {
  const hash = Math.imul(seed ^ (one + Math.imul(other, 0xc2b2ae35) + Math.imul(tags, 0x27d4eb2f)), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}
