/** Clauses: which verb heads a word’s clause, and which word governs that clause. */
import { PROPOSITIONS } from '../lexicon/control-words.ts'
import type { Relation } from '../types.ts'
import { firstConjunct } from './coordination.ts'
import type { Syntax } from './syntax.ts'

/** Whoever has one of these relations to its head, heads a clause. */
const CLAUSES: ReadonlySet<Relation> = new Set([
  'ROOT',
  'acl',
  'advcl',
  'ccomp',
  'csubj',
  'csubjpass',
  'parataxis',
  'relcl',
  'xcomp',
])
/** These head a clause if they are verbs. */
const PERHAPS_CLAUSES: ReadonlySet<Relation> = new Set(['conj', 'dep', 'pcomp'])

/** Whether the token is tagged as a verb. Modals count: alone, they head a clause (“He said he would”). */
export function isVerb(syntax: Syntax, token: number): boolean {
  return /^(?:VB|MD)/.test(syntax.tag(token))
}

/**
 * The word that heads the clause of `token`: its main verb, or what stands in place of one. A verb that heads a clause
 * is its own.
 *
 * @example “Lee said that hackers had stolen files.”: that of “hackers” and of “had” is “stolen”, that of “Lee” is “said”.
 */
export function clauseOf(syntax: Syntax, token: number): number {
  let one = token
  while (!headsClause(syntax, one)) one = syntax.head(one)
  return one
}

/** Whether the token heads a clause. A root always does. */
export function headsClause(syntax: Syntax, token: number): boolean {
  const relation = syntax.relation(token)
  if (syntax.head(token) < 0 || CLAUSES.has(relation)) return true
  return PERHAPS_CLAUSES.has(relation) && isVerb(syntax, token)
}

/**
 * The word that governs the clause of a verb: the verb or noun that it completes or modifies; -1 for a main clause. A
 * conjunct has the governor of the first one, and prepositions are passed over.
 *
 * @example “Lee denied that Iran hacked and spied.”: that of “hacked” and of “spied” is “denied”.
 * @example “They accused Iran of hacking.”: that of “hacking” is “accused”.
 */
export function governorOf(syntax: Syntax, verb: number): number {
  const clause = clauseOf(syntax, verb)
  let one = firstClause(syntax, clause)
  if (syntax.relation(one) === 'parataxis') return -1
  do one = attachmentOf(syntax, one).head
  while (one >= 0 && /^(?:prep|agent)$/.test(syntax.relation(one)))
  return one
}

/**
 * The head and relation of a word, with “that” clauses where they belong: at the noun before them that has such clauses
 * (“dismissed the ⟨claim⟩ that Lee had *left*”), even if the parse takes them for relative or adverbial ones. What stands
 * behind a coordinator of its head is joined to it: “He did not ⟨say⟩ so, but he *hinted* at it”.
 */
export function attachmentOf(syntax: Syntax, token: number): { readonly head: number; readonly relation: Relation } {
  const head = syntax.head(token)
  const relation = syntax.relation(token)
  if (!/^(?:acl|advcl|ccomp|relcl)$/.test(relation)) return { head, relation }
  const { tokens } = syntax.document
  const { from } = syntax.subtree(token)
  if (from > head + 1 && syntax.head(from - 1) === head && syntax.relation(from - 1) === 'cc') {
    return { head, relation: 'conj' }
  }
  // “plans to leave”, taken for a relative clause.
  if (relation === 'relcl' && isBareInfinitive(syntax, token, from)) return { head, relation: 'acl' }
  if (!isThatClause(syntax, token)) return { head, relation }
  const noun = from - 1
  if (noun >= head && PROPOSITIONS.has(tokens[noun]!.lemma) && /^NN/.test(syntax.tag(noun))) {
    return { head: noun, relation: 'acl' }
  }
  return { head, relation: relation === 'advcl' ? 'ccomp' : relation }
}

/** Whether “to” begins the clause, so that it has no relative pronoun. */
function isBareInfinitive(syntax: Syntax, verb: number, from: number): boolean {
  return syntax.tag(from) === 'TO' && syntax.head(from) === verb
}

/** Whether a clause begins with “that” and lacks nothing: “that” is no subject or object of it. */
function isThatClause(syntax: Syntax, verb: number): boolean {
  const { from } = syntax.subtree(verb)
  if (syntax.document.tokens[from]!.text.toLowerCase() !== 'that') return false
  const relation = syntax.relation(from)
  // “his denial that thieves came”: as a determiner it would be “those”.
  if (relation === 'det') return /^NNP?S$/.test(syntax.tag(syntax.head(from)))
  if (syntax.head(from) !== verb) return false
  if (relation === 'mark') return true
  return relation === 'dobj' && syntax.dependents(verb).some((one) => one > verb && syntax.relation(one) === 'dobj')
}

/** A verb that is joined to a noun by “and” is no clause of its governor’s. */
function firstClause(syntax: Syntax, clause: number): number {
  const first = firstConjunct(syntax, clause)
  return headsClause(syntax, first) ? first : clause
}
