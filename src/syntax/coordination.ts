/** Words joined by “and”, “or”, “but”, “nor” or commas: “⟨Iran⟩, ⟨Russia⟩ and ⟨China⟩ denied it”. */
import type { Syntax } from './syntax.ts'

/**
 * All tokens that are coordinated with `token`, itself left out, in text order.
 *
 * @example “Iran, Russia and China denied it.”: those of “Russia” are “Iran” and “China”.
 */
export function conjuncts(syntax: Syntax, token: number): number[] {
  const found: number[] = []
  const add = (one: number): void => {
    if (one !== token) found.push(one)
    for (const below of syntax.dependents(one)) if (syntax.relation(below) === 'conj') add(below)
  }
  add(firstConjunct(syntax, token))
  return found.sort((a, b) => a - b)
}

/** The first word of the coordination that `token` stands in; the token itself where it stands in none. */
export function firstConjunct(syntax: Syntax, token: number): number {
  let one = token
  while (syntax.relation(one) === 'conj') one = syntax.head(one)
  return one
}

/**
 * The token that joins a conjunct to the one before it: “and”, “or”, “but” …; -1 where only a comma does.
 *
 * @example “It did not hack but spied.”: that of “spied” is “but”.
 */
export function coordinatorOf(syntax: Syntax, conjunct: number): number {
  if (syntax.relation(conjunct) !== 'conj') return -1
  let found = -1
  for (const one of syntax.dependents(syntax.head(conjunct))) {
    if (one >= conjunct) break
    if (syntax.relation(one) === 'conj') found = -1
    if (syntax.relation(one) === 'cc') found = one
  }
  return found
}
