/**
 * Whom a noun may call again: “the company” no person and no newspaper, “the senator” no firm.
 *
 *   the firm → company       Norvik Inc., Norvik (a security firm) → company; the Daily Gleaner → media; Ann Lee → none
 */
import { ANY_AGENCY, BODY_MARKS, MEDIA_MARKS } from '../lexicon/called-again.ts'
import { ARTIFACTS, CROWDS, isThing } from '../lexicon/groups.ts'
import { MAKERS } from '../lexicon/name-words.ts'
import { BODY_NOUNS, type BodyClass, MEDIA } from '../lexicon/organizations.ts'
import { isRole } from '../lexicon/roles.ts'
import { isThreatGroup } from '../lexicon/threat-groups.ts'
import type { Figure } from './figure.ts'

/** What a noun calls: a body of some kind, one person, a country, what somebody made, or anything else. */
export type Called = BodyClass | 'agency' | 'artifact' | 'country' | 'crowd' | 'other' | 'person'

export function calledBy(noun: string): Called {
  if (noun === 'country' || noun === 'nation') return 'country'
  if (ANY_AGENCY.has(noun)) return 'agency'
  const body = BODY_NOUNS.get(noun)
  if (body !== undefined) return body
  if (ARTIFACTS.has(noun)) return 'artifact'
  if (CROWDS.has(noun)) return 'crowd'
  if (isRole(noun)) return 'person'
  return isThing(noun) ? 'artifact' : 'other'
}

/** Whether a figure can be called so: 2 where it says so itself, 1 where nothing speaks against it, 0 where it cannot be. */
export type Fit = 0 | 1 | 2

export function fits(figure: Figure, called: Called): Fit {
  const { kind, country } = figure
  switch (called) {
    case 'person':
      return kind === 'person' ? 2 : kind === 'unknown' ? 1 : 0
    case 'country':
      return kind === 'country' ? 2 : 0
    case 'artifact':
    case 'crowd':
    case 'other':
      return 1
    default:
  }
  if (kind === 'person') return 0
  if (called === 'group') return kind === 'group' ? 2 : kind === 'organization' || kind === 'unknown' ? 1 : 0
  if (kind === 'group' || (kind === 'country' && called !== 'government' && called !== 'agency')) return 0
  const own = bodiesOf(figure)
  if (called === 'agency') {
    if (own.has('company') || own.has('media')) return 0
    // “the World Health Organization … the agency”
    return country !== null || own.has('government') || /organi[sz]ation/i.test(figure.name) ? 2 : 1
  }
  if (called === 'government') return country !== null || own.has('government') ? 2 : own.size > 0 ? 0 : 1
  if (own.has(called)) return 2
  if (country !== null || kind === 'country') return 0
  if (called === 'organization') return own.has('media') ? 0 : 1
  // “Cozy Bear … the firm”
  return own.size > 0 || isThreatGroup(figure.name, true) ? 0 : 1
}

/** What kinds of body its name and its descriptions say that it is; none where they say nothing. */
export function bodiesOf({ name, heads, beside, country }: Figure): ReadonlySet<BodyClass> {
  const own = new Set<BodyClass>()
  const lower = name.toLowerCase()
  if (MEDIA.has(lower)) own.add('media')
  if (country !== null) own.add('government')
  const words = lower.split(/[\s.]+/)
  const add = (word: string): void => {
    const body = MEDIA_MARKS.has(word) ? 'media' : (BODY_MARKS.get(word) ?? BODY_NOUNS.get(word))
    if (body !== undefined) own.add(body)
  }
  if (words.length > 1) for (const word of words) add(word)
  for (const head of heads) add(head)
  if (beside !== null) {
    for (const noun of beside.nouns) {
      if (MAKERS.has(noun)) own.add('company')
      else {
        const body = BODY_NOUNS.get(noun)
        if (body !== undefined) own.add(body)
      }
    }
  }
  return own
}
