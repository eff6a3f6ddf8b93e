/** Claims and accusations as flat records, a line of JSON each: for scripts, data frames and databases. */
import type { Extraction } from '../types.ts'
import { accusationRecords } from '../views/accusation-records.ts'
import type { AccusationRecord, Triple } from '../views/records.ts'
import { triples } from '../views/triples.ts'
import type { ArticleInfo } from './article.ts'

/** In the order of a line. `article` is the article's id. */
export const TRIPLE_FIELDS: readonly ('article' | Exclude<keyof Triple, 'stance'>)[] = [
  ...(['article', 'id', 'speaker', 'speakerKind', 'speakerPronoun', 'speakerId', 'quote', 'kind'] as const),
  ...(['act', 'polarity', 'certainty', 'target', 'confidence', 'stanceConfidence'] as const),
  ...(['start', 'end', 'spans', 'targetSpan', 'within'] as const),
]

export const ACCUSATION_FIELDS: readonly ('article' | keyof AccusationRecord)[] = [
  ...(['article', 'id', 'accuser', 'accuserCountry', 'accused', 'accusedCountry', 'accusedSponsor'] as const),
  ...(['victim', 'victimCountry', 'act', 'form', 'modality', 'time', 'date', 'basis', 'answers'] as const),
  ...(['sentence', 'start', 'end', 'confidence'] as const),
]

/** What is handed to these has been checked. */
export function tripleLines(extraction: Extraction, info: ArticleInfo, fields: readonly string[]): string {
  return linesOf(triples(extraction), info, fields)
}

export function accusationLines(extraction: Extraction, info: ArticleInfo, fields: readonly string[]): string {
  return linesOf(accusationRecords(extraction), info, fields)
}

function linesOf(records: readonly object[], { id }: ArticleInfo, fields: readonly string[]): string {
  return records
    .map((record) => {
      const all: Record<string, unknown> = { ...record, article: id }
      return `${JSON.stringify(Object.fromEntries(fields.map((field) => [field, all[field]])))}\n`
    })
    .join('')
}
