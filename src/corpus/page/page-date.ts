/** When an article appeared, as its page says: a day, or a time with its zone (RFC 3339). */
import { momentOf } from '../../checks/dates.ts'

interface Elements {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null
}

/** Where pages say it, beside what Readability looks at (JSON-LD, `article:published_time`). */
const PLACES: readonly (readonly [selector: string, attribute: string])[] = [
  ['meta[itemprop="datePublished"]', 'content'],
  ['[itemprop="datePublished"][datetime]', 'datetime'],
  ...[
    'pubdate',
    'publishdate',
    'publish-date',
    'parsely-pub-date',
    'sailthru.date',
    'dc.date',
    'dcterms.created',
    'date',
  ].map((name) => [`meta[name="${name}" i]`, 'content'] as const),
  ['article time[datetime]', 'datetime'],
]

export function dateIn(document: Elements): string | null {
  for (const [selector, attribute] of PLACES) {
    const date = asDate(document.querySelector(selector)?.getAttribute(attribute) ?? null)
    if (date !== null) return date
  }
  return null
}

/**
 *   2018-10-06T08:57:00+02:00   as it is            2021-01-03T17:40:00EET   2021-01-03, since its zone is not known
 *   2013-12-30 14:42-0700       2013-12-30T14:42:00-07:00                    9 January 2014   null
 */
export function asDate(written: string | null): string | null {
  const day = /^\s*(\d{4})-?(\d\d)-?(\d\d)(?!\d)/.exec(written ?? '')
  if (day === null) return null
  const [all, year, month, date] = day
  const time = /^[T ](\d\d):?(\d\d)(?::?(\d\d)(\.\d+)?)? ?(Z|([+-]\d\d):?(\d\d))\s*$/i.exec(written!.slice(all.length))
  const [, hour, minute, second = '00', fraction = '', zone, zoneHour, zoneMinute] = time ?? []
  const whole = `${year}-${month}-${date}`
  const exact = `${whole}T${hour}:${minute}:${second}${fraction}${zoneHour === undefined ? zone?.toUpperCase() : `${zoneHour}:${zoneMinute}`}`
  if (time !== null && momentOf(exact) !== null) return exact
  return momentOf(whole) === null ? null : whole
}
