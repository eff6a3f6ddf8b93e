/** Tokens of a paragraph → its quotation marks, each with what its neighbours let it be: “said "no" to”. */
import { ELIDED } from '../lexicon/abbreviations.ts'
import type { Document, Token, TokenSpan } from '../types.ts'

/** A mark of one or two tokens. */
export interface Mark {
  readonly token: number
  readonly width: number
  /** ‘ and ' may also be apostrophes, so they are held to more than “ and ". */
  readonly single: boolean
  readonly role: Role
  /** “the hackers' tools”: an s before the mark and a small letter behind it; likely no mark at all. */
  readonly plural: boolean
}

export type Role = 'open' | 'close' | 'either'

export function findMarks(
  { text, tokens }: Pick<Document, 'text' | 'tokens'>,
  { from, to }: Pick<TokenSpan, 'from' | 'to'>,
): Mark[] {
  const marks: Mark[] = []
  let open = false
  for (let i = from; i < to; i++) {
    const { text: word, start, end } = tokens[i]!
    // Nearly all tokens are words: their first letter tells.
    if (isLetter(word.charCodeAt(0))) continue
    const kind = word.length > 2 ? undefined : KINDS.get(word)
    if (kind === undefined) continue
    const next = tokens[i + 1]
    const isDoubled = kind.doubles && i + 1 < to && next!.start === end && KINDS.get(next!.text)?.doubles === true
    const width = isDoubled ? 2 : 1
    const single = kind.single && !isDoubled
    const around = roleByNeighbours(text, start, isDoubled ? next!.end : end)
    if (single) {
      const role = singleRole(tokens, i, kind.role, around, text)
      if (role !== null) marks.push({ token: i, width, single, role, plural: isPlural(text, start, end) })
    } else {
      if (isMeasure(text, start, word, open)) continue
      let role = doubleRole(kind.role, around)
      if (i + width === to) {
        // Whatever its shape, the last one of a paragraph opens nothing.
        if (role === 'open' && !open) continue
        role = 'close'
      }
      marks.push({ token: i, width, single, role, plural: false })
      open = role === 'open' || (role === 'either' && !open)
    }
    i += width - 1
  }
  return marks
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
}

interface Kind {
  readonly role: Role
  readonly single: boolean
  /** Whether two of it are typed for one double mark. */
  readonly doubles: boolean
}

const KINDS: ReadonlyMap<string, Kind> = new Map([
  ['“', { role: 'open', single: false, doubles: false }],
  ['„', { role: 'open', single: false, doubles: false }],
  ['«', { role: 'open', single: false, doubles: false }],
  ['``', { role: 'open', single: false, doubles: false }],
  ['”', { role: 'close', single: false, doubles: false }],
  ['»', { role: 'close', single: false, doubles: false }],
  ['"', { role: 'either', single: false, doubles: false }],
  ["''", { role: 'either', single: false, doubles: false }],
  ['‘', { role: 'open', single: true, doubles: true }],
  ['`', { role: 'open', single: true, doubles: true }],
  ['’', { role: 'close', single: true, doubles: true }],
  ["'", { role: 'either', single: true, doubles: true }],
])

/** A mark behind space opens, one before space closes; with words on both sides it may be either. */
function roleByNeighbours(text: string, start: number, end: number): Role {
  const before = start === 0 || isIn(SPACE_OR_OPENING, text, start - 1)
  const after = end >= text.length || isIn(SPACE_OR_CLOSING, text, end)
  if (before === after) return 'either'
  return before ? 'open' : 'close'
}

const SPACE_OR_OPENING = ' \t\n\r\u00a0([{<—–-/“‘"\'=`'
const SPACE_OR_CLOSING = ' \t\n\r\u00a0)]}>—–-/”’"\'.,;:!?…'

function isIn(set: string, text: string, at: number): boolean {
  return set.includes(text[at]!)
}

/** Curly marks are sometimes typed the wrong way round: “they see that.“ */
function doubleRole(own: Role, around: Role): Role {
  if (own === 'either' || around === own || around === 'either') return own === 'either' ? around : own
  return 'either'
}

/** What a single mark is, or null for an apostrophe. */
function singleRole(tokens: readonly Token[], i: number, own: Role, around: Role, text: string): Role | null {
  if (around === 'either' && own !== 'open') return isBetweenMarks(text, tokens[i]!) ? 'close' : null
  // “Trump‘s” and “’em” are typed so too.
  if (own !== 'either' && around !== 'either' && around !== own) return null
  if (around === 'close') return isAfterElision(tokens, i) ? null : 'close'
  return isElision(tokens, i) ? null : 'open'
}

/** “‘No.’ ”: behind a full stop it closes, whatever follows. */
function isBetweenMarks(text: string, { start }: Token): boolean {
  return start > 0 && '.,!?'.includes(text[start - 1]!)
}

function isPlural(text: string, start: number, end: number): boolean {
  const after = text.charCodeAt(end + 1)
  return text[start - 1] === 's' && text[end] === ' ' && after >= 97 && after <= 122
}

/** “a 6" pipe”, “5'10" tall”, “5’2” tall”: inches, if no quotation is open or feet go before them. */
function isMeasure(text: string, start: number, word: string, open: boolean): boolean {
  if (word !== '"' && word !== '”') return false
  let at = start - 1
  while (at >= 0 && start - at <= 3 && isDigit(text, at)) at--
  if (at === start - 1) return false
  return (word === '"' && !open) || ((text[at] === "'" || text[at] === '’') && isDigit(text, at - 1))
}

function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

const DECADE = /^\d\ds?$/

/** “'90s”, “'em”, “'til”: letters left out, not a quotation. */
function isElision(tokens: readonly Token[], i: number): boolean {
  const next = tokens[i + 1]
  return next === undefined || ELIDED.has(next.text.toLowerCase()) || DECADE.test(next.text)
}

/** “rock 'n' roll”: the second one. */
function isAfterElision(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i - 2]?.text
  return tokens[i - 1]?.text === 'n' && (mark === "'" || mark === '’')
}
