/** Sentences → tellings: for each actor the best-placed act, with the parties, form and modality of this one sentence. */
import type { PartyFinding } from '../findings.ts'
import { nationalityOf } from '../lexicon/countries.ts'
import { overlaps, tokensOf } from '../span.ts'
import type { Document, TokenSpan } from '../types.ts'
import { accusedOf, partyOf } from './accused.ts'
import { accuserOf } from './accuser.ts'
import { aimOf, swayingAt, swaysVoters } from './act-type.ts'
import type { Actor } from './actors.ts'
import { RANK } from './acts.ts'
import { innermost } from './claim-of.ts'
import { actorsOf, type Context, inCyberContext } from './context.ts'
import { blocked, REJECTING } from './filters.ts'
import { formOf, isDenied, modalityOf } from './form.ts'
import { type Tie, tie } from './patterns.ts'
import type { Rejection } from './responses.ts'
import { basisIn, spanAt, timeIn } from './roles.ts'
import type { Line } from './sentence.ts'
import { DEEDS, isSuspect, keyAt, mayCharge } from './suspects.ts'
import type { Telling } from './telling.ts'
import { victimOf } from './victim.ts'
import { hitSpan, victimBefore, victimParty } from './victim-before.ts'

/** The charges of all sentences: for each actor the best-placed act. */
export function findTellings(context: Context): { tellings: Telling[]; rejected: readonly Rejection[] } {
  const { lines, scene } = context
  const tellings: Telling[] = []
  const rejected: Rejection[] = []
  const suspects = new Set<string>()
  for (const line of lines) {
    const acts = context.acts[line.index]!.filter((act) => !act.weak || inCyberContext(context, line))
    if (acts.length === 0) continue
    const actors = actorsOf(context, line)
    for (const actor of actors) {
      const suspect = actor.type !== 'person' || isSuspect(line, actor, scene, suspects)
      const ties = acts
        .map((act) => tie(line, actor, act, suspect))
        .filter((found): found is Tie => {
          if (found === null) return false
          const block = blocked(line, found)
          if (block !== null && REJECTING.has(block) && actor.type !== 'anaphor' && actor.type !== 'person')
            rejected.push(...rejectedTie(context, line, found, block))
          return block === null
        })
        .filter((found) => !isAnothers(line, found, actors) && mayCharge(line, found, scene, suspects))
      // With two act words, the more telling type; then the nearer one.
      const best = ties.sort(
        (a, b) =>
          Number(a.act.pointer) - Number(b.act.pointer) ||
          nearestOf(line, a, b) ||
          RANK[a.act.type] - RANK[b.act.type] ||
          distance(a) - distance(b),
      )[0]
      if (best === undefined || isNamedWithin(tellings, line, best)) continue
      const party = partyOf(context, line, actor, suspects, tellings.at(-1))
      const telling = party && tell(context, line, best, party)
      if (telling === null) continue
      tellings.push(telling)
      if (actor.type === 'person') suspects.add(keyAt(line, actor, scene))
      const more = ties.find((other) => other.act.at > best.act.at && isBesides(line, other))
      const second = more && party && tell(context, line, more, party)
      if (second) tellings.push(second)
    }
  }
  return { tellings, rejected }
}

/** Rejections that need no person who makes them. */
const NEEDING_NOBODY = new Set(['doubted', 'not-this-one'])

/** “an expert sees no evidence that …”; what a report does not say denies nothing. */
function rejectedTie(context: Context, line: Line, { actor, act }: Tie, block: string): Rejection[] {
  const { document, cast, claims } = context
  const span = (from: number, to: number): TokenSpan => spanAt(document, line, from, to)
  const near = context.claimsBySentence.get(line.index) ?? []
  const claim = innermost(context, near, span(act.at, act.at + 1), span(actor.from, actor.to))
  const key = claim < 0 ? null : claims[claim]!.speaker.key
  const by = key === null ? null : cast.identities.get(key)!
  if (!NEEDING_NOBODY.has(block) && by?.kind !== 'person') return []
  const rejection: Rejection = {
    type: 'deny',
    sentence: tokensOf(line.sentence),
    country: actor.country ?? actor.sponsor,
    key: accusedOf(context, actor, line).identity.key,
    by,
    mention: null,
    claim: claim < 0 ? null : claim,
  }
  return [rejection]
}

/** “the attack by ⟨the gang⟩ linked to Iran”: who stands before “linked” is linked; “behind the Peruvian hacks”: another is. */
function isAnothers({ path }: Line, { pattern, actor, act, charge }: Tie, actors: readonly Actor[]): boolean {
  // “the agency caught ⟨spies⟩ trying to hack”: the nearer one did it, where a verb stands between both.
  if (DEEDS.has(pattern) && act.at > actor.to)
    return actors.some(
      (other) =>
        other.from > actor.to &&
        other.to <= act.at &&
        other.type !== 'anaphor' &&
        other.type !== 'adjective' &&
        /v/.test(path.slice(actor.to, other.from)) &&
        /^(?:[Trbho]*|[rbho]*t[Trbho]*|,?w[rbhoq]*)$/.test(path.slice(other.to, act.at)),
    )
  if (pattern === 'attributed-to')
    return actors.some((other) => other.type === 'group' && other.from > act.at && other.to <= charge)
  return (
    pattern === 'named-in-noun-phrase' &&
    actor.type === 'adjective' &&
    /R[TIOFpnu]?d?a{0,2}$/.test(path.slice(0, actor.from))
  )
}

