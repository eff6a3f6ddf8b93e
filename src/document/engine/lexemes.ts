/** wink's lexemes under numbers of our own: what its machines see of each, and the words that it can be. */
import { type Machine, OTHER, SKIPPED } from './machine.ts'
import { type Part, partsOf } from './parts.ts'
import { FEWEST } from './room.ts'
import { longer } from './runs.ts'
import {
  type Core,
  type LemmaOf,
  type Lexicon,
  type Model,
  packTag,
  type RawDocument,
  spellingOf,
  tagOf,
} from './wink-inside.ts'

/** A lexeme, or a part of a contraction, as wink numbers it. */
interface Lexeme {
  readonly index: number
  /** wink's numbers for spaces and normal form, and for the tag and lemma of a contraction's part; 0 elsewhere. */
  readonly spelling: number
  readonly fixed: number
}

/** A lexeme under one tag. */
export interface Word {
  /** wink's number of the tag, and the text's length: asked for more often than the rest. */
  readonly by: number
  readonly length: number
  readonly text: string
  readonly tag: string
  readonly lemma: string
  /** What to cut it into, where wink leaves two tokens in one. */
  readonly parts: readonly Part[] | null
}

/**
 * What is known of lexemes, two numbers each, so that reading a token touches little memory. The first is what the machines
 * see, a byte each: the sentence machine without and with a space before, then the two tag machines. The second is the tag
 * that the lexeme mostly has and, bit by bit above it, those that it can have.
 */
export type Facts = Int32Array
const MEMBERS_FROM = 5
const TAG_BITS = (1 << MEMBERS_FROM) - 1
const TAGGERS_FROM = 16

/** By how much to shift what the sentence machine sees where a space goes before the token. */
export const AFTER_SPACE = 8
/** What the sentence machine sees, in the lowest byte; with a space before, in the next one. */
export const seenBySentences = (facts: Facts, lexeme: number): number => facts[lexeme * 2]!
/** What a tag machine sees, or `USES_TAG`. */
export const hintOf = (facts: Facts, lexeme: number, tagger: number): number =>
  (facts[lexeme * 2]! >>> (TAGGERS_FROM + 8 * tagger)) & 255
export const usualTag = (facts: Facts, lexeme: number): number => facts[lexeme * 2 + 1]! & TAG_BITS
export const mayHave = (facts: Facts, lexeme: number, tag: number): boolean =>
  (facts[lexeme * 2 + 1]! & (1 << (tag + MEMBERS_FROM))) !== 0

/** Given to a transformer in place of a tag, to learn whether it gives it back. */
const NO_HINT = -1
/** In place of a column: the machine sees the tag that the word has by then. */
export const USES_TAG = 254

export interface Lexemes {
  facts(): Facts
  /** For each lexeme the word that it was last. */
  readonly words: readonly (Word | undefined)[]
  word(lexeme: number, tag: number): Word
  /** Our number of the lexeme that wink's document has at this place. */
  numberAt(raw: RawDocument, at: number): number
}

/** What lexemes are described by. */
interface Means {
  readonly model: Model
  readonly core: Core
  readonly lemmaOf: LemmaOf
  readonly sentences: Machine
  readonly taggers: readonly Machine[]
}

export function createLexemes({ model, core, lemmaOf, sentences, taggers }: Means): Lexemes {
  const [endSentences, mendTags] = [model.sbd().transformers[0]!, model.pos().transformers[0]!]
  const texts = core.features.lexeme.list
  const tags = core.features.pos.list
  const lineFeed = texts.indexOf('\n')
  const described: Lexeme[] = []
  const words: (Word | undefined)[] = []
  let facts: Facts = new Int32Array(FEWEST * 2)
  /** wink's number of a lexeme → ours. */
  const seen = new Map<number, number>()
  let cache: Lexicon

  function describe(index: number, spelling: number, packed: number): number {
    const normal = spelling === 0 ? cache.normal(index) : cache.nox(spelling)
    const sees = (spaces: number) => {
      if (normal === lineFeed) return SKIPPED
      const symbol = endSentences(normal, cache, [index, spaces, 0, 0], 0)
      return sentences.columns.get(symbol) ?? OTHER
    }
    const hint = mendTags(NO_HINT, cache, [index, 0, 0, 0], 0)
    const [first, second] = taggers.map(({ columns }) =>
      hint === NO_HINT ? USES_TAG : (columns.get(hint) ?? OTHER),
    ) as [number, number]
    let members = 0
    for (let tag = 0; tag < tags.length; tag++) if (cache.isMemberPOS(normal, tag)) members |= 1 << tag
    const lexeme = described.push({ index, spelling, fixed: spelling === 0 ? 0 : packed }) - 1
    words.push(undefined)
    if (lexeme * 2 + 2 > facts.length) facts = longer(facts, new Int32Array(facts.length * 2))
    facts[lexeme * 2] = sees(0) | (sees(1) << AFTER_SPACE) | (first << TAGGERS_FROM) | (second << (TAGGERS_FROM + 8))
    facts[lexeme * 2 + 1] = tagOf(packed) | (members << MEMBERS_FROM)
    return lexeme
  }

  return {
    facts: () => facts,
    words,
    numberAt(raw, at) {
      cache = raw.cache
      const index = raw.tokens[at]!
      const spelling = spellingOf(raw.tokens[at + 1]!)
      const packed = raw.tokens[at + 2]!
      // The parts of a contraction have a lemma of their own: “'d” is “will” or “have”.
      if (spelling !== 0) return describe(index, spelling, packed)
      let lexeme = seen.get(index)
      if (lexeme === undefined) {
        lexeme = describe(index, 0, packed)
        seen.set(index, lexeme)
      }
      return lexeme
    },
    word(number, by) {
      const { index, spelling, fixed } = described[number]!
      const packed = fixed === 0 ? packTag(by) : fixed
      const tag = tags[tagOf(packed)]!
      const text = texts[index]!
      const given = lemmaOf(0, { tokens: [index, spelling, packed, 0], cache }, model.addons)
      // wink has none for some contractions without their apostrophe: “Maynt”.
      const lemma = (given ?? text).toLowerCase()
      const word = {
        by,
        length: text.length,
        text,
        tag,
        lemma: lemma === '’s' ? "'s" : lemma,
        parts: partsOf(text, tag),
      }
      words[number] = word
      return word
    },
  }
}
