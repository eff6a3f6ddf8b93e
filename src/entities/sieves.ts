/** The sieves in their order: the first that answers decides who is meant. */
import { describe } from './describe.ts'
import type { Phrase } from './phrase.ts'
import type { Answer, Context, Sieve } from './sieve.ts'
import { apposition } from './sieves/apposition.ts'
import { compound } from './sieves/compound.ts'
import { firstPerson } from './sieves/first-person.ts'
import { maker } from './sieves/maker.ts'
import { name } from './sieves/name.ts'
import { namedOwner } from './sieves/named-owner.ts'
import { nominal } from './sieves/nominal.ts'
import { owner } from './sieves/owner.ts'
import { personalPronoun } from './sieves/personal-pronoun.ts'
import { pluralPronoun } from './sieves/plural-pronoun.ts'
import { relativePronoun } from './sieves/relative-pronoun.ts'

const SIEVES: readonly Sieve[] = [
  // Pronouns name nobody, so only one of these can answer. Quotations turn “I” around: first.
  firstPerson,
  relativePronoun,
  personalPronoun,
  pluralPronoun,
  // “A and B” before “A”: the head of “Ifill and Woodruff” is Woodruff.
  compound,
  // “the pollster, Ann Lee”: before the description is looked up, since the name says it.
  apposition,
  name,
  // “his statement” is his, not a thing of his.
  maker,
  // “his campaign” has a name of its own more often than one by its head: before the other descriptions.
  owner,
  // “Lee's lawyers”: no noun that calls somebody again, since it says whose they are.
  namedOwner,
  nominal,
]

export function whoIs(context: Context, phrase: Phrase): Answer {
  for (const sieve of SIEVES) {
    const answer = sieve(context, phrase)
    if (answer !== null) return answer
  }
  return { who: describe(context.scene, context.figures, phrase), rule: 'own-words', words: [] }
}
