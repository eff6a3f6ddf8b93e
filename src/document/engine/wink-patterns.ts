/**
 * wink's patterns of tokens → patterns that take the same words without going back and forth.
 *
 * Some of wink's try all ways to share out a word among their parts. The longest run that it is given has sixty
 * characters (see `prepare.ts`), and that is enough: each label of `//aaa.aaa.aaa…` can be cut in three ways, which took a
 * tenth of a second a run, and `İİİ…²`, half of whose lower case is a word to wink, would not have ended in this world.
 */

const HOST = String.raw`[a-z\u00A1-\uFFFF\d]`
const HOST_OR_HYPHEN = String.raw`[a-z\u00A1-\uFFFF\d-]`
const LETTER = String.raw`a-z\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u00FF`
const WITHIN = String.raw`[${LETTER}0-9\u0300-\u036f\u2060]`
const JOINT = String.raw`[\.\-\–\'\’\&]`
const BETWEEN_DIGITS = String.raw`[\.\,\-\/\:]`

/** A part of a pattern, and what stands in for it. */
const LINEAR: readonly (readonly [slow: string, same: string])[] = [
  // A label of an address begins and ends with a letter, with hyphens between.
  [`(?:${HOST}-*)*${HOST}+`, `${HOST}(?:${HOST_OR_HYPHEN}*${HOST})?`],
  // What stands before “@” may have colons, as all may.
  [String.raw`(?:\S+(?::\S*)?@)?`, String.raw`(?:\S+@)?`],
  // Letters and digits, joined by one sign, or by a full stop and one sign: “U.S.-led”. No sign, no new part.
  [
    String.raw`[${LETTER}]${WITHIN}*(?:${JOINT}?${WITHIN}+\.?)+`,
    String.raw`[${LETTER}]${JOINT}?${WITHIN}+(?:\.?${JOINT}${WITHIN}+)*\.?`,
  ],
  // Digits, joined by one sign.
  [String.raw`\d+(?:${BETWEEN_DIGITS}?\d+)*`, String.raw`\d+(?:${BETWEEN_DIGITS}\d+)*`],
  [String.raw`\d+(?:${BETWEEN_DIGITS}?(?=(?<digit>\d+))\k<digit>)*`, String.raw`\d+(?:${BETWEEN_DIGITS}\d+)*`],
]

export function linear(source: string): string {
  return LINEAR.reduce((result, [slow, same]) => result.replaceAll(slow, () => same), source)
}
