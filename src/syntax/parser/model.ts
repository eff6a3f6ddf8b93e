/** The parser's weights, decoded: words, tags, relations, and a table each for tags, moves and relations. */
import { decodeCells } from './cells.ts'
import { type TagClasses, tagClasses } from './move-features.ts'
import { decodeSureMoves, type SureMoves } from './sure-moves.ts'
import type { TagDictionary } from './tagger.ts'
import type { Vocabulary } from './words.ts'

/** As it stands in `weights/parser.ts`. */
export interface PackedParser {
  /** The vocabulary: most frequent first. */
  readonly words: string
  /** Names by number; 0 is “none”. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  /** Lists of tags, and for each word the number of the list of tags that it was seen with, in base 36. */
  readonly tagLists: string
  readonly tagsOfWords: string
  /** The same by coarse tag and shape, for words outside the vocabulary. */
  readonly tagsOfShapes: string
  /** Lists of relations, and `pair:list` in base 36: those seen between two tags, see {@link pairOf}. */
  readonly relationLists: string
  readonly relationsOfPairs: string
  /** See `sure-moves.ts`. */
  readonly sureMoves: readonly string[]
  readonly tagCells: string
  readonly moveCells: string
  readonly relationCells: string
}

export interface ParserModel {
  readonly vocabulary: Vocabulary
  readonly dictionary: TagDictionary
  readonly classes: TagClasses
  readonly tags: readonly string[]
  readonly relations: readonly string[]
  readonly tagTable: Table
  readonly moveTable: Table
  readonly relationTable: Table
  readonly sure: SureMoves
  /** By {@link pairOf}; where a pair was never seen, by the word's tag alone, see {@link ANY_HEAD}. */
  readonly relationsOfPairs: readonly (Uint8Array | undefined)[]
}

export interface Table {
  readonly weights: Int8Array
  readonly mask: number
}

/** Room for all tags and the root's. */
const TAG_ROOM = 64
/** In place of the head's tag: any. */
export const ANY_HEAD: number = TAG_ROOM - 1
export const pairOf = (tag: number, headTag: number, headBehind: boolean): number =>
  (((tag * TAG_ROOM) | headTag) << 1) | (headBehind ? 1 : 0)

export function decodeParser(packed: PackedParser): ParserModel {
  const tagLists = listsOf(packed.tagLists)
  const relationLists = listsOf(packed.relationLists)
  const relationsOfPairs: (Uint8Array | undefined)[] = new Array(TAG_ROOM * TAG_ROOM * 2).fill(undefined)
  for (const entry of packed.relationsOfPairs.split(' ')) {
    const [pair, list] = entry.split(':')
    relationsOfPairs[Number.parseInt(pair!, 36)] = relationLists[Number.parseInt(list!, 36)]!
  }
  return {
    vocabulary: { ids: new Map(packed.words.split(' ').map((word, i) => [word, i + 1])) },
    dictionary: { byWord: picked(packed.tagsOfWords, tagLists), byShape: picked(packed.tagsOfShapes, tagLists) },
    classes: tagClasses(packed.tags),
    tags: packed.tags,
    relations: packed.relations,
    tagTable: tableOf(packed.tagCells),
    moveTable: tableOf(packed.moveCells),
    relationTable: tableOf(packed.relationCells),
    relationsOfPairs,
    sure: decodeSureMoves(packed.sureMoves),
  }
}

/** “3,1 4” → lists of numbers. */
const listsOf = (lists: string): Uint8Array[] =>
  lists.split(' ').map((list) => Uint8Array.from(list.split(','), Number))

const picked = (numbers: string, lists: readonly Uint8Array[]): Uint8Array[] =>
  numbers.split(' ').map((number) => lists[Number.parseInt(number, 36)]!)

function tableOf(packed: string): Table {
  const weights = decodeCells(packed)
  return { weights, mask: weights.length - 1 }
}
