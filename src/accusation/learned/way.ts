/** The way between two words of a sentence by the parse, as a number for features. */
import { hashOf, mix } from '../../model/hash.ts'
import { isPassive } from '../../syntax/verb-group.ts'
import { isVerbAt } from '../deed.ts'
import type { Line } from '../sentence.ts'
import { headAt, lowestAbove, relationAt } from '../tree.ts'

export interface Way {
  /** The lowest word above both, or one of them; -1 where the parse ties them nowhere. */
  readonly top: number
  /** The relations up from the one and from the other to the top, prepositions by their form. */
  readonly up: number
  readonly down: number
  readonly steps: number
  /** The word below the top on the side of the second. */
  readonly first: number
}

/** Longer ways are all alike. */
const FAR = 7

/** The word that a phrase hangs on, over a preposition, and how. */
export interface Governor {
  /** -1 for none. */
  readonly at: number
  /** The relation, or the preposition. */
  readonly relation: number
  readonly passive: 0 | 1
}

export function governorOf(line: Line, head: number): Governor {
  const name = relationAt(line, head)
  const above = headAt(line, head)
  const isObject = name === 'pobj' && above >= 0
  const at = isObject ? headAt(line, above) : above
  const relation = isObject ? mix(PREPOSITION, hashOf(line.forms[above]!)) : hashOf(name)
  return { at, relation, passive: isPassiveAt(line, at) }
}

export const isPassiveAt = (line: Line, at: number): 0 | 1 =>
  at >= 0 && isVerbAt(line, at) && isPassive(line.syntax, line.tokens[at]!) ? 1 : 0

const PREPOSITION = hashOf('prep')

/** A number by its power of two: 0, 1, 2–3, 4–6, and so on up to 5. */
export const inSteps = (n: number): number => Math.min(5, Math.floor(Math.log2(n + 1)))

export function wayBetween(line: Line, one: number, other: number): Way {
  const top = lowestAbove(line, one, other)
  if (top < 0) return { top, up: 1, down: 1, steps: Number.POSITIVE_INFINITY, first: -1 }
  const up = climb(line, one, top)
  const down = climb(line, other, top)
  return { top, up: up.hash, down: down.hash, steps: up.steps + down.steps, first: down.last }
}

const TOO_FAR = 3

function climb(line: Line, from: number, top: number): { hash: number; steps: number; last: number } {
  let hash = 0
  let steps = 0
  let last = -1
  for (let at = from; at >= 0 && at !== top; at = headAt(line, at)) {
    const relation = relationAt(line, at)
    if (steps < FAR) hash = mix(hash, hashOf(relation === 'prep' || relation === 'agent' ? line.forms[at]! : relation))
    steps++
    last = at
  }
  return { hash: steps > FAR ? TOO_FAR : hash, steps, last }
}
