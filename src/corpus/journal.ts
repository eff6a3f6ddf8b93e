/**
 * A file of one line an article that a later run can go on with. A line counts once its line feed is written, so that a
 * run that was killed has at most one torn line, the last, which is dropped:
 *
 *   claims.jsonl            {"id":1,…}⏎{"id":2,…}⏎{"id":3,"cla      two articles are done
 *   claims.jsonl.run.keys   IBC…⏎9xQ…⏎_mP…⏎k2                       of which texts the lines are, each written before its line
 *   claims.jsonl.run.json   how they were made: version and options. Others may not go on with this file.
 *   claims.jsonl.lock       the process that is writing it
 */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readFile, realpath, stat, truncate } from 'node:fs/promises'
import { SaidwhoError } from '../errors.ts'
import { KEY_LENGTH, keyOf } from './article-key.ts'
import type { Article, BrokenArticle } from './articles.ts'
import { acquire, release } from './lock.ts'
import { splitLines } from './readers/lines.ts'
import { systemReason } from './system-errors.ts'
import { writeWhole } from './whole-file.ts'

export interface Journal {
  /** How many articles were done before. */
  readonly done: number
  /** How many lines are made again, since nothing says of which articles they are: the machine lost its power. */
  readonly unknown: number
  /** What the next of the lines that were there before is, held against the article that the input has there. */
  recall(article: Article | BrokenArticle): Promise<Recalled>
  /** Resolves as soon as more may be written. */
  write(line: string, article: Article | BrokenArticle): Promise<void>
  /** After this, the file holds all that was written, and others may write to it. */
  close(): Promise<void>
}

export interface Recalled {
  /** Whether it is the line of this article: of its id, and of its text or error. */
  readonly is: 'the same' | 'of another text' | 'of another id'
  readonly failed: boolean
}

/** What the lines of a file depend on: version and options. */
export type Making = Readonly<Record<string, unknown>>

/**
 * @param name of the file. Where it is a link, all others lie beside what it links to: one file, one lock.
 * @param restart whether what is there is thrown away
 * @throws {SaidwhoError} `ERR_RESUME` if the file was made in another way, or is being written by another process
 */
export async function openJournal(
  name: string,
  making: Making,
  restart: boolean,
  signal?: AbortSignal,
): Promise<Journal> {
  // Made here, so that even a link to nothing leads somewhere. An empty file holds nobody up.
  await (await open(name, 'a')).close()
  const path = await realpath(name)
  const lock = `${path}.lock`
  await acquire(lock, path)
  try {
    const [makingFile, keysFile] = [`${path}.run.json`, `${path}.run.keys`]
    // First this: a file without lines may be gone on with in any way.
    if (restart) await truncate(path)
    await begin(path, makingFile, making)
    const { done, unknown } = await matchKeys(path, keysFile, signal)
    const before = done === 0 ? null : splitLines(chunksOf(path))
    const keysBefore = done === 0 ? null : splitLines(chunksOf(keysFile))
    const again = `what was written is kept, and the same command${restart ? ' without --restart' : ''} goes on after it`
    const keys = await open(keysFile, 'a')
    const writer = await openWriter(path, again).catch(async (cause) => {
      await keys.close()
      throw cause
    })
    return {
      done,
      unknown,
      async recall(article) {
        const [{ value: line }, { value: key }] = [await before!.next(), await keysBefore!.next()]
        const head = Buffer.from(`{"id":${JSON.stringify(article.id)},`)
        if (!line || !key || !startsWith(line, head)) return { is: 'of another id', failed: false }
        const failed = IS_ERROR.test(line.subarray(head.length, head.length + LONGEST_NAME).toString('latin1'))
        return { is: key.toString('latin1') === keyOf(article) ? 'the same' : 'of another text', failed }
      },
      async write(line, article) {
        await keys.appendFile(`${keyOf(article)}\n`).catch((error) => {
          throw toldOf(keysFile, error, again)
        })
        await writer.write(line)
      },
      async close() {
        try {
          await before?.return()
          await keysBefore?.return()
          await keys.sync().finally(() => keys.close())
        } finally {
          await writer.close().finally(() => release(lock))
        }
      },
    }
  } catch (cause) {
    await release(lock)
    throw cause
  }
}

/**
 * Leaves as many lines in the one file as in the other. What is known without its line had none when the run died; a line
 * that is not known is an old version's or another's, or the machine lost its power before all was on the disk.
 */
async function matchKeys(path: string, keysFile: string, signal?: AbortSignal) {
  const isThere = (await stat(keysFile).catch(() => null)) !== null
  const known = isThere ? await measure(keysFile, signal) : null
  if ((await stat(path)).size === 0) {
    if (known !== null) await truncate(keysFile)
    return { done: 0, unknown: 0 }
  }
  if (known === null || known.lines === 0) {
    const files = `${path} is there, but no ${keysFile} that says of which texts its lines are`
    throw new SaidwhoError('ERR_RESUME', `${files}, as versions before this one left it: ${ANEW}`)
  }
  if (known.whole !== known.lines * KEY_BYTES) {
    throw new SaidwhoError('ERR_RESUME', `${keysFile} is not what saidwho wrote: ${ANEW}`)
  }
  const lines = await dropTornLine(path, signal)
  const done = Math.min(lines, known.lines)
  if (done < lines) await truncate(path, (await measure(path, signal, done))!.whole)
  if (known.size > done * KEY_BYTES) await truncate(keysFile, done * KEY_BYTES)
  return { done, unknown: lines - done }
}

