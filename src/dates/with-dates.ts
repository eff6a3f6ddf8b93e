/** An extraction whose times are words → the same with their dates: pure, as `extract` is, and for extractions read from a file, too. */
import { mustBeOptions, mustBeText, orNothing } from '../checks/check.ts'
import { DATE } from '../checks/dates.ts'
import { mustBeExtraction } from '../checks/extraction.ts'
import type { Accusation, Extraction } from '../types.ts'
import { type ResolvedDate, resolve } from './resolve.ts'

export interface DatesOptions {
  /**
   * When the article appeared: `2016-08-17`, an RFC 3339 time with its zone, or a month or year alone. Without it only
   * absolute dates are resolved: “On 4 May 2021”, not “last week”.
   */
  readonly date?: string | undefined
}

/**
 * Returns the extraction with `date`, `until` and `precision` in the `time` of each accusation whose words give a date.
 * Weekdays and months without a year are the last before the article, as in news of what has happened. Seasons are those
 * of the northern hemisphere, weeks begin on Monday (ISO 8601).
 *
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction, `ERR_OPTION` for an unknown option or an invalid date
 * @example
 * const { accusations } = withDates(extract(text), { date: '2016-08-17' })
 * console.log(accusations[0].time) // { start: 0, end: 12, text: 'Last Tuesday', date: '2016-08-16', until: null, precision: 'day' }
 */
export function withDates(extraction: Extraction, options: DatesOptions = {}): Extraction {
  mustBeExtraction(extraction)
  mustBeOptions<DatesOptions>(options, { date: orNothing(DATE) })
  return dated(extraction, options.date ?? null)
}

/** What is handed to it has been checked. */
export function dated(extraction: Extraction, date: string | null): Extraction {
  return { ...extraction, accusations: extraction.accusations.map((one) => withTime(one, date)) }
}

function withTime(accusation: Accusation, date: string | null): Accusation {
  const { time } = accusation
  if (time === null) return accusation
  const { start, end, text } = time
  const found = resolve(text, date)
  return { ...accusation, time: found === null ? { start, end, text } : { start, end, text, ...found } }
}

/**
 * Returns the date that the words give, or null if they give none.
 *
 * @throws {SaidwhoError} `ERR_NOT_TEXT`, `ERR_OPTION` for an unknown option or an invalid date
 * @example
 * resolveTime('between April and August of 2013') // { date: '2013-04', until: '2013-08', precision: 'month' }
 */
export function resolveTime(words: string, options: DatesOptions = {}): ResolvedDate | null {
  mustBeText(words, 'words')
  mustBeOptions<DatesOptions>(options, { date: orNothing(DATE) })
  return resolve(words, options.date ?? null)
}
