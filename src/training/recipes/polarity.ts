/** Is the speaker for or against what the claim is about? Fitted with the acts as they are decided, not as they are labelled. */

import { classify } from '../../model/classify.ts'
import { Features } from '../../model/features.ts'
import { addJudgementFeatures, type JudgementQuestion } from '../../stance/judgement.ts'
import { POLARITY, type PolarityRule } from '../../stance/polarity.ts'
import { judgementQuestion } from '../../stance/stance.ts'
import type { Polarity } from '../../types.ts'
import { classification } from '../classification.ts'
import type { Fitted } from '../fit/adagrad.ts'
import type { Recipe } from '../recipe.ts'
import { SETTINGS, type StanceLesson } from './stance-lesson.ts'

const judged = new Features()

export const polarity: Recipe<StanceLesson, Fitted> = classification<
  StanceLesson,
  JudgementQuestion,
  Polarity,
  PolarityRule
>(
  {
    needs: ['act'],
    about:
      'Is the speaker for or against what the claim is about? Fitted to labelled claims of PolNeAR’s articles and of wider news.',
  },
  {
    decision: POLARITY,
    settings: SETTINGS,
    each: ({ claims }, ask) => {
      for (const { words, label, base, act } of claims) ask(judgementQuestion(words, act!, base), label.polarity)
    },
    apply({ claims }, model) {
      for (const claim of claims) {
        const question = judgementQuestion(claim.words, claim.act!, claim.base)
        judged.clear()
        addJudgementFeatures(judged, question)
        claim.polarity = classify(POLARITY, model, question, judged, question.polarity)
      }
    },
  },
)
