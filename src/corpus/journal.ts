/**
 * A file of one line an article that a later run can go on with. A line counts once its line feed is written, so that a
 * run that was killed has at most one torn line, the last, which is dropped:
 *
 *   claims.jsonl            {"id":1,…}⏎{"id":2,…}⏎{"id":3,"cla      two articles are done
 *   claims.jsonl.run.json   how they were made: version and options. Others may not go on with this file.
 *   claims.jsonl.lock       the process that is writing it
 */
import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import process from 'node:process'
import { finished } from 'node:stream/promises'
import { SaidwhoError } from '../errors.ts'
import type { Id } from './articles.ts'
import { splitLines } from './readers/lines.ts'

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
 * @param restart whether what is there is thrown away
 * @throws {SaidwhoError} `ERR_RESUME` if the file was made in another way, or is being written by another process
 */
export async function openJournal(path: string, making: Making, restart: boolean): Promise<Journal> {
  const lock = `${path}.lock`
  await acquire(lock, path)
  try {
    const makingFile = `${path}.run.json`
    if (restart) await Promise.all([rm(path, { force: true }), rm(makingFile, { force: true })])
    else await checkMaking(path, makingFile, making)
    await writeFile(makingFile, `${JSON.stringify(making, null, 2)}\n`)
    const done = await dropTornLine(path)
    const before = done === 0 ? null : splitLines(createReadStream(path))
    const stream = createWriteStream(path, { flags: 'a', highWaterMark: 1 << 20 })
    // A full disk shows at some later write: it is kept until somebody waits.
    let failure: Error | null = null
    stream.on('error', (error) => {
      failure = error
    })
    return {
      done,
      async recall(id) {
        const { value, done: ended } = await before!.next()
        const head = Buffer.from(`{"id":${JSON.stringify(id)},`)
        if (ended === true || !startsWith(value, head)) return 'another'
        return startsWith(value.subarray(head.length), ERROR) ? 'failed' : 'done'
      },
      async write(line) {
        if (failure !== null) throw failure
        if (!stream.write(`${line}\n`)) await once(stream, 'drain')
      },
      async close() {
        await before?.return()
        stream.end()
        try {
          await finished(stream)
        } finally {
          await rm(lock, { force: true })
        }
      },
    }
  } catch (cause) {
    await rm(lock, { force: true })
    throw cause
  }
}

async function checkMaking(path: string, makingFile: string, making: Making): Promise<void> {
  const there = await stat(path).catch(() => null)
  if (there === null || there.size === 0) return
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
export async function dropTornLine(path: string): Promise<number> {
  let lines = 0
  let size = 0
  let whole = 0
  try {
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
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

/** A process that was killed leaves its lock behind; a lock whose process is gone is taken over. */
export async function acquire(lock: string, path: string): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      const file = await open(lock, 'wx')
      await file.writeFile(String(process.pid))
      await file.close()
      return
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
    const owner = Number(await readFile(lock, 'utf8').catch(() => ''))
    if (attempt > 0 || isAlive(owner)) {
      const message = `process ${owner} is writing ${path}; if that is not so, remove ${lock}`
      throw new SaidwhoError('ERR_RESUME', message)
    }
    await rm(lock, { force: true })
  }
}

function isAlive(pid: number): boolean {
  if (pid === 0 || pid === process.pid) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
