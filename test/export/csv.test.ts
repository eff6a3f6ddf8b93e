/** CSV that spreadsheets and programs read back as it was meant, and calculate nothing from. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wellFormed } from '../../src/export/article.ts'
import { accusationsHeader, accusationsToCsv, claimsHeader, claimsToCsv } from '../../src/export/csv.ts'
import { type Extraction, extract } from '../../src/index.ts'
import { ACCUSING, ARTICLE, news } from './texts.ts'

type Row = Record<string, string>
const read = (csv: string): Row[] => parse(csv, { columns: true, record_delimiter: '\r\n' })

test('one row a claim, with names, words and offsets', () => {
  const text = '“No, "never",” said Ann Lee, the minister; “not, ever.”'
  const [row] = read(claimsToCsv(extract(text), text, { id: 7 }))
  expect(row).toMatchObject({ article: '7', claim: 'c1', speaker: 'Ann Lee', cue: 'said' })
  for (const part of ['source', 'cue', 'content']) expect(wordsAt(text, row![`${part}_spans`]!)).toBe(row![part])
})

test('one row an accusation', () => {
  const text = 'Canada accused Iran of hacking its banks. Iran denied the charge.'
  const rows = read(accusationsToCsv(extract(text), text, { id: 'a' }))
  expect(rows).toHaveLength(1)
  expect(rows[0]).toMatchObject({ article: 'a', accuser: 'Canada', accused: 'Iran', accused_country: 'IR' })
  expect(rows[0]!.responses).toBe('deny: Iran')
})

test('the fixture and the cases: a row each, and words that are where the spans say', () => {
  for (const text of [ARTICLE, ...ACCUSING]) {
    const extraction = extract(text)
    const claims = read(claimsToCsv(extraction, text, { id: 'x' }, { guard: false }))
    expect(claims.map(({ claim }) => claim)).toEqual(extraction.claims.map(({ id }) => id))
    for (const claim of claims) expect(wordsAt(text, claim.content_spans!)).toBe(claim.content)
    const accusations = read(accusationsToCsv(extraction, text, { id: 'x' }, { guard: false }))
    expect(accusations.map(({ accusation }) => accusation)).toEqual(extraction.accusations.map(({ id }) => id))
    for (const row of accusations) expect(wordsAt(text, row.sentence_span!)).toBe(row.sentence)
  }
})

// Half a surrogate pair is lost in UTF-8, which csv-parse reads.
test('any words come back as they were', () => {
  fc.assert(
    fc.property(news, fc.string({ unit: 'binary' }), (text, id) => {
      const { claims, ...rest } = extract(text)
      const csv = claimsToCsv({ claims, ...rest }, text, { id }, { guard: false })
      expect(read(csv).map(({ article, content }) => [article, content])).toEqual(
        claims.map(({ content }) => [wellFormed(id), wellFormed(content.map((piece) => piece.text).join(' … '))]),
      )
    }),
    { numRuns: 300 },
  )
})

/** A claim whose content is these words, as if an article had them. */
function saying(words: string): Extraction {
  const { claims, entities, accusations } = extract('“No,” said Ann Lee.')
  return { claims: [{ ...claims[0]!, content: [{ start: 0, end: words.length, text: words }] }], entities, accusations }
}

test.each([
  ...[
    "=cmd|' /C calc'!A0",
    '+1',
    '-1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    ' =1',
    '\u00a0=1',
    '\ufeff=1',
    '＝1',
    '＋1',
  ],
  ...['－1', '＠A', '\tx', '\u0000=1'],
])('%j calculates nothing', (words) => {
  const [row] = read(claimsToCsv(saying(words), '', { id: '=1+1' }))
  expect(row!.content).toBe(`'${words}`)
  expect(row!.article).toBe("'=1+1")
  const [raw] = read(claimsToCsv(saying(words), '', { id: '=1+1' }, { guard: false }))
  expect([raw!.content, raw!.article]).toEqual([words, '=1+1'])
})

test.each(['“=1”', 'a=1', "'=1", 'x\n=1', ''])('%j is left as it is', (words) => {
  expect(read(claimsToCsv(saying(words), '', { id: 'x' }))[0]!.content).toBe(words)
})

test('the header alone, and rows without it', () => {
  const text = 'Canada accused Iran of hacking its banks.'
  const extraction = extract(text)
  const info = { id: 1 }
  const [whole, rows] = [true, false].map((header) => claimsToCsv(extraction, text, info, { header }))
  expect(whole).toBe(claimsHeader() + rows)
  expect(accusationsToCsv(extract(''), '', info)).toBe(accusationsHeader())
  expect(claimsToCsv(extract(''), '', info, { header: false })).toBe('')
})

function wordsAt(text: string, spans: string): string {
  const pieces = spans.split(' ').map((span) => span.split('-').map(Number) as [number, number])
  return pieces.map(([start, end]) => text.slice(start, end)).join(' … ')
}
