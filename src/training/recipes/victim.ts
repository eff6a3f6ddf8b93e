/** Who was hit? Fitted to the victims of labelled accusations, in each pair of actor and act of their main sentence. */
import { accuserOf } from '../../accusation/accuser.ts'
import { askedOf } from '../../accusation/charges.ts'
import { askVictim } from '../../accusation/learned/parties.ts'
import { VICTIM } from '../../accusation/learned/victim.ts'
import type { VictimCandidate, VictimQuestion } from '../../accusation/learned/victim-candidates.ts'
import { looseTie } from '../../accusation/loose-tie.ts'
import { nationalityOf } from '../../lexicon/countries.ts'
import { qualityOf } from '../corpora/parties.ts'
import type { Fitted } from '../fit/adagrad.ts'
import { ranking } from '../ranking.ts'
import type { Recipe } from '../recipe.ts'
import { type AccusationLesson, tellingPairs } from './accusation-lesson.ts'

export const victim: Recipe<AccusationLesson, Fitted> = ranking<AccusationLesson, VictimQuestion, VictimCandidate>(
  {
    needs: [],
    about:
      'Who was hit? The phrases of the sentence, those that hang on acts around it, and nobody are compared; fitted to the victims of labelled accusations.',
  },
  {
    decision: VICTIM,
    settings: { epochs: 20, rate: 0.05, l1: 0.02, prune: 0.03 },
    minimum: 5,
    each(lesson, ask) {
      for (const { pair, label, isRetold } of tellingPairs(lesson)) {
        if (isRetold) continue
        const { context, line, actor, act } = pair
        const tie = pair.tie ?? looseTie({ line, actor, act })
        const { text } = context.document
        const question = askVictim(context, line, tie, accuserOf(askedOf(context, line, tie).asked))
        const quality = question.candidates.map(({ mention }) =>
          qualityOf(
            label.victim,
            mention && { mention, name: null, country: nationIn(text.slice(mention.start, mention.end)) },
            text,
          ),
        )
        if (Math.max(...quality) > 0) ask(question, quality)
      }
    },
    apply: () => {},
  },
)

const nationIn = (words: string): string | null =>
  words
    .split(/[\s,]+/)
    .map((word) => nationalityOf(word))
    .find((code) => code !== undefined) ?? null
