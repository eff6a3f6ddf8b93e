/** Breaks text of an article into lines for a terminal. */
import { printable } from '../corpus/printable.ts'

/** Lines of at most `width` characters, each behind `indent`; words that are longer are cut. */
export function wrap(text: string, width: number, indent: string): string {
  const room = Math.max(20, width - indent.length)
  const lines: string[] = []
  let line = ''
  for (const word of printable(text)
    .split(' ')
    .flatMap((word) => cut(word, room))) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line].map((one) => indent + one).join('\n')
}

/** Exactly `width` characters: cut with “…” or filled with spaces. */
export function toWidth(text: string, width: number): string {
  if (text.length <= width) return text.padEnd(width)
  const characters = [...text]
  return characters.length > width - 1 ? `${characters.slice(0, width - 2).join('')}… ` : text.padEnd(width)
}

function cut(word: string, room: number): string[] {
  if (word.length <= room) return [word]
  const characters = [...word]
  return Array.from({ length: Math.ceil(characters.length / room) }, (_, i) =>
    characters.slice(i * room, (i + 1) * room).join(''),
  )
}
