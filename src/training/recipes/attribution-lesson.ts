/** An article of PolNeAR, and what the decisions before have made of it. */
import type { Accepted } from '../../attribution/learned/accept.ts'
import type { Candidate, Readings } from '../../attribution/learned/candidates.ts'
import type { ChainModel } from '../../attribution/learned/readings.ts'
import { cueRatesOf, type View, viewOf } from '../../attribution/learned/view.ts'
import type { Model } from '../../model/model.ts'
import { type Article, chooseHeads, countCues, cueRates, readArticles } from '../corpora/polnear.ts'

export interface Lesson {
  readonly article: Article
  readonly view: View
  /** The cue rates of all articles, as they will be in use. */
  readonly allRates: ReadonlyMap<string, number>
  /** Each is there once its decision has been learned. */
  chances: Float64Array
  chain: ChainModel | null
  readings: Readings[]
  candidates: Candidate[]
  attach: Model | null
  claims: Accepted[]
}

const RATE_FOLDS = 12

/**
 * Articles with the cue rates of all *other* articles, as it will be in use: a word that heads a cue just here would
 * otherwise come with the rate that this very cue gave it, and the models would trust rare words too much.
 */
export function attributionLessons(directory: string): Lesson[] {
  const articles = readArticles(directory, 'polnear-train.jsonl')
  chooseHeads(articles)
  chooseHeads(articles, countCues(articles))
  const counts = countCues(articles)
  chooseHeads(articles, counts)
  const allRates = cueRates(counts)
  const rates = Array.from({ length: RATE_FOLDS }, (_, k) =>
    cueRatesOf(cueRates(countCues(articles.filter((_, i) => i % RATE_FOLDS !== k)))),
  )
  return articles.map((article, i) => ({
    article,
    view: viewOf(article.document, rates[i % RATE_FOLDS]!),
    allRates,
    chances: new Float64Array(),
    chain: null,
    readings: [],
    candidates: [],
    attach: null,
    claims: [],
  }))
}
