/** A column of a group of rows → its values, some pages at a time, so that no group is too large. */
import * as zlib from 'node:zlib'
import type { ColumnChunk, ColumnMetaData, FileMetaData, SchemaElement } from 'hyparquet'
import { checkPage } from './check-page.ts'
import { Damage, whole } from './damage.ts'
import type { ParquetFile } from './file.ts'
import { headOf, type PageHead } from './page-head.ts'
import { expectSnappy } from './snappy.ts'

type Hyparquet = typeof import('hyparquet')

interface Page {
  readonly head: PageHead
  /** As it lies in the file, head and all. */
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly unpacked: Uint8Array
}

/** Pages are handed on once they come to so many bytes or values. */
const BYTES_AT_ONCE = 2 ** 23
const VALUES_AT_ONCE = 2 ** 17

/** What pages are read from, and with. */
export interface Source {
  readonly file: ParquetFile
  readonly hyparquet: Hyparquet
  /** Empty bytes that its writer leaves at the end of pages. */
  readonly padding: number
  decode(bytes: Uint8Array): string
}

export async function* valuesOf(
  source: Source,
  chunk: ColumnChunk,
  column: SchemaElement,
): AsyncGenerator<readonly unknown[], void> {
  const metadata = expectReadable(chunk, column)
  let dictionary: Page | null = null
  let pages: Page[] = []
  let [values, bytes] = [0, 0]
  const decoded = async () => {
    const found = await decodePages(source, dictionary, pages, values, metadata, column)
    pages = []
    values = 0
    bytes = 0
    return found
  }
  for await (const page of pagesOf(source, chunk, metadata, column)) {
    if (page.head.kind === 'dictionary') {
      dictionary = page
      continue
    }
    pages.push(page)
    values += page.head.values
    bytes += page.unpacked.length
    // A dictionary is read again for each lot of pages: what is lot by lot is no smaller than it.
    const most = Math.max(BYTES_AT_ONCE, dictionary?.unpacked.length ?? 0)
    if (bytes >= most || values >= VALUES_AT_ONCE) yield await decoded()
  }
  if (pages.length > 0) yield await decoded()
}

function expectReadable(
  { meta_data: metadata, file_path, crypto_metadata }: ColumnChunk,
  { name, type }: SchemaElement,
) {
  if (crypto_metadata !== undefined) throw new Damage(`column “${name}” is encrypted`)
  if (file_path) throw new Damage(`column “${name}” lies in another file`)
  if (metadata === undefined) throw new Damage(`column “${name}” is not described`)
  const { codec } = metadata
  if (codec !== 'UNCOMPRESSED' && codec !== 'SNAPPY') {
    throw new Damage(`column “${name}” is packed by ${codec ?? 'nobody knows what'}; only SNAPPY is read`)
  }
  if (metadata.type !== type) throw new Damage(`column “${name}” is of two types`)
  return metadata
}

/** From where to where a column of a group lies. */
export function rangeOf({ meta_data: metadata }: ColumnChunk): readonly [from: number, to: number] {
  const data = whole(metadata?.data_page_offset, 'place of a page')
  // Some writers say 0 where there is none.
  const dictionary = whole(metadata?.dictionary_page_offset ?? 0, 'place of a page')
  const from = dictionary > 0 ? Math.min(dictionary, data) : data
  return [from, from + whole(metadata?.total_compressed_size, 'size of a column')]
}

/**
 * Ids and texts are put together by their number, so no row of a column may be missing, or be there twice, before the last
 * of them is read.
 *
 * @throws Damage if the pages have not as many values as the group has rows
 */
export async function expectRows(
  file: ParquetFile,
  chunk: ColumnChunk,
  column: SchemaElement,
  rows: number,
): Promise<void> {
  expectReadable(chunk, column)
  let values = 0
  for await (const [head] of headsOf(file, chunk)) if (head.kind !== 'dictionary') values += head.values
  if (values !== rows) throw new Damage(`column “${column.name}” has ${values} values for ${rows} rows`)
}

async function* headsOf(file: ParquetFile, chunk: ColumnChunk): AsyncGenerator<readonly [PageHead, at: number], void> {
  const [from, end] = rangeOf(chunk)
  if (end > file.bytes) throw new Damage('it is cut off: a column ends behind the file')
  for (let at = from; at < end; ) {
    const head = await headAt(file, at, end)
    const length = head.length + head.packed
    if (at + length > end) throw new Damage('a page is longer than its column')
    yield [head, at]
    at += length
  }
}

