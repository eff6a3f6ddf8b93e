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
  /** What the files hold; by their names if nothing is said: `.jsonl`, `.ndjson`, `.csv`, `.tsv`, `.parquet`, else text. */
  readonly format?: InputFormat
  /** The field or column that holds the id, `id` if nothing is said. A text file's id is its name. */
  readonly idField?: string
  /** The field or column that holds the text, `text` if nothing is said. */
  readonly textField?: string
  /** Told of what is read all the same, such as bytes that are no UTF-8. */
  readonly onWarning?: (message: string) => void
}

/**
 * Reads articles from files (JSON Lines, CSV, Parquet, plain text; all but Parquet may be compressed by gzip, with a
 * name that ends in `.gz`), from folders, patterns (`news/**\/*.jsonl.gz`) and standard input (`-`). Text is given as it
 * is written, so that offsets fit. A broken line, or a file that cannot be read, is given in its place as a
 * {@link BrokenArticle} that names file and line.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if it is not told names, and `ERR_OPTION` for an option that cannot be or that there
 *   is not, when the first article is asked for
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
    ...{ idField: filled, textField: filled, onWarning: callable },
  })
  const inputs = await findInputs(files, options.format ?? null)
  yield* readInputs(inputs, {
    idField: options.idField ?? 'id',
    textField: options.textField ?? 'text',
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
