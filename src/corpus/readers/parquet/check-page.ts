/**
 * Whether an unpacked page holds what its head says. hyparquet trusts what it reads: a run that says that it is a billion
 * values long fills the memory, and a text that says that it is longer than its page is read on in the next one.
 */
import type { SchemaElement } from 'hyparquet'
import { Damage } from './damage.ts'
import { MOST_PAGE, type PageHead } from './page-head.ts'
import { type Cursor, varint } from './thrift.ts'

/** Parquet's numbers for them. */
const PLAIN = 0
const OLD_DICTIONARY = 2
const RUNS = 3
const DELTA = 5
const DELTA_LENGTHS = 6
const DELTA_TEXTS = 7
const DICTIONARY = 8
const SPLIT = 9

/**
 * @param bytes of the page, unpacked, with the levels at the beginning
 * @param padding empty bytes behind the values
 * @throws Damage if it does not
 */
export function checkPage(bytes: Uint8Array, head: PageHead, column: SchemaElement, padding = 0): void {
  const cursor = { bytes, at: 0 }
  if (head.kind === 'dictionary') {
    checkPlain(cursor, column, head.values)
    expectEnd(cursor, padding)
    return
  }
  let values = head.values
  if (column.repetition_type !== 'REQUIRED') {
    const isSecond = head.kind === 'data 2'
    if (!isSecond && head.levelEncoding !== RUNS) throw new Damage('levels are written in a way that is not read')
    const end = isSecond ? head.levels : 4 + wholeAt(cursor, bytes.length)
    if (end > bytes.length) throw new Damage('levels are longer than their page')
    values = checkRuns({ bytes: bytes.subarray(0, end), at: cursor.at }, 1, values)
    cursor.at = end
  } else cursor.at = head.levels
  checkValues(cursor, head, column, values)
  expectEnd(cursor, padding)
}

/** Levels of a column that is not said to have any would be read as values, and all values at the wrong place. */
function expectEnd({ bytes, at }: Cursor, padding: number): void {
  const rest = bytes.subarray(at)
  const isPadded = rest.length === padding && rest.every((byte) => byte === 0)
  if (rest.length > 0 && !isPadded) throw new Damage('a page has more bytes than it needs')
}

function checkValues(cursor: Cursor, { encoding, kind }: PageHead, column: SchemaElement, count: number): void {
  if (encoding === PLAIN) checkPlain(cursor, column, count)
  else if (encoding === DICTIONARY || encoding === OLD_DICTIONARY) {
    if (count === 0) {
      cursor.at = cursor.bytes.length
      return
    }
    const width = cursor.bytes[cursor.at++]
    if (width === undefined || width > 32) throw new Damage('no width of places in a dictionary')
    // Of a dictionary of one some write no runs in pages of the first kind, and hyparquet reads none there.
    if (width > 0 || kind === 'data 2') checkRuns(cursor, width, count)
    if (width === 0) cursor.at = cursor.bytes.length
  } else if (encoding === DELTA && widthOf(column) !== null) checkDeltas(cursor, count, () => {})
  else if (encoding === SPLIT && widthOf(column) !== null) skip(cursor, count * widthOf(column)!)
  else if (encoding === DELTA_LENGTHS && column.type === 'BYTE_ARRAY') {
    let all = 0
    checkDeltas(cursor, count, (length) => {
      all += expectLength(length)
    })
    skip(cursor, all)
  } else if (encoding === DELTA_TEXTS && column.type === 'BYTE_ARRAY') checkDeltaTexts(cursor, count)
  else throw new Damage(`column “${column.name}” is written in a way that is not read (encoding ${encoding})`)
}

/** Each text is so much of the one before, and the rest. A few bytes can stand for very many. */
function checkDeltaTexts(cursor: Cursor, count: number): void {
  const shared: number[] = []
  checkDeltas(cursor, count, (length) => shared.push(expectLength(length)))
  let [i, before, own, all] = [0, 0, 0, 0]
  checkDeltas(cursor, count, (length) => {
    const beginning = shared[i++]!
    if (beginning > before) throw new Damage('a text begins with more than the one before has')
    before = beginning + expectLength(length)
    own += length
    all += before
    if (all > MOST_PAGE) throw new Damage(`a page of more than ${MOST_PAGE} bytes`)
  })
  skip(cursor, own)
}

function expectLength(length: number): number {
  if (length < 0 || length > MOST_PAGE) throw new Damage('a text has no length')
  return length
}

function checkPlain(cursor: Cursor, column: SchemaElement, count: number): void {
  const width = widthOf(column)
  if (width !== null) {
    skip(cursor, count * width)
    return
  }
  for (let i = 0; i < count; i++) {
    const length = wholeAt(cursor, cursor.bytes.length)
    cursor.at += length
    if (cursor.at > cursor.bytes.length) throw new Damage('a text is longer than its page')
  }
}

