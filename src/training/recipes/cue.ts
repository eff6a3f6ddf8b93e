/** Is this word the head of a cue? Right are the heads of PolNeAR's cues; how often a word is one is counted there, too. */
import { cueChances } from '../../attribution/learned/candidates.ts'
import { CUE } from '../../attribution/learned/decisions.ts'
import type { View } from '../../attribution/learned/view.ts'
import { Features } from '../../model/features.ts'
import type { Fitted } from '../fit/adagrad.ts'
import { modelFile, packRates, quoted } from '../pack.ts'
import type { Recipe } from '../recipe.ts'
import { yesNo } from '../yes-no.ts'
import type { Lesson } from './attribution-lesson.ts'

const features = new Features()

export const cue: Recipe<Lesson, Fitted> = yesNo<Lesson, View, number>(
  {
    needs: [],
    about:
      'Is this word the head of a cue? Asked of each word that heads one now and then; fitted to the cues of PolNeAR’s training part.',
  },
  {
    decision: CUE,
    settings: { epochs: 6, rate: 0.04, l1: 0.015, prune: 0.1 },
    minimum: 3,
    each({ article, view }, ask) {
      const heads = new Set(article.gold.map(({ head }) => head))
      for (const i of CUE.candidates(view)) ask(view, i, heads.has(i))
    },
    apply(lesson, model) {
      lesson.chances = cueChances(features, lesson.view, model)
    },
    asItIs: true,
    more: {
      files: ({ fit, calibration, lessons }) => ({
        'cue.ts': modelFile('cue', fit, calibration, {}),
        'cue-rates.ts': ratesFile(lessons[0]!.allRates),
      }),
    },
  },
)

function ratesFile(rates: ReadonlyMap<string, number>): string {
  return `/** How often each word heads a cue, in steps. Counted by \`npm run train -- --only cue\`. */

export const CUE_RATES: string =
  ${quoted(packRates(rates))}
`
}
