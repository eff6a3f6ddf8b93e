/** What a move costs is what is lost by it: compared with all ways to go on, in all small trees. */
import { expect, test } from 'vitest'
import {
  canRight,
  canShift,
  createState,
  done,
  LEFT,
  make,
  RIGHT,
  SHIFT,
  type State,
  start,
} from '../../src/syntax/parser/moves.ts'
import { createWords } from '../../src/syntax/parser/words.ts'
import { addCosts, IMPOSSIBLE } from '../../src/training/parser/oracle.ts'

const MOVES = [SHIFT, LEFT, RIGHT]

/** The state after these moves. */
function after(n: number, moves: readonly number[]): State {
  const state = createState()
  start(state, { ...createWords(), n })
  for (const move of moves) make(state, move)
  return state
}

const isPossible = (state: State, move: number) =>
  move === SHIFT ? canShift(state) : move === LEFT ? state.depth > 0 : canRight(state)

/** The most heads that can still come out right. */
function reachable(n: number, moves: readonly number[], heads: Int16Array): number {
  const state = after(n, moves)
  if (done(state)) return Array.from({ length: n }, (_, i) => i + 1).filter((i) => state.heads[i] === heads[i]).length
  return Math.max(
    ...MOVES.filter((move) => isPossible(state, move)).map((move) => reachable(n, [...moves, move], heads)),
  )
}

/** Calls `visit` with the moves to each state that is not the last. */
function everyState(n: number, moves: readonly number[], visit: (moves: readonly number[]) => void): void {
  const state = after(n, moves)
  if (done(state)) return
  visit(moves)
  for (const move of MOVES) if (isPossible(state, move)) everyState(n, [...moves, move], visit)
}

/** Whether no two of the arcs cross, which is all that the costs are exact for. */
function isProjective(heads: readonly number[]): boolean {
  const arcs = heads.map((head, i) => [Math.min(head, i + 1), Math.max(head, i + 1)] as const)
  return arcs.every(([a, b]) => arcs.every(([c, d]) => !(a < c && c < b && b < d)))
}

function isTree(heads: readonly number[]): boolean {
  const root = heads.length + 1
  return heads.every((_, i) => {
    let node = i + 1
    for (let steps = 0; node !== root; steps++) {
      if (steps > heads.length) return false
      node = heads[node - 1]!
    }
    return true
  })
}

function* allHeads(n: number, heads: readonly number[] = []): Generator<readonly number[]> {
  if (heads.length === n) {
    yield heads
    return
  }
  for (let head = 1; head <= n + 1; head++) if (head !== heads.length + 1) yield* allHeads(n, [...heads, head])
}

test.each([1, 2, 3])('all trees of %i words', (n) => {
  const costs = new Int32Array(MOVES.length)
  let trees = 0
  for (const tree of allHeads(n)) {
    if (!isTree(tree) || !isProjective(tree)) continue
    trees++
    const heads = Int16Array.from([0, ...tree])
    everyState(n, [], (moves) => {
      const state = after(n, moves)
      const best = reachable(n, moves, heads)
      addCosts(costs, state, heads)
      for (const move of MOVES) {
        const expected = isPossible(state, move) ? best - reachable(n, [...moves, move], heads) : IMPOSSIBLE
        expect([tree, moves, move, costs[move]]).toEqual([tree, moves, move, expected])
      }
    })
  }
  expect(trees).toBeGreaterThan(0)
})
