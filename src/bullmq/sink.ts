/** Where workers put their lines: a file each, in which a line may stand twice but never half. */
import { type FileHandle, mkdir, open, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fieldsOf, filled, flag, like, listOf, mustBe, valuesOf } from '../checks/check.ts'
import { checkPlace, dropTornLine, type Making } from '../corpus/journal.ts'
import { acquire, release } from '../corpus/lock.ts'
import { writeWhole } from '../corpus/whole-file.ts'
import { SaidwhoError } from '../errors.ts'

/** The line of one article, as `saidwho --format jsonl` writes it, without the line feed. */
export interface SinkLine {
  /** A hash of the article's id and text. A line may come again, from this worker or another, with the same key. */
  readonly key: string
  readonly line: string
  /** Whether the line is an error. An article that failed may come again and succeed. */
  readonly failed: boolean
}

/** A file, a database, a topic: anything that stores lines by key, and accepts the same line again. */
export interface Sink {
  /** Called once before the first line with what the lines depend on: version and options. */
  begin?(making: Making): Promise<void>
  /**
   * Stores lines. The job counts as done once this resolves, so the lines must be safe by then. Several jobs call it at
   * a time.
   */
  write(lines: readonly SinkLine[]): Promise<void>
  close(): Promise<void>
}

/** How a line begins: the same number of bytes in each, so that nobody has to read JSON to get rid of it. */
export const headOf = (key: string): string => `{"key":"${key}",`

export const LINES = '.jsonl'
export const MAKING = '.run.json'

/**
 * Returns a sink that appends to `FOLDER/NAME.jsonl`, each line after the key of its article. Lines are on disk before
 * their job counts as done. A worker that was killed and restarts under the same name continues its file, without the
 * incomplete last line. {@link mergeSinks} merges such a folder into one file.
 *
 * @param name the worker's name, unique among those that write to this folder
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `folder` is not a name, `ERR_OPTION` if `name` cannot be a file name.
 *   `begin` rejects with `ERR_RESUME` if another process is writing the file, or if it is from another version or other
 *   options. `begin` and `write` reject with `ERR_ARGUMENT` for an invalid argument
 * @example
 * const sink = jsonLinesSink('/mnt/out', hostname())
 */
export function jsonLinesSink(folder: string, name: string): Sink {
  mustBe(filled, folder, 'folder')
  mustBe(NAME, name, 'name', 'ERR_OPTION')
  const path = join(folder, name + LINES)
  const lock = `${path}.lock`
  let file: FileHandle | null = null
  /** Bytes of whole lines. What lies behind was left by a write that failed half way. */
  let size = 0
  let torn = false
  /** Writes stand in line: two at a time would mix. */
  let last: Promise<void> = Promise.resolve()

  async function append(lines: readonly SinkLine[]): Promise<void> {
    if (file === null) throw new SaidwhoError('ERR_UNREADABLE', `${path} is not open`)
    if (torn) await file.truncate(size)
    torn = true
    let written = 0
    // One by one: together they may be longer than a string can be.
    for (const { key, line } of lines) {
      const bytes = Buffer.from(`${headOf(key)}${line.slice(1)}\n`)
      await file.appendFile(bytes)
      written += bytes.length
    }
    await file.datasync()
    await checkPlace(path, file)
    size += written
    torn = false
  }

  return {
    async begin(making) {
      mustBe(
        valuesOf(() => null),
        making,
        'making',
      )
      await mkdir(folder, { recursive: true })
      await acquire(lock, path)
      try {
        await checkMaking(path + MAKING, making)
        await dropTornLine(path)
        file = await open(path, 'a')
        size = (await file.stat()).size
      } catch (cause) {
        await release(lock)
        throw cause
      }
    },
    async write(lines) {
      mustBe(SINK_LINES, lines, 'lines')
      const writing = last.then(() => append(lines))
      last = writing.catch(() => {})
      return writing
    },
    async close() {
      await last
      if (file === null) return
      const closing = file
      file = null
      try {
        await closing.close()
      } finally {
        await release(lock)
      }
    },
  }
}

/** A worker's name becomes a file's. */
const NAME = like(
  "a worker's name, which becomes a file's: letters, digits and _.- only, no dot first",
  /^(?!\.)[\p{L}\p{N}_.-]+$/u,
)
const SINK_LINES = listOf(
  fieldsOf<SinkLine>({
    key: like('the hash of an article', /^[\w-]{43}$/),
    line: like('a line of JSON', /^\{[^\n]*\}$/),
    failed: flag,
  }),
)

async function checkMaking(path: string, making: Making): Promise<void> {
  const now = `${JSON.stringify(making, null, 2)}\n`
  const before = await readFile(path, 'utf8').catch(() => null)
  if (before === null) await writeWhole(path, now)
  else if (before !== now) {
    const way = 'use the version and the options it was begun with, or another folder and queue'
    throw new SaidwhoError('ERR_RESUME', `${path} says that this worker's lines were made in another way: ${way}`)
  }
}
