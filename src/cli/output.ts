/** Outcomes → standard output or a file, in the format asked for, no faster than it is read. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { realpath, rename, rm, stat } from 'node:fs/promises'
import process from 'node:process'
import { finished } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { DAY_OR_TIME } from '../checks/dates.ts'
import type { Outcome } from '../corpus/articles.ts'
import { toldOf } from '../corpus/journal.ts'
import { acquire, release } from '../corpus/lock.ts'
import { type Shape, shaped } from '../corpus/shape.ts'
import { isTooLongAString } from '../corpus/strings.ts'
import { createTally, summaryTable } from '../corpus/summarise.ts'
import { SaidwhoError } from '../errors.ts'
import type { ArticleInfo } from '../export/article.ts'
import { type ExportFormat, exportFormats, type FormatName } from '../export/formats.ts'
import { recordSchema } from '../export/schema.ts'
import type { DatedExtraction } from '../graph/graph.ts'
import { type GraphChoice, type GraphFormat, graphText, isGraphFormat } from './graph-formats.ts'
import { htmlWriter } from './html-writer.ts'
import { jsonPieces } from './json-pieces.ts'
import type { Options } from './options.ts'
import { createPaint } from './paint.ts'
import { toTable } from './table.ts'

/** Where the data goes. */
export interface Output {
  readonly stream: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  put(text: string): Promise<void>
  line(text: string): Promise<void>
  close(): Promise<void>
  /** In place of `close`, where the data did not come to its end. */
  abandon(): Promise<void>
}

/**
 * @param path of a file; null for standard output
 * @param signal ends each wait for a reader. The data has then not come to its end.
 */
export async function openOutput(path: string | null, signal: AbortSignal): Promise<Output> {
  if (path === null) return toStream(process.stdout, 'standard output', false, signal)
  const there = await stat(path).catch(() => null)
  if (there !== null && !there.isFile()) return toPipe(path, signal)
  return toFile(await realpath(path).catch(() => path), there?.mode, signal)
}

/** Or to a device. What was written goes out, unless nobody takes it: a pipe may have no reader, or one that sleeps. */
function toPipe(path: string, signal: AbortSignal): Output {
  const output = toStream(createWriteStream(path), path, true, signal)
  return { ...output, abandon: () => Promise.race([output.abandon(), setTimeout(1000, undefined, { ref: false })]) }
}

/** Until all is in it a file has another name, so that nobody takes a part for the whole, and what was there is kept. */
async function toFile(path: string, mode: number | undefined, signal: AbortSignal): Promise<Output> {
  const [lock, part] = [`${path}.lock`, `${path}.part`]
  await acquire(lock, path)
  // Some disks, those behind a network above all, tell only when it is flushed that they are full.
  const stream = createWriteStream(part, mode === undefined ? { flush: true } : { flush: true, mode })
  const output = toStream(stream, path, true, signal)
  const abandon = async () => {
    await output.abandon()
    await rm(part, { force: true })
    await release(lock)
  }
  return {
    ...output,
    async close() {
      try {
        await output.close()
        await rename(part, path)
      } catch (cause) {
        await abandon()
        throw cause
      }
      await release(lock)
    },
    abandon,
  }
}

function toStream(stream: Output['stream'], name: string, ends: boolean, signal: AbortSignal): Output {
  let failure: Error | null = null
  stream.on('error', (error) => {
    failure = toldOf(name, error)
  })
  const put = async (text: string): Promise<void> => {
    if (failure !== null) throw failure
    if (stream.write(text)) return
    try {
      await once(stream, 'drain', { signal })
    } catch (error) {
      throw failure ?? error
    }
  }
  const closed = async (waiting: { readonly signal?: AbortSignal }): Promise<void> => {
    if (!ends) return
    stream.end()
    await finished(stream, waiting).catch((error) => {
      throw failure ?? error
    })
  }
  return {
    stream,
    put,
    line: (text) => put(`${text}\n`),
    close: () => closed({ signal }),
    abandon: () => closed({}).catch(() => {}),
  }
}

export interface Writer {
  /**
   * @param text the article's, empty where there is none
   * @throws {SaidwhoError} `ERR_SIZE_LIMIT`, with nothing written, where the format makes one string of an article, and
   * it would be too long
   */
  write(outcome: Outcome, text: string): Promise<void>
  end(): Promise<void>
}

