/** How well words of a text name a labelled party: by their place, by name, by country; and nobody where nobody is labelled. */
import type { GoldParty } from '../../evaluation/gold.ts'
import { compatibleNames } from '../../evaluation/names.ts'
import type { TokenSpan } from '../../types.ts'
import { isIn, rangesOf } from './accused.ts'

/** Below this the words name another, who is of the same country at best. */
export const NAMED_FROM = 0.5

export interface Named {
  readonly mention: TokenSpan
  /** Whom the words mean, as far as it is known. */
  readonly name: string | null
  readonly country: string | null
}

/** 1 for the labelled words themselves and from 0.8 for words that overlap them; 0.7 for the same name elsewhere, 0.4 for the same country. */
export function qualityOf(
  label: GoldParty | readonly GoldParty[] | null | undefined,
  found: Named | null,
  text: string,
): number {
  if (!label || found === null) return Number(!label && found === null)
  return Math.max(0, ...[label].flat().map((one) => likeness(one, found, text)))
}

function likeness(label: GoldParty, found: Named, text: string): number {
  const { mention, name, country } = found
  const ranges = rangesOf(label.span)
  if (isIn(ranges, mention)) {
    const [start, end] = ranges.find(([from, to]) => from < mention.end && mention.start < to)!
    const shared = Math.min(end, mention.end) - Math.max(start, mention.start)
    return 0.8 + (0.4 * shared) / (end - start + mention.end - mention.start)
  }
  const words = [text.slice(mention.start, mention.end), ...(name === null ? [] : [name])]
  if (words.some((one) => compatibleNames(label.name ?? '', one))) return 0.7
  return country !== null && country === label.iso ? 0.4 : 0
}
