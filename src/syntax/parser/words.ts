/** Tokens of a sentence → numbers that the tagger and the parser look at: a word, a suffix, a shape, wink's tag. */
import { hashOf } from '../../model/hash.ts'
import { spread } from './hash.ts'

/** wink's universal tags, in the order of their numbers; 0 is anything else. */
export const COARSE_TAGS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
  'SPACE',
] as const
const COARSE: ReadonlyMap<string, number> = new Map(COARSE_TAGS.map((tag, i) => [tag, i + 1]))

export interface Vocabulary {
  /** Word → its number, from 1. */
  readonly ids: ReadonlyMap<string, number>
}

/** The longest sentence that is read as one; longer ones are cut. */
export const LONGEST = 250
/** Room for the nodes of a sentence: 0 is “none”, the tokens count from 1, the root stands behind the last. */
const ROOM = LONGEST + 4

export interface Words {
  /** How many tokens. */
  n: number
  /** The vocabulary's number of the word; 0 if it has none. */
  readonly id: Int32Array
  /** The word spread over 32 bits: of a rare one, its ending and shape. */
  readonly word: Int32Array
  /** The last three letters, spread. */
  readonly suffix: Int32Array
  readonly shape: Uint8Array
  readonly coarse: Uint8Array
}

export const createWords = (): Words => ({
  n: 0,
  id: new Int32Array(ROOM),
  word: new Int32Array(ROOM),
  suffix: new Int32Array(ROOM),
  shape: new Uint8Array(ROOM),
  coarse: new Uint8Array(ROOM),
})

interface Token {
  readonly text: string
  readonly tag: string
}

const NONE_WORD = spread(0x3fffff)
const ROOT_WORD = spread(0x3ffffe)
/** Beyond all coarse tags. */
export const ROOT_COARSE: number = COARSE_TAGS.length + 1

/** Fills `out` with the tokens `[from, to)`, at most {@link LONGEST}. */
export function readWords(out: Words, { ids }: Vocabulary, tokens: readonly Token[], from: number, to: number): void {
  const n = to - from
  out.n = n
  setEdge(out, 0, NONE_WORD, 0)
  for (let i = 1; i <= n; i++) {
    const { text, tag } = tokens[from + i - 1]!
    const lower = plain(text)
    const shape = shapeOf(text)
    const id = ids.get(lower) ?? 0
    const suffix = hashOf(lower, Math.max(0, lower.length - 3))
    out.id[i] = id
    out.shape[i] = shape
    out.suffix[i] = suffix
    out.word[i] = id > 0 ? spread(id) : spread(suffix ^ (shape << 24))
    out.coarse[i] = COARSE.get(tag) ?? 0
  }
  setEdge(out, n + 1, ROOT_WORD, ROOT_COARSE)
  setEdge(out, n + 2, NONE_WORD, 0)
  setEdge(out, n + 3, NONE_WORD, 0)
}

/** In lower case, and with a plain apostrophe: “n’t” is “n't”. */
export function plain(text: string): string {
  const lower = text.toLowerCase()
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower
}

/** A node that is no token. */
function setEdge(out: Words, node: number, word: number, coarse: number): void {
  out.id[node] = 0
  out.word[node] = word
  out.suffix[node] = word
  out.shape[node] = 0
  out.coarse[node] = coarse
}

export const SHAPES = 8
/** 1 lower case, 2 Capitalised, 3 CAPITALS, 4 mIxed, 5 digits, 6 digits and letters, 7 no letter and no digit. */
function shapeOf(text: string): number {
  let upper = 0
  let lower = 0
  let digits = 0
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i)
    if (c >= 97 && c <= 122) lower++
    else if (c >= 65 && c <= 90) upper++
    else if (c >= 48 && c <= 57) digits++
    else if (c > 191) lower++
  }
  if (digits > 0) return upper + lower > 0 ? 6 : 5
  if (upper === 0) return lower > 0 ? 1 : 7
  if (lower === 0) return upper > 1 ? 3 : 2
  const first = text.charCodeAt(0)
  return upper === 1 && first >= 65 && first <= 90 ? 2 : 4
}
