/** Tokens → quotations: which marks open, which close, and which are apostrophes or inches. Paragraph by paragraph.
 *
 *   “They say ‘no’ to it," he said.      outer “ … ", inner ‘ … ’
 *   ''It's the hackers' tools,'' …       doubled singles are one mark; the apostrophes are none
 */
import type { Document, Quotation, TokenSpan } from '../types.ts'
import { findMarks, type Mark } from './quotation-marks.ts'

type Paragraphs = Pick<Document, 'text' | 'tokens' | 'paragraphs'>

export function findQuotations(document: Paragraphs): Quotation[] {
  const found: Quotation[] = []
  const { paragraphs } = document
  let unclosed = false
  let ahead = paragraphs.length === 0 ? [] : findMarks(document, paragraphs[0]!)
  paragraphs.forEach((paragraph, p) => {
    const marks = ahead
    const next = paragraphs[p + 1]
    ahead = next === undefined ? [] : findMarks(document, next)
    const own = marks.length === 0 ? [] : pairMarks(document, paragraph, marks, isOpening(ahead[0], next))
    // By the convention of print, a speech of several paragraphs opens each of them and closes only the last.
    for (const quotation of own) {
      const continues = unclosed && quotation.from === paragraph.from
      found.push(continues ? { ...quotation, continues } : quotation)
    }
    unclosed = own.some(({ closed, depth, to }) => !closed && depth === 0 && to === paragraph.to)
  })
  return found
}

/** Whether a single mark opens the paragraph: one left open in the paragraph before is no apostrophe then. */
function isOpening(mark: Mark | undefined, paragraph: TokenSpan | undefined): boolean {
  return mark?.single === true && mark.role === 'open' && mark.token === paragraph?.from
}

/** An outer one, one in it, one in that, and one to spare. */
const DEEPEST = 4

/** Marks of one paragraph → its quotations in text order, nested or disjoint, never crossing. */
function pairMarks(
  document: Paragraphs,
  paragraph: TokenSpan,
  marks: readonly Mark[],
  singlesGoOn: boolean,
): Quotation[] {
  const pairs: Pair[] = []
  /** Double and single marks take turns in it: nobody nests like in like. */
  const open: Mark[] = []
  const ahead = lookAhead(marks)
  for (let m = 0; m < marks.length; m++) {
    const mark = marks[m]!
    const top = open[open.length - 1]
    if (mark.single) {
      if (mark.role === 'open') {
        // Two in a row: the first was an apostrophe.
        if (top?.single) open.pop()
        if (open.length < DEEPEST) open.push(mark)
      } else if (top?.single && !(mark.plural && ahead[m]!.closingSingle)) {
        open.pop()
        pairs.push({ from: top.token, to: mark.token + mark.width, closed: true })
      }
      continue
    }
    const outer = open.findLastIndex(({ single }) => !single)
    if (mark.role !== 'open' && outer >= 0) {
      pairs.push({ from: open[outer]!.token, to: mark.token + mark.width, closed: true })
      open.length = outer
      continue
    }
    // A stray closing mark; it opens only where the next one closes.
    if (mark.role === 'close' && ahead[m]!.double !== 'close') continue
    // “He told me, ‘I said “no”’”: a double mark in a single one in a double one. Else the outer one was never closed.
    if (outer >= 0 && !(top!.single && ahead[m]!.closingSingle)) {
      pairs.push({ from: open[outer]!.token, to: mark.token, closed: false })
      open.length = outer
    }
    if (open.length < DEEPEST) open.push(mark)
  }
  for (const { single, token } of open) {
    if (!single || (singlesGoOn && token === open[0]!.token))
      pairs.push({ from: token, to: paragraph.to, closed: false })
  }
  return nest(document, pairs)
}

interface Pair {
  readonly from: number
  readonly to: number
  readonly closed: boolean
}

/** What is to come behind a mark. */
interface Ahead {
  /** The role of the next double mark. */
  readonly double: Mark['role'] | null
  /** Whether a better closing single mark follows before the next opening single one. */
  readonly closingSingle: boolean
}

function lookAhead(marks: readonly Mark[]): Ahead[] {
  const ahead = new Array<Ahead>(marks.length)
  let next: Ahead = { double: null, closingSingle: false }
  for (let m = marks.length - 1; m >= 0; m--) {
    ahead[m] = next
    const { single, role, plural } = marks[m]!
    next = single
      ? { double: next.double, closingSingle: role !== 'open' && (!plural || next.closingSingle) }
      : { double: role, closingSingle: next.closingSingle }
  }
  return ahead
}

/** Puts the pairs in order and counts how deep each lies. */
function nest({ tokens }: Paragraphs, pairs: Pair[]): Quotation[] {
  // No two begin with the same mark.
  pairs.sort((a, b) => a.from - b.from)
  const quotations: Quotation[] = []
  const around: number[] = []
  for (const { from, to, closed } of pairs) {
    const [start, end] = [tokens[from]!.start, tokens[to - 1]!.end]
    while (around.length > 0 && around[around.length - 1]! <= from) around.pop()
    // An opening mark with nothing behind it quotes nothing.
    if (!closed && to - from < 2) continue
    quotations.push({ start, end, from, to, depth: around.length, closed, continues: false })
    around.push(to)
  }
  return quotations
}
