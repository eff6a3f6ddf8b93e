/** Parquet that means harm: pages that hold something else than they say, at which hyparquet alone hangs or fills the memory. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ParquetWriteOptions, parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, describe, expect, test } from 'vitest'
import { readArticles } from '../../../src/corpus/corpus.ts'
import { checkPage } from '../../../src/corpus/readers/parquet/check-page.ts'
import { headOf, type PageHead } from '../../../src/corpus/readers/parquet/page-head.ts'
import { expectSnappy } from '../../../src/corpus/readers/parquet/snappy.ts'

type Column = ParquetWriteOptions['columnData'][number]

const folder = mkdtempSync(join(tmpdir(), 'saidwho-hostile-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Bytes as snappy without a copy: what it unpacks to is what is given. */
function literal(bytes: Uint8Array): Uint8Array {
  const size = [bytes.length & 127, bytes.length >> 7]
  const preamble = size[1] === 0 ? [size[0]!] : [size[0]! | 128, size[1]!]
  return Uint8Array.from([...preamble, (61 << 2) | 0, (bytes.length - 1) & 255, (bytes.length - 1) >> 8, ...bytes])
}

/** A sound file, but for the texts' pages, which are packed by `pack`. */
async function errorsOf(pack: (bytes: Uint8Array) => Uint8Array, column: Partial<Column> = {}): Promise<string[]> {
  const texts = Array.from({ length: 200 }, (_, i) => `“Part ${i % 50} is safe,” said Ann Lee.`)
  const columnData: Column[] = [
    { name: 'id', data: texts.map((_, i) => i), type: 'INT32', codec: 'UNCOMPRESSED' },
    { name: 'text', data: texts, type: 'STRING', codec: 'SNAPPY', ...column },
  ]
  const bytes = parquetWriteBuffer({ columnData, compressors: { SNAPPY: pack } })
  const path = join(folder, 'a.parquet')
  writeFileSync(path, new Uint8Array(bytes))
  const found: string[] = []
  for await (const one of readArticles(path)) {
    found.push('error' in one ? one.error.message.replace(path, '') : `${one.id}: ${one.text}`)
  }
  return found
}

/** The same page with some bytes changed. */
const changed = (change: (bytes: Uint8Array) => void) => (bytes: Uint8Array) => {
  const copy = bytes.slice()
  change(copy)
  return literal(copy)
}
const PLAIN = { encoding: 'PLAIN' } as const
const BY_DICTIONARY = { encoding: 'RLE_DICTIONARY' } as const
const LENGTHS = { encoding: 'DELTA_LENGTH_BYTE_ARRAY' } as const
const TEXTS = { encoding: 'DELTA_BYTE_ARRAY' } as const

test('the way to make them makes sound ones', async () => {
  for (const column of [PLAIN, BY_DICTIONARY, LENGTHS, TEXTS]) {
    expect(await errorsOf(literal, column)).toHaveLength(200)
  }
})

describe('a page is refused', () => {
  const one = (reason: string) => [`, rows 1 to 200: ${reason}`]

  test('whose snappy goes back to its own beginning for ever', async () => {
    const size = (bytes: Uint8Array) => [(bytes.length & 127) | 128, bytes.length >> 7]
    // A literal of -5 bytes, to a reader that takes 32 bits for a signed number.
    const pack = (bytes: Uint8Array) => Uint8Array.from([...size(bytes), 63 << 2, 0xfa, 0xff, 0xff, 0xff, ...bytes])
    expect(await errorsOf(pack, PLAIN)).toEqual(one('a page does not unpack'))
  })

  test('that unpacks to more, or less, than it says', async () => {
    for (const pack of [
      (bytes: Uint8Array) => literal(bytes.slice(1)),
      (bytes: Uint8Array) => literal(Uint8Array.from([...bytes, 0])),
      () => Uint8Array.of(),
      () => Uint8Array.of(255, 255, 255, 255, 255, 255),
    ]) {
      expect(await errorsOf(pack, PLAIN)).toEqual(one('a page does not unpack'))
    }
  })

  test('with a run of a billion values', async () => {
    let pages = 0
    const pack = changed((bytes) => {
      // The first is the dictionary; then come places in it, behind the width of each.
      if (pages++ > 0) bytes.set([0xfe, 0xff, 0xff, 0xff, 0x07], 1)
    })
    expect(await errorsOf(pack, BY_DICTIONARY)).toEqual(one('a run is longer than its page'))
  })

  test('with a text that ends behind it', async () => {
    expect(
      await errorsOf(
        changed((bytes) => bytes.set([0, 1, 0, 0], bytes.length - 38)),
        PLAIN,
      ),
    ).toHaveLength(1)
    expect(
      await errorsOf(
        changed((bytes) => bytes.set([255, 255, 255, 255])),
        PLAIN,
      ),
    ).toEqual(one('a text is longer than its page'))
  })

  test.each([
    ['no values in a block', [0x80, 0x00, 0x04]],
    ['no blocks', [0x80, 0x01, 0x00]],
    ['blocks of no size', [0x00, 0x80, 0x00]],
    ['blocks of a billion', [0x80, 0x80]],
  ])('of distances with %s', async (_, head) => {
    for (const column of [LENGTHS, TEXTS]) {
      expect(
        await errorsOf(
          changed((bytes) => bytes.set(head)),
          column,
        ),
      ).toEqual(one('numbers are written in a way that is not read'))
    }
  })
})

