/**
 * Offsets in UTF-16 code units ↔ offsets in Unicode code points, which Python, brat and the Web Annotation standard count.
 *
 *   a 🙂 b       code units   0 1 2   4 5
 *                code points  0 1 2   3 4
 */

export interface CodePoints {
  /** An offset in code units as one in code points. The middle of a pair counts as the pair's end. */
  pointAt(unit: number): number
  /** An offset in code points as one in code units; beyond the end, the end. */
  unitAt(point: number): number
}

/** Reads the text once; each question then takes the logarithm of the number of characters beyond U+FFFF. */
export function codePoints(text: string): CodePoints {
  /** Where the second halves of pairs stand, in code units: each makes all later offsets one less. */
  const second: number[] = []
  for (let i = 1; i < text.length; i++) {
    if (isLow(text.charCodeAt(i)) && isHigh(text.charCodeAt(i - 1))) second.push(i)
  }
  return {
    pointAt: (unit) => unit - countBelow(second, (index) => second[index]! < unit),
    unitAt(point) {
      // The pair number `index` begins at so many code points: it is passed if the offset lies behind it.
      const pairs = countBelow(second, (index) => second[index]! - 1 - index < point)
      return Math.min(point + pairs, text.length)
    },
  }
}

const isHigh = (unit: number) => unit >= 0xd800 && unit < 0xdc00
const isLow = (unit: number) => unit >= 0xdc00 && unit < 0xe000

/** How many of the first items pass; those that pass stand before those that do not. */
function countBelow(items: readonly unknown[], passes: (index: number) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (passes(middle)) low = middle + 1
    else high = middle
  }
  return low
}
