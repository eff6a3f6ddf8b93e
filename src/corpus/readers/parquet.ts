/** Parquet → articles, one group of rows at a time. Needs the package hyparquet, which only its users install. */

import { SaidwhoError } from '../../errors.ts'
import { type Article, type BrokenArticle, broken } from '../articles.ts'
import { nameOf } from './bytes.ts'
import type { Context } from './context.ts'
import type { Input } from './inputs.ts'
import { fromRecord } from './json-lines.ts'

export async function* readParquet(input: Input, context: Context): AsyncGenerator<Article | BrokenArticle, void> {
  if (input.name === '-') throw new SaidwhoError('ERR_UNREADABLE', 'Parquet cannot be read from standard input')
  const { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } = await loadHyparquet()
  const name = nameOf(input)
  const file = await asyncBufferFromFile(input.name)
  const metadata = await parquetMetadataAsync(file)
  const names = metadata.schema.slice(1).map((column) => column.name)
  const columns = [context.idField, context.textField]
  const missing = columns.find((column) => !names.includes(column))
  if (missing !== undefined) {
    yield broken(null, `${name}: no column “${missing}”`)
    return
  }
  let rowStart = 0
  for (const { num_rows, total_byte_size } of metadata.row_groups) {
    const rowEnd = rowStart + Number(num_rows)
    const rows = await parquetReadObjects({ file, metadata, columns, rowStart, rowEnd })
    for (const [i, row] of rows.entries()) {
      const id = row[context.idField]
      const plain = { ...row, [context.idField]: typeof id === 'bigint' ? fromBigInt(id) : id }
      yield fromRecord(plain, `${name}, row ${rowStart + i + 1}`, context)
    }
    context.onBytes(Number(total_byte_size))
    rowStart = rowEnd
  }
}

/** As a number where JSON keeps it exactly, as its digits otherwise. */
function fromBigInt(id: bigint): number | string {
  return Number.isSafeInteger(Number(id)) ? Number(id) : String(id)
}

async function loadHyparquet() {
  try {
    return await import('hyparquet')
  } catch (cause) {
    const message = 'reading Parquet needs the package hyparquet: npm install hyparquet'
    throw new SaidwhoError('ERR_MISSING_PACKAGE', message, { cause })
  }
}
