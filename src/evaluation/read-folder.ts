/** A folder of gold and texts → articles to be scored. Labels without a text find it by its id anywhere in the folder. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, extname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { SaidwhoError } from '../errors.ts'
import type { GoldArticle, GoldFile } from './evaluate.ts'
import { asGold, type GoldRecord, goldOf, idOf, type Source, stagesOf } from './gold-records.ts'

export interface Folder {
  /** The names of its gold files, without `.jsonl`. */
  readonly names: readonly string[]
  /**
   * The articles of the gold files that are wanted. `texts` has texts by id that are not in the folder.
   *
   * @throws {SaidwhoError} `ERR_GOLD` if there is no text for one, or something in its gold is not what it should be
   */
  readonly read: (isWanted: (name: string) => boolean, texts?: ReadonlyMap<string, string>) => GoldFile[]
}

/** @throws {SaidwhoError} `ERR_UNREADABLE` or `ERR_GOLD`, with the file and the line */
export function openFolder(folder: string): Folder {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    throw new SaidwhoError('ERR_UNREADABLE', `${folder} is not a folder`)
  }
  const files = new Map(
    filesIn(folder, false)
      .filter((file) => /\.jsonl?$/.test(file))
      .map((file) => [file, readRecords(file)]),
  )
  const gold = [...files].flatMap(([file, records]) => {
    const found = asGold(records, file)
    return found === null ? [] : [{ file, name: basename(file, '.jsonl'), records: found }]
  })
  return {
    names: gold.map(({ name }) => name),
    read(isWanted, texts = new Map()) {
      const wanted = gold.filter(({ name }) => isWanted(name))
      const without = wanted.flatMap(({ records }) => records.filter(({ text }) => text === undefined))
      const sources = findSources(folder, new Set(without.map((record) => idOf(record)!)), files, texts)
      return wanted.map(({ file, name, records }) => {
        return { name, stages: stagesOf(records), articles: articlesOf(records, sources, file) }
      })
    },
  }
}

function articlesOf(records: readonly GoldRecord[], sources: ReadonlyMap<string, Source>, file: string): GoldArticle[] {
  const missing = records.filter((record) => record.text === undefined && !sources.has(idOf(record)!))
  if (missing.length > 0) {
    const some = `${missing.length} of ${records.length} articles, such as ${idOf(missing[0])}`
    throw new SaidwhoError(
      'ERR_GOLD',
      `${file}: no text for ${some}: put a .jsonl, .jsonl.gz or .txt file with it into the folder`,
    )
  }
  return records.map((record) => {
    const id = idOf(record)!
    const source = sources.get(id)
    const gold = goldOf(record, { ...source, text: record.text ?? source!.text }, file)
    const fingerprint = createHash('sha256').update(JSON.stringify(gold)).digest('hex').slice(0, 12)
    return { id, publisher: record.publisher ?? source?.publisher ?? null, fingerprint, gold }
  })
}

/** What is nearest is read first, and the large packed files only if an article is still missing. The first text counts. */
function findSources(
  folder: string,
  needed: ReadonlySet<string>,
  read: ReadonlyMap<string, readonly unknown[]>,
  given: ReadonlyMap<string, string>,
): ReadonlyMap<string, Source> {
  const found = new Map<string, Source>()
  const add = (id: string | null, source: Source) => {
    if (id !== null && needed.has(id) && !found.has(id)) found.set(id, source)
  }
  const addRecords = (records: readonly unknown[]) => {
    for (const record of records) if (isSource(record)) add(idOf(record), record)
  }
  for (const [id, text] of given) add(id, { text })
  for (const records of read.values()) addRecords(records)
  if (found.size === needed.size) return found
  const all = filesIn(folder, true).filter((file) => !read.has(file))
  for (const file of all.filter((name) => name.endsWith('.txt'))) {
    for (const id of [basename(file), basename(file, '.txt')]) {
      if (needed.has(id) && !found.has(id)) add(id, { text: readFileSync(file, 'utf8') })
    }
  }
  for (const ending of ['.jsonl', '.jsonl.gz']) {
    for (const file of all.filter((name) => name.endsWith(ending))) {
      if (found.size < needed.size) addRecords(readRecords(file))
    }
  }
  return found
}

function isSource(record: unknown): record is Source {
  return typeof (record as { text?: unknown } | null)?.text === 'string'
}

/** Paths in the order of their names; hidden files and packages are left out. */
function filesIn(folder: string, deep: boolean): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(
    ({ name }) => !name.startsWith('.') && name !== 'node_modules',
  )
  return entries
    .sort((a, b) => (stem(a.name) < stem(b.name) ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return deep ? filesIn(path, true) : []
      return [path]
    })
}

/** `news.jsonl` comes before `news-nested.jsonl`. */
const stem = (name: string) => name.slice(0, name.length - extname(name).length)

/** A record a line; a .json file is one record, or a list of them, and may be something else altogether. */
function readRecords(file: string): unknown[] {
  const content = readText(file)
  if (extname(file) === '.json') {
    try {
      return [JSON.parse(content)].flat()
    } catch {
      return []
    }
  }
  return content.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return []
    try {
      return [JSON.parse(line)]
    } catch (error) {
      throw new SaidwhoError('ERR_UNREADABLE', `${file}:${i + 1} is not JSON`, { cause: error })
    }
  })
}

function readText(file: string): string {
  try {
    const bytes = readFileSync(file)
    return (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  } catch (error) {
    throw new SaidwhoError('ERR_UNREADABLE', `${file} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}
