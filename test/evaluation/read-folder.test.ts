/** What is read as gold, where its texts are found, and what is said of a folder in which something is wrong. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { openFolder } from '../../src/evaluation/read-folder.ts'
import { SaidwhoError } from '../../src/index.ts'

const folders: string[] = []
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A list is written as a record a line. */
function folderOf(files: Readonly<Record<string, string | Buffer | readonly unknown[]>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'saidwho-gold-'))
  folders.push(folder)
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), Array.isArray(content) ? lines(content) : (content as string | Buffer))
  }
  return folder
}

const lines = (records: readonly unknown[]) => records.map((record) => `${JSON.stringify(record)}\n`).join('')
const everything = () => true
const read = (files: Parameters<typeof folderOf>[0]) => openFolder(folderOf(files)).read(everything)

const text = 'Lee said no.'
const attribution = { source: [[0, 3]], cue: [[4, 8]], content: [[9, 11]] }
const label = { attribution: 0, act: 'deny' }
const labels = { form: 'report', modality: 'asserted' }
const accusation = { accuser: null, accused: {}, victim: null, act: { type: 'theft' }, ...labels, sentence: [0, 12] }

describe('gold is', () => {
  test('what has attributions, labels or accusations, and tells of the stages that it can', () => {
    const files = read({
      'claims.jsonl': [{ id: 'a', text, publisher: 'Herald', attributions: [attribution] }],
      'labels.jsonl': [{ doc: 'a', entities: [{ id: 'e', name: 'Lee' }], claims: [{ ...label, speaker: 'e' }] }],
      'accusations.jsonl': [
        { doc: 'a', accusations: [accusation] },
        { doc: 'a', accusations: [] },
      ],
      'one.json': JSON.stringify({ id: 'a', text, attributions: [] }, null, 2),
    })
    expect(files.map(({ name, stages, articles }) => [name, stages, articles.length])).toEqual([
      ['accusations', ['accusations'], 2],
      ['claims', ['claims'], 1],
      ['labels', ['speakers', 'stance'], 1],
      ['one.json', ['claims'], 1],
    ])
    expect(files[2]!.articles[0]).toMatchObject({ id: 'a', publisher: 'Herald' })
    expect(files[2]!.articles[0]!.gold).toMatchObject({ text, attributions: [attribution] })
  })

  test('labels of claims that have their own spans: only these are compared', () => {
    const own = { ...attribution, act: 'deny', polarity: 'negative', certainty: 'certain', target: null }
    const [file] = read({
      'labels.jsonl': [{ doc: 'a', claims: [own] }],
      'texts.jsonl': [{ id: 'a', text, attributions: undefined }],
    })
    expect(file!.stages).toEqual(['stance'])
    const { attributions, claims } = file!.articles[0]!.gold
    expect(attributions).toMatchObject([attribution])
    expect(claims).toMatchObject([{ attribution: 0, act: 'deny' }])
  })

  test('neither texts, nor extractions, nor other things', () => {
    const excerpt = { start: 0, end: 3, text: 'Lee' }
    const folder = openFolder(
      folderOf({
        'texts.jsonl': [{ id: 'a', text }],
        'found.jsonl': [
          { id: 'a', claims: [], entities: [], accusations: [] },
          { id: 'b', claims: [{ content: [excerpt] }], entities: [], accusations: [{ sentence: excerpt }] },
        ],
        'other.jsonl': [{ claims: ['the earth is flat'] }, 7],
        'broken.json': '{',
        'notes.txt': 'attributions',
      }),
    )
    expect(folder.names).toEqual([])
    expect(folder.read(everything)).toEqual([])
  })

  test('read where it is wanted: what is wrong with the rest is nobody’s matter', () => {
    const folder = openFolder(
      folderOf({ 'a.jsonl': [{ id: 'a', text, attributions: [] }], 'b.jsonl': [{ doc: 'gone', accusations: [] }] }),
    )
    expect(folder.names).toEqual(['a', 'b'])
    expect(folder.read((name) => name === 'a')).toHaveLength(1)
    expect(() => folder.read(everything)).toThrow('no text')
  })
})

