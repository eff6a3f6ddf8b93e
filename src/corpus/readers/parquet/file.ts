/** A Parquet file on disk: its bytes by place, and its metadata. One file from the first byte to the last, or an error. */
import { type FileHandle, open, stat } from 'node:fs/promises'
import type { FileMetaData } from 'hyparquet'
import { SaidwhoError } from '../../../errors.ts'
import { Damage } from './damage.ts'

export interface ParquetFile {
  readonly bytes: number
  /** @throws Damage where the file has not so many */
  read(from: number, length: number): Promise<Uint8Array<ArrayBuffer>>
  /** @throws SaidwhoError `ERR_UNREADABLE` if somebody has written to it meanwhile */
  expectUnchanged(): Promise<void>
  close(): Promise<void>
}

/** It is opened once: a file that is removed, or replaced by another, is read to its end all the same. */
export async function openParquet(path: string): Promise<ParquetFile> {
  // A pipe would be waited for until somebody writes to it.
  if (!(await stat(path)).isFile())
    throw new SaidwhoError('ERR_UNREADABLE', `${path}: Parquet can only be read from files`)
  const handle: FileHandle = await open(path)
  try {
    const before = await handle.stat()
    return {
      bytes: before.size,
      async read(from, length) {
        if (from < 0 || length < 0 || from + length > before.size) {
          throw new Damage(`it names bytes ${from} to ${from + length}, and has ${before.size}`)
        }
        const buffer = new Uint8Array(length)
        let at = 0
        while (at < length) {
          const { bytesRead } = await handle.read(buffer, at, length - at, from + at)
          if (bytesRead === 0) throw changed(path)
          at += bytesRead
        }
        return buffer
      },
      async expectUnchanged() {
        const now = await handle.stat()
        if (now.size !== before.size || now.mtimeMs !== before.mtimeMs) throw changed(path)
      },
      close: () => handle.close(),
    }
  } catch (cause) {
    await handle.close()
    throw cause
  }
}

const changed = (path: string) =>
  new SaidwhoError('ERR_UNREADABLE', `${path}: the file changed while it was being read`)

type Hyparquet = typeof import('hyparquet')

/** The magic words at the end, `PAR1`; `PARE` where all is encrypted. */
const [PLAIN, ENCRYPTED] = [0x31524150, 0x45524150]
/** Metadata of a file of some ten thousand groups and a hundred columns. Beyond, a length is a slip. */
const MOST_METADATA = 2 ** 28

export async function metadataOf(file: ParquetFile, { parquetMetadata }: Hyparquet): Promise<FileMetaData> {
  if (file.bytes < 12) throw new Damage('not Parquet: it is too short')
  const end = new DataView((await file.read(file.bytes - 8, 8)).buffer)
  if (end.getUint32(4, true) === ENCRYPTED) throw new Damage('it is encrypted')
  if (end.getUint32(4, true) !== PLAIN) throw new Damage('not Parquet, or cut off: it does not end in PAR1')
  const length = end.getUint32(0, true)
  if (length > file.bytes - 12 || length > MOST_METADATA) throw new Damage('its metadata are longer than they can be')
  const footer = await file.read(file.bytes - 8 - length, length + 8)
  try {
    return parquetMetadata(footer.buffer, { geoparquet: false })
  } catch (cause) {
    throw new Damage('its metadata are damaged', { cause })
  }
}
