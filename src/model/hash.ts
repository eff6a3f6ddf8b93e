/** Features as numbers: words and templates mixed into 24-bit keys, the same on every machine. */

/** FNV-1a over UTF-16 code units (Fowler, Noll & Vo), 32 bits. */
export function hashOf(word: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193)
  return hash
}

/** Mixes one more value into a hash; the order of values matters. */
export function mix(hash: number, value: number): number {
  const mixed = Math.imul(hash ^ Math.imul(value, 0x85ebca6b), 0xc2b2ae35)
  return mixed ^ (mixed >>> 15)
}

/** The final key of a feature: 24 bits, enough for some 100,000 features to collide hardly ever. */
export function keyOf(hash: number): number {
  return Math.imul(hash ^ (hash >>> 13), 0x9e3779b1) >>> 8
}
