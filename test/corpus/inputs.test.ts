/** What people have, under names that tell nothing: its format is known by the first bytes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, test } from 'vitest'
import type { Article, BrokenArticle } from '../../src/corpus/corpus.ts'
import { jsonValues } from '../../src/corpus/readers/json-values.ts'
import { type ReadOptions, readArticles } from '../../src/corpus/readers/read-articles.ts'

const folder = mkdtempSync(join(tmpdir(), 'saidwho-inputs-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name)
  mkdirSync(join(path, '..'), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** Articles, and errors as [code, message], without the path that differs between runs. */
async function read(names: string | readonly string[], options?: ReadOptions): Promise<unknown[]> {
  const found: (Article | BrokenArticle)[] = []
  for await (const article of readArticles(names, options)) found.push(article)
  const json = JSON.stringify(found.map((one) => ('error' in one ? [one.error.code, one.error.message] : one)))
  // Files that a pattern fits are named as seen from here.
  return JSON.parse(
    json.replaceAll(new RegExp(`(?:\\.\\./)*\\.\\.(?=${folder})`, 'g'), '').replaceAll(`${folder}/`, ''),
  )
}

const BOTH = [
  { id: 'a', text: 'He said: “No,\r\nnever; or so”, twice.' },
  { id: 'b', text: '“Yes,” said Ann Lee.' },
]
const lines = BOTH.map((one) => JSON.stringify(one)).join('\n')
const table = (delimiter: string) =>
  `id${delimiter}text\n${BOTH.map(({ id, text }) => `${id}${delimiter}"${text}"\n`).join('')}`

describe('a file whose name tells nothing holds', () => {
  test.each([
    ['JSON Lines', `${lines}\n`],
    ['JSON Lines behind a byte order mark', `\ufeff${lines}\n`],
    ['a JSON list in one line', JSON.stringify(BOTH)],
    ['a JSON list over several lines', JSON.stringify(BOTH, null, 2)],
    ['JSON objects over several lines', BOTH.map((one) => JSON.stringify(one, null, 2)).join('\n')],
    ['CSV', table(',')],
    ['CSV with semicolons', table(';')],
    ['CSV with tabs', table('\t')],
    ['gzip', gzipSync(lines)],
  ])('%s', async (_, content) => {
    for (const name of ['data', 'data.txt', 'data.json', 'data.md'])
      expect(await read(file(name, content))).toEqual(BOTH)
  })

  test.each([
    ['a sentence', 'Ann Lee, Bo Chan; and others said no.'],
    ['a list of names', 'Ann Lee,Bo Chan,Cy Dahl\n'],
    ['something in brackets', '[Editor’s note] Ann Lee said no.'],
    ['something in braces', '{sic} she said.'],
    ['less-than', '<3, said Ann Lee. a < b'],
    ['nothing', ''],
  ])('text: %s', async (_, text) => {
    expect(await read(file('text', text))).toEqual([{ id: 'text', text }])
  })

  test('whatever the user says that it is', async () => {
    expect(await read(file('said.txt', lines), { format: 'text' })).toEqual([{ id: 'said.txt', text: lines }])
    expect(await read(file('zero.txt', 'a\0b'), { format: 'text' })).toEqual([{ id: 'zero.txt', text: 'a\0b' }])
  })
})

test('semicolons are known by the names of columns alone, also of a file named .csv', async () => {
  expect(await read(file('semi.csv', `url;text;a,b\n1;"x, y";2\n`), { idField: 'url' })).toEqual([
    { id: '1', text: 'x, y' },
  ])
  // A file of tabs holds tabs.
  expect(await read(file('tabs.tsv', 'id\ttext\n1\tx;y\n'))).toEqual([{ id: '1', text: 'x;y' }])
})

