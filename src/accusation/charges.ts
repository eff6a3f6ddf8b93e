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
import type { AccuserWords, Asked } from './accuser.ts'
import type { Actor } from './actor.ts'
import { findActors } from './actors.ts'
import type { ActPlace } from './acts.ts'
import { innermost } from './claim-of.ts'
import { type ActorContext, type Context, goesByRules, inCyberContext, isVast } from './context.ts'
import { blocked, REJECTING } from './filters.ts'
import type { Pair } from './learned/pair.ts'
import { chosenAccuser, chosenVictim } from './learned/parties.ts'
import { looseTie } from './loose-tie.ts'
import { path } from './path.ts'
import { type Tie, tie } from './patterns.ts'
import { spanAt } from './roles.ts'
import type { Line } from './sentence.ts'
import { backingsIn } from './sponsors.ts'
import { DEEDS, isSuspect } from './suspects.ts'
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
  /** The probability that actor and act are a charge, weighed when it is asked for. */
  readonly chance: () => number
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

/** The charges of all sentences; none where the article never charges anybody for sure. */
export function findCharges(context: Context, judge: Judge): Charges {
  const charged: Charged[] = []
  const rejected: Rejected[] = []
  const actorsOf = new Map<number, readonly Actor[]>()
  let surest = 0
  for (const line of context.lines) {
    const acts = context.possible[line.index]!
    if (acts.length === 0) continue
    const actors = findActors(context.document, line, context.scene)
    actorsOf.set(line.index, actors)
    for (const actor of actors) {
      const isPerson = actor.type === 'person'
      const sure = isPerson && isSuspect(line, actor, context.scene, NOBODY)
      const pairs = pairsOf(context, line, actors, acts, actor, sure)
      for (const { tie, block } of pairs)
        if (
          tie !== null &&
          block !== null &&
          block !== 'another' &&
          REJECTING.has(block) &&
          !isPerson &&
          actor.type !== 'anaphor'
        )
          rejected.push({ line, tie, block })
      const charges = chargesOf(pairs, judge)
      const ifSuspect =
        isPerson && !sure
          ? chargesOf(
              pairs.map((pair) => ({ ...pair, suspect: true })),
              judge,
            )
          : charges
      if (charges.length > 0 || ifSuspect.length > 0) charged.push({ line, actor, charges, ifSuspect })
      if (!goesByRules(context)) for (const { chance } of charges) surest = Math.max(surest, chance())
    }
  }
  return { charged: surest < SURE_ONCE && !goesByRules(context) ? [] : charged, rejected, actors: actorsOf }
}

/** The probability that an actor is charged with an act. */
export type Judge = (pair: Pair) => number

/** From which probability on a pair is a charge: the best F1 on articles that were held out lies between 0.4 and 0.5. */
const CHARGED = 0.5

/** A longer article without any charge of this probability has none: of 71 held-out articles without any, 24 % had one before, and 11 % now. */
const SURE_ONCE = 0.8

/** All pairs of an actor with an act outside of its own words. */
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
      const found = act.possible ? null : tie(line, actor, act)
      const block =
        blocked(line, found ?? looseTie({ line, actor, act })) ??
        (found && isAnothers(line, found, actors) ? 'another' : null)
      return { context, line, actors, acts, actor, act, tie: found, block, suspect }
    })
}

function chargesOf(pairs: readonly Pair[], judge: Judge): Charge[] {
  return pairs.flatMap((pair) => {
    const { context, line, tie, act, actor, block, suspect } = pair
    if (block !== null && VETOES.has(block)) return []
    const mayBe = actor.type !== 'person' || suspect || tie?.traits.personal === true
    const isRuled = tie !== null && block === null && mayBe && (!act.weak || inCyberContext(context, line))
    const from = !goesByRules(context) ? CHARGED : isRuled ? RULED : BARE
    let chance: number | null = null
    const judged = (): number => {
      chance ??= judge(pair)
      return chance
    }
    const isCharge = isVast(context) ? isRuled : judged() >= from
    return isCharge ? [chargeOf(context, line, tie ?? looseTie(pair), judged)] : []
  })
}

/** What is said not to be so, or not known, or not done, is no charge, whatever the weights make of it. */
const VETOES: ReadonlySet<Pair['block']> = new Set([
  ...REJECTING,
  'not-charged',
  'not-done',
  'incitement',
  'defence',
  'metaphor',
  'breach-of-duty',
  'unreal',
] as const)

/** The same in a short text for a pair that a pattern ties and no filter blocks, and for one that only the weights tie. */
const RULED = 0.15
const BARE = 0.8

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

export function chargeOf(context: Context, line: Line, found: Tie, chance: () => number = () => 1): Charge {
  const { claim, asked } = askedOf(context, line, found)
  const { finding, speaker } = asked
  const accuser = chosenAccuser(asked)
  const victim = chosenVictim(context, line, found, accuser)
  return { tie: found, claim, finding, speaker, accuser, victim, chance }
}

/** What is known of a charge before anybody asks for its accuser. */
export function askedOf(context: Context, line: Line, tie: Tie): { readonly claim: number; readonly asked: Asked } {
  const { document, claims, cast } = context
  const { actor, act } = tie
  const actorSpan = spanAt(document, line, actor.from, actor.to)
  const actSpan = spanAt(document, line, act.at, act.at + 1)
  const claim = innermost(context, context.claimsBySentence.get(line.index) ?? [], actSpan, actorSpan)
  const finding = claim < 0 ? null : claims[claim]!
  const speaker = finding === null || finding.speaker.key === null ? null : cast.identities.get(finding.speaker.key)!
  const { mention } = wordsOfAccused(document, line, actor)
  return { claim, asked: { context, line, tie, finding, speaker, taken: [actorSpan, mention] } }
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
