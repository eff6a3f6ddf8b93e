/** The learned decisions of this stage: is an actor charged with an act, do two sentences tell one charge, does a sentence answer it. */
import { chance } from '../../model/chances.ts'
import type { Decision } from '../../model/decision.ts'
import { Features } from '../../model/features.ts'
import type { Judge } from '../charges.ts'
import type { Again } from '../merge.ts'
import type { Answers } from '../responses.ts'
import { ANSWER_TEMPLATES, type Asked, addAnswerFeatures } from './answer-features.ts'
import type { ChargeModels } from './models.ts'
import type { Pair } from './pair.ts'
import { addPairFeatures, PAIR_TEMPLATES } from './pair-features.ts'
import { addRetellingFeatures, RETELLING_TEMPLATES, type Tellings } from './retelling-features.ts'

/** Is this actor charged with this act? */
export const CHARGE: Decision<Pair, null> = {
  name: 'charge',
  templates: PAIR_TEMPLATES,
  candidates: () => [null],
  addFeatures: addPairFeatures,
}

/** Does the later of two tellings against the same accused tell the same charge again? */
export const RETELLING: Decision<Tellings, null> = {
  name: 'retelling',
  templates: RETELLING_TEMPLATES,
  candidates: () => [null],
  addFeatures: addRetellingFeatures,
}

/** Does this sentence answer this charge? */
export const ANSWER: Decision<Asked, null> = {
  name: 'answer',
  templates: ANSWER_TEMPLATES,
  candidates: () => [null],
  addFeatures: addAnswerFeatures,
}

export function judgeBy({ charge }: Pick<ChargeModels, 'charge'>): Judge {
  const features = new Features()
  return (pair) => chance(CHARGE, charge, features, pair, null)
}

export function againBy({ retelling }: Pick<ChargeModels, 'retelling'>): Again {
  const features = new Features()
  return (tellings) => chance(RETELLING, retelling, features, tellings, null)
}

export function answersBy({ answer }: Pick<ChargeModels, 'answer'>): Answers {
  const features = new Features()
  return (asked) => chance(ANSWER, answer, features, asked, null)
}
