/** Files → chunks of bytes → text: opening, unpacking, decoding. Nothing of the text is changed. */
import { createReadStream, fstatSync } from 'node:fs'
import process from 'node:process'
import { PassThrough, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Context } from './context.ts'
import type { Input } from './inputs.ts'

export const nameOf = ({ name }: Pick<Input, 'name'>): string => (name === '-' ? 'standard input' : name)

/** The bytes of a file or of standard input, unpacked if its name ends in `.gz`. */
export async function* bytesOf(input: Input, { onBytes }: Context): AsyncGenerator<Buffer, void> {
  // Node takes a folder there (`< news`) for nothing at all.
  if (input.name === '-' && fstatSync(0).isDirectory()) throw new Error('is a folder')
  const source: NodeJS.ReadableStream = input.name === '-' ? process.stdin : createReadStream(input.name)
  source.on('data', (chunk: Buffer) => onBytes(chunk.length))
  source.pause()
  const unpacked = input.gzip ? createGunzip() : new PassThrough()
  // The error, if any, reaches whoever reads the end of the pipe.
  yield* pipeline(source, unpacked, () => {}) as AsyncIterable<Buffer>
}

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
