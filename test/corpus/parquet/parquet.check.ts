/** Parquet by other writers, and what is no Parquet, or damaged: an error that says what is wrong, and where. */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import { type ParquetWriteOptions, parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, describe, expect, test } from 'vitest'
import { readArticles } from '../../../src/corpus/corpus.ts'
import { byPyarrow } from './by-pyarrow.ts'

type Column = ParquetWriteOptions['columnData'][number]

const folder = mkdtempSync(join(tmpdir(), 'saidwho-parquet-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(bytes: Uint8Array, name = 'a.parquet'): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

interface Read {
  readonly articles: readonly (readonly [id: unknown, text: string])[]
  /** Codes and messages, without the path. */
  readonly errors: readonly string[]
  readonly warnings: readonly string[]
}

async function read(path: string, between: (read: number) => void = () => {}): Promise<Read> {
  const articles: [unknown, string][] = []
  const [errors, warnings]: [string[], string[]] = [[], []]
  const onWarning = (message: string) => warnings.push(message.replace(path, ''))
  for await (const one of readArticles(path, { onWarning })) {
    if ('error' in one) errors.push(`${one.error.code} ${one.error.message.replaceAll(path, '')}`)
    else articles.push([one.id, one.text])
    between(articles.length)
  }
  return { articles, errors, warnings }
}

const written = (columnData: Column[], options: Partial<ParquetWriteOptions> = {}) =>
  new Uint8Array(parquetWriteBuffer({ columnData, ...options }))

const COUNT = 60
const IDS = Array.from({ length: COUNT }, (_, i) => `a${i}`)
const TEXTS = Array.from({ length: COUNT }, (_, i) => `“Part ${i} is safe,” said Ann Lee. ${'😀 '.repeat(i % 7)}`)
const text = (data: readonly unknown[] = TEXTS): Column => ({ name: 'text', data: [...data], type: 'STRING' })
const id = (data: readonly unknown[] = IDS): Column => ({ name: 'id', data: [...data], type: 'STRING' })
const PAIRS = IDS.map((one, i) => [one, TEXTS[i]])

describe('is read as it was written', () => {
  const encodings = ['PLAIN', 'RLE_DICTIONARY', 'DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY'] as const
  test.each(encodings)('%s, packed and not, in groups and pages of all sizes', async (encoding) => {
    for (const codec of ['SNAPPY', 'UNCOMPRESSED'] as const) {
      for (const [rowGroupSize, pageSize] of [
        [1000, 2 ** 20],
        [7, 50],
        [1, 1],
        [25, 300],
      ] as const) {
        for (const nullable of [true, false]) {
          const columns = [
            { ...id(), nullable, encoding },
            { ...text(), nullable, encoding },
          ]
          const found = await read(file(written(columns, { codec, rowGroupSize, pageSize })))
          expect(found).toEqual({ articles: PAIRS, errors: [], warnings: [] })
        }
      }
    }
  })

  test.each(Object.keys(byPyarrow) as (keyof typeof byPyarrow)[])('%s, by pyarrow', async (name) => {
    const articles = Array.from({ length: 12 }, (_, i) => [i, `“Part ${i} is safe,” said Ann Lee.`])
    articles.splice(5, 1)
    const errors = ['ERR_NOT_AN_ARTICLE , row 6: no string in “text”']
    expect(await read(file(byPyarrow[name]))).toEqual({ articles, errors, warnings: [] })
  })

  test.each(['DELTA_BINARY_PACKED', 'PLAIN', 'RLE_DICTIONARY', 'BYTE_STREAM_SPLIT'] as const)(
    'whole numbers of 64 bits, %s: digit by digit where JSON would round them',
    async (encoding) => {
      const numbers = [
        0n,
        -5n,
        2n ** 53n - 1n,
        2n ** 53n,
        -(2n ** 53n),
        2n ** 63n - 1n,
        -(2n ** 63n),
        9007199254740993n,
      ]
      const ids = Array.from({ length: COUNT }, (_, i) => numbers[i % 8]!)
      const found = await read(file(written([{ name: 'id', data: ids, type: 'INT64', encoding }, text()])))
      const expected = [0, -5, 2 ** 53 - 1, '9007199254740992', '-9007199254740992', '9223372036854775807']
      expect(found.articles.map(([one]) => one).slice(0, 8)).toEqual([
        ...expected,
        '-9223372036854775808',
        '9007199254740993',
      ])
      expect(found.articles.map(([, words]) => words)).toEqual(TEXTS)
    },
  )

  test('other ids', async () => {
    const of = async (column: Omit<Column, 'name'>) => {
      const data = [...column.data]
      const found = await read(file(written([{ ...column, name: 'id' }, text(TEXTS.slice(0, data.length))])))
      return [...found.articles.map(([one]) => one), ...found.errors]
    }
    expect(await of({ data: [1, -2], type: 'INT32' })).toEqual([1, -2])
    expect(await of({ data: [0.5, 1e300], type: 'DOUBLE' })).toEqual([0.5, 1e300])
    expect(await of({ data: [1.5], type: 'FLOAT' })).toEqual([1.5])
    expect(await of({ data: [1, null, Number.NaN], type: 'DOUBLE' })).toEqual([
      1,
      'ERR_NOT_AN_ARTICLE , row 2: no string or number in “id”',
      'ERR_NOT_AN_ARTICLE , row 3: no string or number in “id”',
    ])
    expect(await of({ data: ['123e4567-e89b-12d3-a456-426614174000'], type: 'UUID' })).toEqual([
      '123e4567-e89b-12d3-a456-426614174000',
    ])
  })

  test('no rows, no groups, groups without rows', async () => {
    const none = { articles: [], errors: [], warnings: [] }
    expect(await read(file(written([id([]), text([])])))).toEqual(none)
    expect((await read(file(written([id(), text()], { rowGroupSize: [20, 0, 40] })))).articles).toEqual(PAIRS)
  })

  test('a byte order mark stays, and bytes that are no UTF-8 are told once', async () => {
    const texts = ['\ufeffNo.', 'a\ufeff']
    expect((await read(file(written([id(['1', '2']), text(texts)])))).articles).toEqual([
      ['1', texts[0]],
      ['2', texts[1]],
    ])
    const bytes = [Uint8Array.of(0xff, 0x41), Uint8Array.of(0xc3)]
    const found = await read(file(written([id(['1', '2']), { name: 'text', data: bytes, type: 'BYTE_ARRAY' }])))
    expect(found).toEqual({
      articles: [
        ['1', '\ufffdA'],
        ['2', '\ufffd'],
      ],
      errors: [],
      warnings: [': not all of it is UTF-8; broken bytes are read as U+FFFD'],
    })
  })

  test('text that is said to be JSON is text', async () => {
    const column: Column = { name: 'text', data: [{ a: 1 }, 'x'], type: 'JSON' }
    expect((await read(file(written([id(['1', '2']), column])))).articles).toEqual([
      ['1', '{"a":1}'],
      ['2', '"x"'],
    ])
  })
})

describe('what cannot be ids or texts is one error', () => {
  const DATE = new Date('2026-01-02')
  test.each<[string, Column[], string]>([
    [
      'a number as text',
      [id(['1']), { name: 'text', data: [7], type: 'INT32' }],
      'column “text” holds no text, but INT32',
    ],
    [
      'a date as id',
      [{ name: 'id', data: [DATE], type: 'TIMESTAMP' }, text(['x'])],
      'column “id” holds neither text nor whole numbers, but TIMESTAMP_MILLIS',
    ],
    [
      'truths as id',
      [{ name: 'id', data: [true], type: 'BOOLEAN' }, text(['x'])],
      'column “id” holds neither text nor whole numbers, but BOOLEAN',
    ],
    ['no such column', [id(['1'])], 'no column “text”; the columns are “id”: name one by --text-field (textField)'],
    ['two of them', [id(['1']), text(['x']), text(['y'])], 'more than one column “text”'],
  ])('%s', async (_, columns, reason) => {
    expect(await read(file(written(columns)))).toEqual({
      articles: [],
      errors: [`ERR_NOT_AN_ARTICLE : ${reason}`],
      warnings: [],
    })
  })

  test('a column within another is none', async () => {
    const schema = [
      { name: 'root', num_children: 2 },
      { name: 'id', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: 'more', num_children: 1, repetition_type: 'REQUIRED' },
      { name: 'text', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
    ] as NonNullable<ParquetWriteOptions['schema']>
    const columns: Column[] = [
      { name: 'id', data: ['1'] },
      { name: 'more', data: [{ text: 'x' }] },
    ]
    expect((await read(file(written(columns, { schema })))).errors).toEqual([
      'ERR_NOT_AN_ARTICLE : no column “text”; the columns are “id”, “more”: name one by --text-field (textField)',
    ])
  })

  test('a list', async () => {
    const schema = [
      { name: 'root', num_children: 2 },
      { name: 'id', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      { name: 'text', converted_type: 'LIST', num_children: 1, repetition_type: 'OPTIONAL' },
      { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
      { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
    ] as NonNullable<ParquetWriteOptions['schema']>
    const columns: Column[] = [
      { name: 'id', data: ['1'] },
      { name: 'text', data: [['x', 'y']] },
    ]
    expect((await read(file(written(columns, { schema })))).errors).toEqual([
      'ERR_NOT_AN_ARTICLE : column “text” is nested',
    ])
  })

  test('a way of packing that is not read', async () => {
    const compressors = { GZIP: (bytes: Uint8Array) => new Uint8Array(gzipSync(bytes)) }
    expect((await read(file(written([id(), text()], { codec: 'GZIP', compressors })))).errors).toEqual([
      `ERR_UNREADABLE , rows 1 to ${COUNT}: column “id” is packed by GZIP; only SNAPPY is read`,
    ])
  })
})

describe('what is no Parquet', () => {
  const PAR = new TextEncoder().encode('PAR1')
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'not Parquet: it is too short'],
    ['text', new TextEncoder().encode('id,text\n1,It rained.\n'), 'not Parquet, or cut off: it does not end in PAR1'],
    ['encrypted', new TextEncoder().encode('PARE0000....PARE'), 'it is encrypted'],
    [
      'a length from nowhere',
      Buffer.concat([PAR, Buffer.from([0xff, 0xff, 0xff, 0xff]), PAR]),
      'its metadata are longer than they can be',
    ],
    ['zeros', Buffer.concat([PAR, Buffer.alloc(1000), Buffer.from([100, 0, 0, 0]), PAR]), 'its metadata are damaged'],
  ])('%s is told', async (_, bytes, reason) => {
    expect(await read(file(bytes))).toEqual({ articles: [], errors: [`ERR_UNREADABLE : ${reason}`], warnings: [] })
  })

  test('a folder, gzip, and standard input', async () => {
    const packed = file(gzipSync(written([id(), text()])), 'a.parquet.gz')
    expect((await read(packed)).errors).toEqual([
      'ERR_UNREADABLE : gzip-compressed Parquet is not supported: unpack it first',
    ])
    mkdirSync(join(folder, 'folder.parquet'))
    expect((await read(join(folder, 'folder.parquet'))).errors).toEqual([
      expect.stringMatching(/^ERR_UNREADABLE .*no \.jsonl/),
    ])
  })

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', async () => {
    execFileSync('mkfifo', [join(folder, 'pipe.parquet')])
    expect((await read(join(folder, 'pipe.parquet'))).errors).toEqual([
      'ERR_UNREADABLE : Parquet can only be read from files',
    ])
  })
})

describe('a file that changes while it is read', () => {
  const bytes = written([id(), text()], { rowGroupSize: 10 })
  const changed = ['ERR_UNREADABLE : the file changed while it was being read']
  const at = (count: number, change: (path: string) => void) => (read: number) => {
    if (read === count) change(join(folder, 'changing.parquet'))
  }

  test('cut off: what came before counts', async () => {
    const found = await read(
      file(bytes, 'changing.parquet'),
      at(5, (path) => truncateSync(path, 100)),
    )
    expect(found.articles).toEqual(PAIRS.slice(0, 10))
    expect(found.errors.map((error) => error.replace(/, after.*/, ''))).toEqual(changed)
  })

  test('written to', async () => {
    const change = (path: string) => {
      appendFileSync(path, 'x')
      utimesSync(path, 1, 1)
    }
    const found = await read(file(bytes, 'changing.parquet'), at(5, change))
    expect(found.articles).toEqual(PAIRS.slice(0, 10))
    expect(found.errors.map((error) => error.replace(/, after.*/, ''))).toEqual(changed)
  })

  test.skipIf(process.platform === 'win32')(
    'removed, or replaced by another: the one that was opened is read',
    async () => {
      const other = written([id(), text(TEXTS.map(() => 'other'))], { rowGroupSize: 3 })
      const replace = (path: string) => renameSync(file(other, 'other.parquet'), path)
      for (const change of [unlinkSync, replace]) {
        const found = await read(file(bytes, 'changing.parquet'), at(5, change))
        expect(found).toEqual({ articles: PAIRS, errors: [], warnings: [] })
      }
    },
  )
})

describe('damage', () => {
  /** Words of whoever stumbled, not of who looked. */
  const RAW = /TypeError|RangeError|Cannot|undefined|is not a|iterable|typed array|BigInt|DataView|NaN|\[object/

  test('a file that is cut off, wherever, is one error', async () => {
    const { checked } = byPyarrow
    for (let length = 0; length < checked.length; length += 3) {
      const { articles, errors } = await read(file(checked.subarray(0, length)))
      expect([articles, errors], `${length}`).toEqual([
        [],
        [expect.stringMatching(/^ERR_UNREADABLE : (?:not Parquet|its metadata)/)],
      ])
    }
  })

  // With checksums nothing is read that was not written; without, a text may have another letter.
  test.each(['checked', 'plain'] as const)(
    'one byte, wherever, in %s: told, or as written',
    async (name) => {
      const bytes = byPyarrow[name]
      const sound = await read(file(bytes))
      const pairs = new Set(sound.articles.map((pair) => JSON.stringify(pair)))
      const counts = { told: 0, sound: 0, others: 0 }
      for (let at = 0; at < bytes.length; at++) {
        const damaged = Buffer.from(bytes)
        // Another bit at each place.
        damaged[at] = damaged[at]! ^ (1 << (at % 8))
        const { articles, errors } = await read(file(damaged))
        for (const error of errors) {
          expect(error, `${at}`).not.toMatch(RAW)
          expect(error, `${at}`).toMatch(/^ERR_(?:UNREADABLE|NOT_AN_ARTICLE) (?::|, rows? )/)
        }
        const others = articles.filter((pair) => !pairs.has(JSON.stringify(pair)))
        if (name === 'checked') expect(others, `${at}`).toEqual([])
        // The text that is missing in the sixth row is an error of a sound file.
        const isSilent = errors.every((error) => error.endsWith('row 6: no string in “text”'))
        if (isSilent) expect(articles, `${at}`).toHaveLength(11)
        if (others.length > 0) counts.others++
        else if (articles.length === 11) counts.sound++
        else counts.told++
      }
      expect(counts.told).toBeGreaterThan(300)
      if (name === 'plain') expect(counts.others).toBeGreaterThan(100)
    },
    120_000,
  )

  test('a group that is damaged takes no other with it', async () => {
    const bytes = written([id(), text()], { rowGroupSize: 10, codec: 'UNCOMPRESSED' })
    const at = Buffer.from(bytes).indexOf('Part 23 ')
    bytes.fill(0xff, at - 8, at + 8)
    const { articles, errors } = await read(file(bytes))
    expect(articles).toEqual([...PAIRS.slice(0, 20), ...PAIRS.slice(30)])
    expect(errors).toEqual([expect.stringMatching(/^ERR_UNREADABLE , rows 21 to 30: /)])
  })

  test('a count of rows that is not theirs', async () => {
    const bytes = readFileSync(file(written([id(['1', '2']), text(['x', 'y'])])))
    // In the metadata, 2 rows in all are a zigzag 4 behind the head of field 3.
    const footer = bytes.length - 8 - bytes.readUInt32LE(bytes.length - 8)
    const at = bytes.indexOf(Buffer.from([0x16, 4, 0x19]), footer)
    expect(at).toBeGreaterThan(footer)
    bytes[at + 1] = 40
    expect(await read(file(bytes))).toEqual({
      articles: [
        ['1', 'x'],
        ['2', 'y'],
      ],
      errors: ['ERR_UNREADABLE : it says that it has 20 rows, and has 2'],
      warnings: [],
    })
  })
})

test('a group of rows is read in parts, however large it is', async () => {
  const count = 3000
  const long = Array.from({ length: count }, (_, i) => `${i} ${'x'.repeat(10_000)}`)
  const path = file(
    written([id(long.map((_, i) => `a${i}`)), text(long)], { codec: 'UNCOMPRESSED', rowGroupSize: count }),
  )
  // Some megabytes are at hand; what the file has lost since then had not been read.
  const { articles, errors } = await read(path, (read) => {
    if (read === 1) truncateSync(path, 100)
  })
  expect(articles.length).toBeLessThan(count / 2)
  expect(errors).toEqual([expect.stringContaining('the file changed while it was being read')])
})
