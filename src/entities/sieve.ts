/** What a sieve is given and what it answers. A sieve looks at one source and says who is meant, or passes it on. */
import type { AttributionFinding } from '../findings.ts'
import type { Features } from '../model/features.ts'
import type { Model } from '../model/model.ts'
import { firstIndex, tokenSpan } from '../span.ts'
import type { TokenSpan } from '../types.ts'
import type { Appearance, Figure, Figures } from './figure.ts'
import type { OwnPronouns } from './own-pronoun.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'

/** What decided who is meant: the sieves by name. Both pronouns of persons and of groups are one rule. */
export type SieveName =
  | 'apposition'
  | 'compound'
  | 'elided-subject'
  | 'first-person'
  | 'maker'
  | 'name'
  | 'nominal'
  | 'own-words'
  | 'owner'
  | 'pronoun'
  | 'relative-pronoun'

export interface Answer {
  readonly who: Figure
  readonly rule: SieveName
  /** The antecedent, where there is one. */
  readonly words: readonly TokenSpan[]
}

/** One place where a person is named or meant by a pronoun, for the pronouns after it. */
export interface Trace {
  readonly at: number
  readonly who: Figure
  /** It stands before a verb, or opens its sentence. */
  readonly subject: boolean
  readonly possessive: boolean
  /** One of a list: “Lynn, Costello, Cash and LaMontagne”. */
  readonly listed: boolean
}

/** One speaker found so far, in the order of the text. */
export interface Turn {
  readonly at: number
  readonly who: Figure
  readonly noun: string
  readonly plural: boolean
}

export interface Context {
  readonly scene: Scene
  readonly figures: Figures
  readonly attributions: readonly AttributionFinding[]
  /** Sorted by token; grow while sources are asked in the order of the text. */
  readonly traces: Trace[]
  readonly turns: Turn[]
  /** By which pronoun persons are called, as far as the text has been followed. */
  readonly ownPronouns: OwnPronouns
  /** Who says the quotation around a token, where that is known by now. */
  readonly quotedSpeaker: (at: number) => Figure | null
  /** The appearances whose figure may be called by a noun: indices, ascending. */
  readonly byHead: ReadonlyMap<string, readonly number[]>
  /** Who “he” and “she” are. */
  readonly pronouns: Learned
  /** Who “the firm” and “the senator” are. */
  readonly nominals: Learned
}

/** The weights of a ranking, null where nothing was learned, and a buffer for features. */
export interface Learned {
  readonly model: Model | null
  readonly features: Features
}

export type Sieve = (context: Context, phrase: Phrase) => Answer | null

export function spanOf({ scene }: Context, from: number, to: number): TokenSpan {
  return tokenSpan(scene.document, from, to)
}

export function wordsOfName(context: Context, { name }: Appearance): TokenSpan[] {
  return [spanOf(context, name.from, name.to)]
}

/** The last turns before a token, the latest first, not more than so many sentences away. */
export function* turnsBefore({ turns, scene }: Context, at: number, sentences: number): Generator<Turn> {
  const floor = (scene.sentenceOf[at] ?? 0) - sentences
  for (let t = firstIndex(turns, (turn) => turn.at >= at) - 1, seen = 0; t >= 0 && seen < 40; t--, seen++) {
    if (scene.sentenceOf[turns[t]!.at]! < floor) return
    yield turns[t]!
  }
}

/** The last appearances of names that end at or before a token, the latest first. */
export function* namesBefore({ figures, scene }: Context, at: number, sentences: number): Generator<Appearance> {
  const { appearances } = figures
  const floor = (scene.sentenceOf[at] ?? 0) - sentences
  for (let n = firstIndex(appearances, ({ name }) => name.from >= at) - 1, seen = 0; n >= 0 && seen < 60; n--, seen++) {
    const appearance = appearances[n]!
    if (scene.sentenceOf[appearance.name.from]! < floor) return
    if (appearance.name.to <= at) yield appearance
  }
}
