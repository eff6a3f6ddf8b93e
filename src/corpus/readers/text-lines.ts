/** Chunks of text → lines with their ends, which may be LF, CR LF or CR, each as it comes. */

export interface Line {
  readonly text: string
  readonly end: '\n' | '\r\n' | '\r' | ''
  /** Whether it was longer than it may be; its text is then left out. */
  readonly isTooLong: boolean
}

/** The lines of each chunk that end in it; the last one when there is no more. */
export async function* textLines(chunks: AsyncIterable<string>, most: number): AsyncGenerator<readonly Line[], void> {
  let parts: string[] = []
  let bytes = 0
  // Whether a CR was the last of a chunk: the LF that belongs to it may be the first of the next.
  let endsInCr = false
  const hold = (part: string) => {
    bytes += Buffer.byteLength(part)
    if (bytes > most) parts = []
    else if (part !== '') parts.push(part)
  }
  const ended = (end: Line['end']): Line => {
    const line = { text: parts.join(''), end, isTooLong: bytes > most }
    parts = []
    bytes = 0
    return line
  }
  for await (const chunk of chunks) {
    if (chunk === '') continue
    const lines: Line[] = []
    let start = 0
    if (endsInCr) {
      start = chunk.startsWith('\n') ? 1 : 0
      lines.push(ended(start === 1 ? '\r\n' : '\r'))
      endsInCr = false
    }
    for (const { 0: end, index } of chunk.matchAll(/\r\n|\n|\r/g)) {
      if (index < start) continue
      hold(chunk.slice(start, index))
      start = index + end.length
      if (end === '\r' && start === chunk.length) endsInCr = true
      else lines.push(ended(end as Line['end']))
    }
    hold(chunk.slice(start))
    yield lines
  }
  if (endsInCr) yield [ended('\r')]
  else if (bytes > 0) yield [ended('')]
}
