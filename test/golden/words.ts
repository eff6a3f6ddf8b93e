/** What the scores are counted in: words, so that nobody's tokens, marks or spaces are favoured. And names of people. */

/** `[start, end)`, as gold files write it. */
export type Range = readonly [number, number]

const WORD = /[\p{L}\p{M}\p{N}]+/gu

/** Gives the indices of the words that the ranges touch, ascending. */
export function wordsOf(text: string): (ranges: readonly Range[]) => number[] {
  const words = [...text.matchAll(WORD)].map((match) => [match.index, match.index + match[0].length] as const)
  return (ranges) =>
    words.flatMap((word, i) => (ranges.some(([start, end]) => word[0] < end && start < word[1]) ? [i] : []))
}

export function shared(a: readonly number[], b: readonly number[]): number {
  const other = new Set(b)
  return a.filter((word) => other.has(word)).length
}

/** 2|a ∩ b| / (|a| + |b|) */
export function dice(a: readonly number[], b: readonly number[]): number {
  return a.length + b.length === 0 ? 1 : (2 * shared(a, b)) / (a.length + b.length)
}

export const same = (a: readonly number[], b: readonly number[]): boolean => a.join() === b.join()
export const overlap = (a: Range, b: Range): boolean => a[0] < b[1] && b[0] < a[1]

const TITLES = new Set(
  'mr mrs ms dr prof president secretary director senator sen rep governor gov gen judge'.split(' '),
)
const HEAD_ENDS = new Set('of in at for from with on to by about and or who that which affiliated'.split(' '))

/** Lower case, without accents, possessive, article and titles: “The FBI’s” → `fbi`, “U.S.” → `us`. */
function nameWords(name: string): string[] {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
  const whole = plain.replace(/['’]s\b/g, '').replace(/\b(\p{L})\.(?=\p{L}\.?)/gu, '$1')
  const words = (whole.match(WORD) ?? []).filter((word, i) => i > 0 || !['a', 'an', 'the'].includes(word))
  while (words.length > 1 && TITLES.has(words[0]!) && !HEAD_ENDS.has(words[1]!)) words.shift()
  return words
}

export function sameName(a: string, b: string): boolean {
  return nameWords(a).join(' ') === nameWords(b).join(' ')
}

/** The same, or all words of the one are words of the other and both have one head: “Lewis” and “James Lewis”. */
export function compatibleNames(a: string, b: string): boolean {
  const [short, long] = [nameWords(a), nameWords(b)].sort((x, y) => x.length - y.length) as [string[], string[]]
  const head = (words: string[]) =>
    words[words.findIndex((word, i) => i > 0 && HEAD_ENDS.has(word)) - 1] ?? words.at(-1)
  return short.length > 0 && short.every((word) => long.includes(word)) && head(short) === head(long)
}
