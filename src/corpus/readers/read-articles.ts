/** Files, folders, patterns → articles, one after the other, without holding more than one of them. */
import { callable, filled, mustBeOptions, oneOf } from '../../checks/check.ts'
import { SaidwhoError } from '../../errors.ts'
import type { Article, BrokenArticle } from '../articles.ts'
import { nameOf } from './bytes.ts'
import type { Context } from './context.ts'
import { readCsv } from './csv.ts'
import { findInputs, INPUT_FORMATS, type Input, type InputFormat, listOfNames, type NoInput } from './inputs.ts'
import { readJsonLines } from './json-lines.ts'
import { readParquet } from './parquet.ts'
import { readText } from './text.ts'

export interface ReadOptions {
  /**
   * The format of the files. Default: by extension, `.jsonl`, `.ndjson`, `.csv`, `.tsv` or `.parquet`; otherwise text.
   */
  readonly format?: InputFormat
  /** The field or column with the id. Default: `id`. The id of a text file is its name. */
  readonly idField?: string
  /** The field or column with the text. Default: `text`. */
  readonly textField?: string
  /** The field or column with the date, in JSON Lines and CSV; articles may do without. Default: `date`. */
  readonly dateField?: string
  /** Called with problems that do not stop the reading, such as invalid UTF-8. Default: none. */
  readonly onWarning?: (message: string) => void
}

/**
 * Reads articles from files, folders, glob patterns (`news/**
 * Reads articles from files, folders, glob patterns (`news * \/*.jsonl.gz`) and standard input (`-`). Formats: JSON
 * Reads articles from files, folders, glob patterns (`news * Lines, CSV, Parquet and plain text; all but Parquet may be
 * Reads articles from files, folders, glob patterns (`news * compressed by gzip, with the extension `.gz`. Texts are
 * Reads articles from files, folders, glob patterns (`news * unchanged, so offsets fit the files. A broken line or an
 * Reads articles from files, folders, glob patterns (`news * unreadable file becomes a {@link BrokenArticle} in its
 * Reads articles from files, folders, glob patterns (`news * place, which names file and line.
 * Reads articles from files, folders, glob patterns (`news *
 * Reads articles from files, folders, glob patterns (`news * @throws {SaidwhoError} on the first request for an
 * Reads articles from files, folders, glob patterns (`news *   article: `ERR_ARGUMENT` if `names` is not a name or a
 * Reads articles from files, folders, glob patterns (`news *   list of names, `ERR_OPTION` for an unknown option or an
 * Reads articles from files, folders, glob patterns (`news *   invalid value
 * Reads articles from files, folders, glob patterns (`news * @example
 * Reads articles from files, folders, glob patterns (`news * for await (const article of readArticles('corpus/', { textField: 'body' })) …
 * Reads articles from files, folders, glob patterns (`news */
export async function* readArticles(
  names: string | readonly string[],
  options: ReadOptions = {},
): AsyncGenerator<Article | BrokenArticle, void> {
  const files = listOfNames(names)
  mustBeOptions<ReadOptions>(options, {
    format: oneOf(INPUT_FORMATS),
    ...{ idField: filled, textField: filled, dateField: filled, onWarning: callable },
  })
  const inputs = await findInputs(files, options.format ?? null)
  yield* readInputs(inputs, {
    idField: options.idField ?? 'id',
    textField: options.textField ?? 'text',
    dateField: options.dateField ?? 'date',
    warn: options.onWarning ?? (() => {}),
    onBytes: () => {},
  })
}

export async function* readInputs(
  inputs: readonly (Input | NoInput)[],
  context: Context,
): AsyncGenerator<Article | BrokenArticle, void> {
  for (const input of inputs) {
    if ('error' in input) yield { id: input.name, error: input.error }
    else yield* readInput(input, context)
  }
}

const READERS: Readonly<
  Record<InputFormat, (input: Input, context: Context) => AsyncGenerator<Article | BrokenArticle>>
> = { text: readText, jsonl: readJsonLines, csv: readCsv, parquet: readParquet }

async function* readInput(input: Input, context: Context): AsyncGenerator<Article | BrokenArticle, void> {
  let read = 0
  try {
    for await (const article of READERS[input.format](input, context)) {
      read++
      yield article
    }
  } catch (cause) {
    // The rest of this file is lost; the other files are not.
    const error = cause instanceof SaidwhoError ? cause : unreadable(input, cause, read)
    yield { id: input.name, error }
  }
}

function unreadable(input: Input, cause: unknown, read: number): SaidwhoError {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const place = reason.includes(input.name) ? '' : `${nameOf(input)}: `
  const after = read === 0 ? '' : `, after ${read} article${read === 1 ? '' : 's'}`
  return new SaidwhoError('ERR_UNREADABLE', place + reason + after, { cause })
}
