/** How strongly does the speaker commit to the content? Fitted with the acts as they are decided, not as they are labelled. */
import { CERTAINTY, type CertaintyRule } from '../../stance/certainty.ts'
import type { JudgementQuestion } from '../../stance/judgement.ts'
import { judgementQuestion } from '../../stance/stance.ts'
import type { Certainty } from '../../types.ts'
import { classification } from '../classification.ts'
import type { Fitted } from '../fit/adagrad.ts'
import type { Recipe } from '../recipe.ts'
import { SETTINGS, type StanceLesson } from './stance-lesson.ts'

export const certainty: Recipe<StanceLesson, Fitted> = classification<
  StanceLesson,
  JudgementQuestion,
  Certainty,
  CertaintyRule
>(
  {
    needs: ['act'],
    about:
      'How strongly does the speaker commit to the content? Fitted to labelled claims of PolNeAR’s articles and of wider news.',
  },
  {
    decision: CERTAINTY,
    settings: SETTINGS,
    each: ({ claims }, ask) => {
      for (const { words, label, base, act } of claims) ask(judgementQuestion(words, act!, base), label.certainty)
    },
    // Nothing builds on it.
    apply: () => {},
  },
)
