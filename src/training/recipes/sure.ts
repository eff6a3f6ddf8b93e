/** Are act and polarity both right? Fitted to what both give on articles that were held out. */
import { SURE, type SureQuestion } from '../../stance/sure.ts'
import type { Fitted } from '../fit/adagrad.ts'
import { modelFile } from '../pack.ts'
import type { Recipe } from '../recipe.ts'
import { yesNo } from '../yes-no.ts'
import type { LabelledWords, StanceLesson } from './stance-lesson.ts'

/** Share of stances that the preset `precise` asks for. */
const PRECISE = 0.8

export const sure: Recipe<StanceLesson, Fitted> = yesNo<StanceLesson, SureQuestion, null>(
  {
    needs: ['act', 'polarity'],
    about:
      'Are act and polarity both right? Its probability is the confidence of a stance. Fitted to what both give on labelled claims of articles that were held out.',
  },
  {
    decision: SURE,
    settings: { epochs: 20, rate: 0.05, l1: 0.01, prune: 0.02 },
    minimum: 20,
    each: ({ claims }, ask) => {
      for (const claim of claims) ask({ act: claim.act!, polarity: claim.polarity! }, null, isRight(claim))
    },
    // Nothing builds on it.
    apply: () => {},
    more: {
      files: ({ fit, calibration, judged }) => ({
        'sure.ts': `${modelFile('sure', fit, calibration, {})}
/** From which confidence on the preset \`precise\` gives a stance. */
export const PRECISE_STANCE: number = ${threshold(judged.map(({ scores, right }) => ({ chance: 1 / (1 + Math.exp(-(calibration.slope * scores[0]! + calibration.offset))), right: right === 1 })))}
`,
      }),
    },
  },
)

function isRight({ act, polarity, label }: LabelledWords): boolean {
  return act!.act === label.act && polarity!.label === label.polarity
}

/** The lowest from which on so many are right, in hundredths. */
function threshold(answers: readonly { readonly chance: number; readonly right: boolean }[]): number {
  for (let step = 30; step < 95; step++) {
    const given = answers.filter(({ chance }) => chance >= step / 100)
    if (given.filter(({ right }) => right).length >= PRECISE * given.length) return step / 100
  }
  return 0.95
}
