/**
 * One attribution → act, polarity, certainty, target.
 *
 * The act comes first, since it decides most of the rest: two annotators who agree on the act agree on the polarity
 * in nine of ten cases. Where the cue itself names the act (“criticized”) the lexicon decides; elsewhere learned weights
 * do, with the rules' judgement as one of their features. The target comes last: there is one exactly where the polarity
 * is not neutral.
 */
import type { Attribution, Reason, StanceFinding } from '../findings.ts'
import type { Act, Certainty, Document, Polarity } from '../types.ts'
import { type ActFinding, decideAct } from './act.ts'
import { decideCertainty } from './certainty.ts'
import { claimWords } from './claim-words.ts'
import { T } from './features.ts'
import { choose, hear, type Opinion, opinionOn, speakingFor } from './opinion.ts'
import { decidePolarity } from './polarity.ts'
import { findTarget } from './target.ts'
import { ACTS, CERTAINTIES, COLUMN, POLARITIES } from './weights.ts'

export function decideStance(document: Document, attribution: Attribution): StanceFinding {
  const words = claimWords(document, attribution)
  const ruled = decideAct(words)
  const opinion = opinionOn(words, ruled)
  const act = trusted(ruled) ? ruled : weighedAct(ruled, opinion)
  const forPolarity = decidePolarity(words, act)
  const forCertainty = decideCertainty(words, act)
  emitJudgements(act, forPolarity, forCertainty, (template, value) => hear(opinion, template, value))
  const polarity = weighedPolarity(act, forPolarity, opinion)
  const certainty = weighedCertainty(act, forCertainty, opinion)
  const target = findTarget(words, act, polarity.polarity)
  return {
    act: act.act,
    // A polarity without anything that it could be about is none.
    polarity: target === null ? 'neutral' : polarity.polarity,
    certainty: certainty.certainty,
    target: target?.target ?? null,
    reasons: [act.reason, polarity.reason, certainty.reason, ...(target === null ? [] : [target.reason])],
  }
}

/**
 * What a rule's word counts among the weights. By cross-validation a wide range does equally well (0.4 to 1.6 for the act,
 * within a point). Not the least of it is taken, since rules also hold in news about things that the weights never saw.
 */
export const BONUS: Readonly<Record<'act' | 'polarity' | 'neutral' | 'certainty', number>> = {
  act: 0.8,
  polarity: 1,
  /** “Neutral” is a default for assertions; with the full bonus half of the stances for and against something are missed. */
  neutral: 0.4,
  certainty: 1,
}

/** Judgements that the weights do not overrule: each says itself what decides (“should stop”, “barely willing”). */
const SETTLED: ReadonlySet<string> = new Set([
  'demand-to-stop',
  'futility',
  'own-conduct',
  'reluctance',
  'surprise',
  'told-to',
])
export const isSettled = ({ rule }: Reason): boolean => SETTLED.has(rule)

/** Where the lexicon alone decides: the cue names the act, or says that nothing is said. */
export function trusted({ explicit, silent, reason }: ActFinding): boolean {
  return explicit || silent || reason.rule === 'own-wish'
}

function weighedAct(ruled: ActFinding, opinion: Opinion): ActFinding {
  const bonus = ruled.reason.rule === 'nothing-more' ? 0 : BONUS.act
  const act = choose(opinion, COLUMN.act, ACTS, ruled.act, bonus)
  if (act === ruled.act) return ruled
  return { act, silent: false, explicit: false, reason: because(opinion, 'act', COLUMN.act + ACTS.indexOf(act)) }
}

/** The rules' further judgements, as features for polarity and certainty. */
export function emitJudgements(
  { act }: ActFinding,
  { polarity, reason: forPolarity }: { polarity: Polarity; reason: Reason },
  { certainty, reason: forCertainty }: { certainty: Certainty; reason: Reason },
  emit: (template: number, value: string) => void,
): void {
  emit(T.act, act)
  emit(T.polarity, polarity)
  emit(T.polarityRule, forPolarity.rule)
  emit(T.certainty, certainty)
  emit(T.certaintyRule, forCertainty.rule)
}

/** By definition against or for what they are about. */
const SIDE: ReadonlyMap<Act, Polarity> = new Map<Act, Polarity>([
  ['accuse', 'negative'],
  ['criticize', 'negative'],
  ['support', 'positive'],
  ['warn', 'negative'],
])

function weighedPolarity(
  { act, silent }: ActFinding,
  ruled: { polarity: Polarity; reason: Reason },
  opinion: Opinion,
): { polarity: Polarity; reason: Reason } {
  if (silent || SIDE.has(act) || isSettled(ruled.reason)) return ruled
  const bonus = ruled.polarity === 'neutral' && act === 'assert' ? BONUS.neutral : BONUS.polarity
  const polarity = choose(opinion, COLUMN.polarity, POLARITIES, ruled.polarity, bonus)
  if (polarity === ruled.polarity) return ruled
  return { polarity, reason: because(opinion, 'polarity', COLUMN.polarity + POLARITIES.indexOf(polarity)) }
}

function weighedCertainty(
  { act, silent }: ActFinding,
  ruled: { certainty: Certainty; reason: Reason },
  opinion: Opinion,
): { certainty: Certainty; reason: Reason } {
  if (silent || act === 'question' || act === 'demand' || isSettled(ruled.reason)) return ruled
  const bonus = ruled.reason.rule === 'no-hedge' ? 0 : BONUS.certainty
  const certainty = choose(opinion, COLUMN.certainty, CERTAINTIES, ruled.certainty, bonus)
  if (certainty === ruled.certainty) return ruled
  return { certainty, reason: because(opinion, 'certainty', COLUMN.certainty + CERTAINTIES.indexOf(certainty)) }
}

/** Why the weights chose the label of a column. */
function because(opinion: Opinion, field: string, column: number): Reason {
  return { field, rule: 'learned-weights', words: speakingFor(opinion, column) }
}
