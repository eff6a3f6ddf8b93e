/** Scores of labels → the best readings of one cue's sentence, by list Viterbi (Seshadri & Sundberg 1994). */
import { LABELS } from './label-features.ts'

/** Which label may follow which: “inside” only behind its own kind. Row: from, column: to. */
export const ALLOWED: readonly (readonly boolean[])[] = Array.from({ length: LABELS }, (_, from) =>
  Array.from({ length: LABELS }, (_, to) => to % 2 === 1 || to === 0 || from === to || from === to - 1),
)
const FROM: readonly (readonly number[])[] = Array.from({ length: LABELS }, (_, to) =>
  Array.from({ length: LABELS }, (_, from) => from).filter((from) => ALLOWED[from]![to]),
)
export interface Path {
  readonly labels: Uint8Array
  readonly score: number
}

/** Labels that cannot be on a path within this score of the best one are not looked at again. */
const REACH = 7

/** Buffers that are used again for each cue of an article. */
export interface Workspace {
  steps: Int32Array
  scores: Float64Array
  forward: Float64Array
  backward: Float64Array
  alive: Uint8Array
  best: Float64Array
  back: Int32Array
  /** Transitions by the label they lead to, and by the one they come from; minus infinity where not allowed. */
  readonly into: Float64Array
  readonly outOf: Float64Array
}

export function createWorkspace(): Workspace {
  return {
    steps: new Int32Array(0),
    scores: new Float64Array(0),
    forward: new Float64Array(0),
    backward: new Float64Array(0),
    alive: new Uint8Array(0),
    best: new Float64Array(0),
    back: new Int32Array(0),
    into: new Float64Array(LABELS * LABELS),
    outOf: new Float64Array(LABELS * LABELS),
  }
}

/** Room for the scores of a sentence, what stood there before still in it. */
export function roomFor(workspace: Workspace, size: number): { steps: Int32Array; scores: Float64Array } {
  if (workspace.steps.length < size * LABELS) {
    workspace.steps = new Int32Array(size * LABELS * 2)
    workspace.scores = new Float64Array(size * LABELS * 2)
  }
  return workspace
}

function reserve(workspace: Workspace, size: number, count: number): void {
  if (workspace.forward.length >= size * LABELS) return
  workspace.forward = new Float64Array(size * LABELS)
  workspace.backward = new Float64Array(size * LABELS)
  workspace.alive = new Uint8Array(size * LABELS)
  workspace.best = new Float64Array(size * LABELS * count)
  workspace.back = new Int32Array(size * LABELS * count)
}

/** The highest sum of a row of scores and a row of moves. Written out: this is the innermost loop. */
function highest(scores: Float64Array, at: number, moves: Float64Array, row: number): number {
  let top = scores[at]! + moves[row]!
  let sum = scores[at + 1]! + moves[row + 1]!
  if (sum > top) top = sum
  sum = scores[at + 2]! + moves[row + 2]!
  if (sum > top) top = sum
  sum = scores[at + 3]! + moves[row + 3]!
  if (sum > top) top = sum
  sum = scores[at + 4]! + moves[row + 4]!
  if (sum > top) top = sum
  sum = scores[at + 5]! + moves[row + 5]!
  if (sum > top) top = sum
  sum = scores[at + 6]! + moves[row + 6]!
  return sum > top ? sum : top
}

/**
 * The `count` best label sequences. `scores` holds one row of labels a token; `head` (a row) must be a cue.
 * `transitions` is LABELS × LABELS. First the best score through each label is computed, both ways; then list Viterbi
 * runs over the few labels that come near the best path, which gives the same paths in a fraction of the time.
 */