/** Bytes of each value, null where they have lengths of their own. */
function widthOf({ type, type_length }: SchemaElement): number | null {
  if (type === 'BYTE_ARRAY') return null
  if (type === 'FIXED_LEN_BYTE_ARRAY') return type_length ?? 0
  return type === 'INT64' || type === 'DOUBLE' ? 8 : 4
}

/** DuckDB fills up to 256 values. */
const MOST_GROUPS_BEHIND = 32

/** Runs of the same value, and groups of eight side by side. Gives how many are 1. */
function checkRuns(cursor: Cursor, width: number, count: number): number {
  let [seen, ones] = [0, 0]
  while (seen < count) {
    const head = varint(cursor)
    const left = count - seen
    if (head % 2 === 1) {
      const groups = (head - 1) / 2
      if (groups > left / 8 + MOST_GROUPS_BEHIND) throw new Damage('a run is longer than its page')
      expectLeft(cursor, groups * width)
      if (width === 1) ones += onesIn(cursor.bytes.subarray(cursor.at, cursor.at + groups), left)
      cursor.at += groups * width
      seen += groups * 8
    } else {
      const length = head / 2
      if (length > left) throw new Damage('a run is longer than its page')
      expectLeft(cursor, Math.ceil(width / 8))
      if (cursor.bytes[cursor.at] === 1) ones += length
      cursor.at += Math.ceil(width / 8)
      seen += length
    }
  }
  return ones
}

function onesIn(bytes: Uint8Array, most: number): number {
  let ones = 0
  for (let i = 0; i < Math.min(most, bytes.length * 8); i++) ones += (bytes[i >> 3]! >> (i & 7)) & 1
  return ones
}

/** Whole numbers, each as its distance from the one before; in 32 bits, as lengths are. */
function checkDeltas(cursor: Cursor, count: number, take: (value: number) => void): void {
  const [block, miniblocks, said] = [varint(cursor), varint(cursor), varint(cursor)]
  const each = block / miniblocks
  const isSound = miniblocks > 0 && block <= 2 ** 20 && each % 32 === 0 && each > 0
  if (!isSound || said !== count) throw new Damage('numbers are written in a way that is not read')
  let value = zigzag32(cursor)
  if (count > 0) take(value)
  for (let seen = 1; seen < count; ) {
    const least = zigzag32(cursor)
    expectLeft(cursor, miniblocks)
    const widths = cursor.bytes.subarray(cursor.at, cursor.at + miniblocks)
    cursor.at += miniblocks
    for (const width of widths) {
      if (seen >= count) break
      if (width > 64) throw new Damage('a number has too many bits')
      expectLeft(cursor, (each * width) / 8)
      for (let i = 0; i < each && seen < count; i++, seen++) {
        value = (value + least + bitsAt(cursor.bytes, cursor.at * 8 + i * width, Math.min(width, 32))) | 0
        take(value)
      }
      cursor.at += (each * width) / 8
    }
  }
}

function bitsAt(bytes: Uint8Array, from: number, width: number): number {
  let bits = 0
  for (let i = 0; i < width; ) {
    const within = (from + i) & 7
    const some = Math.min(8 - within, width - i)
    bits |= ((bytes[(from + i) >> 3]! >> within) & ((1 << some) - 1)) << i
    i += some
  }
  return bits
}

/** Modulo 2 ** 32. */
function zigzag32(cursor: Cursor): number {
  const from = cursor.at
  varint(cursor)
  let [low, high] = [0, 0]
  for (let i = 0; from + i < cursor.at && i < 5; i++) {
    const seven = cursor.bytes[from + i]! & 127
    low |= seven << (7 * i)
    if (i === 4) high = (seven >> 4) & 1
  }
  return ((low >>> 1) | (high << 31)) ^ -(low & 1)
}

function wholeAt(cursor: Cursor, most: number): number {
  const { bytes, at } = cursor
  expectLeft(cursor, 4)
  cursor.at += 4
  const value = bytes[at]! + bytes[at + 1]! * 2 ** 8 + bytes[at + 2]! * 2 ** 16 + bytes[at + 3]! * 2 ** 24
  if (value > most) throw new Damage('a text is longer than its page')
  return value
}

function skip(cursor: Cursor, length: number): void {
  expectLeft(cursor, length)
  cursor.at += length
}

function expectLeft({ bytes, at }: Cursor, length: number): void {
  if (at + length > bytes.length) throw new Damage('a page has fewer bytes than it needs')
}
