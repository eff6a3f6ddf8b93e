/** Who is “he” or “she”? Fitted to the speakers of labelled claims whose source is a pronoun. */
import { attributionsByRules } from '../../attribution/rules/rules.ts'
import { type Models, readArticle } from '../../entities/cast.ts'
import { PRONOUN, type PronounCandidate, type PronounQuestion, pronounQuestion } from '../../entities/pronoun.ts'
import type { Context } from '../../entities/sieve.ts'
import { AS_IS } from '../../model/calibration.ts'
import { tokenAt } from '../../span.ts'
import type { Document } from '../../types.ts'
import { readSpokenSources, type SpokenSource } from '../corpora/speakers.ts'
import type { Fitted } from '../fit/adagrad.ts'
import { modelOf } from '../pack.ts'
import { ranking } from '../ranking.ts'
import type { Recipe } from '../recipe.ts'

/** An article, its pronouns and descriptions that speak, and what the entities stage makes of it. */
export interface SpeakerLesson {
  readonly document: Document
  readonly sources: readonly SpokenSource[]
  context: Context | null
}

export function speakerLessons(directory: string): SpeakerLesson[] {
  return readSpokenSources(directory).map(({ document, sources }) => ({ document, sources, context: null }))
}

/**
 * Reads the article once more: each “he” is told of where it stands, and so the pronouns behind it depend on who that was.
 * Attributions come from the rules, so that these weights do not depend on those of another decision.
 */
export function readLesson(lesson: SpeakerLesson, models: Models): void {
  const attributions = attributionsByRules(lesson.document)
  lesson.context = readArticle(lesson.document, attributions, null, models).context
}

export const BY_HINTS: Models = { pronoun: null, nominal: null }

const once = ranking<SpeakerLesson, PronounQuestion, PronounCandidate>(
  {
    needs: [],
    about:
      'Who is “he” or “she”? The persons named, meant or speaking before it are compared; fitted to sources that are such a pronoun, of news of 2012 to 2020 and of PolNeAR.',
  },
  {
    decision: PRONOUN,
    settings: { epochs: 20, rate: 0.1, l1: 0.005, prune: 0.02 },
    minimum: 3,
    each({ document, sources, context }, ask) {
      for (const { span, gender, isMeant } of sources) {
        if (gender === null) continue
        const question = pronounQuestion(context!, tokenAt(document, span.start), gender)
        const candidates = PRONOUN.candidates(question)
        if (candidates.length > 0)
          ask(
            question,
            candidates.map(({ who, places }) => {
              const spans = places.map(({ at }) => document.tokens[at]!)
              return isMeant(who.name, spans) ? 1 : 0
            }),
          )
      }
    },
    apply: () => {},
  },
)

export const pronoun: Recipe<SpeakerLesson, Fitted> = {
  ...once,
  fit(lessons) {
    // Read by the hints alone: reading again with the weights that come of it gained nothing.
    for (const lesson of lessons) readLesson(lesson, BY_HINTS)
    return once.fit(lessons)
  },
  judge(lesson, fit) {
    readLesson(lesson, { pronoun: modelOf(fit, AS_IS), nominal: null })
    return once.judge(lesson, fit)
  },
}
