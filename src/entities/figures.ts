/**
 * Names → figures: which names mean the same one. “James Lewis … Lewis … Mr. Lewis” is one figure; two Clintons are two.
 *
 * Full names are grouped first, over the whole article, since a headline may say “Lewis” and the fifth paragraph “James
 * Lewis”. A short name then finds its long one by its surname, its acronym, or the words that it shares with the end or
 * the beginning of an organization's name.
 */
import { ARTIFACTS, EVENTS, isThing } from '../lexicon/groups.ts'
import { type Gender, sameRole, singularOf } from '../lexicon/roles.ts'
import type { EntityKind } from '../types.ts'
import { isTitleOnly, type Name } from './names.ts'
import { roleOf } from './role.ts'
import type { Scene } from './scene.ts'

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

interface Group {
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
const SUFFIX = /^(?:jr|sr|ii|iii|iv)\.?$/i

export function surnameOf(words: readonly string[]): string {
  let last = words.length - 1
  while (last > 0 && SUFFIX.test(words[last]!)) last--
  return words[last] ?? ''
}

export function gatherFigures(scene: Scene, names: readonly Name[], speaking: (name: Name) => boolean): Figures {
  const groups = new Map<string, Group>()
  const groupOf = names.map((name): Group | null => {
    if (isTitleOnly(name) || name.owner !== null) return null
    const id = idOf(name)
    let group = groups.get(id)
    if (group === undefined) {
      group = {
        id,
        names: [],
        kind: 'unknown',
        gender: null,
        into: null as unknown as Group,
        members: [],
        figure: null,
      }
      group.into = group
      groups.set(id, group)
    }
    group.names.push(name)
    if (group.kind === 'unknown') group.kind = name.kind
    group.gender ??= name.gender
    return group
  })
  introduceAcronyms(scene, names, groupOf)
  const index = link(groups)
  // Which of several namesakes is meant depends on the place, so names are asked one by one.
  const meant: Group[] = []
  const target = names.map((name, i) => {
    const group = groupOf[i]
    if (group == null) return null
    const into = group.into !== group ? root(group) : (namesake(name, group, index) ?? group)
    if (into.members.push(name) === 1) meant.push(into)
    return into
  })
  const all: Figure[] = []
  for (const group of meant) {
    group.figure = toFigure(scene, group, speaking)
    all.push(group.figure)
  }

  const figureOf = target.map((group) => group?.figure ?? null)
  const bodies = gatherBodies(scene, names, figureOf, all)
  const appearances: Appearance[] = []
  const at = new Int32Array(scene.words.length).fill(-1)
  const leads = new Int32Array(scene.words.length).fill(-1)
  for (const [n, name] of names.entries()) {
    const figure = figureOf[n] ?? null
    if (figure === null || name.within) continue
    at.fill(appearances.length, name.from, name.to)
    leads.fill(appearances.length, name.lead, name.from)
    appearances.push({ name, figure })
  }
  return { all, appearances, at, leads, bodies }
}

/** “Swiss People’s Party ⟨(SVP)⟩”, “…, ⟨or SVP⟩”: another name, also where the letters are not its initials. */
function introduceAcronyms({ words }: Scene, names: readonly Name[], groupOf: readonly (Group | null)[]): void {
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
function idOf({ kind, country, words, place }: Name): string {
  if (kind === 'country' && !place) return `country ${country}`
  if (kind === 'group' && country !== null) return `people ${country}`
  return words.join(' ')
}

function root(group: Group): Group {
  let at = group
  for (let steps = 0; at.into !== at && steps < 4; steps++) at = at.into
  return at
}

interface Index {
  readonly surnames: Map<string, Group[]>
  readonly givenNames: Map<string, Group[]>
}

function push(map: Map<string, Group[]>, key: string, group: Group): void {
  const known = map.get(key)
  if (known === undefined) map.set(key, [group])
  else if (known.length < MOST_NAMESAKES) known.push(group)
}

/** Ties groups that always mean the same one: “Donald J. Trump” and “Donald Trump”, “FBI” and its full name. */
function link(groups: ReadonlyMap<string, Group>): Index {
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

const SMALL = new Set(['of', 'for', 'and', 'the', 'on', '&', '-', "'s"])

/** “fbi” for “Federal Bureau of Investigation”; with small words too: “doj” and “odni”. */
function initialsOf(words: readonly string[]): string[] {
  if (words.length > 8) return []
  const letters = words.filter((word) => !SMALL.has(word)).map((word) => word[0])
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
function namesake(name: Name, group: Group, { surnames, givenNames }: Index): Group | null {
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

function toFigure(scene: Scene, group: Group, speaking: (name: Name) => boolean): Figure {
  const { tokens, text } = scene.document
  const own = group.members
  const nation = group.id.startsWith('country ') || group.id.startsWith('people ')
  let longest = own[0]!
  for (const name of own) {
    const length = nation ? lengthOf(scene, name) : name.words.length
    if (length > (nation ? lengthOf(scene, longest) : longest.words.length)) longest = name
  }
  const kind = figureKind(own, longest, speaking)
  const gender =
    own.find(({ title, gender }) => title !== null && gender !== null)?.gender ??
    own.find(({ gender }) => gender !== null)?.gender ??
    null
  const heads = new Set<string>()
  let role: string | null = null
  if (kind === 'person') {
    // A cap, since whoever is named two hundred times is not introduced by the two hundredth.
    for (const name of own.slice(0, 60)) {
      const found = roleOf(scene, name)
      if (found !== null) {
        heads.add(sameRole(found.head))
        if (role === null || role.length < 5) role = found.text
      }
      if (name.title) heads.add(sameRole(name.title))
    }
  } else if (kind === 'organization') {
    heads.add(longest.words[longest.words.length - 1]!)
    // “Department of Justice”, “Court of Appeals”
    if (longest.words[1] === 'of' || longest.words[1] === 'for') heads.add(longest.words[0]!)
  }
  const country = own.find((name) => name.country !== null)?.country ?? null
  return {
    key: `name ${group.id}`,
    name: text.slice(tokens[longest.from]!.start, tokens[longest.to - 1]!.end),
    kind,
    country: kind === 'country' || kind === 'organization' ? country : null,
    role,
    gender: kind === 'person' ? gender : null,
    heads,
    count: own.length,
  }
}

const lengthOf = ({ document }: Scene, { from, to }: Name): number =>
  document.tokens[to - 1]!.end - document.tokens[from]!.start

function figureKind(own: readonly Name[], longest: Name, speaking: (name: Name) => boolean): EntityKind {
  if (own.some(({ title }) => title !== null)) return 'person'
  const known = own.find(({ kind, words }) => kind !== 'unknown' && words.length === longest.words.length)
  if (known !== undefined) return known.kind
  const other = own.find(({ kind }) => kind !== 'unknown')
  if (other !== undefined) return other.kind
  if (longest.place) return 'unknown'
  if (EVENTS.has(longest.words[longest.words.length - 1]!)) return 'unknown'
  // “the Quorum” is no person; “Ayo Balogun”, who speaks or is called by the surname, is one.
  if (own.some(({ article }) => article)) return 'organization'
  const surname = surnameOf(longest.words)
  // “Rasmussen Reports”, “Latino Decisions”
  const thing = singularOf(surname) ?? surname
  if ((thing !== surname && isThing(thing)) || ARTIFACTS.has(thing)) return 'organization'
  if (longest.words.length > 1 && longest.words.length < 5) {
    return own.some((name) => (name.words.length === 1 && name.words[0] === surname) || speaking(name))
      ? 'person'
      : 'unknown'
  }
  return own.some(speaking) ? 'organization' : 'unknown'
}

/** “Clinton’s campaign” and “the Clinton campaign” are one: by owner and head. */
function gatherBodies(
  scene: Scene,
  names: readonly Name[],
  figureOf: (Figure | null)[],
  all: Figure[],
): ReadonlyMap<string, Figure> {
  const { tokens, text } = scene.document
  const bodies = new Map<string, Figure>()
  for (const [n, name] of names.entries()) {
    if (name.owner === null) continue
    // Its owner is the name before it: see `withBodies`.
    const owner = figureOf[n - 1] ?? undefined
    const head = name.words[name.words.length - 1]!
    const key = bodyKey(owner === undefined ? name.owner.words.join(' ') : ownerOf(owner), head)
    let figure = bodies.get(key)
    if (figure === undefined) {
      figure = {
        key: `body ${key}`,
        name: text.slice(tokens[name.from]!.start, tokens[name.to - 1]!.end),
        kind: 'organization',
        country: name.country,
        role: null,
        gender: null,
        heads: new Set([head]),
        count: 1,
      }
      bodies.set(key, figure)
      all.push(figure)
    }
    figureOf[n] = figure
  }
  return bodies
}

/** “China’s ministry” and “the Chinese ministry” have the same owner. */
function ownerOf({ key, country, kind }: Figure): string {
  if (kind === 'country' && country !== null) return country
  return key.startsWith('name people ') ? key.slice('name people '.length) : key
}

export function bodyKey(owner: string, head: string): string {
  return `${owner}|${head}`
}

export function bodyOf(figures: Figures, owner: Figure, head: string): Figure | undefined {
  return figures.bodies.get(bodyKey(ownerOf(owner), head))
}
