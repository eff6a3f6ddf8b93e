/** Who is “the firm” or “the senator”? Fitted to the speakers of labelled claims whose source is such a description. */
import { describe } from '../../entities/describe.ts'
import { NOMINAL } from '../../entities/nominal.ts'
import type { NominalCandidate, NominalQuestion } from '../../entities/nominal-candidates.ts'
import { readPhrase } from '../../entities/phrase.ts'
import { callsAgain, questionOf } from '../../entities/sieves/nominal.ts'
import { tokenAt } from '../../span.ts'
import type { Fitted } from '../fit/adagrad.ts'
import { ranking } from '../ranking.ts'
import type { Recipe } from '../recipe.ts'
import { BY_HINTS, readLesson, type SpeakerLesson } from './pronoun.ts'

const once = ranking<SpeakerLesson, NominalQuestion, NominalCandidate>(
  {
    needs: [],
    about:
      'Who is “the firm”, “the senator” or “the report”? Those named, described or speaking before it are compared, and somebody new; fitted to sources that are such a description, of news of 2012 to 2020 and of PolNeAR.',
  },
  {
    decision: NOMINAL,
    settings: { epochs: 20, rate: 0.1, l1: 0.01, prune: 0.02 },
    minimum: 3,
    each({ document, sources, context }, ask) {
      const { scene, figures } = context!
      for (const { span, gender, isMeant, isNew } of sources) {
        if (gender !== null) continue
        const from = tokenAt(document, span.start)
        const phrase = readPhrase(scene, figures, { from, to: tokenAt(document, span.end - 1) + 1 })
        if (phrase === null || phrase.plural || !callsAgain(context!, phrase)) continue
        // A name is no description, whatever stands before it.
        if (figures.at[phrase.head]! >= 0) continue
        const question = questionOf(context!, phrase)
        const quality = NOMINAL.candidates(question).map(({ who, places }) => {
          return who !== null &&
            isMeant(
              who.name,
              places.map(({ words }) => words),
            )
            ? 1
            : 0
        })
        const itself = NOMINAL.candidates(question).findIndex(({ who }) => who === null)
        if (itself >= 0 && !quality.includes(1) && isNew(describe(scene, figures, phrase).name)) quality[itself] = 1
        // Who is meant may be none of them: nothing can be learned from that.
        if (quality.includes(1)) ask(question, quality)
      }
    },
    apply: () => {},
  },
)

export const nominal: Recipe<SpeakerLesson, Fitted> = {
  ...once,
  fit(lessons) {
    for (const lesson of lessons) if (lesson.context === null) readLesson(lesson, BY_HINTS)
    return once.fit(lessons)
  },
  judge(lesson, fit) {
    if (lesson.context === null) readLesson(lesson, BY_HINTS)
    return once.judge(lesson, fit)
  },
}
