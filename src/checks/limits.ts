/** How much one text may be and hold, for those who must bound what they take in. Nothing is ever cut short. */

import { SaidwhoError } from '../errors.ts'
import { type Checks, is, mustBeOptions } from './check.ts'

/** How much one text may be and hold. What is beyond is refused as a whole; a result is never cut short. */
export interface TextLimits {
  /** UTF-16 code units of text. Beyond: `ERR_SIZE_LIMIT`, before anything is read. */
  readonly characters: number
  /**
   * Claims that are found. Beyond: `ERR_CLAIM_LIMIT`, before speakers, stances and accusations are sought, which is where
   * most of the time and memory of such a text would go.
   */
  readonly claims: number
}

/** Any string is valid text: unless somebody asks for it, no text is too long. */
export const NO_LIMITS: TextLimits = { characters: Number.POSITIVE_INFINITY, claims: Number.POSITIVE_INFINITY }

const ABOVE_0 = is('a number above 0', (value) => typeof value === 'number' && value > 0)

/**
 * The limits that are given, and the defaults for the others.
 *
 * @throws {SaidwhoError} `ERR_OPTION` for a name that is none, which would limit nothing, and for what is no number above 0
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
  throw new SaidwhoError('ERR_SIZE_LIMIT', `${text.length} characters, where ${characters} are allowed`)
}

/** @throws {SaidwhoError} `ERR_CLAIM_LIMIT` */
export function checkClaims(found: readonly unknown[], { claims }: TextLimits): void {
  if (found.length <= claims) return
  throw new SaidwhoError('ERR_CLAIM_LIMIT', `${found.length} claims, where ${claims} are allowed`)
}
