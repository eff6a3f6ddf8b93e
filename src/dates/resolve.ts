/** The words of a time → its date, read on the day of the article: “last Tuesday”, on 2016-08-17 → 2016-08-16. */
import { momentOf } from '../checks/dates.ts'
import type { DatePrecision } from '../types.ts'
import { dayOf, daysLater, monthOf, weekdayOf, yearOf } from './calendar.ts'
import { type ParsedComponents, parse } from './chrono.ts'

/** When something was, by ISO 8601. */
export interface ResolvedDate {
  /** The day, month or year, or the first of a stretch: `2016-08-16`, `2016-08`, `2016`. */
  readonly date: string
  /** The last of a stretch, included; null if the words name only one, or no end: “since 2012”. */
  readonly until: string | null
  readonly precision: DatePrecision
}

/** These days differ in all: what is the same on both is the same on any. */
const ANY_DAYS = ['2001-03-07', '2014-10-20'] as const

/**
 * What may end, or lie on the other side of, what the words name: “before the 2016 election” is no date. “Recent” and
 * stretches up to now have none either.
 */
const NO_DATE =
  /^(?:before|after|ahead of|prior to|until|by|for|over|within|in the (?:run-?up|lead-?up) to|in the \w+ (?:before|leading)|recent|since then)\b/i
const WEEKDAY = /\b(?:mon|tues|wednes|thurs|fri|satur|sun)day/i
const SEASON =
  /\b(?:(?<which>this|last|past)\s)?(?<season>spring|summer|autumn|fall|winter)(?:\s(?:of\s)?(?<year>\d{4}))?\b/i
/** “at the end of April” is a part of a month, not its last day; “last May” is the last that was, as “May” is. */
const PART =
  /\b(?:the\s)?(?:end|beginning|start|middle)\sof\s|\blast\s(?=(?:jan|feb|mar|apr|may|ju[nl]|aug|sep|oct|nov|dec)[a-z]*\b)/i
/** chrono-node takes no year alone for a date. */
const YEAR = /(?<![\d-])(?:19|20)\d\d(?![\d-])/
/** Two times and what joins them. */
const RANGE =
  /^(?:between|from|beginning in|starting in)\s(?:at least\s)?(?<first>.{1,60}?)\s(?:and(?:\s\w+\sinto)?|to|until|till|through)\s(?:at least\s)?(?<last>.{1,60})$/i
const YEARS = /^(?:in\s)?(?<first>\d{4})\s?[-–—]\s?(?<last>\d{4})$/i

/** The first month of each, in the northern hemisphere. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 }

/**
 * @param day of the article; null if it is not known: only dates that hold on any day are resolved then
 * @returns null where the words give no date
 */
export function resolve(words: string, date: string | null): ResolvedDate | null {
  const plain = words.replace(/\s+/gu, ' ').trim()
  if (NO_DATE.test(plain)) return null
  if (date !== null) {
    const moment = momentOf(date)!
    const found = resolveOn(plain, dayOfArticle(date))
    // Of a month or a year nobody knows the day: “Tuesday” stays words, “last year” does not.
    if (found !== null && (moment.exact === 'time' || moment.exact === 'day' || isCoarser(found, moment.exact)))
      return found
  }
  const [one, other] = ANY_DAYS.map((day) => resolveOn(plain, day))
  return one !== undefined && one !== null && JSON.stringify(one) === JSON.stringify(other) ? one : null
}

/** The day as the article writes it, in its own time zone; the middle of a month or year that is all there is. */
function dayOfArticle(date: string): string {
  return date.length >= 10 ? date.slice(0, 10) : date.length === 7 ? `${date}-15` : `${date}-07-01`
}

function isCoarser({ precision }: ResolvedDate, exact: 'month' | 'year'): boolean {
  return precision === 'year' || (precision === 'month' && exact === 'month')
}

