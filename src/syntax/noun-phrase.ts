/** Noun phrases: their heads, their extent, and what they stand in apposition to. */
import type { Relation } from '../types.ts'
import type { Syntax } from './syntax.ts'

export { conjuncts } from './coordination.ts'

export interface Extent {
  /** The first token. */
  readonly from: number
  /** One past the last token. */
  readonly to: number
}

/** What belongs to a noun before and behind it, in “the two former ministers of trade”. */
const ATTRIBUTES: ReadonlySet<Relation> = new Set([
  'amod',
  'case',
  'compound',
  'det',
  'neg',
  'nmod',
  'npadvmod',
  'nummod',
  'poss',
  'predet',
  'prep',
  'quantmod',
  'advmod',
])
/** What is told of it besides: “Ann Lee⟨, a minister⟩”, “the man ⟨who fled⟩”, “files ⟨stolen in May⟩”. */
const ADDED: ReadonlySet<Relation> = new Set(['acl', 'appos', 'relcl', 'ccomp'])

/**
 * The noun phrase of a head: with its determiner, attributes and prepositional phrases; without its appositions, clauses
 * and conjuncts.
 *
 * @example “⟨The new minister of trade and industry⟩, Ann Lee, who fled, …”
 */
export function nounPhrase(syntax: Syntax, head: number): Extent {
  return extent(syntax, head, (relation) => ATTRIBUTES.has(relation))
}

/**
 * The noun phrase with its appositions and clauses, too; without its conjuncts.
 *
 * @example “⟨Ann Lee, the minister who fled⟩, and her son”
 */
export function wholeNounPhrase(syntax: Syntax, head: number): Extent {
  return extent(syntax, head, (relation) => ATTRIBUTES.has(relation) || ADDED.has(relation))
}

/**
 * The head of the tokens `[from, to)`: the one whose own head lies outside. Where there are several, the first noun or
 * pronoun among them, else the first that is no punctuation.
 *
 * @example That of “a spokesman for the Chinese ministry” is “spokesman”.
 */
export function headOf(syntax: Syntax, from: number, to: number): number {
  let other = -1
  for (let one = from; one < to; one++) {
    const head = syntax.head(one)
    if (head >= from && head < to) continue
    if (isNominal(syntax, one)) return one
    if (other === -1 || syntax.relation(other) === 'punct') other = one
  }
  return other
}

/**
 * The heads of the appositions to a noun, in text order; of an apposition to an apposition, too.
 *
 * @example “Ann Lee, 54, the minister, said …”: those of “Lee” are “54” and “minister”.
 */
export function appositionsOf(syntax: Syntax, head: number): number[] {
  const found: number[] = []
  for (const one of syntax.dependents(head)) {
    if (syntax.relation(one) === 'appos' || isBracketed(syntax, head, one))
      found.push(one, ...appositionsOf(syntax, one))
  }
  return found.sort((a, b) => a - b)
}

/** “the firm (⟨Bridgeworks⟩)”, whatever the parse takes it for. */
function isBracketed(syntax: Syntax, head: number, token: number): boolean {
  if (token < head || syntax.relation(token) === 'conj' || !isNominal(syntax, token)) return false
  const { from } = syntax.subtree(token)
  return from === head + 2 && syntax.document.tokens[head + 1]!.text === '('
}

/** Whether the token is tagged as a noun, a name, a pronoun or a number. */
export function isNominal(syntax: Syntax, token: number): boolean {
  return /^(?:NN|PRP$|WP$|CD$|EX$)/.test(syntax.tag(token))
}

function extent(syntax: Syntax, head: number, belongs: (relation: Relation) => boolean): Extent {
  let from = head
  let to = head + 1
  for (const one of syntax.dependents(head)) {
    if (!belongs(syntax.relation(one))) continue
    // “saw the bridge ⟨there⟩”
    if (one > head && syntax.relation(one) === 'advmod') continue
    const below = syntax.relation(one) === 'prep' ? prepositional(syntax, one, belongs) : syntax.subtree(one)
    from = Math.min(from, below.from)
    to = Math.max(to, below.to)
  }
  return { from, to }
}

/** A prepositional phrase, its object cut as the phrase above it; what is joined to the object belongs to it. */
function prepositional(syntax: Syntax, preposition: number, belongs: (relation: Relation) => boolean): Extent {
  let { from, to } = { from: preposition, to: preposition + 1 }
  for (const one of syntax.dependents(preposition)) {
    const relation = syntax.relation(one)
    if (relation === 'punct') continue
    const below =
      relation === 'pobj'
        ? extent(syntax, one, (other) => belongs(other) || other === 'conj')
        : relation === 'prep'
          ? prepositional(syntax, one, belongs)
          : syntax.subtree(one)
    from = Math.min(from, below.from)
    to = Math.max(to, below.to)
  }
  return { from, to }
}
