/**
 * A file of one line an article that a later run can go on with. A line counts once its line feed is written, so that a
 * run that was killed has at most one torn line, the last, which is dropped:
 *
 *   claims.jsonl            {"id":1,…}⏎{"id":2,…}⏎{"id":3,"cla      two articles are done
 *   claims.jsonl.run.json   how they were made: version and options. Others may not go on with this file.
 *   claims.jsonl.lock       the process that is writing it
 */
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { type FileHandle, open, readFile, realpath, stat, truncate } from 'node:fs/promises'
import { SaidwhoError } from '../errors.ts'
import type { Id } from './articles.ts'
import { acquire, release } from './lock.ts'
import { splitLines } from './readers/lines.ts'
import { writeWhole } from './whole-file.ts'

export interface Journal {
  /** How many articles were done before. */
  readonly done: number
  /** Whether the next of the articles that were done before is the one of this id, and whether it failed. */
  recall(id: Id | null): Promise<'done' | 'failed' | 'another'>
  /** Resolves as soon as more may be written. */
  write(line: string): Promise<void>
  /** After this, the file holds all that was written, and others may write to it. */
  close(): Promise<void>
}

/** How the lines of a file were made: whatever differs makes other lines. */
export type Making = Readonly<Record<string, unknown>>

/**
 * @param name of the file. Where it is a link, the lock and the making lie beside what it links to: one file, one lock.
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
    const makingFile = `${path}.run.json`
    // First this: a file without lines may be gone on with in any way.
    if (restart) await truncate(path)
    await begin(path, makingFile, making)
    const done = await dropTornLine(path, signal)
    const before = done === 0 ? null : splitLines(chunksOf(path))
    const writer = await openWriter(path, restart)
    return {
      done,
      async recall(id) {
        const { value, done: ended } = await before!.next()
        const head = Buffer.from(`{"id":${JSON.stringify(id)},`)
        if (ended === true || !startsWith(value, head)) return 'another'
        return startsWith(value.subarray(head.length), ERROR) ? 'failed' : 'done'
      },
      write: writer.write,
      async close() {
        try {
          await before?.return()
          await writer.close()
        } finally {
          await release(lock)
        }
      },
    }
  } catch (cause) {
    await release(lock)
    throw cause
  }
}

/** Opened when it is first read: a stream that fails before anybody listens would end the process. */
async function* chunksOf(path: string): AsyncGenerator<Buffer, void> {
  yield* createReadStream(path)
}

interface LineWriter {
  write(line: string): Promise<void>
  close(): Promise<void>
}

async function openWriter(path: string, restart: boolean): Promise<LineWriter> {
  const file = await open(path, 'a')
  const stream = file.createWriteStream({ highWaterMark: 1 << 20 })
  const again = `what was written is kept, and the same command${restart ? ' without --restart' : ''} goes on after it`
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
  const message = `${path}: ${error.message}${hint === undefined ? '' : `; ${hint}`}`
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
  const before = await readFile(makingFile, 'utf8').then(JSON.parse, () => null)
  const again = 'choose another file, or start it anew with --restart'
  if (before === null) {
    throw new SaidwhoError('ERR_RESUME', `${path} is there, but no ${makingFile} that says how it was made: ${again}`)
  }
  const names = [...new Set([...Object.keys(before), ...Object.keys(making)])]
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(making[name]))
  if (changed.length > 0) {
    const changes = changed.map((name) => `${name} ${show(before[name])}, now ${show(making[name])}`)
    throw new SaidwhoError('ERR_RESUME', `${path} was made with ${changes.join('; ')}: ${again}`)
  }
}

const show = (value: unknown) => (value === undefined ? 'not set' : JSON.stringify(value))

/** Cuts the file after its last line feed, and counts its lines. */
export async function dropTornLine(path: string, signal?: AbortSignal): Promise<number> {
  let lines = 0
  let size = 0
  let whole = 0
  try {
    for await (const chunk of createReadStream(path, { signal }) as AsyncIterable<Buffer>) {
      for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) {
        lines++
        whole = size + at + 1
      }
      size += chunk.length
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0
    throw error
  }
  if (whole < size) await truncate(path, whole)
  return lines
}

const LINE_FEED = 0x0a
const ERROR = Buffer.from('"error":')
const startsWith = (line: Buffer, head: Buffer) => line.subarray(0, head.length).equals(head)
