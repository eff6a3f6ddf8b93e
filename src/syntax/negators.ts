/** The words that negate, and what each stands at: “did ⟨not⟩ say”, “⟨no⟩ evidence”, “⟨neither⟩ Iran ⟨nor⟩ Russia”. */
import type { Syntax } from './syntax.ts'

const NOT = /^(?:not|n['’]t|never|nowhere|cannot)$/
/** They say that it is hardly so. */
const HARDLY = /^(?:hardly|barely|scarcely|rarely|seldom)$/
const DETERMINERS = /^(?:no|neither|few|little|zero)$/
const PRONOUNS = /^(?:nobody|none|nothing|neither|few|little)$/
/** “not only”: what follows is said all the more. */
const STILL_SO = /^(?:only|just|merely|simply|solely|least)$/
/** “There is no question that …”: it is so. */
const NO_MATTER = /^(?:question|secret|surprise|wonder|mystery|accident|coincidence|matter)$/

/**
 * The token that negates a word by standing at it: “not”, “n't”, “never”, “hardly”, “neither”, “nor” at verbs and others;
 * “no”, “few”, “little” at nouns. Of “nobody”, “nothing”, “none”, “no one” it is the word itself. -1 if there is none.
 *
 * @example “They did not find any evidence”: that of “find” is “not”. “No evidence was found”: that of “evidence” is “No”.
 */
export function negatorOf(syntax: Syntax, token: number): number {
  const lower = lowerAt(syntax, token)
  if (NO_MATTER.test(lower)) return -1
  const { from, to } = sentenceOf(syntax, token)
  if (PRONOUNS.test(lower) && isNegativePronoun(syntax, token, from)) return token
  for (const one of syntax.dependents(token)) {
    const word = lowerAt(syntax, one)
    const relation = syntax.relation(one)
    if (relation === 'intj' || relation === 'conj') continue
    const next = one + 1 < to ? lowerAt(syntax, one + 1) : ''
    if (NOT.test(word)) {
      // “not only”, “not to mention”, “not least”; “could not help but laugh”; “whether or not”; “nothing if not”.
      if (STILL_SO.test(next) || (next === 'to' && one + 2 < to && lowerAt(syntax, one + 2) === 'mention')) continue
      if (next === 'help' && one + 2 < to && lowerAt(syntax, one + 2) === 'but') continue
      if (one > from && /^(?:or|if)$/.test(lowerAt(syntax, one - 1)) && relation !== 'aux') continue
      // “nothing, not even an excuse”: behind a noun it opens another phrase.
      if (one > token && one > token + 1 && !/^(?:VB|MD)/.test(syntax.tag(token))) continue
      return one
    }
    if (HARDLY.test(word) && one < token + 3) return one
    if (/^(?:neither|nor)$/.test(word) && one < token) return one
    if (word === 'longer' && one > from && lowerAt(syntax, one - 1) === 'no') return one - 1
    if (DETERMINERS.test(word) && one < token && /^(?:det|amod|neg|nummod|predet)$/.test(relation)) {
      // “a few”, “a little”; “No, Iran did”, where “no” answers.
      if (one > from && /^(?:an?|the|these|those|only|quite)$/.test(lowerAt(syntax, one - 1))) continue
      if (next === ',') continue
      return one
    }
  }
  // “nor” joins a conjunct to the one before it, at which it stands.
  return norBefore(syntax, token)
}

function isNegativePronoun(syntax: Syntax, token: number, from: number): boolean {
  // “a few were caught”; “nothing but lies”.
  if (token > from && /^(?:a|the|these|those|only|quite)$/.test(lowerAt(syntax, token - 1))) return false
  const { tokens } = syntax.document
  if (lowerAt(syntax, token) === 'nothing' && tokens[token + 1]?.text.toLowerCase() === 'but') return false
  if (/^(?:few|little)$/.test(lowerAt(syntax, token))) return /subj/.test(syntax.relation(token))
  return true
}

/** “neither Iran nor ⟨Russia⟩”. */
function norBefore(syntax: Syntax, token: number): number {
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
