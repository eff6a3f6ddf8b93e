/** CSV with a line of column names → articles. Files named `.tsv` are cut at tabs. */
import { finished } from 'node:stream/promises'
import { type CsvError, type Info, parse } from 'csv-parse'
import { type Article, type BrokenArticle, broken } from '../articles.ts'
import { bytesOf, decodeAll, nameOf } from './bytes.ts'
import { type Context, MOST_BYTES, tooLong } from './context.ts'
import type { Input } from './inputs.ts'
import { fromRecord } from './json-lines.ts'

export async function* readCsv(input: Input, context: Context): AsyncGenerator<Article | BrokenArticle, void> {
  const name = nameOf(input)
  // Records and errors in the order of the file; the parser gives errors apart.
  const found: (Article | BrokenArticle)[] = []
  let fault: string | null = null
  let isTooLong = false
  const parser = parse({
    delimiter: /\.tsv(?:\.gz)?$/i.test(input.name) ? '\t' : ',',
    bom: true,
    info: true,
    skip_empty_lines: true,
    max_record_size: context.mostBytes ?? MOST_BYTES,
    skip_records_with_error: true,
    columns: (names: string[]) => {
      const needed = [context.idField, context.textField]
      const missing = needed.find((field) => !names.includes(field))
      const twice = needed.find((field) => names.indexOf(field) !== names.lastIndexOf(field))
      if (missing !== undefined) fault = `no column “${missing}”`
      else if (twice !== undefined) fault = `two columns “${twice}”`
      return names
    },
    on_record: ({ record, info }: { record: object; info: Info }) => {
      // Behind a cell that was given up stands the rest of it.
      if (!isTooLong) found.push(fromRecord(record, `${name}:${info.lines}`, context))
      return null
    },
    on_skip: (error?: CsvError) => {
      isTooLong ||= error?.code === 'CSV_MAX_RECORD_SIZE'
      if (isTooLong) return undefined
      found.push(broken(null, `${name}:${error?.lines ?? '?'}: ${error?.message ?? 'not CSV'}`))
      return undefined
    },
  })
  parser.resume()
  const ended = finished(parser)
  ended.catch(() => {})
  for await (const text of decodeAll(bytesOf(input, context), name, context)) {
    parser.write(text)
    if (fault !== null) break
    yield* found.splice(0)
    // What comes after a quotation mark that nobody closes is one cell: it is not read to its end.
    if (isTooLong) break
  }
  if (fault !== null) {
    parser.destroy()
    yield broken(null, `${name}: ${fault}`)
    return
  }
  if (isTooLong) {
    parser.destroy()
    yield tooLong(name, context)
    return
  }
  parser.end()
  await ended
  yield* found
}
