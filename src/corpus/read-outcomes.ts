/** JSON Lines written by the command → outcomes, to count or convert them without extracting again. */

import { refusal } from '../checks/check.ts'
import { DATE } from '../checks/dates.ts'
import { EXTRACTION } from '../checks/extraction.ts'
import { SaidwhoError } from '../errors.ts'
import type { Extraction } from '../types.ts'
import { broken, FAILURE, type Id, isId, type Outcome, PAGE } from './articles.ts'
import { idOfNumber } from './ids.ts'
import type { Page } from './page/page.ts'
import { bytesOf, decode, nameOf } from './readers/bytes.ts'
import { type Context, MOST_BYTES, tooLong } from './readers/context.ts'
import { findInputs, type Input, listOfNames, type NoInput } from './readers/inputs.ts'
import { writtenFields } from './readers/json-fields.ts'
import { splitLines, TOO_LONG } from './readers/lines.ts'
import { systemReason } from './system-errors.ts'

/**
 * Reads the output files of `saidwho --format jsonl`, compressed by gzip or not; folders and glob patterns stand for
 * the files in them. A line that is not such output becomes an outcome with the error `ERR_NOT_AN_ARTICLE`.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `names` is not a name or a list of names, on the first request for an
 *   outcome
 * @example
 * console.log(summaryTable(await summarise(readOutcomes('claims.jsonl'))))
 */
export async function* readOutcomes(names: string | readonly string[]): AsyncGenerator<Outcome, void> {
  const inputs = await findInputs(listOfNames(names), 'jsonl')
  yield* readOutcomesOf(inputs, { idField: 'id', textField: 'text', warn: () => {}, onBytes: () => {} })
}

export async function* readOutcomesOf(
  inputs: readonly (Input | NoInput)[],
  context: Context,
): AsyncGenerator<Outcome, void> {
  for (const input of inputs) {
    if ('error' in input) {
      yield { ok: false, id: input.name, error: input.error }
      continue
    }
    let number = 0
    try {
      for await (const bytes of splitLines(bytesOf(input, context), context.mostBytes ?? MOST_BYTES)) {
        number++
        const place = `${nameOf(input)}:${number}`
        if (bytes === TOO_LONG) {
          yield { ok: false, ...tooLong(place, context) }
          continue
        }
        const line = decode(bytes, place, context)
        if (line.trim() !== '') yield parseLine(line, place)
      }
    } catch (cause) {
      const reason = `${nameOf(input)}: ${systemReason(cause)}`
      yield { ok: false, id: input.name, error: new SaidwhoError('ERR_UNREADABLE', reason, { cause }) }
    }
  }
}

function parseLine(line: string, place: string): Outcome {
  const refuse = (reason: string): Outcome => ({ ok: false, ...broken(null, `${place}: ${reason}`) })
  let record: {
    id: Id
    file?: unknown
    date?: unknown
    page?: unknown
    error?: { code: SaidwhoError['code']; message: string }
  } & Extraction
  try {
    record = JSON.parse(line)
  } catch {
    return refuse('not JSON')
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return refuse('not a JSON object')
  const { error, claims, entities, accusations } = record
  const ids = writtenFields(line, ['id'])
  if (ids.length > 1) return refuse('“id” stands there twice')
  const id = typeof record.id === 'number' ? idOfNumber(ids[0]![1]) : record.id
  if (Object.hasOwn(record, 'error') && FAILURE(error, null) === null && (id === null || isId(id))) {
    return { ok: false, id, ...fileOf(record), error: new SaidwhoError(error!.code, error!.message) }
  }
  if (!isId(id)) return refuse('not a line that saidwho writes: no string or number in “id”')
  const problem = EXTRACTION(record, null)
  if (problem !== null) {
    const { message } = refusal('ERR_EXTRACTION', '', problem)
    return refuse(`not a line that saidwho writes: ${message.replace(/^\./, '')}`)
  }
  const date = DATE(record.date, null) === null ? { date: record.date as string } : {}
  const page = PAGE(record.page, null) === null ? { page: record.page as Page } : {}
  return { ok: true, id, ...fileOf(record), ...date, ...page, extraction: { claims, entities, accusations } }
}

const fileOf = ({ file }: { file?: unknown }) => (typeof file === 'string' ? { file } : {})