describe('a web page', () => {
  const html =
    '<!doctype html>\n<html><head><title>A</title></head><body><article><p>&ldquo;No,&rdquo; said Ann Lee.</p></article></body></html>'
  const page = { title: 'A', byline: null, published: null }
  const text = '“No,” said Ann Lee.'

  test.each(['a.html', 'a.htm', 'a.xhtml', 'curl.txt', 'curl'])('%s', async (name) => {
    expect(await read(file(name, html))).toEqual([{ id: name, text, page }])
  })

  test('by its first bytes, whatever stands before', async () => {
    for (const before of ['\ufeff', '\n\n  ', '<!-- saved by curl -->\n', '<?xml version="1.0"?>\n']) {
      expect(await read(file('before', before + html)), before).toEqual([{ id: 'before', text, page }])
    }
  })

  test('in a field; a piece of HTML is left as it is', async () => {
    const records = [
      { id: 1, text: html },
      { id: 2, text: '<p>“No,” said Ann Lee.</p>' },
      { id: 3, text: 'a <b> c' },
    ]
    const articles = [
      { id: 1, text, page },
      { id: 2, text: '<p>“No,” said Ann Lee.</p>' },
      { id: 3, text: 'a <b> c' },
    ]
    expect(await read(file('field.jsonl', records.map((one) => JSON.stringify(one)).join('\n')))).toEqual(articles)
    expect(await read(file('field.json', JSON.stringify(records)))).toEqual(articles)
    expect(await read(file('field.csv', `id,text\n1,"${html.replaceAll('"', '""')}"\n`))).toEqual([
      { ...articles[0], id: '1' },
    ])
  })

  test('in the encoding that it names', async () => {
    const old =
      '<html><head><meta charset="windows-1252"></head><body><p>\x93No,\x94 said Zo\xeb Lee.</p></body></html>'
    expect(await read(file('old.html', Buffer.from(old, 'latin1')))).toMatchObject([{ text: '“No,” said Zoë Lee.' }])
  })

  test('without an article is an error', async () => {
    expect(await read(file('none.html', '<html><body><div id="app"></div></body></html>'))).toEqual([
      ['ERR_NO_ARTICLE', expect.stringContaining('none.html: no article in this web page')],
    ])
  })
})