describe('checks of pages', () => {
  const head = (values: number, encoding: number): PageHead => ({
    ...{ kind: 'data 2', length: 0, packed: 0, unpacked: 0, checksum: null, levels: 0, isPacked: true },
    ...{ levelEncoding: 3, values, encoding },
  })
  const column = { name: 'text', type: 'BYTE_ARRAY', repetition_type: 'REQUIRED' } as const

  test('a few bytes that stand for texts without end are refused', () => {
    // Each text is all of the one before and one letter more: 40,000 letters stand for 800 million.
    const count = 40_000
    const block = (first: number, step: number, blocks: number) => [
      ...[0x80, 0x01, 0x04, 0xc0, 0xb8, 0x02, first],
      ...Array.from({ length: blocks }, () => [step, 0, 0, 0, 0]).flat(),
    ]
    const blocks = Math.ceil((count - 1) / 128)
    const bytes = Uint8Array.from([...block(0, 2, blocks), ...block(2, 0, blocks), ...new Array(count).fill(97)])
    expect(() => checkPage(bytes, head(count, 7), column)).toThrow(/a page of more than \d+ bytes/)
    expect(() => checkPage(bytes, head(count - 1, 7), column)).toThrow(/not read/)
  })

  test('a text that begins with more than the one before has', () => {
    const bytes = Uint8Array.from([...[0x80, 0x01, 0x04, 0x01, 0x0a], ...[0x80, 0x01, 0x04, 0x01, 0x02], 97])
    expect(() => checkPage(bytes, head(1, 7), column)).toThrow('a text begins with more than the one before has')
  })

  test('groups of values of no width do not go on for ever', () => {
    const bytes = Uint8Array.from([0, 0xff, 0xff, 0xff, 0xff, 0x07])
    expect(() => checkPage(bytes, head(9, 8), column)).toThrow('a run is longer than its page')
  })

  test('snappy that is sound passes, in all its kinds of copies', () => {
    expectSnappy(Uint8Array.of(0), 0)
    expectSnappy(Uint8Array.of(5, 0, 97, 1, 1), 5)
    expectSnappy(Uint8Array.of(4, 0, 97, 2 | (2 << 2), 1, 0), 4)
    expectSnappy(Uint8Array.of(4, 0, 97, 3 | (2 << 2), 1, 0, 0, 0), 4)
    expect(() => expectSnappy(Uint8Array.of(4, 0, 97, 3 | (2 << 2), 1, 0, 0), 4)).toThrow('does not unpack')
  })

  test('a head that is no head, or only part of one', () => {
    expect(headOf(Uint8Array.of(0x15, 0x00))).toBeNull()
    expect(headOf(new Uint8Array())).toBeNull()
    // Structs in structs in structs.
    expect(() => headOf(new Uint8Array(1000).fill(0x1c))).toThrow('the head of a page is damaged')
    expect(() => headOf(new Uint8Array(1000).fill(0xff))).toThrow('the head of a page is damaged')
    expect(() => headOf(Uint8Array.from([0x15, ...new Array(99).fill(0x80)]))).toThrow('a number has too many bytes')
    expect(() => headOf(Uint8Array.of(0))).toThrow('no kind of page')
  })
})
