/** JSON Lines → articles: `{"id": …, "text": …}` a line. Blank lines are skipped, broken ones are told with their place. */

import { momentOf } from '../../checks/dates.ts'
import { type Article, type BrokenArticle, broken, isId, isTooLong, TOO_LONG_AN_ID } from '../articles.ts'
import { idOfNumber } from '../ids.ts'
import { bytesOf, decode, nameOf } from './bytes.ts'
import { type Context, MOST_BYTES, tooLong } from './context.ts'
import type { Input } from './inputs.ts'
import { writtenFields } from './json-fields.ts'
import { splitLines, TOO_LONG } from './lines.ts'

export async function* readJsonLines(input: Input, context: Context): AsyncGenerator<Article | BrokenArticle, void> {
  let number = 0
  for await (const bytes of splitLines(bytesOf(input, context), context.mostBytes ?? MOST_BYTES)) {
    number++
    if (bytes === TOO_LONG) {
      yield tooLong(`${nameOf(input)}:${number}`, context)
      continue
    }
    const article = fromLine(bytes, nameOf(input), number, context)
    if (article !== null) yield article
  }
}

/** One line of a file → an article, null for a blank line. */
export function fromLine(
  bytes: Buffer,
  file: string,
  number: number,
  context: Context,
): Article | BrokenArticle | null {
  const place = `${file}:${number}`
  const line = decode(bytes, place, context)
  // A byte order mark is no JSON; in a text file it stays, since it is part of what offsets count.
  const json = number === 1 && line.startsWith('\uFEFF') ? line.slice(1) : line
  return json.trim() === '' ? null : parseLine(json, place, context)
}

function parseLine(line: string, place: string, context: Context): Article | BrokenArticle {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return broken(null, `${place}: not JSON`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return broken(null, `${place}: not a JSON object`)
  }
  const written = writtenFields(line, [context.idField, context.textField])
  const article = fromRecord(withExactId(record, written, context.idField), place, context)
  const [twice] = written.find(([field], i) => written.some(([other], j) => j < i && other === field)) ?? []
  if (twice === undefined) return article
  return broken(twice === context.idField ? null : article.id, `${place}: “${twice}” stands there twice`)
}

/** A record whose id, if it is a number, is what was written. */
function withExactId(record: object, written: ReturnType<typeof writtenFields>, idField: string): object {
  if (typeof (record as Record<string, unknown>)[idField] !== 'number') return record
  const [, number] = written.find(([field]) => field === idField)!
  return { ...record, [idField]: idOfNumber(number) }
}

/** A record of fields → an article. */
export function fromRecord(record: object, place: string, context: Context): Article | BrokenArticle {
  const field = (name: string): unknown =>
    Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : null
  const id = field(context.idField)
  const text = field(context.textField)
  if (isTooLong(id)) return broken(null, `${place}: ${TOO_LONG_AN_ID}`)
  if (!isId(id)) {
    return broken(null, `${place}: no string or number in “${context.idField}”`)
  }
  if (typeof text !== 'string') return broken(id, `${place}: no string in “${context.textField}”`)
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
