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
  readonly span: Span
  readonly identity: Identity
  readonly role: 'accused' | 'party' | 'other'
}

/** “a hacker”, “two officers”, “other hackers”: introduced as somebody new. */
const NEW =
  /^(?:all|an?|another|both|dozens|each|every|few|five|four|hundreds|many|more|most|no|one|other|several|some|ten|three|two|various|\d+)\b/
/** “the hackers”: somebody told of before. */
const KNOWN = /^(?:that|the|these|this|those) /
const ARTICLE = /^(?:an?|that|the|these|this|those) /

/** The claims and accusations with one identity for those who are called the same. */
export function withSamePeople(
  text: string,
  claims: readonly ClaimFinding[],
  accusations: readonly AccusationFinding[],
  { identities }: Cast,
): { claims: readonly ClaimFinding[]; accusations: readonly AccusationFinding[] } {
  const same = sameAs(placesOf(text, claims, accusations, identities))
  if (same.size === 0) return { claims, accusations }
  const become = (one: Identity): Identity => rootOf(same, one)
  const party = (one: PartyFinding): PartyFinding => ({ ...one, identity: become(one.identity) })
  return {
    claims: claims.map((claim) => {
      const { key, reasons } = claim.speaker
      const one = key === null ? undefined : same.get(key)
      const about = claim.about === null ? undefined : same.get(claim.about)
      if (one === undefined && about === undefined) return claim
      return {
        ...claim,
        speaker: one === undefined ? claim.speaker : { key: become(one).key, reasons },
        about: about === undefined ? claim.about : become(about).key,
      }
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
    if (party === null) return
    const { mention, identity } = party
    places.push({ span: mention, identity, role: isWhole(mention, identity) ? role : 'other' })
  }
  for (const { accused, accuser, victim, responses } of accusations) {
    add(accused, 'accused')
    add(accuser, 'party')
    add(victim, 'party')
    for (const { by, mention } of responses)
      if (by !== null && mention !== null) places.push({ span: mention, identity: by, role: 'other' })
  }
  for (const { attribution, speaker } of claims) {
    if (speaker.key === null) continue
    const identity = identities.get(speaker.key)!
    for (const span of attribution.source) places.push({ span, identity, role: 'other' })
  }
  // Stable: of several at one place the accused comes first.
  return places.sort((a, b) => a.span.start - b.span.start)
}

const LONGEST_ARTICLE = 'these '.length

/** By the keys of those who are somebody before: who that is, step by step. */
function sameAs(places: readonly Place[]): ReadonlyMap<string, Identity> {
  const accused = new Set(places.filter(({ role }) => role === 'accused').map(({ identity }) => called(identity)))
  const same = new Map<string, Identity>()
  /** By what they are called: the last one in question, and the place of that name which reaches furthest. */
  const last = new Map<string, Identity>()
  const furthest = new Map<string, Place>()
  const met = new Set<string>()
  const join = (one: Identity, before: Identity) => {
    const [root, other] = [rootOf(same, before), rootOf(same, one)]
    // Both, so that no way to a root grows long.
    for (const { key } of [other, one]) if (key !== root.key) same.set(key, root)
  }
  for (const place of places) {
    const { span, identity, role } = place
    const words = called(identity)
    const before = last.get(words)
    if (before !== undefined && !met.has(identity.key) && refers(identity, accused.has(words))) join(identity, before)
    met.add(identity.key)
    if (role !== 'other' || accused.has(words)) last.set(words, identity)
    // “officials who met officials who said …”: two of one name in one place could not be told apart.
    const exact = `${identity.kind} ${identity.name.toLowerCase()}`
    const around = furthest.get(exact)
    if (around !== undefined && span.start < around.span.end) join(identity, around.identity)
    if (around === undefined || around.span.end < span.end) furthest.set(exact, place)
  }
  return same
}

function rootOf(same: ReadonlyMap<string, Identity>, one: Identity): Identity {
  let root = one
  for (let next = same.get(root.key); next !== undefined; next = same.get(root.key)) root = next
  return root
}

/** Of others than the accused only “the bank” is “a bank” of before. */
function refers({ name }: Identity, isAccused: boolean): boolean {
  const words = name.toLowerCase()
  return KNOWN.test(words) || (isAccused && !NEW.test(words))
}

/** The kind and the words without an article. */
const called = ({ kind, name }: Identity): string => `${kind} ${name.toLowerCase().replace(ARTICLE, '')}`
