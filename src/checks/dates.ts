/** When articles appeared, as one may write it: a year, a month, a day, or a time with its zone (RFC 3339). */
import { type Check, is } from './check.ts'

/** The moment at which it begins, in milliseconds since 1970, and how exact it is. */
export interface Moment {
  readonly time: number
  readonly exact: 'year' | 'month' | 'day' | 'time'
}

const FORM =
  /^(?<year>\d{4})(?:-(?<month>\d\d)(?:-(?<day>\d\d)(?:t(?<hour>\d\d):(?<minute>\d\d):(?<second>\d\d)(?<fraction>\.\d+)?(?:z|(?<sign>[+-])(?<zoneHour>\d\d):(?<zoneMinute>\d\d)))?)?)?$/i

/**
 * Null where there is no such day or time: `Date` makes March 1 of February 30, and of 24:00 the next day. No article is
 * from the year 0, which Python cannot read; the last year is 9999, in UTC, too.
 */
export function momentOf(text: string): Moment | null {
  const fields = FORM.exec(text)?.groups
  if (fields === undefined) return null
  const { year, month = '01', day = '01', hour = '00', minute = '00', second = '00', fraction = '.' } = fields
  const { sign, zoneHour = '00', zoneMinute = '00' } = fields
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null
  if (Number(zoneHour) > 23 || Number(zoneMinute) > 59) return null
  const date = new Date(0)
  // `Date.UTC` takes the years 0 to 99 for those of the last century.
  date.setUTCFullYear(Number(year), Number(month) - 1, Number(day))
  if (date.getUTCMonth() + 1 !== Number(month) || date.getUTCDate() !== Number(day)) return null
  date.setUTCHours(Number(hour), Number(minute), Number(second), Number(fraction.slice(1, 4).padEnd(3, '0')))
  const zone = (Number(zoneHour) * 60 + Number(zoneMinute)) * 60_000 * (sign === '-' ? -1 : 1)
  const time = date.getTime() - zone
  const yearInUtc = new Date(time).getUTCFullYear()
  if (yearInUtc < 1 || yearInUtc > 9999) return null
  const exact = fields.hour ? 'time' : fields.day ? 'day' : fields.month ? 'month' : 'year'
  return { time, exact }
}

/** A day or a time, of which a moment can be made. */
export const DAY_OR_TIME: Check = is(
  'a day that there is, such as 2016-08-17, or a time with its zone, such as 2016-08-17T08:00:00Z',
  (value) => typeof value === 'string' && ['day', 'time'].includes(momentOf(value)?.exact ?? ''),
)

/** Or a month or a year alone. */
export const DATE: Check = is(
  'a date that there is, such as 2016, 2016-08 or 2016-08-17, or a time with its zone, such as 2016-08-17T08:00:00Z',
  (value) => typeof value === 'string' && momentOf(value) !== null,
)
