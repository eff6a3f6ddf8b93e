/** Who is one: the words of all articles for an actor → a key, and the name that it has in the graph. */
import { countryName, countryOf, nationalityOf } from '../lexicon/countries.ts'
import type { Entity, EntityKind, Extraction, Party } from '../types.ts'
import { groupName } from './aliases.ts'

/** What makes two parties one, and how they are shown together. */
export interface Actor {
  readonly key: string
  /** Null: the fullest of the names that articles use. */
  readonly name: string | null
  readonly kind: EntityKind
  readonly country: string | null
}

export type Part = 'accuser' | 'accused' | 'victim'

/** How actors are told apart. */
export interface Merging {
  readonly foldStates: boolean
  /** Initials, or a surname alone → the key of the full name, for the names that occur. */
  readonly fullNames: ReadonlyMap<string, string>
}

/** A party of one article. */
export interface PartyIn {
  readonly party: Party
  readonly entity: Entity | undefined
  readonly article: Extraction
  readonly part: Part
}

/** The ways to tell who it is, in order: the surest first. */
const WAYS: readonly ((one: PartyIn, name: string, merging: Merging) => Actor | null)[] = [
  knownGroup,
  theState,
  foldedIntoState,
  intelligenceOfState,
  agencyOfOfficers,
  peopleOfNation,
]

export function actorOf(one: PartyIn, merging: Merging): Actor {
  const name = one.entity?.name ?? one.party.mention.text
  for (const way of WAYS) {
    const actor = way(one, name, merging)
    if (actor !== null) return actor
  }
  const { kind = 'unknown' } = one.entity ?? {}
  const key = kind === 'person' ? personKey(name) : nameKey(name)
  return { key: merging.fullNames.get(key) ?? key, name: null, kind, country: one.party.country }
}

const GOVERNMENT = /\b(?:administration|government|regime|state|federation)$/i

function state(code: string): Actor {
  return { key: `state ${code}`, name: countryName(code) ?? code, kind: 'country', country: code }
}

/** “Beijing”, “China” and “the Chinese government” are one. */
function theState({ party: { country }, entity }: PartyIn, name: string): Actor | null {
  return country !== null && (entity?.kind === 'country' || GOVERNMENT.test(name)) ? state(country) : null
}

/** “Fancy Bear”, where another article has “APT28”. */
function knownGroup(one: PartyIn, name: string, merging: Merging): Actor | null {
  const chosen = groupName(name)
  if (chosen === undefined) return null
  const folded = foldedIntoState(one, name, merging)
  return folded ?? { key: nameKey(chosen), name: chosen, kind: 'group', country: one.party.country }
}

/** “Russian hackers”, “the GRU”, “a group backed by Russia”, accused: the state. A person of its nationality stays one. */
function foldedIntoState({ party, entity, part }: PartyIn, _name: string, { foldStates }: Merging): Actor | null {
  if (!foldStates || part !== 'accused') return null
  const code = party.sponsor ?? (entity?.kind === 'person' ? null : party.country)
  return code === null ? null : state(code)
}

const INTELLIGENCE = /\b(?:intelligence|intel|spy|spies)\b/i
const MANY =
  /\b(?:agenc\w+|community|officials?|services?|chiefs?|analysts?|professionals?|officers?)\b|\b(?:intelligence|intel)$/i
const ONE_BODY = /\b(?:office|director|committee|panel|military|department|division|bureau)\b/i

/** “US intelligence agencies”, “the intelligence community”: those of the only state whose agencies the article names. */
function intelligenceOfState({ party, article, part }: PartyIn, name: string): Actor | null {
  if (part !== 'accuser' || !INTELLIGENCE.test(name) || !MANY.test(name) || ONE_BODY.test(name)) return null
  // “Russian spies”, who are accused, are not those who say so.
  const accused = new Set(article.accusations.flatMap((one) => [one.accused.country, one.accused.sponsor]))
  const bodies = article.entities.filter((one) => INTELLIGENCE.test(one.name) || one.kind === 'organization')
  const countries = new Set(
    bodies.flatMap(({ country }) => (country === null || accused.has(country) ? [] : [country])),
  )
  const said = name.split(/\s+/).map((word) => nationalityOf(word) ?? countryOf(word))
  const code =
    party.country ?? said.find((one) => one !== undefined) ?? (countries.size === 1 ? [...countries][0]! : null)
  const of = code === null ? null : (countryName(code) ?? code)
  return {
    key: `intelligence ${code ?? ''}`,
    name: of === null ? 'intelligence agencies' : `${of} intelligence agencies`,
    kind: 'organization',
    country: code,
  }
}