/** A key and its line feed. */
const KEY_BYTES = KEY_LENGTH + 1
const ANEW = 'choose another file, or start over with --restart'

/** Opened when it is first read: a stream that fails before anybody listens would end the process. */
async function* chunksOf(path: string): AsyncGenerator<Buffer, void> {
  yield* createReadStream(path)
}

interface LineWriter {
  write(line: string): Promise<void>
  close(): Promise<void>
}

async function openWriter(path: string, again: string): Promise<LineWriter> {
  const file = await open(path, 'a')
  const stream = file.createWriteStream({ highWaterMark: 1 << 20 })
  // A full disk shows at some later write: it is kept until somebody waits.
  let failure: Error | null = null
  stream.on('error', (error) => {
    failure = toldOf(path, error, again)
  })
  let looked = performance.now()

  return {
    async write(line) {
      if (failure !== null) throw failure
      if (performance.now() - looked > LOOK_MS) {
        looked = performance.now()
        await checkPlace(path, file)
      }
      if (stream.write(`${line}\n`)) return
      try {
        await once(stream, 'drain')
      } catch (error) {
        throw failure ?? error
      }
    },
    async close() {
      try {
        if (failure !== null) throw failure
        await new Promise<void>((resolve, reject) => stream.write('', (error) => (error ? reject(error) : resolve())))
        // Some disks, those behind a network above all, tell only now that they are full.
        await file.sync()
        await checkPlace(path, file)
      } catch (error) {
        throw failure ?? error
      } finally {
        // The stream closes the file. After an error it has done so already.
        stream.destroy()
        if (!stream.closed) await once(stream, 'close')
      }
    },
  }
}

/** How often it is looked whether the file is still where it was: a run may take days. */
const LOOK_MS = 5000

/** Whoever removes a file, or its folder, takes it from the next reader, but not from its writer, who would never know. */
export async function checkPlace(path: string, file: FileHandle): Promise<void> {
  const [there, mine] = await Promise.all([stat(path).catch(() => null), file.stat()])
  if (there !== null && there.ino === mine.ino && there.dev === mine.dev) return
  throw new SaidwhoError('ERR_RESUME', `${path} was removed while it was being written, and with it what was done`)
}

/** Node's errors of writing do not say which file. */
export function toldOf(path: string, error: NodeJS.ErrnoException, hint?: string): Error {
  const message = `${path}: ${systemReason(error)}${hint === undefined ? '' : `; ${hint}`}`
  return Object.assign(new Error(message, { cause: error }), { code: error.code, syscall: error.syscall })
}

/** Says how the lines are made, once the lines that are there are known to be made like that. */
async function begin(path: string, makingFile: string, making: Making): Promise<void> {
  const text = `${JSON.stringify(making, null, 2)}\n`
  if ((await stat(path)).size === 0) {
    await writeWhole(makingFile, text)
    return
  }
  await checkMaking(path, makingFile, making)
}

async function checkMaking(path: string, makingFile: string, making: Making): Promise<void> {
  const before = await readMaking(makingFile)
  if (before === null) {
    throw new SaidwhoError('ERR_RESUME', `${path} is there, but no ${makingFile} that says how it was made: ${ANEW}`)
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(making)])]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(making[name]))
  if (changed.length > 0) {
    const changes = changed.map((name) => `${name} ${show(before[name])}, now ${show(making[name])}`)
    throw new SaidwhoError('ERR_RESUME', `${path} was made with ${changes.join('; ')}: ${ANEW}`)
  }
}

/** Null if it is not there, or not whole. */
async function readMaking(makingFile: string): Promise<Making | null> {
  try {
    const before: unknown = JSON.parse(await readFile(makingFile, 'utf8'))
    return typeof before === 'object' ? (before as Making | null) : null
  } catch {
    return null
  }
}

const show = (value: unknown) => (value === undefined ? 'not set' : JSON.stringify(value))

/** Cuts the file after its last line feed, and counts its lines. */
export async function dropTornLine(path: string, signal?: AbortSignal): Promise<number> {
  const measured = await measure(path, signal)
  if (measured === null) return 0
  if (measured.whole < measured.size) await truncate(path, measured.whole)
  return measured.lines
}

interface Measured {
  /** As many as have a line feed, and the bytes of them. */
  readonly lines: number
  readonly whole: number
  readonly size: number
}

/** Of at most so many lines. Null if there is no such file. */
async function measure(path: string, signal?: AbortSignal, most = Number.POSITIVE_INFINITY): Promise<Measured | null> {
  let lines = 0
  let size = 0
  let whole = 0
  try {
    for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(LINE_FEED); at >= 0 && lines < most; at = chunk.indexOf(LINE_FEED, at + 1)) {
        lines++
        whole = size + at + 1
      }
      size += chunk.length
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
  return { lines, whole, size }
}

const LINE_FEED = 0x0a
/** Behind the id. Where there are several files, the line's own stands before what came of it. */
const IS_ERROR = /^(?:"file":"(?:[^"\\]|\\.)*",)?"error":/
/** A path has 4,096 bytes at most, of which each may take six as JSON writes it. */
const LONGEST_NAME = 30_000
const startsWith = (line: Buffer, head: Buffer) => line.subarray(0, head.length).equals(head)
