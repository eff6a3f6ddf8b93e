/** Are act and polarity both right? Asked when both are decided; its calibrated probability is `stance.confidence`. */
import type { Classified } from '../model/classify.ts'
import type { Decision } from '../model/decision.ts'
import type { Features } from '../model/features.ts'
import { hashOf } from '../model/hash.ts'
import type { TemplateGroups } from '../model/templates.ts'
import type { Polarity } from '../types.ts'
import type { ActAnswer } from './judgement.ts'
import type { PolarityRule } from './polarity.ts'

export interface SureQuestion {
  readonly act: ActAnswer
  readonly polarity: Classified<Polarity, PolarityRule>
}

enum T {
  // bias
  bias = 1,
  // chances
  act = 2,
  polarity = 3,
  both = 4,
  // answers
  answers = 10,
  actOfRule = 11,
  polarityOfRule = 12,
  chanceOfAct = 13,
}
const TEMPLATES: TemplateGroups = {
  bias: [T.bias],
  chances: [T.act, T.polarity, T.both],
  answers: [T.answers, T.actOfRule, T.polarityOfRule, T.chanceOfAct],
}

/** A probability is told as each of these that it reaches: more of it can then only speak for the answer by more. */
const STEPS = 20

function addSureFeatures(out: Features, { act, polarity }: SureQuestion): void {
  out.add(T.bias)
  addSteps(out, T.act, act.chance)
  addSteps(out, T.polarity, polarity.chance)
  addSteps(out, T.both, act.chance * polarity.chance)
  out.add(T.answers, hashOf(act.act), hashOf(polarity.label))
  out.add(T.actOfRule, hashOf(act.rule))
  out.add(T.polarityOfRule, hashOf(polarity.hinted?.rule.name ?? ''))
  out.add(T.chanceOfAct, hashOf(act.act), Math.floor(act.chance * 5))
}

function addSteps(out: Features, template: T, chance: number): void {
  for (let step = 1; step <= chance * STEPS; step++) out.add(template, step)
}

export const SURE: Decision<SureQuestion, null> = {
  name: 'sure',
  templates: TEMPLATES,
  candidates: () => [null],
  addFeatures: addSureFeatures,
}
