/** Inputs → articles, one after the other, without holding more than one of them. */
import { createReadStream } from 'node:fs'
import process from 'node:process'
import { SaidwhoError } from '../errors.ts'
import { splitLines } from './lines.ts'
import type { Input, Options } from './options.ts'

export type Id = string | number | null

/** An article, or why there is none at this place. */
export type Article = { readonly id: Id; readonly text: string } | { readonly id: Id; readonly error: SaidwhoError }

type Warn = (message: string) => void
type Fields = Pick<Options, 'idField' | 'textField'>

export async function* readArticles(
  options: Fields & Pick<Options, 'inputs'>,
  warn: Warn,
): AsyncGenerator<Article, void> {
  for (const input of options.inputs) {
    try {
      if (input.format === 'jsonl') yield* readJsonLines(input, options, warn)
      else yield { id: input.name, text: decode(await readAll(open(input)), nameOf(input), warn) }
    } catch (cause) {
      // The rest of this file is lost; the other files are not.
      const reason = cause instanceof Error ? cause.message : String(cause)
      yield { id: input.name, error: new SaidwhoError('ERR_UNREADABLE', reason, { cause }) }
    }
  }
}

async function* readJsonLines(input: Input, fields: Fields, warn: Warn): AsyncGenerator<Article, void> {
  let number = 0
  for await (const bytes of splitLines(open(input))) {
    number++
    const place = `${nameOf(input)}:${number}`
    const line = decode(bytes, place, warn)
    // A byte order mark is no JSON; in a text file it stays, since it is part of what offsets count.
    const json = number === 1 && line.startsWith('\uFEFF') ? line.slice(1) : line
    if (json.trim() !== '') yield toArticle(json, place, fields)
  }
}

function toArticle(line: string, place: string, { idField, textField }: Fields): Article {
  const refuse = (id: Id, reason: string): Article => ({
    id,
    error: new SaidwhoError('ERR_NOT_AN_ARTICLE', `${place}: ${reason}`),
  })
  let record: unknown
  try {
    record = JSON.parse(line)
  } catch {
    return refuse(null, 'not JSON')
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record)) return refuse(null, 'not a JSON object')
  const field = (name: string): unknown =>
    Object.hasOwn(record, name) ? (record as Record<string, unknown>)[name] : null
  const id = field(idField)
  const text = field(textField)
  if (typeof id !== 'string' && typeof id !== 'number') return refuse(null, `no string or number in “${idField}”`)
  if (typeof text !== 'string') return refuse(id, `no string in “${textField}”`)
  return { id, text }
}

const nameOf = ({ name }: Input) => (name === '-' ? 'standard input' : name)

function open({ name }: Input): AsyncIterable<Buffer> {
  return name === '-' ? process.stdin : createReadStream(name)
}

async function readAll(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const all: Buffer[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** Bytes that are no UTF-8 become U+FFFD, as in any other reader, so that offsets fit; but not in silence. */
function decode(bytes: Buffer, place: string, warn: Warn): string {
  try {
    return strict.decode(bytes)
  } catch {
    const text = lenient.decode(bytes)
    warn(`${place}: not all of it is UTF-8; broken bytes are read as U+FFFD`)
    return text
  }
}
