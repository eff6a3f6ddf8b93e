/**
 * The questions that a decision's features ask, by name.
 *
 * A feature is a template (“the lemma”, “the word before and the tag”) and the values that it finds. Weights are kept under
 * the template's number, so a number is never given to another question; a name may change at any time. Templates of one
 * group look at the same thing, and an explanation names the group: a linear model's score is a sum, so a group's part of it
 * is exact.
 */

/** Templates by group and name: `{ 'cue-word': { lemma: 1, form: 3 } }`. */
export type TemplateGroups = Readonly<Record<string, Readonly<Record<string, number>>>>

/** All names of all groups, each with its number. */
export type TemplateNumbers<G extends TemplateGroups> = Readonly<Record<NameIn<G>, number>>

type NameIn<G extends TemplateGroups> = { [Group in keyof G]: keyof G[Group] & string }[keyof G]

/** The numbers by name alone, as the code that adds features reads them. */
export function numbersOf<const G extends TemplateGroups>(groups: G): TemplateNumbers<G> {
  return Object.assign({}, ...Object.values(groups))
}

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
  const numbers = Object.values(groups).flatMap((templates) => Object.values(templates))
  if (new Set(numbers).size < numbers.length) throw new RangeError('two templates have the same number')
  const of = new Int16Array(Math.max(...numbers) + 1).fill(-1)
  names.forEach((name, group) => {
    if (name !== BIAS) for (const number of Object.values(groups[name]!)) of[number] = group
  })
  return { names, of }
}
