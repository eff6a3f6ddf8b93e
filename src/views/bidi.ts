/** Words of others within a text of ours that has no markup: a label, a tooltip, a window's title. */

/** Marks that begin or end a stretch of another direction (Unicode Standard Annex #9). */
const TURNS = /[\u202a-\u202e\u2066-\u2069]/g

/** Letters that run from right to left, by their blocks, and the marks that count as such. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

/** U+202E would show “eval” as “lave”, and all behind it. */
export const withoutTurns = (text: string): string => text.replace(TURNS, '')

/**
 * Two names in Hebrew or Arabic and an arrow between them are one run from right to left, in which the accused would stand
 * where the accuser belongs: each is set apart by U+2068 and U+2069.
 */
export function isolated(text: string): string {
  const plain = withoutTurns(text)
  return RIGHT_TO_LEFT.test(plain) ? `\u2068${plain}\u2069` : plain
}
