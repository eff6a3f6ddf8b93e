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
  const { model, features } = context.pronouns
  const chosen = bestOf(rank(PRONOUN, model, features, pronounQuestion(context, at, gender)))?.candidate
  if (chosen === undefined) return null
  const { who, place } = chosen
  return { who, rule: 'pronoun', words: [spanOf(context, place.at, place.at + 1)] }
}
