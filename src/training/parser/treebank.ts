/** What the teacher parsed → flat arrays of numbers, which ten million words fit into. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { hashOf, mix } from '../../model/hash.ts'
import { createWords, readWords, type Vocabulary, type Words } from '../../syntax/parser/words.ts'

/** An article in the teacher's file, a line each; written by `teacher.py`. */
export interface ParsedArticle {
  readonly id: string
  readonly publisher: string
  readonly s: readonly ParsedSentence[]
}

export interface ParsedSentence {
  /** Words, and wink's tags. */
  readonly w: readonly string[]
  readonly t: readonly string[]
  /** The index of each word's head, -1 for a root; the relation; the fine tag. */
  readonly h: readonly number[]
  readonly r: readonly string[]
  readonly p: readonly string[]
}

/** One publisher in ten is held out whole, so that what is measured is never the house style that was learned. */
export const isHeldOut = (publisher: string): boolean => (mix(hashOf('held'), hashOf(publisher)) >>> 0) % 10 === 0

export function* articlesOf(files: readonly string[]): Generator<ParsedArticle> {
  for (const file of files) {
    const bytes = gunzipSync(readFileSync(file))
    // A string cannot hold them all.
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(10, at)
      const line = bytes.toString('utf8', at, end < 0 ? bytes.length : end)
      if (line !== '') yield JSON.parse(line) as ParsedArticle
      at = (end < 0 ? bytes.length : end) + 1
    }
  }
}

/** Numbers of names. */
export interface Inventory {
  readonly vocabulary: Vocabulary
  readonly tags: ReadonlyMap<string, number>
  readonly relations: ReadonlyMap<string, number>
}

export interface Treebank {
  /** The first token of each sentence, and how many it has. */
  readonly from: Int32Array
  readonly length: Int32Array
  readonly words: Pick<Words, 'id' | 'word' | 'suffix' | 'shape' | 'coarse'>
  /** What the teacher says: nodes of the sentence, the root behind the last. */
  readonly heads: Int16Array
  readonly relations: Uint8Array
  readonly goldTags: Uint8Array
  /** As our own tagger has them. */
  readonly tags: Uint8Array
}

export function readTreebank(
  files: readonly string[],
  { vocabulary, tags, relations }: Inventory,
  belongs: (publisher: string) => boolean,
): Treebank {
  const sizes: number[] = []
  for (const { publisher, s } of articlesOf(files)) if (belongs(publisher)) for (const { w } of s) sizes.push(w.length)
  const tokens = sizes.reduce((sum, size) => sum + size, 0)
  const bank: Treebank = {
    from: new Int32Array(sizes.length),
    length: Int32Array.from(sizes),
    words: {
      id: new Int32Array(tokens),
      word: new Int32Array(tokens),
      suffix: new Int32Array(tokens),
      shape: new Uint8Array(tokens),
      coarse: new Uint8Array(tokens),
    },
    heads: new Int16Array(tokens),
    relations: new Uint8Array(tokens),
    goldTags: new Uint8Array(tokens),
    tags: new Uint8Array(tokens),
  }
  const read = createWords()
  let at = 0
  let sentence = 0
  for (const { publisher, s } of articlesOf(files)) {
    if (!belongs(publisher)) continue
    for (const { w, t, h, r, p } of s) {
      const n = w.length
      bank.from[sentence++] = at
      readWords(
        read,
        vocabulary,
        w.map((text, i) => ({ text, tag: t[i]! })),
        0,
        n,
      )
      for (const key of COLUMNS) bank.words[key].set(read[key].subarray(1, n + 1), at)
      for (let i = 0; i < n; i++) {
        bank.heads[at + i] = h[i] === -1 ? n + 1 : h[i]! + 1
        bank.relations[at + i] = relations.get(r[i]!) ?? 0
        bank.goldTags[at + i] = tags.get(p[i]!) ?? 0
      }
      at += n
    }
  }
  return bank
}

const COLUMNS = ['id', 'word', 'suffix', 'shape', 'coarse'] as const

/** A sentence without words: what stands before and behind all of them. */
const edges = createWords()
readWords(edges, { ids: new Map() }, [], 0, 0)

/** Fills `out` with the words of a sentence. */
export function loadWords(out: Words, { from, length, words }: Treebank, sentence: number): void {
  const start = from[sentence]!
  const n = length[sentence]!
  out.n = n
  for (const key of COLUMNS) {
    out[key].set(words[key].subarray(start, start + n), 1)
    out[key][0] = edges[key][0]!
    for (let i = 1; i < 4; i++) out[key][n + i] = edges[key][i]!
  }
}
