/** Charges → tellings: for each actor the best-placed act, with the parties, form and modality of this one sentence. */
import type { PartyFinding } from '../findings.ts'
import { nationalityOf } from '../lexicon/countries.ts'
import { overlaps, tokensOf } from '../span.ts'
import type { AccusationForm, Document, TokenSpan } from '../types.ts'
import { accusedOf, partyOf } from './accused.ts'
import { officialCountry } from './accuser.ts'
import { aimOf } from './act-type.ts'
import { RANK } from './acts.ts'
import type { Charge, Charged, Rejected } from './charges.ts'
import { innermost } from './claim-of.ts'
import type { Known } from './known.ts'
import { decideForm } from './learned/decide.ts'
import type { Told } from './learned/told.ts'
import { isDenied, modalityOf } from './modality.ts'
import { path } from './path.ts'
import type { Tie } from './patterns.ts'
import { polarityOf } from './polarity.ts'
import type { Rejection } from './response.ts'
import { basisIn, spanAt } from './roles.ts'
import type { Line } from './sentence.ts'
import { keyAt, mayCharge } from './suspects.ts'
import type { Telling } from './telling.ts'
import { timeIn } from './time.ts'
import { victimParty } from './victim-before.ts'

/** In the order of the text: who was charged before is a suspect, and may be whom “the group” means. */
export function findTellings(context: Known, all: readonly Charged[]): Telling[] {
  const { scene } = context
  const tellings: Telling[] = []
  const suspects = new Set<string>()
  for (const { line, actor, charges, ifSuspect } of all) {
    const isKnown = actor.type === 'person' && suspects.has(keyAt(line, actor, scene))
    const found = (isKnown ? ifSuspect : charges).filter((charge) => mayCharge(line, charge.tie, scene, suspects))
    // With two act words, the more telling type; then the nearer one.
    const inOrder = found.sort(
      ({ tie: a }, { tie: b }) =>
        Number(a.act.pointer) - Number(b.act.pointer) ||
        Number(a.act.possible) - Number(b.act.possible) ||
        Number(a.pattern === 'by-weights') - Number(b.pattern === 'by-weights') ||
        nearestOf(line, a, b) ||
        RANK[a.act.type] - RANK[b.act.type] ||
        distance(a) - distance(b),
    )
    const best = inOrder[0]
    if (best === undefined || isNamedWithin(tellings, line, best.tie)) continue
    const party = partyOf(context, line, actor, suspects, tellings.at(-1))
    const telling = party && tell(context, line, best, party)
    if (telling === null) continue
    tellings.push(telling)
    if (actor.type === 'person') suspects.add(keyAt(line, actor, scene))
    const more = inOrder.find((other) => other.tie.act.at > best.tie.act.at && isBesides(line, other.tie))
    const second = more && party && tell(context, line, more, party)
    if (second) tellings.push(second)
  }
  return tellings
}

/** Rejections that need no person who makes them. */
const NEEDING_NOBODY = new Set(['doubted', 'not-this-one'])

/** “an expert sees no evidence that …”; what a report does not say denies nothing. */
export function rejectionOfTie(context: Known, { line, tie: { actor, act }, block }: Rejected): Rejection[] {
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

/** “the gang that robbed the bank has ⟨also⟩ hacked a port”: two charges in one sentence. */
const isBesides = ({ forms }: Line, { act: { at, pointer } }: Tie): boolean =>
  !pointer && forms.slice(Math.max(0, at - 2), at).includes('also')

/** “attacks on banks, ports ⟨and mines in⟩ …”: one phrase. */
const JOINED = path('^ [det adj noun in of and comma out]* $')

/** “likened the hacking to ⟨attacks⟩ that were linked to Iran”: of acts before one actor the nearer is meant, unless “and” joins both. */
function nearestOf({ path }: Line, a: Tie, b: Tie): number {
  if (a.pattern !== b.pattern || a.act.at > a.actor.from || b.act.at > b.actor.from) return 0
  const between = path.slice(Math.min(a.act.at, b.act.at) + 1, Math.max(a.act.at, b.act.at))
  return JOINED.test(between) ? 0 : b.act.at - a.act.at
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

function accuserParty({ document, whoIs }: Known, accuser: Charge['accuser']): PartyFinding | null {
  if (accuser === null) return null
  const { mention, speaker } = accuser
  const identity = speaker ?? whoIs(mention)
  const words = document.text.slice(mention.start, mention.end)
  return { mention, identity, country: identity.country ?? officialCountry(words), sponsor: null }
}

/** A charge with those who make and meet it. */
export function toldOf(context: Known, line: Line, { tie, finding, ...charge }: Charge): Told {
  const accuser = accuserParty(context, charge.accuser)
  const victim = charge.victim && victimParty(context, charge.victim, context.whoIs(charge.victim))
  return { context, line, tie, claim: finding, accuser, victim }
}

function tell(context: Known, line: Line, charge: Charge, accused: PartyFinding): Telling | null {
  const { document } = context
  const { tie: found, claim, finding, speaker } = charge
  const { actor, act } = found
  const told = toldOf(context, line, charge)
  const { accuser, victim } = told
  const accuserWords = accuser === null ? '' : document.text.slice(accuser.mention.start, accuser.mention.end)
  const speaksForAccused =
    speaker !== null &&
    (speaker.key === accused.identity.key ||
      (speaker.country !== null && speaker.country === (accused.country ?? accused.sponsor)) ||
      nationalityOf(accuserWords.split(' ')[0] ?? '') === accused.country)
  const polarity = polarityOf(line, found)
  const denied = isDenied(found, polarity, finding, speaksForAccused)
  // The accused's own words about its own state are a denial or none of our business.
  if (speaksForAccused && !denied) return null
  // “has never openly blamed Peru for taking”: nobody charges, the deed is taken for granted.
  const verb = found.charge >= 0 ? found.charge : found.pattern === 'identified-as' ? actor.from : 0
  const unsaid = line.forms.slice(Math.max(0, verb - 3), verb).includes('never')
  // Asked, imagined or doubted, it is never asserted, however the sentence goes on.
  const isOpen = unsaid || polarity !== null
  let form: AccusationForm | null = null
  return {
    told,
    line,
    tie: found,
    accuser: denied || unsaid ? null : accuser,
    accused,
    victim,
    act: { type: aimOf(context, line, act), mention: actMention(document, line, act.at) },
    get form() {
      form ??= unsaid ? 'implied' : decideForm(told)
      return form
    },
    modality: denied ? 'denied' : isOpen ? 'alleged' : modalityOf(line, found, accuser !== null),
    basis: basisIn(document, line),
    time: timeIn(document, line, act.at),
    claim,
    isHeadline: isTitle(document, line),
    get chance() {
      return charge.chance()
    },
  }
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
