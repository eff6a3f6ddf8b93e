/** Who stands behind a charge? Fitted to labelled charges with the accusers that the stage finds. */
import { FORM, FORM_WORDS } from '../../accusation/learned/form.ts'
import type { Told } from '../../accusation/learned/told.ts'
import type { AccusationForm } from '../../types.ts'
import { classification } from '../classification.ts'
import { toldCharges } from '../corpora/told-charges.ts'
import type { Fitted } from '../fit/adagrad.ts'
import type { Recipe } from '../recipe.ts'
import type { AccusationLesson } from './accusation-lesson.ts'

export const form: Recipe<AccusationLesson, Fitted> = classification<
  AccusationLesson,
  Told,
  AccusationForm,
  (typeof FORM.hints)[number]
>(
  {
    needs: [],
    about:
      'Who stands behind a charge: a court, a state, those who looked into it, anybody else, or nobody who says so? Fitted to labelled charges of news, with the accusers that the stage finds itself.',
  },
  {
    decision: FORM,
    settings: { minimum: 3, step: 0.05, penalty: 4, rounds: 60, trust: (one) => (FORM_WORDS.has(one) ? 0.35 : 1) },
    each(lesson, ask) {
      for (const { told, label } of toldCharges(lesson)) ask(told, label.form)
    },
    // Nothing builds on it.
    apply: () => {},
  },
)
