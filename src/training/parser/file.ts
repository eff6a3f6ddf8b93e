/** All that was counted and fitted → the file of weights. */
import type { PackedParser } from '../../syntax/parser/model.ts'
import type { TagDictionary } from '../../syntax/parser/tagger.ts'
import { quoted } from '../pack.ts'
import { RELATION_NAMES, TAG_NAMES } from './inventory.ts'
import { packCells, packSureMoves } from './pack.ts'

export interface Fitted {
  readonly words: readonly string[]
  readonly dictionary: TagDictionary
  readonly pairs: readonly (Uint8Array | undefined)[]
  readonly sure: readonly (readonly number[])[]
  readonly tagCells: Int8Array
  readonly moveCells: Int8Array
  readonly relationCells: Int8Array
}

export function packParser(fitted: Fitted): PackedParser {
  const { words, dictionary, pairs } = fitted
  const tagLists = new Lists()
  const relationLists = new Lists()
  return {
    words: words.join(' '),
    tags: TAG_NAMES,
    relations: RELATION_NAMES,
    tagsOfWords: dictionary.byWord.map((list) => tagLists.numberOf(list)).join(' '),
    tagsOfShapes: dictionary.byShape.map((list) => tagLists.numberOf(list)).join(' '),
    tagLists: tagLists.text(),
    relationsOfPairs: pairs
      .flatMap((list, pair) => (list === undefined ? [] : [`${pair.toString(36)}:${relationLists.numberOf(list)}`]))
      .join(' '),
    relationLists: relationLists.text(),
    sureMoves: packSureMoves(fitted.sure),
    tagCells: packCells(fitted.tagCells),
    moveCells: packCells(fitted.moveCells),
    relationCells: packCells(fitted.relationCells),
  }
}

/** Lists of numbers, each kept once. */
class Lists {
  private readonly numbers = new Map<string, number>()

  numberOf(list: Uint8Array): string {
    const text = list.join(',')
    const number = this.numbers.get(text) ?? this.numbers.size
    this.numbers.set(text, number)
    return number.toString(36)
  }

  text(): string {
    return [...this.numbers.keys()].join(' ')
  }
}

export function parserFile(packed: PackedParser): string {
  const fields = Object.entries(packed).map(([name, value]: [string, string | readonly string[]]) =>
    typeof value === 'string'
      ? `  ${name}:\n    ${quoted(value)},\n`
      : `  ${name}: [${value.map((one) => `\n    ${quoted(one)},`).join('')}\n  ],\n`,
  )
  return `/** Weights of the parser. Written by \`npm run train:parser\`; docs/cards/parser.md tells how good they are. */
import type { PackedParser } from '../syntax/parser/model.ts'

export const PARSER: PackedParser = {
${fields.join('')}}
`
}
