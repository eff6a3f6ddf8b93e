/** What does the speaker do in saying it? Fitted to the acts of labelled claims. */
import { ACT, type ActRule } from '../../stance/act.ts'
import type { ClaimWords } from '../../stance/claim-words.ts'
import { decideAct } from '../../stance/stance.ts'
import type { Act } from '../../types.ts'
import { classification } from '../classification.ts'
import type { Fitted } from '../fit/adagrad.ts'
import type { Recipe } from '../recipe.ts'
import { SETTINGS, type StanceLesson } from './stance-lesson.ts'

export const act: Recipe<StanceLesson, Fitted> = classification<StanceLesson, ClaimWords, Act, ActRule>(
  {
    needs: [],
    about: 'What does the speaker do in saying it? Fitted to labelled claims of PolNeAR’s articles and of wider news.',
  },
  {
    decision: ACT,
    settings: SETTINGS,
    each: ({ claims }, ask) => {
      for (const { words, label } of claims) ask(words, label.act)
    },
    apply({ claims }, model) {
      for (const claim of claims) claim.act = decideAct(claim.words, { act: model }, claim.base)
    },
  },
)
