/** Tellings → accusations: which sentence only tells again what another told. Carefully: two charges against one state are mostly two. */
import { ANOTHER_ADJECTIVES } from '../lexicon/cyber-acts.ts'
import type { Tellings } from './learned/retelling-features.ts'
import type { Telling } from './telling.ts'

export interface Told {
  readonly main: Telling
  readonly again: readonly Telling[]
}

const NEIGHBOURS = 24

/** The probability that the later of two tellings tells the same charge again. */
export type Again = (tellings: Tellings) => number

/** The charges, and the tellings that only deny what others charge. */
export function mergeTellings(
  tellings: readonly Telling[],
  again: Again,
): { told: Told[]; denials: readonly Telling[] } {
  // A headline is told again by the text below it, where there is any telling of the same.
  const order = [...tellings].sort((a, b) => Number(isTeaser(a)) - Number(isTeaser(b)) || a.line.index - b.line.index)
  const told: Growing[] = []
  for (const telling of order) {
    const same = isTeaser(telling)
      ? told.slice(0, NEIGHBOURS).find(({ main }) => sameAccused(telling, main) || sameState(telling, main))
      : likeliest(telling, told, again)
    if (same === undefined && telling.isHeadline && telling.accuser === null && told.length > 0) continue
    if (same === undefined) told.push({ main: telling, again: [] })
    else add(same, telling)
  }
  const isAnswer = ({ main }: Told): boolean => main.modality === 'denied' && isChargedElsewhere(main, told)
  return {
    told: told.filter((one) => !isAnswer(one)),
    denials: told.filter(isAnswer).map(({ main }) => main),
  }
}

/** Of two tellings in one sentence that with a pattern tells it best: “at the summit in Beijing they pressed ⟨China⟩ on ⟨hacking⟩”. */
function add(charge: Growing, telling: Telling): void {
  const { main } = charge
  const isBetter =
    main.line === telling.line && main.tie.pattern === 'by-weights' && telling.tie.pattern !== 'by-weights'
  charge.again.push(isBetter ? main : telling)
  if (isBetter) charge.main = telling
}

interface Growing {
  main: Telling
  readonly again: Telling[]
}

/** The charge that is most probably told again. The last ones are enough, and the time stays linear. */
function likeliest(later: Telling, told: readonly Growing[], again: Again): Growing | undefined {
  const near = told.slice(-NEIGHBOURS)
  let best: Growing | undefined
  let most = TOLD_AGAIN
  near.forEach((one, i) => {
    // A charge against a state and one against its hackers are two.
    const first = [one.main, ...one.again.slice(-NEIGHBOURS)].find((other) => sameAccused(later, other))
    if (first === undefined) return
    const chance = again({ later, first, between: near.length - 1 - i })
    if (chance < most) return
    most = chance
    best = one
  })
  return best
}

/**
 * From which probability on a telling is no charge of its own. Below one half: with 0.5 detection F1 on held-out articles is 0.9 higher, its precision
 * seven points lower.
 */
const TOLD_AGAIN = 0.33

const OPENING = 7

/** A headline, or an opening that only describes the accused: “A Chinese gang has hacked …”, who gets a name below. */
function isTeaser({ isHeadline, line, accuser, tie: { actor } }: Telling): boolean {
  if (isHeadline) return true
  const described = actor.name === null && (actor.type === 'people' || actor.type === 'group')
  if (!described || accuser !== null || line.index >= OPENING) return false
  return [line.forms[actor.from], line.forms[actor.from - 1]].some((form) => form === 'a' || form === 'an')
}

/** Denying a charge that the article reports is an answer to it, no accusation of its own. */
function isChargedElsewhere(denied: Telling, told: readonly Told[]): boolean {
  return told
    .slice(0, NEIGHBOURS)
    .some(({ main }) => main.modality !== 'denied' && (sameAccused(denied, main) || sameState(denied, main)))
}

