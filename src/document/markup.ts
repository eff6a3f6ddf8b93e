/**
 * What HTML leaves in a text, read as it is meant: `&quot;` as the mark, `<p>` as a new line, `<b>` as nothing.
 *
 *   <p>&ldquo;No,&rdquo; said Lee.</p>        as it was given
 *   “No,” said Lee.                           as it is read; `starts` and `ends` tell where each character was
 *
 * Only the names that HTML knows are markup: “<GE>”, “x < 5” and “Q&A;” stay.
 */
import { BLOCKS, CHARACTERS, INLINES, SILENT, WINDOWS_1252 } from '../lexicon/html.ts'

export interface Markup {
  /** The text as it is read. */
  readonly text: string
  /** For each of its code units where it begins in the text as given, and where it ends. */
  readonly starts: Int32Array
  readonly ends: Int32Array
}

/** Null where there is none, as in nearly all texts. */
export function readMarkup(text: string): Markup | null {
  if (!text.includes('<') && !text.includes('&')) return null
  const found = findMarkup(text)
  if (found.length === 0) return null
  let read = ''
  // Kept beside, since to look at the end of a text that grows is to copy it.
  let last = '\n'
  const starts: number[] = []
  const ends: number[] = []
  let at = 0
  const upTo = (end: number) => {
    if (end > at) last = text[end - 1]!
    read += text.slice(at, end)
    for (; at < end; at++) {
      starts.push(at)
      ends.push(at + 1)
    }
  }
  for (const { start, end, as } of found) {
    upTo(start)
    at = end
    // Empty paragraphs are one line break, however many.
    if (as === '' || (as === '\n' && last === '\n')) continue
    read += as
    last = as
    for (let i = 0; i < as.length; i++) {
      starts.push(start)
      ends.push(end)
    }
  }
  upTo(text.length)
  return { text: read, starts: Int32Array.from(starts), ends: Int32Array.from(ends) }
}

/** A name as it is written, but for tags and for spaces that are spelled out: “Ann&nbsp;Lee”, “<b>Ann</b> <b>Lee</b>”. */
export function withoutTags(name: string): string {
  if (!name.includes('<') && !name.includes('&')) return name
  let plain = ''
  let at = 0
  for (const { start, end, as } of findMarkup(name)) {
    if (as.trim() !== '') continue
    plain += name.slice(at, start) + as.replace(/\s/, ' ')
    at = end
  }
  return (plain + name.slice(at)).trim()
}

interface Piece {
  readonly start: number
  readonly end: number
  /** What is read in its place. */
  readonly as: string
}

/** `&amp;quot;`: escaped twice. */
const CHARACTER = /&(?:amp;)?(?:#(?<decimal>\d{1,7})|#[xX](?<hex>[\da-fA-F]{1,6})|(?<name>[A-Za-z][A-Za-z0-9]{1,7}));/y
/** Escaped or not; what stands behind the name are attributes: “x <b and c> d” has none. A cap, for V8 keeps a stack. */
const TAG =
  /(?:<|&lt;)(?<closes>\/?)(?<name>[A-Za-z][A-Za-z0-9]{0,11})(?:\s(?:[^<>&=]|&(?![lg]t;)){0,300}=(?:[^<>&]|&(?![lg]t;)){0,4000}|\s{0,9}\/?)(?:>|&gt;)/y
const COMMENT = /<!(?:--|doctype\b)/iy

function findMarkup(text: string): Piece[] {
  const found: Piece[] = []
  // Behind this place there is no end of a comment, or of an element that is no text: it is not looked for twice.
  const none = new Map<string, number>()
  const endOf = (closing: string, from: number): number => {
    if (from >= (none.get(closing) ?? Number.POSITIVE_INFINITY)) return -1
    const at = text.indexOf(closing, from)
    if (at < 0) none.set(closing, from)
    return at < 0 ? -1 : at + closing.length
  }
  for (let at = next(text, 0); at >= 0; ) {
    const piece = pieceAt(text, at, endOf)
    if (piece !== null) found.push(piece)
    at = next(text, piece?.end ?? at + 1)
  }
  return found
}

/** The place of the next `<` or `&`. */
function next(text: string, from: number): number {
  OPENING.lastIndex = from
  return OPENING.exec(text)?.index ?? -1
}
const OPENING = /[<&]/g

function pieceAt(text: string, start: number, endOf: (closing: string, from: number) => number): Piece | null {
  const tag = matchAt(TAG, text, start)
  if (tag !== null) {
    const name = tag.groups!.name!.toLowerCase()
    const end = start + tag[0].length
    if (BLOCKS.has(name)) return { start, end, as: '\n' }
    if (INLINES.has(name)) return { start, end, as: '' }
    if (!SILENT.has(name)) return null
    const closed = tag.groups!.closes === '' ? endOf(`</${name}>`, end) : end
    return { start, end: closed < 0 ? end : closed, as: '\n' }
  }
  if (text[start] === '<') {
    const comment = matchAt(COMMENT, text, start)
    if (comment === null) return null
    const end = endOf(comment[0] === '<!--' ? '-->' : '>', start)
    return end < 0 ? null : { start, end, as: '' }
  }
  const character = matchAt(CHARACTER, text, start)
  if (character === null) return null
  const as = characterOf(character.groups!)
  return as === null ? null : { start, end: start + character[0].length, as }
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

function characterOf({ decimal, hex, name }: Readonly<Record<string, string | undefined>>): string | null {
  if (name !== undefined) return shown(CHARACTERS.get(name) ?? null)
  const code = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal)
  if (code >= 128 && code < 160) return WINDOWS_1252[code - 128]!
  if (code < 32 || code > 0x10ffff || (code >= 0xd800 && code < 0xe000)) return code === 10 || code === 13 ? ' ' : null
  return shown(String.fromCodePoint(code))
}

/** Hyphens and joiners that nobody sees are nothing. */
function shown(character: string | null): string | null {
  return character !== null && UNSEEN.test(character) ? '' : character
}
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/
