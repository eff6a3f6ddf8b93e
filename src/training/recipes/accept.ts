/** Is a candidate a claim after all, with content and source right? Its probability is the claim's confidence. */
import { choose, judge } from '../../attribution/learned/accept.ts'
import { attachQuotations } from '../../attribution/learned/attach.ts'
import { ACCEPT, type AcceptQuestion } from '../../attribution/learned/decisions.ts'
import { Features } from '../../model/features.ts'
import { matched, rightReading } from '../corpora/right.ts'
import type { Fitted } from '../fit/adagrad.ts'
import { modelFile } from '../pack.ts'
import type { Recipe } from '../recipe.ts'
import { yesNo } from '../yes-no.ts'
import type { Lesson } from './attribution-lesson.ts'

/** So much of the best F1 may be given up for precision: what is reported should rather be right. */
const TOLERANCE = 0.002
/** Share of right contents that the preset `precise` asks for. */
const PRECISE = 0.89

const features = new Features()

export const accept: Recipe<Lesson, Fitted> = yesNo<Lesson, AcceptQuestion, number>(
  {
    needs: ['cue', 'chain', 'reading', 'attach'],
    about:
      'Is a candidate a claim after all, with content and source right? Its probability is the claim’s confidence. Fitted to what the decisions before make of PolNeAR’s training part.',
  },
  {
    decision: ACCEPT,
    settings: { epochs: 6, rate: 0.05, l1: 0.01, prune: 0.09 },
    minimum: 3,
    each({ article, view, candidates }, ask) {
      const right = rightReading(view, article.gold, candidates)
      const question = { view, all: candidates }
      for (const place of ACCEPT.candidates(question)) ask(question, place, right[place]!)
    },
    apply(lesson, model) {
      lesson.claims = judge(features, lesson.view, lesson.candidates, model)
    },
    asItIs: true,
    more: {
      files: ({ fit, calibration, lessons }) => {
        const { balanced, precise } = chooseThresholds(lessons)
        return {
          'accept.ts': `${modelFile('accept', fit, calibration, {})}
/** From which probability on a claim is given, by preset. */
export const THRESHOLDS: { readonly balanced: number; readonly precise: number } = { balanced: ${balanced}, precise: ${precise} }
`,
        }
      },
    },
  },
)

/**
 * Both on articles that were held out: the highest threshold whose F1 is as good as the best, and the lowest from which
 * the contents are precise enough.
 */
function chooseThresholds(lessons: readonly Lesson[]): { balanced: number; precise: number } {
  const steps = Array.from({ length: 71 }, (_, i) => (20 + i) / 100)
  const counts = steps.map((step) => count(lessons, step))
  const scores = counts.map(({ right, predicted, gold }) => (2 * right) / (predicted + gold))
  const good = Math.max(...scores) - TOLERANCE
  return {
    balanced: steps[scores.findLastIndex((f) => f >= good)]!,
    precise: steps[counts.findIndex(({ found, predicted }) => found / predicted >= PRECISE)] ?? 0.9,
  }
}

interface Counts {
  /** Found with the right source; found; given; wanted. */
  readonly right: number
  readonly found: number
  readonly predicted: number
  readonly gold: number
}

function count(lessons: readonly Lesson[], threshold: number): Counts {
  let [right, found, predicted, gold] = [0, 0, 0, 0]
  for (const { article, view, claims, attach } of lessons) {
    const chosen = attachQuotations(features, view, choose(view, claims, threshold), attach!)
    const matches = matched(view, article.gold, chosen)
    right += matches.filter((match) => match?.right).length
    found += matches.filter((match) => match !== undefined).length
    predicted += matches.length
    gold += article.gold.length
  }
  return { right, found, predicted, gold }
}
