/** Scores of labels → the best readings of one cue's sentence, by list Viterbi (Seshadri & Sundberg 1994). */
import { ALLOWED, FREE, isCue, LABEL, LABELS } from './labels.ts'

/** For each label, bit by bit, those that may stand before it. */
const BEFORE: readonly number[] = ALLOWED.map((_, to) =>
  ALLOWED.reduce((bits, may, from) => (may[to] ? bits | (1 << from) : bits), 0),
)

export interface Path {
  readonly labels: Uint8Array
  readonly score: number
}

/** Labels that cannot be on a path within this score of the best one are not looked at again: it would be 150 times less probable. */
const REACH = 5

/** Buffers that are used again for each cue of an article. */
export interface Workspace {
  scores: Float64Array
  forward: Float64Array
  backward: Float64Array
  /** For each token, bit by bit, which labels are looked at again. */
  alive: Uint8Array
  best: Float64Array
  back: Int32Array
  /** The best ways to one label. */
  tail: Float64Array
  tailFrom: Int32Array
  /** The weights that `into` and `outOf` are made of; null before the first cue. */
  transitions: Float64Array | null
  /** Transitions by the label they lead to, and by the one they come from; minus infinity where not allowed. */
  readonly into: Float64Array
  readonly outOf: Float64Array
}

export function createWorkspace(): Workspace {
  return {
    scores: new Float64Array(0),
    forward: new Float64Array(0),
    backward: new Float64Array(0),
    alive: new Uint8Array(0),
    best: new Float64Array(0),
    back: new Int32Array(0),
    tail: new Float64Array(0),
    tailFrom: new Int32Array(0),
    transitions: null,
    into: new Float64Array(LABELS * LABELS),
    outOf: new Float64Array(LABELS * LABELS),
  }
}

/** Room for the scores of a sentence; what the last one left is still in it. */
export function roomFor(workspace: Workspace, size: number): Float64Array {
  if (workspace.scores.length < size * LABELS) workspace.scores = new Float64Array(size * LABELS * 2)
  return workspace.scores
}

function reserve(workspace: Workspace, size: number, count: number): void {
  if (workspace.tail.length < count) {
    workspace.tail = new Float64Array(count)
    workspace.tailFrom = new Int32Array(count)
  }
  if (workspace.best.length >= size * LABELS * count && workspace.forward.length >= size * LABELS) return
  workspace.forward = new Float64Array(size * LABELS)
  workspace.backward = new Float64Array(size * LABELS)
  workspace.alive = new Uint8Array(size)
  workspace.best = new Float64Array(size * LABELS * count)
  workspace.back = new Int32Array(size * LABELS * count)
}

function readTransitions(workspace: Workspace, transitions: Float64Array): void {
  const { into, outOf } = workspace
  workspace.transitions = transitions
  for (let from = 0; from < LABELS; from++) {
    for (let to = 0; to < LABELS; to++) {
      const move = ALLOWED[from]![to] ? transitions[from * LABELS + to]! : Number.NEGATIVE_INFINITY
      into[to * LABELS + from] = move
      outOf[from * LABELS + to] = move
    }
  }
}

/** The head of the cue can be nothing else. */
function cueOnly(scores: Float64Array, row: number): void {
  for (let label = 0; label < LABELS; label++) if (!isCue(label)) scores[row + label] = Number.NEGATIVE_INFINITY
}

const { beginSource, inSource, beginCue, inCue, beginContent, inContent } = LABEL

/**
 * One step forwards: the best way to each label of `row` from the labels of the row before. “Outside” and each “begin” may
 * follow anything, an “in” only its own kind; written out, as this is an innermost loop.
 */
function stepForward(forward: Float64Array, row: number, into: Float64Array, scores: Float64Array): void {
  const before = row - LABELS
  const s0 = forward[before]!
  const s1 = forward[before + 1]!
  const s2 = forward[before + 2]!
  const s3 = forward[before + 3]!
  const s4 = forward[before + 4]!
  const s5 = forward[before + 5]!
  const s6 = forward[before + 6]!
  for (const to of FREE) {
    const m = to * LABELS
    let top = s0 + into[m]!
    let sum = s1 + into[m + 1]!
    if (sum > top) top = sum
    sum = s2 + into[m + 2]!
    if (sum > top) top = sum
    sum = s3 + into[m + 3]!
    if (sum > top) top = sum
    sum = s4 + into[m + 4]!
    if (sum > top) top = sum
    sum = s5 + into[m + 5]!
    if (sum > top) top = sum
    sum = s6 + into[m + 6]!
    if (sum > top) top = sum
    forward[row + to] = top + scores[row + to]!
  }
  let m = inSource * LABELS
  forward[row + inSource] = Math.max(s1 + into[m + beginSource]!, s2 + into[m + inSource]!) + scores[row + inSource]!
  m = inCue * LABELS
  forward[row + inCue] = Math.max(s3 + into[m + beginCue]!, s4 + into[m + inCue]!) + scores[row + inCue]!
  m = inContent * LABELS
  forward[row + inContent] =
    Math.max(s5 + into[m + beginContent]!, s6 + into[m + inContent]!) + scores[row + inContent]!
}

