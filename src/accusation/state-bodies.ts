/** Bodies of states that spy or fight, and everybody named by a nation: “Russia's FSB”, “Chinese hackers”, “Moscow”. */
import { LEADERS, STATE_TIES } from '../lexicon/actor-words.ts'
import { COUNTRY_WORDS, capitalOf, countryOf, nationalityOf } from '../lexicon/countries.ts'
import { BODY_ENDS, BODY_NOUNS, HACKER_NOUNS, STATE_NOUNS } from '../lexicon/cyber-acts.ts'
import { BEHIND_PLACE } from '../lexicon/name-words.ts'
import { GOVERNMENT_BODIES } from '../lexicon/organizations.ts'
import type { Document } from '../types.ts'
import { type Actor, make } from './actor.ts'
import { isName, peopleEnd, wordsAt } from './actor-words.ts'
import { NOUN_OR_ADJECTIVE } from './path.ts'
import type { Line } from './sentence.ts'

/** Bodies that spy, or fight: a ministry of trade breaks into nothing. */
const HOSTILE =
  /army|navy|guard|intelligence|security (?:service|agency|bureau|ministry)|ministry of state security|^(?:cia|fsb|gchq|gru|mi5|mi6|mossad|nsa|pla|svr|kremlin|cyber command|unit 61398|central intelligence agency|national security agency)$/

const BODIES: ReadonlyMap<string, string> = new Map([...GOVERNMENT_BODIES].filter(([name]) => HOSTILE.test(name)))

/** The words that a name of several begins with: most words begin none, and need no longer look. */
const firstWords = (names: Iterable<string>): ReadonlySet<string> =>
  new Set([...names].flatMap((name) => [name.split(' ')[0]!, name.split(/[\s.'-]/)[0]!]))
const BODY_BEGINS = firstWords(BODIES.keys())
const COUNTRY_BEGINS = firstWords(COUNTRY_WORDS.keys())

export const bodyOf = (words: string): string | undefined => BODIES.get(words.toLowerCase().replaceAll('’', "'"))

/** “the Russian ambassador”, “the GRU”: longer names first, since “National Security Agency” begins with a common word. */
export function bodyAt(document: Document, line: Line, k: number): Actor | null {
  const { forms } = line
  for (let count = BODY_BEGINS.has(forms[k]!) ? Math.min(4, forms.length - k) : 0; count >= 1; count--) {
    const body = bodyOf(wordsAt(document, line, k, count))
    if (body !== undefined) return make(k, peopleEnd(line, k + count), 'body', body, body)
  }
  return null
}

/** Somebody named by a nation or country. */
export function nationalAt(document: Document, line: Line, k: number): Actor | null {
  const { forms, tags } = line
  if (!COUNTRY_BEGINS.has(forms[k]!) && !/[.\u0080-\uffff]/.test(forms[k]!)) return null
  const two = wordsAt(document, line, k, 2)
  const size = countryOf(two) !== undefined || nationalityOf(two) !== undefined ? 2 : 1
  const words = size === 2 ? two : wordsAt(document, line, k, 1)
  const nation = nationalityOf(words)
  const code = nation ?? countryOf(words) ?? capitalOf(words)
  // “the South China Sea”, “Washington Post”.
  if (code === undefined || BEHIND_PLACE.has(forms[k + size] ?? '')) return null
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
  let to = peopleEnd(line, next + genitive)
  // “the Iranian intelligence ⟨ministry⟩”.
  if (to > next + genitive && BODY_NOUNS.has(forms[to - 1]!)) while (BODY_ENDS.has(forms[to] ?? '')) to++
  if (to > next + genitive) {
    // “the Peruvian hacking group Iron Finch”: the name belongs to it.
    let end = to
    if (HACKER_NOUNS.has(forms[to - 1]!) || /^(?:company|firm)$/.test(forms[to - 1]!))
      while (end < to + 3 && isName(document, line, end)) end++
    const inside = forms.slice(next, to)
    const name = end > to ? { from: to, to: end } : null
    // “a Chinese state-sponsored group”: the state stands behind it.
    const tie = inside.indexOf('-')
    if (tie > 0 && /^(?:state|government)$/.test(inside[tie - 1]!) && STATE_TIES.has(inside[tie + 1] ?? ''))
      return make(k, end, 'group', null, code, name)
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
const isBare = ({ path }: Line, k: number): boolean => !NOUN_OR_ADJECTIVE.test(path[k] ?? '')
