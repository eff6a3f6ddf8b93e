/**
 * What tells a right reading from a wrong one: features of a whole source and content, which no chain of labels can see.
 *
 * Three groups: of each piece of the content, of the source, and of how they stand together. The readings of one cue
 * share pieces and sources, so the first two are scored once each (see `scoreReadings`).
 */
import type { Features } from '../../model/features.ts'
import { mix } from '../../model/hash.ts'
import { score, type WeightTable } from '../../model/table.ts'
import { numbersOf, type TemplateNumbers } from '../../model/templates.ts'
import type { Hints } from './hints.ts'
import type { CueFrame } from './label-features.ts'
import type { Reading, Run } from './readings.ts'
import { MARK, TAG, type View } from './view.ts'

/** What is asked of a reading, by what it looks at. */
export const READING_TEMPLATES = {
  'reading-score': { gap: 201, gapRoles: 202, gapKind: 207 },
  roles: { rolesCue: 203, rolesKind: 204, rolesSignature: 205, rolesQuotes: 206 },
  order: { order: 208, orderCue: 209, orderQuotes: 210, orderSignature: 211, orderKindQuotes: 212, piecesQuotes: 213 },
  content: {
    size: 239,
    counts: 240,
    cuesInside: 243,
    cueSize: 244,
    pieceBegin: 214,
    pieceBeginBefore: 215,
    pieceBeginLemmas: 216,
    cuePieceForm: 217,
    cuePieceKind: 218,
    pieceEnd: 219,
    pieceEndBehind: 220,
    behindPiece: 221,
    pieceEndLemma: 222,
    behindPieceLemma: 223,
    pieceBegin2Before: 224,
    pieceBegin2: 225,
    pieceSize: 226,
    markBehindPiece: 227,
    pieceEndsSentence: 228,
    behindPieceLemmas: 229,
    verbsBehindPiece: 230,
  },
  'quotation-marks': { cutQuotations: 241, cutQuotationsSide: 242, pieceQuotes: 231, cuePieceQuotes: 232 },
  'between-cue-and-content': {
    gapSize: 233,
    gapRims: 234,
    cueGapEnd: 235,
    gapCounts: 236,
    gapCues: 237,
    cueNoGap: 238,
  },
  source: {
    sourceHead: 251,
    sourceHeadLemma: 252,
    sourceHeadKind: 253,
    sourceBegin: 254,
    sourceEnd: 255,
    beforeSourceLemma: 258,
    behindSourceLemma: 259,
    sourceQuotes: 260,
    cueSourceHead: 261,
    sourceCues: 262,
    sourceSize: 263,
    sourcePieces: 264,
    beforeSource2: 265,
    sourceTouches: 269,
    sourceHeadQuotes: 271,
  },
  'between-cue-and-source': {
    sourceDistance: 256,
    sourceGapCounts: 257,
    sourceGapRims: 266,
    sourceGapLemmas: 267,
    cueNoSourceGap: 268,
    nearerNouns: 270,
  },
  'no-source': { noSourceCue: 281, noSourceSignature: 282, noSourceNoun: 283, noSourceOrder: 284 },
  rules: { ruleSource: 291, ruleContent: 292, ruleBoth: 293, ruleBothGap: 294, cueRule: 295, ruleCovered: 296 },
} as const
const T: TemplateNumbers<typeof READING_TEMPLATES> = numbersOf(READING_TEMPLATES)

const near = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 9 ? 5 : n < 14 ? 6 : n < 22 ? 7 : 8)
const few = (n: number): number => (n > 2 ? 3 : n)
const EDGE = 0x0ed6e

/** How far the reading lies below the best one, in steps. */
const GAPS = [0, 0.25, 0.5, 1, 1.5, 2, 3, 4]
function gapSteps(gap: number): number {
  let steps = 0
  while (steps < GAPS.length && gap > GAPS[steps]!) steps++
  return steps
}

