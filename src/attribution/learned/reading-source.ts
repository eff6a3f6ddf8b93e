/** The source of a reading: its head noun, its rims, what stands between it and the cue, and which nouns are nearer. */
import type { Features } from '../../model/features.ts'
import type { CueFrame } from './label-features.ts'
import { at, count, few, near, sideOf, T } from './reading-templates.ts'
import type { Run } from './readings.ts'
import { MARK, TAG, type View } from './view.ts'

export function addSourceFeatures(out: Features, view: View, frame: CueFrame, source: readonly Run[]): void {
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

/** The token that a noun phrase is about: the last noun before the first comma, preposition or relative pronoun. */
export function headOf(view: View, run: Run): number {
  let best = run.from
  for (let i = run.from; i < run.to; i++) {
    const tag = view.tag[i]
    if (i > run.from && (tag === TAG.ADP || tag === TAG.SCONJ || view.mark[i] !== MARK.none)) break
    if (tag === TAG.NOUN || tag === TAG.PROPN || tag === TAG.PRON) best = i
  }
  return best
}
