/**
 * Arc-hybrid transitions (Kuhlmann, Gómez-Rodríguez & Satta 2011): a stack, a buffer, and three moves, each word gets its
 * head when it leaves the stack. The root stands behind the last word (Ballesteros & Nivre 2013).
 *
 *   SHIFT  the buffer's first word goes onto the stack
 *   LEFT   the stack's top gets the buffer's first as its head, and leaves
 *   RIGHT  the stack's top gets the word below it as its head, and leaves
 */
import { LONGEST, type Words } from './words.ts'

export const SHIFT = 0
export const LEFT = 1
export const RIGHT = 2

export interface State {
  /** How many words; the root is node `n + 1`. */
  n: number
  /** The buffer's first. */
  next: number
  /** How many are on the stack. */
  depth: number
  readonly stack: Int16Array
  readonly heads: Int16Array
  /** Leftmost and rightmost dependents found so far, and the ones next to them; 0 where there is none. */
  readonly left: Int16Array
  readonly left2: Int16Array
  readonly right: Int16Array
  readonly right2: Int16Array
  readonly lefts: Uint8Array
  readonly rights: Uint8Array
}

const ROOM = LONGEST + 4
export const createState = (): State => ({
  n: 0,
  next: 1,
  depth: 0,
  stack: new Int16Array(ROOM),
  heads: new Int16Array(ROOM),
  left: new Int16Array(ROOM),
  left2: new Int16Array(ROOM),
  right: new Int16Array(ROOM),
  right2: new Int16Array(ROOM),
  lefts: new Uint8Array(ROOM),
  rights: new Uint8Array(ROOM),
})

export function start(state: State, { n }: Words): void {
  state.n = n
  state.next = 1
  state.depth = 0
  const end = n + 4
  state.heads.fill(0, 0, end)
  state.left.fill(0, 0, end)
  state.left2.fill(0, 0, end)
  state.right.fill(0, 0, end)
  state.right2.fill(0, 0, end)
  state.lefts.fill(0, 0, end)
  state.rights.fill(0, 0, end)
}

export const canShift = ({ n, next }: State): boolean => next <= n
/** `LEFT` is possible wherever the stack is not empty. */
export const canRight = ({ depth }: State): boolean => depth > 1
/** The move where only one is possible; else null. */
export const onlyMove = ({ n, next, depth }: State): number | null =>
  depth === 0 ? SHIFT : depth === 1 && next > n ? LEFT : null
export const done = ({ n, next, depth }: State): boolean => next > n && depth === 0

export function make(state: State, move: number): void {
  if (move === SHIFT) {
    state.stack[state.depth++] = state.next++
    return
  }
  const word = state.stack[--state.depth]!
  const head = move === LEFT ? state.next : state.stack[state.depth - 1]!
  state.heads[word] = head
  if (word < head) {
    state.left2[head] = state.left[head]!
    state.left[head] = word
    if (state.lefts[head]! < 200) state.lefts[head]!++
  } else {
    state.right2[head] = state.right[head]!
    state.right[head] = word
    if (state.rights[head]! < 200) state.rights[head]!++
  }
}
