/** Stack, buffer and the dependents found so far → keys of the features that a move is chosen by. */
import { ofTags, ofWord, ofWords, spread } from './hash.ts'
import type { State } from './moves.ts'
import type { Words } from './words.ts'
import { LONGEST } from './words.ts'

/** What the parser looks at beside the words: tags, and what it counts once a sentence. */
export interface Frame {
  readonly words: Words
  readonly tags: Uint8Array
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

/** Fills the frame once the tags are there. */
export function fillFrame(frame: Frame, classes: TagClasses): void {
  const { words, tags, commas, verbs, marks, noun } = frame
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
    commas[i] = comma
    verbs[i] = verb
    marks[i] = mark
    comma += classes.comma[t]!
    verb += classes.verb[t]!
    mark += classes.mark[t]!
  }
  noun.fill(0, n, n + 4)
  for (let i = n - 1; i >= 0; i--) {
    const t = tags[i + 1]!
    const own = classes.noun[t] === 1 ? word[i + 1]! : 0
    noun[i] = classes.inPhrase[t] === 1 && noun[i + 1] !== 0 ? noun[i + 1]! : own
  }
}

/** Room for the keys of one state. */
export const MOVE_KEYS = 64

const SEEDS = Array.from({ length: MOVE_KEYS }, (_, i) => spread(9000 + i))

const near = (distance: number): number =>
  distance < 5 ? distance : distance < 7 ? 5 : distance < 11 ? 6 : distance < 20 ? 7 : 8
const few = (count: number): number => Math.min(count, 3)

/**
 * Writes the keys of a state whose stack is not empty. `s0`, `s1`, `s2` are the words on top of the stack, `b0`, `b1`, `b2` the first
 * of the buffer; `w` is a word, `t` a tag, `l` and `r` the outermost dependents to the left and right. After Zhang & Nivre
 * (2011), without those of their templates whose loss cost nothing.
 */
