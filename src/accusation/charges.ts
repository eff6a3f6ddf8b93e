/**
 * Sentences → charges: for each actor and act that a pattern ties, the words of the accused, the accuser and the victim.
 *
 *   ⟨The FBI⟩ accused ⟨Chinese hackers⟩ of hacking ⟨the port⟩.
 *   accuser           accused                     victim        Who that is, only the entities stage can tell.
 *
 * There are more of them than tellings: of several acts one is chosen, and some persons are charged before or not at all.
 */
import type { ClaimFinding, Identity } from '../findings.ts'
import type { TokenSpan } from '../types.ts'
import { firstAntecedent, wordsOfAccused } from './accused.ts'
import { type AccuserWords, accuserOf } from './accuser.ts'
import { swayingAt, swaysVoters } from './act-type.ts'
import type { Actor } from './actor.ts'
import { findActors } from './actors.ts'
import type { ActPlace } from './acts.ts'
import { innermost } from './claim-of.ts'
import { type ActorContext, type Context, inCyberContext } from './context.ts'
import { blocked, REJECTING } from './filters.ts'
import type { Pair } from './learned/pair.ts'
import { path } from './path.ts'
import { type Tie, tie } from './patterns.ts'
import { spanAt } from './roles.ts'
import type { Line } from './sentence.ts'
import { backingsIn } from './sponsors.ts'
import { DEEDS, isSuspect } from './suspects.ts'
import { victimOf } from './victim.ts'
import { hitSpan, victimBefore } from './victim-before.ts'
import { widened } from './victim-phrase.ts'
import { LETTERS } from './word-classes.ts'

/** One act that somebody may be charged with, as far as words alone tell it. */
export interface Charge {
  readonly tie: Tie
  /** The claim whose content holds it, or -1, and who speaks in it. */
  readonly claim: number
  readonly finding: ClaimFinding | null
  readonly speaker: Identity | null
  readonly accuser: AccuserWords | null
  readonly victim: TokenSpan | null
  readonly chance?: number
}

/** Somebody in one sentence, and what they may be charged with there. */
export interface Charged {
  readonly line: Line
  readonly actor: Actor
  readonly charges: readonly Charge[]
  /** What a person may be charged with who was charged before: of others a mere deed is no charge. */
  readonly ifSuspect: readonly Charge[]
}

/** A tie that the sentence tells only to reject it. */
export interface Rejected {
  readonly line: Line
  readonly tie: Tie
  /** The name of the filter that says so. */
  readonly block: string
}

export interface Charges {
  readonly charged: readonly Charged[]
  readonly rejected: readonly Rejected[]
  /** The actors of the sentences with an act, by the line's index. */
  readonly actors: ReadonlyMap<number, readonly Actor[]>
}

const NOBODY: ReadonlySet<string> = new Set()

/** The charges of all sentences. */
export function findCharges(context: Context): Charges {
  const charged: Charged[] = []
  const rejected: Rejected[] = []
  const actorsOf = new Map<number, readonly Actor[]>()
  for (const line of context.lines) {
    const { judge } = context
    const acts = context.acts[line.index]!.filter((act) => judge !== null || !act.weak || inCyberContext(context, line))
    if (acts.length === 0) continue
    const actors = findActors(context.document, line, context.scene)
    actorsOf.set(line.index, actors)
    for (const actor of actors) {
      const sure = actor.type !== 'person' || isSuspect(line, actor, context.scene, NOBODY)
      if (judge !== null) {
        for (const { tie: found, block } of pairsOf(context, line, actors, acts, actor, sure)) {
          if (found === null || block === null || block === 'another') continue
          if (REJECTING.has(block) && actor.type !== 'anaphor' && actor.type !== 'person')
            rejected.push({ line, tie: found, block })
        }
        const toCharges = (suspect: boolean): Charge[] =>
          pairsOf(context, line, actors, acts, actor, suspect)
            .map((pair) => ({ pair, chance: judge(pair) }))
            .filter(({ chance }) => chance >= 0.5)
            .map(({ pair, chance }) => ({
              ...chargeOf(context, line, pair.tie ?? looseTie(line, actor, pair.act)),
              chance,
            }))
        const charges = toCharges(sure)
        const ifSuspect = sure || actor.type !== 'person' ? charges : toCharges(true)
        if (charges.length > 0 || ifSuspect.length > 0) charged.push({ line, actor, charges, ifSuspect })
        continue
      }
      const ties = tiesOf(line, actor, acts, sure)
      for (const { found, block } of ties) {
        const rejects = block !== null && REJECTING.has(block) && actor.type !== 'anaphor' && actor.type !== 'person'
        if (rejects) rejected.push({ line, tie: found, block })
      }
      const toCharges = (of: typeof ties): Charge[] =>
        of
          .filter(({ found, block }) => block === null && !isAnothers(line, found, actors))
          .map(({ found }) => chargeOf(context, line, found))
      const charges = toCharges(ties)
      const ifSuspect = sure ? charges : toCharges(tiesOf(line, actor, acts, true))
      if (charges.length > 0 || ifSuspect.length > 0) charged.push({ line, actor, charges, ifSuspect })
    }
  }
  return { charged, rejected, actors: actorsOf }
}

