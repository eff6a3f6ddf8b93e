/** Does a sentence answer a charge? Fitted to the labelled charges, whatever the decisions before would make of them. */
import { chargesIn, readTellings, toAnswer } from '../../accusation/accusation.ts'
import type { Asked } from '../../accusation/learned/answer-features.ts'
import { ANSWER } from '../../accusation/learned/decisions.ts'
import { tellsAgain } from '../../accusation/merge.ts'
import { possibleAnswers } from '../../accusation/possible-answers.ts'
import type { Telling } from '../../accusation/telling.ts'
import type { GoldAccusation } from '../../evaluation/gold.ts'
import { isIn } from '../corpora/accused.ts'
import type { Fitted } from '../fit/adagrad.ts'
import type { Recipe } from '../recipe.ts'
import { yesNo } from '../yes-no.ts'
import type { AccusationLesson } from './accusation-lesson.ts'

export const answer: Recipe<AccusationLesson, Fitted> = yesNo<AccusationLesson, Asked, null>(
  {
    needs: [],
    about:
      'Does this sentence answer this charge, by denial, admission or a counter-measure? Fitted to all sentences of labelled articles that may, with each labelled charge.',
  },
  {
    decision: ANSWER,
    settings: { epochs: 20, rate: 0.03, l1: 0.01, prune: 0.03 },
    minimum: 3,
    each(lesson, ask) {
      for (const { asked, isAnswer } of questionsOf(lesson)) ask(asked, null, isAnswer)
    },
    // Nothing builds on it.
    apply: () => {},
  },
)

interface Question {
  readonly asked: Asked
  readonly isAnswer: boolean
}

const known = new WeakMap<AccusationLesson, readonly Question[]>()

function questionsOf(lesson: AccusationLesson): readonly Question[] {
  const before = known.get(lesson)
  if (before !== undefined) return before
  const questions: Question[] = []
  known.set(lesson, questions)
  const { context: own, reading, pairs, isCase } = lesson
  if (own === null) return questions
  const labels = new Map<string, readonly GoldAccusation[]>()
  for (const { pair, told } of pairs) if (told !== null) labels.set(placeOf(pair.line.index, pair), told)
  const labelsOf = ({ line, tie }: Pick<Telling, 'line' | 'tie'>) => labels.get(placeOf(line.index, tie)) ?? []
  // What is charged is known here: each labelled charge is asked about, and no other.
  const article = chargesIn(own, ({ line, actor, act }) =>
    Number((labels.get(placeOf(line.index, { actor, act })) ?? []).length > 0),
  )
  if (article === null) return questions
  const { context, tellings } = readTellings(article, reading.withParties(article.parties))
  const { told, rejections } = toAnswer(article, context, tellings, ({ later, first }) => {
    const [mine, others] = [labelsOf(later), labelsOf(first)]
    if (mine.length === 0 || others.length === 0) return Number(tellsAgain(later, first))
    return Number(mine.some((label) => others.includes(label)))
  })
  const answers = possibleAnswers(context, rejections, article.responses)
  for (const one of told) {
    const meant = [one.main, ...one.again].map(labelsOf).find((found) => found.length > 0)
    // Most cases say nothing of answers.
    if (meant === undefined || (isCase && meant.some(({ responses }) => responses === undefined))) continue
    const responses = meant.flatMap((label) => label.responses ?? [])
    for (const possible of answers) {
      const { type, sentence } = possible.response
      const isAnswer = responses.some((response) => response.type === type && isIn([response.sentence], sentence))
      questions.push({ asked: { context, answer: possible, charge: one, charges: told }, isAnswer })
    }
  }
  return questions
}

const placeOf = (line: number, { actor, act }: Pick<Telling['tie'], 'actor' | 'act'>): string =>
  `${line} ${actor.from} ${act.at}`
