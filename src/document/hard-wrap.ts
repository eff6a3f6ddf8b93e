/**
 * Hard-wrapped text: a line break inside a sentence, as mail and press agencies set it, is a space. Any other line break ends
 * a paragraph.
 *
 * Three signs, from the surest on: the next line goes on in lower case; the line ends with a word or mark that needs another
 * (“the”, a comma); or the whole block was filled to one width.
 */

/** Shorter lines are menus and captions, longer ones were never wrapped. */
const LINE = { least: 28, most: 130 }

/** A width that a whole block was filled to. */
const FILLED = { least: 48, most: 110, lines: 3, share: 0.7 }

const LINE_BREAK = /\r\n|[\n\r]/g
/** A bullet, a number of a list, a speaker's label, or a dash in front of who signs. */
const OPENS_ANEW = /^\s*(?:[-–—•*·>|#▪●]|\d{1,3}[.)]\s|(?:[A-Z][\w.’'-]{0,20} ?){1,3}:(?:\s|$))/
const ENDS_SENTENCE = /[.?!:;…]["'”’»)\]]*$/
const NEEDS_MORE =
  /(?:,|(?:^|[\s“"(])(?:a|an|the|of|to|at|for|from|with|and|or|but|as|that|than|his|its|their|our|my|is|are|was|were|will|would|which|whose|into|against|between|Mr\.|Mrs\.|Ms\.|Dr\.))$/

interface Line {
  readonly start: number
  readonly end: number
  readonly text: string
}

/** The text with a space for each line break inside a sentence; its length is kept. The same string where there is none. */
export function unwrapped(text: string): string {
  if (!text.includes('\n') && !text.includes('\r')) return text
  const blocks = blocksOf(linesOf(text))
  const widths = blocks.map((block) => filledTo(block))
  const widest = Math.max(0, ...widths)
  let plain = ''
  let at = 0
  blocks.forEach((block, b) => {
    const filled = widths[b]! > 0 || (widest > 0 && block.length === 2 && hasNoRoom(block, 0, widest))
    for (let i = 0; i + 1 < block.length; i++) {
      const line = block[i]!
      const next = block[i + 1]!
      if (OPENS_ANEW.test(next.text.slice(0, 70)) || !(filled || goesOn(line.text, next.text))) continue
      plain += text.slice(at, line.end) + ' '.repeat(next.start - line.end)
      at = next.start
    }
  })
  return at === 0 ? text : plain + text.slice(at)
}

/** Lines without an empty one between them. */
function blocksOf(lines: readonly Line[]): Line[][] {
  const blocks: Line[][] = [[]]
  for (const line of lines) {
    if (line.text !== '') blocks[blocks.length - 1]!.push(line)
    else if (blocks[blocks.length - 1]!.length > 0) blocks.push([])
  }
  return blocks
}

function linesOf(text: string): Line[] {
  const lines: Line[] = []
  let start = 0
  for (const { 0: mark, index } of text.matchAll(LINE_BREAK)) {
    lines.push({ start, end: index, text: text.slice(start, index).trim() })
    start = index + mark.length
  }
  lines.push({ start, end: text.length, text: text.slice(start).trim() })
  return lines
}

function goesOn(line: string, next: string): boolean {
  if (line.length < LINE.least || line.length > LINE.most) return false
  const end = line.slice(-12)
  if (NEEDS_MORE.test(end)) return true
  return /^\p{Ll}/u.test(next) && !ENDS_SENTENCE.test(end)
}

/**
 * The width of a block that was filled to one; 0 for any other. Most lines end inside a sentence, and either no line but the last
 * had room for more, or all are nearly as long and some go on in lower case: not everyone fills lines like a machine.
 */
function filledTo(block: readonly Line[]): number {
  if (block.length < FILLED.lines) return 0
  let width = 0
  for (const { text } of block) width = Math.max(width, text.length)
  if (width < FILLED.least || width > FILLED.most) return 0
  let open = 0
  let goingOn = 0
  let full = true
  for (let i = 0; i + 1 < block.length; i++) {
    const { text } = block[i]!
    if (text.length < FILLED.share * width) return 0
    if (!ENDS_SENTENCE.test(text.slice(-6))) open++
    if (goesOn(text, block[i + 1]!.text)) goingOn++
    full &&= hasNoRoom(block, i, width)
  }
  return open * 2 > block.length - 1 && (full || goingOn * 2 >= block.length - 1) ? width : 0
}

/** The first word of the next line would have made the line wider than that. */
function hasNoRoom(block: readonly Line[], i: number, width: number): boolean {
  const { length } = block[i]!.text
  return length <= width && length + 1 + block[i + 1]!.text.split(' ', 1)[0]!.length > width
}
