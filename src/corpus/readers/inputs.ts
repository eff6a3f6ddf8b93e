/** Names of files, folders and patterns → the files to read, in an order that depends on their names alone. */
import { stat } from 'node:fs/promises'
import process from 'node:process'
import { type Check, filled, listOf, mustBe } from '../../checks/check.ts'
import { SaidwhoError } from '../../errors.ts'

/** Loaded by the first names: whoever has articles at hand does without. */
let { glob, isDynamicPattern } = {} as typeof import('tinyglobby')

export const INPUT_FORMATS = ['text', 'jsonl', 'csv', 'parquet'] as const
export type InputFormat = (typeof INPUT_FORMATS)[number]

/** A file to read, or standard input under the name `-`. */
export interface Input {
  readonly name: string
  readonly format: InputFormat
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

const BY_ENDING: readonly (readonly [RegExp, InputFormat])[] = [
  [/\.(?:jsonl|ndjson)$/i, 'jsonl'],
  [/\.(?:csv|tsv)$/i, 'csv'],
  [/\.parquet$/i, 'parquet'],
  [/\.(?:txt|text)$/i, 'text'],
]

/**
 * A folder stands for all files in it and below whose ending tells what they hold, a pattern (`news/**\/*.jsonl.gz`) for
 * all files that it fits, both sorted by name. A file that is named is read whatever its ending.
 */
export async function findInputs(names: readonly string[], format: InputFormat | null): Promise<(Input | NoInput)[]> {
  ;({ glob, isDynamicPattern } = await import('tinyglobby'))
  const found: (Input | NoInput)[] = []
  for (const name of names) {
    if (name === '-') {
      found.push({ name, format: format ?? 'text', gzip: false, bytes: null })
      continue
    }
    const there = await stat(name).catch((cause: NodeJS.ErrnoException) => cause)
    if (!(there instanceof Error)) {
      if (there.isDirectory()) for (const file of await below(name, format)) found.push(file)
      else found.push(toInput(name, format, there.size))
      continue
    }
    const pattern = asPattern(name, process.platform)
    if (isDynamicPattern(pattern)) for (const file of await fitting(pattern, format)) found.push(file)
    else found.push({ name, error: new SaidwhoError('ERR_UNREADABLE', there.message, { cause: there }) })
  }
  return found
}

/** In patterns a backslash escapes: `news\*.csv`, as somebody types it on Windows, would be a file called `news*.csv`. */
export function asPattern(name: string, platform: NodeJS.Platform): string {
  return platform === 'win32' ? name.replaceAll('\\', '/') : name
}

async function below(folder: string, format: InputFormat | null): Promise<(Input | NoInput)[]> {
  const files = await glob('**/*', { cwd: folder })
  const readable = files.filter((file) => formatOf(file) !== null).sort(byCodeUnit)
  if (readable.length === 0) return [nothing(folder, 'no .jsonl, .csv, .parquet or .txt files in it')]
  const base = folder.replace(/(?<![/\\])[/\\]+$/, '')
  return sized(
    readable.map((file) => `${base}/${file}`),
    format,
  )
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
  return { name, format: format ?? formatOf(name) ?? 'text', gzip: GZIP.test(name), bytes }
}

const nothing = (name: string, reason: string): NoInput => ({
  name,
  error: new SaidwhoError('ERR_UNREADABLE', `${name}: ${reason}`),
})

const GZIP = /\.gz$/i

function formatOf(name: string): InputFormat | null {
  const bare = name.replace(GZIP, '')
  return BY_ENDING.find(([ending]) => ending.test(bare))?.[1] ?? null
}

/** Not by a language's order, which differs between machines. */
const byCodeUnit = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
