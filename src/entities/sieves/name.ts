/** “Mr. Lewis”, “the FBI”, “UNH pollster Andy Smith”: the phrase's head is a name, and its figure is meant. */
import type { Sieve } from '../sieve.ts'
import { wordsOfName } from '../sieve.ts'

export const name: Sieve = (context, { head }) => {
  const at = head < 0 ? -1 : context.figures.at[head]!
  if (at < 0) return null
  const appearance = context.figures.appearances[at]!
  return { who: appearance.figure, rule: 'name', words: wordsOfName(context, appearance) }
}
