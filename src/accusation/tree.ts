/** The parse of one sentence by the positions of its line: heads, relations, dependents, and the way up from a word. */
import type { Relation } from '../types.ts'
import type { Line } from './sentence.ts'

/** The position of a token in the line, or -1 where the line leaves it out: a quotation mark. */
export function placeOf({ tokens }: Line, token: number): number {
  if (token < 0) return -1
  let place = Math.min(token - tokens[0]!, tokens.length - 1)
  while (place >= 0 && tokens[place]! > token) place--
  return tokens[place] === token ? place : -1
}

/** The position of a word's head; -1 for the root. */
export function headAt(line: Line, place: number): number {
  const { syntax, tokens } = line
  let head = syntax.head(tokens[place]!)
  while (head >= 0 && placeOf(line, head) < 0) head = syntax.head(head)
  return placeOf(line, head)
}

export const relationAt = ({ syntax, tokens }: Line, place: number): Relation => syntax.relation(tokens[place]!)

export function dependentsAt(line: Line, place: number): readonly number[] {
  const { syntax, tokens } = line
  const below = syntax.dependents(tokens[place]!)
  if (below.length === 0) return below
  const places: number[] = []
  for (const token of below) {
    const found = placeOf(line, token)
    if (found >= 0) places.push(found)
  }
  return places
}

/** The first dependent with one of these relations, or -1. */
export function dependentAt(line: Line, place: number, ...relations: readonly Relation[]): number {
  const { syntax, tokens } = line
  for (const one of syntax.dependents(tokens[place]!)) {
    if (!relations.includes(syntax.relation(one))) continue
    const found = placeOf(line, one)
    if (found >= 0) return found
  }
  return -1
}

/** The word itself, its head, the head of that … up to the root. */
export function wayUp(line: Line, place: number): number[] {
  const way: number[] = []
  for (let at = place; at >= 0 && way.length < LONGEST_WAY; at = headAt(line, at)) way.push(at)
  return way
}

const LONGEST_WAY = 120

/** The word of a phrase whose head lies outside: “Russian ⟨hackers⟩ of the army”. */
export function headOfPhrase(line: Line, from: number, to: number): number {
  let at = to - 1
  for (let head = headAt(line, at); head >= from && head < to; head = headAt(line, at)) at = head
  return at
}

/** The lowest word that has both below it or is one of them; -1 where the parse ties them nowhere. */
export function lowestAbove(line: Line, one: number, other: number): number {
  const way = new Set(wayUp(line, one))
  return wayUp(line, other).find((place) => way.has(place)) ?? -1
}

/** The positions `[from, to)` of a word with all that hangs on it. */
export function subtreeOf(line: Line, place: number): { readonly from: number; readonly to: number } {
  return placesOf(line, line.syntax.subtree(line.tokens[place]!))
}

/** The positions `[from, to)` of a stretch of tokens. */
export function placesOf(
  { tokens }: Line,
  stretch: { readonly from: number; readonly to: number },
): { from: number; to: number } {
  let from = 0
  while (from < tokens.length && tokens[from]! < stretch.from) from++
  let to = from
  while (to < tokens.length && tokens[to]! < stretch.to) to++
  return { from, to }
}
