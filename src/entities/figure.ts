/** Somebody whom an article names, and where: what names are gathered into and all sieves look up. */
import { SUFFIXES } from '../lexicon/name-words.ts'
import type { Gender } from '../lexicon/roles.ts'
import type { EntityKind } from '../types.ts'
import type { Beside } from './beside-name.ts'
import type { Name } from './name.ts'

/** Somebody or something that the article names. */
export interface Figure {
  readonly key: string
  readonly name: string
  readonly kind: EntityKind
  readonly country: string | null
  readonly role: string | null
  readonly gender: Gender | null
  /** Nouns by which it may be called again: “senator”, “ministry”. */
  readonly heads: ReadonlySet<string>
  /** What the article says of it right beside its name, where it is named. */
  readonly beside: Beside | null
  /** How often a full name stands in the text. */
  readonly count: number
}

/** A name and whose it is. */
export interface Appearance {
  readonly name: Name
  readonly figure: Figure
}

export interface Figures {
  readonly all: readonly Figure[]
  /** In text order; bodies come after their owners. */
  readonly appearances: readonly Appearance[]
  /** For each token the index of the widest appearance that holds it, or -1. */
  readonly at: Int32Array
  /** For each token of a title or role before a name the index of its appearance, or -1. */
  readonly leads: Int32Array
  /** Bodies by owner's key and head: “clinton campaign”. */
  readonly bodies: ReadonlyMap<string, Figure>
}

export function surnameOf(words: readonly string[]): string {
  let last = words.length - 1
  while (last > 0 && SUFFIXES.has(words[last]!.toLowerCase().replace(/\.$/, ''))) last--
  return words[last] ?? ''
}

/** “China’s ministry” and “the Chinese ministry” have the same owner. */
export function ownerOf({ key, country, kind }: Figure): string {
  if (kind === 'country' && country !== null) return country
  return key.startsWith('name people ') ? key.slice('name people '.length) : key
}

export function bodyKey(owner: string, head: string): string {
  return `${owner}|${head}`
}

export function bodyOf(figures: Figures, owner: Figure, head: string): Figure | undefined {
  return figures.bodies.get(bodyKey(ownerOf(owner), head))
}