function resolveOn(words: string, day: string): ResolvedDate | null {
  const range = (RANGE.exec(words) ?? YEARS.exec(words))?.groups
  if (range !== undefined) return stretch(range.first!, range.last!, day)
  const season = SEASON.exec(words)?.groups
  if (season !== undefined) return seasonOf(season, day)
  const components = parse(words.replace(PART, ''), day)
  const [first] = components
  if (first === undefined) {
    const year = YEAR.exec(words)?.[0]
    return year === undefined ? null : one(year, 'year')
  }
  if (/\bweekend\b/i.test(words)) {
    const sunday = daysLater(day, -weekdayOf(day) - 1)
    return { date: daysLater(sunday, -1), until: sunday, precision: 'day' }
  }
  if (/\bthis week\b/i.test(words)) {
    const monday = daysLater(day, -weekdayOf(day))
    return { date: monday, until: daysLater(monday, 6), precision: 'week' }
  }
  if (/\bweeks?\b/i.test(words) && !WEEKDAY.test(words)) {
    const monday = daysLater(partsToDay(first.start), -weekdayOf(partsToDay(first.start)))
    return { date: monday, until: daysLater(monday, 6), precision: 'week' }
  }
  // “June last year”: the month of the one, the year of the other.
  const year = components.length > 1 && /\b(?:last|this) year$/i.test(words) ? components[1]!.start.get('year') : null
  return point(first.start, words, day, year)
}

/** What is written of it: a month alone is the last one that was, and so is a weekday. */
function point(parts: ParsedComponents, words: string, day: string, saidYear: number | null): ResolvedDate | null {
  const year = saidYear ?? parts.get('year')!
  const month = parts.get('month')!
  if (/\b(?:months?|quarter)\b/i.test(words)) return one(monthOf(year, month), 'month')
  if (/\b(?:years?|decades?)\b/i.test(words) && !parts.isCertain('month')) return one(yearOf(year), 'year')
  if (parts.isCertain('day') || parts.isCertain('weekday')) {
    const found = dayOf(year, month, parts.get('day')!)
    if (parts.isCertain('year') || saidYear !== null || found <= day) return one(found, 'day')
    return one(
      parts.isCertain('weekday') && !parts.isCertain('month')
        ? daysLater(found, -7)
        : dayOf(year - 1, month, parts.get('day')!),
      'day',
    )
  }
  if (parts.isCertain('month')) {
    const isPast = parts.isCertain('year') || saidYear !== null || monthOf(year, month) <= day.slice(0, 7)
    return one(monthOf(isPast ? year : year - 1, month), 'month')
  }
  return parts.isCertain('year') ? one(yearOf(year), 'year') : null
}

const one = (date: string, precision: DatePrecision): ResolvedDate => ({ date, until: null, precision })

const partsToDay = (parts: ParsedComponents): string =>
  dayOf(parts.get('year')!, parts.get('month')!, parts.get('day')!)

/** “between April and August of 2013”: the year of the last is that of the first, where the first has none. */
function stretch(first: string, last: string, day: string): ResolvedDate | null {
  const to = resolveOn(last, day)
  if (to === null) return null
  const year = /\b\d{4}\b/.test(first) ? '' : (/\b\d{4}$/.exec(last)?.[0] ?? '')
  const from = resolveOn(`${first} ${year}`.trim(), day)
  if (from === null || from.date.slice(0, to.date.length) > to.date) return null
  return { date: from.date, until: to.until ?? to.date, precision: coarser(from.precision, to.precision) }
}

const PRECISIONS: readonly DatePrecision[] = ['day', 'week', 'month', 'season', 'year']
const coarser = (a: DatePrecision, b: DatePrecision): DatePrecision =>
  PRECISIONS[Math.max(PRECISIONS.indexOf(a), PRECISIONS.indexOf(b))]!

/** “the spring of 2015”, “last summer”; “in spring” is the last that began. */
function seasonOf({ which, season, year }: Record<string, string | undefined>, day: string): ResolvedDate {
  const month = SEASONS[season!.toLowerCase()]!
  let in_ = Number(year ?? day.slice(0, 4))
  if (year === undefined) {
    if (monthOf(in_, month) > day.slice(0, 7)) in_--
    // In summer, “last summer” is that of the year before; in autumn it may be the one that just ended.
    const goesOn = day.slice(0, 7) <= lastMonth(in_, month)
    if (which?.toLowerCase() === 'last' && goesOn) in_--
  }
  return { date: monthOf(in_, month), until: lastMonth(in_, month), precision: 'season' }
}

const lastMonth = (year: number, month: number): string => dayOf(year, month + 2, 1).slice(0, 7)
