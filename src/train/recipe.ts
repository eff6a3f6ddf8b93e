/** The whole training, read from top to bottom: each model learns from what the ones before give on articles they have not seen. */
import { type Accepted, judge } from '../attribution/learned/accept.ts'
import { attachToProbable } from '../attribution/learned/pipeline.ts'
import { cueRatesOf, viewOf } from '../attribution/learned/view.ts'
import { Features } from '../model/features.ts'
import type { WeightTable } from '../model/table.ts'
import { type Article, chooseHeads, countCues, cueRates } from './corpus.ts'
import type { FittedChain } from './crf.ts'
import {
  chainOf,
  fitAccept,
  fitAttach,
  fitChainModel,
  fitCue,
  fitRank,
  type Lesson,
  MANY_READINGS,
  tableOf,
  withCandidates,
  withChances,
  withReadings,
} from './fit.ts'
import type { Fitted } from './linear.ts'

const FOLDS = 4

export interface Trained {
  readonly rates: ReadonlyMap<string, number>
  readonly cue: Fitted
  readonly chain: FittedChain
  readonly rank: Fitted
  readonly attach: Fitted
  readonly accept: Fitted
}

/** The lessons of one fold, and all the others. */
function folds(lessons: readonly Lesson[]): { held: Lesson[]; rest: Lesson[] }[] {
  return Array.from({ length: FOLDS }, (_, k) => ({
    held: lessons.filter((_, i) => i % FOLDS === k),
    rest: lessons.filter((_, i) => i % FOLDS !== k),
  }))
}

export function lessonsOf(articles: readonly Article[], rates: ReadonlyMap<string, number>): Lesson[] {
  const split = cueRatesOf(rates)
  return articles.map((article) => ({
    article,
    view: viewOf(article.document, split),
    chances: new Float64Array(),
    readings: [],
    candidates: [],
  }))
}

const RATE_FOLDS = 12

/**
 * Articles with the cue rates of all *other* articles, as it will be in use: a word that heads a cue just here would
 * otherwise come with the rate that this very cue gave it, and the models would trust rare words too much.
 */
function withForeignRates(articles: readonly Article[]): Lesson[] {
  const rates = Array.from({ length: RATE_FOLDS }, (_, k) =>
    cueRates(countCues(articles.filter((_, i) => i % RATE_FOLDS !== k))),
  )
  return articles.flatMap((article, i) => lessonsOf([article], rates[i % RATE_FOLDS]!))
}

/** Trains all models; `judged` has the candidates of each article, judged by models that had not seen it. */
export function train(
  articles: readonly Article[],
  say: (line: string) => void,
): { trained: Trained; judged: { lesson: Lesson; claims: Accepted[] }[] } {
  chooseHeads(articles)
  chooseHeads(articles, countCues(articles))
  const counts = countCues(articles)
  chooseHeads(articles, counts)
  const rates = cueRates(counts)
  const lessons = withForeignRates(articles)

  for (const { held, rest } of folds(lessons)) {
    const table = tableOf(fitCue(rest))
    for (const lesson of held) withChances(lesson, table)
  }
  const cue = fitCue(lessons)
  say(`cue: ${cue.keys.length} features`)

  const chains = new Map<Lesson, ReturnType<typeof chainOf>>()
  for (const { held, rest } of folds(lessons)) {
    const chain = chainOf(fitChainModel(rest))
    for (const lesson of held) {
      withReadings(lesson, chain, MANY_READINGS)
      chains.set(lesson, chain)
    }
  }
  const chain = fitChainModel(lessons)
  say(`chain: ${chain.keys.length} features`)

  for (const { held, rest } of folds(lessons)) {
    const table = tableOf(fitRank(rest, (lesson) => chains.get(lesson)))
    for (const lesson of held) withCandidates(lesson, table)
  }
  const rank = fitRank(lessons, (lesson) => chains.get(lesson))
  say(`rank: ${rank.keys.length} features`)

  const attach = fitAttach(lessons)
  say(`attach: ${attach.keys.length} features`)
  const attachTable = tableOf(attach)
  for (const lesson of lessons) withAttached(lesson, attachTable)

  const judged: { lesson: Lesson; claims: Accepted[] }[] = []
  for (const { held, rest } of folds(lessons)) {
    const table = tableOf(fitAccept(rest))
    for (const lesson of held) judged.push({ lesson, claims: judge(features, lesson.view, lesson.candidates, table) })
  }
  const accept = fitAccept(lessons)
  say(`accept: ${accept.keys.length} features`)
  return { trained: { rates, cue, chain, rank, attach, accept }, judged }
}

const features = new Features()

export function withAttached(lesson: Lesson, attach: WeightTable): void {
  lesson.candidates = attachToProbable(features, lesson.view, lesson.candidates, { attach })
}
