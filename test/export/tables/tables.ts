/** Tables of cells that break readers of CSV, put into an extraction as if an article had them. */
import fc from 'fast-check'
import { wellFormed } from '../../../src/export/article.ts'
import { accusationsToCsv, type CsvOptions, claimsToCsv } from '../../../src/export/csv.ts'
import type { Accusation, Claim, Excerpt, Extraction, Party } from '../../../src/index.ts'
import { odd } from '../../fuzz/grammar/characters.ts'

/** One article's table: what the exporter is given, and the cells that must come back. */
export interface Table {
  readonly kind: 'claims' | 'accusations'
  readonly id: string
  readonly extraction: Extraction
  readonly cells: readonly (readonly string[])[]
}

const LINE_ENDS = ['\n', '\r', '\r\n', '\n\r', '\n\n', '\r\r', '\u0085', '\u2028', '\u2029', '\v', '\f', '\u001e']
const MARKS = ['"', '""', '"""', "'", ',', ';', '\t', '|', ':', '\\', '`', '\\"', '","', '";"', '"\r\n"', '“', '”']
const FORMULAS = [
  ...['=1+1', '+1+1', '-1+1', '@SUM(A1)', "=cmd|' /C calc'!A0", '=HYPERLINK("http://a.example")', "-2+3+cmd|'!A0"],
  ...[
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '﹦1+1',
    '﹢1',
    '﹣1',
    '﹫A',
    '⁺1',
    '₌1',
    '=',
    '-',
    '+',
    '@',
    '%0A=1',
    '|=1',
    '{=1+1}',
  ],
]
export const BLANKS: readonly string[] = [
  ...[
    ' ',
    '  ',
    '\t',
    '\u00a0',
    '\u3000',
    '\u2800',
    '\u0000',
    '\u0001',
    '\u001b',
    '\u007f',
    '\u0080',
    '\ufeff',
    '\ufffe',
  ],
  ...['\u200e', '\u200f', '\u061c', '\u202a', '\u202b', '\u202c', '\u202d', '\u202e', '\u2066', '\u2067', '\u2068'],
  ...['\u2069', '\u00ad', '\u034f', '\u115f', '\u180e', '\u200b', '\u200c', '\u200d', '\u2060', '\u2061', '\u206f'],
  ...['\u3164', '\ufe0f', '\uffa0', '\ufff9', '\u{e0001}', '\u{e0020}', '\u{1d173}', '\u{1bca0}'],
]
/** What spreadsheets make numbers, dates and truths of. */
const VALUES = [
  '0',
  '007',
  '-5',
  '1e5',
  '1,5',
  '1.50',
  '50%',
  '$5',
  '1/2',
  '2024-01-02',
  'TRUE',
  '#N/A',
  '12345678901234567890',
]
const WORDS = [
  'Ann Lee',
  'said',
  'No',
  'ID',
  'sep=;',
  'a',
  'Łódź',
  '北京',
  '😀',
  '👩‍👩‍👧',
  '🇨🇦',
  '\ud83d',
  '\udc00',
  'e\u0301',
]

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 2, arbitrary: fc.constantFrom(...FORMULAS) },
  { weight: 2, arbitrary: fc.constantFrom(...BLANKS) },
  { weight: 2, arbitrary: fc.constantFrom(...MARKS) },
  { weight: 2, arbitrary: fc.constantFrom(...LINE_ENDS) },
  { weight: 1, arbitrary: fc.constantFrom(...VALUES) },
  { weight: 1, arbitrary: odd },
)
const joined = (least: number, most: number) =>
  fc.array(piece, { minLength: least, maxLength: most }).map((pieces) => pieces.join(''))

/** None is longer than 65,535 code units, at which LibreOffice cuts. */
const cell = fc.oneof(
  { weight: 100, arbitrary: joined(1, 6) },
  { weight: 150, arbitrary: piece },
  { weight: 20, arbitrary: fc.constant('') },
  {
    weight: 15,
    arbitrary: fc.tuple(fc.constantFrom(...BLANKS, ''), fc.constantFrom(...FORMULAS)).map(([a, b]) => a + b),
  },
  {
    weight: 15,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...WORDS),
        fc.constantFrom(';', '\t', '\n', '\r', '\r\n'),
        fc.constantFrom(...BLANKS, '', '"', "'"),
        fc.constantFrom(...FORMULAS),
      )
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.tuple(joined(1, 4), fc.nat(900)).map(([text, length]) => text.repeat(1 + length).slice(0, 60_000)),
  },
)

