/** Accusations along time, where two or more of them have a date. */
import type { Accusation } from '../../types.ts'
import type { Entities } from '../../views/accusation-sentence.ts'
import { sentenceHtml } from './accusations.ts'

/** A date that the article gives, or that follows from when it appeared: a year, month, day or time by ISO 8601. */
interface Dated {
  readonly date: string
  /** The last day, month or year of a stretch. */
  readonly until: string | null
  readonly accusation: Accusation
}

/** Empty if fewer than two dates are known. */
export function timelineHtml(accusations: readonly Accusation[], entities: Entities): string {
  const dated = accusations
    .flatMap((accusation): Dated[] => {
      const date = dateOf(accusation, 'date')
      return date === null ? [] : [{ date, until: dateOf(accusation, 'until'), accusation }]
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  if (dated.length < 2) return ''
  const items = dated.map(
    ({ date, until, accusation }) =>
      `<li><span><time datetime="${date}">${shown(date)}</time>${until === null ? '' : ` – <time datetime="${until}">${shown(until)}</time>`}</span> <a href="#${accusation.id}">${sentenceHtml(accusation, entities)}</a></li>`,
  )
  return `<div class="time"><h3>When</h3><ol class="timeline">${items.join('')}</ol></div>`
}

const ISO = /^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/

/** The date beside the words that date it, where there is one: most extractions have none. */
function dateOf({ time }: Accusation, field: 'date' | 'until'): string | null {
  const value: unknown = time === null ? null : (time as { readonly date?: unknown; readonly until?: unknown })[field]
  return typeof value === 'string' && ISO.test(value) ? value : null
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'June', 'July', 'Aug', 'Sept', 'Oct', 'Nov', 'Dec']

/** “2016”, “Aug 2016”, “17 Aug 2016”. */
function shown(date: string): string {
  const [year, month, day] = date.slice(0, 10).split('-')
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  if (name === undefined) return year!
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}
