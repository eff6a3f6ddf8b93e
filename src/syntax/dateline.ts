/** Where a report was written, in front of its first sentence: it belongs to no sentence, and least of all to a quotation.
 *
 *   PARIS, March 3 (AP) — “The talks are over,” said Jean Valois.
 *   └── dateline ─────┘
 */
import { CALENDAR } from '../lexicon/name-words.ts'
import { PLACES } from '../lexicon/places.ts'
import type { Token } from '../types.ts'

/** “LOS ANGELES, California, March 3, 2020 (Example News Agency) —” */
const LONGEST = 18
const LONGEST_PLACE = 4

/**
 * One past the dash that ends the dateline which begins at `from`; `from` where none does. Only one before a quotation counts
 * here: what the models know of other sentences, they know with the dateline in them.
 */
export function datelineEnd(
  tokens: readonly Token[],
  from: number,
  limit: number,
  opening: ReadonlySet<number>,
): number {
  const end = anyDatelineEnd(tokens, from, limit)
  return opening.has(end) ? end : from
}

/** The same, whatever follows the dash. */
export function anyDatelineEnd(tokens: readonly Token[], from: number, limit: number): number {
  let i = from
  while (i < limit && i - from < LONGEST_PLACE && CAPITALS.test(tokens[i]!.text)) i++
  if (i === from || i >= limit) return from
  const place = tokens
    .slice(from, i)
    .map(({ text }) => text.replace(/^\ufeff/, ''))
    .join(' ')
  // “LEE: “We are broke.””
  if (tokens[i]!.text === ':') return PLACES.has(place.toLowerCase()) ? i + 1 : from
  let bracket = false
  for (; i < limit && i - from < LONGEST; i++) {
    const { text } = tokens[i]!
    if (DASH.test(text) && !bracket) {
      // “ABC Chairman Carl-Henrik Dahl”: a hyphen within a word.
      const glued = text === '-' && tokens[i - 1]!.end === tokens[i]!.start && tokens[i + 1]?.start === tokens[i]!.end
      return glued ? from : i + 1
    }
    if (text === '(') bracket = true
    else if (text === ')') bracket = false
    else if (!bracket && !/^(?:,|\d+|\.)$/.test(text) && !/^\p{Lu}/u.test(text) && !CALENDAR.has(text.toLowerCase()))
      return from
  }
  return from
}
const CAPITALS = /^\ufeff?\p{Lu}[\p{Lu}.'’-]+$/u
export const DASH: RegExp = /^[-–—]{1,2}$/
