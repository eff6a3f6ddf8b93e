/** How the outcomes of many articles are written, by the name of the format: a head, a piece an article, a tail. */
import type { Extraction } from '../types.ts'
import type { ArticleInfo } from './article.ts'
import { toBrat } from './brat.ts'
import { accusationsHeader, accusationsToCsv, claimsHeader, claimsToCsv } from './csv.ts'
import { toHtml } from './html/html.ts'
import { toStix } from './stix.ts'
import { toWebAnnotations } from './web-annotation.ts'

/** An article that was read, with all that is known of it. Articles that failed are in none of these formats. */
export interface ExportedArticle extends ArticleInfo {
  /** Empty where it is not at hand any more, and the format does without. */
  readonly text: string
  readonly extraction: Extraction
}

export interface ExportFormat {
  /** For the help of a command. */
  readonly about: string
  /** Of a file in this format. */
  readonly ending: string
  /** Whether it counts in the text, or quotes what stands around the words. */
  readonly needsText: boolean
  /** Whether a file holds one article: the pieces of several cannot stand in one stream. */
  readonly isOneArticle: boolean
  readonly head: string
  /** With its line end; empty where there is nothing to be written. */
  one(article: ExportedArticle): string
  readonly tail: string
}

export type FormatName = 'csv' | 'csv-accusations' | 'web-annotation' | 'stix' | 'brat' | 'html'

/** @throws SaidwhoError `ERR_OPTION` from `one` of `stix`, where `published` is neither a date nor a time. */
export const exportFormats: Readonly<Record<FormatName, ExportFormat>> = {
  csv: {
    about: 'claims, a row each',
    ending: '.csv',
    needsText: false,
    isOneArticle: false,
    head: claimsHeader(),
    one: ({ extraction, text, ...info }) => claimsToCsv(extraction, text, info, { header: false }),
    tail: '',
  },
  'csv-accusations': {
    about: 'accusations, a row each',
    ending: '.csv',
    needsText: false,
    isOneArticle: false,
    head: accusationsHeader(),
    one: ({ extraction, text, ...info }) => accusationsToCsv(extraction, text, info, { header: false }),
    tail: '',
  },
  'web-annotation': {
    about: 'W3C Web Annotations, a page a line for each article',
    ending: '.jsonl',
    needsText: true,
    isOneArticle: false,
    head: '',
    one: ({ extraction, text, ...info }) => line(toWebAnnotations(extraction, text, info)),
    tail: '',
  },
  stix: {
    about: 'STIX 2.1, a bundle a line for each article with accusations',
    ending: '.jsonl',
    needsText: false,
    isOneArticle: false,
    head: '',
    // A bundle of nobody would say no more than that saidwho was here.
    one: ({ extraction, text, ...info }) =>
      extraction.accusations.length === 0 ? '' : line(toStix(extraction, text, info)),
    tail: '',
  },
  brat: {
    about: 'brat standoff, the .ann file to one text',
    ending: '.ann',
    needsText: true,
    isOneArticle: true,
    head: '',
    one: ({ extraction, text, ...info }) => toBrat(extraction, text, info),
    tail: '',
  },
  html: {
    about: 'a page to look at, of one article',
    ending: '.html',
    needsText: true,
    isOneArticle: true,
    head: '',
    one: ({ extraction, text, id, title }) => toHtml(extraction, text, { title: title ?? String(id) }),
    tail: '',
  },
}

const line = (value: object) => `${JSON.stringify(value)}\n`
