/** What tells source, cue and content around one cue: features of each token of the sentence, most of them relative to the cue. */

import type { Features } from '../../model/features.ts'
import { mix } from '../../model/hash.ts'
import type { TemplateGroups } from '../../model/templates.ts'
import { ROLE, rolesOf } from './hints.ts'
import type { View } from './view.ts'

/** What is asked of a word around a cue, by what it looks at. */
export enum T {
  // word
  kind = 101,
  lemma = 104,
  formFirst = 106,
  // words-around
  kind1Before = 102,
  kind1Behind = 103,
  kindsAround = 105,
  kinds2Before = 107,
  kinds2Behind = 108,
  sideKindBefore = 3,
  sideKindBehind = 4,
  // side-of-cue
  distance = 1,
  distanceKind = 2,
  sideLemma = 5,
  cueDistance = 7,
  // between
  commasKind = 9,
  marksKind = 10,
  verbsKind = 11,
  cuesKind = 12,
  countsTag = 13,
  linksKind = 21,
  // that
  thatTag = 14,
  cueThat = 19,
  // quotation-marks
  place = 15,
  cuePlace = 16,
  cueQuotes = 20,
  placeKind = 25,
  signaturePlace = 27,
  mark = 28,
  // rules
  roleBefore = 29,
  roleKind = 30,
  roleCue = 31,
  roleBehind = 32,
  roleCovered = 33,
}
/** The groups that an explanation names. */
export const CHAIN_TEMPLATES: TemplateGroups = {
  word: [T.kind, T.lemma, T.formFirst],
  'words-around': [
    T.kind1Before,
    T.kind1Behind,
    T.kindsAround,
    T.kinds2Before,
    T.kinds2Behind,
    T.sideKindBefore,
    T.sideKindBehind,
  ],
  'side-of-cue': [T.distance, T.distanceKind, T.sideLemma, T.cueDistance],
  between: [T.commasKind, T.marksKind, T.verbsKind, T.cuesKind, T.countsTag, T.linksKind],
  that: [T.thatTag, T.cueThat],
  'quotation-marks': [T.place, T.cuePlace, T.cueQuotes, T.placeKind, T.signaturePlace, T.mark],
  rules: [T.roleBefore, T.roleKind, T.roleCue, T.roleBehind, T.roleCovered],
}

/** Longer sentences are read through a window around the cue: a sentence of 10,000 words is no sentence. */
export const WINDOW = 80

/** Where a token stands to the cue's head. */
export enum SIDE {
  before = 1,
  behind = 2,
  cue = 3,
}
/** Whether it stands in quotation marks, and in the same ones as the cue. */
export enum QUOTED {
  no = 0,
  withCue = 1,
  alone = 2,
}
/** Where it stands to the first “that” behind the cue. */
enum TO_THAT {
  none = 0,
  before = 1,
  itself = 2,
  behind = 3,
}
/** Bits of `CueFrame.quotes`. */
enum QUOTES {
  before = 1,
  behind = 2,
  around = 4,
}

/** In place of a word's kind beyond the sentence. */
export const EDGE = 0x0ed6e

/** What is the same for all tokens of one cue's sentence. */
export interface CueFrame {
  readonly head: number
  /** The sentence, or a window of it. */
  readonly from: number
  readonly to: number
  readonly lemma: number
  readonly kind: number
  readonly signature: number
  /** Where quotation marks stand, bit by bit: before the cue, behind it, around it. */
  readonly quotes: number
  /** Index of the first “that” behind the cue, or -1. */
  readonly that: number
  /** For each token how many probable cues stand before it. */
  readonly cues: Int32Array
  /** The rules' reading of this cue, a role a token. */
  readonly roles: Uint8Array
}

/** `cues[i]` tells how many probable cues stand before token `i`. */
export function cueFrame(view: View, head: number, cues: Int32Array): CueFrame {
  const sentence = view.document.sentences[view.sentence[head]!]!
  const from = Math.max(sentence.from, head - WINDOW)
  const to = Math.min(sentence.to, head + WINDOW)
  const before = view.quoted[head]! > view.quoted[from]! ? QUOTES.before : 0
  const behind = view.quoted[to]! > view.quoted[head + 1]! ? QUOTES.behind : 0
  const around = view.quotation[head] !== -1 ? QUOTES.around : 0
  const that = view.that[head + 1]!
  const { kind } = view
  return {
    head,
    from,
    to,
    lemma: view.lemma[head]!,
    kind: kind[head]!,
    signature: mix(head > from ? kind[head - 1]! : EDGE, head + 1 < to ? kind[head + 1]! : EDGE),
    quotes: before + behind + around,
    that: that < to ? that : -1,
    cues,
    roles: rolesOf(view.hints, head, from, to),
  }
}

