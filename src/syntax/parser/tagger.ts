/** Words of a sentence → fine tags (Penn Treebank), left to right, each from the words around it and the tags before it. */
import { type ChoiceTable, choose } from './choose.ts'
import { spread } from './hash.ts'
import { SHAPES, type Words } from './words.ts'

/** The tags that each word was seen with, and those of unknown words by shape and coarse tag. */
export interface TagDictionary {
  /** By the number of the word, from 1. */
  readonly byWord: readonly Uint8Array[]
  /** By {@link classOf}. */
  readonly byShape: readonly Uint8Array[]
}

export const MOST_TAG_KEYS = 24

enum K {
  word = 1,
  before,
  behind,
  before2,
  behind2,
  tag,
  tags,
  tagWord,
  wordBehind,
  wordBefore,
  coarse,
  coarses,
  threeCoarse,
  wordCoarse,
  wordNext,
  suffix,
  suffixTag,
  shape,
  shapeFirst,
  suffixBehind,
  tagBehind,
  coarse2,
  tagCoarse,
}
const S = Array.from({ length: 64 }, (_, i) => spread(1000 + i))

/** The keys of token `i`, whose tags before it are known. */
export function addTagKeys(
  out: Int32Array,
  { word, suffix, shape, coarse }: Words,
  tags: Uint8Array,
  i: number,
): number {
  const w = word[i]!
  const last = tags[i - 1]!
  const last2 = i > 1 ? tags[i - 2]! : 0
  const next = word[i + 1]!
  const before = word[i - 1]!
  const c = coarse[i]!
  const nextCoarse = coarse[i + 1]!
  let n = 0
  out[n++] = S[K.word]! + w
  out[n++] = mix(S[K.before]!, before)
  out[n++] = mix(S[K.behind]!, next)
  out[n++] = mix(S[K.before2]!, i > 1 ? word[i - 2]! : 0)
  out[n++] = mix(S[K.behind2]!, word[i + 2]!)
  out[n++] = mix(S[K.tag]!, last)
  out[n++] = mix(S[K.tags]!, (last << 8) | last2)
  out[n++] = mix(S[K.tagWord]!, w + last)
  out[n++] = mix(S[K.wordBehind]!, w + Math.imul(next, 31))
  out[n++] = mix(S[K.wordBefore]!, w + Math.imul(before, 33))
  out[n++] = mix(S[K.coarse]!, c)
  out[n++] = mix(S[K.coarses]!, (c << 8) | nextCoarse)
  out[n++] = mix(S[K.threeCoarse]!, (((coarse[i - 1]! << 8) | c) << 8) | nextCoarse)
  out[n++] = mix(S[K.wordCoarse]!, w + c)
  out[n++] = mix(S[K.wordNext]!, w + Math.imul(nextCoarse, 77))
  out[n++] = mix(S[K.suffix]!, suffix[i]!)
  out[n++] = mix(S[K.suffixTag]!, suffix[i]! + Math.imul(last, 91))
  out[n++] = mix(S[K.shape]!, (shape[i]! << 8) | last)
  out[n++] = mix(S[K.shapeFirst]!, (shape[i]! << 16) | ((i === 1 ? 1 : 0) << 8) | shape[i + 1]!)
  out[n++] = mix(S[K.suffixBehind]!, suffix[i + 1]!)
  out[n++] = mix(S[K.tagBehind]!, next + Math.imul(last, 91))
  out[n++] = mix(S[K.coarse2]!, (nextCoarse << 8) | coarse[i + 2]!)
  out[n++] = mix(S[K.tagCoarse]!, (((last << 8) | c) << 8) | nextCoarse)
  return n
}

function mix(seed: number, value: number): number {
  const hash = Math.imul(seed ^ value, 0x85ebca6b)
  return hash ^ (hash >>> 13)
}

export const candidates = ({ byWord, byShape }: TagDictionary, { id, shape, coarse }: Words, i: number): Uint8Array =>
  id[i]! > 0 ? byWord[id[i]! - 1]! : byShape[classOf(coarse[i]!, shape[i]!)]!

/** The class of a word outside the vocabulary. */
export const classOf = (coarse: number, shape: number): number => coarse * SHAPES + shape

const keys = new Int32Array(MOST_TAG_KEYS)

/** Fills `tags[1..n]`. */
export function tagWords(table: ChoiceTable, dictionary: TagDictionary, words: Words, tags: Uint8Array): void {
  tags[0] = 0
  for (let i = 1; i <= words.n; i++) {
    const answers = candidates(dictionary, words, i)
    tags[i] = answers.length === 1 ? answers[0]! : choose(table, keys, addTagKeys(keys, words, tags, i), answers)
  }
}
