/** Gzipped JSON Lines, one at a time. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { createGunzip } from 'node:zlib'

export async function* readLines<T>(file: string): AsyncGenerator<T> {
  const input = createReadStream(file).pipe(createGunzip())
  for await (const line of createInterface({ input })) yield JSON.parse(line) as T
}
