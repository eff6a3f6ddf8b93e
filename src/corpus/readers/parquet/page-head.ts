/** The head of a page of Parquet: what follows it, and how much. */
import { Damage, whole } from './damage.ts'
import { CutShort, type Fields, readFields } from './thrift.ts'

export interface PageHead {
  readonly kind: 'data' | 'data 2' | 'dictionary'
  /** Bytes of the head itself, of what follows as it lies there, and of that once it is unpacked. */
  readonly length: number
  readonly packed: number
  readonly unpacked: number
  readonly checksum: number | null
  readonly values: number
  readonly encoding: number
  /** Of pages of the second kind: bytes of levels, which are not packed, and whether the rest is. */
  readonly levels: number
  readonly isPacked: boolean
  /** How definition levels are written, in pages of the first kind. */
  readonly levelEncoding: number
}

/** With 512 MB, one that fastparquet writes, which makes a page of a whole group of rows. */
export const MOST_PAGE: number = 2 ** 29
/** A page has some thousands; numbers that are all the same can be more. */
const MOST_VALUES = 2 ** 24

/** Nobody has ever written the second kind, pages of an index. */
const KINDS = ['data', undefined, 'dictionary', 'data 2'] as const
/** Under which number the fields of each kind stand. */
const OF_KIND = { data: 5, 'data 2': 8, dictionary: 7 } as const

/** Null if the bytes end before the head does. */
export function headOf(bytes: Uint8Array): PageHead | null {
  const cursor = { bytes, at: 0 }
  let fields: Fields
  try {
    fields = readFields(cursor)
  } catch (error) {
    if (error instanceof CutShort) return null
    throw error
  }
  const kind = KINDS[whole(fields.get(1), 'kind of page')]
  if (kind === undefined) throw new Damage('a page is of no known kind')
  const own = fields.get(OF_KIND[kind])
  const within = own instanceof Map ? (own as Fields) : new Map()
  const checksum = fields.get(4)
  const isSecond = kind === 'data 2'
  const values = whole(within.get(1), 'number of values in a page')
  const [packed, unpacked] = [whole(fields.get(3), 'size of a page'), whole(fields.get(2), 'size of a page')]
  const levels = isSecond ? whole(within.get(5), 'size of levels') : 0
  if (isSecond && within.get(6) !== 0) throw new Damage('a page of a column without lists has levels of lists')
  if (values > MOST_VALUES) throw new Damage(`a page says that it has ${values} values`)
  if (packed > MOST_PAGE || unpacked > MOST_PAGE) throw new Damage(`a page of more than ${MOST_PAGE} bytes`)
  if (levels > packed || levels > unpacked) throw new Damage('levels are longer than their page')
  return {
    ...{ kind, length: cursor.at, packed, unpacked, values, levels },
    checksum: typeof checksum === 'number' ? checksum >>> 0 : null,
    encoding: Number(within.get(isSecond ? 4 : 2) ?? -1),
    isPacked: within.get(7) !== false,
    levelEncoding: Number(within.get(3) ?? -1),
  }
}
