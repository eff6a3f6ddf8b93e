/** Limits on the size of one text, for untrusted input. A text beyond them is refused; no result is truncated. */

import { SaidwhoError } from '../errors.ts'
import { type Checks, is, mustBeOptions } from './check.ts'

/** Limits on one text. A text beyond them is refused as a whole; a result is never truncated. */
export interface TextLimits {
  /** Maximum length in UTF-16 code units. Beyond: `ERR_SIZE_LIMIT`, before the text is processed. */
  readonly characters: number
  /**
   * Maximum number of claims. Beyond: `ERR_CLAIM_LIMIT`, before the search for speakers, stances and accusations, which
   * would take most of the time and memory.
   */
  readonly claims: number
}

/** The default of `extract`: any string is valid text. */
export const NO_LIMITS: TextLimits = { characters: Number.POSITIVE_INFINITY, claims: Number.POSITIVE_INFINITY }

const ABOVE_0 = is('a number above 0', (value) => typeof value === 'number' && value > 0)

/**
 * The given limits, with defaults for the others.
 *
 * @throws {SaidwhoError} `ERR_OPTION` for an unknown name, which would limit nothing, and for a value that is not above 0
 */
export function readLimits<L extends { readonly [name in keyof L]: number }>(
  given: Partial<L> | undefined,
  defaults: L,
): L {
  if (given === undefined) return defaults
  const checks = Object.fromEntries(Object.keys(defaults).map((name) => [name, ABOVE_0])) as Checks<L>
  mustBeOptions<L>(given, checks, 'limits')
  const entries = Object.entries(defaults).map(([name, most]) => [name, given[name as keyof L] ?? most])
  return Object.fromEntries(entries) as L
}

/** @throws {SaidwhoError} `ERR_SIZE_LIMIT` */
export function checkLength(text: string, { characters }: TextLimits): void {
  if (text.length <= characters) return
  throw new SaidwhoError('ERR_SIZE_LIMIT', `the text has ${text.length} characters; the limit is ${characters}`)
}

/** @throws {SaidwhoError} `ERR_CLAIM_LIMIT` */
export function checkClaims(found: readonly unknown[], { claims }: TextLimits): void {
  if (found.length <= claims) return
  throw new SaidwhoError('ERR_CLAIM_LIMIT', `the text has ${found.length} claims; the limit is ${claims}`)
}
