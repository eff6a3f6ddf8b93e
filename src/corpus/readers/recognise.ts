/** The first bytes of a file → its format, where its name does not tell it, or what it is instead of text. */
import { isUtf8 } from 'node:buffer'
import type { InputFormat } from './inputs.ts'

/** Bytes that are enough for {@link recognise}; of a long first line all that comes up to ten times as many. */
export const ENOUGH = 4096

/** Whether more bytes could tell more: of lines of JSON the first is enough, so that nobody waits for the next. */
export function isEnough(head: Buffer): boolean {
  const hasLine = head.includes(LINE_FEED, firstByte(head))
  return (hasLine && (head.length >= ENOUGH || head[firstByte(head)] === OPENING_BRACE)) || head.length >= 10 * ENOUGH
}

/** What begins with these bytes is no text, and what to do about it. */
const NOT_TEXT: readonly (readonly [begins: string, what: string])[] = [
  ['%PDF-', 'a PDF file; convert it first, for example with pdftotext'],
  ['PK\x03\x04', 'a Word document, another Office file or a ZIP archive; save it as text or HTML, or unpack it'],
  ['\xd0\xcf\x11\xe0', 'an old Office file; save it as text or HTML'],
  ['{\\rtf', 'a rich text file; save it as plain text or HTML'],
  ['\xff\xfe', 'UTF-16 text; convert it to UTF-8, for example with iconv -f UTF-16 -t UTF-8'],
  ['\xfe\xff', 'UTF-16 text; convert it to UTF-8, for example with iconv -f UTF-16 -t UTF-8'],
  ['\x28\xb5\x2f\xfd', 'compressed by zstd; unpack it first: only gzip is unpacked'],
  ['BZh', 'compressed by bzip2; unpack it first: only gzip is unpacked'],
  ['\xfd7zXZ', 'compressed by xz; unpack it first: only gzip is unpacked'],
]

/** What a file is, if it is nothing that can be read; null if it may be. */
export function notText(head: Buffer): string | null {
  const known = NOT_TEXT.find(([begins]) => head.indexOf(begins, 0, 'latin1') === 0)
  if (known !== undefined) return known[1]
  // No text is full of controls. A NUL alone may have got into one: “a␀b” in a cell.
  const controls = head.filter((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1b)).length
  const isFull = controls > 1 && controls * 10 > head.length
  const isText = !isFull && (!head.includes(0) || isUtf8(wholeCharacters(head)))
  return isText ? null : 'a binary file, not text'
}

/**
 * The format of text whose name does not tell it.
 *
 *   {"id": 1, "text": "…"}⏎           jsonl       <!doctype html>     html
 *   {⏎  "id": 1,      [{"id": 1,      json        id;text⏎            csv
 */
export function recognise(head: Buffer, textField: string): InputFormat {
  if (head.indexOf('PAR1', 0, 'latin1') === 0) return 'parquet'
  const text = head.toString('utf8').replace(/^\ufeff/, '')
  const start = text.trimStart()
  if (isHtml(start)) return 'html'
  if (/^\[\s*(?:[{\]]|$)/.test(start)) return 'json'
  const line = /^[^\r\n]*/.exec(start)![0]
  if (/^\{\s*(?:"|$)/.test(line)) return isJsonLine(line, start) ? 'jsonl' : 'json'
  return delimiterOf(start, textField) === null ? 'text' : 'csv'
}

/** A page as a whole. A piece of HTML is a text in which `extract` leaves the tags out of account. */
export function isHtml(text: string): boolean {
  return /^\ufeff?\s*(?:<!--|<\?xml[^>]*>\s*<(?:!doctype\s+)?html\b|<!doctype\s+html\b|<(?:html|head|body|meta|title)\b)/i.test(
    text,
  )
}

/** A line of JSON Lines is whole, or broken in some way; the first line of an object over many lines is cut there. */
function isJsonLine(line: string, text: string): boolean {
  if (line.length === text.length) return true
  try {
    JSON.parse(line)
    return true
  } catch {
    return !/[{[,]\s*$/.test(line)
  }
}

/** What separates the columns: what makes one of them the text's, or words of two lines into as many columns. */
export function delimiterOf(text: string, textField: string): Delimiter | null {
  const [names = '', row = ''] = text.split(/\r\n|\n|\r/, 2)
  const tables = DELIMITERS.map((delimiter) => ({ delimiter, cells: names.split(delimiter).map(unquoted) }))
  const named = tables.find(({ cells }) => cells.length > 1 && cells.includes(textField))
  if (named !== undefined) return named.delimiter
  // With spaces in it, it may be a sentence.
  const likely = tables.filter(({ cells, delimiter }) => {
    return (
      cells.length > 1 && row.includes(delimiter) && cells.every((cell) => /^[\p{L}_][\p{L}\p{N}_.-]*$/u.test(cell))
    )
  })
  return likely.sort((a, b) => b.cells.length - a.cells.length)[0]?.delimiter ?? null
}

export type Delimiter = ',' | ';' | '\t'
const DELIMITERS: readonly Delimiter[] = [',', ';', '\t']

const unquoted = (cell: string) => /^"(.*)"$/.exec(cell)?.[1] ?? cell

/** Without a character whose last bytes are still to come. */
function wholeCharacters(head: Buffer): Buffer {
  let end = head.length
  while (end > 0 && head.length - end < 4 && (head[end - 1]! & 0xc0) === 0x80) end--
  const isCut = end > 0 && head[end - 1]! >= 0xc0
  return isCut ? head.subarray(0, end - 1) : head
}

function firstByte(head: Buffer): number {
  const at = head.findIndex((byte) => byte > 0x20 && byte < 0x7f)
  return at < 0 ? head.length : at
}

const LINE_FEED = 0x0a
const OPENING_BRACE = 0x7b
