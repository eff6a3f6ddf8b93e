/** Chunks of bytes → lines of bytes. Only a line feed ends a line: `readline` breaks JSON strings at U+2028. */
export async function* splitLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
  let parts: Buffer[] = []
  for await (const chunk of chunks) {
    let start = 0
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, start)) {
      parts.push(chunk.subarray(start, end))
      yield Buffer.concat(parts)
      parts = []
      start = end + 1
    }
    // Parts are joined once a line is whole: joining at each chunk would take quadratic time for long lines.
    if (start < chunk.length) parts.push(chunk.subarray(start))
  }
  if (parts.length > 0) yield Buffer.concat(parts)
}

const LINE_FEED = 0x0a
