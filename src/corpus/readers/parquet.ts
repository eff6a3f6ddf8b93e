/** Parquet → articles, some pages at a time. Needs the package hyparquet, which only its users install. */
import type { ColumnChunk, FileMetaData, RowGroup, SchemaElement } from 'hyparquet'
import { SaidwhoError } from '../../errors.ts'
import { type Article, type BrokenArticle, broken } from '../articles.ts'
import { idOfNumber } from '../ids.ts'
import { decode, nameOf } from './bytes.ts'
import { type Context, MOST_BYTES, tooLong } from './context.ts'
import { fromRecord, namesThere } from './fields.ts'
import type { Input } from './inputs.ts'
import { asIdOrText, columnsOf } from './parquet/columns.ts'
import { Damage, whole } from './parquet/damage.ts'
import { metadataOf, openParquet } from './parquet/file.ts'
import { expectRows, rangeOf, type Source, valuesOf } from './parquet/pages.ts'

type Hyparquet = typeof import('hyparquet')

/** What the rows of a file are read with. */
interface Reading extends Source {
  readonly name: string
  readonly id: SchemaElement
  readonly text: SchemaElement
  readonly context: Context
}

/**
 * A group of rows that is damaged is one error, after the rows that stand before the damage; the next group is read. What
 * is not Parquet, or has no such columns, is one error.
 */
export async function* readParquet(input: Input, context: Context): AsyncGenerator<Article | BrokenArticle, void> {
  const name = nameOf(input)
  if (input.name === '-') throw new SaidwhoError('ERR_UNREADABLE', 'Parquet cannot be read from standard input')
  if (input.gzip)
    throw new SaidwhoError('ERR_UNREADABLE', `${name}: gzip-compressed Parquet is not supported: unpack it first`)
  const hyparquet = await loadHyparquet()
  const file = await openParquet(input.name)
  try {
    const metadata = await metadataOf(file, hyparquet)
    const { id, text } = neededColumns(metadata, context)
    if (typeof id === 'string' || typeof text === 'string') {
      yield broken(null, `${name}: ${typeof id === 'string' ? id : text}`)
      return
    }
    // fastparquet, and nobody else: of others it would be a sign of damage.
    const padding = metadata.created_by?.includes('fastparquet') === true ? 8 : 0
    yield* rowsOf(metadata, { file, name, id, text, hyparquet, padding, context, decode: decoder(name, context) })
  } catch (error) {
    throw error instanceof Damage
      ? new SaidwhoError('ERR_UNREADABLE', `${name}: ${error.message}`, { cause: error })
      : error
  } finally {
    await file.close()
  }
}

async function* rowsOf(metadata: FileMetaData, reading: Reading): AsyncGenerator<Article | BrokenArticle, void> {
  const { name, file, context } = reading
  const overlapping = groupsThatOverlap(metadata)
  let from = 0
  for (const group of metadata.row_groups) {
    const to = from + whole(group.num_rows, 'number of rows')
    if (to === from) continue
    if (!Number.isSafeInteger(to)) throw new Damage('it has more rows than can be counted')
    let row = from
    try {
      if (overlapping.has(group)) throw new Damage('it lies where another group lies')
      for await (const [id, text] of pairsOf(group, to - from, reading)) {
        row++
        const place = `${name}, row ${row}`
        const isTooLong = typeof text === 'string' && text.length > (context.mostBytes ?? MOST_BYTES)
        yield isTooLong
          ? tooLong(place, context)
          : fromRecord({ [context.idField]: id, [context.textField]: text }, place, context, null)
      }
    } catch (error) {
      if (!(error instanceof Damage)) throw error
      // What is read from a file that is being written to is no damage.
      await file.expectUnchanged()
      const rows = row + 1 === to ? `row ${to}` : `rows ${row + 1} to ${to}`
      const reason = `${name}, ${rows}: ${error.message}`
      yield { id: null, error: new SaidwhoError('ERR_UNREADABLE', reason, { cause: error }) }
    }
    context.onBytes(bytesOf(group))
    from = to
  }
  const said = whole(metadata.num_rows, 'number of rows')
  if (said !== from) throw new Damage(`it says that it has ${said} rows, and has ${from}`)
}

