/** Which of the chain's best readings of a cue is right? Fitted to how much of PolNeAR's content and source each has. */
import { candidateOf, type Readings } from '../../attribution/learned/candidates.ts'
import { READING, type ReadingQuestion } from '../../attribution/learned/decisions.ts'
import { FULL_EFFORT } from '../../attribution/learned/models.ts'
import type { Reading } from '../../attribution/learned/readings.ts'
import { Features } from '../../model/features.ts'
import { quality } from '../corpora/right.ts'
import type { Fitted } from '../fit/adagrad.ts'
import { ranking } from '../ranking.ts'
import type { Recipe } from '../recipe.ts'
import type { Lesson } from './attribution-lesson.ts'
import { goldReadings } from './chain.ts'

const features = new Features()

export const reading: Recipe<Lesson, Fitted> = ranking<Lesson, ReadingQuestion, Reading>(
  {
    needs: ['cue', 'chain'],
    about:
      'Which of the chain’s best readings of a cue is right? Fitted to how much of the content and source of PolNeAR’s training part each has.',
  },
  {
    decision: READING,
    settings: { epochs: 6, rate: 0.05, l1: 0.01, prune: 0.1 },
    minimum: 3,
    each(lesson, ask) {
      const { view } = lesson
      for (const { gold, item } of goldReadings(lesson, lesson.chain, lesson.readings)) {
        ask(
          { view, item },
          item.readings.map((one) => quality(view, gold, one)),
        )
      }
    },
    apply(lesson, model) {
      lesson.candidates = lesson.readings.map((item) =>
        candidateOf(features, lesson.view, firstReadings(item), lesson.chances[item.head]!, model),
      )
    },
  },
)

/** As many readings as are compared in use. */
function firstReadings(item: Readings): Readings {
  return { ...item, readings: item.readings.slice(0, FULL_EFFORT.readings) }
}