export function pairsOf(
  context: Context,
  line: Line,
  actors: readonly Actor[],
  acts: readonly ActPlace[],
  actor: Actor,
  suspect: boolean,
): Pair[] {
  return acts
    .filter((act) => act.at < actor.from || act.at >= actor.to)
    .map((act) => {
      const found = tie(line, actor, act, true)
      const block =
        found === null
          ? null
          : (blocked(line, found) ?? (isAnothers(line, found, actors) ? ('another' as const) : null))
      return { context, line, actors, acts, actor, act, tie: found, block, suspect }
    })
}

/** No pattern ties both, and yet the sentence does. */
export function looseTie(_line: Line, actor: Actor, act: ActPlace): Tie {
  return {
    pattern: 'actor-did',
    traits: { deed: true },
    actor,
    act,
    charge: -1,
    charger: -1,
    legal: false,
    active: false,
  }
}

function tiesOf(line: Line, actor: Actor, acts: readonly ActPlace[], suspect: boolean) {
  return acts
    .map((act) => tie(line, actor, act, suspect))
    .filter((found) => found !== null)
    .map((found) => ({ found, block: blocked(line, found) }))
}

/** “spies ⟨trying to⟩ hack”, “spies ⟨who have⟩ hacked”. */
const DOES = path(
  '^ (?:[to adv be have do]* | [adv be have do]* try [to adv be have do]* | comma? who [adv be have do believe]*) $',
)
/** “⟨behind the recent⟩ Peruvian hacks”. */
const BEHIND_OTHER = path('behind [to in of for prep noun out]? det? adj{0,2} $')

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
        path.slice(actor.to, other.from).includes(LETTERS.verb) &&
        DOES.test(path.slice(other.to, act.at)),
    )
  if (pattern === 'attributed-to')
    return actors.some((other) => other.type === 'group' && other.from > act.at && other.to <= charge)
  return (
    pattern === 'named-in-noun-phrase' && actor.type === 'adjective' && BEHIND_OTHER.test(path.slice(0, actor.from))
  )
}

export function chargeOf(context: Context, line: Line, found: Tie): Charge {
  const { document, claims, cast } = context
  const { actor, act } = found
  const actorSpan = spanAt(document, line, actor.from, actor.to)
  const actSpan = spanAt(document, line, act.at, act.at + 1)
  const claim = innermost(context, context.claimsBySentence.get(line.index) ?? [], actSpan, actorSpan)
  const finding = claim < 0 ? null : claims[claim]!
  const speaker = finding === null || finding.speaker.key === null ? null : cast.identities.get(finding.speaker.key)!
  const { mention } = wordsOfAccused(document, line, actor)
  const accuser = accuserOf({ context, line, tie: found, finding, speaker, taken: [actorSpan, mention] })
  // “leaked e-mails to influence ⟨the election⟩”: the voters were hit.
  const aim = swaysVoters({ line, tie: found }) ? swayingAt(line, act.at) : -1
  const swayed = { ...act, type: 'influence' as const, verb: true, at: aim }
  const place = (aim < 0 ? null : victimOf(line, { ...found, act: swayed })) ?? victimOf(line, found)
  const victim =
    place === null
      ? victimBefore(context, line, act)
      : hitSpan(document, line, widened(line, place, actor, act.at), accuser)
  return { tie: found, claim, finding, speaker, accuser, victim }
}

/** All words of which it must be known whom they mean. */
export function wordsToIdentify(
  { document, lines, actors }: ActorContext,
  { charged, rejected }: Charges,
): readonly TokenSpan[] {
  const words: TokenSpan[] = []
  const add = (line: Line, actor: Actor) => words.push(wordsOfAccused(document, line, actor).who)
  for (const { line, actor, charges, ifSuspect } of charged) {
    add(line, actor)
    if (actor.type === 'anaphor')
      for (let i = firstAntecedent(line, actor); i <= line.index; i++) for (const one of actors[i]!) add(lines[i]!, one)
    for (const { accuser, victim } of [...charges, ...ifSuspect]) {
      if (accuser !== null && accuser.speaker === null) words.push(accuser.mention)
      if (victim !== null) words.push(victim)
    }
  }
  for (const {
    line,
    tie: { actor },
  } of rejected)
    add(line, actor)
  for (const line of lines) for (const { group } of backingsIn(line, actors[line.index]!)) add(line, group)
  return words
}
