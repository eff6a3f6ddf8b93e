/** JSON Lines → articles: `{"id": …, "text": …}` a line. Blank lines are skipped, broken ones are told with their place. */
import { type Article, type BrokenArticle, broken } from '../articles.ts'
import { idOfNumber } from '../ids.ts'
import { decode, idOfPlace, nameOf } from './bytes.ts'
import { type Context, MOST_BYTES, tooLong } from './context.ts'
import { fromRecord } from './fields.ts'
import type { Input } from './inputs.ts'
import { writtenFields } from './json-fields.ts'
import { splitLines, TOO_LONG } from './lines.ts'

export async function* readJsonLines(
  input: Input,
  context: Context,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Article | BrokenArticle, void> {
  let number = 0
  for await (const bytes of splitLines(chunks, context.mostBytes ?? MOST_BYTES)) {
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
  return json.trim() === '' ? null : parseRecord(json, place, idOfPlace(file, number), context)
}

/** @param ownId its id, if it has none */
export function parseRecord(line: string, place: string, ownId: string, context: Context): Article | BrokenArticle {
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return broken(null, `${place}: not JSON`)
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    const hint = Array.isArray(record) ? '; for a list of articles, use --input json (format)' : ''
    return broken(null, `${place}: not a JSON object${hint}`)
  }
  const written = writtenFields(line, [context.idField, context.textField])
  const article = fromRecord(withExactId(record, written, context.idField), place, context, ownId)
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
