/**
 * What tells a right reading from a wrong one: features of a whole source and content, which no chain of labels can see.
 *
 * Three groups: of how source, cue and content stand together, of each piece of the content, and of the source. The readings
 * of one cue share pieces and sources, so those are scored once each (see `scoreReadings`).
 */
import type { Features } from '../../model/features.ts'
import { score, type WeightTable } from '../../model/table.ts'
import type { CueFrame } from './label-features.ts'
import { addPieceFeatures } from './reading-pieces.ts'
import { addShapeFeatures } from './reading-shape.ts'
import { addSourceFeatures } from './reading-source.ts'
import { few } from './reading-templates.ts'
import type { Reading, Run } from './readings.ts'
import type { View } from './view.ts'

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
