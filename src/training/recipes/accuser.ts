/** Who makes the charge? Fitted to the accusers of labelled accusations, in each sentence that tells them. */
import { officialCountry } from '../../accusation/accuser.ts'
import { askedOf } from '../../accusation/charges.ts'
import { ACCUSER } from '../../accusation/learned/accuser.ts'
import type { AccuserCandidate, AccuserQuestion } from '../../accusation/learned/accuser-candidates.ts'
import { askAccuser } from '../../accusation/learned/parties.ts'
import { looseTie } from '../../accusation/loose-tie.ts'
import { NAMED_FROM, qualityOf } from '../corpora/parties.ts'
import type { Fitted } from '../fit/adagrad.ts'
import { ranking } from '../ranking.ts'
import type { Recipe } from '../recipe.ts'
import { type AccusationLesson, tellingPairs } from './accusation-lesson.ts'

export const accuser: Recipe<AccusationLesson, Fitted> = ranking<AccusationLesson, AccuserQuestion, AccuserCandidate>(
  {
    needs: [],
    about:
      'Who makes the charge? Those who speak or are named around it are compared, and nobody; fitted to the accusers of labelled accusations.',
  },
  {
    decision: ACCUSER,
    settings: { epochs: 20, rate: 0.05, l1: 0.02, prune: 0.03 },
    minimum: 3,
    each(lesson, ask) {
      for (const { pair, label, isRetold } of tellingPairs(lesson)) {
        const { context, line, actor, act, tie } = pair
        const question = askAccuser(askedOf(context, line, tie ?? looseTie({ line, actor, act })).asked)
        const quality = question.candidates.map(({ words }) =>
          qualityOf(label.accuser, words && named(words, context.document), context.document.text),
        )
        // Who tells it again is labelled only where it is the same voice.
        const isTold =
          !isRetold ||
          question.candidates.some(({ words, offset }, i) => words !== null && offset === 0 && quality[i]! > NAMED_FROM)
        if (isTold && Math.max(...quality) > 0) ask(question, quality)
      }
    },
    apply: () => {},
  },
)

type Words = NonNullable<AccuserCandidate['words']>

const named = ({ mention, speaker }: Words, { text }: { readonly text: string }) => ({
  mention,
  name: speaker?.name ?? null,
  country: speaker?.country ?? officialCountry(text.slice(mention.start, mention.end)),
})
