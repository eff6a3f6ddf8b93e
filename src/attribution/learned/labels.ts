/** The labels of the chain: each token around a cue stands outside, or begins or goes on a source, the cue or a content. */

/** An “in” is its “begin” plus one; the weights know labels by these numbers. */
export enum LABEL {
  outside = 0,
  beginSource = 1,
  inSource = 2,
  beginCue = 3,
  inCue = 4,
  beginContent = 5,
  inContent = 6,
}

/** How many labels there are. */
export const LABELS = 7

/** The “begin” labels, in the order in which a reading lists its runs. */
export const BEGINS: readonly number[] = [LABEL.beginSource, LABEL.beginCue, LABEL.beginContent]

/** The labels that may follow any other, and those that may stand at the head of a sentence. */
export const FREE: readonly number[] = [LABEL.outside, ...BEGINS]

/** The label that goes on what `begin` began. */
export const goesOn = (begin: number): number => begin + 1

/** The head of a cue can be nothing else. */
export const isCue = (label: number): boolean => label === LABEL.beginCue || label === LABEL.inCue

/** Which label may follow which: an “in” only behind its own kind. Row: from, column: to. */
export const ALLOWED: readonly (readonly boolean[])[] = Array.from({ length: LABELS }, (_, from) =>
  Array.from({ length: LABELS }, (_, to) => FREE.includes(to) || from === to || goesOn(from) === to),
)