export function addMoveKeys(out: Int32Array, frame: Frame, state: State): number {
  const { words, tags, commas, verbs, marks, noun } = frame
  const { word, n: count } = words
  const { stack, depth, next: b0, left, left2, right, right2, lefts, rights } = state
  const s0 = stack[depth - 1]!
  const s1 = depth > 1 ? stack[depth - 2]! : 0
  const s2 = depth > 2 ? stack[depth - 3]! : 0
  const s0w = word[s0]!
  const s1w = word[s1]!
  const b0w = word[b0]!
  const b1w = word[b0 + 1]!
  const s0t = tags[s0]!
  const s1t = tags[s1]!
  const s2t = tags[s2]!
  const b0t = tags[b0]!
  const b1t = tags[b0 + 1]!
  const b2t = tags[b0 + 2]!
  const s0l = left[s0]!
  const s0r = right[s0]!
  const s1l = left[s1]!
  const s1r = right[s1]!
  const b0l = left[b0]!
  const s0lt = tags[s0l]!
  const s0rt = tags[s0r]!
  const s1rt = tags[s1r]!
  const b0lt = tags[b0l]!
  const s0b0 = (s0t << 6) | b0t
  const s1s0 = (s1t << 6) | s0t
  const b0b1 = (b0t << 6) | b1t
  const s1s0b0 = (s1s0 << 6) | b0t
  let n = 0
  let p = 0
  // One word.
  out[n++] = ofWord(SEEDS[p++]!, s0w, 0)
  out[n++] = ofWord(SEEDS[p++]!, s0w, s0t)
  out[n++] = ofWord(SEEDS[p++]!, b0w, 0)
  out[n++] = ofWord(SEEDS[p++]!, s1w, 0)
  out[n++] = ofWord(SEEDS[p++]!, b1w, b1t)
  out[n++] = ofWord(SEEDS[p++]!, word[b0 + 2]!, b2t)
  out[n++] = ofTags(SEEDS[p++]!, s0t)
  out[n++] = ofTags(SEEDS[p++]!, b0t)
  // Two words.
  out[n++] = ofWords(SEEDS[p++]!, s0w, b0w, s0t)
  out[n++] = ofWord(SEEDS[p++]!, s0w, s0b0)
  out[n++] = ofWord(SEEDS[p++]!, b0w, s0b0)
  out[n++] = ofTags(SEEDS[p++]!, s0b0)
  out[n++] = ofTags(SEEDS[p++]!, b0b1)
  out[n++] = ofWord(SEEDS[p++]!, b0w, b0b1)
  out[n++] = ofWord(SEEDS[p++]!, b1w, b0b1)
  out[n++] = ofWords(SEEDS[p++]!, b0w, b1w, 0)
  out[n++] = ofWords(SEEDS[p++]!, s1w, s0w, s1s0)
  out[n++] = ofWord(SEEDS[p++]!, s1w, s1s0)
  out[n++] = ofTags(SEEDS[p++]!, s1s0)
  out[n++] = ofWords(SEEDS[p++]!, s1w, b0w, 0)
  // Three and four.
  out[n++] = ofTags(SEEDS[p++]!, (b0b1 << 6) | b2t)
  out[n++] = ofTags(SEEDS[p++]!, (s0b0 << 6) | b1t)
  out[n++] = ofWord(SEEDS[p++]!, s0w, (s0b0 << 6) | b1t)
  out[n++] = ofWord(SEEDS[p++]!, b0w, (s0b0 << 6) | b1t)
  out[n++] = ofTags(SEEDS[p++]!, s1s0b0)
  out[n++] = ofWord(SEEDS[p++]!, s1w, s1s0b0)
  out[n++] = ofWord(SEEDS[p++]!, s0w, s1s0b0)
  out[n++] = ofTags(SEEDS[p++]!, (s2t << 12) | s1s0)
  out[n++] = ofTags(SEEDS[p++]!, (s1s0b0 << 6) | b1t)
  out[n++] = ofTags(SEEDS[p++]!, (s0b0 << 12) | (b1t << 6) | b2t)
  // Dependents.
  out[n++] = ofTags(SEEDS[p++]!, (s0b0 << 6) | s0lt)
  out[n++] = ofTags(SEEDS[p++]!, (s0b0 << 6) | s0rt)
  out[n++] = ofTags(SEEDS[p++]!, (s0b0 << 6) | b0lt)
  out[n++] = ofTags(SEEDS[p++]!, (s1s0 << 6) | s1rt)
  out[n++] = ofTags(SEEDS[p++]!, (s1s0 << 6) | s0lt)
  out[n++] = ofTags(SEEDS[p++]!, (s1s0 << 6) | s0rt)
  out[n++] = ofTags(SEEDS[p++]!, (s0b0 << 12) | (s0rt << 6) | b1t)
  out[n++] = ofTags(SEEDS[p++]!, (((s0t << 6) | s0rt) << 6) | tags[right2[s0]!]!)
  out[n++] = ofTags(SEEDS[p++]!, (((s0t << 6) | s0lt) << 6) | tags[left2[s0]!]!)
  out[n++] = ofTags(SEEDS[p++]!, (((b0t << 6) | b0lt) << 6) | tags[left2[b0]!]!)
  out[n++] = ofTags(SEEDS[p++]!, (((s1t << 6) | s1rt) << 6) | tags[right2[s1]!]!)
  out[n++] = ofWords(SEEDS[p++]!, s0w, word[s0r]!, s0t)
  out[n++] = ofWords(SEEDS[p++]!, s0w, word[s0l]!, s0t)
  out[n++] = ofWords(SEEDS[p++]!, s1w, word[s1r]!, s1t)
  out[n++] = ofWord(SEEDS[p++]!, word[s1l]!, s1s0b0)
  // How many, how far.
  const counts = (few(lefts[s0]!) << 2) | few(rights[s0]!)
  out[n++] = ofTags(SEEDS[p++]!, (s0b0 << 4) | counts)
  out[n++] = ofWord(SEEDS[p++]!, s1w, (s1s0 << 4) | (few(lefts[s1]!) << 2) | few(rights[s1]!))
  out[n++] = ofTags(SEEDS[p++]!, (s0b0 << 4) | near(b0 - s0))
  out[n++] = ofWord(SEEDS[p++]!, s0w, (s0t << 4) | near(b0 - s0))
  out[n++] = ofWord(SEEDS[p++]!, b0w, (b0t << 4) | near(b0 - s0))
  // What stands between, and what is to come.
  const between =
    (few(commas[b0]! - commas[s0]!) << 3) | (few(verbs[b0]! - verbs[s0]!) << 1) | (marks[b0] === marks[s0] ? 0 : 1)
  const below =
    (few(commas[s0]! - commas[s1]!) << 3) | (few(verbs[s0]! - verbs[s1]!) << 1) | (marks[s0] === marks[s1] ? 0 : 1)
  const ahead = (few(verbs[count + 1]! - verbs[b0]!) << 2) | few(commas[count + 1]! - commas[b0]!)
  out[n++] = ofTags(SEEDS[p++]!, (s0b0 << 5) | between)
  out[n++] = ofTags(SEEDS[p++]!, (s1s0 << 10) | (below << 5) | between)
  out[n++] = ofTags(SEEDS[p++]!, (((s1t << 6) | b0t) << 10) | (below << 5) | between)
  out[n++] = ofTags(SEEDS[p++]!, (s0b0 << 4) | ahead)
  // A preposition, and the noun that it brings.
  const brought = noun[b0]!
  out[n++] = ofWords(SEEDS[p++]!, s0w, b0w, brought)
  out[n++] = ofWords(SEEDS[p++]!, s1w, b0w, brought)
  out[n++] = ofWord(SEEDS[p++]!, s1w, (((s2t << 6) | s1t) << 6) | b0t)
  return n
}
