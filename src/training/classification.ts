/** The recipe of a decision among labels: multinomial regression, which hears of the rules, and raises what they say. */
import { AS_IS } from '../model/calibration.ts'
import { hint, scoresOf } from '../model/classify.ts'
import { type Classification, FINAL, type Hint, type Hinted } from '../model/decision.ts'
import { Features } from '../model/features.ts'
import type { Model } from '../model/model.ts'
import { Dictionary, type Fitted } from './fit/adagrad.ts'
import { calibrateShares } from './fit/calibrate.ts'
import { fitMultinomial, type MultinomialSettings } from './fit/multinomial.ts'
import { modelFile, modelOf } from './pack.ts'
import type { Judged, Recipe } from './recipe.ts'

/** Asks a question, with the label that is right. */
export type Ask<Question, Label> = (question: Question, label: Label) => void

interface Settings extends MultinomialSettings {
  /** Features seen less often are left out. */
  readonly minimum: number
  /** Weights are rounded to this. */
  readonly step: number
  /** How far a template's features are trusted: below 1, it takes more to give them the same weight. */
  readonly trust: (template: number) => number
}

interface Classifying<Lesson, Question, Label extends string, Rule extends Hint<Question, Label>> {
  readonly decision: Classification<Question, Label, Rule>
  readonly settings: Settings
  readonly each: (lesson: Lesson, ask: Ask<Question, Label>) => void
  readonly apply: (lesson: Lesson, model: Model) => void
}

export function classification<Lesson, Question, Label extends string, Rule extends Hint<Question, Label>>(
  told: Pick<Recipe<Lesson, Fitted>, 'needs' | 'about'>,
  { decision, settings, each, apply }: Classifying<Lesson, Question, Label, Rule>,
): Recipe<Lesson, Fitted> {
  const { name, labels, templates, hints, addFeatures, prior } = decision
  const features = new Features()
  const over = (
    lessons: readonly Lesson[],
    use: (label: Label, hinted: Hinted<Label, Rule>, question: Question) => void,
  ): void => {
    for (const lesson of lessons) {
      each(lesson, (question, label) => {
        const hinted = hint<Question, Label, Rule>(hints, question)
        features.clear()
        addFeatures(features, question, hinted)
        use(label, hinted, question)
      })
    }
  }
  return {
    name,
    ...told,
    templates,
    hints,
    crossFitted: true,
    fit(lessons) {
      const dictionary = new Dictionary()
      const trust = new Map<number, number>()
      over(lessons, () => {
        dictionary.count(features.keys, features.count)
        for (let i = 0; i < features.count; i++) {
          trust.set(features.keys[i]!, settings.trust(features.templateOf(i)))
        }
      })
      dictionary.freeze(settings.minimum)
      const rows: Int32Array[] = []
      const gold: number[] = []
      const priors: ArrayLike<number>[] = []
      over(lessons, (label, _, question) => {
        rows.push(dictionary.encode(features.keys, features.count))
        gold.push(labels.indexOf(label))
        if (prior !== undefined) priors.push(prior(question))
      })
      const scales = Float64Array.from(dictionary.keys, (key) => trust.get(key)!)
      const weights = fitMultinomial({ rows, gold, priors }, labels.length, scales, settings)
      return rounded(dictionary.keys, weights, labels.length, settings.step)
    },
    // As in the package: a later decision may ask how sure this one is.
    apply: (lesson, fit, { judged, calibration }) =>
      apply(lesson, { ...modelOf(fit, calibration), rules: new Map(Object.entries(rightOfFinalRules(judged))) }),
    judge(lesson, fit) {
      const model = modelOf(fit, AS_IS)
      const judged: Judged[] = []
      over([lesson], (label, { rule, label: ruled }, question) => {
        const final = rule.bonus === FINAL
        const answer = labels.indexOf(ruled)
        const scores = scoresOf(model, features, labels.length, prior?.(question))
        if (!final) scores[answer]! += rule.bonus
        judged.push({ scores, right: labels.indexOf(label), rule: { name: rule.name, answer, final } })
      })
      return judged
    },
    calibrate: (judged) => calibrateShares(judged.filter(({ rule }) => !rule?.final)),
    files: ({ fit, calibration, judged }) => ({
      [`${name}.ts`]: modelFile(name, fit, calibration, rightOfFinalRules(judged)),
    }),
  }
}

/** Without the features whose weights are all rounded to 0. */
function rounded(keys: readonly number[], weights: Float64Array, width: number, step: number): Fitted {
  const fitted = { keys: [] as number[], rows: [] as number[], width, step }
  keys.forEach((key, f) => {
    const row = weights.subarray(f * width, (f + 1) * width)
    if (row.every((w) => Math.round(w / step) === 0)) return
    fitted.keys.push(key)
    fitted.rows.push(...row)
  })
  return fitted
}

/** How often each rule is right that the weights do not overrule; drawn towards one half, since once right is not always right. */
function rightOfFinalRules(judged: readonly Judged[]): Record<string, number> {
  const counts = new Map<string, { right: number; all: number }>()
  for (const { rule, right } of judged) {
    if (!rule?.final) continue
    const count = counts.get(rule.name) ?? { right: 0, all: 0 }
    counts.set(rule.name, { right: count.right + (rule.answer === right ? 1 : 0), all: count.all + 1 })
  }
  const share = ({ right, all }: { right: number; all: number }) => Math.round((1000 * (right + 1)) / (all + 2)) / 1000
  return Object.fromEntries(
    [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, count]) => [name, share(count)]),
  )
}