describe('a text is found', () => {
  const gold = [{ doc: 'a', accusations: [] }]
  const textOf = (files: Parameters<typeof folderOf>[0]) =>
    read({ 'gold.jsonl': gold, ...files })[0]!.articles[0]!.gold.text
  const article = lines([{ id: 'a', text }])

  test.each<[string, string, string | Buffer]>([
    ['in a file beside it', 'news.jsonl', article],
    ['in a folder inside', 'more/deep/news.jsonl', article],
    ['packed', 'news.jsonl.gz', gzipSync(article)],
    ['in a text file of its name', 'texts/a.txt', text],
  ])('%s', (_, name, content) => expect(textOf({ [name]: content })).toBe(text))

  test('by the whole name of a text file, too', () => {
    const [file] = read({ 'gold.jsonl': [{ doc: 'a.txt', accusations: [] }], 'texts/a.txt': text })
    expect(file!.articles[0]!.gold.text).toBe(text)
  })

  test('nearest first, and what is handed in before all', () => {
    const folder = openFolder(folderOf({ 'gold.jsonl': gold, 'news.jsonl': article, 'more/a.txt': 'Other.' }))
    const textWith = (texts: Map<string, string>) => folder.read(everything, texts)[0]!.articles[0]!.gold.text
    expect(textWith(new Map())).toBe(text)
    expect(textWith(new Map([['a', 'Mine.']]))).toBe('Mine.')
  })

  test('not in a hidden folder, nor among packages', () => {
    expect(() => textOf({ '.kept/a.txt': text, 'node_modules/x/a.txt': text })).toThrow('no text')
  })
})

test('a fingerprint is another where the text or the gold is another', () => {
  const of = (record: object) => read({ 'a.jsonl': [{ id: 'a', text, attributions: [attribution], ...record }] })
  const prints = [{}, {}, { text: `${text} ` }, { attributions: [] }].map((one) => of(one)[0]!.articles[0]!.fingerprint)
  expect(prints[0]).toBe(prints[1])
  expect(new Set(prints).size).toBe(3)
})

describe('refused is, with the file and the place,', () => {
  const good = { id: 'a', text, attributions: [] }
  test.each<[string, Parameters<typeof folderOf>[0], string, string]>([
    [
      'a line that is no JSON',
      { 'a.jsonl': `${JSON.stringify(good)}\n{"id"` },
      'a.jsonl:2 is not JSON',
      'ERR_UNREADABLE',
    ],
    ['gold among other records', { 'a.jsonl': [good, { id: 'b', text }] }, 'a.jsonl: record 2 is not gold', 'ERR_GOLD'],
    [
      'gold without an id',
      { 'a.jsonl': [{ text, attributions: [] }] },
      'a.jsonl: record 1 has neither id nor doc',
      'ERR_GOLD',
    ],
    [
      'gold without a text',
      { 'a.jsonl': [good, { id: 'b', accusations: [] }] },
      'a.jsonl: no text for 1 of 2 articles, such as b',
      'ERR_GOLD',
    ],
    [
      'gold with a slip',
      { 'a.jsonl': [{ ...good, attributions: [{ ...attribution, cue: [[4, 99]] }] }] },
      'a.jsonl: a: gold.attributions[0].cue[0] must be a span',
      'ERR_GOLD',
    ],
    [
      'a packed file that is none',
      { 'a.jsonl': [{ id: 'b', accusations: [] }], 'n.jsonl.gz': 'x' },
      'n.jsonl.gz cannot be read',
      'ERR_UNREADABLE',
    ],
  ])('%s', (_, files, message, code) => {
    expect(() => read(files)).toThrow(message)
    try {
      read(files)
    } catch (error) {
      expect(error).toBeInstanceOf(SaidwhoError)
      expect((error as SaidwhoError).code).toBe(code)
    }
  })

  test('a folder that is none', () =>
    expect(() => openFolder(join(tmpdir(), 'saidwho-no-such'))).toThrow('is not a folder'))
})
