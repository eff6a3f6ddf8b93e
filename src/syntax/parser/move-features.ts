/** Stack, buffer and the dependents found so far → the cells of the features that a move is chosen by. */
import { spread } from './hash.ts'
import type { State } from './moves.ts'
import type { Words } from './words.ts'
import { LONGEST } from './words.ts'

/** What the parser looks at beside the words: tags, and what it counts once a sentence. */
export interface Frame {
  readonly words: Words
  readonly tags: Uint8Array
  /** Word and tag, spread. */
  readonly both: Int32Array
  /** The tag, spread. */
  readonly tag: Int32Array
  /** How many commas, verbs and quotation marks stand before each node. */
  readonly commas: Uint8Array
  readonly verbs: Uint8Array
  readonly marks: Uint8Array
  /** The last noun of the run of a noun phrase that begins behind the node, spread; 0 if none does. */
  readonly noun: Int32Array
}

const ROOM = LONGEST + 4
export const createFrame = (words: Words): Frame => ({
  words,
  tags: new Uint8Array(ROOM),
  both: new Int32Array(ROOM),
  tag: new Int32Array(ROOM),
  commas: new Uint8Array(ROOM),
  verbs: new Uint8Array(ROOM),
  marks: new Uint8Array(ROOM),
  noun: new Int32Array(ROOM),
})

/** Classes of tags by number, from the names. */
export interface TagClasses {
  readonly verb: Uint8Array
  readonly comma: Uint8Array
  readonly mark: Uint8Array
  /** May stand in a noun phrase before its noun. */
  readonly inPhrase: Uint8Array
  readonly noun: Uint8Array
  readonly root: number
}

export function tagClasses(names: readonly string[]): TagClasses {
  const of = (pattern: RegExp) => Uint8Array.from(names, (name) => (pattern.test(name) ? 1 : 0))
  return {
    verb: of(/^(?:VB[DPZNG]?|MD)$/),
    comma: of(/^,$/),
    mark: of(/^(?:``|'')$/),
    inPhrase: of(/^(?:DT|JJ[RS]?|CD|PRP\$|POS|PDT|NNS?|NNPS?|\$)$/),
    noun: of(/^(?:NNS?|NNPS?|PRP|CD)$/),
    root: names.length,
  }
}

const TAG_SPREAD = Array.from({ length: 64 }, (_, i) => spread(5000 + i))

/** Fills the frame once the tags are there. */
export function fillFrame(frame: Frame, classes: TagClasses): void {
  const { words, tags, both, tag, commas, verbs, marks, noun } = frame
  const { n, word } = words
  tags[0] = 0
  tags[n + 1] = classes.root
  tags[n + 2] = 0
  tags[n + 3] = 0
  let comma = 0
  let verb = 0
  let mark = 0
  for (let i = 0; i < n + 4; i++) {
    const t = tags[i]!
    tag[i] = TAG_SPREAD[t]!
    both[i] = word[i]! ^ Math.imul(TAG_SPREAD[t]!, 0x27d4eb2f)
    commas[i] = comma
    verbs[i] = verb
    marks[i] = mark
    comma += classes.comma[t]!
    verb += classes.verb[t]!
    mark += classes.mark[t]!
  }
  // From the back: the noun that a phrase from here on ends with.
  noun[n + 3] = 0
  noun[n + 2] = 0
  noun[n + 1] = 0
  noun[n] = 0
  for (let i = n - 1; i >= 0; i--) {
    const t = tags[i + 1]!
    noun[i] = classes.inPhrase[t] !== 1 ? (classes.noun[t] === 1 ? word[i + 1]! : 0) : noun[i + 1] !== 0 ? noun[i + 1]! : classes.noun[t] === 1 ? word[i + 1]! : 0
  }
}

export const MOVE_KEYS = 96
const MORE = +(process.env['MORE'] ?? 0)

const P = Array.from({ length: MOVE_KEYS }, (_, i) => spread(9000 + i) | 0)

const near = (distance: number): number => (distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : distance < 20 ? 7 : 8)
const few = (count: number): number => (count < 3 ? count : 3)