/** “the gang that robbed the bank has ⟨also⟩ hacked a port”: two charges in one sentence. */
const isBesides = ({ forms }: Line, { act: { at, pointer } }: Tie): boolean =>
  !pointer && forms.slice(Math.max(0, at - 2), at).includes('also')

/** “likened the hacking to ⟨attacks⟩ that were linked to Iran”: of acts before one actor the nearer is meant, unless “and” joins both. */
function nearestOf({ path }: Line, a: Tie, b: Tie): number {
  if (a.pattern !== b.pattern || a.act.at > a.actor.from || b.act.at > b.actor.from) return 0
  const between = path.slice(Math.min(a.act.at, b.act.at) + 1, Math.max(a.act.at, b.act.at))
  return /^[danIO&,u]*$/.test(between) ? 0 : b.act.at - a.act.at
}

/** “two agents, ⟨Ivan Petrov⟩ and …, hired”: people named within the phrase are charged together with it. */
function isNamedWithin(tellings: readonly Telling[], line: Line, { actor, act, pattern }: Tie): boolean {
  const last = tellings.at(-1)
  if (last === undefined || last.line !== line) return false
  // “charged Lee on claims that ⟨he⟩ hacked”.
  if (actor.type === 'anaphor') return last.tie.act.at === act.at
  if (actor.type !== 'person') return false
  return last.tie.act.at === act.at && last.tie.pattern === pattern && last.tie.actor.to <= actor.from
}

const distance = ({ actor, act }: Tie): number => Math.min(Math.abs(act.at - actor.to), Math.abs(actor.from - act.at))

export function tell(context: Context, line: Line, found: Tie, accused: PartyFinding): Telling | null {
  const { document, claims, cast } = context
  const { actor, act } = found
  const actorSpan = spanAt(document, line, actor.from, actor.to)
  const actSpan = spanAt(document, line, act.at, act.at + 1)
  const claim = innermost(context, context.claimsBySentence.get(line.index) ?? [], actSpan, actorSpan)
  const finding = claim < 0 ? null : claims[claim]!
  const speaker = finding === null || finding.speaker.key === null ? null : cast.identities.get(finding.speaker.key)!

  const accuser = accuserOf({ context, line, tie: found, finding, speaker, taken: [actorSpan, accused.mention] })
  const accuserWords = accuser === null ? '' : document.text.slice(accuser.mention.start, accuser.mention.end)
  const speaksForAccused =
    speaker !== null &&
    (speaker.key === accused.identity.key ||
      (speaker.country !== null && speaker.country === (accused.country ?? accused.sponsor)) ||
      nationalityOf(accuserWords.split(' ')[0] ?? '') === accused.country)
  const denied = isDenied(line, found, finding, speaksForAccused)
  // The accused's own words about its own state are a denial or none of our business.
  if (speaksForAccused && !denied) return null
  // “leaked e-mails to influence ⟨the election⟩”: the voters were hit.
  const aim = swaysVoters({ line, tie: found }) ? swayingAt(line, act.at) : -1
  const swayed = { ...act, type: 'influence' as const, verb: true, at: aim }
  const place = (aim < 0 ? null : victimOf(line, { ...found, act: swayed })) ?? victimOf(line, found)
  const victim = place === null ? victimBefore(context, line, act) : hitSpan(document, line, place, accuser)
  const victimKey = victim === null ? null : cast.identify(victim).key
  const voice = accuser && {
    words: `${accuserWords} ${accuser.identity.role ?? ''} ${accuser.identity.name}`,
    country: accuser.country,
    isOrganization:
      (accuser.identity.kind === 'organization' || isNamed(accuserWords)) && accuser.identity.key !== victimKey,
  }
  // “has never openly blamed Peru for taking”: nobody charges, the deed is taken for granted.
  const verb = found.charge >= 0 ? found.charge : found.pattern === 'identified-as' ? actor.from : 0
  const unsaid = line.forms.slice(Math.max(0, verb - 3), verb).includes('never')
  const form = unsaid ? 'implied' : formOf(line, found, voice, finding)
  return {
    line,
    tie: found,
    accuser: denied || unsaid ? null : accuser,
    accused,
    victim: victim === null ? null : victimParty(context, victim),
    act: { type: aimOf(context, line, act), mention: actMention(document, line, act.at) },
    form,
    modality: denied ? 'denied' : unsaid ? 'alleged' : modalityOf(line, found, accuser !== null),
    basis: basisIn(document, line),
    time: timeIn(document, line, actSpan),
    claim,
    isHeadline: isTitle(document, line),
  }
}

/** “Orion and Vega Systems”: names alone. */
function isNamed(words: string): boolean {
  const names = words.split(/[\s,]+/).filter((word) => word !== 'and' && word !== 'the')
  return / and /.test(words) && names.length > 1 && names.every((word) => /^\p{Lu}/u.test(word))
}

/** The headline, and what stands above the text as it does: a line near the top that is no full sentence. */
function isTitle({ headline, text }: Document, { sentence, index }: Line): boolean {
  if (headline !== null && overlaps(headline, sentence)) return true
  return index < 4 && !/[.!?…][”"’')\]]*$/.test(text.slice(Math.max(sentence.start, sentence.end - 4), sentence.end))
}

/** “cyber spying”, “cyber espionage”: the word before belongs to the act. */
function actMention(document: Document, line: Line, at: number): TokenSpan {
  const from = line.forms[at - 1] === 'cyber' ? at - 1 : at
  return spanAt(document, line, from, at + 1)
}
