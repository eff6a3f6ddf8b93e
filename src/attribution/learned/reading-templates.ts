/** What is asked of a whole reading, by name, and the small numbers that the answers are told in. */
import type { TemplateGroups } from '../../model/templates.ts'
import type { CueFrame } from './label-features.ts'
import type { Run } from './readings.ts'

/** What is asked of a reading, by what it looks at. */
export enum T {
  // reading-score
  gap = 201,
  gapRoles = 202,
  gapKind = 207,
  // roles
  rolesCue = 203,
  rolesKind = 204,
  rolesSignature = 205,
  rolesQuotes = 206,
  // order
  order = 208,
  orderCue = 209,
  orderQuotes = 210,
  orderSignature = 211,
  orderKindQuotes = 212,
  piecesQuotes = 213,
  // content
  size = 239,
  counts = 240,
  cuesInside = 243,
  cueSize = 244,
  pieceBegin = 214,
  pieceBeginBefore = 215,
  pieceBeginLemmas = 216,
  cuePieceForm = 217,
  cuePieceKind = 218,
  pieceEnd = 219,
  pieceEndBehind = 220,
  behindPiece = 221,
  pieceEndLemma = 222,
  behindPieceLemma = 223,
  pieceBegin2Before = 224,
  pieceBegin2 = 225,
  pieceSize = 226,
  markBehindPiece = 227,
  pieceEndsSentence = 228,
  behindPieceLemmas = 229,
  verbsBehindPiece = 230,
  // quotation-marks
  cutQuotations = 241,
  cutQuotationsSide = 242,
  pieceQuotes = 231,
  cuePieceQuotes = 232,
  // between-cue-and-content
  gapSize = 233,
  gapRims = 234,
  cueGapEnd = 235,
  gapCounts = 236,
  gapCues = 237,
  cueNoGap = 238,
  // source
  sourceHead = 251,
  sourceHeadLemma = 252,
  sourceHeadKind = 253,
  sourceBegin = 254,
  sourceEnd = 255,
  beforeSourceLemma = 258,
  behindSourceLemma = 259,
  sourceQuotes = 260,
  cueSourceHead = 261,
  sourceCues = 262,
  sourceSize = 263,
  sourcePieces = 264,
  beforeSource2 = 265,
  sourceTouches = 269,
  sourceHeadQuotes = 271,
  // between-cue-and-source
  sourceDistance = 256,
  sourceGapCounts = 257,
  sourceGapRims = 266,
  sourceGapLemmas = 267,
  cueNoSourceGap = 268,
  nearerNouns = 270,
  // no-source
  noSourceCue = 281,
  noSourceSignature = 282,
  noSourceNoun = 283,
  noSourceOrder = 284,
  // rules
  ruleSource = 291,
  ruleContent = 292,
  ruleBoth = 293,
  ruleBothGap = 294,
  cueRule = 295,
  ruleCovered = 296,
}
/** The groups that an explanation names. */
export const READING_TEMPLATES: TemplateGroups = {
  'reading-score': [T.gap, T.gapRoles, T.gapKind],
  roles: [T.rolesCue, T.rolesKind, T.rolesSignature, T.rolesQuotes],
  order: [T.order, T.orderCue, T.orderQuotes, T.orderSignature, T.orderKindQuotes, T.piecesQuotes],
  content: [
    T.size,
    T.counts,
    T.cuesInside,
    T.cueSize,
    T.pieceBegin,
    T.pieceBeginBefore,
    T.pieceBeginLemmas,
    T.cuePieceForm,
    T.cuePieceKind,
    T.pieceEnd,
    T.pieceEndBehind,
    T.behindPiece,
    T.pieceEndLemma,
    T.behindPieceLemma,
    T.pieceBegin2Before,
    T.pieceBegin2,
    T.pieceSize,
    T.markBehindPiece,
    T.pieceEndsSentence,
    T.behindPieceLemmas,
    T.verbsBehindPiece,
  ],
  'quotation-marks': [T.cutQuotations, T.cutQuotationsSide, T.pieceQuotes, T.cuePieceQuotes],
  'between-cue-and-content': [T.gapSize, T.gapRims, T.cueGapEnd, T.gapCounts, T.gapCues, T.cueNoGap],
  source: [
    T.sourceHead,
    T.sourceHeadLemma,
    T.sourceHeadKind,
    T.sourceBegin,
    T.sourceEnd,
    T.beforeSourceLemma,
    T.behindSourceLemma,
    T.sourceQuotes,
    T.cueSourceHead,
    T.sourceCues,
    T.sourceSize,
    T.sourcePieces,
    T.beforeSource2,
    T.sourceTouches,
    T.sourceHeadQuotes,
  ],
  'between-cue-and-source': [
    T.sourceDistance,
    T.sourceGapCounts,
    T.sourceGapRims,
    T.sourceGapLemmas,
    T.cueNoSourceGap,
    T.nearerNouns,
  ],
  'no-source': [T.noSourceCue, T.noSourceSignature, T.noSourceNoun, T.noSourceOrder],
  rules: [T.ruleSource, T.ruleContent, T.ruleBoth, T.ruleBothGap, T.cueRule, T.ruleCovered],
}

export const near = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : 8)
export const few = (n: number): number => (n > 2 ? 3 : n)
/** In place of a word before the sentence; behind it, one more. */
export const EDGE = 0x0ed6e

/** How many of the counted things stand in `[a, b)`. */
export function count(counts: Int32Array, a: number, b: number): number {
  return b > a ? counts[b]! - counts[a]! : 0
}

/** The value at token `i`, or a sign for the sentence's edge. */
export function at(frame: CueFrame, array: Int32Array, i: number): number {
  return i < frame.from ? EDGE : i >= frame.to ? EDGE + 1 : array[i]!
}

/** Where the source stands to the cue. */
export enum SOURCE_SIDE {
  none = 0,
  before = 1,
  behind = 2,
}

export function sideOf(frame: CueFrame, source: readonly Run[]): number {
  return source.length === 0 ? SOURCE_SIDE.none : source[0]!.from < frame.head ? SOURCE_SIDE.before : SOURCE_SIDE.behind
}
