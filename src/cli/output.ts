/** Outcomes → standard output or a file, in the format asked for, no faster than it is read. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import process from 'node:process'
import { finished } from 'node:stream/promises'
import type { Outcome } from '../corpus/articles.ts'
import { createTally, summaryTable } from '../corpus/summarise.ts'
import { SaidwhoError } from '../errors.ts'
import { toHtml } from '../export/html/html.ts'
import type { Options } from './options.ts'
import { createPaint } from './paint.ts'
import { toTable } from './table.ts'

/** Where the data goes. */
export interface Output {
  readonly stream: NodeJS.WritableStream & { readonly isTTY?: boolean; readonly columns?: number }
  put(text: string): Promise<void>
  line(text: string): Promise<void>
  close(): Promise<void>
}

/** @param path of a file, which is written anew; null for standard output */
export function openOutput(path: string | null): Output {
  const stream: Output['stream'] = path === null ? process.stdout : createWriteStream(path)
  const failure = path === null ? null : finished(stream)
  failure?.catch(() => {})
  const put = async (text: string): Promise<void> => {
    if (!stream.write(text)) await Promise.race([once(stream, 'drain'), ...(failure === null ? [] : [failure])])
  }
  return {
    stream,
    put,
    line: (text) => put(`${text}\n`),
    async close() {
      if (failure === null) return
      stream.end()
      await failure
    },
  }
}

export interface Writer {
  /** @param text the article's, empty where there is none */
  write(outcome: Outcome, text: string): Promise<void>
  end(): Promise<void>
}

export function createWriter({ format }: Options, isOneText: boolean, output: Output): Writer {
  switch (format) {
    case 'jsonl':
      return { write: (outcome) => output.line(JSON.stringify(toRecord(outcome))), end: async () => {} }
    case 'json':
      return isOneText ? objectWriter(output) : arrayWriter(output)
    case 'table':
      return tableWriter(output)
    case 'summary':
      return summaryWriter(output)
    case 'html':
      return htmlWriter(output)
  }
}

function objectWriter({ line }: Output): Writer {
  return { write: (outcome) => line(JSON.stringify(toRecord(outcome), null, 2)), end: async () => {} }
}

function arrayWriter({ put }: Output): Writer {
  let count = 0
  return {
    write: (outcome) => {
      const record = JSON.stringify(toRecord(outcome), null, 2).replaceAll('\n', '\n  ')
      return put(`${count++ === 0 ? '[' : ','}\n  ${record}`)
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

/** A page is of one article: two behind one another are no page. */
function htmlWriter({ put }: Output): Writer {
  let count = 0
  return {
    async write(outcome, text) {
      if (count++ > 0) throw new SaidwhoError('ERR_OPTION', '--format html shows one article, and there are more')
      if (outcome.ok) await put(toHtml(outcome.extraction, text, { title: String(outcome.id) }))
    },
    end: async () => {},
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
      await put((count++ === 0 ? '' : '\n') + toTable({ id: outcome.id, ...outcome.extraction }, width, paint))
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

function toRecord(outcome: Outcome): object {
  if (outcome.ok) return { id: outcome.id, ...outcome.extraction }
  const { code, message } = outcome.error
  return { id: outcome.id, error: { code, message } }
}
