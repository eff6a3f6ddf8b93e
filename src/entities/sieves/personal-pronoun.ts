/** “he”, “she”: the person before who is most probably meant. */
import type { Gender } from '../../lexicon/roles.ts'
import { bestOf, rank } from '../../model/rank.ts'
import { PRONOUN, pronounQuestion } from '../pronoun.ts'
import type { Answer, Context, Sieve } from '../sieve.ts'
import { spanOf } from '../sieve.ts'

const GENDER: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['himself', 'male'],
  ['his', 'male'],
  ['she', 'female'],
  ['her', 'female'],
  ['hers', 'female'],
  ['herself', 'female'],
])

export const personalPronoun: Sieve = (context, { pronoun, from }) => {
  const gender = pronoun === null ? undefined : GENDER.get(pronoun)
  return gender === undefined ? null : personBefore(context, from, gender)
}

export function genderOfPronoun(word: string): Gender | undefined {
  return GENDER.get(word)
}

export function personBefore(context: Context, at: number, gender: Gender | null): Answer | null {
  return likelyPerson(context, at, gender)
}

/** The same, and how probable it is. */
export function likelyPerson(
  context: Context,
  at: number,
  gender: Gender | null,
): (Answer & { readonly chance: number }) | null {
  const { model, features } = context.pronouns
  const best = bestOf(rank(PRONOUN, model, features, pronounQuestion(context, at, gender)))
  if (best === null) return null
  const { who, place } = best.candidate
  return { who, rule: 'pronoun', words: [spanOf(context, place.at, place.at + 1)], chance: best.chance }
}