/** How many of the counted things stand in `[a, b)`. */
function count(counts: Int32Array, a: number, b: number): number {
  return b > a ? counts[b]! - counts[a]! : 0
}

/** The value at token `i`, or a sign for the sentence's edge. */
function at(frame: CueFrame, array: Int32Array, i: number): number {
  return i < frame.from ? EDGE : i >= frame.to ? EDGE + 1 : array[i]!
}

/** Adds all features of one reading; `gap` is how far its chain score lies below the best reading's. */
export function addReadingFeatures(out: Features, view: View, frame: CueFrame, reading: Reading, gap: number): void {
  addShapeFeatures(out, view, frame, reading, gap)
  for (let i = 0; i < reading.content.length; i++) addPieceFeatures(out, view, frame, reading.content[i]!, i)
  addSourceFeatures(out, view, frame, reading.source)
}

/** Scores of pieces and sources that were seen before in readings of the same cue. */
interface Seen {
  readonly pieces: { readonly from: number; readonly to: number; readonly place: number; readonly score: number }[]
  readonly sources: { readonly source: readonly Run[]; readonly score: number }[]
}

/** Scores the readings of one cue, in their order. */
export function scoreReadings(
  features: Features,
  view: View,
  frame: CueFrame,
  readings: readonly Reading[],
  table: WeightTable,
): number[] {
  const seen: Seen = { pieces: [], sources: [] }
  const top = readings[0]!.score
  const scores: number[] = []
  for (const reading of readings) {
    features.clear()
    addShapeFeatures(features, view, frame, reading, top - reading.score)
    let sum = score(table, features.keys, features.count)
    for (let i = 0; i < reading.content.length; i++) {
      sum += pieceScore(features, view, frame, reading.content[i]!, few(i), table, seen)
    }
    scores.push(sum + sourceScore(features, view, frame, reading.source, table, seen))
  }
  return scores
}

function pieceScore(
  features: Features,
  view: View,
  frame: CueFrame,
  run: Run,
  place: number,
  table: WeightTable,
  { pieces }: Seen,
): number {
  for (const known of pieces) {
    if (known.from === run.from && known.to === run.to && known.place === place) return known.score
  }
  features.clear()
  addPieceFeatures(features, view, frame, run, place)
  const found = { from: run.from, to: run.to, place, score: score(table, features.keys, features.count) }
  pieces.push(found)
  return found.score
}

function sourceScore(
  features: Features,
  view: View,
  frame: CueFrame,
  source: readonly Run[],
  table: WeightTable,
  { sources }: Seen,
): number {
  for (const known of sources) if (sameRuns(known.source, source)) return known.score
  features.clear()
  addSourceFeatures(features, view, frame, source)
  const found = { source, score: score(table, features.keys, features.count) }
  sources.push(found)
  return found.score
}

export function sameRuns(a: readonly Run[], b: readonly Run[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i]!.from !== b[i]!.from || a[i]!.to !== b[i]!.to) return false
  return true
}

