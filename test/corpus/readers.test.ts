/** Files → articles: every format, packed and not, and what is told of what cannot be read. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { afterAll, describe, expect, test } from 'vitest'
import type { Article, BrokenArticle } from '../../src/corpus/corpus.ts'
import { asPattern } from '../../src/corpus/readers/inputs.ts'
import { type ReadOptions, readArticles } from '../../src/corpus/readers/read-articles.ts'

const folder = mkdtempSync(join(tmpdir(), 'saidwho-readers-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

async function read(names: string | readonly string[], options?: ReadOptions): Promise<(Article | BrokenArticle)[]> {
  const articles: (Article | BrokenArticle)[] = []
  for await (const article of readArticles(names, options)) articles.push(article)
  return articles
}

/** Errors as [code, message], without the path that differs between runs. */
async function told(names: string | readonly string[], options?: ReadOptions): Promise<unknown[]> {
  return (await read(names, options)).map((article) => {
    if (!('error' in article)) return article
    return [article.error.code, article.error.message.replaceAll(`${folder}/`, '')]
  })
}

/** Line ends, spaces, a separator that ends lines elsewhere, a quotation mark, a character of two code units. */
const TEXT = ' He said:\r\n“No.”\u2028"So"\t😀, he added. '
const BOTH = [
  { id: 'a', text: TEXT },
  { id: 'b', text: '' },
]

describe('gives texts as they are from', () => {
  const jsonl = `${BOTH.map((article) => JSON.stringify(article)).join('\n')}\n`
  const csv = `text,id,more\n"${TEXT.replaceAll('"', '""')}",a,1\n,b,\n`
  const tsv = `id\ttext\na\t"${TEXT.replaceAll('"', '""')}"\nb\t\n`
  test.each([
    ['a.jsonl', jsonl],
    ['a.ndjson', jsonl],
    ['a.jsonl.gz', gzipSync(jsonl)],
    ['two-members.jsonl.gz', Buffer.concat([gzipSync(jsonl.slice(0, 30)), gzipSync(jsonl.slice(30))])],
    ['mark.jsonl', `\ufeff${jsonl}`],
    ['dos.jsonl', jsonl.replaceAll('\n', '\r\n')],
    ['a.csv', csv],
    ['a.csv.gz', gzipSync(csv)],
    ['mark.csv', `\ufeff${csv}`],
    ['a.tsv', tsv],
    ['a.parquet', new Uint8Array(parquetOf(BOTH))],
  ])('%s', async (name, content) => {
    expect(await read(file(name, content))).toEqual(BOTH)
  })

  test('text, whose id is the name', async () => {
    const path = file('sub/a.txt', `\ufeff${TEXT}`)
    expect(await read(path)).toEqual([{ id: path, text: `\ufeff${TEXT}` }])
    const packed = file('sub/a.txt.gz', gzipSync(TEXT))
    expect(await read(packed)).toEqual([{ id: packed, text: TEXT }])
  })
})

function parquetOf(articles: readonly Article[], rowGroupSize = 1): ArrayBuffer {
  const columnData = (['id', 'text'] as const).map((name) => ({ name, data: articles.map((one) => one[name]) }))
  return parquetWriteBuffer({ columnData, rowGroupSize })
}

describe('parquet', () => {
  test('may have whole numbers as ids and many groups of rows', async () => {
    const articles = Array.from({ length: 25 }, (_, i) => ({ id: i, text: `Text ${i}.` }))
    const columnData = [
      { name: 'id', data: articles.map(({ id }) => BigInt(id)), type: 'INT64' as const },
      { name: 'other', data: articles.map(() => 'x') },
      { name: 'text', data: articles.map(({ text }) => text) },
    ]
    const path = file('groups.parquet', new Uint8Array(parquetWriteBuffer({ columnData, rowGroupSize: 4 })))
    expect(await read(path)).toEqual(articles)
  })

  test('tells what it cannot read', async () => {
    const path = file('no-text.parquet', new Uint8Array(parquetOf(BOTH)))
    expect(await told(path, { textField: 'body' })).toEqual([
      [
        'ERR_NOT_AN_ARTICLE',
        'no-text.parquet: no column “body”; the columns are “id”, “text”: name one by --text-field (textField)',
      ],
    ])
    expect(await told(file('torn.parquet', new Uint8Array(parquetOf(BOTH)).slice(0, 80)))).toEqual([
      ['ERR_UNREADABLE', expect.stringContaining('torn.parquet')],
    ])
  })
})

test('fields may have other names', async () => {
  const options = { idField: 'url', textField: 'body' }
  expect(await read(file('fields.jsonl', '{"url":1,"body":"x","id":2,"text":"y"}'), options)).toEqual([
    { id: 1, text: 'x' },
  ])
  expect(await read(file('fields.csv', 'url,body,id\n1,x,2\n'), options)).toEqual([{ id: '1', text: 'x' }])
})