describe('refused with a code is', () => {
  test.each([
    ['a Word document', 'PK\x03\x04 word/document.xml', 'Word'],
    ['PDF', '%PDF-1.7\n%', 'PDF'],
    ['an old Office file', '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'Office'],
    ['rich text', '{\\rtf1\\ansi Hello}', 'rich text'],
    ['UTF-16', '\xff\xfeH\0i\0', 'UTF-16'],
    ['zstd', '\x28\xb5\x2f\xfd..', 'zstd'],
    ['a picture', '\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'binary'],
    ['other bytes', '\x01\x02\x03\x04\x05', 'binary'],
  ])('%s', async (_, bytes, says) => {
    for (const name of ['odd', 'odd.txt', 'odd.csv', 'odd.jsonl', 'odd.html']) {
      expect(await read(file(name, Buffer.from(bytes, 'latin1')))).toEqual([
        ['ERR_FORMAT', expect.stringContaining(says)],
      ])
    }
  })

  test('no text because of a NUL in it', async () => {
    expect(await read(file('nul.txt', 'a\0b é'))).toEqual([{ id: 'nul.txt', text: 'a\0b é' }])
    expect(await read(file('nul.csv', 'id,text\n1,a\0b\n'))).toEqual([{ id: '1', text: 'a\0b' }])
  })

  test('a URL', async () => {
    expect(await read('https://news.example/a?b=[1]*')).toEqual([
      ['ERR_UNREADABLE', expect.stringContaining('is a URL, and files are read: curl -sL URL | saidwho')],
    ])
  })
})

describe('rows without an id have file and line', () => {
  test.each([
    [
      'rows.jsonl',
      '\n{"text":"x"}\n\n{"text":"y","id":null}\n{"text":"z","id":7}',
      ['rows.jsonl:2', 'rows.jsonl:4', 7],
    ],
    ['rows.json', '[{"text":"x"},{"text":"y","id":null},{"text":"z","id":7}]', ['rows.json:1', 'rows.json:2', 7]],
    ['rows.csv', 'text,id\n"x\nx",\ny,\nz,7\n', ['rows.csv:2', 'rows.csv:4', '7']],
    ['no-column.csv', 'text,n\nx,1\n', ['no-column.csv:2']],
  ])('%s', async (name, content, ids) => {
    expect((await read(file(name, content))).map((one) => (one as Article).id)).toEqual(ids)
  })

  test('but not if the field was named', async () => {
    expect(await read(file('named.jsonl', '{"text":"x","link":"y"}'), { idField: 'url' })).toEqual([
      [
        'ERR_NOT_AN_ARTICLE',
        'named.jsonl:1: no string or number in “url”; the fields are “text”, “link”: name one by --id-field (idField)',
      ],
    ])
  })
})

describe('of several files', () => {
  test('each article says which it is from, and their ids are told apart', async () => {
    const [a, b] = [file('two/a.jsonl', '{"id":1,"text":"x"}'), file('two/b.jsonl', '{"id":1,"text":"y"}\nnope')]
    const both = [
      { id: 1, text: 'x', file: 'two/a.jsonl' },
      { id: 1, text: 'y', file: 'two/b.jsonl' },
    ]
    for (const names of [[a, b], join(folder, 'two'), join(folder, 'two/*')]) {
      expect(await read(names)).toEqual([...both, ['ERR_NOT_AN_ARTICLE', 'two/b.jsonl:2: not JSON']])
    }
    // A folder may have more tomorrow; a file that is named is one.
    expect(await read(join(folder, 'two/a*'))).toEqual([both[0]])
    expect(await read(a)).toEqual([{ id: 1, text: 'x' }])
  })

  test('those of a folder that are not read are told', async () => {
    for (const name of ['a.png', 'b.png', 'c.css', 'README', 'claims.jsonl.run.json', 'notes.md'])
      file(`mixed/${name}`, 'x')
    file('mixed/report.docx', 'x')
    const warnings: string[] = []
    const onWarning = (message: string) => warnings.push(message.replaceAll(`${folder}/`, ''))
    expect(await read(join(folder, 'mixed'), { onWarning })).toEqual([
      { id: 'mixed/notes.md', text: 'x', file: 'mixed/notes.md' },
      ['ERR_FORMAT', 'mixed/report.docx: files of this kind are not read; save it as text or HTML'],
    ])
    expect(warnings).toEqual(['mixed: 4 files left out: 2 × .png, 1 × .css, 1 × without an ending'])
  })
})

describe('a JSON list', () => {
  const told = async (content: string) => read(file('list.json', content))

  test('loses one item to a fault', async () => {
    expect(await told('[{"id":1,"text":"x"},{"id":2,text},3,{"id":4,"text":"y"}]')).toEqual([
      { id: 1, text: 'x' },
      ['ERR_NOT_AN_ARTICLE', 'list.json, item 2: not JSON'],
      ['ERR_NOT_AN_ARTICLE', 'list.json, item 3: not a JSON object'],
      { id: 4, text: 'y' },
    ])
  })

  test('that breaks off keeps what came before', async () => {
    expect(await told('[{"id":1,"text":"x"},\n{"id":2,"te')).toEqual([
      { id: 1, text: 'x' },
      ['ERR_NOT_AN_ARTICLE', 'list.json, item 2: the file ends within it'],
      ['ERR_UNREADABLE', 'list.json: the list is not closed: the file ends too early, after 2 articles'],
    ])
    expect(await told('[{"id":1,"text":"x"}] more')).toEqual([
      { id: 1, text: 'x' },
      ['ERR_UNREADABLE', 'list.json: something stands behind the end of the list, after 1 article'],
    ])
  })

  test('may be cut into chunks anywhere', async () => {
    const list = `\ufeff [ ${JSON.stringify({ id: 'a"]},\\', text: '[{“”😀\\' })} , ${JSON.stringify(BOTH[0], null, 1)},7, "a,b" ] `
    for (let size = 1; size < 40; size++) {
      const chunks = async function* () {
        const bytes = Buffer.from(list)
        for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
      }
      const found: unknown[] = []
      for await (const { bytes } of jsonValues(chunks(), 1000)) found.push(JSON.parse(`${bytes}`))
      expect(found).toEqual(JSON.parse(list.slice(1)))
    }
  })

  test('holds no item that is too long', async () => {
    const chunks = async function* () {
      yield Buffer.from(`[{"a":"${'x'.repeat(50)}`)
      yield Buffer.from(`${'x'.repeat(60)}"},1]`)
    }
    const found: (string | null)[] = []
    for await (const { bytes } of jsonValues(chunks(), 100)) found.push(bytes === null ? null : `${bytes}`)
    expect(found).toEqual([null, '1'])
  })
})
