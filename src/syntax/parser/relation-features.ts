/** A word and its head → the keys by which their relation is chosen. */
import { ofTags, ofWord, ofWords, spread } from './hash.ts'
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

export const RELATION_KEYS = 48
const SEEDS = Array.from({ length: RELATION_KEYS }, (_, i) => spread(20000 + i))
const near = (distance: number): number => (distance < 4 ? distance : distance < 7 ? 4 : distance < 12 ? 5 : 6)

/** `relations` holds those of the words before `d`. */
export function addRelationKeys(
  out: Int32Array,
  { words: { word, n: count }, tags, commas }: Frame,
  heads: Int16Array,
  { first, last, before, behind }: Siblings,
  relations: Uint8Array,
  d: number,
): number {
  const h = heads[d]!
  const dir = h > d ? 1 : 0
  const dw = word[d]!
  const dt = tags[d]!
  const db = dw + dt
  const hw = word[h]!
  const ht = tags[h]!
  const hb = hw + ht
  const distance = near(Math.abs(h - d)) * 2 + dir
  const g = h <= count ? heads[h]! : 0
  const left = before[d]!
  const right = behind[d]!
  const leftRelation = left === 0 ? 0 : relations[left]!
  const headRelation = h < d ? relations[h]! : 0
  const dl = first[d]! < d ? first[d]! : 0
  const dr = last[d]! > d ? last[d]! : 0
  const comma = (commas[d]! > commas[d - 1]! ? 1 : 0) + (commas[Math.max(h, d)]! > commas[Math.min(h, d)]! ? 2 : 0)
  const ends = (left === 0 ? 1 : left < h === d < h ? 2 : 3) * 4 + (right === 0 ? 1 : right < h === d < h ? 2 : 3)
  const pair = (dt << 6) | ht
  const right2t = right === 0 ? 0 : tags[behind[right]!]!
  let n = 0
  let p = 0
  out[n++] = ofWord(SEEDS[p++]!, dw, 0)
  out[n++] = ofWord(SEEDS[p++]!, db, dir)
  out[n++] = ofWord(SEEDS[p++]!, hb, dir)
  out[n++] = ofWord(SEEDS[p++]!, hw, (dt << 1) | dir)
  out[n++] = ofTags(SEEDS[p++]!, (pair << 4) | distance)
  out[n++] = ofWord(SEEDS[p++]!, dw, (pair << 1) | dir)
  out[n++] = ofWord(SEEDS[p++]!, hw, (pair << 1) | dir)
  out[n++] = ofWords(SEEDS[p++]!, dw, hw, dir)
  out[n++] = ofWord(SEEDS[p++]!, dw, (ht << 4) | distance)
  out[n++] = ofTags(SEEDS[p++]!, (pair << 7) | (ends << 3) | (comma << 1) | dir)
  out[n++] = ofTags(SEEDS[p++]!, (pair << 12) | (leftRelation << 6) | headRelation)
  out[n++] = ofWord(SEEDS[p++]!, hw, (dt << 6) | leftRelation)
  out[n++] = ofWord(SEEDS[p++]!, db, (leftRelation << 1) | dir)
  out[n++] = ofTags(SEEDS[p++]!, (pair << 7) | (tags[right]! << 1) | dir)
  out[n++] = ofWords(SEEDS[p++]!, hb, word[right]!, dt)
  out[n++] = ofWord(SEEDS[p++]!, word[right]!, (pair << 6) | right2t)
  out[n++] = ofWord(SEEDS[p++]!, word[left]!, (pair << 1) | dir)
  out[n++] = ofTags(SEEDS[p++]!, (pair << 7) | (tags[g]! << 1) | dir)
  out[n++] = ofWord(SEEDS[p++]!, hw, (pair << 6) | tags[g]!)
  out[n++] = ofWord(SEEDS[p++]!, word[dl]!, (pair << 1) | dir)
  out[n++] = ofWord(SEEDS[p++]!, word[dr]!, (pair << 1) | dir)
  out[n++] = ofTags(SEEDS[p++]!, (dt << 13) | (tags[dl]! << 7) | (tags[dr]! << 1) | dir)
  out[n++] = ofTags(SEEDS[p++]!, (pair << 8) | (tags[dl]! << 2) | comma)
  out[n++] = ofWord(SEEDS[p++]!, word[d - 1]!, (pair << 1) | dir)
  out[n++] = ofWord(SEEDS[p++]!, word[d + 1]!, (pair << 1) | dir)
  out[n++] = ofTags(SEEDS[p++]!, (((dt << 6) | tags[d - 1]!) << 6) | tags[d + 1]!)
  out[n++] = ofTags(SEEDS[p++]!, (pair << 7) | (tags[h - 1]! << 1) | dir)
  out[n++] = ofTags(SEEDS[p++]!, (pair << 7) | (tags[h + 1]! << 1) | dir)
  out[n++] = ofWords(SEEDS[p++]!, db, word[dl]!, dir)
  out[n++] = ofWord(SEEDS[p++]!, dw, (pair << 8) | (headRelation << 2) | comma)
  out[n++] = ofWords(SEEDS[p++]!, hb, word[first[h]!]!, (dt << 1) | dir)
  return n
}