async function* pagesOf(
  { file, hyparquet, padding }: Source,
  chunk: ColumnChunk,
  metadata: ColumnMetaData,
  column: SchemaElement,
): AsyncGenerator<Page, void> {
  for await (const [head, at] of headsOf(file, chunk)) {
    const bytes = await file.read(at, head.length + head.packed)
    const packed = bytes.subarray(head.length)
    if (head.checksum !== null && crc32 !== undefined && crc32(packed) !== head.checksum) {
      throw new Damage('a page is not what its checksum says')
    }
    const unpacked = unpack(packed, head, metadata.codec, hyparquet)
    checkPage(unpacked, head, column, padding)
    yield { head, bytes, unpacked }
  }
}

/** Since Node 20.15. */
const crc32: ((bytes: Uint8Array) => number) | undefined = (zlib as { crc32?: (bytes: Uint8Array) => number }).crc32

/** Most have some dozen bytes; statistics within may have more. */
const HEAD_BYTES = 1024
const MOST_HEAD_BYTES = 2 ** 24

async function headAt(file: ParquetFile, at: number, end: number): Promise<PageHead> {
  for (let length = HEAD_BYTES; length <= MOST_HEAD_BYTES; length *= 16) {
    const head = headOf(await file.read(at, Math.min(length, end - at)))
    if (head !== null) return head
    if (length >= end - at) break
  }
  throw new Damage('it is cut off within the head of a page')
}

/** With the levels of pages of the second kind, which are never packed. */
function unpack(packed: Uint8Array, head: PageHead, codec: string, { snappyUncompress }: Hyparquet): Uint8Array {
  const isPlain = codec === 'UNCOMPRESSED' || (head.kind === 'data 2' && !head.isPacked)
  if (isPlain) {
    if (packed.length !== head.unpacked) throw new Damage('a page has two sizes')
    return packed
  }
  const rest = packed.subarray(head.levels)
  expectSnappy(rest, head.unpacked - head.levels)
  const unpacked = new Uint8Array(head.unpacked)
  unpacked.set(packed.subarray(0, head.levels))
  snappyUncompress(rest, unpacked.subarray(head.levels))
  return unpacked
}

/** As a file of this column alone, with these pages alone. */
async function decodePages(
  { hyparquet, decode }: Source,
  dictionary: Page | null,
  pages: readonly Page[],
  values: number,
  metadata: ColumnMetaData,
  column: SchemaElement,
): Promise<readonly unknown[]> {
  const all = dictionary === null ? pages : [dictionary, ...pages]
  const buffer = new ArrayBuffer(all.reduce((sum, { bytes }) => sum + bytes.length, 0))
  const bytes = new Uint8Array(buffer)
  let at = 0
  for (const page of all) {
    bytes.set(page.bytes, at)
    at += page.bytes.length
  }
  // A place of 0 would be none: at the beginning of each file stands PAR1.
  const from = 4
  const size = BigInt(at)
  const only: FileMetaData = {
    version: 2,
    schema: [{ name: 'root', num_children: 1 }, column],
    num_rows: BigInt(values),
    metadata_length: 0,
    row_groups: [
      {
        num_rows: BigInt(values),
        total_byte_size: size,
        columns: [
          {
            file_offset: 0n,
            meta_data: {
              ...{ type: metadata.type, encodings: metadata.encodings, codec: metadata.codec },
              path_in_schema: [column.name],
              num_values: BigInt(values),
              total_uncompressed_size: size,
              total_compressed_size: size,
              data_page_offset: BigInt(from + (dictionary?.bytes.length ?? 0)),
              ...(dictionary === null ? {} : { dictionary_page_offset: BigInt(from) }),
            },
          },
        ],
      },
    ],
  }
  // What has been unpacked for the checks is not unpacked again; pages of the second kind come without their levels.
  const unpacked = all
    .filter(({ head }) => head.kind !== 'data 2' || head.isPacked)
    .map((page) => page.unpacked.subarray(page.head.levels))
    .values()
  const read = {
    byteLength: from + at,
    slice: (start: number, end = from + at) =>
      start === from && end === from + at ? buffer : buffer.slice(start - from, end - from),
  }
  let rows: readonly Record<string, unknown>[]
  try {
    rows = await hyparquet.parquetReadObjects({
      ...{ file: read, metadata: only, columns: [column.name] },
      compressors: { SNAPPY: () => unpacked.next().value! },
      parsers: { stringFromBytes: (given: Uint8Array) => given && decode(given) },
    })
  } catch (cause) {
    throw new Damage('a page cannot be read', { cause })
  }
  const found = rows.map((row) => row[column.name])
  // What stands at no place of the dictionary.
  if (found.length !== values || found.includes(undefined)) throw new Damage('a value is not in the dictionary')
  return found
}
