/** The chain's scores that do not depend on the cue, or on no more than its side: added up once for all cues of a sentence. */
import { addRow, SUM } from '../../model/rows.ts'
import { type ChainRows, find } from './chain-rows.ts'
import { EDGE, T } from './label-features.ts'
import type { View } from './view.ts'

/** How many rows the sums of a token on one side of a cue are made of. */
export const OWN_ROWS = 11

/** Sums for each token: without a cue, with one behind it, with one before it; kept for the next cue of the sentence. */
export interface OwnScores {
  readonly sums: Int32Array
  /** Bit by bit, which of the three are there. */
  readonly known: Uint8Array
}

export const OWN_SUMS: number = 3 * SUM

export function ownScores(view: View): OwnScores {
  return { sums: new Int32Array(view.size * OWN_SUMS), known: new Uint8Array(view.size) }
}

/** Where in `own.sums` the scores of token `t` stand that do not depend on the cue: on this `SIDE` of it. */
export function ownRow(rows: ChainRows, view: View, own: OwnScores, t: number, side: number): number {
  const base = t * OWN_SUMS
  const at = base + side * SUM
  const known = own.known[t]!
  if ((known & (1 << side)) !== 0) return at
  const { from, to } = view.document.sentences[view.sentence[t]!]!
  const { kind, lemma } = view
  const { sums } = own
  const { packed } = rows
  const word = kind[t]!
  const p1 = t > from ? kind[t - 1]! : EDGE
  const n1 = t + 1 < to ? kind[t + 1]! : EDGE
  if ((known & 1) === 0) {
    addRow(packed, find(rows, T.kind, word, 0), sums, base)
    addRow(packed, find(rows, T.kind1Before, p1, word), sums, base)
    addRow(packed, find(rows, T.kind1Behind, word, n1), sums, base)
    addRow(packed, find(rows, T.lemma, lemma[t]!, 0), sums, base)
    addRow(packed, find(rows, T.kindsAround, p1, word, n1), sums, base)
    addRow(packed, find(rows, T.formFirst, view.form[t]!, t === from ? 1 : 0), sums, base)
    addRow(packed, find(rows, T.kinds2Before, word, t > from + 1 ? kind[t - 2]! : EDGE, p1), sums, base)
    addRow(packed, find(rows, T.kinds2Behind, word, n1, t + 2 < to ? kind[t + 2]! : EDGE), sums, base)
  }
  own.known[t] = known | 1 | (1 << side)
  for (let k = 0; k < SUM; k++) sums[at + k] = sums[base + k]!
  addSide(rows, sums, at, side, p1, word, n1, lemma[t]!)
  return at
}

export function addSide(
  rows: ChainRows,
  sums: Int32Array,
  at: number,
  side: number,
  p1: number,
  word: number,
  n1: number,
  lemma: number,
): void {
  const { packed } = rows
  addRow(packed, find(rows, T.sideKindBefore, side, p1, word), sums, at)
  addRow(packed, find(rows, T.sideKindBehind, side, word, n1), sums, at)
  addRow(packed, find(rows, T.sideLemma, side, lemma), sums, at)
}
