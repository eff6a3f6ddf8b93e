/** One place where somebody or something is named. */

import { EVENTS, PLACE_HEADS } from '../lexicon/groups.ts'
import type { Gender } from '../lexicon/roles.ts'
import type { EntityKind } from '../types.ts'

export interface Name {
  /** Tokens `[from, to)` of the name alone. */
  readonly from: number
  readonly to: number
  /** The first token of the title or role before it; `from` where there is none. */
  readonly lead: number
  /** Its words in lower case, without full stops. */
  readonly words: readonly string[]
  /** `unknown` where the words alone do not tell. */
  readonly kind: EntityKind
  /** For a country, a body of its government, or the people of a nation. */
  readonly country: string | null
  readonly gender: Gender | null
  /** The role in the title before the name, as a noun: “Sen.” → “senator”. Empty for “Mr.”, null without a title. */
  readonly title: string | null
  /** “the” stands before it: the name of no person. */
  readonly article: boolean
  /** Whose body it is, where it is named so: “Clinton” in “Clinton’s campaign”. */
  readonly owner: Name | null
  /** Part of a longer description, and so no mention: “the ⟨Sanders campaign⟩ officials”. */
  readonly within: boolean
  /** A city or region, which may be a place, a government, or a person's name. */
  readonly place: boolean
}

/** A run that holds only a title names nobody: “the President”. */
export function isTitleOnly({ kind, title, lead, from }: Name): boolean {
  return kind === 'unknown' && title !== null && lead === from
}

/** Not “New Jersey”, “Harbor County” or “the Clean Air Act”. */
export function mayBePerson({ place, words }: Name): boolean {
  if (place || words.length < 2) return !place
  const last = words[words.length - 1]!
  return !EVENTS.has(last) && !PLACE_HEADS.has(last)
}
