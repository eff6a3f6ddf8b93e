/** Who could have done it: states, their people and bodies, hackers with a nationality, groups with a name.
 *
 *   Chinese hackers · Moscow · Russian military intelligence · a group affiliated with the Chinese government · APT28
 */

import { COUNTRY_WORDS, capitalOf, countryOf, nationalityOf } from '../lexicon/countries.ts'
import { ACTOR_NOUNS, BODY_NOUNS, HACKER_NOUNS, STATE_NOUNS } from '../lexicon/cyber-acts.ts'
import { GOVERNMENT_BODIES } from '../lexicon/organizations.ts'
import { beginsThreatGroup, isThreatGroup } from '../lexicon/threat-groups.ts'
import type { Document } from '../types.ts'
import type { Line } from './sentence.ts'

export interface NamedPerson {
  /** One past the last token. */
  readonly end: number
  readonly country: string | null
  /** The key of who it is. */
  readonly key: string
  /** “Romanian hacker Marcel Lazar”. */
  readonly isHacker: boolean
}

export interface Actor {
  /** Positions `[from, to)` in the line. */
  readonly from: number
  readonly to: number
  readonly type: 'state' | 'body' | 'people' | 'group' | 'adjective' | 'unnamed-state' | 'person' | 'anaphor'
  readonly country: string | null
  readonly sponsor: string | null
  /** The name alone, inside a longer phrase: “Velvet Heron” in “hackers who call themselves Velvet Heron”. */
  readonly name: { readonly from: number; readonly to: number } | null
}

/** What the whole article knows of who might be accused. */
export interface Scene {
  /** Named persons by the index of the first token; `country` for a state's leader. */
  readonly persons: ReadonlyMap<number, NamedPerson>
  /** Groups that the article introduces as such, by name in lower case. */
  readonly groups: ReadonlySet<string>
}

const STATE_TIES = new Set(
  `affiliated aligned associated backed backing connected controlled directed employed funded hired linked paid run
   sponsored steered supported supporting tied working`.split(/\s+/),
)
const CALLED = new Set('called dubbed known named nicknamed tracked'.split(' '))

export function findActors(document: Document, line: Line, scene: Scene): Actor[] {
  const actors: Actor[] = []
  for (let k = 0; k < line.forms.length; ) {
    const actor =
      withCalled(document, line, actorAt(document, line, k, scene)) ??
      harboured(line, k, actors) ??
      personAt(line, k, scene.persons) ??
      anaphorAt(line, k)
    if (actor === null) k++
    else {
      const last = actors.at(-1)
      const both = last === undefined ? null : asOne(line, last, actor)
      if (both === null) actors.push(actor)
      else actors[actors.length - 1] = both
      k = actor.to
    }
  }
  return actors
}

const BELIEVED =
  /^, (?:who are |which is )?(?:believed|reported|said|suspected|thought) to be(?: (?:based )?(?:from|in))?$/