test('what is no article is told with file and line, and the rest goes on', async () => {
  const lines = [
    'nope',
    '',
    '[1]',
    '{"text":"x"}',
    '{"id":"t"}',
    '{"id":1,"text":"x"}',
    '{"__proto__":{"id":1,"text":"x"}}',
  ]
  expect(await told(file('broken.jsonl', lines.join('\n')))).toEqual([
    ['ERR_NOT_AN_ARTICLE', 'broken.jsonl:1: not JSON'],
    ['ERR_NOT_AN_ARTICLE', 'broken.jsonl:3: not a JSON object; for a list of articles, use --input json (format)'],
    { id: `${folder}/broken.jsonl:4`, text: 'x' },
    [
      'ERR_NOT_AN_ARTICLE',
      'broken.jsonl:5: no string in “text”; the fields are “id”: name one by --text-field (textField)',
    ],
    { id: 1, text: 'x' },
    [
      'ERR_NOT_AN_ARTICLE',
      'broken.jsonl:7: no string in “text”; the fields are “__proto__”: name one by --text-field (textField)',
    ],
  ])
  expect(await told(file('broken.csv', 'id,text\n1,one\n2\n3,"x"y"\n4,four\n'))).toEqual([
    { id: '1', text: 'one' },
    ['ERR_NOT_AN_ARTICLE', expect.stringMatching(/^broken.csv:3: .*columns/i)],
    ['ERR_NOT_AN_ARTICLE', expect.stringMatching(/^broken.csv:4: .*quote/i)],
    { id: '4', text: 'four' },
  ])
  expect(await told(file('no-column.csv', 'id,body\n1,x\n2,y\n'))).toEqual([
    [
      'ERR_NOT_AN_ARTICLE',
      'no-column.csv: no column “text”; the columns are “id”, “body”: name one by --text-field (textField)',
    ],
  ])
})

test('a file that cannot be read is told, and the others are read', async () => {
  const torn = file('torn.jsonl.gz', gzipSync(JSON.stringify({ id: 1, text: 'x' })).subarray(0, 20))
  const no = join(folder, 'no-such-file.jsonl')
  expect(await told([torn, no, file('sound.jsonl', '{"id":1,"text":"x"}')])).toEqual([
    ['ERR_UNREADABLE', 'torn.jsonl.gz: unexpected end of file'],
    ['ERR_UNREADABLE', 'no-such-file.jsonl: no such file or directory'],
    { id: 1, text: 'x', file: join(folder, 'sound.jsonl') },
  ])
})

test('bytes that are no UTF-8 are replaced and told', async () => {
  const warnings: string[] = []
  const onWarning = (message: string) => warnings.push(message.replaceAll(`${folder}/`, ''))
  const bytes = (text: string) => Buffer.from(text, 'latin1')
  expect(await read(file('latin.jsonl', bytes('{"id":1,"text":"\xe9"}\n{"id":2,"text":"e"}')), { onWarning })).toEqual([
    { id: 1, text: '\ufffd' },
    { id: 2, text: 'e' },
  ])
  expect(await read(file('latin.csv', bytes('id,text\n1,\xe9\n2,e\n')), { onWarning })).toEqual([
    { id: '1', text: '\ufffd' },
    { id: '2', text: 'e' },
  ])
  const about = 'not all of it is UTF-8; broken bytes are read as U+FFFD'
  expect(warnings).toEqual([`latin.jsonl:1: ${about}`, `latin.csv: ${about}`])
})

test('a character that chunks cut in two is one', async () => {
  const text = '😀'.repeat(100_000)
  expect(await read(file('cut.csv', `id,text\nx,a${text}\n`))).toEqual([{ id: 'x', text: `a${text}` }])
  expect(await read(file('cut.jsonl', JSON.stringify({ id: 'x', text })))).toEqual([{ id: 'x', text }])
})

describe('folders and patterns', () => {
  for (const name of ['b.jsonl', 'a.jsonl', 'deep/er/c.jsonl', 'B.jsonl', 'notes.log']) {
    file(`corpus/${name}`, `{"id":"${name}","text":""}`)
  }
  const ids = async (name: string, options?: ReadOptions) => (await read(name, options)).map(({ id }) => id)

  test('a folder stands for the files in it that can be articles, by name', async () => {
    expect(await ids(join(folder, 'corpus'))).toEqual(['B.jsonl', 'a.jsonl', 'b.jsonl', 'deep/er/c.jsonl'])
    expect(await ids(`${join(folder, 'corpus')}/`)).toHaveLength(4)
  })

  test('a pattern stands for the files that it fits', async () => {
    expect(await ids(join(folder, 'corpus/**/*.jsonl'))).toEqual(['B.jsonl', 'a.jsonl', 'b.jsonl', 'deep/er/c.jsonl'])
    expect(await ids(join(folder, 'corpus/{a,b}.jsonl'))).toEqual(['a.jsonl', 'b.jsonl'])
  })

  test('a pattern may be written as on Windows there, and there alone: elsewhere a backslash belongs to the name', () => {
    expect(asPattern('news\\**\\*.jsonl', 'win32')).toBe('news/**/*.jsonl')
    expect(asPattern('news\\*.jsonl', 'linux')).toBe('news\\*.jsonl')
  })

  test('a file that is named is read, whatever its ending, and even if its name looks like a pattern', async () => {
    expect(await ids(file('odd [1].jsonl', '{"id":1,"text":""}'))).toEqual([1])
    expect(await ids(join(folder, 'corpus/notes.log'), { format: 'jsonl' })).toEqual(['notes.log'])
  })

  test('nothing found is told', async () => {
    mkdirSync(join(folder, 'empty'))
    expect(await told([join(folder, 'empty'), join(folder, 'corpus/*.csv')])).toEqual([
      ['ERR_UNREADABLE', 'empty: no .jsonl, .json, .csv, .parquet, .html, .md or .txt files in it'],
      ['ERR_UNREADABLE', 'corpus/*.csv: no file fits this pattern'],
    ])
  })
})
