/**
 * The accused, charged again or answering, by the same words: one, not two.
 *
 *   ⟨Chinese hackers⟩ broke into the bank, she said. … ⟨Chinese hackers⟩ denied it.       one group
 *   ⟨A Russian hacker⟩ broke into the bank. …          ⟨A Russian hacker⟩ denied it.      may be two
 *
 * The entities stage takes “officials” twice for two, since it cannot know that the first were accused: here that is known.
 */
import type { AccusationFinding, Cast, ClaimFinding, Identity, PartyFinding } from '../findings.ts'
import type { Span } from '../types.ts'

/** One place where somebody is called by words. */
interface Place {
  readonly start: number
  readonly identity: Identity
  readonly role: 'accused' | 'party' | 'other'
}

/** “a hacker”, “two officers”, “other hackers”: introduced as somebody new. */
const NEW =
  /^(?:all|an?|another|both|dozens|each|every|few|five|four|hundreds|many|more|most|no|one|other|several|some|ten|three|two|various|\d+)\b/
/** “the hackers”: somebody told of before. */
const KNOWN = /^(?:that|the|these|this|those) /

/** The claims and accusations with one identity for those who are called the same. */
export function withSamePeople(
  text: string,
  claims: readonly ClaimFinding[],
  accusations: readonly AccusationFinding[],
  { identities }: Cast,
): { claims: readonly ClaimFinding[]; accusations: readonly AccusationFinding[] } {
  if (accusations.length === 0) return { claims, accusations }
  const same = sameAs(placesOf(text, claims, accusations, identities))
  if (same.size === 0) return { claims, accusations }
  const become = (one: Identity): Identity => same.get(one.key) ?? one
  const party = (one: PartyFinding): PartyFinding => ({ ...one, identity: become(one.identity) })
  return {
    claims: claims.map((claim) => {
      const { key, reasons } = claim.speaker
      const one = key === null ? undefined : same.get(key)
      return one === undefined ? claim : { ...claim, speaker: { key: one.key, reasons } }
    }),
    accusations: accusations.map((accusation) => ({
      ...accusation,
      accuser: accusation.accuser && party(accusation.accuser),
      accused: party(accusation.accused),
      victim: accusation.victim && party(accusation.victim),
      responses: accusation.responses.map((response) => ({ ...response, by: response.by && become(response.by) })),
    })),
  }
}

/** All in question, in the order of the text. */
function placesOf(
  text: string,
  claims: readonly ClaimFinding[],
  accusations: readonly AccusationFinding[],
  identities: ReadonlyMap<string, Identity>,
): readonly Place[] {
  const places: Place[] = []
  // “hackers” of “hackers tied to Iran” says too little to know them again.
  const isWhole = ({ start, end }: Span, { name }: Identity): boolean =>
    end - start <= name.length + LONGEST_ARTICLE && text.slice(start, end).endsWith(name)
  const add = (party: PartyFinding | null, role: Place['role']) => {
    if (party !== null && isWhole(party.mention, party.identity))
      places.push({ start: party.mention.start, identity: party.identity, role })
  }
  for (const { accused, accuser, victim, responses } of accusations) {
    add(accused, 'accused')
    add(accuser, 'party')
    add(victim, 'party')
    for (const { by, mention } of responses)
      if (by !== null && mention !== null) places.push({ start: mention.start, identity: by, role: 'other' })
  }
  for (const { attribution, speaker } of claims) {
    const [source] = attribution.source
    if (speaker.key === null || source === undefined) continue
    places.push({ start: source.start, identity: identities.get(speaker.key)!, role: 'other' })
  }
  // Stable: of several at one place the accused comes first.
  return places.sort((a, b) => a.start - b.start)
}

const LONGEST_ARTICLE = 'these '.length

/** By the keys of those who are somebody before: who that is. */
function sameAs(places: readonly Place[]): ReadonlyMap<string, Identity> {
  const accused = new Set(places.filter(({ role }) => role === 'accused').map(({ identity }) => called(identity)))
  const same = new Map<string, Identity>()
  const last = new Map<string, Identity>()
  const met = new Set<string>()
  for (const { identity, role } of places) {
    const words = called(identity)
    const before = last.get(words)
    if (!met.has(identity.key) && before !== undefined && refers(identity, accused.has(words)))
      same.set(identity.key, before)
    met.add(identity.key)
    if (role !== 'other' || accused.has(words)) last.set(words, same.get(identity.key) ?? identity)
  }
  return same
}

/** Of others than the accused only “the bank” is “a bank” of before. */
function refers({ name }: Identity, isAccused: boolean): boolean {
  const words = name.toLowerCase()
  return KNOWN.test(words) || (isAccused && !NEW.test(words))
}

/** The kind and the words without an article. */
const called = ({ kind, name }: Identity): string => `${kind} ${name.toLowerCase().replace(ARTICLE, '')}`
const ARTICLE = /^(?:an?|that|the|these|this|those) /
