/** Which claim that was found is which claim of the gold, and whether its source is right. */
import type { Claim } from '../types.ts'
import type { GoldAttribution } from './gold.ts'
import { headOf } from './names.ts'
import { type Pair, pair } from './pairing.ts'
import { dice, kindOf, type Range, same, shared, type Words, wordAt, wordsIn } from './words.ts'

/** A content that was found is a gold one from this word F on. */
export const FOUND_FROM = 0.5

/** A claim of either side, in indices of words. */
export interface Item {
  readonly source: readonly number[]
  readonly cue: readonly number[]
  readonly content: readonly number[]
  readonly kind: string
  /** The word that heads the source, or -1. */
  readonly head: number
  readonly sourceSpans: readonly Range[]
  /** A cue may be a mere colon or dash, which is no word. */
  readonly cueSpans: readonly Range[]
}

export type GoldItem = Item & { readonly index: number }
export type GivenItem = Item & { readonly claim: Claim }
export type Found = Pair<GoldItem, GivenItem>

export const range = ({ start, end }: { readonly start: number; readonly end: number }): Range => [start, end]

export function goldItems(words: Words, attributions: readonly GoldAttribution[]): GoldItem[] {
  return attributions.map(({ source, cue, content, kind }, index) => {
    return { index, ...itemOf(words, source, cue, content, kind ?? kindOf(words.text, content)) }
  })
}

export function givenItems(words: Words, claims: readonly Claim[]): GivenItem[] {
  return claims.map((claim) => {
    const [source, cue, content] = [claim.source.map(range), claim.cue.map(range), claim.content.map(range)]
    return { claim, ...itemOf(words, source, cue, content, claim.kind) }
  })
}

function itemOf(
  words: Words,
  source: readonly Range[],
  cue: readonly Range[],
  content: readonly Range[],
  kind: string,
): Item {
  return {
    source: wordsIn(words, source),
    cue: wordsIn(words, cue),
    content: wordsIn(words, content),
    kind,
    head: source.length > 0 ? headOf(words, source) : -1,
    sourceSpans: source,
    cueSpans: cue,
  }
}

/** The contents decide who is paired with whom; source and cue break ties. */
export function pairByContent(gold: readonly GoldItem[], given: readonly GivenItem[]): Found[] {
  return pair(gold, given, (g, p) => {
    const contents = g.content.length > 0 && p.content.length > 0 ? dice(g.content, p.content) : 0
    return contents < FOUND_FROM ? 0 : contents + 1e-4 * dice(g.source, p.source) + 1e-5 * dice(g.cue, p.cue)
  })
}

/** Shares a word with the gold source, or both are missing; and does not run on into the content, naming nobody. */
export function sourceIsRight(gold: Pick<Item, 'source' | 'content'>, given: Pick<Item, 'source'>): boolean {
  if (gold.source.length === 0) return given.source.length === 0
  const known = new Set(gold.source)
  const foreign = given.source.filter((word) => !known.has(word))
  return foreign.length < given.source.length && shared(foreign, gold.content) === 0
}

/** Each holds the other's head; or both are missing. */
export function headsAgree(gold: Item, given: Item): boolean {
  if (gold.source.length === 0 || given.source.length === 0) return gold.source.length === given.source.length
  return given.source.includes(gold.head) && gold.source.includes(given.head)
}

/** The same words, a leading “that” aside. */
export function sameContent(words: Words, gold: Item, given: Item): boolean {
  return same(withoutThat(words, gold.content), withoutThat(words, given.content))
}

export function withoutThat(words: Words, content: readonly number[]): readonly number[] {
  return content.length > 1 && wordAt(words, content[0]!) === 'that' ? content.slice(1) : content
}
