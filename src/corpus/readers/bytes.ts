/** Files → chunks of bytes → text: opening, unpacking, decoding. Nothing of the text is changed. */
import { createReadStream, fstatSync } from 'node:fs'
import process from 'node:process'
import { PassThrough, pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Context } from './context.ts'
import { peek } from './head.ts'
import type { Input } from './inputs.ts'

const STANDARD_INPUT = 'standard input'
export const nameOf = ({ name }: Pick<Input, 'name'>): string => (name === '-' ? STANDARD_INPUT : name)

/** The id of an article without one: `news.jsonl:3`, `-:3`. */
export const idOfPlace = (file: string, number: number): string => `${file === STANDARD_INPUT ? '-' : file}:${number}`

/** The bytes of a file or of standard input, unpacked if they are gzip by the file's name or by the first of them. */
export async function* bytesOf(
  input: Pick<Input, 'name' | 'gzip'>,
  { onBytes }: Context,
): AsyncGenerator<Buffer, void> {
  // Node takes a folder there (`< news`) for nothing at all.
  if (input.name === '-' && fstatSync(0).isDirectory()) throw new Error('is a folder')
  const source: NodeJS.ReadableStream = input.name === '-' ? process.stdin : createReadStream(input.name)
  source.on('data', (chunk: Buffer) => onBytes(chunk.length))
  source.pause()
  const unpacked = input.gzip ? createGunzip() : new PassThrough()
  // The error, if any, reaches whoever reads the end of the pipe.
  const bytes = pipeline(source, unpacked, () => {}) as AsyncIterable<Buffer>
  if (input.gzip) {
    yield* bytes
    return
  }
  const { head, chunks } = await peek(bytes, ({ length }) => length >= GZIP.length)
  const isPacked = head.subarray(0, GZIP.length).equals(GZIP)
  yield* isPacked ? (pipeline(Readable.from(chunks), createGunzip(), () => {}) as AsyncIterable<Buffer>) : chunks
}

/** What all gzip files begin with: the mark, and the only method that there is. */
const GZIP = Buffer.from([0x1f, 0x8b, 0x08])

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })

/** Bytes that are no UTF-8 become U+FFFD, as in any other reader, so that offsets fit; but not in silence. */
export function decode(bytes: Uint8Array, place: string, { warn }: Context): string {
  try {
    return strict.decode(bytes)
  } catch {
    warn(`${place}: ${NOT_UTF8}`)
    return lenient.decode(bytes)
  }
}

/** The same for chunks, whose ends may lie within a character. */
export async function* decodeAll(
  chunks: AsyncIterable<Buffer>,
  place: string,
  { warn }: Context,
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const strictly = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  let sound = true
  const check = (...given: [] | [Buffer]) => {
    if (!sound) return
    try {
      strictly.decode(given[0], { stream: given.length > 0 })
    } catch {
      sound = false
      warn(`${place}: ${NOT_UTF8}`)
    }
  }
  for await (const chunk of chunks) {
    check(chunk)
    yield decoder.decode(chunk, { stream: true })
  }
  check()
  yield decoder.decode()
}

const NOT_UTF8 = 'not all of it is UTF-8; broken bytes are read as U+FFFD'
