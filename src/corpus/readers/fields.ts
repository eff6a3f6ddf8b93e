/** The fields of a record → an article, or what is missing. */
import { momentOf } from '../../checks/dates.ts'
import { type Article, type BrokenArticle, broken, isId, isTooLong, TOO_LONG_AN_ID } from '../articles.ts'
import type { Context } from './context.ts'

/** Of a field that the user did not name, a record may do without: its place is then its id. */
export const mayLackId = ({ idField }: Context): boolean => idField === 'id'

/**
 * @param place where it stands, for messages: `news.jsonl:3`
 * @param ownId its id, if it has none; null where it should have one
 */
export function fromRecord(
  record: object,
  place: string,
  context: Context,
  ownId: string | null = place,
): Article | BrokenArticle {
  const field = (name: string): unknown =>
    Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : null
  const given = field(context.idField)
  const text = field(context.textField)
  const id = given === null && mayLackId(context) && ownId !== null ? ownId : given
  if (isTooLong(id)) return broken(null, `${place}: ${TOO_LONG_AN_ID}`)
  if (!isId(id))
    return broken(null, `${place}: no string or number in “${context.idField}”${hint(record, 'id', context)}`)
  if (typeof text !== 'string') {
    return broken(id, `${place}: no string in “${context.textField}”${hint(record, 'text', context)}`)
  }
  const date = dateIn(context.dateField === undefined ? null : field(context.dateField), place, context)
  return date === null ? { id, text } : { id, text, date }
}

/** A date as databases write it, `2016-08-17 08:00:00`, counts by its day. What else there is may be of any form: told, and left out. */
function dateIn(value: unknown, place: string, { dateField, warn }: Context): string | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'string') {
    if (momentOf(value) !== null) return value
    const day = /^\d{4}-\d\d-\d\d(?=[T ])/.exec(value)?.[0]
    if (day !== undefined && momentOf(day) !== null) return day
  }
  warn(`${place}: “${dateField}” is no ISO 8601 date and is left out`)
  return null
}

/** What there is in place of a field that is missing, and how to name it. */
function hint(record: object, wants: 'id' | 'text', context: Context): string {
  const names = Object.keys(record)
  return names.includes(context[`${wants}Field`]) ? '' : `; ${namesThere('fields', names, wants)}`
}

/** `the columns are “url”, “body”: name one by --text-field (textField)` */
export function namesThere(what: 'fields' | 'columns', names: readonly string[], wants: 'id' | 'text'): string {
  if (names.length === 0) return `there are no ${what}`
  const shown = names.slice(0, MOST_NAMES).map((name) => `“${name.length > 40 ? `${name.slice(0, 39)}…` : name}”`)
  const more = names.length > MOST_NAMES ? ` and ${names.length - MOST_NAMES} more` : ''
  return `the ${what} are ${shown.join(', ')}${more}: name one by --${wants}-field (${wants}Field)`
}

const MOST_NAMES = 12
