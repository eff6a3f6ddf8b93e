/** Files, folders, patterns → articles, one after the other, without holding more than one of them. */
import { callable, filled, mustBeOptions, oneOf } from '../../checks/check.ts'
import { SaidwhoError } from '../../errors.ts'
import type { Article, BrokenArticle } from '../articles.ts'
import { counted } from '../counted.ts'
import { systemReason } from '../system-errors.ts'
import { bytesOf, nameOf } from './bytes.ts'
import type { Context } from './context.ts'
import { readCsv } from './csv.ts'
import { peek } from './head.ts'
import { readHtml, withoutMarkup } from './html.ts'
import {
  findInputs,
  INPUT_FORMATS,
  type Input,
  type InputFormat,
  isSeveral,
  listOfNames,
  type NoInput,
} from './inputs.ts'
import { readJson } from './json.ts'
import { readJsonLines } from './json-lines.ts'
import { readParquet } from './parquet.ts'
import { isEnough, notText, recognise } from './recognise.ts'
import { readText } from './text.ts'

export interface ReadOptions {
  /**
   * The format of the files. Default: by extension, `.jsonl`, `.ndjson`, `.csv`, `.tsv`, `.parquet`, `.html`, `.htm`;
   * otherwise by the first bytes, which may be those of a web page, a JSON list, JSON Lines, CSV or text.
   */
  readonly format?: InputFormat
  /**
   * The field or column with the id. Default: `id`, or file and line where there is none: `news.jsonl:3`. The id of a text
   * or a page is the file's name.
   */
  readonly idField?: string
  /** The field or column with the text. Default: `text`. A whole web page in it is read as one. */
  readonly textField?: string
  /** The field or column with the date, in JSON Lines and CSV; articles may do without. Default: `date`. */
  readonly dateField?: string
  /** Called with problems that do not stop the reading, such as invalid UTF-8. Default: none. */
  readonly onWarning?: (message: string) => void
}

/**
 * Reads articles from files, folders, glob patterns (`news/**\/*.jsonl.gz`) and standard input (`-`). Formats: JSON
 * Lines, JSON lists, CSV, Parquet, web pages and plain text; all but Parquet may be compressed by gzip. Texts are
 * unchanged, so offsets fit the files; of a web page, offsets count in the text of its article, which the article holds
 * with what the page says of it ({@link Article.page}). A broken line or an unreadable file becomes a
 * {@link BrokenArticle} in its place, which names file and line. Where there may be several files, each article says
 * which it is from ({@link Article.file}).
 *
 * @throws {SaidwhoError} on the first request for an article: `ERR_ARGUMENT` if `names` is not a name or a list of
 *   names, `ERR_OPTION` for an unknown option or an invalid value
 * @example
 * for await (const article of readArticles('corpus/', { textField: 'body' })) …
 */
export async function* readArticles(
  names: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Article | BrokenArticle, void> {
  const files = listOfNames(names)
  mustBeOptions<ReadOptions>(options, {
    format: oneOf(INPUT_FORMATS),
    ...{ idField: filled, textField: filled, dateField: filled, onWarning: callable },
  })
  const warn = options.onWarning ?? (() => {})
  const inputs = await findInputs(files, options.format ?? null, warn)
  const { idField = 'id', textField = 'text', dateField = 'date' } = options
  yield* readInputs(inputs, { idField, textField, dateField, warn, onBytes: () => {} }, isSeveral(files, inputs))
}

/** @param several whether each article says which file it is from: two files may have the same ids */
export async function* readInputs(
  inputs: readonly (Input | NoInput)[],
  context: Context,
  several = false,
): AsyncGenerator<Article | BrokenArticle, void> {
  for (const input of inputs) {
    const articles = 'error' in input ? [{ id: input.name, error: input.error }] : readInput(input, context)
    for await (const article of articles) yield several ? { ...article, file: input.name } : article
  }
}

type Reader = (
  input: Input,
  context: Context,
  chunks: AsyncIterable<Buffer>,
) => AsyncGenerator<Article | BrokenArticle, void>
const READERS: Readonly<Record<Exclude<InputFormat, 'parquet'>, Reader>> = {
  ...{ text: readText, html: readHtml, jsonl: readJsonLines, json: readJson, csv: readCsv },
}
/** Their fields may hold HTML. */
const RECORDS: readonly InputFormat[] = ['jsonl', 'json', 'csv', 'parquet']

async function* readInput(input: Input, context: Context): AsyncGenerator<Article | BrokenArticle, void> {
  let read = 0
  try {
    const { format, articles } = await opened(input, context)
    for await (const article of articles) {
      read++
      yield RECORDS.includes(format) ? await withoutMarkup(article, context) : article
    }
  } catch (cause) {
    // The rest of this file is lost; the other files are not.
    const error = cause instanceof SaidwhoError ? cause : unreadable(input, cause, read)
    yield { id: input.name, error }
  }
}

/** @throws {SaidwhoError} `ERR_FORMAT` for what is no text, unless the user says that it is */
async function opened(input: Input, context: Context) {
  // Its pages are read from the file, wherever they are.
  if (input.format === 'parquet') return { format: input.format, articles: readParquet(input, context) }
  const bytes = bytesOf(input, context)
  if (input.isGiven) return { format: input.format!, articles: READERS[input.format!](input, context, bytes) }
  const { head, chunks, close } = await peek(bytes, isEnough)
  const reason = notText(head)
  const format = input.format ?? recognise(head, context.textField)
  if (reason === null && format !== 'parquet') return { format, articles: READERS[format](input, context, chunks) }
  await close()
  if (format === 'parquet') return { format, articles: readParquet(input, context) }
  throw new SaidwhoError('ERR_FORMAT', `${nameOf(input)}: ${reason}`)
}

function unreadable(input: Input, cause: unknown, read: number): SaidwhoError {
  const reason = systemReason(cause)
  const place = reason.includes(input.name) ? '' : `${nameOf(input)}: `
  const after = read === 0 ? '' : `, after ${counted(read, 'article')}`
  return new SaidwhoError('ERR_UNREADABLE', place + reason + after, { cause })
}
