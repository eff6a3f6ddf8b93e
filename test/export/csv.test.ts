/** CSV that spreadsheets and programs read back as it was meant, and calculate nothing from. */
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { wellFormed } from '../../src/export/article.ts'
import { ACCUSATION_COLUMNS, accusationsToCsv, CLAIM_COLUMNS, claimsToCsv, headerOf } from '../../src/export/csv.ts'
import { type Extraction, extract } from '../../src/index.ts'
import { ACCUSING, ARTICLE, news } from './texts.ts'

type Row = Record<string, string>
const read = (csv: string): Row[] => parse(csv, { columns: true, record_delimiter: ['\r\n', '\n', '\r'] })

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

/** White space, controls, marks of the direction, joiners, fillers, selectors, tags: nothing that can be seen. */
const UNSEEN = [
  ...['', ' ', '\u00a0', '\u3000', '\u2800', '\u0000', '\u001b', '\u0085', '\u2028', '\ufeff', '\u200b', '\u2060'],
  ...['\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068'],
  ...['\u2069', '\u00ad', '\u034f', '\u115f', '\u180e', '\u200d', '\u3164', '\ufe0f', '\uffa0', '\ufff9', '\u{e0041}'],
  ...['\u200e\u200f', ' \u202e ', '\v\u200e', '\u{1d173}'],
]
const SIGNS = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '﹣', '﹫', '⁺', '⁼', '₊', '₌']

test.each([
  ...["=cmd|' /C calc'!A0", '@SUM(A1)', '\tx', '\rx', '\nx', '-'],
  ...UNSEEN.flatMap((unseen) => SIGNS.map((sign) => `${unseen}${sign}1`)),
])('%j calculates nothing', (words) => {
  const [row] = read(claimsToCsv(saying(words), '', { id: '=1+1' }))
  expect(row!.content).toBe(`'${words}`)
  expect(row!.article).toBe("'=1+1")
  const [raw] = read(claimsToCsv(saying(words), '', { id: '=1+1' }, { guard: false }))
  expect([raw!.content, raw!.article]).toEqual([words, '=1+1'])
})

// LibreOffice, cutting at semicolons or tabs, sees rows and cells begin in the middle of our quotes.
test.each([';', '; ', ';"', ";'", ';\u200e', '\t', ' \t', '\n', '\r', '\r\n', '\n\u202e', '\n\n', '\t\t'])(
  'nor does what stands behind %j within a cell',
  (cut) => {
    for (const sign of SIGNS) {
      const words = `No${cut}${sign}1 = 1`
      expect(read(claimsToCsv(saying(words), '', { id: 'x' }))[0]!.content).toBe(`No${cut}'${sign}1 = 1`)
    }
  },
)

test('each place is guarded, not the first alone', () => {
  const words = '\t=1;-2\n+3'
  expect(read(claimsToCsv(saying(words), '', { id: 'x' }))[0]!.content).toBe("'\t'=1;'-2\n'+3")
})

test.each(['“=1”', 'a=1', "'=1", 'a - b', 'a, -1', 'a|=1', '\u200eNo', '−1', '–1', ''])(
  '%j is left as it is',
  (words) => {
    expect(read(claimsToCsv(saying(words), '', { id: 'x' }))[0]!.content).toBe(words)
  },
)

// Quoted although nothing in them is special to RFC 4180.
test.each([
  ...['a\nb', 'a\rb', 'a\r', '\nb', 'a\u0085b', 'a\u2028b', 'a\u2029b', 'a\vb', 'a\fb', 'a\u001eb', 'a;b', 'a\tb'],
  ...[' a', 'a ', '\u00a0a', 'a\u3000', '\ufeffa', '\u200ea', 'a\u0000b'],
])('%j is one cell, with all that is in it, for every reader', (words) => {
  for (const id of [words, '']) {
    const csv = claimsToCsv(saying(words), '', { id }, { header: false, guard: false })
    expect(csv).toContain(`,"${words}",`)
    if (id !== '') expect(csv.startsWith(`"${words}",`)).toBe(true)
    expect(parse(csv, { record_delimiter: ['\r\n', '\n', '\r'], bom: true })).toHaveLength(1)
  }
})

test('nothing else is quoted', () => {
  expect(claimsToCsv(saying('No'), '', { id: "Ann Lee's – “x”" }, { header: false })).not.toContain('"')
})

test('the header alone, and rows without it', () => {
  const text = 'Canada accused Iran of hacking its banks.'
  const extraction = extract(text)
  const info = { id: 1 }
  const [whole, rows] = [true, false].map((header) => claimsToCsv(extraction, text, info, { header }))
  expect(whole).toBe(headerOf(CLAIM_COLUMNS) + rows)
  expect(accusationsToCsv(extract(''), '', info)).toBe(headerOf(ACCUSATION_COLUMNS))
  expect(claimsToCsv(extract(''), '', info, { header: false })).toBe('')
})

function wordsAt(text: string, spans: string): string {
  const pieces = spans.split(' ').map((span) => span.split('-').map(Number) as [number, number])
  return pieces.map(([start, end]) => text.slice(start, end)).join(' … ')
}
