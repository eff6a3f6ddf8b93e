/** Claims and accusations as CSV by RFC 4180: one row each, for spreadsheets and data frames. */
import { flag, listOf, mustBeOptions, oneOf } from '../checks/check.ts'
import type { Accusation, Claim, Excerpt, Extraction, Party, Span } from '../types.ts'
import { type ArticleInfo, mustBeInfo, mustBeOfArticle } from './article.ts'
import { harmless, line } from './csv-cells.ts'

export interface CsvOptions {
  /** Whether the first row has the column names. Default: true. */
  readonly header?: boolean | undefined
  /**
   * Whether to put an apostrophe before cells that a spreadsheet would read as a formula. Default: true. Use false for
   * programs, which need the words unchanged.
   */
  readonly guard?: boolean | undefined
  /** The names of the columns to write, in this order. Default: all columns. */
  readonly columns?: readonly string[] | undefined
}

type Cell = string | number | null | undefined

/** What a cell is made of: the names of entities are looked up. */
interface Names {
  of(entity: string | null | undefined): string | null
}

/** A column: its name, and how it is filled. */
type Columns<Item> = readonly (readonly [name: string, cell: (item: Item, names: Names, info: ArticleInfo) => Cell])[]

const CLAIM: Columns<Claim> = [
  ['article', (_claim, _names, { id }) => id],
  ['claim', ({ id }) => id],
  ['speaker', ({ speaker }, names) => names.of(speaker)],
  ['source', ({ source }) => words(source)],
  ['cue', ({ cue }) => words(cue)],
  ['content', ({ content }) => words(content)],
  ['kind', ({ kind }) => kind],
  ['act', ({ stance }) => stance.act],
  ['polarity', ({ stance }) => stance.polarity],
  ['certainty', ({ stance }) => stance.certainty],
  ['target', ({ stance }) => stance.target?.text],
  ['confidence', ({ confidence }) => confidence],
  ['source_spans', ({ source }) => offsets(source)],
  ['cue_spans', ({ cue }) => offsets(cue)],
  ['content_spans', ({ content }) => offsets(content)],
  ['target_span', ({ stance }) => offsets(stance.target)],
  ['within', ({ within }) => within],
  ['stance_confidence', ({ stance }) => stance.confidence],
]

const ACCUSATION: Columns<Accusation> = [
  ['article', (_accusation, _names, { id }) => id],
  ['accusation', ({ id }) => id],
  ['accuser', ({ accuser }, names) => nameOf(accuser, names)],
  ['accused', ({ accused }, names) => nameOf(accused, names)],
  ['victim', ({ victim }, names) => nameOf(victim, names)],
  ['accuser_country', ({ accuser }) => accuser?.country],
  ['accused_country', ({ accused }) => accused.country],
  ['accused_sponsor', ({ accused }) => accused.sponsor],
  ['victim_country', ({ victim }) => victim?.country],
  ['act', ({ act }) => act.type],
  ['act_words', ({ act }) => act.mention.text],
  ['form', ({ form }) => form],
  ['modality', ({ modality }) => modality],
  ['basis', ({ basis }) => basis?.text],
  ['time', ({ time }) => time?.text],
  [
    'responses',
    ({ responses }, names) => responses.map(({ type, by }) => `${type}: ${names.of(by) ?? '?'}`).join('; '),
  ],
  ['confidence', ({ confidence }) => confidence],
  ['sentence', ({ sentence }) => sentence.text],
  ['accuser_span', ({ accuser }) => offsets(accuser?.mention)],
  ['accused_span', ({ accused }) => offsets(accused.mention)],
  ['victim_span', ({ victim }) => offsets(victim?.mention)],
  ['act_span', ({ act }) => offsets(act.mention)],
  ['sentence_span', ({ sentence }) => offsets(sentence)],
]

export const CLAIM_COLUMNS: readonly string[] = CLAIM.map(([name]) => name)
export const ACCUSATION_COLUMNS: readonly string[] = ACCUSATION.map(([name]) => name)

/**
 * Returns the claims as CSV: one row per claim, ended by CR LF. Text in several pieces is joined by “ … ”; the columns
 * of spans, `0-12 20-31`, have the offsets of the pieces in UTF-16 code units.
 *
 * @param text the article's text; may be empty if you no longer have it
 * @throws {SaidwhoError} `ERR_EXTRACTION` for an invalid extraction, or one of another text; `ERR_NOT_TEXT`;
 *   `ERR_OPTION` for invalid `info`, an unknown option or an invalid value
 * @example
 * writeFileSync('claims.csv', claimsToCsv(extract(text), text, { id: 'a1' }))
 */
export function claimsToCsv(extraction: Extraction, text: string, info: ArticleInfo, options: CsvOptions = {}): string {
  mustBeTold(extraction, text, info, options, CLAIM_COLUMNS)
  return claimRows(extraction, info, options)
}

/**
 * Returns the accusations as CSV, one row per accusation, in the same form as `claimsToCsv` and with the same errors.
 *
 * @example
 * writeFileSync('accusations.csv', accusationsToCsv(extract(text), text, { id: 'a1' }))
 */
export function accusationsToCsv(
  extraction: Extraction,
  text: string,
  info: ArticleInfo,
  options: CsvOptions = {},
): string {
  mustBeTold(extraction, text, info, options, ACCUSATION_COLUMNS)
  return accusationRows(extraction, info, options)
}

function mustBeTold(
  extraction: Extraction,
  text: string,
  info: ArticleInfo,
  options: CsvOptions,
  columns: readonly string[],
): void {
  mustBeOfArticle(extraction, text, false)
  mustBeInfo(info)
  mustBeOptions<CsvOptions>(options, { header: flag, guard: flag, columns: listOf(oneOf(columns)) })
}

/** What is handed to these has been checked. */
export function claimRows(extraction: Extraction, info: ArticleInfo, options: CsvOptions): string {
  return table(CLAIM, extraction.claims, extraction, info, options)
}
export function accusationRows(extraction: Extraction, info: ArticleInfo, options: CsvOptions): string {
  return table(ACCUSATION, extraction.accusations, extraction, info, options)
}

/** The line of column names alone, for files that many articles go into. */
export const headerOf = (columns: readonly string[]): string => line(columns)

function table<Item>(
  known: Columns<Item>,
  items: readonly Item[],
  { entities }: Extraction,
  info: ArticleInfo,
  { header = true, guard = true, columns }: CsvOptions,
): string {
  const wanted = columns?.map((name) => known.find((column) => column[0] === name)!) ?? known
  const byId = new Map(entities.map(({ id, name }) => [id, name]))
  const names: Names = { of: (id) => (id === null || id === undefined ? null : (byId.get(id) ?? null)) }
  const rows = items.map((item) => wanted.map(([, cell]) => cell(item, names, info) ?? ''))
  const guarded = rows.map((row) => row.map((cell) => (guard && typeof cell === 'string' ? harmless(cell) : cell)))
  return (header ? line(wanted.map(([name]) => name)) : '') + guarded.map(line).join('')
}

const words = (pieces: readonly Excerpt[]): string => pieces.map(({ text }) => text).join(' … ')

function offsets(spans: Span | readonly Span[] | null | undefined): string {
  if (spans === null || spans === undefined) return ''
  const all = 'start' in spans ? [spans] : spans
  return all.map(({ start, end }) => `${start}-${end}`).join(' ')
}

const nameOf = (party: Party | null, names: Names) =>
  party === null ? null : (names.of(party.entity) ?? party.mention.text)
