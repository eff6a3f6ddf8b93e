/** Feature keys of the parser: a template's number and up to four values → a cell of a hashed table, without a list of keys. */

/** Spreads a small number over 32 bits, so that sums of spread numbers seldom meet. */
export function spread(value: number): number {
  let hash = Math.imul(value + 1, 0x9e3779b1)
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
}

/** FNV-1a over UTF-16 code units (Fowler, Noll & Vo), from `from` on. */
export function hashFrom(text: string, from: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash
}

// Tags take six bits each, so up to four of them are one number.

export function ofTags(seed: number, tags: number): number {
  const hash = Math.imul(seed ^ tags, 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}

export function ofWord(seed: number, word: number, tags: number): number {
  const hash = Math.imul(seed ^ (word + Math.imul(tags, 0xc2b2ae35)), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}

export function ofWords(seed: number, one: number, other: number, tags: number): number {
  const hash = Math.imul(seed ^ (one + Math.imul(other, 0xc2b2ae35) + Math.imul(tags, 0x27d4eb2f)), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}
