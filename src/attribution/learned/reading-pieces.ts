/** One piece of a reading's content: its rims, what stands outside them, its size, and what stands between it and the cue. */
import type { Features } from '../../model/features.ts'
import { mix } from '../../model/hash.ts'
import type { CueFrame } from './label-features.ts'
import { at, count, EDGE, few, near, T } from './reading-templates.ts'
import type { Run } from './readings.ts'
import { TAG, type View } from './view.ts'

/** `place` counts the pieces of the content. */
export function addPieceFeatures(out: Features, view: View, frame: CueFrame, run: Run, place: number): void {
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
