/** Names of files, folders and patterns → the files to read, in an order that depends on their names alone. */
import { stat } from 'node:fs/promises'
import process from 'node:process'
import { type Check, filled, listOf, mustBe } from '../../checks/check.ts'
import { SaidwhoError, type SaidwhoErrorCode } from '../../errors.ts'
import { counted } from '../counted.ts'
import { systemReason } from '../system-errors.ts'

/** Loaded by the first names: whoever has articles at hand does without. */
let { glob, isDynamicPattern } = {} as typeof import('tinyglobby')

export const INPUT_FORMATS = ['text', 'html', 'jsonl', 'json', 'csv', 'parquet'] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]

/** A file to read, or standard input under the name `-`. */
export interface Input {
  readonly name: string
  /** Null where the first bytes tell. */
  readonly format: InputFormat | null
  /** Whether the user named the format: it is then read as that, whatever its bytes are. */
  readonly isGiven: boolean
  /** Whether it is compressed, by its name. */
  readonly gzip: boolean
  /** Its size in bytes as it lies there, if that can be known. */
  readonly bytes: number | null
}

/** A name that stands for no file. */
export interface NoInput {
  readonly name: string
  readonly error: SaidwhoError
}

/** @throws {SaidwhoError} `ERR_ARGUMENT` if it is neither a name nor a list of names */
export function listOfNames(names: string | readonly string[]): readonly string[] {
  mustBe(NAMES, names, 'names')
  return typeof names === 'string' ? [names] : names
}

const NAMES: Check = (value) => {
  if (typeof value === 'string') return filled(value, null)
  const problem = listOf(filled)(value, null)
  return problem === null || problem.path !== '' ? problem : { ...problem, what: 'a name or a list of names' }
}

/** Null: the first bytes tell. `.json` may hold a list, one object or JSON Lines, and `.txt` what `curl` saved. */
const BY_ENDING: readonly (readonly [RegExp, InputFormat | null])[] = [
  [/\.(?:jsonl|ndjson)$/i, 'jsonl'],
  [/\.(?:csv|tsv)$/i, 'csv'],
  [/\.parquet$/i, 'parquet'],
  [/\.x?html?$/i, 'html'],
  [/\.(?:json|txt|text|md|markdown)$/i, null],
]

/** Texts that cannot be read here: of each there is an error, so that nobody takes a folder for read that was not. */
const DOCUMENTS = /\.(?:docx?|odt|rtf|pdf|epub|pages|xlsx?|ods|eml|msg|mbox|xml|nitf|zip|7z|tar|tgz|bz2|xz|zst)$/i
/** What an earlier run left beside its output. */
const OWN = /\.run\.(?:json|keys)$|\.lock$|\.part$/

/**
 * A folder stands for all files in it and below whose ending tells what they hold, a pattern (`news/**\/*.jsonl.gz`) for
 * all files that it fits, both sorted by name. A file that is named is read whatever its ending.
 *
 * @param warn told of files of a folder that are left out
 */
export async function findInputs(
  names: readonly string[],
  format: InputFormat | null,
  warn: (message: string) => void = () => {},
): Promise<(Input | NoInput)[]> {
  ;({ glob, isDynamicPattern } = await import('tinyglobby'))
  const found: (Input | NoInput)[] = []
  for (const name of names) {
    if (name === '-') {
      found.push({ name, format, isGiven: format !== null, gzip: false, bytes: null })
      continue
    }
    const there = await stat(name).catch((cause: NodeJS.ErrnoException) => cause)
    if (!(there instanceof Error)) {
      if (there.isDirectory()) for (const file of await below(name, format, warn)) found.push(file)
      else found.push(toInput(name, format, there.size))
      continue
    }
    const pattern = asPattern(name, process.platform)
    const url = /^(?:https?|ftp):\/\//i.test(name)
    if (isDynamicPattern(pattern) && !url) for (const file of await fitting(pattern, format)) found.push(file)
    else found.push(nothing(name, url ? IS_URL : isTextItself(name, there) ? IS_TEXT : systemReason(there), there))
  }
  return found
}

