/** Tokens of a paragraph → its quotations: which marks open, which close, and which are apostrophes or inches.
 *
 *   “They say ‘no’ to it," he said.      outer “ … ", inner ‘ … ’
 *   ''It's the hackers' tools,'' …       doubled singles are one mark; the apostrophes are none
 */
import type { Document, Quotation, Token, TokenSpan } from '../types.ts'

type Role = 'open' | 'close' | 'either'

/** A mark of one or two tokens; `single` marks may only stand inside others or be outer ones of their own. */
interface Mark {
  readonly token: number
  readonly width: number
  readonly single: boolean
  readonly role: Role
}

interface Open {
  readonly mark: Mark
  readonly depth: number
}

type Paragraphs = Pick<Document, 'text' | 'tokens' | 'paragraphs'>

export function findQuotations(paragraphs: Paragraphs): Quotation[] {
  const found: Quotation[] = []
  let unclosed = false
  for (const paragraph of paragraphs.paragraphs) {
    const marks = findMarks(paragraphs, paragraph)
    const own = marks.length === 0 ? [] : pair(paragraphs, paragraph, marks)
    const first = own[0]
    if (unclosed && first !== undefined && first.from === paragraph.from && !isSingle(paragraphs.tokens[first.from]!)) {
      own[0] = { ...first, continues: true }
    }
    unclosed = own.some(({ closed, depth, to }) => !closed && depth === 0 && to === paragraph.to)
    for (const quotation of own) found.push(quotation)
  }
  return found
}

const DOUBLE_OPEN = new Set(['“', '„', '«'])
const DOUBLE_CLOSE = new Set(['”', '»'])
const isSingle = (token: Token): boolean => token.text === '‘'

/** The marks of one paragraph, in order; what is plainly an apostrophe or a measure is left out. */
function findMarks({ text, tokens }: Paragraphs, { from, to }: TokenSpan): Mark[] {
  const marks: Mark[] = []
  for (let i = from; i < to; i++) {
    const { text: word, start, end } = tokens[i]!
    if (word.length > 2) continue
    const next = tokens[i + 1]
    const doubled =
      word === "''" || word === '``'
        ? 1
        : (word === "'" || word === '`') && i + 1 < to && next !== undefined && next.text === word && next.start === end
          ? 2
          : 0
    if (DOUBLE_OPEN.has(word)) marks.push({ token: i, width: 1, single: false, role: 'open' })
    else if (DOUBLE_CLOSE.has(word)) marks.push({ token: i, width: 1, single: false, role: 'close' })
    else if (word === '"') {
      if (isMeasure(text, start) && !isOpen(marks)) continue
      marks.push({ token: i, width: 1, single: false, role: roleByNeighbours(text, start, end) })
    } else if (doubled > 0) {
      const role = word.startsWith('`') ? 'open' : roleByNeighbours(text, start, doubled === 2 ? next!.end : end)
      marks.push({ token: i, width: doubled, single: false, role })
      i += doubled - 1
    } else if (word === '‘') {
      if (!isElision(tokens, i)) marks.push({ token: i, width: 1, single: true, role: 'open' })
    } else if (word === '’' || word === "'" || word === '`') {
      const role = roleByNeighbours(text, start, end)
      if (role === 'either' || (word === '’' && role === 'open')) continue
      if (role === 'open' && isElision(tokens, i)) continue
      marks.push({ token: i, width: 1, single: true, role })
    }
  }
  return marks
}

function isOpen(marks: readonly Mark[]): boolean {
  const last = marks.findLast(({ single }) => !single)
  return last !== undefined && last.role !== 'close'
}

const SPACE_OR_OPENING = /[\s([{<—–\-/“‘"'=]/
const SPACE_OR_CLOSING = /[\s)\]}>—–\-/”’"'.,;:!?…]/

/** A mark behind space opens, one before space closes; with words on both sides it may be either. */
function roleByNeighbours(text: string, start: number, end: number): Role {
  const before = start === 0 || SPACE_OR_OPENING.test(text[start - 1]!)
  const after = end >= text.length || SPACE_OR_CLOSING.test(text[end]!)
  if (before && !after) return 'open'
  if (after && !before) return 'close'
  return 'either'
}

/** “6" pipe”, “5'10"”: a number before the mark, where nothing is open. */
function isMeasure(text: string, start: number): boolean {
  const before = text.charCodeAt(start - 1)
  return before >= 48 && before <= 57
}

const ELIDED = new Set(['cause', 'em', 'im', 'n', 'round', 'til', 'till', 'tis', 'twas'])

/** “'90s”, “'em”, “'til”: letters left out, not a quotation. */
function isElision(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  if (next === undefined) return true
  return ELIDED.has(next.text.toLowerCase()) || /^\d\ds?$/.test(next.text)
}

function pair(paragraphs: Paragraphs, paragraph: TokenSpan, marks: readonly Mark[]): Quotation[] {
  const { tokens } = paragraphs
  const quotations: Quotation[] = []
  const stack: Open[] = []
  const end = ({ mark, depth }: Open, to: number, closed: boolean) => {
    if (to <= mark.token + mark.width) return
    quotations.push({ ...span(tokens, mark.token, to), depth, closed, continues: false })
  }
  const singlesToCome = closingSingles(paragraphs, marks)
  marks.forEach((mark, m) => {
    const open = mark.single
      ? stack.findLast(({ mark: { single } }) => single)
      : stack.find(({ mark: { single } }) => !single)
    if (mark.single) {
      if (mark.role === 'open') stack.push({ mark, depth: stack.length })
      else if (open !== undefined && open === stack[stack.length - 1]) {
        // “the 'hackers' tools' of …”: a plural's apostrophe, as long as a better closing mark follows.
        if (isPlural(paragraphs, mark.token) && singlesToCome[m]! > 0) return
        stack.pop()
        end(open, mark.token + 1, true)
      }
      return
    }
    if (open === undefined) {
      const nextDouble = marks.slice(m + 1, m + 8).find(({ single }) => !single)
      // A closing mark where nothing is open is a stray one, or an opening one that was typed wrong.
      if (mark.role === 'close' && nextDouble?.role !== 'close') return
      stack.length = 0
      stack.push({ mark, depth: 0 })
      return
    }
    if (mark.role === 'open') {
      // The one before was never closed: it ends where this one begins.
      end(open, mark.token, false)
      stack.length = 0
      stack.push({ mark, depth: 0 })
      return
    }
    stack.length = stack.indexOf(open)
    end(open, mark.token + mark.width, true)
  })
  for (const open of stack) if (!open.mark.single) end(open, paragraph.to, false)
  return quotations.sort((a, b) => a.from - b.from || b.to - a.to)
}

/** For each mark, how many closing single marks behind punctuation are still to come before the next double mark. */
function closingSingles({ text, tokens }: Paragraphs, marks: readonly Mark[]): number[] {
  const counts = new Array<number>(marks.length).fill(0)
  for (let m = marks.length - 2; m >= 0; m--) {
    const next = marks[m + 1]!
    if (!next.single) continue
    const closes = next.role === 'close' && /[.,!?]/.test(text[tokens[next.token]!.start - 1] ?? '')
    counts[m] = counts[m + 1]! + (closes ? 1 : 0)
  }
  return counts
}

/** An s before the mark, and a word in lower case behind it. */
function isPlural({ text, tokens }: Paragraphs, i: number): boolean {
  const { start, end } = tokens[i]!
  return text[start - 1] === 's' && /^ [a-z]/.test(text.slice(end, end + 2))
}

function span(tokens: readonly Token[], from: number, to: number): TokenSpan {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end, from, to }
}
