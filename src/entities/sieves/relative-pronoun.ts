/**
 * “who”, “which”, “that”: the noun phrase right before.
 *
 *   Mark Zuckerberg, ⟨who⟩ announced …       a senior official in Beijing, ⟨who⟩ asked …
 *   └─────────────┘                          └───────────────────────┘
 */

import { CROWDS } from '../../lexicon/groups.ts'
import { POSSESSIVE_DETERMINERS, RELATIVE_PRONOUNS } from '../../lexicon/pronouns.ts'
import { isRole, singularOf } from '../../lexicon/roles.ts'
import { describe } from '../describe.ts'
import { readPhrase } from '../phrase.ts'
import type { Sieve } from '../sieve.ts'
import { spanOf, wordsOfName } from '../sieve.ts'
import { namedOwner } from './named-owner.ts'
import { nominal } from './nominal.ts'

/** Tokens back to the noun phrase's beginning. */
const REACH = 14

export const relativePronoun: Sieve = (context, { pronoun, from }) => {
  if (pronoun === null || !RELATIVE_PRONOUNS.has(pronoun)) return null
  const { scene, figures } = context
  const { tokens } = scene.document
  const floor = Math.max(0, from - REACH, scene.document.sentences[scene.sentenceOf[from]!]!.from)
  let end = from
  while (end > floor && tokens[end - 1]!.tag === 'PUNCT') end--
  // “Ann Lee ⟨(D-Conn.)⟩, who”
  let close = from - 1
  while (close > end && tokens[close]!.text !== ')') close--
  if (close >= end && tokens[close]!.text === ')') {
    let open = end - 1
    while (open > floor && tokens[open]!.text !== '(') open--
    if (open > floor) end = open
  }
  if (end <= floor) return null
  const personal = pronoun === 'who' || pronoun === 'whom'
  const at = figures.at[end - 1]!
  if (at >= 0) {
    const appearance = figures.appearances[at]!
    const { kind } = appearance.figure
    const { from: first, article } = appearance.name
    // “hackers in China who …”, “engineers at the FBI who …”: neither China nor the FBI.
    if (
      !(
        personal &&
        (kind === 'country' || (kind === 'organization' && tokens[article ? first - 2 : first - 1]?.tag === 'ADP'))
      )
    ) {
      return { who: appearance.figure, rule: 'relative-pronoun', words: wordsOfName(context, appearance) }
    }
  }
  let start = end
  while (start > floor) {
    const { tag } = tokens[start - 1]!
    const fits =
      tag === 'NOUN' ||
      tag === 'PROPN' ||
      tag === 'ADJ' ||
      tag === 'NUM' ||
      tag === 'DET' ||
      tag === 'ADP' ||
      tag === 'PART'
    if (fits) start--
    // “his own supporters, who”
    else if (tag === 'PRON' && POSSESSIVE_DETERMINERS.has(scene.words[start - 1]!)) {
      start--
      break
    } else break
  }
  while (start < end && (tokens[start]!.tag === 'ADP' || tokens[start]!.tag === 'PART')) start++
  if (start >= end) return null
  // “was replaced by ⟨a message⟩ that”: “by” opens a phrase of its own.
  for (let i = end - 1; i > start; i--) if (scene.words[i] === 'by') start = i + 1
  // “sound to ⟨economists⟩ who”: the shortest phrase whose noun can be a “who”.
  if (personal) {
    for (let i = end - 1; i > start; i--) {
      if (tokens[i]!.tag !== 'ADP') continue
      const noun = scene.words[end - 1]!
      if (isRole(singularOf(noun) ?? noun) || CROWDS.has(noun)) start = i + 1
      break
    }
  }
  const phrase = readPhrase(scene, figures, { from: start, to: end })
  if (phrase === null) return null
  if (phrase.head >= 0 && figures.at[phrase.head]! >= 0 && phrase.coreTo === end) {
    const appearance = figures.appearances[figures.at[phrase.head]!]!
    return { who: appearance.figure, rule: 'relative-pronoun', words: wordsOfName(context, appearance) }
  }
  const who = (namedOwner(context, phrase) ?? nominal(context, phrase))?.who ?? describe(scene, figures, phrase)
  return { who, rule: 'relative-pronoun', words: [spanOf(context, start, end)] }
}