/** The same accused by the same voice, and no victim or act that says otherwise. */
export function tellsAgain(later: Telling, first: Telling): boolean {
  if (!sameAccused(later, first)) return false
  if (later.line.index === first.line.index) return key(later.accuser) === key(first.accuser) && !isAlso(later)
  if (later.accuser !== null && !sameVoice(later, first)) return false
  if (ANOTHER_ADJECTIVES.has(wordBefore(later)) || isAlso(later)) return false
  if (later.victim !== null && first.victim !== null && !sameVictim(later.victim, first.victim)) return false
  // What “the group” did next to the same or to nobody named is a step of the same, not another charge.
  if (
    later.tie.actor.type === 'anaphor' &&
    later.tie.charge < 0 &&
    later.accused.identity.key === first.accused.identity.key
  )
    return true
  const vague = later.act.type === 'unspecified' || first.act.type === 'unspecified' || later.tie.act.pointer
  if (vague || later.act.type === first.act.type) return true
  // People under a charge: what the court says again is the same charge.
  return later.accused.identity.key === first.accused.identity.key && later.form === 'legal' && first.form === 'legal'
}

/** “was ⟨also⟩ behind the attack”: beside what was told. */
function isAlso({ line: { forms }, tie: { actor, act } }: Telling): boolean {
  return forms.slice(Math.min(actor.to, act.at), Math.max(actor.from, act.at)).includes('also')
}

const wordBefore = ({ line, tie: { act } }: Telling): string => line.forms[act.at - 1] ?? ''

const sameVoice = (a: Telling, b: Telling): boolean =>
  a.accuser !== null && b.accuser !== null && sameParty(a.accuser, b.accuser)

type Party = NonNullable<Telling['accuser']>
export const sameParty = (a: Party, b: Party): boolean =>
  (a.country !== null && a.country === b.country) || a.identity.name.toLowerCase() === b.identity.name.toLowerCase()

/** “the CPA”, “Central Port Authority computers”: names that share a telling word, or one the initials of the other. */
export function sameVictim(a: Party, b: Party): boolean {
  if (sameParty(a, b) || headWord(a) === headWord(b)) return true
  const [one, other] = [nameWords(a), nameWords(b)]
  return one.some((word) => other.includes(word)) || one.includes(initials(b)) || other.includes(initials(a))
}

/** The noun of a description, the last word of a name: “providers” of “providers of services”. */
const headWord = ({ identity: { name } }: Party): string => {
  const head = DESCRIBED.exec(name)?.[1]?.trim() ?? name
  return head.slice(head.lastIndexOf(' ') + 1).toLowerCase()
}

const DESCRIBED = /^((?:[\p{Ll}'-]+ ){1,5}?)(?:at|from|in|of|on|who) /u
const nameWords = ({ identity }: Party): string[] => identity.name.match(/\p{Lu}[\p{L}\d]+/gu) ?? []
const initials = ({ identity }: Party): string => (identity.name.match(/\b\p{Lu}(?=\p{Ll})/gu) ?? []).join('')

const key = (party: Telling['accuser']): string => party?.identity.key ?? ''
const stateOf = ({ accused }: Telling): string | null => accused.country ?? accused.sponsor
const sameState = (a: Telling, b: Telling): boolean => stateOf(a) !== null && stateOf(a) === stateOf(b)

const GROUPS = new Set(['anaphor', 'group', 'people', 'unnamed-state'])

export function sameAccused(a: Telling, b: Telling): boolean {
  const [one, other] = [a.tie.actor, b.tie.actor]
  if (one.type === 'unnamed-state' && other.type === 'unnamed-state') return true
  const [name, otherName] = [a.accused.identity.name.toLowerCase(), b.accused.identity.name.toLowerCase()]
  if (name === otherName) return true
  // “Fancy Bear”, “Fancy Bear/APT28”.
  if (one.name !== null && other.name !== null && (name.includes(otherName) || otherName.includes(name))) return true
  const [here, there] = [stateOf(a), stateOf(b)]
  const groups = GROUPS.has(one.type) && GROUPS.has(other.type)
  // “a Peruvian gang”, later “APT10”: the description and the name.
  if (groups && (here === null || there === null || here === there) && (one.name === null) !== (other.name === null))
    return true
  if (here === null || here !== there) return false
  // “Beijing”, “China”, “Chinese”.
  if (one.type === 'state' && other.type === 'state') return true
  return one.type !== 'group' && other.type !== 'group' && (one.type === 'adjective') !== (other.type === 'adjective')
}
