/** Breaks text of an article into lines for a terminal. */

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

/** The text on one line, without controls of the terminal or of the direction: an article must not steer what is shown. */
export function printable(text: string): string {
  return text.replace(/[\p{Cc}\s\u202a-\u202e\u2066-\u2069]+/gu, ' ').trim()
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
