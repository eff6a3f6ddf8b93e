/** Which ids there were, by 64 bits of the SHA-256 of each: some 20 bytes an id, where a set of strings takes 70 and more. */
import { createHash } from 'node:crypto'
import type { Id } from '../corpus/articles.ts'

export interface IdTable {
  /** Whether it was there before. Of ten million ids two are taken for one with a chance of 1 in 400,000. */
  add(id: Id): boolean
}

export function createIdTable(): IdTable {
  /** Two words an id, both 0 where there is none; never more than half full. */
  let words = new Uint32Array(2048)
  let count = 0

  function put(high: number, low: number): boolean {
    const mask = words.length / 2 - 1
    let slot = low & mask
    for (; words[2 * slot] !== 0 || words[2 * slot + 1] !== 0; slot = (slot + 1) & mask) {
      if (words[2 * slot] === high && words[2 * slot + 1] === low) return true
    }
    words[2 * slot] = high
    words[2 * slot + 1] = low
    return false
  }

  return {
    add(id) {
      const hash = createHash('sha256').update(JSON.stringify(id)).digest()
      if (put(hash.readUInt32LE(0), hash.readUInt32LE(4) || 1)) return true
      count++
      if (count * 4 > words.length) {
        const old = words
        words = new Uint32Array(2 * old.length)
        for (let i = 0; i < old.length; i += 2) if (old[i] !== 0 || old[i + 1] !== 0) put(old[i]!, old[i + 1]!)
      }
      return false
    },
  }
}
