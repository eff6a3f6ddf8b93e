/** Features as numbers: words and templates mixed into 24-bit keys, the same on every machine. */

/** FNV-1a over UTF-16 code units (Fowler, Noll & Vo), 32 bits; of a word's ending, from its place on. */
export function hashOf(word: string, from = 0): number {
  let hash = 0x811c9dc5
  for (let i = from; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** Mixes one more value into a hash; the order of values matters. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value, 0x85ebca6b), 0xc2b2ae35)
  return mixed ^ (mixed >>> 15)
}

/**
 * The key of a feature: 24 bits, enough for some 100,000 features to collide hardly ever. A sum with a large odd factor
 * for each place, then one round of mixing: half the multiplications of mixing value by value, and this is the innermost
 * loop of all.
 */
export function keyOf(template: number, a: number, b: number, c: number, d: number): number {
  let hash = (Math.imul(template, 0x9e3779b1) + Math.imul(a, 0x85ebca6b)) | 0
  hash = (hash + Math.imul(b, 0xc2b2ae35)) | 0
  hash = (hash + Math.imul(c, 0x27d4eb2f) + Math.imul(d, 0x165667b1)) | 0
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  return Math.imul(hash ^ (hash >>> 13), 0x297a2d39) >>> 8
}
