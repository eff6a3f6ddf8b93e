/**
 * “⟨his⟩ campaign”, “⟨her⟩ lawyers”: whose they are is found first, then the name that the article gives them.
 *
 *   The Sanders campaign sued. … ⟨His campaign⟩ said       → Sanders campaign
 */
import { describe } from '../describe.ts'
import { bodyOf, surnameOf } from '../figure.ts'
import type { Sieve } from '../sieve.ts'
import { ownedKey } from './named-owner.ts'
import { genderOfPronoun, personBefore } from './personal-pronoun.ts'
import { pluralPronoun } from './plural-pronoun.ts'

export const owner: Sieve = (context, phrase) => {
  const { from, end, head, noun, determiner } = phrase
  if (determiner !== 'possessive' || head <= from) return null
  const { scene, figures } = context
  const word = scene.words[from]!
  const gender = genderOfPronoun(word)
  const found =
    gender === undefined ? pluralPronoun(context, { ...phrase, pronoun: word }) : personBefore(context, from, gender)
  if (found === null) return null
  // “the minister … her aide”: who has no name gives none.
  if (found.who.kind === 'person' && !/\p{Lu}/u.test(found.who.name.replace(/^The /, ''))) return null
  const body = bodyOf(figures, found.who, noun)
  if (body !== undefined) return { who: body, rule: 'owner', words: found.words }
  const { tokens, text } = scene.document
  const described = describe(scene, figures, phrase)
  const rest = text.slice(tokens[from + 1]!.start, tokens[end - 1]!.end)
  const whose = found.who.kind === 'person' ? surnameOf(found.who.name.split(' ')) : found.who.name
  const who = {
    ...described,
    key: ownedKey(found.who.key, rest),
    name: `${whose}${whose.endsWith('s') ? '’' : '’s'} ${rest}`,
  }
  return { who, rule: 'owner', words: found.words }
}
