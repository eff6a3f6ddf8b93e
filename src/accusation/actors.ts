/** Who could have done it: states, their people and bodies, hackers with a nationality, groups with a name.
 *
 *   Chinese hackers · Moscow · Russian military intelligence · a group affiliated with the Chinese government · APT28
 */

import { capitalOf, countryOf, nationalityOf } from '../lexicon/countries.ts'
import { ACTOR_NOUNS, BODY_NOUNS, STATE_NOUNS } from '../lexicon/cyber-acts.ts'
import { GOVERNMENT_BODIES } from '../lexicon/organizations.ts'
import { isThreatGroup } from '../lexicon/threat-groups.ts'
import type { Document } from '../types.ts'
import type { Line } from './sentence.ts'

export interface Actor {
  /** Positions `[from, to)` in the line. */
  readonly from: number
  readonly to: number
  readonly type: 'state' | 'body' | 'people' | 'group' | 'adjective' | 'unnamed-state' | 'person'
  readonly country: string | null
  readonly sponsor: string | null
}

const STATE_TIES = new Set([
  'affiliated',
  'associated',
  'aligned',
  'backed',
  'connected',
  'controlled',
  'directed',
  'employed',
  'funded',
  'linked',
  'sponsored',
  'supported',
  'tied',
  'working',
])

/** `persons` are the named persons of the article: where each begins, one past its last token. */
export function findActors(document: Document, line: Line, persons: ReadonlyMap<number, number>): Actor[] {
  const actors: Actor[] = []
  const { forms } = line
  for (let k = 0; k < forms.length; ) {
    const actor = actorAt(document, line, k) ?? harboured(line, k, actors) ?? personAt(line, k, persons)
    if (actor === null) k++
    else {
      actors.push(actor)
      k = actor.to
    }
  }
  return actors
}

function personAt({ tokens }: Line, k: number, persons: ReadonlyMap<number, number>): Actor | null {
  const end = persons.get(tokens[k]!)
  if (end === undefined) return null
  let to = k + 1
  while (to < tokens.length && tokens[to]! < end) to++
  return { from: k, to, type: 'person', country: null, sponsor: null }
}

const REINING = new Set(['crack', 'curb', 'halt', 'rein', 'stop'])

/** “getting China to crack down on ⟨hackers⟩ who …”: a state's own hackers. */
function harboured(line: Line, k: number, before: readonly Actor[]): Actor | null {
  const { forms, lemmas } = line
  if (forms[k] !== 'hackers' || forms[k + 1] !== 'who') return null
  const state = before.findLast(({ type, to }) => type === 'state' && k - to < 8)
  if (state === undefined || !lemmas.slice(state.to, k).some((lemma) => REINING.has(lemma))) return null
  return { from: k, to: k + 1, type: 'people', country: state.country, sponsor: null }
}

/** Bodies that spy, or fight: a ministry of trade breaks into nothing. */
const HOSTILE =
  /army|navy|guard|intelligence|security (?:service|agency|bureau|ministry)|ministry of state security|^(?:cia|fsb|gchq|gru|mi5|mi6|mossad|nsa|pla|svr|kremlin|cyber command|unit 61398|central intelligence agency|national security agency)$/

function bodyOf(words: string): string | undefined {
  const name = words.toLowerCase().replace(/’/g, "'")
  return HOSTILE.test(name) ? GOVERNMENT_BODIES.get(name) : undefined
}

