/** Names by their words, and which of those groups mean the same one: “James Lewis” and “Lewis”, “FBI” and its full name. */
import { SMALL_WORDS } from '../lexicon/name-words.ts'
import type { Gender } from '../lexicon/roles.ts'
import type { EntityKind } from '../types.ts'
import { type Figure, surnameOf } from './figure.ts'
import type { Name } from './name.ts'
import type { Scene } from './scene.ts'

/** All places of one name. */
export interface Group {
  readonly id: string
  readonly names: Name[]
  /** The first kind and gender that its names tell. */
  kind: EntityKind
  gender: Gender | null
  /** The group whose figure this is; itself where it is the fullest. */
  into: Group
  /** All names that mean it, those of other groups among them; kept here, since a map by groups is slow for many of them. */
  readonly members: Name[]
  figure: Figure | null
}

/** Longer lists of namesakes are cut: nobody means the ninth Smith. */
const MOST_NAMESAKES = 8
/** “Swiss People’s Party ⟨(SVP)⟩”, “…, ⟨or SVP⟩”: another name, also where the letters are not its initials. */
export function introduceAcronyms({ words }: Scene, names: readonly Name[], groupOf: readonly (Group | null)[]): void {
  for (let n = 1; n < names.length; n++) {
    const { from, to, kind, country } = names[n]!
    const long = groupOf[n - 1]
    const short = groupOf[n]
    if (long == null || short == null || long === short || long.into !== long || short.into !== short) continue
    const end = names[n - 1]!.to
    const bracketed = words[from - 1] === '(' && end === from - 1 && words[to] === ')'
    const named = words[from - 1] === 'or' && words[from - 2] === ',' && end === from - 2
    if (!(bracketed || named) || to - from > 1) continue
    const body = kind === 'organization' || kind === 'unknown'
    if (body && country === null && long.names[0]!.words.length > 1 && long.kind !== 'person') short.into = long
  }
}

/** Countries and nations by their code, all else by its words. */
export function idOf({ kind, country, words, place }: Name): string {
  if (kind === 'country' && !place) return `country ${country}`
  if (kind === 'group' && country !== null) return `people ${country}`
  return words.join(' ')
}

export function root(group: Group): Group {
  let at = group
  for (let steps = 0; at.into !== at && steps < 4; steps++) at = at.into
  return at
}

export interface Index {
  readonly surnames: Map<string, Group[]>
  readonly givenNames: Map<string, Group[]>
}

function push(map: Map<string, Group[]>, key: string, group: Group): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [group])
  else if (known.length < MOST_NAMESAKES) known.push(group)
}

/** Ties groups that always mean the same one: “Donald J. Trump” and “Donald Trump”, “FBI” and its full name. */
export function link(groups: ReadonlyMap<string, Group>): Index {
  const surnames = new Map<string, Group[]>()
  const givenNames = new Map<string, Group[]>()
  const firstWords = new Map<string, Group[]>()
  const lastWords = new Map<string, Group[]>()
  const initials = new Map<string, Group>()
  const byLength = [...groups.values()].sort((a, b) => b.names[0]!.words.length - a.names[0]!.words.length)
  for (const group of byLength) {
    const { words } = group.names[0]!
    if (words.length < 2) continue
    const kind = group.kind
    const last = surnameOf(words)
    if (kind === 'person' || (kind === 'unknown' && words.length < 5)) {
      const same = (surnames.get(last) ?? []).find((other) => samePerson(other.names[0]!.words, words))
      if (same !== undefined) {
        group.into = same
        continue
      }
      push(surnames, last, group)
      push(givenNames, words[0]!, group)
    }
    if (kind === 'organization' || kind === 'unknown') {
      const longer = lastWords.get(last)?.find((other) => endsWith(other.names[0]!.words, words))
      if (longer !== undefined && kind === 'organization') {
        group.into = longer
        continue
      }
      push(firstWords, words[0]!, group)
      push(lastWords, last, group)
      for (const letters of initialsOf(words)) if (!initials.has(letters)) initials.set(letters, group)
    }
  }
  for (const group of byLength) {
    const { words } = group.names[0]!
    if (words.length > 1 || group.into !== group) continue
    const word = words[0]!
    const plain = word.replace(/\./g, '')
    const kind = group.kind
    const long = plain.length > 1 && plain.length < 7 && kind === 'organization' ? initials.get(plain) : undefined
    if (long !== undefined) group.into = long
    else if (kind !== 'person' && kind !== 'group' && kind !== 'country' && !surnames.has(word)) {
      const candidates = [...(lastWords.get(word) ?? []), ...(firstWords.get(word) ?? [])]
      const organizations = candidates.filter((other) => other.kind === 'organization')
      if (organizations.length === 1) group.into = organizations[0]!
    }
  }
  return { surnames, givenNames }
}

/** “Hillary Rodham Clinton” and “Hillary Clinton”, “J. Comey” and “James B. Comey”; not “Bill Clinton”. */
function samePerson(longer: readonly string[], words: readonly string[]): boolean {
  const [a, b] = [longer[0]!, words[0]!]
  if (a === b) return true
  if (a.length === 1 || b.length === 1) return a[0] === b[0]
  return words.length < longer.length && longer.includes(b)
}

function endsWith(longer: readonly string[], words: readonly string[]): boolean {
  return words.every((word, i) => longer[longer.length - words.length + i] === word)
}

/** “fbi” for “Federal Bureau of Investigation”; with small words too: “doj” and “odni”. */
function initialsOf(words: readonly string[]): string[] {
  if (words.length > 8) return []
  const letters = words.filter((word) => !SMALL_WORDS.has(word)).map((word) => word[0])
  return letters.length < 2
    ? []
    : [
        letters.join(''),
        words
          .filter((word) => word !== "'s" && word !== '-')
          .map((word) => word[0])
          .join(''),
      ]
}

/** Who is meant by a surname or a given name here: the right gender, then whoever the article names most. */
export function namesake(name: Name, group: Group, { surnames, givenNames }: Index): Group | null {
  const kind = group.kind
  if (name.words.length !== 1) return null
  const word = name.words[0]!
  // “Mark Cuban … Cuban said”: a people, a country or a capital that somebody is named after.
  const person =
    surnames.get(word)?.some((other) => other.kind === 'person' && other.names[0]!.words[0] !== 'the') ?? false
  const nation = kind === 'country' && !group.names[0]!.place
  if (!person && (nation || kind === 'organization' || kind === 'group')) return null
  const candidates = surnames.get(word) ?? (name.title === null || name.title === '' ? givenNames.get(word) : undefined)
  if (candidates === undefined) return null
  let chosen: Group | null = null
  let top = 0
  for (const candidate of candidates) {
    if (name.gender !== null && candidate.gender !== null && candidate.gender !== name.gender) continue
    const sure = candidate.kind === 'person' ? 2 : 1
    const worth = sure * (1 + candidate.names.length)
    if (worth > top) {
      top = worth
      chosen = candidate
    }
  }
  return chosen
}
