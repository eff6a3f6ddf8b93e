/** The recipe of a decision that asks each candidate alone: logistic regression over its features. */
import { AS_IS } from '../model/calibration.ts'
import type { Decision } from '../model/decision.ts'
import { Features } from '../model/features.ts'
import type { Model } from '../model/model.ts'
import { score } from '../model/table.ts'
import { type AdaGradSettings, Dictionary, type Fitted } from './fit/adagrad.ts'
import { calibrateYesNo } from './fit/calibrate.ts'
import { fitLogistic } from './fit/logistic.ts'
import { modelFile, modelOf } from './pack.ts'
import type { Recipe } from './recipe.ts'

/** Asks about one candidate, with what is right. */
export type Ask<Question, Candidate> = (question: Question, candidate: Candidate, yes: boolean) => void

interface YesNo<Lesson, Question, Candidate> {
  readonly decision: Decision<Question, Candidate>
  readonly settings: AdaGradSettings
  /** Features seen less often are left out. */
  readonly minimum: number
  /** Asks about all candidates of a lesson, in their order. */
  readonly each: (lesson: Lesson, ask: Ask<Question, Candidate>) => void
  readonly apply: (lesson: Lesson, model: Model) => void
  /** True where later decisions were fitted to scores that are probabilities as they are; the card tells how well. */
  readonly asItIs?: true
  readonly more?: Partial<Pick<Recipe<Lesson, Fitted>, 'crossFitted' | 'files'>>
}

export function yesNo<Lesson, Question, Candidate>(
  told: Pick<Recipe<Lesson, Fitted>, 'needs' | 'about'>,
  { decision, settings, minimum, each, apply, asItIs, more }: YesNo<Lesson, Question, Candidate>,
): Recipe<Lesson, Fitted> {
  const { name, templates, addFeatures } = decision
  const features = new Features()
  const over = (lessons: readonly Lesson[], use: (yes: boolean) => void): void => {
    for (const lesson of lessons) {
      each(lesson, (question, candidate, yes) => {
        features.clear()
        addFeatures(features, question, candidate)
        use(yes)
      })
    }
  }
  return {
    name,
    ...told,
    templates,
    crossFitted: true,
    fit(lessons) {
      const dictionary = new Dictionary()
      const rows: Int32Array[] = []
      const labels: number[] = []
      over(lessons, () => dictionary.count(features.keys, features.count))
      dictionary.freeze(minimum)
      over(lessons, (yes) => {
        rows.push(dictionary.encode(features.keys, features.count))
        labels.push(yes ? 1 : 0)
      })
      return fitLogistic(dictionary.keys, rows, labels, settings)
    },
    apply: (lesson, fit) => apply(lesson, modelOf(fit, AS_IS)),
    judge(lesson, fit) {
      const { table } = modelOf(fit, AS_IS)
      const judged: { scores: number[]; right: number }[] = []
      over([lesson], (yes) => {
        judged.push({ scores: [score(table, features.keys, features.count)], right: yes ? 1 : 0 })
      })
      return judged
    },
    calibrate: (judged) => (asItIs ? AS_IS : calibrateYesNo(judged)),
    files: ({ fit, calibration }) => ({ [`${name}.ts`]: modelFile(name, fit, calibration, {}) }),
    ...more,
  }
}