function actorAt(document: Document, line: Line, k: number): Actor | null {
  const { forms, tags } = line
  const written = (i: number): string => document.tokens[line.tokens[i]!]!.text
  const wordsFrom = (count: number): string =>
    k + count > forms.length
      ? ''
      : document.text.slice(document.tokens[line.tokens[k]!]!.start, document.tokens[line.tokens[k + count - 1]!]!.end)
  const two = wordsFrom(2)
  const three = wordsFrom(3)

  // “a group affiliated with the Chinese government”, “members of the People's Liberation Army”.
  if (ACTOR_NOUNS.has(forms[k]!) || forms[k] === 'members' || forms[k] === 'member') {
    const tied = tiedTo(document, line, k)
    if (tied !== null) return tied
  }
  // “state-sponsored hackers”, “a foreign government”: a state without a name.
  if (
    (forms[k] === 'state' || forms[k] === 'government') &&
    forms[k + 1] === '-' &&
    STATE_TIES.has(forms[k + 2] ?? '')
  ) {
    const to = peopleEnd(line, k + 3)
    if (to > k + 3) return { from: k, to, type: 'unnamed-state', country: null, sponsor: null }
  }
  if ((forms[k] === 'foreign' || forms[k] === 'nation') && peopleEnd(line, k + 1) > k + 1) {
    return { from: k, to: peopleEnd(line, k + 1), type: 'unnamed-state', country: null, sponsor: null }
  }
  const upper = /^\p{Lu}/u.test(written(k))
  if (!upper) return null
  for (const count of [4, 3, 2, 1]) {
    const body = bodyOf(wordsFrom(count))
    if (body !== undefined) return { from: k, to: k + count, type: 'body', country: body, sponsor: body }
  }

  const size = countryOf(two) !== undefined || nationalityOf(two) !== undefined ? 2 : 1
  const words = size === 2 ? two : written(k)
  const country = countryOf(words) ?? capitalOf(words)
  const nation = nationalityOf(words)
  const code = nation ?? country
  if (code !== undefined) {
    const next = k + size
    // “Russian-backed hackers”, “China-linked group”: the state stands behind them.
    if (forms[next] === '-' && STATE_TIES.has(forms[next + 1] ?? '')) {
      const to = peopleEnd(line, next + 2)
      if (to > next + 2) return { from: k, to, type: 'group', country: null, sponsor: code }
    }
    if (forms[next] === '-' && forms[next + 1] === 'based') {
      const to = peopleEnd(line, next + 2)
      if (to > next + 2) return { from: k, to, type: 'people', country: code, sponsor: null }
    }
    const genitive = forms[next] === "'s" || forms[next] === "'" ? 1 : 0
    const to = peopleEnd(line, next + genitive)
    if (to > next + genitive) {
      const inside = forms.slice(next, to)
      if (inside.some((form) => BODY_NOUNS.has(form)) || inside.includes('state'))
        return { from: k, to, type: 'body', country: code, sponsor: code }
      if (STATE_NOUNS.has(inside[inside.length - 1]!))
        return { from: k, to, type: 'state', country: code, sponsor: null }
      return { from: k, to, type: 'people', country: code, sponsor: null }
    }
    if (country !== undefined && nation === undefined)
      return { from: k, to: next, type: genitive ? 'adjective' : 'state', country: code, sponsor: null }
    if (country !== undefined && tags[next] !== 'NOUN' && tags[next] !== 'ADJ' && tags[next] !== 'PROPN')
      return { from: k, to: next, type: 'state', country: code, sponsor: null }
    return {
      from: k,
      to: next,
      type:
        /[^s]s$/.test(forms[k]!) && nation !== undefined && size === 1 && !forms[k]!.endsWith('us')
          ? 'people'
          : 'adjective',
      country: code,
      sponsor: null,
    }
  }
  // A group with a name: “APT28”, “Fancy Bear”, “the Lazarus Group”.
  for (const count of [3, 2, 1]) {
    if (k + count > forms.length) continue
    const name = count === 3 ? three : count === 2 ? two : written(k)
    const after = forms[k + count] ?? ''
    if (!isThreatGroup(name, after === 'group' || after === 'team' || after === 'hackers' || after === 'gang')) continue
    const to = peopleEnd(line, k + count)
    return { from: k, to: Math.max(to, k + count), type: 'group', country: null, sponsor: null }
  }
  return null
}

/** One past the last of adjectives and nouns that end in a noun for people; `from` where there is none. */
function peopleEnd({ forms, tags }: Line, from: number): number {
  let end = from
  for (let k = from; k < Math.min(forms.length, from + 5); k++) {
    if (ACTOR_NOUNS.has(forms[k]!)) end = k + 1
    else if (!/^(ADJ|NOUN|PROPN|PUNCT)$/.test(tags[k]!) || /^[,.;:()]$/.test(forms[k]!)) break
  }
  return end
}

/** “hackers tied to the Russian government”, “officers of the GRU”. */
function tiedTo(document: Document, line: Line, k: number): Actor | null {
  const { forms, tags } = line
  const limit = Math.min(forms.length, k + 9)
  let tie = -1
  for (let i = k + 1; i < limit; i++) {
    if (STATE_TIES.has(forms[i]!) || (forms[i] === 'of' && i <= k + 1)) tie = i
    if (tie >= 0) break
    if (/^[.;:]$/.test(forms[i]!) || tags[i] === 'VERB') break
  }
  if (tie < 0) return null
  for (let i = tie + 1; i < Math.min(forms.length, tie + 5); i++) {
    const { text } = document.tokens[line.tokens[i]!]!
    if (!/^\p{Lu}/u.test(text)) {
      if (/^(to|with|by|for|the|of|within|and)$/.test(forms[i]!)) continue
      break
    }
    const state = actorAt(document, line, i)
    if (state === null || state.country === null) break
    const of = forms[tie] === 'of'
    if (of && state.type !== 'body' && !(forms[k] === 'members' || BODY_NOUNS.has(forms[k]!))) break
    let from = k
    while (from > 0 && /^(ADJ|DET|NUM|NOUN)$/.test(tags[from - 1]!)) from--
    return { from, to: state.to, type: 'group', country: state.country, sponsor: state.country }
  }
  return null
}
