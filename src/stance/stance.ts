/**
 * One attribution → act, polarity, certainty, target.
 *
 * The act comes first, since it decides most of the rest: two annotators who agree on the act agree on the polarity
 * in nine of ten cases. Where the cue itself names the act (“criticized”) the lexicon decides; elsewhere learned weights
 * do, with the rules' judgement as one of their features. The target comes last: there is one exactly where the polarity
 * is not neutral, and only then the parse of its sentence is asked for.
 */
import type { AttributionFinding, ReasonFinding, StanceFinding } from '../findings.ts'
import { chance } from '../model/chances.ts'
import { type Classified, classify, hint } from '../model/classify.ts'
import type { Classification, Hint } from '../model/decision.ts'
import { strongestPlaces } from '../model/explain.ts'
import { Features } from '../model/features.ts'
import { bestOf, rank } from '../model/rank.ts'
import { tokenSpan } from '../span.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Document, Polarity, TokenSpan } from '../types.ts'
import { PRECISE_STANCE } from '../weights/sure.ts'
import { ACT } from './act.ts'
import { CERTAINTY } from './certainty.ts'
import { ClaimWords } from './claim-words.ts'
import { CONTENT } from './features.ts'
import { type ActAnswer, addJudgementFeatures, type JudgementQuestion } from './judgement.ts'
import { type StanceModels, stanceModels } from './models.ts'
import { POLARITY } from './polarity.ts'
import { SURE } from './sure.ts'
import { TARGET } from './target.ts'

export { PRECISE_STANCE }

/** The stances of all attributions, in their order. One whose confidence is below `least` is a neutral assertion. */
export function findStances(
  document: Document,
  attributions: readonly AttributionFinding[],
  syntax: Syntax,
  least = 0,
): StanceFinding[] {
  const buffers = { base: new Features(), judged: new Features() }
  return attributions.map((attribution) => {
    const stance = decideStance(document, attribution, syntax, stanceModels(), buffers)
    return stance.confidence < least ? unsure(stance) : stance
  })
}

/** Too unsure to be told. */
function unsure({ certainty, confidence, reasons }: StanceFinding): StanceFinding {
  const kept = reasons.filter(({ field }) => field !== 'act' && field !== 'polarity' && field !== 'target')
  const untold = (field: string): ReasonFinding => ({ field, rule: 'too-unsure', words: [] })
  const neutral = { act: 'assert', polarity: 'neutral', target: null } as const
  return { ...neutral, certainty, confidence, reasons: [untold('act'), untold('polarity'), ...kept] }
}

interface Buffers {
  /** A claim's own features, which all three decisions share. */
  readonly base: Features
  readonly judged: Features
}

function decideStance(
  document: Document,
  attribution: AttributionFinding,
  syntax: Syntax,
  models: StanceModels,
  { base, judged }: Buffers,
): StanceFinding {
  const words = new ClaimWords(document, attribution, syntax)
  const act = decideAct(words, models, base)
  const question = judgementQuestion(words, act, base)
  // Both are asked the same features, which are therefore put together once.
  judged.clear()
  addJudgementFeatures(judged, question)
  const polarity = classify(POLARITY, models.polarity, question, judged, question.polarity)
  const polarityWords = wordsFor(words, POLARITY, models.polarity, judged, polarity)
  const certainty = classify(CERTAINTY, models.certainty, question, judged, question.certainty)
  const certaintyWords = wordsFor(words, CERTAINTY, models.certainty, judged, certainty)
  // Rounded: engines differ in the last digit of an exponential.
  const confidence = Math.round(1000 * chance(SURE, models.sure, judged, { act, polarity }, null)) / 1000
  const target = findTarget(words, act, polarity.label, models.target, judged)
  const ofAct = because(document, 'act', act.rule, act.words)
  const ofPolarity = because(document, 'polarity', ruleOf(polarity), polarityWords)
  const ofCertainty = because(document, 'certainty', ruleOf(certainty), certaintyWords)
  return {
    act: act.act,
    // A polarity without anything that it could be about is none.
    polarity: target === null ? 'neutral' : polarity.label,
    certainty: certainty.label,
    target,
    confidence,
    // Never pushed to: a list that has grown keeps room for sixteen more.
    reasons:
      target === null
        ? [ofAct, ofPolarity, ofCertainty]
        : [ofAct, ofPolarity, ofCertainty, { field: 'target', rule: 'learned-weights', words: [target] }],
  }
}

/** The likeliest candidate, or null where the speaker is neither for nor against it. */
function findTarget(
  words: ClaimWords,
  act: ActAnswer,
  polarity: Polarity,
  model: StanceModels['target'],
  features: Features,
): TokenSpan | null {
  if (polarity === 'neutral') return null
  const best = bestOf(rank(TARGET, model, features, { words, act, polarity }))
  return best === null ? null : tokenSpan(words.document, best.candidate.from, best.candidate.to)
}

/** The act; `base` is filled with the claim's features, whoever decides. */
export function decideAct(words: ClaimWords, models: Pick<StanceModels, 'act'>, base: Features): ActAnswer {
  const hinted = hint(ACT.hints, words)
  base.clear()
  ACT.addFeatures(base, words, hinted)
  const decided = classify(ACT, models.act, words, base, hinted)
  return {
    act: decided.label,
    chance: decided.chance,
    rule: ruleOf(decided),
    silent: decided.hinted?.rule.silent ?? false,
    explicit: decided.hinted?.rule.explicit ?? false,
    words: wordsFor(words, ACT, models.act, base, decided),
  }
}

export function judgementQuestion(words: ClaimWords, act: ActAnswer, base: Features): JudgementQuestion {
  const told = { words, act }
  return { words, act, base, polarity: hint(POLARITY.hints, told), certainty: hint(CERTAINTY.hints, told) }
}

const ruleOf = ({ hinted }: { readonly hinted: { readonly rule: { readonly name: string } } | null }): string =>
  hinted?.rule.name ?? 'learned-weights'

/** How many words are shown that spoke for what the weights chose, and how much each must weigh. */
const MOST_WORDS = 3
const LEAST_WEIGHT = 0.1

/** The tokens that decided: those that the rule goes by, or those whose features spoke most for the label. */
function wordsFor<Q, L extends string, R extends Hint<Q, L>>(
  { cue, content }: ClaimWords,
  { labels }: Classification<Q, L, R>,
  model: StanceModels['act'],
  features: Features,
  { label, hinted }: Classified<L, R>,
): readonly number[] {
  if (hinted !== null) return hinted.words
  const places = strongestPlaces(model, features, labels.indexOf(label), MOST_WORDS, LEAST_WEIGHT)
  return places.map((place) => (place < CONTENT ? cue[place]! : content[place - CONTENT]!)).sort((a, b) => a - b)
}

function because(document: Document, field: string, rule: string, words: readonly number[]): ReasonFinding {
  return { field, rule, words: words.map((i) => tokenSpan(document, i, i + 1)) }
}