const IS_URL = 'is a URL, and files are read: curl -sL URL | saidwho, or save the page as .html'
const IS_TEXT = 'no such file or directory; a text goes to standard input: echo "…" | saidwho'

/** Nobody's file is called like a sentence. */
const isTextItself = (name: string, { code }: NodeJS.ErrnoException) =>
  code === 'ENAMETOOLONG' || (/\s\S+\s/.test(name) && !/\.\w{1,8}$/.test(name))

/** Whether articles come from several files: several are named, or a folder or a pattern, which may hold several. */
export const isSeveral = (names: readonly string[], inputs: readonly (Input | NoInput)[]): boolean =>
  inputs.length > 1 || inputs.some(({ name }) => !names.includes(name))

/** In patterns a backslash escapes: `news\*.csv`, as somebody types it on Windows, would be a file called `news*.csv`. */
export function asPattern(name: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? name.replaceAll('\\', '/') : name
}

async function below(
  folder: string,
  format: InputFormat | null,
  warn: (message: string) => void,
): Promise<(Input | NoInput)[]> {
  const files = (await glob('**/*', { cwd: folder })).filter((file) => !OWN.test(file)).sort(byCodeUnit)
  const base = folder.replace(/(?<![/\\])[/\\]+$/, '')
  const [readable, documents] = [files.filter(isReadable), files.filter(isDocument)]
  const left = files.filter((file) => !isReadable(file) && !isDocument(file))
  if (readable.length + documents.length === 0) return [nothing(folder, `no ${ENDINGS} files in it`)]
  if (left.length > 0) warn(`${base}: ${counted(left.length, 'file')} left out: ${endingsOf(left)}`)
  const found = [
    ...(await sized(
      readable.map((file) => `${base}/${file}`),
      format,
    )),
    ...documents.map((file) => nothing(`${base}/${file}`, NO_TEXT, undefined, 'ERR_FORMAT')),
  ]
  return found.sort((a, b) => byCodeUnit(a.name, b.name))
}

const ENDINGS = '.jsonl, .json, .csv, .parquet, .html, .md or .txt'
const NO_TEXT = 'files of this kind are not read; save it as text or HTML'

const isReadable = (file: string) => formatOf(file) !== undefined
const isDocument = (file: string) => !isReadable(file) && DOCUMENTS.test(file)

/** The endings of files, the most frequent first: `3 × .png, 1 × .css`. */
function endingsOf(files: readonly string[]): string {
  const counts = new Map<string, number>()
  for (const file of files) {
    const ending = /\.\w{1,10}$/.exec(file)?.[0] ?? 'without an ending'
    counts.set(ending, (counts.get(ending) ?? 0) + 1)
  }
  const most = [...counts].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
  return most.map(([ending, n]) => `${n} × ${ending}`).join(', ')
}

async function fitting(pattern: string, format: InputFormat | null): Promise<(Input | NoInput)[]> {
  const files = (await glob(pattern, { expandDirectories: false })).sort(byCodeUnit)
  return files.length === 0 ? [nothing(pattern, 'no file fits this pattern')] : sized(files, format)
}

/** A file that is gone by now is told by whoever reads it. */
async function sized(files: readonly string[], format: InputFormat | null): Promise<Input[]> {
  const sizeOf = async (file: string) => (await stat(file).catch(() => null))?.size ?? null
  return Promise.all(files.map(async (file) => toInput(file, format, await sizeOf(file))))
}

function toInput(name: string, format: InputFormat | null, bytes: number | null): Input {
  return { name, format: format ?? formatOf(name) ?? null, isGiven: format !== null, gzip: GZIP.test(name), bytes }
}

function nothing(name: string, reason: string, cause?: Error, code: SaidwhoErrorCode = 'ERR_UNREADABLE'): NoInput {
  return { name, error: new SaidwhoError(code, `${name}: ${reason}`, { cause }) }
}

const GZIP = /\.gz$/i

/** Undefined where the ending tells nothing. */
function formatOf(name: string): InputFormat | null | undefined {
  const bare = name.replace(GZIP, '')
  return BY_ENDING.find(([ending]) => ending.test(bare))?.[1]
}

/** Not by a language's order, which differs between machines. */
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
