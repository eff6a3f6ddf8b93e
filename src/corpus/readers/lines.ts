/** Chunks of bytes → lines of bytes. Only a line feed ends a line: `readline` breaks JSON strings at U+2028. */
export async function* splitLines(
  chunks: AsyncIterable<Buffer>,
  most: number = Number.POSITIVE_INFINITY,
): AsyncGenerator<Buffer, void> {
  let parts: Buffer[] = []
  let held = 0
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end))
      yield held + end - start > most ? TOO_LONG : Buffer.concat(parts)
      parts = []
      held = 0
      start = end + 1
    }
    // Parts are joined once a line is whole: joining at each chunk would take quadratic time for long lines.
    if (start < chunk.length) parts.push(chunk.subarray(start))
    held += chunk.length - start
    // It is read on to its end, but not held.
    if (held > most) parts = []
  }
  if (held > most) yield TOO_LONG
  else if (parts.length > 0) yield Buffer.concat(parts)
}

/** Given in place of a line of more than `most` bytes. */
export const TOO_LONG: Buffer = Buffer.alloc(0)

const LINE_FEED = 0x0a
