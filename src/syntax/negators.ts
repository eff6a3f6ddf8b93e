/** The words that negate, and what each stands at: “did ⟨not⟩ say”, “⟨no⟩ evidence”, “⟨neither⟩ Iran ⟨nor⟩ Russia”. */
import {
  MAKE_SOME,
  NEAR_NEGATIONS,
  NEGATIONS,
  NEGATIVE_DETERMINERS,
  NEGATIVE_PRONOUNS,
  OPEN_QUESTIONS,
  STILL_SO,
} from '../lexicon/negation-words.ts'
import type { Syntax } from './syntax.ts'

/**
 * The token that negates a word by standing at it: “not”, “n't”, “never”, “hardly”, “neither”, “nor” at verbs and others;
 * “no”, “few”, “little” at nouns. Of “nobody”, “nothing”, “none”, “no one” it is the word itself. -1 if there is none.
 *
 * @example “They did not find any evidence”: that of “find” is “not”. “No evidence was found”: that of “evidence” is “No”.
 */
export function negatorOf(syntax: Syntax, token: number): number {
  const lower = lowerAt(syntax, token)
  if (OPEN_QUESTIONS.has(lower)) return -1
  const { from, to } = sentenceOf(syntax, token)
  if (NEGATIVE_PRONOUNS.has(lower) && isNegativePronoun(syntax, token, from)) return token
  for (const one of syntax.dependents(token)) {
    const word = lowerAt(syntax, one)
    const relation = syntax.relation(one)
    if (relation === 'intj' || relation === 'conj') continue
    const next = one + 1 < to ? lowerAt(syntax, one + 1) : ''
    if (NEGATIONS.has(word)) {
      // “not only”, “not to mention”, “not least”; “could not help but laugh”; “whether or not”; “nothing if not”.
      if (STILL_SO.has(next) || (next === 'to' && one + 2 < to && lowerAt(syntax, one + 2) === 'mention')) continue
      if (next === 'help' && one + 2 < to && lowerAt(syntax, one + 2) === 'but') continue
      if (one > from && /^(?:or|if)$/.test(lowerAt(syntax, one - 1)) && relation !== 'aux') continue
      // “nothing, not even an excuse”: behind a noun it opens another phrase.
      if (one > token && one > token + 1 && !/^(?:VB|MD)/.test(syntax.tag(token))) continue
      return one
    }
    if (NEAR_NEGATIONS.has(word) && one < token + 3) return one
    if (/^(?:neither|nor)$/.test(word) && one < token) return one
    if (word === 'longer' && one > from && lowerAt(syntax, one - 1) === 'no') return one - 1
    if (NEGATIVE_DETERMINERS.has(word) && one < token && /^(?:det|amod|neg|nummod|predet)$/.test(relation)) {
      // “a few”, “a little”; “No, Iran did”, where “no” answers.
      if (one > from && MAKE_SOME.has(lowerAt(syntax, one - 1))) continue
      if (next === ',') continue
      return one
    }
  }
  // “nor” joins a conjunct to the one before it, at which it stands.
  return norBefore(syntax, token)
}

function isNegativePronoun(syntax: Syntax, token: number, from: number): boolean {
  // “a few were caught”; “nothing but lies”.
  if (token > from && MAKE_SOME.has(lowerAt(syntax, token - 1))) return false
  const { tokens } = syntax.document
  if (lowerAt(syntax, token) === 'nothing' && tokens[token + 1]?.text.toLowerCase() === 'but') return false
  if (/^(?:few|little)$/.test(lowerAt(syntax, token))) return /subj/.test(syntax.relation(token))
  return true
}

/** “neither Iran nor ⟨Russia⟩”. */
function norBefore(syntax: Syntax, token: number): number {
  const { from } = syntax.subtree(token)
  if (from > 0 && lowerAt(syntax, from - 1) === 'nor' && syntax.sentence(from - 1) === syntax.sentence(token))
    return from - 1
  if (syntax.relation(token) !== 'conj') return -1
  let found = -1
  for (const one of syntax.dependents(syntax.head(token))) {
    if (one >= token) break
    if (syntax.relation(one) === 'conj') found = -1
    if (syntax.relation(one) === 'cc') found = lowerAt(syntax, one) === 'nor' ? one : -1
  }
  return found
}

export const lowerAt = (syntax: Syntax, token: number): string => syntax.document.tokens[token]!.text.toLowerCase()
const sentenceOf = (syntax: Syntax, token: number) => syntax.document.sentences[syntax.sentence(token)]!