/** Features of token `t` that do not depend on the cue: scored once for all cues of the sentence. */
export function addOwnFeatures(out: Features, view: View, t: number): void {
  const { from, to } = view.document.sentences[view.sentence[t]!]!
  const { kind, lemma } = view
  const own = kind[t]!
  const p1 = t > from ? kind[t - 1]! : EDGE
  const n1 = t + 1 < to ? kind[t + 1]! : EDGE
  out.add(T.kind, own)
  out.add(T.kind1Before, p1, own)
  out.add(T.kind1Behind, own, n1)
  out.add(T.lemma, lemma[t]!)
  out.add(T.kindsAround, p1, own, n1)
  out.add(T.formFirst, view.form[t]!, t === from ? 1 : 0)
  out.add(T.kinds2Before, own, t > from + 1 ? kind[t - 2]! : EDGE, p1)
  out.add(T.kinds2Behind, own, n1, t + 2 < to ? kind[t + 2]! : EDGE)
}

export const near = (n: number): number => (n < 6 ? n : n < 9 ? 6 : n < 14 ? 7 : n < 22 ? 8 : 9)
export const few = (n: number): number => (n > 2 ? 3 : n)

export function between(counts: Int32Array, low: number, high: number): number {
  return high > low ? counts[high]! - counts[low]! : 0
}

export function placeToThat({ that }: CueFrame, t: number): number {
  if (that === -1) return TO_THAT.none
  return t < that ? TO_THAT.before : t === that ? TO_THAT.itself : TO_THAT.behind
}

/** Features of token `t` as seen from the cue. */
export function addCueRelativeFeatures(out: Features, view: View, frame: CueFrame, t: number): void {
  const { head, from, to } = frame
  const { kind, lemma, tag, mark, quotation } = view
  const side = t < head ? SIDE.before : t > head ? SIDE.behind : SIDE.cue
  const distance = mix(side, near(Math.abs(t - head)))
  const low = Math.min(t, head) + 1
  const high = Math.max(t, head)
  const commas = few(between(view.commas, low, high))
  const marks = few(between(view.marks, low, high))
  const verbs = few(between(view.verbs, low, high))
  const cues = few(between(frame.cues, low, high))
  const links = few(between(view.links, low, high))
  const own = kind[t]!
  const p1 = t > from ? kind[t - 1]! : EDGE
  const n1 = t + 1 < to ? kind[t + 1]! : EDGE
  const inside = quotation[t] === -1 ? QUOTED.no : quotation[t] === quotation[head] ? QUOTED.withCue : QUOTED.alone
  const that = placeToThat(frame, t)
  const place = mix(side, mix(commas, mix(inside, frame.quotes)))

  out.add(T.distance, distance)
  out.add(T.distanceKind, distance, own)
  out.add(T.sideKindBefore, side, p1, own)
  out.add(T.sideKindBehind, side, own, n1)
  out.add(T.sideLemma, side, lemma[t]!)
  out.add(T.cueDistance, frame.lemma, distance)
  out.add(T.commasKind, side, commas, own)
  out.add(T.marksKind, side, marks, own, inside)
  out.add(T.verbsKind, side, verbs, own)
  out.add(T.cuesKind, side, cues, own)
  out.add(T.countsTag, side, mix(commas, verbs), mix(cues, links), tag[t]!)
  out.add(T.thatTag, side, that, tag[t]!, commas)
  out.add(T.place, place)
  out.add(T.cuePlace, frame.lemma, place)
  out.add(T.cueThat, frame.lemma, side, that, commas)
  out.add(T.cueQuotes, frame.lemma, frame.quotes, side, inside)
  out.add(T.linksKind, side, links, own)
  out.add(T.placeKind, place, own)
  out.add(T.signaturePlace, frame.signature, place)
  out.add(T.mark, side, mark[t]!, inside, mix(cues, t + 1 === to ? 1 : 0))
  // What the token is in the rules' reading of the cue.
  const k = t - from
  const role = frame.roles[k]!
  const roleBefore = k > 0 ? frame.roles[k - 1]! : ROLE.beyond
  const roleBehind = t + 1 < to ? frame.roles[k + 1]! : ROLE.beyond
  const rule = view.hints.rule[head]!
  out.add(T.roleBefore, role, roleBefore, rule)
  out.add(T.roleKind, role, roleBefore, own)
  out.add(T.roleCue, role, roleBefore, frame.lemma)
  out.add(T.roleBehind, role, roleBehind, rule)
  out.add(T.roleCovered, mix(role, roleBefore), view.hints.covered[t]!, side)
}
