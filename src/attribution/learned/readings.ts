/** One cue → its best readings: who could be its source and what its content, by the chain model. */
import type { Features } from '../../model/features.ts'
import type { WeightTable } from '../../model/table.ts'
import { chainRows } from './chain-rows.ts'
import { scoreLabels } from './chain-scores.ts'
import type { CueFrame } from './label-features.ts'
import { BEGINS, goesOn, LABEL } from './labels.ts'
import { bestPaths, createWorkspace, type Path, roomFor, type Workspace } from './lattice.ts'
import type { OwnScores } from './own-scores.ts'
import { sameRuns } from './reading-features.ts'
import type { View } from './view.ts'

export { type OwnScores, ownScores } from './own-scores.ts'

/** A run of tokens `[from, to)`. */
export interface Run {
  readonly from: number
  readonly to: number
}

export interface Reading {
  readonly source: readonly Run[]
  readonly cue: readonly Run[]
  readonly content: readonly Run[]
  readonly score: number
}

export interface ChainModel {
  readonly table: WeightTable
  readonly transitions: Float64Array
}

const NO_RUNS: readonly Run[] = []

/** The runs of each role in a label sequence. */
function readingOf({ labels, score }: Path, offset: number): Reading {
  // Most roles have one run or none: an array that is pushed to has room for sixteen at once.
  const runs: [readonly Run[], readonly Run[], readonly Run[]] = [NO_RUNS, NO_RUNS, NO_RUNS]
  let t = 0
  while (t < labels.length) {
    const begin = labels[t]!
    let to = t + 1
    if (begin !== LABEL.outside) {
      while (to < labels.length && labels[to] === goesOn(begin)) to++
      const role = BEGINS.indexOf(begin)
      const run = { from: offset + t, to: offset + to }
      runs[role] = runs[role] === NO_RUNS ? [run] : [...runs[role]!, run]
    }
    t = to
  }
  return { source: runs[0], cue: runs[1], content: runs[2], score }
}

/** The best readings of a cue, best first; of those with the same source and content, the best alone. */
export function readingsOf(
  _features: Features,
  view: View,
  frame: CueFrame,
  model: ChainModel,
  own: OwnScores,
  count: number,
  workspace: Workspace = createWorkspace(),
): Reading[] {
  const size = frame.to - frame.from
  const scores = roomFor(workspace, size)
  scoreLabels(chainRows(model.table), view, frame, own, scores)
  const readings: Reading[] = []
  for (const path of bestPaths(workspace, scores, size, frame.head - frame.from, model.transitions, count)) {
    const reading = readingOf(path, frame.from)
    if (!readings.some((other) => sameRuns(other.source, reading.source) && sameRuns(other.content, reading.content)))
      readings.push(reading)
  }
  return readings
}
