/** What goes into a corpus run and what comes out of it. */
import { text as aText, type Check, type Checks, fieldsOf, is, like, orNull } from '../checks/check.ts'
import { DATE } from '../checks/dates.ts'
import { SaidwhoError } from '../errors.ts'
import type { Extraction } from '../types.ts'
import type { Page, PageDetails } from './page/page.ts'

/** Use a string for whole numbers beyond 2^53, which JavaScript rounds. */
export type Id = string | number

/** One article. Other fields are ignored. */
export interface Article {
  readonly id: Id
  readonly text: string
  /** The file it is from, where there may be several: two files may have the same ids. */
  readonly file?: string
  /**
   * When the article appeared: `2016-08-17`, an RFC 3339 time with its zone, or a month or year alone. The times of its
   * accusations get their dates by it. Default: not known.
   */
  readonly date?: string | undefined
  /** What the web page says of it whose article this is. */
  readonly page?: PageDetails
}

/** A broken input record in the place of an article: an invalid line, a file that cannot be read. */
export interface BrokenArticle {
  /** Null if the id cannot be read. */
  readonly id: Id | null
  readonly error: SaidwhoError
  readonly file?: string
}

/** The result of one article: its extraction, or an error. */
export type Outcome =
  | {
      readonly ok: true
      readonly id: Id
      readonly extraction: Extraction
      /** The file that the article is from, where there may be several. */
      readonly file?: string
      /** When the article appeared, if that is known. */
      readonly date?: string
      /** Of an article from a web page: the text that offsets count in, and what the page says of it. */
      readonly page?: Page
    }
  | { readonly ok: false; readonly id: Id | null; readonly error: SaidwhoError; readonly file?: string }

/** What goes along from an article to its outcome, and into its line: nothing, for most. */
export interface Origin {
  readonly file?: string
  readonly date?: string
  readonly page?: Page
}

export function originOf(article: Article | BrokenArticle): Origin {
  const { file } = article
  const from = file === undefined ? {} : { file }
  if (isBroken(article)) return from
  const { date, page, text } = article
  return {
    ...from,
    ...(date === undefined ? {} : { date }),
    ...(page === undefined ? {} : { page: { ...page, text } }),
  }
}

/** Whatever an iterable holds → an article, or why it is none. */
export function asArticle(value: unknown): Article | BrokenArticle {
  if (typeof value !== 'object' || value === null) return broken(null, `expected {id, text}, got ${nameOf(value)}`)
  const { id, text, error, file, date, page } = value as Record<string, unknown>
  const from = typeof file === 'string' ? { file } : {}
  if (error instanceof SaidwhoError) return { id: isId(id) ? id : null, error, ...from }
  if (isTooLong(id)) return broken(null, TOO_LONG_AN_ID)
  if (!isId(id))
    return broken(null, `expected a string or a number as id, got ${typeof id === 'number' ? id : nameOf(id)}`)
  if (typeof text !== 'string') return broken(id, `expected a string as text, got ${nameOf(text)}`)
  return {
    ...{ id, text, ...from },
    // A date that is none is left out here; readers warn of it.
    ...(isDate(date) ? { date } : {}),
    // Some articles have a number of a page there.
    ...(DETAILS(page, null) === null ? { page: detailsOf(page as PageDetails) } : {}),
  }
}

const isDate = (value: unknown): value is string => DATE(value, null) === null

const details: Checks<PageDetails> = { title: orNull(aText), byline: orNull(aText), published: orNull(aText) }
const DETAILS: Check = fieldsOf<PageDetails>(details)
export const PAGE: Check = fieldsOf<Page>({ ...details, text: aText })
const detailsOf = ({ title, byline, published }: PageDetails): PageDetails => ({ title, byline, published })

/** Words or a number that JSON can write: `NaN` would come back as null. */
export const isId = (value: unknown): value is Id =>
  (typeof value === 'string' && !isTooLong(value)) || Number.isFinite(value)

/** With more, it would not go into a line, nor into a message. */
const MOST_OF_ID = 1_000_000
export const isTooLong = (id: unknown): boolean => typeof id === 'string' && id.length > MOST_OF_ID
export const TOO_LONG_AN_ID: string = `an id of more than ${MOST_OF_ID} characters`

export function broken(id: Id | null, reason: string): BrokenArticle {
  return { id, error: new SaidwhoError('ERR_NOT_AN_ARTICLE', reason) }
}

export const isBroken = (article: Article | BrokenArticle): article is BrokenArticle => 'error' in article

export const ID: Check = is('a string or a finite number', isId)

export const FAILURE_CODE: Check = like('a code such as ERR_TIME_LIMIT', /^ERR_[A-Z_]+$/)
/** What an error is where it is written as plain data. */
export const FAILURE: Check = fieldsOf<Pick<SaidwhoError, 'code' | 'message'>>({ code: FAILURE_CODE, message: aText })

const nameOf = (value: unknown) => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value)