export function createWriter({ format, shape, chosen, graph }: Options, output: Output): Writer {
  switch (format) {
    case 'jsonl':
      return { write: (outcome) => output.line(JSON.stringify(toRecord(outcome, shape))), end: async () => {} }
    case 'json':
      return jsonWriter(output, shape)
    case 'html':
      return htmlWriter(output)
    case 'table':
      return tableWriter(output)
    case 'summary':
      return summaryWriter(output)
    case 'schema':
      return { write: async () => {}, end: () => output.line(JSON.stringify(recordSchema, null, 2)) }
    default:
      if (isGraphFormat(format)) return graphWriter(format, graph, output)
      return exportWriter(format, chosen ?? exportFormats[format], output)
  }
}

/** A list, whatever the number of articles: a program that reads it need not ask. */
function jsonWriter({ put }: Output, shape: Shape): Writer {
  let count = 0
  return {
    async write(outcome) {
      await put(`${count++ === 0 ? '[' : ','}\n  `)
      for (const piece of jsonPieces(toRecord(outcome, shape), '  ')) await put(piece)
    },
    end: () => put(count === 0 ? '[]\n' : '\n]\n'),
  }
}

function summaryWriter({ put }: Output): Writer {
  const tally = createTally()
  return {
    write: async (outcome) => tally.add(outcome),
    end: () => put(summaryTable(tally.summary())),
  }
}

/** Keeps what a graph is made of: claims, the most of an extraction, have no part in it. */
function graphWriter(format: GraphFormat, choice: GraphChoice, { put }: Output): Writer {
  const articles: DatedExtraction[] = []
  return {
    async write(outcome) {
      if (!outcome.ok || outcome.extraction.accusations.length === 0) return
      const { date, extraction } = outcome
      articles.push({ id: infoOf(outcome).id, date, extraction: { ...extraction, claims: [] } })
    },
    end: () => put(inString(format, () => graphText(format, articles, choice))),
  }
}

function exportWriter(name: FormatName, format: ExportFormat, { put }: Output): Writer {
  const { head, one, tail, isOneArticle } = format
  let count = 0
  return {
    async write(outcome, text) {
      if (count++ > 0 && isOneArticle) {
        throw new SaidwhoError('ERR_OPTION', `--format ${name} takes one article, and there are more`)
      }
      if (count === 1) await put(head)
      if (outcome.ok) await put(inString(name, () => one({ ...infoOf(outcome), text, extraction: outcome.extraction })))
    },
    end: () => put(count === 0 ? head + tail : tail),
  }
}

/** Other formats have one name for an article, and no two may have the same. */
export function infoOf({ id, file, date, page }: Outcome & { ok: true }): ArticleInfo {
  // A month or a year is no time of publication.
  const published = DAY_OR_TIME(date, null) === null ? date : page?.published
  return {
    id: file === undefined || id === file ? id : `${file}#${id}`,
    ...(page?.title == null ? {} : { title: page.title }),
    ...(published == null ? {} : { published }),
  }
}

export function inString(format: FormatName | GraphFormat | 'table', make: () => string): string {
  try {
    return make()
  } catch (cause) {
    if (!isTooLongAString(cause)) throw cause
    throw new SaidwhoError('ERR_SIZE_LIMIT', `as ${format} the output would be longer than a string can be`)
  }
}

/** Wider lines than this are hard to read, however wide the terminal. */
const WIDEST = 100

function tableWriter({ stream, put }: Output): Writer {
  const paint = createPaint(wantsColour(stream))
  const width = Math.max(40, Math.min(stream.columns ?? WIDEST, WIDEST))
  let count = 0
  return {
    write: async (outcome) => {
      // Failures are told on standard error already.
      if (!outcome.ok) return
      const table = inString('table', () => toTable({ id: outcome.id, ...outcome.extraction }, width, paint))
      await put(count++ === 0 ? '' : '\n')
      await put(table)
    },
    end: async () => {},
  }
}

/** https://no-color.org and https://force-color.org */
function wantsColour(stream: Output['stream']): boolean {
  const { NO_COLOR = '', FORCE_COLOR = '' } = process.env
  if (NO_COLOR !== '') return false
  return FORCE_COLOR !== '' ? FORCE_COLOR !== '0' : stream.isTTY === true
}

function toRecord(outcome: Outcome, shape: Shape): object {
  const { id, file } = outcome
  const from = { id, ...(file === undefined ? {} : { file }) }
  if (outcome.ok) {
    const { date, page, extraction } = outcome
    return { ...from, ...(date === undefined ? {} : { date }), ...(page && { page }), ...shaped(extraction, shape) }
  }
  const { code, message } = outcome.error
  return { ...from, error: { code, message } }
}
