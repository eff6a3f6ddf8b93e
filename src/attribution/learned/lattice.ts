/** Scores of labels → the best readings of one cue's sentence, by list Viterbi (Seshadri & Sundberg 1994). */
import { LABELS } from './label-features.ts'

/** Which label may follow which: “inside” only behind its own kind. Row: from, column: to. */
export const ALLOWED: readonly (readonly boolean[])[] = Array.from({ length: LABELS }, (_, from) =>
  Array.from({ length: LABELS }, (_, to) => to % 2 === 1 || to === 0 || from === to || from === to - 1),
)
export interface Path {
  readonly labels: Uint8Array
  readonly score: number
}

/** Labels that cannot be on a path within this score of the best one are not looked at again. */
const REACH = 5

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

/** The head of the cue can be nothing else. */
function cueOnly(scores: Float64Array, row: number): void {
  for (let label = 0; label < LABELS; label++)
    if (label !== 3 && label !== 4) scores[row + label] = Number.NEGATIVE_INFINITY
}

/**
 * The best way on from each of a row's labels, or to each of them: `out[to + k]` becomes the highest sum of a score of
 * the row at `from` and a move. Written out, as this is an innermost loop: minus infinity stands where a move is not allowed.
 */
function step(scores: Float64Array, from: number, moves: Float64Array, out: Float64Array, to: number): void {
  const s0 = scores[from]!
  const s1 = scores[from + 1]!
  const s2 = scores[from + 2]!
  const s3 = scores[from + 3]!
  const s4 = scores[from + 4]!
  const s5 = scores[from + 5]!
  const s6 = scores[from + 6]!
  for (let k = 0; k < LABELS; k++) {
    const row = k * LABELS
    let top = s0 + moves[row]!
    let sum = s1 + moves[row + 1]!
    if (sum > top) top = sum
    sum = s2 + moves[row + 2]!
    if (sum > top) top = sum
    sum = s3 + moves[row + 3]!
    if (sum > top) top = sum
    sum = s4 + moves[row + 4]!
    if (sum > top) top = sum
    sum = s5 + moves[row + 5]!
    if (sum > top) top = sum
    sum = s6 + moves[row + 6]!
    if (sum > top) top = sum
    out[to + k] = top
  }
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
    step(forward, row - LABELS, into, forward, row)
    for (let label = 0; label < LABELS; label++) forward[row + label]! += scores[row + label]!
    if (row === head * LABELS) cueOnly(forward, row)
  }
  const end = (size - 1) * LABELS
  let goal = NEVER
  for (let label = 0; label < LABELS; label++) {
    backward[end + label] = scores[end + label]!
    if (forward[end + label]! > goal) goal = forward[end + label]!
  }
  // Backwards the score of the token itself is part of its row, so that it is added once, not for each label before it.
  if (head === size - 1) cueOnly(backward, end)
  for (let row = end - LABELS; row >= 0; row -= LABELS) {
    step(backward, row + LABELS, outOf, backward, row)
    for (let label = 0; label < LABELS; label++) backward[row + label]! += scores[row + label]!
    if (row === head * LABELS) cueOnly(backward, row)
  }
  for (let i = 0; i < size * LABELS; i++) alive[i] = forward[i]! + backward[i]! - scores[i]! >= goal - REACH ? 1 : 0

  const width = LABELS * count
  const tail = new Float64Array(count)
  const tailFrom = new Int32Array(count)
  for (let label = 0; label < LABELS; label++) {
    best[label * count] = alive[label] === 1 ? scores[label]! : NEVER
    if (count > 1) best[label * count + 1] = NEVER
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
      for (let from = 0; from < LABELS; from++) {
        if (alive[(t - 1) * LABELS + from] === 0) continue
        const step = into[to * LABELS + from]!
        if (step === NEVER) continue
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
