/** Thrift's compact protocol, as far as the heads of Parquet's pages use it: fields by number, from bytes of a stranger. */
import { Damage } from './damage.ts'

export type Fields = ReadonlyMap<number, number | boolean | Fields>

/** Bytes, and how many of them have been read. */
export interface Cursor {
  readonly bytes: Uint8Array
  at: number
}

/** The bytes came to their end; there may be more. */
export class CutShort extends Damage {}

export function readFields(cursor: Cursor, depth = 0): Fields {
  if (depth > 8) throw new Damage('the head of a page is damaged')
  const fields = new Map<number, number | boolean | Fields>()
  let id = 0
  for (;;) {
    const head = byte(cursor)
    if (head === 0) return fields
    id = head >> 4 === 0 ? signed(varint(cursor)) : id + (head >> 4)
    const value = readValue(cursor, head & 15, depth)
    if (value !== null) fields.set(id, value)
  }
}

/** Null for what no head of a page has, or nobody asks for. */
function readValue(cursor: Cursor, type: number, depth: number): number | boolean | Fields | null {
  switch (type) {
    case 1:
    case 2:
      return type === 1
    case 3:
      return byte(cursor)
    case 4:
    case 5:
    case 6:
      return signed(varint(cursor))
    case 8:
      skip(cursor, varint(cursor))
      return null
    case 12:
      return readFields(cursor, depth + 1)
    default:
      throw new Damage('the head of a page is damaged')
  }
}

function byte(cursor: Cursor): number {
  const value = cursor.bytes[cursor.at++]
  if (value === undefined) throw new CutShort('it is cut off within a page')
  return value
}

function skip(cursor: Cursor, length: number): void {
  cursor.at += length
  if (cursor.at > cursor.bytes.length) throw new CutShort('it is cut off within a page')
}

/** Up to 64 bits; what is larger than a number holds is no size of anything here. */
export function varint(cursor: Cursor): number {
  let value = 0
  for (let place = 1; place <= 2 ** 63; place *= 128) {
    const next = byte(cursor)
    value += (next & 127) * place
    if (next < 128) return value
  }
  throw new Damage('a number has too many bytes')
}

const signed = (zigzag: number): number => (zigzag % 2 === 0 ? zigzag / 2 : -(zigzag + 1) / 2)
