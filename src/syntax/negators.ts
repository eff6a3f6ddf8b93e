/** The words that negate, and what each stands at: “did ⟨not⟩ say”, “⟨no⟩ evidence”, “⟨neither⟩ Iran ⟨nor⟩ Russia”. */
import {
  CLEARING_VERBS,
  DENYING_NOUNS,
  DENYING_VERBS,
  FAILING_NOUNS,
  FAILING_VERBS,
  FALSE_WORDS,
  MAKE_SOME,
  NEAR_NEGATIONS,
  NEGATIONS,
  NEGATIVE_DETERMINERS,
  NEGATIVE_PRONOUNS,
  OPEN_QUESTIONS,
  PREVENTING_VERBS,
  STILL_SO,
  UNABLE_WORDS,
} from '../lexicon/negation-words.ts'
import type { Syntax } from './syntax.ts'

/** Words of which one must be there. */
const ANY: ReadonlySet<string> = new Set([
  ...NEGATIONS,
  ...NEAR_NEGATIONS,
  ...NEGATIVE_DETERMINERS,
  ...NEGATIVE_PRONOUNS,
  ...FAILING_VERBS,
  ...DENYING_VERBS,
  ...PREVENTING_VERBS,
  ...CLEARING_VERBS,
  ...DENYING_NOUNS,
  ...FAILING_NOUNS,
  ...FALSE_WORDS,
  ...UNABLE_WORDS,
  ...['far', 'instead', 'nor', 'out', 'rather', 'short', 'without', 'yet'],
])

interface Known {
  /** By sentence: 1 if it has such a word, 2 if it has none. Most have none. */
  readonly sentences: Uint8Array
  /** By token, plus 2; 0 if nobody has asked. */
  readonly negators: Int32Array
}
const kept = new WeakMap<Syntax, Known>()

function knownOf(syntax: Syntax): Known {
  const known = kept.get(syntax)
  if (known !== undefined) return known
  const { sentences, tokens } = syntax.document
  const fresh = { sentences: new Uint8Array(sentences.length), negators: new Int32Array(tokens.length) }
  kept.set(syntax, fresh)
  return fresh
}

/** Whether the token's sentence has a word that could negate anything at all. */
export function mayNegate(syntax: Syntax, token: number): boolean {
  const known = knownOf(syntax).sentences
  const index = syntax.sentence(token)
  if (known[index] === 0) {
    const { from, to } = sentenceOf(syntax, token)
    const has = syntax.document.tokens
      .slice(from, to)
      .some(({ lemma, text }) => ANY.has(lemma) || ANY.has(text.toLowerCase()))
    known[index] = has ? 1 : 2
  }
  return known[index] === 1
}

/**
 * The token that negates a word by standing at it: “not”, “n't”, “never”, “hardly”, “neither”, “nor” at verbs and others;
 * “no”, “few”, “little” at nouns. Of “nobody”, “nothing”, “none”, “no one” it is the word itself. -1 if there is none.
 *
 * @example “They did not find any evidence”: that of “find” is “not”. “No evidence was found”: that of “evidence” is “No”.
 */
export function negatorOf(syntax: Syntax, token: number): number {
  if (!mayNegate(syntax, token)) return -1
  const { negators } = knownOf(syntax)
  if (negators[token] === 0) negators[token] = findNegator(syntax, token) + 2
  return negators[token]! - 2
}

function findNegator(syntax: Syntax, token: number): number {
  const lower = lowerAt(syntax, token)
  if (OPEN_QUESTIONS.has(lower)) return -1
  const { from, to } = sentenceOf(syntax, token)
  if (NEGATIVE_PRONOUNS.has(lower) && isNegativePronoun(syntax, token, from)) return token
  for (const one of syntax.dependents(token)) {
    const relation = syntax.relation(one)
    if (relation === 'intj' || relation === 'conj') continue
    const word = lowerAt(syntax, one)
    if (NEGATIONS.has(word)) {
      if (negates(syntax, one, token, from, to)) return one
    } else if (NEAR_NEGATIONS.has(word)) {
      if (one < token + 3) return one
    } else if (word === 'neither' || word === 'nor') {
      if (one < token) return one
    } else if (word === 'longer') {
      if (one > from && lowerAt(syntax, one - 1) === 'no') return one - 1
    } else if (NEGATIVE_DETERMINERS.has(word) && one < token && /^(?:det|amod|neg|nummod|predet)$/.test(relation)) {
      // “a few”, “a little”; “No, Iran did”, where “no” answers.
      const makesSome = one > from && MAKE_SOME.has(lowerAt(syntax, one - 1))
      if (!makesSome && lowerAt(syntax, one + 1) !== ',') return one
    }
  }
  return beforePhrase(syntax, token, from)
}

/** Whether a “not” at a word negates it. */
function negates(syntax: Syntax, not: number, token: number, from: number, to: number): boolean {
  const next = not + 1 < to ? lowerAt(syntax, not + 1) : ''
  const second = not + 2 < to ? lowerAt(syntax, not + 2) : ''
  if (STILL_SO.has(next)) return false
  if ((next === 'to' && second === 'mention') || (next === 'help' && second === 'but')) return false
  // “whether or not”, “if not”
  if (not > from && /^(?:or|if)$/.test(lowerAt(syntax, not - 1))) return false
  // “Iran, not Russia”, “they arrested not thieves but spies”: it opens another phrase.
  if (/^(?:VB|MD)/.test(syntax.tag(token))) return not < token || AUXILIARY.test(lowerAt(syntax, token))
  return not < token + 2
}

/** Verbs that “not” stands behind. */
const AUXILIARY =
  /^(?:am|is|are|was|were|be|been|being|has|have|had|do|does|did|['’](?:m|s|re|ve|d|ll)|can|ca|could|will|wo|would|shall|sha|should|may|might|must|need|ought|dare)$/

function isNegativePronoun(syntax: Syntax, token: number, from: number): boolean {
  // “a few were caught”; “nothing but lies”.
  if (token > from && MAKE_SOME.has(lowerAt(syntax, token - 1))) return false
  const { tokens } = syntax.document
  if (lowerAt(syntax, token) === 'nothing' && tokens[token + 1]?.text.toLowerCase() === 'but') return false
  if (/^(?:few|little)$/.test(lowerAt(syntax, token))) return /subj/.test(syntax.relation(token))
  return true
}

/** “neither Iran ⟨nor⟩ *Russia*”, “Iran, ⟨not⟩ *Russia*”: the word stands at what comes before. */
function beforePhrase(syntax: Syntax, token: number, from: number): number {
  const before = syntax.subtree(token).from - 1
  if (before < from) return -1
  const word = lowerAt(syntax, before)
  if (word === 'nor') return before
  if (word !== 'not') return -1
  const head = syntax.head(token)
  return /^(?:appos|conj)$/.test(syntax.relation(token)) || (head < before && syntax.head(before) === head)
    ? before
    : -1
}

export const lowerAt = (syntax: Syntax, token: number): string => syntax.document.tokens[token]!.text.toLowerCase()
export const lemmaAt = (syntax: Syntax, token: number): string => syntax.document.tokens[token]!.lemma
const sentenceOf = (syntax: Syntax, token: number) => syntax.document.sentences[syntax.sentence(token)]!