const claims = fc.record({
  id: cell,
  rows: fc.array(fc.array(cell, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 5 }),
})
const accusations = fc.record({
  id: cell,
  rows: fc.array(fc.array(cell, { minLength: 7, maxLength: 7 }), { minLength: 1, maxLength: 4 }),
})

/** The same tables for the same seed. */
export function tablesOf(count: number, seed: number): Table[] {
  const half = Math.ceil(count / 2)
  const made = [
    ...fc.sample(claims, { numRuns: half, seed }).map(({ id, rows }) => claimsTable(id, rows)),
    ...fc
      .sample(accusations, { numRuns: count - half, seed: seed + 1 })
      .map(({ id, rows }) => accusationsTable(id, rows)),
  ]
  return made
}

export type Exporter = (table: Table, options: CsvOptions) => string

export const exporter: Exporter = ({ kind, extraction, id }, options) =>
  (kind === 'claims' ? claimsToCsv : accusationsToCsv)(extraction, '', { id }, options)

const excerpt = (text: string): Excerpt => ({ start: 0, end: text.length, text })
const span = (text: string) => `0-${text.length}`
const asWritten = (cells: readonly string[]) => cells.map(wellFormed)

/** Names and words are whatever they are; ids, labels and countries are ours, and an exporter takes no others. */
function claimsTable(id: string, rows: readonly (readonly string[])[]): Table {
  const entities: Extraction['entities'][number][] = []
  const made = rows.map((row, i): Claim => {
    const [speaker, source, cue, content, target] = row as Five
    const entity = `e${i + 1}`
    entities.push({ id: entity, name: speaker, kind: 'person', country: null, role: null, pronoun: null, mentions: [] })
    return {
      id: `c${i + 1}`,
      kind: 'direct',
      source: [excerpt(source)],
      cue: [excerpt(cue)],
      content: [excerpt(content)],
      speaker: entity,
      within: null,
      stance: {
        act: 'deny',
        polarity: 'negative',
        certainty: 'certain',
        target: { ...excerpt(target), entity: null },
        confidence: 0.5,
      },
      confidence: 0.5,
      evidence: [],
    }
  })
  return {
    kind: 'claims',
    id,
    extraction: { claims: made, entities, accusations: [] },
    cells: rows.map((row, i) => {
      const [speaker, source, cue, content, target] = row as Five
      const labels = ['direct', 'deny', 'negative', 'certain']
      const spans = [source, cue, content, target].map(span)
      return asWritten([id, `c${i + 1}`, speaker, source, cue, content, ...labels, target, '0.5', ...spans, '', '0.5'])
    }),
  }
}

type Five = readonly [string, string, string, string, string]
type Seven = readonly [...Five, string, string]

function accusationsTable(id: string, rows: readonly (readonly string[])[]): Table {
  const entities: Extraction['entities'][number][] = []
  const party = (name: string, mention: string, country: string | null, sponsor: string | null): Party => {
    const entity = `e${entities.length + 1}`
    entities.push({ id: entity, name, kind: 'country', country: null, role: null, pronoun: null, mentions: [] })
    return { mention: excerpt(mention), entity, country, sponsor }
  }
  const made = rows.map((row, i): Accusation => {
    const [accuser, accused, victim, words, basis, time, sentence] = row as Seven
    return {
      id: `a${i + 1}`,
      accuser: party(accuser, 'x', 'US', null),
      accused: party(accused, 'xx', null, 'PE'),
      victim: party(victim, 'xxx', 'NO', null),
      act: { type: 'theft', mention: excerpt(words) },
      form: 'official',
      modality: 'alleged',
      basis: excerpt(basis),
      time: excerpt(time),
      sentence: excerpt(sentence),
      mentions: [],
      responses: [{ type: 'deny', sentence: excerpt(''), by: null, claim: null }],
      confidence: 0.25,
      evidence: [],
    }
  })
  return {
    kind: 'accusations',
    id,
    extraction: { claims: [], entities, accusations: made },
    cells: rows.map((row, i) => {
      const [accuser, accused, victim, words, basis, time, sentence] = row as Seven
      const names = [id, `a${i + 1}`, accuser, accused, victim, 'US', '', 'PE', 'NO']
      const rest = ['theft', words, 'official', 'alleged', basis, time, 'deny: ?', '0.25', sentence]
      return asWritten([...names, ...rest, '0-1', '0-2', '0-3', span(words), span(sentence)])
    }),
  }
}
