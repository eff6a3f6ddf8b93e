/** Any string → a text of the same length that wink-nlp reads safely: plain white space, no endless runs. */
import type { Span } from '../types.ts'

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
  const masks: Span[] = []
  const masked = plain.replace(LONG_RUN, (run: string, offset: number) => {
    // A long address in quotation marks must not take them along.
    const before = MARKS_BEFORE.exec(run.slice(0, 4))![0].length
    const after = MARKS_AFTER.exec(run.slice(-4))![0].length
    masks.push({ start: offset + before, end: offset + run.length - after })
    const standIn = STAND_IN.padStart(run.length - before - after)
    return run.slice(0, before) + standIn + run.slice(run.length - after)
  })
  return { text: masked, masks, halves }
}

const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/
const LONE_SURROGATES = new RegExp(LONE_SURROGATE, 'g')
const ODD_SPACE = /[\v\f\r\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff]/
const ODD_SPACES = /[\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\ufeff]/g
const LINE_SEPARATORS = /[\f\r\u2028\u2029]/g
const BLANK_LINE = /\n[ \t]+(?=\n)/g

/** wink is cubic in the length of a run without white space: 4,800 characters of `//:::` take ten seconds. */
const LONGEST_RUN = 60
const LONG_RUN = /\S{61,}/g

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
  return code === 32 || code === 10 || code === 9
}

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
