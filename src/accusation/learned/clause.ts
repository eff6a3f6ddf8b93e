/** Where a charge stands in its sentence: the word that ties actor and act, the way from both to it, and what governs it. */
import { headAt, headOfPhrase, lowestAbove, relationAt, wayUp } from '../tree.ts'
import type { Told } from './told.ts'

export interface Clause {
  /** The lowest word above actor and act, or -1. */
  readonly top: number
  readonly isVerb: boolean
  /** The words from actor and act up to the top. */
  readonly inside: ReadonlySet<number>
  /** The top and all above it. */
  readonly above: readonly number[]
  /** The relations of those; a conjunct is where its first is. */
  readonly relations: readonly string[]
  /** How many words above the top the claim is told that holds it: at most 5; -1 for none. */
  readonly depth: number
}

export function clauseOf({ line, tie: { actor, act }, claim }: Told): Clause {
  const doer = headOfPhrase(line, actor.from, actor.to)
  const top = lowestAbove(line, doer, act.at)
  const inside = new Set<number>()
  for (const from of [doer, act.at]) {
    for (const place of wayUp(line, from)) {
      inside.add(place)
      if (place === top) break
    }
  }
  const above = top < 0 ? [] : wayUp(line, top)
  const relations = above.map((place) => relationAt(line, place)).filter((relation) => relation !== 'conj')
  const cue = claim === null || claim.attribution.head < 0 ? -1 : line.tokens.indexOf(claim.attribution.head)
  const depth = cue < 0 ? -1 : Math.min(above.indexOf(cue), 5)
  return { top, isVerb: top >= 0 && line.tags[top] === 'VERB', inside, above, relations, depth }
}

/** How a word bears on the charge: 0 for a word within it or hanging on it, 1 for one above, 2 beside it, 3 elsewhere. */
export function bearing({ line, tie: { actor, act } }: Told, { inside, above }: Clause, place: number): number {
  const head = headAt(line, place)
  if (inside.has(place) || inside.has(head)) return 0
  if (above.includes(place) || above.includes(head)) return 1
  const isBeside = place >= Math.min(actor.from, act.at) - 8 && place < Math.max(actor.to, act.at + 1) + 2
  return isBeside ? 2 : 3
}
