/**
 * How a reading lies in the parse: what hangs on its cue, the way from a source or a piece of content to the cue, and whether the
 * run is all that hangs together there.
 *
 *   ⟨Lee, the mayor,⟩ warned on Monday ⟨that the dam could burst⟩ and left.
 *    Lee ─nsubj→ warned                         burst ─ccomp→ warned
 */
import type { Features } from '../../model/features.ts'
import { mix } from '../../model/hash.ts'
import type { CueFrame } from './label-features.ts'
import { few, T } from './reading-templates.ts'
import type { Run } from './readings.ts'
import { TAG, type View } from './view.ts'

/** Where the models are sure without, nothing is asked of the parse. */
const isParsed = (view: View, { head }: CueFrame): boolean => view.isParsed[view.sentence[head]!] === 1

export function addCueSyntax(out: Features, view: View, frame: CueFrame, order: number): void {
  const { head, lemma } = frame
  const { relation, fineTag, below } = view
  if (!isParsed(view, frame)) return
  out.add(T.cueRelation, relation[head]!, fineTag[head]!)
  out.add(T.cueBelow, below[head]!, fineTag[head]!)
  out.add(T.cueBelowLemma, below[head]!, lemma)
  out.add(T.cueBelowOrder, below[head]!, order)
}

export function addPieceSyntax(out: Features, view: View, frame: CueFrame, run: Run, where: number): void {
  if (!isParsed(view, frame)) return
  const { top, tops } = topOf(view, run)
  if (top < 0) return
  const way = wayTo(view, top, frame.head, run)
  out.add(T.pieceWay, where, way)
  out.add(T.pieceWayTop, where, way, view.fineTag[top]!)
  out.add(T.cuePieceWay, frame.lemma, where, way)
  out.add(T.pieceTops, where, few(tops), frame.kind)
  out.add(T.pieceTopsWay, where, few(tops), way)
  out.add(T.pieceLeftOut, where, leftOut(view, frame, run, -1), leftOut(view, frame, run, 1))
}

export function addSourceSyntax(out: Features, view: View, frame: CueFrame, run: Run, side: number): void {
  if (!isParsed(view, frame)) return
  const { top, tops } = topOf(view, run)
  if (top < 0) return
  const way = wayTo(view, top, frame.head, run)
  out.add(T.sourceWay, side, way)
  out.add(T.sourceWayTop, side, way, view.fineTag[top]!)
  out.add(T.cueSourceWay, frame.lemma, side, way)
  out.add(T.sourceTops, side, few(tops), way)
  out.add(T.sourceLeftOut, side, leftOut(view, frame, run, -1), leftOut(view, frame, run, 1))
}

/** The first word of a run whose head lies outside, and how many there are. */
function topOf({ head, tag }: View, { from, to }: Run): { readonly top: number; readonly tops: number } {
  let top = -1
  let tops = 0
  for (let i = from; i < to; i++) {
    if (tag[i] === TAG.PUNCT) continue
    if (head[i]! >= from && head[i]! < to) continue
    tops++
    if (top < 0) top = i
  }
  return { top, tops }
}

/** What a way begins with: up from the run to the cue, up from the cue into the run, beside one another, or neither. */
enum WAY {
  up = 1,
  down = 2,
  beside = 3,
  far = 4,
}
const LONGEST_UP = 4
const LONGEST_DOWN = 3

function wayTo({ head, relation }: View, top: number, cue: number, { from, to }: Run): number {
  let way: number = WAY.up
  for (let at = top, steps = 0; at >= 0 && steps < LONGEST_UP; steps++) {
    way = mix(way, relation[at]!)
    at = head[at]!
    if (at === cue) return way
  }
  way = WAY.down
  for (let at = cue, steps = 0; at >= 0 && steps < LONGEST_DOWN; steps++) {
    way = mix(way, relation[at]!)
    at = head[at]!
    if (at >= from && at < to) return way
  }
  const isBeside = head[top]! >= 0 && head[top] === head[cue]
  return mix(isBeside ? WAY.beside : WAY.far, relation[top]!)
}

/** The relation of the next word outside on one side, where it hangs on a word of the run; 0 where it does not. */
function leftOut({ head, relation, tag }: View, frame: CueFrame, { from, to }: Run, step: -1 | 1): number {
  let next = step < 0 ? from - 1 : to
  while (next >= frame.from && next < frame.to && tag[next] === TAG.PUNCT) next += step
  if (next < frame.from || next >= frame.to || next === frame.head) return 0
  return head[next]! >= from && head[next]! < to ? relation[next]! : 0
}
