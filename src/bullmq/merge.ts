/** Files of many workers → one file with one line an article. */
import { createReadStream, createWriteStream } from 'node:fs'
import { readdir, readFile, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { filled, mustBe } from '../checks/check.ts'
import { KEY_LENGTH } from '../corpus/article-key.ts'
import { type Id, isId } from '../corpus/articles.ts'
import { acquire, release } from '../corpus/lock.ts'
import { splitLines } from '../corpus/readers/lines.ts'
import { systemReason } from '../corpus/system-errors.ts'
import { SaidwhoError } from '../errors.ts'
import { createIdTable } from './id-table.ts'
import { headOf, LINES, MAKING } from './sink.ts'

export interface Merged {
  /** Lines written, one per article. */
  readonly articles: number
  /** How many of them are errors. */
  readonly failed: number
  /** Lines skipped because the article already has one: its job was repeated after a worker died. */
  readonly again: number
  /** Lines skipped because they are incomplete. Their jobs were repeated. */
  readonly torn: number
  /**
   * Lines that share their id with a line of another text: two articles have the same id, or a text was changed and
   * queued again. All of them are written.
   */
  readonly sameId: number
}

/**
 * Merges the files that {@link jsonLinesSink} wrote to a folder into one, with one line per article, as `saidwho
 * --format jsonl` writes it. If an article has an extraction and an error, the extraction is kept. Lines are in the
 * order of the files by name: sort by id if you need another. Keeps the keys of all articles in memory.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if one of the two is not a name; `ERR_UNREADABLE` if the folder cannot be read;
 *   `ERR_RESUME` if the files are from different versions or options, or if another process is merging into this file
 * @example
 * await mergeSinks('out/', 'claims.jsonl')
 */
export async function mergeSinks(folder: string, file: string): Promise<Merged> {
  mustBe(filled, folder, 'folder')
  mustBe(filled, file, 'file')
  const names = (await readdir(folder).catch(unreadable)).sort()
  await checkMakings(folder, names)
  const count = { articles: 0, failed: 0, again: 0, torn: 0, sameId: 0 }
  const paths = names.filter((name) => name.endsWith(LINES)).map((name) => join(folder, name))
  const [lock, part] = [`${file}.lock`, `${file}.part`]
  await acquire(lock, file)
  try {
    await pipeline(Readable.from(linesOf(paths, count)), createWriteStream(part))
    await rename(part, file)
  } catch (cause) {
    await rm(part, { force: true })
    throw cause
  } finally {
    await release(lock)
  }
  return count
}

function unreadable(cause: NodeJS.ErrnoException): never {
  throw new SaidwhoError('ERR_UNREADABLE', `${cause.path ?? 'a file'}: ${systemReason(cause)}`, { cause })
}

type Count = { -readonly [Name in keyof Merged]: Merged[Name] }

async function* linesOf(paths: readonly string[], count: Count): AsyncGenerator<Buffer, void> {
  const seen = new Keys()
  const ids = createIdTable()
  // Errors wait: the article may yet come whole.
  const errors = new Map<string, Line>()
  const countOne = ({ id }: Line) => {
    count.articles++
    if (id !== null && ids.add(id)) count.sameId++
  }
  let block: Buffer[] = []
  let held = 0
  for (const path of paths) {
    for await (const whole of wholeLines(path, count)) {
      const { key, line, failed } = whole
      if (seen.has(key) || (failed && errors.has(key))) {
        count.again++
        continue
      }
      if (failed) {
        errors.set(key, whole)
        continue
      }
      if (errors.delete(key)) count.again++
      seen.add(key)
      countOne(whole)
      block.push(line)
      held += line.length
      if (held < BYTES_A_BLOCK) continue
      yield Buffer.concat(block)
      block = []
      held = 0
    }
  }
  for (const error of errors.values()) {
    countOne(error)
    count.failed++
    block.push(error.line)
  }
  if (block.length > 0) yield Buffer.concat(block)
}

const BYTES_A_BLOCK = 1 << 20

interface Line {
  readonly key: string
  readonly id: Id | null
  /** With its line feed, without its key. */
  readonly line: Buffer
  readonly failed: boolean
}

async function* wholeLines(path: string, count: Count): AsyncGenerator<Line, void> {
  const ended = { withLineFeed: true }
  let before: Buffer | null = null
  // One line late, since only the last can be without its line feed.
  for await (const bytes of splitLines(watched(createReadStream(path), ended))) {
    if (before !== null) yield* whole(before)
    before = bytes
  }
  if (before === null) return
  if (ended.withLineFeed) yield* whole(before)
  else count.torn++

  function* whole(bytes: Buffer): Generator<Line, void> {
    const key = bytes.toString('latin1', KEY_START, KEY_START + KEY_LENGTH)
    const record = parse(bytes, key)
    if (record === null) {
      count.torn++
      return
    }
    const line = Buffer.concat([OPEN, bytes.subarray(HEAD_LENGTH), LINE_FEED])
    yield { key, id: isId(record.id) ? record.id : null, line, failed: record.error !== undefined }
  }
}

async function* watched(chunks: AsyncIterable<Buffer>, ended: { withLineFeed: boolean }): AsyncGenerator<Buffer, void> {
  for await (const chunk of chunks) {
    ended.withLineFeed = chunk.at(-1) === LINE_FEED[0]
    yield chunk
  }
}

/** A machine that lost its power may leave anything: null if it is not what was written. */
function parse(bytes: Buffer, key: string): { readonly id?: unknown; readonly error?: unknown } | null {
  if (bytes.toString('latin1', 0, HEAD_LENGTH) !== headOf(key)) return null
  try {
    return JSON.parse(bytes.toString())
  } catch {
    return null
  }
}

/** A set of keys. One of V8's own holds 16 million, so there is one for each first character. */
class Keys {
  readonly #sets = new Map<string, Set<string>>()

  has(key: string): boolean {
    return this.#sets.get(key.charAt(0))?.has(key) === true
  }

  add(key: string): void {
    const set = this.#sets.get(key.charAt(0))
    if (set === undefined) this.#sets.set(key.charAt(0), new Set([key]))
    else set.add(key)
  }
}

async function checkMakings(folder: string, names: readonly string[]): Promise<void> {
  const makings = names.filter((name) => name.endsWith(MAKING))
  const [first, ...others] = await Promise.all(makings.map((name) => readFile(join(folder, name), 'utf8')))
  const other = others.findIndex((making) => making !== first)
  if (other < 0) return
  const pair = `${makings[0]} and ${makings[other + 1]}`
  throw new SaidwhoError('ERR_RESUME', `${folder} has lines of different versions or options: see ${pair}`)
}

const KEY_START = headOf('').indexOf('",')
const HEAD_LENGTH = headOf('').length + KEY_LENGTH
const OPEN = Buffer.from('{')
const LINE_FEED = Buffer.from('\n')
