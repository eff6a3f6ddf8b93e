/** wink-nlp from inside: the parts of its model, of its core and of a document that are touched here, and how it packs a token. */

/** The parts of wink's model that are touched here; all others are passed on as they are. */
export interface Model {
  core(): Core
  sbd(): { readonly machines: readonly string[]; readonly transformers: readonly Transformer[] }
  pos(): {
    readonly machines: readonly string[]
    readonly transformers: readonly Transformer[]
    readonly setter: (raw: RawDocument, ...rest: unknown[]) => void
  }
  featureFn(...config: unknown[]): { readonly pos: (word: string, category: number, cache: Lexicon) => number }
  readonly addons: object
}

/** What a machine sees of a token: its normal form or tag, unless the word is one that it knows by a number of its own. */
type Transformer = (symbol: number, cache: Lexicon, raw: readonly number[], token: number) => number

export interface Core {
  readonly features: {
    readonly lexeme: { hash: Record<string, number>; readonly list: readonly string[]; readonly intrinsicSize: number }
    readonly pos: { readonly list: readonly string[] }
  }
  /** wink's patterns of tokens: for a whole token, and for one inside others. */
  readonly trex: { readonly ltc: readonly Pattern[]; readonly rtc: readonly Pattern[] }
  /** Beginnings and ends that stay with their word: “ex-minister”, “crab-like”. */
  readonly preserve: { readonly prefix: object; readonly suffix: object }
}

export type Pattern = readonly [source: string, flags: string, category: number]

export interface Lexicon {
  lookup(word: string): readonly number[] | null
  normal(lexeme: number): number
  /** The normal form of a part of a contraction. */
  nox(packed: number): number
  isMemberPOS(normal: number, tag: number): boolean
}

/** `its.lemma` as it is, not as its types tell. */
export type LemmaOf = (token: number, raw: RawDocument, addons: object) => string | undefined

export interface RawDocument {
  /** Four numbers a token: lexeme · preceding spaces and, in a contraction, its normal form · tag and lemma · flags. */
  readonly tokens: readonly number[]
  readonly cache: Lexicon
}

export const NUMBERS_A_TOKEN = 4
/** Of a token's second number: the preceding spaces. */
const SPACES_MASK = 0xffff
/** Of a token's third number: the tag stands above the lemma. */
const LEMMA_BITS = 20
const TAG_MASK = 0x3f

/** How many spaces stand before the token. */
export const spacesBefore = (second: number): number => second & SPACES_MASK
/** What is packed with the spaces: the normal form of a contraction's part, 0 for any other token. */
export const spellingOf = (second: number): number => second & ~SPACES_MASK
export const tagOf = (third: number): number => (third >>> LEMMA_BITS) & TAG_MASK
/** A third number that has this tag and no lemma of its own. */
export const packTag = (tag: number): number => tag << LEMMA_BITS
