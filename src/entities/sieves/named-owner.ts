/**
 * “⟨Lee's⟩ lawyers”, “⟨the Kremlin's⟩ hackers”: the same words of the same owner are the same ones.
 *
 *   ⟨Iran's hackers⟩ struck. … ⟨Iran's hackers⟩ denied it       → one group
 */
import { describe } from '../describe.ts'
import type { Sieve } from '../sieve.ts'
import { wordsOfName } from '../sieve.ts'

export const namedOwner: Sieve = (context, phrase) => {
  const { from, end, head } = phrase
  const { document, words } = context.scene
  const { at, leads, appearances } = context.figures
  const first = words[from] === 'the' ? from + 1 : from
  const owner = appearances[at[first]! >= 0 ? at[first]! : (leads[first] ?? -1)]
  // Of “one of Lee's lawyers” there may be another.
  if (owner === undefined || owner.name.lead !== first) return null
  const mark = owner.name.to
  if ((words[mark] !== "'s" && words[mark] !== "'") || head <= mark) return null
  const rest = document.text.slice(document.tokens[mark + 1]!.start, document.tokens[end - 1]!.end)
  const who = {
    ...describe(context.scene, context.figures, phrase),
    key: ownedKey(owner.figure.key, rest),
  }
  return { who, rule: 'owner', words: wordsOfName(context, owner) }
}

/** The key of what is somebody's, whether the owner is named or called by a pronoun. */
export const ownedKey = (owner: string, words: string): string => `owned ${owner} ${words.toLowerCase()}`