/** How source, cue and content stand together, and how the reading agrees with the rules' reading. */
function addShapeFeatures(out: Features, view: View, frame: CueFrame, reading: Reading, gap: number): void {
  const { kind, lemma, mark, tag, quotation, hints } = view
  const { head, from, to } = frame
  const word = frame.lemma
  const { source, content } = reading
  const has = (source.length > 0 ? 1 : 0) + (content.length > 0 ? 2 : 0)
  const steps = gapSteps(gap)
  out.add(T.gap, steps)
  out.add(T.gapRoles, steps, has)
  out.add(T.rolesCue, has, word)
  out.add(T.rolesKind, has, frame.kind)
  out.add(T.rolesSignature, has, frame.signature)
  out.add(T.rolesQuotes, has, frame.quotes)
  out.add(T.gapKind, steps, frame.kind)

  const first = content[0]
  const last = content[content.length - 1]
  const left = content.some((run) => run.to <= head) ? 1 : 0
  const right = content.some((run) => run.from > head) ? 1 : 0
  const side = left + right * 2
  const sourceSide = sideOf(frame, source)
  const order = mix(
    side,
    sourceSide * 4 + (source.length > 0 && first !== undefined && source[0]!.from < first.from ? 1 : 0),
  )
  out.add(T.order, order)
  out.add(T.orderCue, order, word)
  out.add(T.orderQuotes, order, frame.quotes)
  out.add(T.orderSignature, order, frame.signature)
  out.add(T.orderKindQuotes, order, frame.kind, frame.quotes)
  out.add(T.piecesQuotes, few(content.length), few(source.length), frame.quotes)

  let verbs = 0
  let commas = 0
  let size = 0
  let cuts = 0
  let cuesInside = 0
  for (const run of content) {
    size += run.to - run.from
    verbs += count(view.verbs, run.from, run.to)
    commas += count(view.commas, run.from, run.to)
    cuesInside += count(frame.cues, run.from, run.to)
    for (const q of [quotation[run.from]!, quotation[run.to - 1]!]) {
      if (q === -1) continue
      const outer = view.document.quotations[q]!
      if (Math.max(outer.from, from) < run.from || Math.min(outer.to, to) > run.to) cuts++
    }
  }
  out.add(T.size, near(size), verbs > 0 ? 1 : 0, frame.kind)
  out.add(T.counts, few(verbs), few(commas), near(size))
  out.add(T.cutQuotations, cuts)
  out.add(T.cutQuotationsSide, cuts, frame.quotes, side)
  out.add(T.cuesInside, few(cuesInside), frame.kind)
  out.add(T.cueSize, word, verbs > 0 ? 1 : 0, few(size))

  if (source.length > 0) {
    const run = source[0]!
    if (first !== undefined && last !== undefined) {
      out.add(T.sourceTouches, sourceSide, first.from === run.to ? 1 : 0, last.to === run.from ? 1 : 0, order)
    }
    out.add(T.sourceHeadQuotes, sourceSide, tag[headOf(view, run)]!, side, frame.quotes)
  } else {
    // Nobody is named: is there a noun right before the cue that could have been?
    let subject = 0
    for (let i = head - 1; i >= Math.max(from, head - 6); i--) {
      if (mark[i] === MARK.comma) break
      if (tag[i] === TAG.PRON || tag[i] === TAG.PROPN || tag[i] === TAG.NOUN) {
        subject = tag[i]!
        break
      }
    }
    out.add(T.noSourceCue, word, at(frame, kind, head - 1))
    out.add(T.noSourceSignature, frame.signature)
    out.add(T.noSourceNoun, subject, frame.kind)
    out.add(T.noSourceOrder, order, at(frame, lemma, head - 1))
  }

  const rule = hints.rule[head]!
  const likeContent = contentLikeHint(view, hints, head, content)
  const likeSource = sourceLikeHint(hints, head, source)
  out.add(T.ruleSource, rule, likeSource)
  out.add(T.ruleContent, rule, likeContent)
  out.add(T.ruleBoth, rule, likeSource, likeContent)
  out.add(T.ruleBothGap, rule, likeSource, likeContent, steps + 1)
  out.add(T.cueRule, word, likeSource, likeContent)
  out.add(T.ruleCovered, hints.covered[head]!, frame.kind)
}

