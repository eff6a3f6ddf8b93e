/** Is an actor charged with an act? Fitted to all pairs of both in the sentences of labelled articles. */
import { CHARGE } from '../../accusation/learned/decisions.ts'
import type { Pair } from '../../accusation/learned/pair.ts'
import type { Fitted } from '../fit/adagrad.ts'
import type { Recipe } from '../recipe.ts'
import { yesNo } from '../yes-no.ts'
import type { AccusationLesson } from './accusation-lesson.ts'

export const charge: Recipe<AccusationLesson, Fitted> = yesNo<AccusationLesson, Pair, null>(
  {
    needs: [],
    about:
      'Is this actor charged with this act? Fitted to all pairs of both in the sentences of labelled articles; its probability is the confidence of an accusation.',
  },
  {
    decision: CHARGE,
    settings: { epochs: 15, rate: 0.05, l1: 0.02, prune: 0.03 },
    minimum: 3,
    each({ pairs }, ask) {
      for (const { pair, told } of pairs) if (told !== null) ask(pair, null, told.length > 0)
    },
    apply(lesson, model) {
      lesson.charge = model
    },
  },
)