/** Two actors beside each other that are one, and null where they are two. */
function asOne(line: Line, last: Actor, actor: Actor): Actor | null {
  const between = line.forms.slice(last.to, actor.from).join(' ')
  // “the Chinese military's ⟨Unit 61398⟩”: a body of a body.
  if (last.type === 'body' && actor.type === 'body' && last.country === actor.country && /^(?:'s)?$/.test(between))
    return { ...last, to: actor.to }
  // “state-sponsored hackers from ⟨China⟩”.
  if (last.type === 'unnamed-state' && actor.type === 'state' && /^(?:from|in)$/.test(between))
    return { ...last, type: 'people', to: actor.to, country: actor.country }
  // “the attackers, believed to be ⟨Chinese⟩”.
  if (last.type === 'anaphor' && last.to - last.from > 1 && actor.country !== null && BELIEVED.test(between))
    return { ...actor, type: 'people', from: last.from }
  if (isGuess(last, actor, between)) return { ...actor, from: last.from }
  // “a Russian man, ⟨Ivan Petrov⟩”.
  if (actor.type === 'person' && isOnePerson(line, last) && /^,?$/.test(between))
    return { ...last, to: actor.to, name: { from: actor.from, to: actor.to } }
  if (!isSame(line, last, actor, between)) return null
  const { country, sponsor, to } = actor
  if (last.type !== 'person') return { ...last, to, country, sponsor }
  return { ...actor, from: last.from, name: { from: last.from, to: last.to } }
}

/** “a Russian man”, “the Iranian hacker”. */
const isOnePerson = ({ forms }: Line, { type, name, to }: Actor): boolean =>
  type === 'people' &&
  name === null &&
  /^(?:citizen|hacker|man|national|officer|student|teenager|woman)$/.test(forms[to - 1]!)

/** “⟨Ivan Petrov⟩, a ⟨Russian citizen⟩”, “⟨Iron Finch⟩, a ⟨Chinese gang⟩”: the same once more, with its nation. */
function isSame({ forms }: Line, last: Actor, actor: Actor, between: string): boolean {
  if (actor.type !== 'people' && !(actor.type === 'group' && actor.name === null)) return false
  if (last.country !== null || last.sponsor !== null) return false
  if (last.type === 'person')
    return /^, (?:an?|the)(?: [\w -]{1,30})?$/.test(between) && !/s$/.test(forms[actor.to - 1]!)
  return last.type === 'group' && last.name !== null && /^,(?: an?| the)?$/.test(between)
}

/** “a foreign power, probably ⟨the Peruvians⟩”: the guess says who it is. */
function isGuess(last: Actor, actor: Actor, between: string): boolean {
  if (last.type !== 'unnamed-state' || actor.country === null) return false
  return /^, (?:most )?(?:likely|perhaps|possibly|presumably|probably)(?: the)?$/.test(between)
}

/** “Russian hackers ⟨known as Iron Finch⟩”, “an army unit ⟨called Iron Finch⟩”: one actor. */
function withCalled(document: Document, line: Line, actor: Actor | null): Actor | null {
  if (actor === null || actor.name !== null) return actor
  const called = calledName(document, line, actor.to - 1)
  return called === null ? actor : { ...actor, to: called.to, name: called }
}

const make = (
  from: number,
  to: number,
  type: Actor['type'],
  country: string | null = null,
  sponsor: string | null = null,
  name: Actor['name'] = null,
): Actor => ({ from, to, type, country, sponsor, name })

function personAt({ tokens }: Line, k: number, persons: ReadonlyMap<number, NamedPerson>): Actor | null {
  const person = persons.get(tokens[k]!)
  if (person === undefined) return null
  const { end, country } = person
  let to = k + 1
  while (to < tokens.length && tokens[to]! < end) to++
  return country === null ? make(k, to, 'person') : make(k, to, 'body', country, country)
}

const REINING = new Set(['crack', 'curb', 'halt', 'rein', 'stop'])

/** “getting China to crack down on ⟨hackers⟩ who …”: a state's own hackers. */
function harboured({ forms, lemmas }: Line, k: number, before: readonly Actor[]): Actor | null {
  if (forms[k] !== 'hackers' || forms[k + 1] !== 'who') return null
  const state = before.findLast(({ type, to }) => type === 'state' && k - to < 8)
  if (state === undefined || !lemmas.slice(state.to, k).some((lemma) => REINING.has(lemma))) return null
  return make(k, k + 1, 'people', state.country)
}

/** “the group”, “they”, “he”: somebody named before. */
function anaphorAt({ forms, tags }: Line, k: number): Actor | null {
  const form = forms[k]!
  if (form === 'they' || form === 'he' || form === 'she' || form === 'it') return make(k, k + 1, 'anaphor')
  if (form !== 'the' && form !== 'this' && form !== 'these' && form !== 'those') return null
  for (let i = k + 1; i < Math.min(forms.length, k + 4); i++) {
    // “the same gang of hackers”.
    if (HACKER_NOUNS.has(forms[i]!) && forms[i + 1] === 'of' && HACKER_NOUNS.has(forms[i + 2] ?? ''))
      return make(k, i + 3, 'anaphor')
    if (HACKER_NOUNS.has(forms[i]!) && !HACKER_NOUNS.has(forms[i + 1] ?? '')) return make(k, i + 1, 'anaphor')
    if (tags[i] !== 'ADJ' && tags[i] !== 'VERB' && forms[i] !== 'same' && forms[i] !== 'hacking') return null
  }
  return null
}

/** Bodies that spy, or fight: a ministry of trade breaks into nothing. */
const HOSTILE =
  /army|navy|guard|intelligence|security (?:service|agency|bureau|ministry)|ministry of state security|^(?:cia|fsb|gchq|gru|mi5|mi6|mossad|nsa|pla|svr|kremlin|cyber command|unit 61398|central intelligence agency|national security agency)$/

const BODIES: ReadonlyMap<string, string> = new Map([...GOVERNMENT_BODIES].filter(([name]) => HOSTILE.test(name)))

/** The words that a name of several begins with: most words begin none, and need no longer look. */
const firstWords = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => [name.split(' ')[0]!, name.split(/[\s.'-]/)[0]!]))
const BODY_BEGINS = firstWords(BODIES.keys())
const COUNTRY_BEGINS = firstWords(COUNTRY_WORDS.keys())

const bodyOf = (words: string): string | undefined => BODIES.get(words.toLowerCase().replaceAll('’', "'"))

/** The words of the text from a position of the line on. */
function wordsAt(document: Document, line: Line, k: number, count: number): string {
  if (k < 0 || k + count > line.forms.length) return ''
  return document.text.slice(document.tokens[line.tokens[k]!]!.start, document.tokens[line.tokens[k + count - 1]!]!.end)
}
const isUpper = (word: string): boolean => /^\p{Lu}/u.test(word)

function actorAt(document: Document, line: Line, k: number, scene: Scene): Actor | null {
  const { forms } = line
  const form = forms[k]!
  if (ACTOR_NOUNS.has(form) || form === 'members' || form === 'member') {
    const tied = tiedTo(document, line, k, scene)
    if (tied !== null) return tied
  }
  const unnamed = unnamedState(line, k) ?? supporters(line, k)
  if (unnamed !== null) return unnamed
  const word = wordsAt(document, line, k, 1)
  if (!isUpper(word) && !/\d/.test(word) && !scene.groups.has(form)) return null
  // “the Russian ambassador”, “the GRU”: longer names first, since “National Security Agency” begins with a common word.
  for (let count = BODY_BEGINS.has(form) ? Math.min(4, forms.length - k) : 0; count >= 1; count--) {
    const body = bodyOf(wordsAt(document, line, k, count))
    if (body !== undefined) {
      const to = peopleEnd(line, k + count)
      return make(k, to, 'body', body, body)
    }
  }
  return nationalAt(document, line, k) ?? groupAt(document, line, k, scene)
}

/** “state-sponsored hackers”, “a foreign government”: a state without a name. */
function unnamedState(line: Line, k: number): Actor | null {
  const { forms } = line
  const form = forms[k]!
  if (form === 'nation' && forms[k + 1] === '-' && forms[k + 2] === 'state' && /^s|^a|^h|^g/.test(forms[k + 3] ?? '')) {
    const to = peopleEnd(line, k + 3)
    return make(k, Math.max(to, k + 3), 'unnamed-state')
  }
  if ((form === 'state' || form === 'government' || form === 'nation') && forms[k + 1] === '-') {
    const to = STATE_TIES.has(forms[k + 2] ?? '') ? peopleEnd(line, k + 3) : 0
    if (to > k + 3) return make(k, to, 'unnamed-state')
  }
  if (form === 'state' && STATE_TIES.has(forms[k + 1] ?? '')) {
    const to = peopleEnd(line, k + 2)
    if (to > k + 2) return make(k, to, 'unnamed-state')
  }
  // “a state actor”, “a foreign power”.
  if (form === 'state' && /^(?:actors?|hackers?)$/.test(forms[k + 1] ?? '')) return make(k, k + 2, 'unnamed-state')
  if (form === 'foreign' && /^powers?$/.test(forms[k + 1] ?? '')) return make(k, k + 2, 'unnamed-state')
  if (form === 'foreign') {
    const to = peopleEnd(line, k + 1)
    if (to > k + 1 && /^(government|governments|state|power|agency|service|services)$/.test(forms[to - 1]!))
      return make(k, to, 'unnamed-state')
  }
  return null
}

const LEADERS = new Set('president premier leader dictator chancellor'.split(' '))

/** “pro-Russian hackers”: for the state, not of it. */
function supporters(line: Line, k: number): Actor | null {
  const word = line.forms[k]!
  if (!word.startsWith('pro-')) return null
  const name = word.slice(4)
  const code = nationalityOf(name) ?? countryOf(name) ?? capitalOf(name) ?? bodyOf(name)
  const to = code === undefined ? 0 : peopleEnd(line, k + 1)
  return code !== undefined && to > k + 1 ? make(k, to, 'group', null, code) : null
}

function nationalAt(document: Document, line: Line, k: number): Actor | null {
  const { forms, tags } = line
  if (!COUNTRY_BEGINS.has(forms[k]!) && !/[.\u0080-\uffff]/.test(forms[k]!)) return null
  const two = wordsAt(document, line, k, 2)
  const size = countryOf(two) !== undefined || nationalityOf(two) !== undefined ? 2 : 1
  const words = size === 2 ? two : wordsAt(document, line, k, 1)
  const nation = nationalityOf(words)
  const code = nation ?? countryOf(words) ?? capitalOf(words)
  // “the South China Sea”, “Washington Post”.
  if (code === undefined || /^(sea|post|times|daily|university|square|d\.c\.)$/.test(forms[k + size] ?? '')) return null
  const next = k + size
  if (forms[next] === '-') {
    // “Russian-backed hackers”, “China-linked group”: the state stands behind them.
    const tied = STATE_TIES.has(forms[next + 1] ?? '')
    const to = tied || forms[next + 1] === 'based' || forms[next + 1] === 'speaking' ? peopleEnd(line, next + 2) : 0
    if (to > next + 2) return tied ? make(k, to, 'group', null, code) : make(k, to, 'people', code)
  }
  const genitive = forms[next] === "'s" || forms[next] === "'" ? 1 : 0
  if (LEADERS.has(forms[next + genitive] ?? '')) {
    let to = next + genitive + 1
    while (to < Math.min(forms.length, next + 5) && tags[to] === 'PROPN') to++
    return make(k, to, 'body', code, code)
  }
  // “Russia's FSB”.
  const longest = BODY_BEGINS.has(forms[next + genitive] ?? '') ? Math.min(5, forms.length - next - genitive) : 0
  for (let count = longest; count >= 1; count--)
    if (bodyOf(wordsAt(document, line, next + genitive, count)) === code)
      return make(k, next + genitive + count, 'body', code, code)
  const to = peopleEnd(line, next + genitive)
  if (to > next + genitive) {
    // “the Peruvian hacking group Iron Finch”: the name belongs to it.
    let end = to
    if (HACKER_NOUNS.has(forms[to - 1]!)) while (end < to + 3 && isName(document, line, end)) end++
    const inside = forms.slice(next, to)
    const name = end > to ? { from: to, to: end } : null
    if (inside.some((form) => BODY_NOUNS.has(form)) || (inside.includes('state') && inside.at(-1) !== 'state'))
      return make(k, end, 'body', code, code, name)
    if (STATE_NOUNS.has(inside.at(-1)!)) return make(k, end, 'state', code)
    return make(k, end, 'people', code, null, name)
  }
  if (nation !== undefined && !/^(US|U\.S\.?|UK|U\.K\.?)$/i.test(words))
    return make(
      k,
      next,
      /s$|^(Chinese|Japanese|French|British)$/.test(words) && isBare(line, next) ? 'people' : 'adjective',
      code,
    )
  // “U.S. officials”: no noun of doers follows, yet an adjective; “the U.S. hacked” is a state.
  return make(k, next, nation !== undefined && !isBare(line, next) ? 'adjective' : 'state', code)
}

/** No noun follows that the word before would only describe. */
const isBare = ({ path }: Line, k: number): boolean => !/[na]/.test(path[k] ?? '.')

/** A group with a name: “APT28”, “Fancy Bear”, “the Lazarus Group”, “⟨Name⟩ hackers”. */
function groupAt(document: Document, line: Line, k: number, scene: Scene): Actor | null {
  const { forms } = line
  if (scene.groups.size === 0 && !beginsThreatGroup(forms[k]!)) return null
  for (let count = Math.min(3, forms.length - k); count >= 1; count--) {
    const name = wordsAt(document, line, k, count)
    const after = forms[k + count] ?? ''
    // “Fancy Bears” are Fancy Bear.
    const lower = name.toLowerCase()
    const single = lower.endsWith('s') ? name.slice(0, -1) : name
    const known =
      scene.groups.has(lower) ||
      scene.groups.has(single.toLowerCase()) ||
      (single.includes(' ') && isThreatGroup(single, false))
    // “OceanLotus”: no common word has a capital inside.
    if (!known && !isThreatGroup(name, HACKER_NOUNS.has(after) || /\p{Ll}\p{Lu}/u.test(name))) continue
    const to = peopleEnd(line, k + count)
    return make(k, aliasEnd(document, line, to), 'group', null, null, { from: k, to: k + count })
  }
  return null
}

/** “APT28, also known as ⟨Fancy Bear⟩”, “(aka Sofacy)”: other names of the same. */
function aliasEnd(document: Document, line: Line, from: number): number {
  const { forms } = line
  let k = from
  if (/^[,(]$/.test(forms[k] ?? '')) k++
  if (forms[k] === 'also') k++
  if (forms[k] === 'known' || forms[k] === 'called' || forms[k] === 'dubbed') k++
  if (forms[k] === 'as' || forms[k] === 'aka' || forms[k] === 'a.k.a.') k++
  else return from
  let end = k
  while (
    end < Math.min(forms.length, k + 8) &&
    (isName(document, line, end) || /^[,/]$|^or$|^and$|^aka$|^the$/.test(forms[end]!))
  )
    end++
  while (end > k && !isName(document, line, end - 1)) end--
  if (end === k) return from
  return forms[end] === ')' || (forms[end] === ',' && forms[from] === ',') ? end + 1 : end
}

function isName(document: Document, line: Line, k: number): boolean {
  if (k >= line.forms.length) return false
  const { text } = document.tokens[line.tokens[k]!]!
  return /^\p{Lu}[\p{L}\d]|^\d*\p{Lu}+\d/u.test(text)
}

/** One past the last of adjectives and nouns that end in a noun for people; `from` where there is none. */
function peopleEnd({ forms, tags, path }: Line, from: number): number {
  let end = from
  for (let k = from; k < Math.min(forms.length, from + 6); k++) {
    // “the Ukrainian national ⟨grid⟩” is no person.
    if (ACTOR_NOUNS.has(forms[k]!) && !(forms[k] === 'national' && /[na]/.test(path[k + 1] ?? '.'))) end = k + 1
    else if (forms[k] === 'and' && k > from && /^(ADJ|NOUN)$/.test(tags[k - 1]!)) continue
    else if (forms[k]!.endsWith('ing') || forms[k] === '-' || (forms[k - 1] === '-' && STATE_TIES.has(forms[k]!)))
      continue
    else if (!/^(ADJ|NOUN|PROPN)$/.test(tags[k]!)) break
  }
  return end
}

/** “hackers tied to the Russian government”, “officers of the GRU”, “hackers who call themselves ⟨Velvet Heron⟩”. */
function tiedTo(document: Document, line: Line, k: number, scene: Scene): Actor | null {
  const { forms, tags } = line
  let from = k
  while (from > 0 && k - from < 5 && /^(ADJ|DET|NUM|NOUN)$/.test(tags[from - 1]!) && line.path[from - 1] !== 'w') from--
  const named = calledName(document, line, k)
  if (named !== null) return make(from, named.to, 'group', null, null, named)
  let tie = -1
  for (let i = k + 1; i < Math.min(forms.length, k + 9) && tie < 0; i++) {
    if (
      STATE_TIES.has(forms[i]!) ||
      (i === k + 1 && (forms[i] === 'of' || forms[i] === 'from' || forms[i] === 'in' || forms[i] === 'within'))
    )
      tie = i
    else if (i === k + 1 && forms[i] === 'with' && /^(ties|links|connections)$/.test(forms[i + 1] ?? '')) tie = i + 1
    else if (/^[.;:,]$/.test(forms[i]!) || (tags[i] === 'VERB' && !/ed$/.test(forms[i]!))) break
    else if (line.path[i] === 'b' && !STATE_TIES.has(forms[i + 1] ?? '')) break
  }
  if (tie < 0) return null
  for (let i = tie + 1; i < Math.min(forms.length, tie + 7); i++) {
    if (!isUpper(document.tokens[line.tokens[i]!]!.text)) {
      if (/^(to|with|by|for|the|of|within|and|embattled|behalf|on|elements)$/.test(forms[i]!)) continue
      break
    }
    const state = actorAt(document, line, i, scene)
    if (state === null || state.country === null) break
    const place = /^(from|in)$/.test(forms[tie]!)
    if (place)
      return state.type === 'state' && HACKER_NOUNS.has(forms[k]!)
        ? make(from, state.to, 'people', state.country)
        : null
    const of = forms[tie] === 'of' || forms[tie] === 'within'
    if (of && state.type !== 'body' && !(forms[k]!.startsWith('member') || BODY_NOUNS.has(forms[k]!))) break
    // Who is “of” a body belongs to the state; who is tied to it has it for a sponsor.
    return make(from, state.to, 'group', of ? state.country : null, state.country)
  }
  return null
}

/** “a group called ⟨X⟩”, “hackers who call themselves ⟨X⟩”, “a group of hackers, dubbed ⟨X⟩”. */
export function calledName(document: Document, line: Line, k: number): { from: number; to: number } | null {
  const { forms } = line
  if (!HACKER_NOUNS.has(forms[k]!)) return null
  let i = k + 1
  if (forms[i] === 'of' && HACKER_NOUNS.has(forms[i + 1] ?? '')) i += 2
  if (forms[i] === ',' || forms[i] === '-' || forms[i] === '—' || forms[i] === '–') i++
  const calls =
    (/^(who|that|which)$/.test(forms[i] ?? '') && line.lemmas.slice(i + 1, i + 8).includes('call')) ||
    CALLED.has(forms[i] ?? '')
      ? Math.max(
          i,
          ...[0, 1, 2, 3, 4, 5, 6, 7].map((d) =>
            line.lemmas[i + d] === 'call' || CALLED.has(forms[i + d] ?? '') ? i + d : 0,
          ),
        )
      : -1
  if (calls < 0) return null
  let from = calls + 1
  while (/^(themselves|itself|as|the|online)$/.test(forms[from] ?? '')) from++
  let to = from
  while (to < from + 4 && isName(document, line, to)) to++
  return to > from ? { from, to } : null
}

const NOT_NAMES = new Set(
  'The A An This That These Those Hacker Hackers Group Hacking Our Their His Other Another Some Many Two Three One Several Security Research'.split(
    ' ',
  ),
)

/** The name that “, a Russian hacking team” describes. */
function namedBefore(document: Document, line: Line, noun: number): string | null {
  const { forms, path } = line
  let at = noun
  while (at > 0 && noun - at < 6 && /[an]/.test(path[at - 1]!)) at--
  const hostile = forms
    .slice(at, noun + 1)
    .some((form) =>
      /^(?:cyber|cybercrime|cyberespionage|espionage|hacker|hackers|hacking|hacktivist|ransomware)$/.test(form),
    )
  if (!hostile || !/^an?$/.test(forms[at - 1] ?? '') || path[at - 2] !== ',') return null
  let from = at - 2
  while (from > 0 && at - 2 - from < 3 && isName(document, line, from - 1) && !/[d]/.test(path[from - 1]!)) from--
  if (from === at - 2 || line.tags[at - 3] !== 'PROPN') return null
  const name = wordsAt(document, line, from, at - 2 - from)
  const isNation = name.split(' ').some((word) => nationalityOf(word) !== undefined || countryOf(word) !== undefined)
  return isNation || NOT_NAMES.has(name) ? null : name
}

/** The names of groups that one line introduces: “the ⟨Velvet Heron⟩”, “⟨MoneyTaker⟩ hackers”, “a group dubbed ⟨X⟩”. */
export function introducedGroups(document: Document, line: Line): string[] {
  const names: string[] = []
  line.forms.forEach((form, k) => {
    if (!HACKER_NOUNS.has(form) && form !== 'collective') return
    const called = calledName(document, line, k)
    if (called !== null) names.push(wordsAt(document, line, called.from, called.to - called.from))
    // “⟨Name⟩ hackers”, “the ⟨Name⟩ hacking group”, where the sentence speaks of hacking.
    let end = k
    while (
      end > 0 &&
      /^(hacking|hacker|cyberespionage|espionage|cyber|notorious|ransomware|phishing)$/.test(line.forms[end - 1]!)
    )
      end--
    // “⟨Iron Finch⟩, a Russian hacking team”.
    const described = namedBefore(document, line, k)
    if (described !== null) names.push(described)
    if (end === k) return
    // “the hacking group – ⟨Name⟩”, “the notorious hacking group ⟨Name⟩”.
    const gap = /^[,–—-]$/.test(line.forms[k + 1] ?? '') ? 2 : 1
    let last = k + gap
    while (last < k + gap + 3 && isName(document, line, last) && line.tags[last] === 'PROPN') last++
    if (last > k + gap) names.push(wordsAt(document, line, k + gap, last - k - gap))
    let from = end
    while (
      from > 0 &&
      end - from < 3 &&
      isName(document, line, from - 1) &&
      !NOT_NAMES.has(wordsAt(document, line, from - 1, 1))
    )
      from--
    if (from === end || line.tags[end - 1] !== 'PROPN') return
    const name = wordsAt(document, line, from, end - from)
    const words = name.split(' ')
    if (
      words.some(
        (word) => nationalityOf(word) !== undefined || countryOf(word) !== undefined || capitalOf(word) !== undefined,
      )
    )
      return
    if (name.length > 2) names.push(name)
  })
  return names
}