/** For each label but “outside” the “in” that may follow it. */
const INSIDE: readonly number[] = ALLOWED.map((may) => may.findIndex((allowed, to) => allowed && !FREE.includes(to)))

/** One step backwards: the best way on from each label of `row` to the labels of the row behind, whose scores it holds. */
function stepBackward(backward: Float64Array, row: number, outOf: Float64Array, scores: Float64Array): void {
  const behind = row + LABELS
  const s0 = backward[behind]!
  const s1 = backward[behind + beginSource]!
  const s3 = backward[behind + beginCue]!
  const s5 = backward[behind + beginContent]!
  for (let from = 0; from < LABELS; from++) {
    const m = from * LABELS
    let top = s0 + outOf[m]!
    let sum = s1 + outOf[m + beginSource]!
    if (sum > top) top = sum
    sum = s3 + outOf[m + beginCue]!
    if (sum > top) top = sum
    sum = s5 + outOf[m + beginContent]!
    if (sum > top) top = sum
    if (from !== LABEL.outside) {
      const inside = INSIDE[from]!
      sum = backward[behind + inside]! + outOf[m + inside]!
      if (sum > top) top = sum
    }
    backward[row + from] = top + scores[row + from]!
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
  reach: number = REACH,
): Path[] {
  reserve(workspace, size, count)
  const { forward, backward, alive, best, back, into, outOf } = workspace
  const NEVER = Number.NEGATIVE_INFINITY
  if (workspace.transitions !== transitions) readTransitions(workspace, transitions)
  for (let label = 0; label < LABELS; label++) {
    const may = FREE.includes(label) && (head !== 0 || label === LABEL.beginCue)
    forward[label] = may ? scores[label]! : NEVER
  }
  for (let row = LABELS; row < size * LABELS; row += LABELS) {
    stepForward(forward, row, into, scores)
    if (row === head * LABELS) cueOnly(forward, row)
  }
  const end = (size - 1) * LABELS
  let goal = NEVER
  for (let label = 0; label < LABELS; label++) {
    backward[end + label] = scores[end + label]!
    if (forward[end + label]! > goal) goal = forward[end + label]!
  }
  const least = goal - reach
  // Backwards the score of the token itself is part of its row, so that it is added once, not for each label before it.
  if (head === size - 1) cueOnly(backward, end)
  for (let t = size - 1; t >= 0; t--) {
    const row = t * LABELS
    if (row < end) {
      stepBackward(backward, row, outOf, scores)
      if (t === head) cueOnly(backward, row)
    }
    let near = 0
    for (let label = 0; label < LABELS; label++) {
      if (forward[row + label]! + backward[row + label]! - scores[row + label]! >= least) near |= 1 << label
    }
    alive[t] = near
  }

  const width = LABELS * count
  const { tail, tailFrom } = workspace
  for (let label = 0; label < LABELS; label++) {
    best[label * count] = (alive[0]! & (1 << label)) !== 0 ? scores[label]! : NEVER
    if (count > 1) best[label * count + 1] = NEVER
  }
  for (let t = 1; t < size; t++) {
    const row = t * width
    const last = row - width
    const before = alive[t - 1]!
    for (let left = alive[t]!; left !== 0; left &= left - 1) {
      const to = 31 - Math.clz32(left & -left)
      const at = row + to * count
      const emission = scores[t * LABELS + to]!
      let filled = 0
      for (let froms = before & BEFORE[to]!; froms !== 0; froms &= froms - 1) {
        const from = 31 - Math.clz32(froms & -froms)
        const step = into[to * LABELS + from]!
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
  // The best last states, better ones first; of two alike the first.
  const order: number[] = new Array(count)
  let ordered = 0
  const final = (size - 1) * width
  for (let label = 0; label < LABELS; label++) {
    if ((alive[size - 1]! & (1 << label)) === 0) continue
    for (let k = 0; k < count; k++) {
      const state = label * count + k
      const score = best[final + state]!
      if (score === NEVER) break
      if (ordered === count && !(score > best[final + order[count - 1]!]!)) break
      let place = ordered < count ? ordered++ : count - 1
      for (; place > 0 && best[final + order[place - 1]!]! < score; place--) order[place] = order[place - 1]!
      order[place] = state
    }
  }
  const paths: Path[] = new Array(ordered)
  for (let p = 0; p < ordered; p++) {
    const labels = new Uint8Array(size)
    let at = order[p]!
    for (let t = size - 1; t >= 0; t--) {
      labels[t] = (at / count) | 0
      at = back[t * width + at]!
    }
    paths[p] = { labels, score: best[final + order[p]!]! }
  }
  return paths
}
