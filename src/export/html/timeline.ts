/** Accusations along time, where two or more of them have a date. */
import type { Accusation } from '../../types.ts'
import type { Entities } from '../../views/accusation-sentence.ts'
import { sentenceHtml } from './accusations.ts'
import { escapeHtml } from './foreign.ts'

/** A date that the article gives, or that follows from when it appeared: a year, month, day or time by ISO 8601. */
interface Dated {
  readonly date: string
  readonly accusation: Accusation
}

/** Empty if fewer than two dates are known. */
export function timelineHtml(accusations: readonly Accusation[], entities: Entities): string {
  const dated = accusations
    .flatMap((accusation): Dated[] => {
      const date = dateOf(accusation)
      return date === null ? [] : [{ date, accusation }]
    })
    .sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
  if (dated.length < 2) return ''
  const items = dated.map(
    ({ date, accusation }) =>
      `<li><time datetime="${escapeHtml(date)}">${escapeHtml(shown(date))}</time> <a href="#${accusation.id}">${sentenceHtml(accusation, entities)}</a></li>`,
  )
  return `<div class="time"><h3>When</h3><ol class="timeline">${items.join('')}</ol></div>`
}

const ISO = /^\d{4}(?:-\d\d(?:-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?)?)?$/

/** The date beside the words that date it, where there is one: extractions of earlier versions have none. */
export function dateOf({ time }: Accusation): string | null {
  const date: unknown = time === null || !('date' in time) ? null : time.date
  const value = typeof date === 'object' && date !== null && 'value' in date ? date.value : date
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
