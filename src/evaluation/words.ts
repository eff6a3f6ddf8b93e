/**
 * What scores are counted in: words, so that nobody's tokens, marks or spaces are favoured.
 *
 * A word is a run of letters, marks and digits: “didn't” is two, “U.S.” is two. Spans become the words that they touch.
 */

/** `[start, end)` in UTF-16 code units, as gold files write it. */
export type Range = readonly [start: number, end: number]

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** The words of one text, by index. */
export interface Words {
  readonly text: string
  readonly ranges: readonly Range[]
}

export function wordsOf(text: string): Words {
  return { text, ranges: Array.from(text.matchAll(WORD), ({ 0: word, index }) => [index, index + word.length]) }
}

export function wordAt({ text, ranges }: Words, index: number): string {
  const range = ranges[index]
  return range === undefined ? '' : text.slice(...range)
}

/** The indices of the words that share a character with any of the spans, ascending. */
export function wordsIn({ ranges }: Words, spans: readonly Range[]): number[] {
  const found = new Set<number>()
  for (const [start, end] of spans) {
    for (let i = firstEndingAfter(ranges, start); i < ranges.length && ranges[i]![0] < end; i++) found.add(i)
  }
  return [...found].sort((a, b) => a - b)
}

function firstEndingAfter(ranges: readonly Range[], position: number): number {
  let low = 0
  let high = ranges.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (ranges[middle]![1] > position) high = middle
    else low = middle + 1
  }
  return low
}

/** How many members two ascending lists share. */
export function shared(a: readonly number[], b: readonly number[]): number {
  let count = 0
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const difference = a[i]! - b[j]!
    if (difference === 0) count++
    if (difference <= 0) i++
    if (difference >= 0) j++
  }
  return count
}

/** 2|a ∩ b| / (|a| + |b|); two empty lists agree fully. */
export function dice(a: readonly number[], b: readonly number[]): number {
  return a.length + b.length === 0 ? 1 : (2 * shared(a, b)) / (a.length + b.length)
}

export const same = (a: readonly number[], b: readonly number[]): boolean =>
  a.length === b.length && a.every((word, i) => word === b[i])

export const overlap = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1]
export const equal = (a: Range, b: Range): boolean => a[0] === b[0] && a[1] === b[1]

const QUOTE_MARK = /''|``|["“”„«»]/g

/** The kind of a gold claim that does not say it: by the quotation marks in its content. */
export function kindOf(text: string, content: readonly Range[]): 'direct' | 'mixed' | 'indirect' {
  const pieces = content.map((range) => text.slice(...range)).join(' ')
  const plain = pieces.replace(QUOTE_MARK, '"')
  if (!plain.includes('"')) return 'indirect'
  const opensOutside = !plain.startsWith('"') && plain.endsWith('"') && plain.split('"').length % 2 === 0
  const outside = (opensOutside ? `"${plain}` : plain).replace(/"[^"]*(?:"|$)/g, ' ')
  return /[\p{L}\p{N}]/u.test(outside) ? 'mixed' : 'direct'
}
