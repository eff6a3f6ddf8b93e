/** Who may be the speaker of words beside a sentence, and which words of the sentence name them. */
import { FEMALE_NAMES, MALE_NAMES, OTHER_NAMES } from '../../lexicon/first-names.ts'
import { CROWDS, INDEFINITE, isThing, PLACE_HEADS } from '../../lexicon/groups.ts'
import { CALENDAR } from '../../lexicon/name-words.ts'
import { NEGATIVE_PRONOUNS } from '../../lexicon/negation-words.ts'
import { BODY_NOUNS, NAME_HEADS } from '../../lexicon/organizations.ts'
import { isRole, singularOf, TITLES } from '../../lexicon/roles.ts'
import { tokenSpan } from '../../span.ts'
import { appositionsOf, conjuncts, wholeNounPhrase } from '../../syntax/noun-phrase.ts'
import type { Syntax } from '../../syntax/syntax.ts'
import type { TokenSpan } from '../../types.ts'

/** Whether the noun, name or pronoun can mean somebody who speaks. */
export function maySpeak(syntax: Syntax, noun: number): boolean {
  const token = syntax.document.tokens[noun]!
  const word = token.text.toLowerCase()
  const tag = syntax.tag(noun)
  if (tag === 'PRP') return /^(?:he|she|they|we|i)$/.test(word)
  if (/^NNPS?$/.test(tag)) {
    if (!/^\p{Lu}[^.]/u.test(token.text)) return false
    // “Hyde ⟨Park⟩ was empty.”, but “Mina ⟨Park⟩ nodded.”
    if (PLACE_HEADS.has(word)) return isFirstName(syntax.document.tokens[noun - 1]?.text.toLowerCase() ?? '')
    // “Grace ⟨May⟩ nodded.”
    return !CALENDAR.has(word) || syntax.tag(noun - 1) === 'NNP'
  }
  if (NEGATIVE_PRONOUNS.has(word)) return false
  // “⟨No⟩ driver was hurt.”
  if (syntax.dependents(noun).some((one) => /^(?:no|neither)$/i.test(syntax.document.tokens[one]!.text))) return false
  if (!/^NNS?$/.test(tag)) return word === 'one' && isOneOfPeople(syntax, noun)
  const singular = tag === 'NNS' ? (singularOf(word) ?? word) : word
  if (isRole(singular) || TITLES.has(singular) || CROWDS.has(singular) || BODY_NOUNS.has(singular)) return true
  return INDEFINITE.has(word) && !isThing(singular)
}

/** “One of ⟨the drivers⟩”, but “One of ⟨his examples⟩”. */
function isOneOfPeople(syntax: Syntax, one: number): boolean {
  const preposition = syntax.dependent(one, 'prep')
  const noun = preposition < 0 ? -1 : syntax.dependent(preposition, 'pobj')
  return noun > one && maySpeak(syntax, noun)
}

const isFirstName = (word: string): boolean => FEMALE_NAMES.has(word) || MALE_NAMES.has(word) || OTHER_NAMES.has(word)

/** Whether it is one person by name, pronoun or role, and no body or group: “Lee”, “she”, “the mayor”, “a nurse”. */
export function isPerson(syntax: Syntax, noun: number): boolean {
  const word = syntax.document.tokens[noun]!.text.toLowerCase()
  const tag = syntax.tag(noun)
  if (tag === 'PRP') return word === 'he' || word === 'she'
  if (!maySpeak(syntax, noun) || tag === 'NNS' || tag === 'NNPS' || NAME_HEADS.has(word)) return false
  return tag === 'NNP' ? syntax.dependent(noun, 'det') < 0 : isRole(word) || TITLES.has(word)
}

/** The words that name the speaker: the noun phrase with appositions and clauses, without the comma behind them. */
export function sourceOf(syntax: Syntax, noun: number): TokenSpan {
  const { tokens } = syntax.document
  let { from, to } = wholeNounPhrase(syntax, noun)
  // “⟨Bo Lim and Ann Roe⟩ nodded.”
  for (const one of conjuncts(syntax, noun)) if (one > noun) to = Math.max(to, wholeNounPhrase(syntax, one).to)
  for (const one of appositionsOf(syntax, noun)) if (one >= to) to = Math.max(to, wholeNounPhrase(syntax, one).to)
  while (to - 1 > noun && /^[,.:;–—-]+$/.test(tokens[to - 1]!.text)) to--
  while (from < noun && /^[,.:;–—-]+$/.test(tokens[from]!.text)) from++
  return tokenSpan(syntax.document, from, to)
}
