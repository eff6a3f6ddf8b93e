/** How to write many articles in each export format: a head, a piece per article, a tail. */

import { isRecord, refusal } from '../checks/check.ts'
import type { Extraction } from '../types.ts'
import { type ArticleInfo, mustBeInfo, mustBeOfArticle } from './article.ts'
import { standoffOf } from './brat.ts'
import { ACCUSATION_COLUMNS, accusationRows, CLAIM_COLUMNS, claimRows, headerOf } from './csv.ts'
import { headlineOf } from './html/headline.ts'
import { htmlPage } from './html/html.ts'
import { ACCUSATION_FIELDS, accusationLines, TRIPLE_FIELDS, tripleLines } from './records.ts'
import { bundleOf } from './stix.ts'
import { pageOf } from './web-annotation.ts'

/** An article and its extraction. These formats have no place for articles that failed. */
export interface ExportedArticle extends ArticleInfo {
  /** May be empty if the format does not need it: see `needsText`. */
  readonly text: string
  readonly extraction: Extraction
}

export interface ExportFormat {
  /** A short description, for the help text of a command. */
  readonly about: string
  /** The extension of a file in this format. */
  readonly ending: string
  /** Whether the format needs the article's text, to convert offsets or to quote the context. */
  readonly needsText: boolean
  /** Whether a file holds one article, so that several articles cannot be written to one stream. */
  readonly isOneArticle: boolean
  readonly head: string
  /** Returns the piece of one article, including its line end. Empty if there is nothing to write. */
  one(article: ExportedArticle): string
  readonly tail: string
}

export type FormatName =
  | 'triples'
  | 'accusations'
  | 'csv'
  | 'csv-accusations'
  | 'web-annotation'
  | 'stix'
  | 'brat'
  | 'html'

/** The table of a format: what is known of it, and how a checked article is written. */
type Draft = Omit<ExportFormat, 'one'> & { readonly write: (article: ExportedArticle) => string }

function format({ write, ...about }: Draft): ExportFormat {
  return {
    ...about,
    one(article) {
      if (!isRecord(article)) throw refusal('ERR_ARGUMENT', 'article', { path: '', what: 'an object', got: article })
      mustBeOfArticle(article.extraction, article.text, about.needsText, 'article.')
      mustBeInfo(article, 'article')
      return write(article)
    },
  }
}

type WithFields = 'triples' | 'accusations' | 'csv' | 'csv-accusations'

/** The formats of rows and records: `--fields` chooses among the names of their columns or fields. */
export const FIELDS_OF: Readonly<Record<WithFields, readonly string[]>> = {
  triples: TRIPLE_FIELDS,
  accusations: ACCUSATION_FIELDS,
  csv: CLAIM_COLUMNS,
  'csv-accusations': ACCUSATION_COLUMNS,
}

/** The format with these fields alone, in this order. They are known to be there. */
export function withFields(name: WithFields, fields: readonly string[]): ExportFormat {
  const many = { needsText: false, isOneArticle: false, tail: '' }
  const rows = { ...many, ending: '.csv', head: headerOf(fields) }
  const lines = { ...many, ending: '.jsonl', head: '' }
  const options = { header: false, columns: fields }
  switch (name) {
    case 'triples':
      return format({
        ...lines,
        about: 'claims as flat records, a line each',
        write: ({ extraction, ...info }) => tripleLines(extraction, info, fields),
      })
    case 'accusations':
      return format({
        ...lines,
        about: 'accusations as flat records, a line each',
        write: ({ extraction, ...info }) => accusationLines(extraction, info, fields),
      })
    case 'csv':
      return format({
        ...rows,
        about: 'claims, a row each',
        write: ({ extraction, ...info }) => claimRows(extraction, info, options),
      })
    case 'csv-accusations':
      return format({
        ...rows,
        about: 'accusations, a row each',
        write: ({ extraction, ...info }) => accusationRows(extraction, info, options),
      })
  }
}

/**
 * All export formats by name.
 *
 * @throws {SaidwhoError} from `one`: `ERR_ARGUMENT` if the argument is not an object, `ERR_NOT_TEXT`, `ERR_EXTRACTION`,
 *   and `ERR_OPTION` for an invalid detail of the article
 * @example
 * const { head, one, tail } = exportFormats.csv
 * writeFileSync('claims.csv', head + one({ id: 'a1', text, extraction: extract(text) }) + tail)
 */
export const exportFormats: Readonly<Record<FormatName, ExportFormat>> = {
  triples: withFields('triples', TRIPLE_FIELDS),
  accusations: withFields('accusations', ACCUSATION_FIELDS),
  csv: withFields('csv', CLAIM_COLUMNS),
  'csv-accusations': withFields('csv-accusations', ACCUSATION_COLUMNS),
  'web-annotation': format({
    about: 'W3C Web Annotations, a page a line for each article',
    ending: '.jsonl',
    needsText: true,
    isOneArticle: false,
    head: '',
    write: ({ extraction, text, ...info }) => line(pageOf(extraction, text, info)),
    tail: '',
  }),
  stix: format({
    about: 'STIX 2.1, a bundle a line for each article',
    ending: '.jsonl',
    needsText: false,
    isOneArticle: false,
    head: '',
    // Without accusations, too: who counts lines, or reads a file of one article, finds a bundle of nothing.
    write: ({ extraction, ...info }) => line(bundleOf(extraction, info)),
    tail: '',
  }),
  brat: format({
    about: 'brat standoff, the .ann file to one text',
    ending: '.ann',
    needsText: true,
    isOneArticle: true,
    head: '',
    write: ({ extraction, text }) => standoffOf(extraction, text),
    tail: '',
  }),
  html: format({
    about: 'a page to look at, of one article',
    ending: '.html',
    needsText: true,
    isOneArticle: true,
    head: '',
    write: ({ extraction, text, id, title }) => htmlPage(extraction, text, title ?? headlineOf(text) ?? String(id)),
    tail: '',
  }),
}

const line = (value: object) => `${JSON.stringify(value)}\n`
