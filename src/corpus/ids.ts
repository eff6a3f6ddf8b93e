/** Ids that are numbers: as numbers where JavaScript holds them exactly, and as they are written otherwise. */
import type { Id } from './articles.ts'

/**
 * A number as it is written → an id. Beyond 2^53 whole numbers are rounded, and two articles would have one id.
 *
 *   7 → 7   7.0 → 7   9007199254740993 → "9007199254740993"   1e400 → "1e400"
 */
export function idOfNumber(written: string): Id {
  const number = Number(written)
  if (Number.isInteger(number) && !Number.isSafeInteger(number)) return written
  const isExact = String(number) === written || (Number.isFinite(number) && sameValue(written, String(number)))
  // Minus zero is zero.
  return isExact ? number + 0 : written
}

/** Whether two ways to write a number, neither of which is a fraction of two others, mean the same. */
function sameValue(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)]
  return a.digits === b.digits && (a.digits === '' || (a.exponent === b.exponent && a.isNegative === b.isNegative))
}

/** -0.0120e4 → minus, 12, 1: digits without zeros at their ends, times ten to the power of. */
function partsOf(written: string): { isNegative: boolean; digits: string; exponent: number } {
  const [, sign, whole = '', fraction = '', power = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(written)!
  const all = whole + fraction
  let [start, end] = [0, all.length]
  while (start < end && all[start] === '0') start++
  while (end > start && all[end - 1] === '0') end--
  const exponent = Number(power) - fraction.length + (all.length - end)
  return { isNegative: sign === '-', digits: all.slice(start, end), exponent }
}