export function bestPaths(
  workspace: Workspace,
  scores: Float64Array,
  size: number,
  head: number,
  transitions: Float64Array,
  count: number,
): Path[] {
  reserve(workspace, size, count)
  const { forward, backward, alive, best, back, into, outOf } = workspace
  const NEVER = Number.NEGATIVE_INFINITY
  for (let from = 0; from < LABELS; from++) {
    for (let to = 0; to < LABELS; to++) {
      const move = ALLOWED[from]![to] ? transitions[from * LABELS + to]! : NEVER
      into[to * LABELS + from] = move
      outOf[from * LABELS + to] = move
    }
  }
  for (let label = 0; label < LABELS; label++) {
    const may = (label === 0 || label % 2 === 1) && (head !== 0 || label === 3)
    forward[label] = may ? scores[label]! : NEVER
  }
  for (let row = LABELS; row < size * LABELS; row += LABELS) {
    const isHead = row === head * LABELS
    for (let to = 0; to < LABELS; to++) {
      forward[row + to] =
        isHead && to !== 3 && to !== 4 ? NEVER : highest(forward, row - LABELS, into, to * LABELS) + scores[row + to]!
    }
  }
  const end = (size - 1) * LABELS
  let goal = NEVER
  for (let label = 0; label < LABELS; label++) {
    backward[end + label] = scores[end + label]!
    if (forward[end + label]! > goal) goal = forward[end + label]!
  }
  // Here the score of the token itself is part of the row, so that it is not added once for each label before it.
  if (head === size - 1)
    for (let label = 0; label < LABELS; label++) if (label !== 3 && label !== 4) backward[end + label] = NEVER
  for (let row = end - LABELS; row >= 0; row -= LABELS) {
    const isHead = row === head * LABELS
    for (let from = 0; from < LABELS; from++) {
      backward[row + from] =
        isHead && from !== 3 && from !== 4
          ? NEVER
          : highest(backward, row + LABELS, outOf, from * LABELS) + scores[row + from]!
    }
  }
  for (let i = 0; i < size * LABELS; i++) alive[i] = forward[i]! + backward[i]! - scores[i]! >= goal - REACH ? 1 : 0

  const width = LABELS * count
  const tail = new Float64Array(count)
  const tailFrom = new Int32Array(count)
  for (let label = 0; label < LABELS; label++) {
    for (let k = 0; k < count; k++) best[label * count + k] = NEVER
    if (alive[label] === 1) best[label * count] = scores[label]!
  }
  for (let t = 1; t < size; t++) {
    const row = t * width
    const last = row - width
    for (let to = 0; to < LABELS; to++) {
      const at = row + to * count
      best[at] = NEVER
      if (alive[t * LABELS + to] === 0) continue
      const emission = scores[t * LABELS + to]!
      let filled = 0
      for (const from of FROM[to]!) {
        if (alive[(t - 1) * LABELS + from] === 0) continue
        const step = transitions[from * LABELS + to]!
        for (let k = 0; k < count; k++) {
          const previous = best[last + from * count + k]!
          if (previous === NEVER) break
          const total = previous + step
          if (filled === count && total <= tail[count - 1]!) break
          let place = filled < count ? filled++ : count - 1
          while (place > 0 && tail[place - 1]! < total) {
            tail[place] = tail[place - 1]!
            tailFrom[place] = tailFrom[place - 1]!
            place--
          }
          tail[place] = total
          tailFrom[place] = from * count + k
        }
      }
      for (let k = 0; k < filled; k++) {
        best[at + k] = tail[k]! + emission
        back[at + k] = tailFrom[k]!
      }
      if (filled < count) best[at + filled] = NEVER
    }
  }
  const order: number[] = []
  const final = (size - 1) * width
  for (let label = 0; label < LABELS; label++) {
    for (let k = 0; k < count && best[final + label * count + k]! !== NEVER; k++) order.push(label * count + k)
  }
  order.sort((a, b) => best[final + b]! - best[final + a]! || a - b)
  return order.slice(0, count).map((state) => {
    const labels = new Uint8Array(size)
    let at = state
    for (let t = size - 1; t >= 0; t--) {
      labels[t] = Math.floor(at / count)
      at = back[t * width + at]!
    }
    return { labels, score: best[final + state]! }
  })
}
