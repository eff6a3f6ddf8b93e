/** Names of entities as they stand in a sentence: “the FBI”, “hackers backed by Iran”, one or several. */
import { capitalOf, countryName, countryOf, nationalityOf } from '../lexicon/countries.ts'
import type { Entity, Party } from '../types.ts'
import type { SentencePart } from './accusation-sentence.ts'

/** Countries and unions that take an article, by their names or initials. */
const WITH_ARTICLE =
  /^(?:U\.?S\.?(?:A\.?)?|U\.?K\.?|E\.?U\.?|U\.?A\.?E\.?|United .+|European Union|Emirates|Netherlands|Philippines|Czech Republic|Dominican Republic|Central African Republic|Democratic Republic .+|Maldives|Bahamas|Gambia)$/

/** Words that begin a description, not a name: they are small within a sentence. */
const DESCRIBING =
  /^(?:an?|the|some|several|many|most|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|his|her|its|their|our|my|one|other|unnamed|state-sponsored|analysts|attackers|critics|diplomats|experts|hackers|investigators|lawmakers|members|officers|officials|people|police|prosecutors|researchers|scientists|sources|spies|spokespeople)\b/i

/** The name with its article where the article of the text has one, or the name needs one; `isFirst` in its sentence. */
export function nameIn({ name, kind, mentions }: Entity, isFirst: boolean): string {
  const small = described(name)
  const hasArticle = mentions.some(({ text }) => text.toLowerCase() === `the ${name.toLowerCase()}`)
  const whole = hasArticle || (kind === 'country' && WITH_ARTICLE.test(name)) ? `the ${small}` : small
  return isFirst ? upper(whole) : whole
}

/**
 * The state of a party, where its name does not say it: “ backed by Iran” behind a description, “ (backed by Iran)” behind a
 * name, “ (China)” where it is only whose it is.
 */
export function stateOf(entity: Entity, { country, sponsor }: Party): readonly SentencePart[] {
  const state = sponsor ?? country
  if (state === null || entity.kind === 'country' || mentionsState(entity.name, state)) return []
  const name = countryName(state) ?? state
  const shown = WITH_ARTICLE.test(name) ? `the ${name}` : name
  if (sponsor === null || sponsor === (country ?? entity.country)) return [` (${name})`]
  const isDescription = /^\p{Ll}/u.test(nameIn(entity, false))
  return [isDescription ? ` backed by ${shown}` : ` (backed by ${shown})`]
}

/** Whether a country, its capital or its people stand in the name. */
function mentionsState(name: string, state: string): boolean {
  const words = name.split(/[\s,-]+/).map((word) => word.replace(/[’']s?$/, ''))
  return words.some((word, i) => {
    const both = `${word} ${words[i + 1] ?? ''}`.trim()
    return [word, both].some((one) => [countryOf(one), capitalOf(one), nationalityOf(one)].includes(state))
  })
}

/** Nouns without an s that are several. */
const SEVERAL = /^(?:police|people|men|women|children)$/i
const MANY =
  /^(?:some|several|many|most|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands|\d[\d,.]*)\b/i
/** What may stand behind the noun that counts: “⟨members⟩ of the army”, “⟨hackers⟩ linked to Iran”. */
const BEHIND_NOUN =
  /\s(?:of|in|from|at|for|on|with|by|who|that|which|linked|backed|affiliated|tied|working|acting|based)\b/i

/**
 * Whether a verb behind it is in the plural: “two officials”, “members of the army”, “Russians”, “the FBI and the NSA”, but
 * not “a group of hackers”. Persons, states and bodies are one.
 */
export function isPlural({ name, kind }: Entity): boolean {
  if (kind === 'person' || kind === 'country') return false
  if (MANY.test(name)) return true
  if (/^an?\b/i.test(name)) return false
  const noun = described(name).split(BEHIND_NOUN)[0]!.trim().split(/\s+/).at(-1)!
  if (SEVERAL.test(noun)) return true
  if (kind === 'organization') return false
  if (/\sand\s/.test(name)) return true
  // “Panda Claws” is the name of one group, “Russians” are several.
  return nationalityOf(noun) !== undefined || /^\p{Ll}.*[^s’']s$/u.test(noun)
}

const described = (name: string): string => (DESCRIBING.test(name) ? lower(name) : name)
const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
const upper = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