/** One piece of the content: its rims, what stands outside them, its size, and what stands between it and the cue. */
function addPieceFeatures(out: Features, view: View, frame: CueFrame, run: Run, place: number): void {
  const { kind, lemma, form, mark, quotation } = view
  const { head, to } = frame
  const word = frame.lemma
  const where = mix(run.from > head ? 1 : 2, few(place))
  const begin = run.from
  const end = run.to - 1
  out.add(T.pieceBegin, where, kind[begin]!)
  out.add(T.pieceBeginBefore, where, kind[begin]!, at(frame, kind, begin - 1))
  out.add(T.pieceBeginLemmas, where, lemma[begin]!, at(frame, lemma, begin - 1))
  out.add(T.cuePieceForm, word, where, form[begin]!)
  out.add(T.cuePieceKind, word, where, kind[begin]!)
  out.add(T.pieceEnd, where, kind[end]!)
  out.add(T.pieceEndBehind, where, kind[end]!, at(frame, kind, end + 1))
  out.add(T.behindPiece, where, at(frame, kind, end + 1), at(frame, kind, end + 2))
  out.add(T.pieceEndLemma, where, lemma[end]!)
  out.add(T.behindPieceLemma, where, at(frame, lemma, end + 1))
  out.add(T.pieceBegin2Before, where, at(frame, kind, begin - 2), at(frame, kind, begin - 1), kind[begin]!)
  out.add(T.pieceBegin2, where, kind[begin]!, at(frame, kind, begin + 1))
  out.add(T.pieceSize, where, near(run.to - run.from), frame.kind)
  out.add(T.markBehindPiece, where, end + 1 >= to ? EDGE + 1 : mark[end + 1]!, end + 2 >= to ? 1 : 0)
  out.add(T.pieceEndsSentence, where, end + 1 >= to - 1 ? 1 : 0, frame.kind)
  out.add(T.behindPieceLemmas, where, at(frame, lemma, end + 1), at(frame, lemma, end + 2))
  // The cue itself is none of the verbs behind.
  const own = run.to <= head && view.tag[head] === TAG.VERB ? 1 : 0
  const verbsBehind = few(count(view.verbs, Math.min(run.to, to), to) - own)
  const commasBehind = few(count(view.commas, Math.min(run.to, to), to))
  out.add(T.verbsBehindPiece, where, at(frame, kind, end + 1), verbsBehind, commasBehind)
  out.add(
    T.pieceQuotes,
    where,
    quotation[begin] === -1 ? 0 : 1,
    quotation[end] === -1 ? 0 : 1,
    mix(mark[begin]!, mark[end]!),
  )
  out.add(T.cuePieceQuotes, word, where, quotation[begin] === -1 ? 0 : 1, mark[end]!)
  const gapFrom = run.from > head ? head + 1 : run.to
  const gapTo = Math.max(run.from, head)
  const words = gapTo - gapFrom
  out.add(T.gapSize, where, near(Math.max(words, 0)), frame.kind)
  if (words > 0) {
    const verbs = few(count(view.verbs, gapFrom, gapTo))
    const commas = few(count(view.commas, gapFrom, gapTo))
    out.add(T.gapRims, where, kind[gapFrom]!, kind[gapTo - 1]!)
    out.add(T.cueGapEnd, word, where, kind[gapTo - 1]!)
    out.add(T.gapCounts, where, verbs, commas, frame.kind)
    out.add(T.gapCues, where, few(count(frame.cues, gapFrom, gapTo)), few(words))
  } else out.add(T.cueNoGap, word, where)
}

