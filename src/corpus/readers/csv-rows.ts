/** Lines → rows of CSV, and where one is broken, how much of the file is broken with it. */
import { type Line, textLines } from './text-lines.ts'

export interface Row {
  /** The number of its first line, and of its last. */
  readonly from: number
  readonly to: number
  /** As it stands in the file, without its own line end. */
  readonly text: string
  readonly cells: number
  readonly fault: Fault | null
  /** Whether nobody can tell where the next row begins, so that this is the last one. */
  readonly isEnd: boolean
}

export type Fault =
  /** `1,"No" he said` */
  | 'text after a closing quote'
  /** `1,He said "no"` */
  | 'a quote inside an unquoted cell'
  | 'a quote that is never closed'
  | 'too long'

/** A row that may begin at some line. */
interface Candidate {
  readonly lines: number
  readonly cells: number
  readonly fault: Fault | null
  /** Whether a cell begins with a space, as what stands behind a comma in a sentence. */
  readonly isSpaced: boolean
  /** Whether its last line ends within quotes, or may do so: behind text after a closing quote nobody knows. */
  readonly isOpen: boolean
}

/**
 * Rows by RFC 4180, but with line ends of all kinds side by side. Lines between rows that hold nothing are left out.
 *
 * Text after a closing quote is read to the end of its line, as spreadsheets and Python do, and makes its row broken. A
 * broken row takes no good ones with it: of the lines that a quote swallowed, those from which two rows in turn, or the
 * last of the file, have as many cells as the first row of the file are read again. A line that only ends what the row
 * before broke, `2,"He said "no" and` – `left"`, belongs to that row: one broken row is one fault.
 */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  delimiter: string,
  most: number,
): AsyncGenerator<Row, void> {
  const lines = lookingAhead(textLines(chunks, most))
  let width = 0
  let from = 1

  /** The row that begins at the line so many lines ahead; null at the end of the file. */
  const rowAt = async (ahead: number): Promise<Candidate | null> => {
    let cells = 1
    let [count, quotes, length] = [0, 0, 0]
    let [open, isSpaced] = [false, false]
    const until = (fault: Fault | null): Candidate => ({
      ...{ lines: count, cells, fault, isSpaced },
      isOpen: open || (fault === 'text after a closing quote' && quotes % 2 === 1),
    })
    for (;;) {
      const line = await lines.peek(ahead + count)
      if (line === null) return count === 0 ? null : until('a quote that is never closed')
      count++
      length += line.text.length + line.end.length
      if (line.isTooLong || length > most) return until('too long')
      const scanned = scan(line.text, open, delimiter)
      cells += scanned.cuts
      quotes += quotesIn(line.text)
      open = scanned.open
      isSpaced ||= scanned.isSpaced
      if (scanned.fault !== null || !open) return until(scanned.fault)
    }
  }

  const afterBlank = async (ahead: number): Promise<number> => {
    let at = ahead
    while ((await lines.peek(at))?.text === '' && !(await lines.peek(at))!.isTooLong) at++
    return at
  }

  const looksLikeRow = ({ cells, fault, isSpaced }: Candidate) =>
    cells === width && !isSpaced && (fault === null || fault === 'text after a closing quote')

  const rowBeginsAt = async (ahead: number): Promise<boolean> => {
    const row = await rowAt(ahead)
    return row === null || looksLikeRow(row)
  }

  /** One line of an article may look like a row. A line with nothing in it is none, and is not looked beyond. */
  const rowsBeginAt = async (ahead: number): Promise<boolean> => {
    const row = await rowAt(ahead)
    return row !== null && looksLikeRow(row) && (await rowBeginsAt(await afterBlank(ahead + row.lines)))
  }

  /** How many lines a broken row takes with it, and whether nothing is known of what comes after them. */
  const extentOf = async ({ lines: count, fault, isOpen }: Candidate): Promise<[lines: number, isEnd: boolean]> => {
    // In a cell of so many bytes there are lines enough for some to look like rows, so one place alone is tried.
    const last = fault === 'too long' ? Math.min(count, 2) : count
    for (let ahead = 1; ahead < last; ahead++) if (await rowsBeginAt(ahead)) return [ahead, false]
    if (fault === 'too long')
      return count === 1 && (await rowBeginsAt(await afterBlank(1))) ? [1, false] : [count, true]
    let extent = count
    for (let open = isOpen; open; extent++) {
      const line = await lines.peek(extent)
      if (line === null || (await rowBeginsAt(extent))) break
      if (quotesIn(line.text) % 2 === 1) open = false
    }
    while ((await lines.peek(extent - 1))?.text === '') extent--
    return [extent, false]
  }

  for (;;) {
    const blank = await afterBlank(0)
    lines.take(blank)
    from += blank
    const row = await rowAt(0)
    // What came before a file broke off has been given; what it broke off in is no row.
    if (row === null || row.fault === 'a quote that is never closed') lines.throwIfBroken()
    if (row === null) return
    const [extent, isEnd] = row.fault === null ? [row.lines, false] : await extentOf(row)
    const text = lines.take(extent)
    yield { from, to: from + extent - 1, text, cells: row.cells, fault: row.fault, isEnd }
    if (isEnd) return
    width ||= row.cells
    from += extent
  }
}

interface Scanned {
  /** Separators outside of quotes. */
  readonly cuts: number
  readonly isSpaced: boolean
  /** Whether the line ends within quotes. */
  readonly open: boolean
  readonly fault: Fault | null
}

function scan(line: string, isOpen: boolean, delimiter: string): Scanned {
  let [at, cuts, open, isSpaced] = [0, 0, isOpen, false]
  let fault: Fault | null = null
  for (;;) {
    if (!open && line[at] === '"') {
      open = true
      at++
    }
    if (open) {
      const quote = line.indexOf('"', at)
      if (quote < 0) break
      at = quote + 1
      if (line[at] === '"') {
        at++
        continue
      }
      open = false
      if (at < line.length && line[at] !== delimiter) fault ??= 'text after a closing quote'
    }
    const cut = line.indexOf(delimiter, at)
    if (line.slice(at, cut < 0 ? line.length : cut).includes('"')) fault ??= 'a quote inside an unquoted cell'
    if (cut < 0) break
    cuts++
    at = cut + 1
    isSpaced ||= line[at] === ' '
  }
  return { cuts, isSpaced, open, fault }
}

function quotesIn(line: string): number {
  let count = 0
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) count++
  return count
}

interface Lines {
  /** The line so many lines ahead, null behind the last. */
  peek(ahead: number): Promise<Line | null>
  /** Goes on behind so many lines, and gives what they hold, without the last line end. */
  take(count: number): string
  /** @throws what the file broke off with, if it did */
  throwIfBroken(): void
}

function lookingAhead(source: AsyncGenerator<readonly Line[], void>): Lines {
  let held: Line[] = []
  let first = 0
  let isDone = false
  let failure: { readonly cause: unknown } | null = null
  return {
    async peek(ahead) {
      while (!isDone && first + ahead >= held.length) {
        try {
          const { done, value } = await source.next()
          if (done === true) isDone = true
          else for (const line of value) held.push(line)
        } catch (cause) {
          isDone = true
          failure = { cause }
        }
      }
      return held[first + ahead] ?? null
    },
    take(count) {
      const taken = held.slice(first, first + count)
      first += count
      if (first > 1000 && first * 2 > held.length) {
        held = held.slice(first)
        first = 0
      }
      return taken.map(({ text, end }, i) => (i === taken.length - 1 ? text : text + end)).join('')
    },
    throwIfBroken() {
      if (failure !== null) throw failure.cause
    },
  }
}