/** Writes the keys; they are hashed to cells where they are looked up. */
export function addMoveKeys(out: Int32Array, frame: Frame, state: State): number {
  const { words, tags, both, tag, commas, verbs, marks, noun } = frame
  const { word } = words
  const { stack, depth, next, left, left2, right, right2, lefts, rights } = state
  const s0 = depth > 0 ? stack[depth - 1]! : 0
  const s1 = depth > 1 ? stack[depth - 2]! : 0
  const s2 = depth > 2 ? stack[depth - 3]! : 0
  const b0 = next
  const b1 = next + 1
  const b2 = next + 2
  const s0w = word[s0]!, s0t = tag[s0]!, s0b = both[s0]!
  const s1w = word[s1]!, s1t = tag[s1]!, s1b = both[s1]!
  const b0w = word[b0]!, b0t = tag[b0]!, b0b = both[b0]!
  const b1w = word[b1]!, b1t = tag[b1]!, b1b = both[b1]!
  const b2t = tag[b2]!
  const s2t = tag[s2]!
  const s0l = left[s0]!, s0r = right[s0]!, s0l2 = left2[s0]!, s0r2 = right2[s0]!
  const s1l = left[s1]!, s1r = right[s1]!, s1r2 = right2[s1]!
  const b0l = left[b0]!, b0l2 = left2[b0]!
  const d = near(b0 - s0)
  const d1 = near(s0 - s1)
  const vl0 = few(lefts[s0]!), vr0 = few(rights[s0]!), vr1 = few(rights[s1]!), vlb = few(lefts[b0]!), vl1 = few(lefts[s1]!)
  let n = 0
  let p = 0
  // one node
  out[n++] = k1(P[p++]!, s0w)
  out[n++] = k1(P[p++]!, s0t)
  out[n++] = k1(P[p++]!, s0b)
  out[n++] = k1(P[p++]!, b0w)
  out[n++] = k1(P[p++]!, b0t)
  out[n++] = k1(P[p++]!, b0b)
  out[n++] = k1(P[p++]!, s1w)
  out[n++] = k1(P[p++]!, s1b)
  out[n++] = k1(P[p++]!, b1b)
  out[n++] = k1(P[p++]!, both[b2]!)
  out[n++] = k1(P[p++]!, both[s2]!)
  // two nodes
  out[n++] = k2(P[p++]!, s0b, b0b)
  out[n++] = k2(P[p++]!, s0b, b0w)
  out[n++] = k2(P[p++]!, s0w, b0b)
  out[n++] = k2(P[p++]!, s0b, b0t)
  out[n++] = k2(P[p++]!, s0t, b0b)
  out[n++] = k2(P[p++]!, s0t, b0t)
  out[n++] = k2(P[p++]!, b0t, b1t)
  out[n++] = k2(P[p++]!, b0b, b1t)
  out[n++] = k2(P[p++]!, b0t, b1b)
  out[n++] = k2(P[p++]!, b0w, b1w)
  out[n++] = k2(P[p++]!, s1b, s0b)
  out[n++] = k2(P[p++]!, s1b, s0t)
  out[n++] = k2(P[p++]!, s1t, s0b)
  out[n++] = k2(P[p++]!, s1t, s0t)
  out[n++] = k2(P[p++]!, s1w, b0w)
  out[n++] = k2(P[p++]!, s1b, b0t)
  out[n++] = k2(P[p++]!, s1t, b0b)
  out[n++] = k2(P[p++]!, s1t, b0t)
  // three and four
  out[n++] = k3(P[p++]!, b0t, b1t, b2t)
  out[n++] = k3(P[p++]!, s0t, b0t, b1t)
  out[n++] = k3(P[p++]!, s0b, b0t, b1t)
  out[n++] = k3(P[p++]!, s0t, b0b, b1t)
  out[n++] = k3(P[p++]!, s1t, s0t, b0t)
  out[n++] = k3(P[p++]!, s1b, s0t, b0t)
  out[n++] = k3(P[p++]!, s1t, s0b, b0t)
  out[n++] = k3(P[p++]!, s1t, s0t, b0b)
  out[n++] = k3(P[p++]!, s2t, s1t, s0t)
  out[n++] = k4(P[p++]!, s1t, s0t, b0t, b1t)
  out[n++] = k4(P[p++]!, s0t, b0t, b1t, b2t)
  out[n++] = k4(P[p++]!, s2t, s1t, s0t, b0t)
  // dependents
  out[n++] = k3(P[p++]!, s0t, tag[s0l]!, b0t)
  out[n++] = k3(P[p++]!, s0t, tag[s0r]!, b0t)
  out[n++] = k3(P[p++]!, s0t, b0t, tag[b0l]!)
  out[n++] = k3(P[p++]!, s1t, tag[s1r]!, s0t)
  out[n++] = k3(P[p++]!, s1t, tag[s1l]!, s0t)
  out[n++] = k3(P[p++]!, s1t, s0t, tag[s0l]!)
  out[n++] = k3(P[p++]!, s1t, s0t, tag[s0r]!)
  out[n++] = k4(P[p++]!, s1t, tag[s1r]!, s0t, b0t)
  out[n++] = k4(P[p++]!, s0t, tag[s0r]!, b0t, b1t)
  out[n++] = k3(P[p++]!, s0t, tag[s0r]!, tag[s0r2]!)
  out[n++] = k3(P[p++]!, s0t, tag[s0l]!, tag[s0l2]!)
  out[n++] = k3(P[p++]!, b0t, tag[b0l]!, tag[b0l2]!)
  out[n++] = k3(P[p++]!, s1t, tag[s1r]!, tag[s1r2]!)
  out[n++] = k2(P[p++]!, s0b, word[s0r]!)
  out[n++] = k2(P[p++]!, s0b, word[s0l]!)
  out[n++] = k2(P[p++]!, b0b, word[b0l]!)
  out[n++] = k2(P[p++]!, s1b, word[s1r]!)
  out[n++] = k3(P[p++]!, s0b, tag[s0r]!, b0b)
  out[n++] = k3(P[p++]!, s1b, tag[s1r]!, s0b)
  // how many, how far
  out[n++] = k3(P[p++]!, s0w, vl0, vr0)
  out[n++] = k3(P[p++]!, s0t, (vl0 << 4) | vr0, b0t)
  out[n++] = k2(P[p++]!, b0b, vlb)
  out[n++] = k3(P[p++]!, s1b, (vl1 << 4) | vr1, s0t)
  out[n++] = k3(P[p++]!, s0t, b0t, d)
  out[n++] = k2(P[p++]!, s0b, d)
  out[n++] = k2(P[p++]!, b0b, d)
  out[n++] = k3(P[p++]!, s1t, s0t, d1)
  out[n++] = k2(P[p++]!, s1b, d1)
  out[n++] = k2(P[p++]!, s0b, d1)
  // what stands between
  const between = (few(commas[b0]! - commas[s0]!) << 4) | (few(verbs[b0]! - verbs[s0]!) << 2) | (marks[b0]! - marks[s0]! > 0 ? 1 : 0)
  const between1 = (few(commas[s0]! - commas[s1]!) << 4) | (few(verbs[s0]! - verbs[s1]!) << 2) | (marks[s0]! - marks[s1]! > 0 ? 1 : 0)
  out[n++] = k3(P[p++]!, s0t, b0t, between | 64)
  out[n++] = k4(P[p++]!, s1t, s0t, between1, between)
  out[n++] = k3(P[p++]!, s1t, b0t, (between1 << 8) | between)
  const ahead = few(verbs[words.n + 1]! - verbs[b0]!) * 4 + few(commas[words.n + 1]! - commas[b0]!)
  out[n++] = k3(P[p++]!, s0t, b0t, ahead)
  out[n++] = k3(P[p++]!, s1t, s0t, (depth < 5 ? depth : 5) * 16 + ahead)
  // prepositions, and what they bring
  const np = noun[b0]!
  out[n++] = k3(P[p++]!, s0w, b0w, np)
  out[n++] = k3(P[p++]!, s1w, b0w, np)
  out[n++] = k3(P[p++]!, s1w, s0w, b0w)
  out[n++] = k3(P[p++]!, s1w, s0t, b0w)
  out[n++] = k3(P[p++]!, s0t, b0w, np)
  out[n++] = k3(P[p++]!, s1b, b0t, s2t)
  out[n++] = k3(P[p++]!, tags[s2]!, b0w, s1t)
  if (MORE & 1) {
    out[n++] = k4(P[80]!, s0t, b0t, (marks[b0]! & 1) | ((marks[s0]! & 1) << 1), d)
    out[n++] = k4(P[81]!, s1t, s0t, (marks[s1]! & 1) | ((marks[s0]! & 1) << 1), b0t)
  }
  if (MORE & 2) {
    out[n++] = k3(P[82]!, word[s0l]!, s0t, b0t)
    out[n++] = k3(P[83]!, word[s1l]!, s1t, s0t)
    out[n++] = k4(P[84]!, word[s1l]!, s1t, s0t, b0t)
    out[n++] = k3(P[85]!, word[s0r]!, s0t, b0t)
    out[n++] = k3(P[91]!, word[s1r]!, s1t, b0w)
  }
  if (MORE & 4) {
    out[n++] = k4(P[86]!, b0t, b1t, b2t, tag[b2 + 1]!)
    out[n++] = k3(P[87]!, s0b, b1b, b0t)
    out[n++] = k3(P[88]!, s1b, s0t, b0b)
    out[n++] = k3(P[89]!, s1t, s0b, b0b)
    out[n++] = k3(P[90]!, s0b, b0b, b1t)
  }
  return n
}

function k1(p: number, a: number): number {
  const hash = Math.imul(p ^ a, 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}
function k2(p: number, a: number, b: number): number {
  const hash = Math.imul(p ^ (a + Math.imul(b, 0xc2b2ae35)), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}
function k3(p: number, a: number, b: number, c: number): number {
  const hash = Math.imul(p ^ (a + Math.imul(b, 0xc2b2ae35) + Math.imul(c, 0x27d4eb2f)), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}
function k4(p: number, a: number, b: number, c: number, d: number): number {
  const hash = Math.imul(p ^ (a + Math.imul(b, 0xc2b2ae35) + Math.imul(c, 0x27d4eb2f) + Math.imul(d, 0x165667b1)), 0x85ebca6b)
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
}
