/**
 * Moves that four tags decide alone: where one of two on the stack and two in the buffer told in 99.5 % of 373,000 sentences what
 * comes next, no weights are asked. Before “the house” with nothing below, the article waits for its noun.
 */
import type { Frame } from './move-features.ts'
import type { State } from './moves.ts'

export interface SureMoves {
  /** Open addressing: a context + 1, or 0 where empty. */
  readonly contexts: Int32Array
  readonly moves: Uint8Array
  readonly mask: number
}

/** The tags of the two words on top of the stack and of the two next ones, six bits each. */
export function contextOf({ tags }: Frame, { stack, depth, next }: State): number {
  const below = depth > 1 ? tags[stack[depth - 2]!]! : 0
  return (((((below << 6) | tags[stack[depth - 1]!]!) << 6) | tags[next]!) << 6) | tags[next + 1]!
}

/** The move of a context; null where the context does not decide it. */
export function sureMove({ contexts, moves, mask }: SureMoves, context: number): number | null {
  for (let slot = slotOf(context) & mask; ; slot = (slot + 1) & mask) {
    const found = contexts[slot]!
    if (found === context + 1) return moves[slot]!
    if (found === 0) return null
  }
}

const slotOf = (context: number): number => Math.imul(context, 0x9e3779b1) >>> 12

/** For each move its contexts in ascending order, as steps from one to the next in base 36. */
export function decodeSureMoves(packed: readonly string[]): SureMoves {
  const lists = packed.map((list) => (list === '' ? [] : list.split(' ')))
  let size = 16
  while (size < 2 * lists.reduce((sum, list) => sum + list.length, 0)) size *= 2
  const table = { contexts: new Int32Array(size), moves: new Uint8Array(size), mask: size - 1 }
  lists.forEach((steps, move) => {
    let context = 0
    for (const step of steps) {
      context += Number.parseInt(step, 36)
      let slot = slotOf(context) & table.mask
      while (table.contexts[slot] !== 0) slot = (slot + 1) & table.mask
      table.contexts[slot] = context + 1
      table.moves[slot] = move
    }
  })
  return table
}
