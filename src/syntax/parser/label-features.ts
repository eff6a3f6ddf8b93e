/** A word and its head → the keys by which their relation is chosen. */
import { spread } from './hash.ts'
import type { Frame } from './move-features.ts'
import { LONGEST } from './words.ts'

/** The dependents of each node in order, as lists: of each word the next and the last dependent of the same head. */
export interface Siblings {
  readonly first: Int16Array
  readonly last: Int16Array
  readonly before: Int16Array
  readonly behind: Int16Array
}

const ROOM = LONGEST + 4
export const createSiblings = (): Siblings => ({
  first: new Int16Array(ROOM),
  last: new Int16Array(ROOM),
  before: new Int16Array(ROOM),
  behind: new Int16Array(ROOM),
})

export function findSiblings({ first, last, before, behind }: Siblings, heads: Int16Array, n: number): void {
  first.fill(0, 0, n + 4)
  last.fill(0, 0, n + 4)
  for (let i = 1; i <= n; i++) {
    const head = heads[i]!
    const previous = last[head]!
    before[i] = previous
    behind[i] = 0
    if (previous === 0) first[head] = i
    else behind[previous] = i
    last[head] = i
  }
}

export const LABEL_KEYS = 48
const P = Array.from({ length: LABEL_KEYS }, (_, i) => spread(20000 + i) | 0)
const near = (distance: number): number => (distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : 6)

/** `labels` are those of the words before `d`. */
export function addLabelKeys(
  out: Int32Array,
  { words: { word, n: count }, tag, both, tags, commas }: Frame,
  heads: Int16Array,
  { first, last, before, behind }: Siblings,
  labels: Uint8Array,
  d: number,
): number {
  const h = heads[d]!
  const dir = h > d ? 1 : 0
  const dw = word[d]!, dt = tag[d]!, db = both[d]!
  const hw = word[h]!, ht = tag[h]!, hb = both[h]!
  const distance = near(Math.abs(h - d)) * 2 + dir
  const g = h <= count ? heads[h]! : 0
  const left = before[d]!
  const right = behind[d]!
  const right2 = right === 0 ? 0 : behind[right]!
  const leftLabel = left === 0 ? 0 : labels[left]!
  const headLabel = h < d ? labels[h]! : 0
  const dl = first[d]! < d ? first[d]! : 0
  const dr = last[d]! > d ? last[d]! : 0
  const comma = (tags[d - 1] !== undefined && commas[d]! > commas[d - 1]! ? 1 : 0) + (commas[Math.max(h, d)]! > commas[Math.min(h, d)]! ? 2 : 0)
  const ends = (left === 0 ? 1 : left < h === d < h ? 2 : 3) * 4 + (right === 0 ? 1 : right < h === d < h ? 2 : 3)
  let n = 0
  let p = 0
  out[n++] = k(P[p++]!, dw, 0, 0)
  out[n++] = k(P[p++]!, db, dir, 0)
  out[n++] = k(P[p++]!, hb, dir, 0)
  out[n++] = k(P[p++]!, hw, dt, dir)
  out[n++] = k(P[p++]!, dt, ht, distance)
  out[n++] = k(P[p++]!, db, ht, dir)
  out[n++] = k(P[p++]!, dt, hb, dir)
  out[n++] = k(P[p++]!, dw, hw, dir)
  out[n++] = k(P[p++]!, dw, ht, distance)
  out[n++] = k(P[p++]!, dt, ht, (ends << 3) | (comma << 1) | dir)
  out[n++] = k(P[p++]!, dt, ht, (leftLabel << 8) | headLabel)
  out[n++] = k(P[p++]!, hw, dt, leftLabel)
  out[n++] = k(P[p++]!, db, leftLabel, dir)
  out[n++] = k(P[p++]!, dt, ht, tag[right]! + dir)
  out[n++] = k(P[p++]!, dt, hb, word[right]!)
  out[n++] = k(P[p++]!, dt + Math.imul(ht, 7), word[right]!, tag[right2]!)
  out[n++] = k(P[p++]!, dt + Math.imul(ht, 7), word[left]!, dir)
  out[n++] = k(P[p++]!, dt + Math.imul(ht, 7), tag[g]!, dir)
  out[n++] = k(P[p++]!, dt, hb, tag[g]!)
  out[n++] = k(P[p++]!, dt, ht, word[dl]! + dir)
  out[n++] = k(P[p++]!, dt, ht, word[dr]! + dir)
  out[n++] = k(P[p++]!, dt, tag[dl]!, tag[dr]! + dir)
  out[n++] = k(P[p++]!, dt, tag[dl]!, ht + comma)
  out[n++] = k(P[p++]!, dt, word[d - 1]!, ht + dir)
  out[n++] = k(P[p++]!, dt, word[d + 1]!, ht + dir)
  out[n++] = k(P[p++]!, dt, tag[d - 1]!, tag[d + 1]!)
  out[n++] = k(P[p++]!, dt, tag[h - 1]!, ht + dir)
  out[n++] = k(P[p++]!, dt, tag[h + 1]!, ht + dir)
  out[n++] = k(P[p++]!, db, word[dl]!, dir)
  out[n++] = k(P[p++]!, db, headLabel, ht + comma)
  out[n++] = k(P[p++]!, hb, word[first[h]!]!, dt + dir)
  return n
}

function k(p: number, a: number, b: number, c: number): number {
  const hash = Math.imul(p ^ (a + Math.imul(b, 0xc2b2ae35) + Math.imul(c, 0x27d4eb2f)), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}
