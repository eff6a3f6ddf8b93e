/** CSV with a line of column names → articles. What is between the names is what is between the cells: `,`, `;` or a tab. */
import { SaidwhoError } from '../../errors.ts'
import { type Article, type BrokenArticle, broken } from '../articles.ts'
import { decodeAll, idOfPlace, nameOf } from './bytes.ts'
import { type Context, MOST_BYTES } from './context.ts'
import { csvRows, type Fault, type Row } from './csv-rows.ts'
import { fromRecord, mayLackId, namesThere } from './fields.ts'
import { peek } from './head.ts'
import type { Input } from './inputs.ts'
import { type Delimiter, delimiterOf, ENOUGH } from './recognise.ts'

/** Loaded by the first CSV: whoever reads other files does without. */
let parse: typeof import('csv-parse/sync').parse

export async function* readCsv(
  input: Input,
  context: Context,
  chunks: AsyncIterable<Buffer>,
): AsyncGenerator<Article | BrokenArticle, void> {
  const name = nameOf(input)
  const { head, chunks: all } = await peek(chunks, hasLine)
  const isTabs = /\.tsv(?:\.gz)?$/i.test(input.name)
  const names = head.toString('utf8').replace(/^\ufeff/, '')
  const delimiter = isTabs ? '\t' : (delimiterOf(names, context.textField) ?? ',')
  yield* fromCsv(decodeAll(all, name, context), name, delimiter, context)
}

const hasLine = (head: Buffer) => head.length >= ENOUGH && head.includes(0x0a)

/** The chunks may end anywhere, between CR and LF, too. */
export async function* fromCsv(
  chunks: AsyncIterable<string>,
  name: string,
  delimiter: Delimiter,
  context: Context,
): AsyncGenerator<Article | BrokenArticle, void> {
  ;({ parse } = await import('csv-parse/sync'))
  const { idField, textField, dateField, mostBytes = MOST_BYTES } = context
  let columns: Columns | null = null
  for await (const row of csvRows(withoutMark(chunks), delimiter, mostBytes)) {
    const place = `${name}:${row.from}`
    if (row.fault !== null) yield withFault(row, row.fault, place, mostBytes)
    const cells = row.fault === null ? cellsOf(row, delimiter) : []
    if (columns === null) {
      if (row.fault !== null) return
      const reason = reasonAgainst(cells, context)
      if (reason !== null) {
        yield broken(null, `${name}: ${reason}`)
        return
      }
      columns = {
        id: cells.indexOf(idField),
        text: cells.indexOf(textField),
        date: dateField === undefined ? -1 : cells.indexOf(dateField),
        count: cells.length,
      }
    } else if (row.fault === null) {
      const { id, text, date, count } = columns
      const dated = date < 0 ? {} : { [dateField!]: cells[date] }
      // An empty cell is no id.
      const record = { ...dated, ...(cells[id] ? { [idField]: cells[id] } : {}), [textField]: cells[text] }
      yield cells.length === count
        ? fromRecord(record, place, context, idOfPlace(name, row.from))
        : broken(null, `${place}: ${count} columns expected, ${cells.length} found`)
    }
  }
  if (columns === null) yield broken(null, `${name}: no line of column names`)
}

function withFault({ from, to, isEnd }: Row, fault: Fault, place: string, most: number): BrokenArticle {
  if (fault === 'too long') {
    const rest = isEnd ? '; the rest of the file is left out' : ''
    return { id: null, error: new SaidwhoError('ERR_SIZE_LIMIT', `${place}: more than ${most} bytes${rest}`) }
  }
  return broken(null, `${place}: ${fault}${to > from ? `; skipped up to line ${to}` : ''}`)
}

interface Columns {
  readonly id: number
  readonly text: number
  readonly date: number
  readonly count: number
}

function reasonAgainst(names: readonly string[], context: Context): string | null {
  for (const wants of ['id', 'text'] as const) {
    const field = context[`${wants}Field`]
    if (names.indexOf(field) !== names.lastIndexOf(field)) return `more than one column “${field}”`
    if (names.includes(field) || (wants === 'id' && mayLackId(context))) continue
    return `no column “${field}”; ${namesThere('columns', names, wants)}`
  }
  return null
}

function cellsOf({ text }: Row, delimiter: string): string[] {
  const [cells] = parse(text, { delimiter, record_delimiter: LINE_ENDS }) as [string[]]
  return cells
}

/** None stands in a row outside of quotes, and with one of its own to look for, csv-parse looks for no other. */
const LINE_ENDS = ['\r\n', '\n', '\r']

/** A byte order mark is no part of the first column's name. */
async function* withoutMark(chunks: AsyncIterable<string>): AsyncGenerator<string, void> {
  let isFirst = true
  for await (const chunk of chunks) {
    yield isFirst && chunk.startsWith('\ufeff') ? chunk.slice(1) : chunk
    if (chunk !== '') isFirst = false
  }
}
