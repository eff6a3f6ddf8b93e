/** What an exporter is told of an article beside its text and what was found in it, and whether that can be. */
import { type Checks, is, isRecord, mustBe, mustBeText, nearest, orNothing, refusal, text } from '../checks/check.ts'
import { DAY_OR_TIME } from '../checks/dates.ts'
import { mustBeExtraction } from '../checks/extraction.ts'
import { SaidwhoError } from '../errors.ts'

export interface ArticleInfo {
  /** Use the same id for the same article: the ids of everything exported derive from it. */
  readonly id: string | number
  /** The article's full http or https URL: `https://news.example/1`. */
  readonly url?: string | undefined
  readonly title?: string | undefined
  /**
   * When the article appeared: a valid date, `2016-08-17`, or an RFC 3339 time with its zone, `2016-08-17T08:00:00Z`.
   * Formats that need a time use this one, since saidwho never reads the clock.
   */
  readonly published?: string | undefined
}

/** The article as a URI: where it can be read, or a name for its id. */
export function uriOf({ id, url }: ArticleInfo): string {
  return url ?? `urn:saidwho:article:${encoded(id)}`
}

/** The id as a part of a URI. `encodeURIComponent` throws on half a surrogate pair: that one becomes U+FFFD. */
export function encoded(id: string | number): string {
  return encodeURIComponent(wellFormed(String(id)))
}

/** Half a surrogate pair is no Unicode character, and has no place in UTF-8. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\ufffd')
}

/** What may stand in an address by RFC 3987; what else is in it stands as its bytes, `%20`. Brackets only hold a number. */
const ADDRESS =
  /^https?:\/\/(?![/?#])(?:\[[\da-f:.]+\](?=[:/?#]|$))?(?:[\w\-.~:/?#@!$&'()*+,;=%]|(?![\p{C}\p{Z}])[^\p{ASCII}])*$/iu
const BROKEN_BYTE = /%(?![\da-f]{2})/i

/** Whether a reader can follow it: `javascript:` leads nowhere, and `/news/1` only somebody who knows from where. */
function isAddress(value: unknown): boolean {
  if (typeof value !== 'string' || !ADDRESS.test(value) || BROKEN_BYTE.test(value)) return false
  try {
    return new URL(value).hostname !== ''
  } catch {
    return false
  }
}

const INFO: Checks<ArticleInfo> = {
  id: is('a string or a finite number', (value) => typeof value === 'string' || Number.isFinite(value)),
  url: orNothing(is('a whole http or https address, with spaces and the like as %20', isAddress)),
  title: orNothing(text),
  published: orNothing(DAY_OR_TIME),
}
const FIELDS = Object.keys(INFO) as (keyof ArticleInfo)[]

/**
 * Other fields are allowed, so that an article can be handed over with all that is known of it; but not one whose name
 * is nearly one of ours: with `publishedAt` the article would have no date.
 *
 * @param name what comes before the names of fields in messages
 * @throws {SaidwhoError} `ERR_OPTION`
 */
export function mustBeInfo(value: unknown, name = 'info'): asserts value is ArticleInfo {
  if (!isRecord(value)) throw refusal('ERR_OPTION', name, { path: '', what: 'an object with an id', got: value })
  for (const field of Object.keys(value)) {
    const meant = Object.hasOwn(INFO, field) ? null : nearest(field, FIELDS)
    if (meant === null || value[meant] !== undefined) continue
    throw new SaidwhoError('ERR_OPTION', `${name} has no field “${field}”; did you mean ${meant}?`)
  }
  for (const field of FIELDS) mustBe(INFO[field], value[field], `${name}.${field}`, 'ERR_OPTION')
}

/**
 * What all exporters are given. A format that does without the text may be given an empty one; offsets are then compared
 * with nothing.
 *
 * @throws {SaidwhoError} `ERR_NOT_TEXT`, `ERR_EXTRACTION`
 */
export function mustBeOfArticle(extraction: unknown, article: unknown, needsText: boolean, prefix = ''): void {
  mustBeText(article, `${prefix}text`)
  mustBeExtraction(extraction, article === '' && !needsText ? null : article, `${prefix}extraction`)
}
