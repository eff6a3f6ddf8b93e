/** Names that the lexicon knows whole: countries, bodies, media, places, and those of a lexicon of one's own. */
import { COUNTRY_WORDS } from '../lexicon/countries.ts'
import { MEMBERS } from '../lexicon/groups.ts'
import { GOVERNMENT_BODIES, MEDIA, ORGANIZATIONS } from '../lexicon/organizations.ts'
import type { LexiconEntity } from '../lexicon/own.ts'
import { PLACES } from '../lexicon/places.ts'
import type { EntityKind } from '../types.ts'
import type { Scene } from './scene.ts'

/** What is known of a name. */
export interface Known {
  readonly kind: EntityKind
  readonly country: string | null
  readonly place?: boolean
  readonly titleOnly?: boolean
}

/** What the lexicon knows by a whole name; a country goes before its capital, a body before a firm of the same name. */
const KNOWN: ReadonlyMap<string, Known> = new Map<string, Known>([
  ...[...PLACES].map((name): [string, Known] => [name, { kind: 'unknown', country: null, place: true }]),
  ...[...MEMBERS].map((word): [string, Known] => [`${word}s`, { kind: 'group', country: null }]),
  ['gop', { kind: 'group', country: null }],
  ...[...ORGANIZATIONS, ...MEDIA].map((name): [string, Known] => [name, { kind: 'organization', country: null }]),
  ...[...COUNTRY_WORDS].map(([words, { code, sort }]): [string, Known] => [
    words,
    { kind: sort === 'people' ? 'group' : 'country', country: code, place: sort === 'capital' },
  ]),
  ...[...GOVERNMENT_BODIES].map(([name, code]): [string, Known] => [name, { kind: 'organization', country: code }]),
])

/** The first words of those: most names begin with none, and are not put together and looked up then. */
const KNOWN_BEGINNINGS: ReadonlySet<string> = new Set(
  [...KNOWN.keys()].flatMap((name) => [name.split(' ')[0]!, name.split(/[^\p{L}\p{N}]/u)[0]!]),
)

/** The nation that one capitalised word names as a people: “Chinese”, “Russians”. */
export function nationOf(word: string): string | null {
  const known = COUNTRY_WORDS.get(word)
  return known?.sort === 'people' ? known.code : null
}

export const knownAs = ({ kind, country = null }: LexiconEntity): Known => ({ kind, country })

/** A name of the lexicon, whole. */
export function knownName(
  { document, words, own }: Scene,
  from: number,
  to: number,
  whole: readonly string[],
): Known | null {
  const name = own?.get(from)
  if (name?.to === to) return knownAs(name.entity)
  if (to - from > 8 || !(KNOWN_BEGINNINGS.has(words[from]!) || KNOWN_BEGINNINGS.has(whole[0]!))) return null
  const written = document.text.slice(document.tokens[from]!.start, document.tokens[to - 1]!.end)
  const joined = (written.includes('’') ? written.replace(/’/g, "'") : written).toLowerCase()
  const known = KNOWN.get(joined)
  if (known !== undefined) return joined === 'us' && written !== 'US' ? null : known
  return joined.includes('.') ? (KNOWN.get(whole.join(' ')) ?? null) : null
}
