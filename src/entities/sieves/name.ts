/** “Mr. Lewis”, “the FBI”, “UNH pollster Andy Smith”: the phrase's head is a name, and its figure is meant. */
import type { Sieve } from '../sieve.ts'
import { wordsOfName } from '../sieve.ts'

export const name: Sieve = (context, { head, from, coreTo, determiner }) => {
  const at = head < 0 ? -1 : context.figures.at[head]!
  if (at < 0) return null
  const appearance = context.figures.appearances[at]!
  // “leading Democrats” are not all Democrats; “the Chinese” are the Chinese.
  const { lead } = appearance.name
  const before = context.scene.words[lead - 1] === 'the' ? lead - 1 : lead
  // “the gang Grey Otter” is named.
  const called = appearance.figure.beside?.nouns.has(context.scene.words[lead - 1] ?? '') ?? false
  if (appearance.figure.kind === 'group' && from < before && !called) return null
  // “an anti-Trump super PAC” is described, not named.
  if (
    determiner === 'indefinite' &&
    appearance.figure.kind !== 'person' &&
    head === coreTo - 1 &&
    appearance.name.lead === head
  )
    return null
  return { who: appearance.figure, rule: 'name', words: wordsOfName(context, appearance) }
}
