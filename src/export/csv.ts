/** Claims and accusations as CSV by RFC 4180: one row each, for spreadsheets and data frames. */
import { stringify } from 'csv-stringify/browser/esm/sync'
import { flag, mustBeOptions } from '../check.ts'
import type { Accusation, Claim, Excerpt, Extraction, Party, Span } from '../types.ts'
import { type ArticleInfo, mustBeInfo, mustBeOfArticle } from './article.ts'

export interface CsvOptions {
  /** Whether the column names come first; true if nothing is said. */
  readonly header?: boolean | undefined
  /**
   * Whether cells that a spreadsheet would take for a formula get an apostrophe in front; true if nothing is said. False
   * for programs, which do not calculate, and want the words as they are.
   */
  readonly guard?: boolean | undefined
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

/**
 * The claims as CSV, a row each, lines ended by CR LF. Words in pieces are joined by “ … ”; where they stand is in the
 * columns of spans, `0-12 20-31`, in UTF-16 code units.
 *
 * @param text of the article; may be empty where it is not at hand
 * @throws {SaidwhoError} `ERR_EXTRACTION` for what is no extraction, or one of another text; `ERR_NOT_TEXT`; `ERR_OPTION`
 *   for what cannot be said of an article, and for an option that there is not or that has another value
 * @example
 * writeFileSync('claims.csv', claimsToCsv(extract(text), text, { id: 'a1' }))
 */
export function claimsToCsv(extraction: Extraction, text: string, info: ArticleInfo, options: CsvOptions = {}): string {
  mustBeTold(extraction, text, info, options)
  return claimRows(extraction, info, options)
}

/**
 * The accusations as CSV, a row each; as `claimsToCsv` does it, and with the same errors.
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
  mustBeTold(extraction, text, info, options)
  return accusationRows(extraction, info, options)
}

function mustBeTold(extraction: Extraction, text: string, info: ArticleInfo, options: CsvOptions): void {
  mustBeOfArticle(extraction, text, false)
  mustBeInfo(info)
  mustBeOptions<CsvOptions>(options, { header: flag, guard: flag })
}

/** What is handed to these has been checked. */
export function claimRows(extraction: Extraction, info: ArticleInfo, options: CsvOptions): string {
  return table(CLAIM, extraction.claims, extraction, info, options)
}
export function accusationRows(extraction: Extraction, info: ArticleInfo, options: CsvOptions): string {
  return table(ACCUSATION, extraction.accusations, extraction, info, options)
}

/** The line of column names alone, for files that many articles go into. */
export const claimsHeader = (): string => line(CLAIM.map(([name]) => name))
export const accusationsHeader = (): string => line(ACCUSATION.map(([name]) => name))

function table<Item>(
  columns: Columns<Item>,
  items: readonly Item[],
  { entities }: Extraction,
  info: ArticleInfo,
  { header = true, guard = true }: CsvOptions,
): string {
  const byId = new Map(entities.map(({ id, name }) => [id, name]))
  const names: Names = { of: (id) => (id === null || id === undefined ? null : (byId.get(id) ?? null)) }
  const rows = items.map((item) => columns.map(([, cell]) => cell(item, names, info) ?? ''))
  const guarded = rows.map((row) => row.map((cell) => (guard && typeof cell === 'string' ? harmless(cell) : cell)))
  return (header ? line(columns.map(([name]) => name)) : '') + guarded.map(line).join('')
}

function line(cells: readonly (string | number)[]): string {
  return stringify([cells.map(String)], { record_delimiter: '\r\n' })
}

/**
 * What spreadsheets take for the beginning of a formula (OWASP, “CSV injection”), also in full width, and also behind
 * white space, which some of them trim. A tab or line break alone at the beginning can make a cell of what follows.
 */
const FORMULA = /^(?:[\t\r\n]|[\s\u0000-\u001f\u200b\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20])/
/**
 * A spreadsheet that cuts at semicolons or tabs, as in half of Europe, takes no notice of our quotes, and finds a cell
 * behind each of them: `Ann Lee;=1+1`.
 */
const INNER_FORMULA = /[=+\-@\uff0b\uff0d\uff1d\uff20](?<=(?:;|\S\t)["'\s\u0000-\u001f\u200b\ufeff]*.)/g

/** `=1+1` → `'=1+1`, which a spreadsheet shows as text. */
function harmless(cell: string): string {
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
