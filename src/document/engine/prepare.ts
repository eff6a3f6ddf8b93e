/** Any string → a text of the same length that wink-nlp reads safely: plain white space, no endless runs. */
import type { Span } from '../../types.ts'

/** The text as the engine gets it, and the stretches in it that a stand-in covers. */
export interface Prepared {
  readonly text: string
  readonly masks: readonly Span[]
  /** Lone surrogates were replaced by `*`. */
  readonly halves: boolean
}

export function prepare(text: string): Prepared {
  // wink drops some of these spaces, and glues words over others.
  const odd = ODD_SPACE.test(text) ? text.replace(ODD_SPACES, ' ').replace(LINE_SEPARATORS, '\n') : text
  // Half a character is no word; each would be a new one to wink, which costs fifty times a known one.
  const halves = LONE_SURROGATE.test(odd)
  const spaced = halves ? odd.replace(LONE_SURROGATES, '*') : odd
  // A line of spaces makes two line breaks of one, and wink is quadratic in line breaks in a row.
  const plain = spaced.replace(BLANK_LINE, (blank) => '\n'.repeat(blank.length))
  if (!hasLongRun(plain)) return { text: plain, masks: [], halves }
  const masks = longRuns(plain).map(({ start, end }): Span => {
    // A long address in quotation marks must not take them along.
    const before = MARKS_BEFORE.exec(plain.slice(start, start + 4))![0].length
    const after = MARKS_AFTER.exec(plain.slice(end - 4, end))![0].length
    return { start: start + before, end: end - after }
  })
  let masked = ''
  let at = 0
  for (const { start, end } of masks) {
    masked += plain.slice(at, start) + STAND_IN.padStart(end - start)
    at = end
  }
  return { text: masked + plain.slice(at), masks, halves }
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const LONE_SURROGATES = new RegExp(LONE_SURROGATE, 'g')
const ODD_SPACE = /[\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/
const ODD_SPACES = /[\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/g
const LINE_SEPARATORS = /[\f\r\u2028\u2029]/g
const BLANK_LINE = /\n[ \t]+(?=\n)/g

/** wink is cubic in the length of a run without white space: 4,800 characters of `//:::` take ten seconds. */
const LONGEST_RUN = 60

/** Not by a pattern: a run of ten million characters is more than the stack of V8's regular expressions holds. */
function longRuns(text: string): Span[] {
  const found: Span[] = []
  for (let start = 0; start < text.length; ) {
    let end = start
    while (end < text.length && !isSpace(text.charCodeAt(end))) end++
    if (end - start > LONGEST_RUN) found.push({ start, end })
    start = end + 1
  }
  return found
}

/** Looks at every sixtieth character and goes back to the last space: ten times faster than the pattern. */
function hasLongRun(text: string): boolean {
  for (let start = 0; start + LONGEST_RUN < text.length; ) {
    let at = start + LONGEST_RUN
    while (at >= start && !isSpace(text.charCodeAt(at))) at--
    if (at < start) return true
    start = at + 1
  }
  return false
}

/** All white space that is left by then. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === 10 || code === 9
}

export const SPACE = 32

const MARKS_BEFORE = /^["'“”‘’«»([]*/
const MARKS_AFTER = /["'“”‘’«»)\],.;:!?]{0,4}$/

/** Read in place of the run, at its end, so that what follows the run is still glued to it. */
const STAND_IN = 'item'

/** Cuts a long text where a line or at least a word ends, so that no piece can fill wink's tables. */
export function pieces(text: string): Span[] {
  const cut: Span[] = []
  for (let start = 0; start < text.length; ) {
    let end = Math.min(start + PIECE, text.length)
    if (end < text.length) {
      const piece = text.slice(start, end)
      const line = piece.lastIndexOf('\n')
      const last = line > 0 ? line : piece.lastIndexOf(' ')
      if (last > 0) end = start + last
    }
    cut.push({ start, end })
    start = end
  }
  return cut
}

const PIECE = 200_000
