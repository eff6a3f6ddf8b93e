/** What is counted before anything is fitted: words, tags of words, relations between tags. */

import { FINE_TAGS, RELATIONS } from '../../labels.ts'
import { ANY_HEAD, pairOf } from '../../syntax/parser/model.ts'
import { classOf, type TagDictionary } from '../../syntax/parser/tagger.ts'
import { COARSE_TAGS, plain, SHAPES } from '../../syntax/parser/words.ts'
import { articlesOf, type Inventory, isHeldOut, type Treebank } from './treebank.ts'

/** Words that the parser knows by themselves; of others it sees ending and shape. */
const MOST_WORDS = 15_000

/** 0 is “none”. */
export const TAG_NAMES: readonly string[] = ['-', ...FINE_TAGS]
export const RELATION_NAMES: readonly string[] = ['-', ...RELATIONS]

export function takeInventory(files: readonly string[]): Inventory & { readonly words: readonly string[] } {
  const counts = new Map<string, number>()
  for (const { publisher, s } of articlesOf(files)) {
    if (isHeldOut(publisher)) continue
    for (const { w, p, r } of s) {
      for (const word of w) {
        const lower = plain(word)
        counts.set(lower, (counts.get(lower) ?? 0) + 1)
      }
      const unknown =
        p.find((tag) => !TAG_NAMES.includes(tag)) ?? r.find((relation) => !RELATION_NAMES.includes(relation))
      if (unknown !== undefined) throw new RangeError(`${unknown} is in no list of names`)
    }
  }
  const words = [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_WORDS)
    .map(([word]) => word)
  return {
    words,
    vocabulary: { ids: new Map(words.map((word, i) => [word, i + 1])) },
    tags: new Map(TAG_NAMES.map((name, i) => [name, i])),
    relations: new Map(RELATION_NAMES.map((name, i) => [name, i])),
  }
}

/** An answer seen more seldom than this is no candidate. */
const LEAST_SHARE = { ofWord: 0.004, ofShape: 0.003, ofPair: 0.006 }

class Counts {
  private readonly rows = new Map<number, Float64Array>()
  constructor(private readonly width: number) {}

  add(key: number, answer: number): void {
    let row = this.rows.get(key)
    if (row === undefined) {
      row = new Float64Array(this.width)
      this.rows.set(key, row)
    }
    row[answer]!++
  }

  /** The answers with at least this share, the most frequent first; undefined for a key that was never seen. */
  candidates(key: number, least: number): Uint8Array | undefined {
    const row = this.rows.get(key)
    if (row === undefined) return undefined
    const sum = row.reduce((all, one) => all + one, 0)
    const most = row.indexOf(Math.max(...row))
    const others = [...row.keys()].filter((k) => k !== most && row[k]! >= Math.max(2, sum * least))
    return Uint8Array.from([most, ...others.sort((a, b) => row[b]! - row[a]! || a - b)])
  }

  keys(): number[] {
    return [...this.rows.keys()].sort((a, b) => a - b)
  }
}

export function countTags({ words: { id, coarse, shape }, goldTags }: Treebank, words: number): TagDictionary {
  const ofWord = new Counts(TAG_NAMES.length)
  const ofShape = new Counts(TAG_NAMES.length)
  goldTags.forEach((tag, i) => {
    if (id[i]! > 0) ofWord.add(id[i]!, tag)
    else ofShape.add(classOf(coarse[i]!, shape[i]!), tag)
  })
  const name = Uint8Array.from([TAG_NAMES.indexOf('NNP')])
  return {
    byWord: Array.from({ length: words }, (_, i) => ofWord.candidates(i + 1, LEAST_SHARE.ofWord) ?? name),
    byShape: Array.from(
      { length: (COARSE_TAGS.length + 1) * SHAPES },
      (_, key) => ofShape.candidates(key, LEAST_SHARE.ofShape) ?? name,
    ),
  }
}

/** By {@link pairOf}: the relations seen between the tags of a word and of its head. */
export function countRelations({ from, length, heads, relations, tags }: Treebank): (Uint8Array | undefined)[] {
  const counts = new Counts(RELATION_NAMES.length)
  from.forEach((start, sentence) => {
    const n = length[sentence]!
    for (let i = 0; i < n; i++) {
      const head = heads[start + i]!
      const tag = tags[start + i]!
      const headTag = head > n ? TAG_NAMES.length : tags[start + head - 1]!
      counts.add(pairOf(tag, headTag, head > i + 1), relations[start + i]!)
      counts.add(pairOf(tag, ANY_HEAD, false), relations[start + i]!)
    }
  })
  const pairs: (Uint8Array | undefined)[] = []
  for (const key of counts.keys()) pairs[key] = counts.candidates(key, LEAST_SHARE.ofPair)!
  // A tag that the treebank never has may still be chosen for a word.
  for (let tag = 0; tag < TAG_NAMES.length; tag++) {
    pairs[pairOf(tag, ANY_HEAD, false)] ??= Uint8Array.from([RELATION_NAMES.indexOf('dep')])
  }
  return pairs
}
