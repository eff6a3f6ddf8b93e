/**
 * What each move costs: how many of the teacher's heads are out of reach after it. A dynamic oracle for arc-hybrid (Goldberg &
 * Nivre 2013), so that the parser also learns what to do after a mistake of its own.
 */
import { LEFT, RIGHT, SHIFT, type State } from '../../syntax/parser/moves.ts'

/** Of a move that is not possible. */
export const IMPOSSIBLE = 999

/** Fills `costs`, by move. `heads` are the teacher's. */
export function addCosts(costs: Int32Array, { n, next, depth, stack }: State, heads: Int16Array): void {
  costs.fill(IMPOSSIBLE)
  if (depth > 0) {
    const top = stack[depth - 1]!
    const head = heads[top]!
    let lost = 0
    for (let word = next; word <= n; word++) if (heads[word] === top) lost++
    costs[LEFT] = lost + ((depth > 1 && head === stack[depth - 2]) || head > next ? 1 : 0)
    if (depth > 1) costs[RIGHT] = lost + (head >= next ? 1 : 0)
  }
  if (next <= n) {
    let lost = 0
    for (let k = 0; k < depth; k++) {
      if (heads[stack[k]!] === next) lost++
      if (k < depth - 1 && heads[next] === stack[k]) lost++
    }
    costs[SHIFT] = lost
  }
}
