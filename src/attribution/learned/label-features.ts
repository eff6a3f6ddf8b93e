/** What tells source, cue and content around one cue: features of each token of the sentence, most of them relative to the cue. */
import type { Features } from '../../model/features.ts'
import { hashOf, mix } from '../../model/hash.ts'
import { MARK, TAG, type View } from './view.ts'

/** Labels of the chain: outside, and begin/inside for source, cue and content. */
export const LABEL = { O: 0, BS: 1, IS: 2, BQ: 3, IQ: 4, BC: 5, IC: 6 } as const
export const LABELS = 7

/** Longer sentences are read through a window around the cue: a sentence of 10,000 words is no sentence. */
export const WINDOW = 80

const THAT = hashOf('that')
const EDGE = 0x0ed6e

/** What is the same for all tokens of one cue's sentence; counts run along the tokens from `from`. */
export interface CueFrame {
  readonly head: number
  readonly from: number
  readonly to: number
  readonly lemma: number
  readonly kind: number
  readonly signature: number
  /** Where quotation marks stand: before the cue, behind it, or around it. */
  readonly quotes: number
  readonly that: number
  readonly commas: Int32Array
  readonly marks: Int32Array
  readonly verbs: Int32Array
  readonly cues: Int32Array
  readonly links: Int32Array
}

/** `likely[i]` tells whether token `i` is probably a cue itself. */
export function cueFrame(view: View, head: number, likely: Uint8Array): CueFrame {
  const sentence = view.document.sentences[view.sentence[head]!]!
  const from = Math.max(sentence.from, head - WINDOW)
  const to = Math.min(sentence.to, head + WINDOW)
  const size = to - from + 1
  const frame = {
    commas: new Int32Array(size),
    marks: new Int32Array(size),
    verbs: new Int32Array(size),
    cues: new Int32Array(size),
    links: new Int32Array(size),
  }
  let before = 0
  let behind = 0
  let that = -1
  for (let i = from; i < to; i++) {
    const k = i - from
    const { mark, tag } = view
    frame.commas[k + 1] = frame.commas[k]! + (mark[i] === MARK.comma ? 1 : 0)
    frame.marks[k + 1] = frame.marks[k]! + (mark[i] === MARK.open || mark[i] === MARK.close ? 1 : 0)
    frame.verbs[k + 1] = frame.verbs[k]! + (tag[i] === TAG.VERB && i !== head ? 1 : 0)
    frame.cues[k + 1] = frame.cues[k]! + (likely[i] === 1 && i !== head ? 1 : 0)
    frame.links[k + 1] = frame.links[k]! + (tag[i] === TAG.ADP || tag[i] === TAG.CCONJ || tag[i] === TAG.SCONJ ? 1 : 0)
    if (view.quotation[i] !== -1) {
      if (i < head) before = 1
      else if (i > head) behind = 1
    }
    if (that === -1 && i > head && view.form[i] === THAT) that = i
  }
  const around = view.quotation[head] !== -1 ? 4 : 0
  const { kind } = view
  return {
    ...frame,
    head,
    from,
    to,
    lemma: view.lemma[head]!,
    kind: kind[head]!,
    signature: mix(head > from ? kind[head - 1]! : EDGE, head + 1 < to ? kind[head + 1]! : EDGE),
    quotes: before + behind * 2 + around,
    that,
  }
}

/** Features of token `t` that do not depend on the cue: scored once for all cues of the sentence. */
export function addOwnFeatures(out: Features, view: View, t: number): void {
  const { from, to } = view.document.sentences[view.sentence[t]!]!
  const { kind, lemma } = view
  const own = kind[t]!
  const p1 = t > from ? kind[t - 1]! : EDGE
  const n1 = t + 1 < to ? kind[t + 1]! : EDGE
  out.add(101, own)
  out.add(102, p1, own)
  out.add(103, own, n1)
  out.add(104, lemma[t]!)
  out.add(105, p1, own, n1)
  out.add(106, view.form[t]!, t === from ? 1 : 0)
  out.add(107, own, t > from + 1 ? kind[t - 2]! : EDGE, p1)
  out.add(108, own, n1, t + 2 < to ? kind[t + 2]! : EDGE)
}

const near = (n: number): number => (n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 22 ? 8 : 9)
const few = (n: number): number => (n > 2 ? 3 : n)

/** Features of token `t` as seen from the cue. */
export function addCueRelativeFeatures(out: Features, view: View, frame: CueFrame, t: number): void {
  const { head, from, to } = frame
  const { kind, lemma, form, tag, mark, quotation } = view
  const side = t < head ? 1 : t > head ? 2 : 3
  const distance = mix(side, near(Math.abs(t - head)))
  const low = (t < head ? t + 1 : head + 1) - from
  const high = Math.max(t, head) - from
  const between = (counts: Int32Array): number => (high > low ? counts[high]! - counts[low]! : 0)
  const commas = few(between(frame.commas))
  const marks = few(between(frame.marks))
  const verbs = few(between(frame.verbs))
  const cues = few(between(frame.cues))
  const links = few(between(frame.links))
  const own = kind[t]!
  const p1 = t > from ? kind[t - 1]! : EDGE
  const n1 = t + 1 < to ? kind[t + 1]! : EDGE
  const inside = quotation[t] === -1 ? 0 : quotation[t] === quotation[head] ? 1 : 2
  const that = frame.that === -1 ? 0 : t < frame.that ? 1 : t === frame.that ? 2 : 3
  const place = mix(side, mix(commas, mix(inside, frame.quotes)))

  out.add(1, distance)
  out.add(2, distance, own)
  out.add(3, side, p1, own)
  out.add(4, side, own, n1)
  out.add(5, side, lemma[t]!)
  out.add(6, frame.lemma, side, own)
  out.add(7, frame.lemma, distance)
  out.add(8, frame.signature, side, own)
  out.add(9, side, commas, own)
  out.add(10, side, marks, own, inside)
  out.add(11, side, verbs, own)
  out.add(12, side, cues, own)
  out.add(13, side, mix(commas, verbs), mix(cues, links), tag[t]!)
  out.add(14, side, that, tag[t]!, commas)
  out.add(15, place)
  out.add(16, frame.lemma, place)
  out.add(17, side, p1, own, n1)
  out.add(18, frame.kind, side, p1, own)
  out.add(19, frame.lemma, side, that, commas)
  out.add(20, frame.lemma, frame.quotes, side, inside)
  out.add(21, side, links, own)
  out.add(22, frame.kind, distance, own)
  out.add(23, frame.signature, distance)
  out.add(24, frame.kind, side, form[t]!)
  out.add(25, place, own)
  out.add(26, frame.kind, side, mix(verbs, commas), mix(own, p1))
  out.add(27, frame.signature, place)
  out.add(28, side, mark[t]!, inside, mix(cues, t + 1 === to ? 1 : 0))
}
