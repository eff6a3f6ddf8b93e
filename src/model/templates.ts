/**
 * The questions that a decision's features ask, by name.
 *
 * A feature is a template (“the lemma”, “the word before and the tag”) and the values that it finds. Weights are kept under
 * the template's number, so a number is never given to another question; a name may change at any time. Templates of one
 * group look at the same thing, and an explanation names the group: a linear model's score is a sum, so a group's part of it
 * is exact.
 */

/**
 * The numbers of templates by group: `{ 'cue-word': [T.lemma, T.form] }`. `T` is an enum with the templates' names: esbuild puts
 * its numbers in place of the names, since the functions that add features are the innermost of an extraction.
 */
export type TemplateGroups = Readonly<Record<string, readonly number[]>>

/** The templates of this group are asked of everything, and explain nothing. */
export const BIAS = 'bias'

/** The groups in their order, and for each template's number the index of its group, -1 where it explains nothing. */
export interface Groups<Name extends string = string> {
  readonly names: readonly Name[]
  readonly of: Int16Array
}

/** @throws {RangeError} if two templates share a number, under which their weights would be one another's */
export function groupsOf<G extends TemplateGroups>(groups: G): Groups<keyof G & string> {
  const names = Object.keys(groups) as (keyof G & string)[]
  const numbers = Object.values(groups).flat()
  if (new Set(numbers).size < numbers.length) throw new RangeError('two templates have the same number')
  const of = new Int16Array(Math.max(...numbers) + 1).fill(-1)
  names.forEach((name, group) => {
    if (name !== BIAS) for (const number of groups[name]!) of[number] = group
  })
  return { names, of }
}
