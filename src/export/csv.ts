/** Claims and accusations as CSV by RFC 4180: one row each, for spreadsheets and data frames. */
import { stringify } from 'csv-stringify/browser/esm/sync'
import { flag, listOf, mustBeOptions, oneOf } from '../checks/check.ts'
import type { Accusation, Claim, Excerpt, Extraction, Party, Span } from '../types.ts'
import { type ArticleInfo, mustBeInfo, mustBeOfArticle } from './article.ts'

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

export function line(cells: readonly (string | number)[]): string {
  return stringify([cells.map(String)], { record_delimiter: '\r\n', quoted_match: QUOTED })
}

/** What shows nothing, or next to nothing: white space, controls, marks of the direction, fillers, what is no character. */
const BLANK = String.raw`[\s\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}\u2800]`
/** `=`, `+`, `-` and `@`, also full width, small, raised and lowered, which Unicode counts as the same characters. */
const SIGN = String.raw`[=+\-@\u207a\u207c\u208a\u208c\ufe62\ufe63\ufe66\ufe6b\uff0b\uff0d\uff1d\uff20]`

/**
 * Cells that are put in quotes though RFC 4180 asks for none. csv-stringify looks for its own line end alone, CR LF, and
 * readers break rows at each CR or LF, some at each line end of Unicode; others cut at semicolons and tabs, too, or trim.
 */
const QUOTED = new RegExp(String.raw`[;\p{Cc}\u2028\u2029]|^${BLANK}|${BLANK}$`, 'u')

/**
 * What spreadsheets take for the beginning of a formula (OWASP, “CSV injection”), also behind what cannot be seen, which
 * some of them trim. A tab or line break alone at the beginning can make a cell of what follows.
 */
const FORMULA = new RegExp(`^(?:[\\t\\r\\n]|${BLANK}*${SIGN})`, 'u')
/**
 * A spreadsheet that cuts at semicolons or tabs, as in half of Europe, takes no notice of quotes that begin elsewhere: it
 * finds a cell behind each semicolon, tab and line break: `Ann Lee;=1+1`.
 */
const INNER_FORMULA = new RegExp(`${SIGN}(?<=[;\\t\\r\\n](?:${BLANK}|["'])*.)`, 'gu')

/** `=1+1` → `'=1+1`, which a spreadsheet shows as text. */
export function harmless(cell: string): string {
  const inside = cell.replace(INNER_FORMULA, "'$&")
  return FORMULA.test(cell) ? `'${inside}` : inside
}

const words = (pieces: readonly Excerpt[]): string => pieces.map(({ text }) => text).join(' … ')

function offsets(spans: Span | readonly Span[] | null | undefined): string {
  if (spans === null || spans === undefined) return ''
  const all = 'start' in spans ? [spans] : spans
  return all.map(({ start, end }) => `${start}-${end}`).join(' ')
}

const nameOf = (party: Party | null, names: Names) =>
  party === null ? null : (names.of(party.entity) ?? party.mention.text)
