/** What the article says once of who stands behind a group holds for all of it: “Iron Finch, which is linked to Iran”, later “Iron Finch”. */
import { BACKING_PARTICIPLES } from '../lexicon/attacker-words.ts'
import type { Actor } from './actor.ts'
import { path } from './path.ts'
import type { Line } from './sentence.ts'

export interface Backing {
  readonly country: string | null
  readonly sponsor: string | null
}

/** A group and what the line says of it beside its name. */
export interface Backed {
  readonly group: Actor
  readonly backing: Backing
}

/** “, a ⟨Chinese gang⟩”, “(a ⟨group tied to Iran⟩)”. */
const APPOSITION = path('^ comma [det adj]{0,3} $')
/** “, said to be tied to ⟨Iran⟩”. */
const LINKED = path('^ [^stop verb commit behind blame]{0,10} link [adv out]? to [det adj noun]{0,2} $')
const BACKED = path('^ [^stop]{0,6} [verb noun] by [det adj noun]{0,2} $')
/** “is believed to work for ⟨Iran⟩”. */
const WORKS = path('^ [^stop]{0,10} for [det adj noun]{0,2} $')

export function backingsIn(line: Line, actors: readonly Actor[]): Backed[] {
  const found: Backed[] = []
  for (let i = 0; i < actors.length; i++) {
    const group = actors[i]!
    if (group.name === null) continue
    // “the Chinese gang Iron Finch”: the name and the description are one actor.
    if (group.country !== null || group.sponsor !== null) found.push({ group, backing: group })
    const next = actors[i + 1]
    if (next === undefined || (next.country === null && next.sponsor === null)) continue
    const between = line.path.slice(group.to, next.from)
    const isSelf = next.type === 'group' || next.type === 'people'
    if (APPOSITION.test(between) && isSelf) found.push({ group, backing: next })
    else if (next.type === 'state' || next.type === 'body' || next.type === 'adjective') {
      const works = WORKS.test(between) && line.lemmas.slice(group.to, next.from).includes('work')
      const backed =
        BACKED.test(between) && line.forms.slice(group.to, next.from).some((form) => BACKING_PARTICIPLES.has(form))
      if (backed || works || LINKED.test(between))
        found.push({ group, backing: { country: null, sponsor: next.country } })
    }
  }
  return found
}
