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

/** The text on one line and without control characters: an article must not be able to steer the terminal. */
export function printable(text: string): string {
  return text
    .replace(/\p{Cc}+|\s+/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()
}

function cut(word: string, room: number): string[] {
  if (word.length <= room) return [word]
  return Array.from({ length: Math.ceil(word.length / room) }, (_, i) => word.slice(i * room, (i + 1) * room))
}
