/** Who could have done it: states, their people and bodies, hackers with a nationality, groups with a name.
 *
 *   Chinese hackers · Moscow · Russian military intelligence · a group affiliated with the Chinese government · APT28
 */

import { ONE_OF_PEOPLE, REINING, STATE_TIES } from '../lexicon/actor-words.ts'
import { HACKER_NOUNS } from '../lexicon/cyber-acts.ts'
import { isRole } from '../lexicon/roles.ts'
import type { Document } from '../types.ts'
import { type Actor, make, type NamedPerson, type Scene } from './actor.ts'
import { actorAt } from './actor-at.ts'
import { calledName } from './group-names.ts'
import type { Line } from './sentence.ts'

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
      addActor(line, actors, actor)
      k = actor.to
    }
  }
  return actors
}

/** What it is one with may be one with another: “Iron Finch, ⟨a state-sponsored group⟩ in ⟨China⟩”. */
function addActor(line: Line, actors: Actor[], actor: Actor): void {
  const last = actors.at(-1)
  const both = last === undefined ? null : asOne(line, last, actor)
  if (both === null) {
    actors.push(actor)
    return
  }
  actors.pop()
  addActor(line, actors, both)
}

const BELIEVED =
  /^, (?:who are |which is )?(?:believed|reported|said|suspected|thought) to be(?: (?:based )?(?:from|in))?$/

/** No words that make one of two actors are as many. */
const FARTHEST = 16

/** Two actors beside each other that are one, and null where they are two. */
function asOne(line: Line, last: Actor, actor: Actor): Actor | null {
  if (actor.from - last.to > FARTHEST) return null
  const between = line.forms.slice(last.to, actor.from).join(' ')
  // “the Chinese military's ⟨Unit 61398⟩”: a body of a body.
  if (last.type === 'body' && actor.type === 'body' && last.country === actor.country && /^(?:'s)?$/.test(between))
    return { ...last, to: actor.to }
  // “state-sponsored hackers from ⟨China⟩”.
  if (last.type === 'unnamed-state' && actor.type === 'state' && /^(?:from|in)$/.test(between)) {
    const tied = line.forms.slice(last.from, last.to).some((form) => STATE_TIES.has(form))
    return { ...last, type: 'people', to: actor.to, country: actor.country, sponsor: tied ? actor.country : null }
  }
  // “the attackers, believed to be ⟨Chinese⟩”.
  if (last.type === 'anaphor' && last.to - last.from > 1 && actor.country !== null && BELIEVED.test(between))
    return { ...actor, type: 'people', from: last.from }
  // “the hackers, who are linked to ⟨Iran⟩”, “Iron Finch, which is backed by ⟨Iran⟩”.
  const isGroup =
    last.type === 'group'
      ? last.name !== null && last.sponsor === null
      : last.type === 'anaphor' && last.to - last.from > 1
  if (isGroup && (actor.type === 'state' || actor.type === 'body') && isTied(between))
    return { ...last, type: 'group', to: actor.to, sponsor: actor.country }
  if (isGuess(last, actor, between)) return { ...actor, from: last.from }
  // “a Russian man, ⟨Ivan Petrov⟩”.
  if (actor.type === 'person' && isOnePerson(line, last) && /^,?$/.test(between))
    return { ...last, to: actor.to, name: { from: actor.from, to: actor.to } }
  const told = describedBy(line, last, actor, between)
  if (told !== null) return told
  if (!isSame(line, last, actor, between)) return null
  const { country, sponsor, to } = actor
  if (last.type !== 'person') return { ...last, to, country, sponsor }
  return { ...actor, from: last.from, name: { from: last.from, to: last.to } }
}

const TIED =
  /^,? (?:who|which|that) (?:are|is|was|were|has been|have been) (?:\w+ly )?(?:believed to be |said to be |thought to be )?(\w+) (?:by|to|with)(?: the)?$/
const isTied = (between: string): boolean => STATE_TIES.has(TIED.exec(` ${between}`.replace(/^ ,/, ','))?.[1] ?? '')

/** “a Russian man”, “the Iranian hacker”. */
const isOnePerson = ({ forms }: Line, { type, name, to }: Actor): boolean =>
  type === 'people' && name === null && ONE_OF_PEOPLE.has(forms[to - 1]!)

/** “⟨Ivan Petrov⟩, a ⟨Russian citizen⟩”, “⟨Iron Finch⟩, a ⟨Chinese gang⟩”: the same once more, with its nation. */
function isSame({ forms }: Line, last: Actor, actor: Actor, between: string): boolean {
  if (actor.type !== 'people' && !(actor.type === 'group' && actor.name === null)) return false
  if (last.country !== null || last.sponsor !== null) return false
  if (last.type === 'person')
    return /^,(?: (?:an?|the)(?: [\w -]{1,30})?)?$/.test(between) && !/s$/.test(forms[actor.to - 1]!)
  return last.type === 'group' && last.name !== null && /^,(?: (?:an?|the)(?: [\w-]+){0,2})?$/.test(between)
}

/** “⟨Ivan Petrov⟩, a ⟨Russian programmer⟩”: the noun is none of those that act, but the nation is the person’s. */
function describedBy({ forms }: Line, last: Actor, actor: Actor, between: string): Actor | null {
  if (last.type !== 'person' || actor.type !== 'adjective' || !/^, an?(?: [\w-]{1,20}){0,2}$/.test(between)) return null
  const noun = [0, 1, 2].find((k) => isRole(forms[actor.to + k] ?? ''))
  if (noun === undefined) return null
  const { country } = actor
  return { ...last, type: 'people', to: actor.to + noun + 1, country, name: { from: last.from, to: last.to } }
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

function personAt({ tokens }: Line, k: number, persons: ReadonlyMap<number, NamedPerson>): Actor | null {
  const person = persons.get(tokens[k]!)
  if (person === undefined) return null
  const { end, country } = person
  let to = k + 1
  while (to < tokens.length && tokens[to]! < end) to++
  return country === null ? make(k, to, 'person') : make(k, to, 'body', country, country)
}

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
