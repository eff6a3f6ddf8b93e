/** How the words of a description agree with what the article says of somebody: noun, modifiers, nationality, gender. */
import { COUNTRY_WORDS } from '../lexicon/countries.ts'
import { genderOfRole, isRole, sameRole } from '../lexicon/roles.ts'
import type { Figure } from './figure.ts'
import type { NominalQuestion } from './nominal-candidates.ts'
import type { Phrase } from './phrase.ts'
import type { Scene } from './scene.ts'

export interface Judgement {
  /** A role or body of this noun. */
  readonly head: boolean
  /** The noun is said of it beside its name. */
  readonly beside: boolean
  /** The noun is a word of its name. */
  readonly inName: boolean
  /** How many modifiers are said of it, or stand in its name. */
  readonly agreeing: number
  /** 1 for the same nation, -1 for another, 0 where one of them tells none. */
  readonly nation: number
  /** “the president” lacks the “vice” of the vice president. */
  readonly lacks: boolean
  /** It has a role, and another one. */
  readonly otherRole: boolean
  /** 1 for the gender that the noun tells, -1 for the other. */
  readonly gender: number
}

/** The words between determiner and head; a nationality as its country's code. */
export function modifiersOf({ words, document }: Scene, { from, head, determiner }: Phrase): string[] {
  const all: string[] = []
  for (let i = determiner === 'none' ? from : from + 1; i < head; i++) {
    const { tag } = document.tokens[i]!
    if (tag === 'PUNCT' || tag === 'PART' || tag === 'DET') continue
    all.push(codeOf(words[i]!) ?? words[i]!)
  }
  return all
}

/** Roles that are others with one of these before them. */
const RANKS: ReadonlySet<string> = new Set(['assistant', 'deputy', 'prime', 'vice'])
export const CODE: RegExp = /^[A-Z]{2}$/
const UNIONS: ReadonlyMap<string, string> = new Map([
  ['eu', 'EU'],
  ['european', 'EU'],
  ['u.n.', 'UN'],
  ['un', 'UN'],
])

/** “Danish” → DK; “UN” and “EU” are like nations here. */
export function codeOf(word: string): string | null {
  return UNIONS.get(word) ?? COUNTRY_WORDS.get(word)?.code ?? null
}

/** 1 where a figure is of that nation, -1 where it is of another, 0 where the article does not say. */
export function nationAgrees({ country, beside }: Figure, code: string): number {
  if (country === code || beside?.words.has(code)) return 1
  if (country !== null) return -1
  return beside !== null && [...beside.words].some((one) => CODE.test(one)) ? -1 : 0
}

export function judge({ phrase, modifiers }: NominalQuestion, who: Figure): Judgement {
  const { noun } = phrase
  const { beside, heads, name, role, gender } = who
  const role2 = sameRole(noun)
  const own = (role ?? '').toLowerCase()
  const nameWords = name.toLowerCase()
  let agreeing = 0
  let nation = 0
  for (const word of modifiers) {
    if (CODE.test(word)) {
      nation = nationAgrees(who, word)
      if (nation === 1) agreeing++
    } else if (beside?.words.has(word) || own.includes(word) || nameWords.includes(word)) agreeing++
  }
  let lacks = false
  for (const rank of RANKS) {
    const asked = modifiers.includes(rank)
    const has = own.includes(rank) || (beside?.words.has(rank) ?? false)
    if (asked !== has && heads.has(role2)) lacks = true
  }
  const told = genderOfRole(noun)
  return {
    head: heads.has(role2) || heads.has(noun),
    beside: beside?.nouns.has(noun) ?? false,
    inName: nameWords.split(/\s+/).includes(noun),
    agreeing,
    nation,
    lacks,
    otherRole: isRole(noun) && heads.size > 0 && !heads.has(role2),
    gender: told === null || gender === null ? 0 : told === gender ? 1 : -1,
  }
}
