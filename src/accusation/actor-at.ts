/** The actor that begins at a word: tied to a state, a state without a name, a body, a nation's, or a group with a name. */
import { BETWEEN_TIE_AND_STATE, POWER_NOUNS, STATE_TIES } from '../lexicon/actor-words.ts'
import { ADMITTING } from '../lexicon/charge-words.ts'
import { capitalOf, countryOf, nationalityOf } from '../lexicon/countries.ts'
import { ACTOR_NOUNS, BODY_NOUNS, HACKER_NOUNS, LEGAL } from '../lexicon/cyber-acts.ts'
import { isRole } from '../lexicon/roles.ts'
import type { Document } from '../types.ts'
import { type Actor, make, type Scene } from './actor.ts'
import { isUpper, peopleEnd } from './actor-words.ts'
import { calledName, groupAt } from './group-names.ts'
import type { Line } from './sentence.ts'
import { bodyAt, bodyOf, nationalAt } from './state-bodies.ts'
import { headAt, relationAt } from './tree.ts'
import { LETTERS } from './word-classes.ts'

export function actorAt(document: Document, line: Line, k: number, scene: Scene): Actor | null {
  const { forms } = line
  const form = forms[k]!
  if (ACTOR_NOUNS.has(form) || form === 'members' || form === 'member') {
    const tied = tiedTo(document, line, k, scene)
    if (tied !== null) return tied
  }
  const unnamed = unnamedState(line, k) ?? supporters(line, k)
  if (unnamed !== null) return unnamed
  const word = document.tokens[line.tokens[k]!]!.text
  if (!isUpper(word) && !/\d/.test(word) && !scene.groups.has(form)) return null
  const national = bodyAt(document, line, k) ?? nationalAt(document, line, k)
  return (national && inCourt(line, national)) ?? groupAt(document, line, k, scene)
}

/** “a ⟨Russian programmer⟩ pleaded guilty”: whoever stands in court did something, whatever his trade. */
function inCourt(line: Line, actor: Actor): Actor {
  const { type, from, to, country } = actor
  if (type !== 'adjective' || !isRole(line.forms[to] ?? '') || !/^(?:nsubj|nsubjpass|dobj)$/.test(relationAt(line, to)))
    return actor
  const verb = line.lemmas[headAt(line, to)] ?? ''
  return ADMITTING.has(verb) || LEGAL.has(verb) ? make(from, to + 1, 'people', country) : actor
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
    if (to > k + 1 && POWER_NOUNS.has(forms[to - 1]!)) return make(k, to, 'unnamed-state')
  }
  return null
}

/** “pro-Russian hackers”: for the state, not of it. */
function supporters(line: Line, k: number): Actor | null {
  const word = line.forms[k]!
  if (!word.startsWith('pro-')) return null
  const name = word.slice(4)
  const code = nationalityOf(name) ?? countryOf(name) ?? capitalOf(name) ?? bodyOf(name)
  const to = code === undefined ? 0 : peopleEnd(line, k + 1)
  return code !== undefined && to > k + 1 ? make(k, to, 'group', null, code) : null
}

/** “hackers tied to the Russian government”, “officers of the GRU”, “hackers who call themselves ⟨Velvet Heron⟩”. */
function tiedTo(document: Document, line: Line, k: number, scene: Scene): Actor | null {
  const { forms, tags } = line
  let from = k
  while (
    from > 0 &&
    k - from < 5 &&
    /^(ADJ|DET|NUM|NOUN)$/.test(tags[from - 1]!) &&
    line.path[from - 1] !== LETTERS.who
  )
    from--
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
    else if (line.path[i] === LETTERS.be && !STATE_TIES.has(forms[i + 1] ?? '')) break
  }
  if (tie < 0) return null
  for (let i = tie + 1; i < Math.min(forms.length, tie + 7); i++) {
    if (!isUpper(document.tokens[line.tokens[i]!]!.text)) {
      if (BETWEEN_TIE_AND_STATE.has(forms[i]!)) continue
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
