/** Outcomes → standard output in the format asked for, no faster than it is read. */
import { once } from 'node:events'
import process from 'node:process'
import type { SaidwhoError } from '../errors.ts'
import type { Extraction } from '../types.ts'
import type { Id } from './articles.ts'
import type { Options } from './options.ts'
import { createPaint } from './paint.ts'
import { toTable } from './table.ts'

/** What came of one article. */
export type Outcome = ({ readonly id: Id } & Extraction) | { readonly id: Id; readonly error: SaidwhoError }

export interface Writer {
  write(outcome: Outcome): Promise<void>
  end(): Promise<void>
}

export function createWriter(options: Options, stream: NodeJS.WriteStream): Writer {
  const put = async (text: string): Promise<void> => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
  switch (options.format) {
    case 'jsonl':
      return { write: (outcome) => put(`${JSON.stringify(toRecord(outcome))}\n`), end: async () => {} }
    case 'json':
      return isSingle(options) ? objectWriter(put) : arrayWriter(put)
    case 'table':
      return tableWriter(stream, put)
  }
}

type Put = (text: string) => Promise<void>

/** Whether there is one article by the way it is asked for. A JSON lines file of one line is still a list. */
const isSingle = ({ inputs }: Options) => inputs.length === 1 && inputs[0]?.format === 'text'

function objectWriter(put: Put): Writer {
  return { write: (outcome) => put(`${JSON.stringify(toRecord(outcome), null, 2)}\n`), end: async () => {} }
}

function arrayWriter(put: Put): Writer {
  let count = 0
  return {
    write: (outcome) => {
      const record = JSON.stringify(toRecord(outcome), null, 2).replaceAll('\n', '\n  ')
      return put(`${count++ === 0 ? '[' : ','}\n  ${record}`)
    },
    end: () => put(count === 0 ? '[]\n' : '\n]\n'),
  }
}

/** Wider lines than this are hard to read, however wide the terminal. */
const WIDEST = 100

function tableWriter(stream: NodeJS.WriteStream, put: Put): Writer {
  const paint = createPaint(wantsColour(stream))
  const width = Math.max(40, Math.min(stream.columns ?? WIDEST, WIDEST))
  let count = 0
  return {
    write: async (outcome) => {
      // Failures are told on standard error already.
      if (!('error' in outcome)) await put((count++ === 0 ? '' : '\n') + toTable(outcome, width, paint))
    },
    end: async () => {},
  }
}

/** https://no-color.org and https://force-color.org */
function wantsColour(stream: NodeJS.WriteStream): boolean {
  const { NO_COLOR = '', FORCE_COLOR = '' } = process.env
  if (NO_COLOR !== '') return false
  return FORCE_COLOR !== '' ? FORCE_COLOR !== '0' : stream.isTTY === true
}

function toRecord(outcome: Outcome): object {
  if (!('error' in outcome)) return outcome
  const { code, message } = outcome.error
  return { id: outcome.id, error: { code, message } }
}
