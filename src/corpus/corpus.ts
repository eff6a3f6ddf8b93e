/**
 * `saidwho/corpus`: many articles at once, in Node. The public names, listed one by one.
 * @module saidwho/corpus
 */
export type { Article, BrokenArticle, Id, Outcome } from './articles.ts'
export { type Articles, extractAll } from './extract-all.ts'
export { type Language, looksEnglish } from './language/language.ts'
export type { CorpusOptions, Limits, Progress } from './options.ts'
export { type Page, type PageDetails, readPage } from './page/page.ts'
export { readOutcomes } from './read-outcomes.ts'
export { type ReadOptions, readArticles } from './readers/read-articles.ts'
export {
  type AccusationSummary,
  type CorpusSummary,
  type PronounSummary,
  type SpeakerSummary,
  summarise,
  summaryTable,
} from './summarise.ts'
