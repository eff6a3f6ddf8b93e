/** The recipe of a decision that compares the candidates of one question: a softmax over their scores. */
import { AS_IS } from '../model/calibration.ts'
import type { Decision } from '../model/decision.ts'
import { Features } from '../model/features.ts'
import type { Model } from '../model/model.ts'
import { hintsOn } from '../model/rank.ts'
import { score } from '../model/table.ts'
import { type AdaGradSettings, Dictionary, type Fitted } from './fit/adagrad.ts'
import { calibrateShares } from './fit/calibrate.ts'
import { type Choice, fitRanker } from './fit/ranker.ts'
import { modelFile, modelOf } from './pack.ts'
import type { Judged, Recipe } from './recipe.ts'

/** Asks a question, with how good each of its candidates is; the best is right. */
export type Ask<Question> = (question: Question, quality: readonly number[]) => void

interface Ranking<Lesson, Question, Candidate> {
  readonly decision: Decision<Question, Candidate>
  readonly settings: AdaGradSettings
  readonly minimum: number
  readonly each: (lesson: Lesson, ask: Ask<Question>) => void
  readonly apply: (lesson: Lesson, model: Model) => void
}

export function ranking<Lesson, Question, Candidate>(
  told: Pick<Recipe<Lesson, Fitted>, 'needs' | 'about'>,
  { decision, settings, minimum, each, apply }: Ranking<Lesson, Question, Candidate>,
): Recipe<Lesson, Fitted> {
  const { name, templates, hints, addFeatures, candidates } = decision
  const features = new Features()
  /** Fills the features of one candidate after the other, then tells which question is done. */
  const over = (
    lessons: readonly Lesson[],
    use: (hints: number) => void,
    done: (quality: readonly number[]) => void,
  ): void => {
    for (const lesson of lessons) {
      each(lesson, (question, quality) => {
        for (const candidate of candidates(question)) {
          features.clear()
          addFeatures(features, question, candidate)
          use(hintsOn(decision, question, candidate))
        }
        done(quality)
      })
    }
  }
  return {
    name,
    ...told,
    templates,
    ...(hints && { hints }),
    crossFitted: true,
    fit(lessons) {
      const dictionary = new Dictionary()
      const choices: Choice[] = []
      let rows: Int32Array[] = []
      let hints: number[] = []
      over(
        lessons,
        () => dictionary.count(features.keys, features.count),
        () => {},
      )
      dictionary.freeze(minimum)
      over(
        lessons,
        (hinted) => {
          rows.push(dictionary.encode(features.keys, features.count))
          hints.push(hinted)
        },
        (quality) => {
          choices.push({ rows, quality, hints })
          rows = []
          hints = []
        },
      )
      return fitRanker(dictionary.keys, choices, settings)
    },
    apply: (lesson, fit) => apply(lesson, modelOf(fit, AS_IS)),
    judge(lesson, fit) {
      const { table } = modelOf(fit, AS_IS)
      const judged: Judged[] = []
      let scores: number[] = []
      let hints: number[] = []
      over(
        [lesson],
        (hinted) => {
          hints.push(hinted)
          scores.push(hinted + score(table, features.keys, features.count))
        },
        (quality) => {
          const rule = { name: 'all hints', answer: hints.indexOf(Math.max(...hints)), final: false }
          // One candidate alone is no choice.
          if (scores.length > 1) {
            judged.push({ scores, right: rightOf(quality), quality, ...(decision.hints && { rule }) })
          }
          scores = []
          hints = []
        },
      )
      return judged
    },
    calibrate: calibrateShares,
    files: ({ fit, calibration }) => ({ [`${name}.ts`]: modelFile(name, fit, calibration, {}) }),
  }
}

/** The best candidate; none (-1) where all are worth nothing. */
function rightOf(quality: readonly number[]): number {
  const best = Math.max(...quality)
  return best > 0 ? quality.indexOf(best) : -1
}