/** A place that is wrong by a bit may be that of another group, whose texts would get the ids of this one. */
function groupsThatOverlap({ row_groups }: FileMetaData): ReadonlySet<RowGroup> {
  const ranges: { readonly group: RowGroup; readonly from: number; readonly to: number }[] = []
  for (const group of row_groups) {
    for (const chunk of Number(group.num_rows) === 0 ? [] : group.columns) {
      try {
        const [from, to] = rangeOf(chunk)
        ranges.push({ group, from, to })
      } catch {
        // That of an id or a text is told when it is read.
      }
    }
  }
  const found = new Set<RowGroup>()
  let last: (typeof ranges)[number] | null = null
  for (const range of ranges.sort((a, b) => a.from - b.from || a.to - b.to)) {
    if (last !== null && range.from < last.to) found.add(range.group).add(last.group)
    if (last === null || range.to > last.to) last = range
  }
  return found
}

/** Ids with their texts: the pages of the two end at different rows. */
async function* pairsOf(
  group: RowGroup,
  rows: number,
  reading: Reading,
): AsyncGenerator<readonly [id: unknown, text: unknown], void> {
  const { file, id, text } = reading
  for (const column of [id, text]) await expectRows(file, chunkOf(group, column.name), column, rows)
  const of = (column: SchemaElement) => valuesOf(reading, chunkOf(group, column.name), column)[Symbol.asyncIterator]()
  const [ids, texts] = [lots(of(id)), lots(of(text))]
  for (let row = 0; row < rows; ) {
    const [some, others] = [await ids.next(), await texts.next()]
    await file.expectUnchanged()
    const count = Math.min(some.length, others.length)
    for (let i = 0; i < count; i++) {
      const one = some[i]
      yield [typeof one === 'bigint' ? idOfNumber(String(one)) : one, others[i]]
    }
    ids.take(count)
    texts.take(count)
    row += count
  }
}

/** Values as they come, as many at a time as there are. */
function lots(source: AsyncIterator<readonly unknown[]>) {
  let held: readonly unknown[] = []
  return {
    async next() {
      while (held.length === 0) {
        const { done, value } = await source.next()
        if (done === true) throw new Damage('it has fewer values than rows')
        held = value
      }
      return held
    },
    take(count: number) {
      held = held.slice(count)
    },
  }
}

function chunkOf({ columns }: RowGroup, name: string): ColumnChunk {
  const chunks = columns.filter(({ meta_data }) => {
    const path = meta_data?.path_in_schema
    return path?.length === 1 && path[0] === name
  })
  if (chunks.length !== 1) throw new Damage(`column “${name}” is not there once`)
  return chunks[0]!
}

function bytesOf({ columns }: RowGroup): number {
  return columns.reduce((sum, { meta_data }) => sum + Number(meta_data?.total_compressed_size ?? 0), 0)
}

/** The columns, or why there are none. */
function neededColumns(metadata: FileMetaData, { idField, textField }: Context) {
  const columns = columnsOf(metadata)
  const find = (field: string, wants: 'id' | 'text'): SchemaElement | string => {
    const named = columns.filter(({ name }) => name === field)
    if (named.length > 1) return `more than one column “${field}”`
    if (named.length === 0) {
      const names = columns.map(({ name }) => name).filter((one) => typeof one === 'string')
      return `no column “${field}”; ${namesThere('columns', names, wants)}`
    }
    try {
      return asIdOrText(named[0]!, wants)
    } catch (error) {
      if (error instanceof Damage) return error.message
      throw error
    }
  }
  return { id: find(idField, 'id'), text: find(textField, 'text') }
}

/** Bytes that are no UTF-8 are told once. */
function decoder(name: string, context: Context): (bytes: Uint8Array) => string {
  let isTold = false
  const warn = (message: string) => {
    if (!isTold) context.warn(message)
    isTold = true
  }
  return (bytes) => decode(bytes, name, { ...context, warn })
}

async function loadHyparquet(): Promise<Hyparquet> {
  try {
    return await import('hyparquet')
  } catch (cause) {
    const message = 'reading Parquet needs the package hyparquet: npm install hyparquet'
    throw new SaidwhoError('ERR_MISSING_PACKAGE', message, { cause })
  }
}