/** The source: its head noun, its rims, what stands between it and the cue, and which nouns are nearer. */
function addSourceFeatures(out: Features, view: View, frame: CueFrame, source: readonly Run[]): void {
  if (source.length === 0) return
  const { kind, lemma, tag, quotation } = view
  const { head } = frame
  const word = frame.lemma
  const run = source[0]!
  const side = sideOf(frame, source)
  const begin = run.from
  const end = run.to - 1
  const gapFrom = begin < head ? source[source.length - 1]!.to : head + 1
  const gapTo = Math.max(begin, head)
  const nounHead = headOf(view, run)
  const commas = few(count(view.commas, gapFrom, gapTo))
  const verbs = few(count(view.verbs, gapFrom, gapTo))
  const marks = few(count(view.marks, gapFrom, gapTo))
  out.add(T.sourceHead, side, kind[nounHead]!)
  out.add(T.sourceHeadLemma, side, lemma[nounHead]!)
  out.add(T.sourceHeadKind, side, kind[nounHead]!, frame.kind)
  out.add(T.sourceBegin, side, at(frame, kind, begin - 1), kind[begin]!)
  out.add(T.sourceEnd, side, kind[end]!, at(frame, kind, end + 1))
  out.add(T.sourceDistance, side, near(Math.max(0, gapTo - gapFrom)), frame.kind)
  out.add(T.sourceGapCounts, side, commas, verbs, marks)
  out.add(T.beforeSourceLemma, side, at(frame, lemma, begin - 1))
  out.add(T.behindSourceLemma, side, at(frame, lemma, end + 1))
  out.add(T.sourceQuotes, side, quotation[begin] === -1 ? 0 : 1, quotation[head] === -1 ? 0 : 1, frame.quotes)
  out.add(T.cueSourceHead, word, side, kind[nounHead]!)
  out.add(T.sourceCues, side, few(count(frame.cues, begin, run.to)), few(count(frame.cues, gapFrom, gapTo)))
  out.add(T.sourceSize, side, near(end - begin), few(count(view.commas, begin, run.to)))
  out.add(T.sourcePieces, few(source.length), side)
  out.add(T.beforeSource2, side, at(frame, kind, begin - 2), at(frame, kind, begin - 1))
  if (gapTo > gapFrom) {
    out.add(T.sourceGapRims, side, kind[gapFrom]!, kind[gapTo - 1]!)
    out.add(T.sourceGapLemmas, side, lemma[gapFrom]!, lemma[gapTo - 1]!)
  } else out.add(T.cueNoSourceGap, word, side)
  let nearer = 0
  for (let i = gapFrom; i < gapTo; i++) {
    if (tag[i] === TAG.PRON || tag[i] === TAG.PROPN || tag[i] === TAG.NOUN) nearer++
  }
  out.add(T.nearerNouns, side, few(nearer), frame.kind)
}

function sideOf(frame: CueFrame, source: readonly Run[]): number {
  return source.length === 0 ? 0 : source[0]!.from < frame.head ? 1 : 2
}

/** The token that a noun phrase is about: the last noun before the first comma, preposition or relative pronoun. */
function headOf(view: View, run: Run): number {
  let best = run.from
  for (let i = run.from; i < run.to; i++) {
    const tag = view.tag[i]
    if (i > run.from && (tag === TAG.ADP || tag === TAG.SCONJ || view.mark[i] !== MARK.none)) break
    if (tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.PRON) best = i
  }
  return best
}

/** How the content agrees with the rules': same first word, same last word, as many pieces; 0 where the rules are silent. */
function contentLikeHint(view: View, hints: Hints, head: number, content: readonly Run[]): number {
  const draft = hints.drafts.get(head)
  if (draft === undefined) return 0
  if (content.length === 0) return 9
  const begins = firstWord(view, draft.content) === firstWord(view, content)
  const ends = lastWord(view, draft.content) === lastWord(view, content)
  return 1 + (begins ? 1 : 0) + (ends ? 2 : 0) + (content.length === draft.content.length ? 4 : 0)
}

/** How the source agrees with the rules': both none, one none, the same, the same begin, overlapping, elsewhere. */
function sourceLikeHint(hints: Hints, head: number, source: readonly Run[]): number {
  const draft = hints.drafts.get(head)
  if (draft === undefined) return 0
  const run = source[0]
  if (draft.source === null) return run === undefined ? 1 : 2
  if (run === undefined) return 3
  if (run.from === draft.source.from) return run.to === draft.source.to ? 4 : 5
  return run.from < draft.source.to && draft.source.from < run.to ? 6 : 7
}

function firstWord(view: View, runs: readonly Run[]): number {
  const { from, to } = runs[0]!
  let i = from
  while (i < to && view.mark[i] !== MARK.none) i++
  return i
}

function lastWord(view: View, runs: readonly Run[]): number {
  const { from, to } = runs[runs.length - 1]!
  let i = to - 1
  while (i > from && view.mark[i] !== MARK.none) i--
  return i
}
