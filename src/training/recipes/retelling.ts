/** Do two tellings tell one charge? Fitted to those that labelled charges tell, as the decision before finds them in articles that it has not seen. */
import { readCharges, readTellings } from '../../accusation/accusation.ts'
import { RETELLING } from '../../accusation/learned/decisions.ts'
import type { Tellings } from '../../accusation/learned/retelling-features.ts'
import { mergeTellings, tellsAgain } from '../../accusation/merge.ts'
import type { Telling } from '../../accusation/telling.ts'
import type { GoldAccusation } from '../../evaluation/gold.ts'
import { isOfArticle } from '../../extract.ts'
import type { Fitted } from '../fit/adagrad.ts'
import type { Recipe } from '../recipe.ts'
import { yesNo } from '../yes-no.ts'
import type { AccusationLesson } from './accusation-lesson.ts'

export const retelling: Recipe<AccusationLesson, Fitted> = yesNo<AccusationLesson, Tellings, null>(
  {
    needs: ['charge'],
    about:
      'Does the later of two tellings against the same accused tell the same charge again? Fitted to tellings of labelled charges, as the decision `charge` finds them in articles that were held out.',
  },
  {
    decision: RETELLING,
    settings: { epochs: 20, rate: 0.05, l1: 0.02, prune: 0.02 },
    minimum: 3,
    each(lesson, ask) {
      for (const { tellings, isSame } of questionsOf(lesson)) ask(tellings, null, isSame)
    },
    // Nothing builds on it.
    apply: () => {},
  },
)

interface Question {
  readonly tellings: Tellings
  readonly isSame: boolean
}

const known = new WeakMap<AccusationLesson, readonly Question[]>()

/** All that is asked while an article is merged as its labels say, and by the rule where they say nothing. */
function questionsOf(lesson: AccusationLesson): readonly Question[] {
  const before = known.get(lesson)
  if (before !== undefined) return before
  const asked: Question[] = []
  known.set(lesson, asked)
  const { reading, pairs, charge } = lesson
  const models = { charge: charge!, retelling: charge!, answer: charge! }
  const article = readCharges(reading.syntax, reading.claims.filter(isOfArticle), reading.cast, models)
  if (article === null) return asked
  const labels = new Map<string, readonly GoldAccusation[]>()
  for (const { pair, told } of pairs) if (told !== null) labels.set(placeOf(pair.line.index, pair), told)
  const labelsOf = ({ line, tie }: Telling) => labels.get(placeOf(line.index, tie)) ?? []
  mergeTellings(readTellings(article, reading.withParties(article.parties)).tellings, (tellings) => {
    const { later, first } = tellings
    const [own, others] = [labelsOf(later), labelsOf(first)]
    if (own.length === 0 || others.length === 0) return Number(tellsAgain(later, first))
    const isSame = own.some((label) => others.includes(label))
    asked.push({ tellings, isSame })
    return Number(isSame)
  })
  return asked
}

const placeOf = (line: number, { actor, act }: Pick<Tellings['later']['tie'], 'actor' | 'act'>): string =>
  `${line} ${actor.from} ${act.at}`