const BODY =
  /\b(?:gru|fsb|svr|pla|cia|nsa|mss|gchq|mossad|unit \d+|intelligence (?:agency|directorate|service)|army|military|guards?|cyber command)\b/i
const PEOPLE_OF_BODY =
  /\b(?:agents?|actors|hackers|members|officers?|officials?|operatives|personnel|soldiers|spies)\b/i
/** “Russian military intelligence” and “the GRU”; longer names first. */
const BRANCHES: readonly (readonly [RegExp, string])[] = [
  [/\b(?:gru|military intelligence|main intelligence directorate)\b/i, 'military intelligence'],
  [/\b(?:intelligence|spies|spy)\b/i, 'intelligence agencies'],
  [/\b(?:military|army|pla|people['’]s liberation army|soldiers)\b/i, 'military'],
]

/** “12 Russian officers”: the one body of their state that the article names, else the branch that they are of. */
function agencyOfOfficers({ party, entity, article, part }: PartyIn, name: string): Actor | null {
  const code = party.country
  if (part !== 'accused' || code === null || party.sponsor !== code || entity?.kind === 'person') return null
  const isPeople = entity?.kind === 'group' && PEOPLE_OF_BODY.test(name)
  const bodies = article.entities.filter(
    (one) => one.kind === 'organization' && one.country === code && BODY.test(one.name),
  )
  const body = isPeople && !BRANCHES.some(([words]) => words.test(name)) && bodies.length === 1 ? bodies[0]!.name : name
  const branch = BRANCHES.find(([words]) => words.test(body))?.[1] ?? (isPeople ? 'officers' : null)
  if (branch === null) return null
  const of = countryName(code) ?? code
  return { key: `${branch} ${code}`, name: `${branch} (${of})`, kind: 'organization', country: code }
}

/** “Russians”, “a Russian hacking group”, “computer hackers from Russia”: nobody knows more of them than the nation. */
function peopleOfNation({ party, entity, part }: PartyIn, name: string): Actor | null {
  const code = party.country ?? party.sponsor
  if (part !== 'accused' || code === null || entity?.kind !== 'group') return null
  // A name of one's own stands behind the nation: “the Peruvian group Iron Finch”.
  if (/\s\p{Lu}\p{Ll}+$/u.test(name)) return null
  return { key: `hackers ${code}`, name: `hackers (${countryName(code) ?? code})`, kind: 'group', country: code }
}

export function nameKey(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/gu, '')
  return plain
    .replace(/^(?:the|an?)\s+/u, '')
    .replace(/\b(?:corp|inc|ltd|co)\b\.?$/u, '')
    .replace(/\.(?=\p{L}\b)/gu, '')
    .replace(/[\s.]+/gu, ' ')
    .trim()
}

/** “Donald J. Trump” is “Donald Trump”. */
const personKey = (name: string): string => nameKey(name.replace(/(?<=\s)\p{Lu}\.?\s/gu, ''))

/** “fbi” → “federal bureau of investigation”, “clapper” → “james clapper”, where exactly one name in all articles fits. */
export function fullNamesIn(articles: Iterable<Extraction>): Map<string, string> {
  const full = new Map<string, string | null>()
  const note = (short: string, key: string): void => {
    const known = full.get(short)
    full.set(short, known === undefined || known === key ? key : null)
  }
  for (const { entities } of articles) {
    for (const { name, kind } of entities) {
      if (kind === 'person') {
        const key = personKey(name)
        const surname = key.slice(key.lastIndexOf(' ') + 1)
        if (surname !== key && surname.length > 1) note(surname, key)
      }
      if (kind !== 'organization') continue
      const initials = (name.match(/(?<![\p{L}\d])\p{Lu}(?=\p{Ll})/gu) ?? []).join('').toLowerCase()
      if (initials.length >= 3) note(initials, nameKey(name))
    }
  }
  return new Map([...full].filter((pair): pair is [string, string] => pair[1] !== null))
}
