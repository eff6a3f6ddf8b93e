/** The formats by name: head, pieces and tail make a file that its readers understand. */
import { parse } from 'csv-parse/sync'
import { expect, test } from 'vitest'
import { claimsToCsv } from '../../src/export/csv.ts'
import {
  type ExportedArticle,
  exportFormats,
  type FIELDS_OF,
  type FormatName,
  withFields,
} from '../../src/export/formats.ts'
import { fromBrat } from '../../src/export/from-brat.ts'
import { accusationRecords, type Extraction, extract, triples } from '../../src/index.ts'

const TEXTS = ['“No,” said Ann Lee.', '', 'Canada accused Iran of hacking its banks. Iran denied the charge.']
const ARTICLES: ExportedArticle[] = TEXTS.map((text, id) => ({ id, text, extraction: extract(text) }))
const written = (name: FormatName, articles = ARTICLES) => {
  const { head, one, tail } = exportFormats[name]
  return head + articles.map(one).join('') + tail
}
const lines = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))

test('csv: all claims under one header', () => {
  const rows = parse(written('csv'), { columns: true }) as Record<string, string>[]
  expect(rows.map(({ article, claim }) => `${article} ${claim}`)).toEqual(['0 c1', '2 c1', '2 c2'])
})

test('csv-accusations: all accusations under one header', () => {
  const rows = parse(written('csv-accusations'), { columns: true }) as Record<string, string>[]
  expect(rows.map(({ article, accusation }) => `${article} ${accusation}`)).toEqual(['2 a1'])
})

test('web-annotation: a page for each article, a line each', () => {
  expect(lines(written('web-annotation')).map(({ id, items }) => [id, items.length > 0])).toEqual([
    ['urn:saidwho:annotations:0', true],
    ['urn:saidwho:annotations:1', false],
    ['urn:saidwho:annotations:2', true],
  ])
})

test('stix: a bundle for each article, and of nothing where there are no accusations', () => {
  expect(lines(written('stix')).map(({ type, objects }) => [type, objects.length, objects.at(-1).name])).toEqual([
    ['bundle', 1, 'saidwho'],
    ['bundle', 1, 'saidwho'],
    ['bundle', expect.any(Number), 'Accusations in article 2'],
  ])
})

test('triples and accusations: flat records, a line each, with the article’s id in front', () => {
  expect(lines(written('triples')).map((one) => [one.article, one.id, one.speaker, one.act, one.quote])).toEqual([
    [0, 'c1', 'Ann Lee', 'deny', '“No,”'],
    [2, 'c1', 'Canada', 'accuse', 'Iran of hacking its banks'],
    [2, 'c2', 'Iran', 'deny', 'the charge'],
  ])
  expect(lines(written('accusations')).map((one) => [one.article, one.id, one.accuser, one.accused])).toEqual([
    [2, 'a1', 'Canada', 'Iran'],
  ])
})

test('records have every field of the functions that make them, but what is deprecated', () => {
  const { extraction } = ARTICLES[2]!
  const { stance: _, ...triple } = triples(extraction)[0]!
  expect(lines(written('triples'))[1]).toEqual({ article: 2, ...triple })
  expect(lines(written('accusations'))[0]).toEqual({ article: 2, ...accusationRecords(extraction)[0] })
  expect(written('triples')).toMatch(/^\{"article":0,"id":"c1","speaker":"Ann Lee",/)
})

test('rows and records may have some fields alone, in the order in which they are named', () => {
  const article = ARTICLES[2]!
  const one = (name: keyof typeof FIELDS_OF, ...fields: string[]) => {
    const { head, one } = withFields(name, fields)
    return head + one(article)
  }
  expect(one('triples', 'quote', 'speaker').split('\n')[1]).toBe('{"quote":"the charge","speaker":"Iran"}')
  expect(one('accusations', 'accused')).toBe('{"accused":"Iran"}\n')
  expect(one('csv', 'content', 'speaker')).toBe(
    'content,speaker\r\nIran of hacking its banks,Canada\r\nthe charge,Iran\r\n',
  )
  expect(one('csv-accusations', 'act', 'accused')).toBe('act,accused\r\nintrusion,Iran\r\n')
  const { extraction, text, id } = article
  expect(claimsToCsv(extraction, text, { id }, { columns: ['content', 'speaker'] })).toBe(
    one('csv', 'content', 'speaker'),
  )
  expect(() => claimsToCsv(extraction, text, { id }, { columns: ['quote'] })).toThrow(
    'columns[0] must be one of article, claim, speaker',
  )
})

test('brat: of one article', () => {
  const article = ARTICLES[2]!
  expect(fromBrat(article.text, written('brat', [article])).extraction.accusations).toHaveLength(1)
})

test('what does without the text gives the same without it', () => {
  for (const [name, { needsText }] of Object.entries(exportFormats)) {
    const without = ARTICLES.map((one) => ({ ...one, text: '' }))
    if (needsText) {
      expect(() => written(name as FormatName, without), name).toThrow(/^article\.extraction\..* the end of the text/)
    } else expect(written(name as FormatName, without), name).toBe(written(name as FormatName))
  }
})

test('linear: thousands of claims and accusations are written in seconds', () => {
  const text = 'The FBI accused China of hacking 🙂 U.S. firms, said Ann Lee. China denied it.\n'
  const one = extract(text)
  const times = 2000
  const many: Extraction = {
    claims: repeat(one.claims, times),
    entities: repeat(one.entities, times),
    accusations: repeat(one.accusations, times),
  }
  for (const list of [many.claims, many.accusations]) expect(list.length).toBeGreaterThanOrEqual(times)
  for (const name of Object.keys(exportFormats) as FormatName[]) {
    const start = performance.now()
    expect(written(name, [{ id: 1, text: text.repeat(times), extraction: many }]).length).toBeGreaterThan(100 * times)
    expect(performance.now() - start, name).toBeLessThan(5000)
  }
})

/** The same again and again, each with ids of its own. */
function repeat<Item extends { readonly id: string }>(items: readonly Item[], times: number): Item[] {
  return Array.from({ length: times }, (_, time) =>
    items.map((item, i) => ({ ...item, id: `${item.id[0]}${time * items.length + i + 1}` })),
  ).flat()
}
