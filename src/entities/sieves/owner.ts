/**
 * “⟨his⟩ campaign”, “⟨Lee's⟩ lawyers”: whose they are is found first, then the name that the article gives them. The same
 * words of the same owner are the same ones.
 *
 *   The Sanders campaign sued. … ⟨His campaign⟩ said       → Sanders campaign
 *   ⟨Iran's hackers⟩ struck. … ⟨Iran's hackers⟩ denied it  → one group
 */
import type { Span } from '../../types.ts'
import { describe } from '../describe.ts'
import { bodyOf, type Figure, surnameOf } from '../figures.ts'
import type { Phrase } from '../phrase.ts'
import type { Context, Sieve } from '../sieve.ts'
import { wordsOfName } from '../sieve.ts'
import { genderOfPronoun, personBefore } from './personal-pronoun.ts'
import { pluralPronoun } from './plural-pronoun.ts'

interface Owner {
  readonly who: Figure
  readonly words: readonly Span[]
  /** The token behind the words for the owner. */
  readonly to: number
}

export const owner: Sieve = (context, phrase) => {
  const { scene, figures } = context
  const { tokens, text } = scene.document
  const named = namedOwner(context, phrase)
  const found = named ?? pronounOwner(context, phrase)
  if (found === null) return null
  // Where the owner is named, a body has been found by its name.
  const body = named === null ? bodyOf(figures, found.who, phrase.noun) : undefined
  if (body !== undefined) return { who: body, rule: 'owner', words: found.words }
  const described = describe(scene, figures, phrase)
  const rest = text.slice(tokens[found.to]!.start, tokens[phrase.end - 1]!.end)
  const key = `owned ${found.who.key} ${rest.toLowerCase()}`
  if (named !== null) return { who: { ...described, key }, rule: 'owner', words: found.words }
  const whose = found.who.kind === 'person' ? surnameOf(found.who.name.split(' ')) : found.who.name
  const name = `${whose}${whose.endsWith('s') ? '’' : '’s'} ${rest}`
  return { who: { ...described, key, name }, rule: 'owner', words: found.words }
}

/** “⟨his⟩ campaign”. */
function pronounOwner(context: Context, phrase: Phrase): Owner | null {
  const { from, head, determiner } = phrase
  if (determiner !== 'possessive' || head <= from) return null
  const word = context.scene.words[from]!
  const gender = genderOfPronoun(word)
  const found =
    gender === undefined ? pluralPronoun(context, { ...phrase, pronoun: word }) : personBefore(context, from, gender)
  return found && { who: found.who, words: found.words, to: from + 1 }
}

/** “⟨Lee's⟩ lawyers”, “⟨the Kremlin's⟩ hackers”; of “one of Lee's lawyers” there may be another. */
function namedOwner(context: Context, { from, head }: Phrase): Owner | null {
  const { words } = context.scene
  const { at, leads, appearances } = context.figures
  const first = words[from] === 'the' ? from + 1 : from
  const appearance = appearances[at[first]! >= 0 ? at[first]! : (leads[first] ?? -1)]
  if (appearance === undefined || Math.min(appearance.name.lead, appearance.name.from) !== first) return null
  const mark = appearance.name.to
  if ((words[mark] !== "'s" && words[mark] !== "'") || head <= mark) return null
  return { who: appearance.figure, words: wordsOfName(context, appearance), to: mark + 1 }
}
