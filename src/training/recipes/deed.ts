/** What kind of deed was it? Fitted to labelled charges, with the acts of the sentences that tell them again. */
import { DEED, DEED_WORDS, type DeedQuestion } from '../../accusation/learned/deed.ts'
import type { AccusedAct } from '../../types.ts'
import { classification } from '../classification.ts'
import { toldCharges } from '../corpora/told-charges.ts'
import type { Fitted } from '../fit/adagrad.ts'
import type { Recipe } from '../recipe.ts'
import type { AccusationLesson } from './accusation-lesson.ts'

export const deed: Recipe<AccusationLesson, Fitted> = classification<
  AccusationLesson,
  DeedQuestion,
  AccusedAct,
  (typeof DEED.hints)[number]
>(
  { needs: [], about: 'What kind of deed was it? Fitted to labelled charges of news.' },
  {
    decision: DEED,
    settings: { minimum: 3, step: 0.05, penalty: 4, rounds: 60, trust: (one) => (DEED_WORDS.has(one) ? 0.35 : 1) },
    each(lesson, ask) {
      for (const charge of toldCharges(lesson)) ask(charge, charge.label.act.type)
    },
    // Nothing builds on it.
    apply: () => {},
  },
)
