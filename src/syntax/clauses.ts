/** Clauses: which verb heads a word’s clause, and which word governs that clause. */
import { firstConjunct } from './coordination.ts'
import type { Relation } from './relations.ts'
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
  do one = syntax.head(one)
  while (one >= 0 && /^(?:prep|agent)$/.test(syntax.relation(one)))
  return one
}

/** A verb that is joined to a noun by “and” is no clause of its governor’s. */
function firstClause(syntax: Syntax, clause: number): number {
  const first = firstConjunct(syntax, clause)
  return headsClause(syntax, first) ? first : clause
}
