/** Words → candidate claims: the probable cues, each with the best of its readings. */
import type { Features } from '../../model/features.ts'
import { logistic, score, type WeightTable } from '../../model/table.ts'
import { addCueFeatures } from './cue-features.ts'
import { type CueFrame, cueFrame } from './label-features.ts'
import { createWorkspace } from './lattice.ts'
import { type AttributionModels, CUE_FLOOR, CUE_LIKELY } from './models.ts'
import { addReadingFeatures } from './rank-features.ts'
import { ownScores, type Reading, type Run, readingsOf } from './readings.ts'
import type { View } from './view.ts'
import { wholeQuotations } from './whole-quotations.ts'

/** One cue with the reading that was picked for it. */
export interface Candidate {
  readonly head: number
  readonly frame: CueFrame
  /** Probability of being a cue. */
  readonly cue: number
  readonly reading: Reading
  /** The content with quotations that leave the sentence, and those attached later. */
  readonly content: readonly Run[]
  /** How far the reading's chain score lies below the best one's. */
  readonly gap: number
  /** The chain's margin between its best and its second reading. */
  readonly margin: number
  /** The ranker's share for this reading, and the share of readings with a source. */
  readonly share: number
  readonly sourced: number
  /** How many quotations were attached. */
  readonly attached: number
}

/** How many readings of a cue are looked at: eight hold the right one in nine of ten cases. */
export const READINGS = 8

/** For each token its chance of heading a cue; 0 for words that hardly ever do. */
export function cueChances(features: Features, view: View, table: WeightTable): Float64Array {
  const chances = new Float64Array(view.size)
  for (let i = 0; i < view.size; i++) {
    if (view.rate[i] === 0) continue
    features.clear()
    addCueFeatures(features, view, i)
    chances[i] = logistic(score(table, features.keys, features.count))
  }
  return chances
}

export function likelyCues(chances: Float64Array): Uint8Array {
  return Uint8Array.from(chances, (chance) => (chance >= CUE_LIKELY ? 1 : 0))
}

/** The readings of every word that may be a cue. */
export interface Readings {
  readonly head: number
  readonly frame: CueFrame
  readonly readings: readonly Reading[]
}

export function allReadings(
  features: Features,
  view: View,
  chances: Float64Array,
  models: Pick<AttributionModels, 'chain'>,
): Readings[] {
  const likely = likelyCues(chances)
  const own = ownScores(view)
  const workspace = createWorkspace()
  const found: Readings[] = []
  for (let head = 0; head < view.size; head++) {
    if (chances[head]! < CUE_FLOOR) continue
    const frame = cueFrame(view, head, likely)
    found.push({ head, frame, readings: readingsOf(features, view, frame, models.chain, own, READINGS, workspace) })
  }
  return found
}

/** Picks the reading that the ranker prefers. */
export function candidateOf(
  features: Features,
  view: View,
  { head, frame, readings }: Readings,
  chance: number,
  rank: WeightTable,
): Candidate {
  const top = readings[0]!.score
  const scores = readings.map((reading) => {
    features.clear()
    addReadingFeatures(features, view, frame, reading, top - reading.score)
    return score(rank, features.keys, features.count)
  })
  const best = Math.max(...scores)
  const masses = scores.map((s) => Math.exp(s - best))
  const total = masses.reduce((a, b) => a + b, 0)
  const picked = scores.indexOf(best)
  const reading = readings[picked]!
  return {
    head,
    frame,
    cue: chance,
    reading,
    content: wholeQuotations(view, head, reading.content),
    gap: top - reading.score,
    margin: readings.length > 1 ? top - readings[1]!.score : 6,
    share: masses[picked]! / total,
    sourced: readings.reduce((sum, r, i) => sum + (r.source.length > 0 ? masses[i]! / total : 0), 0),
    attached: 0,
  }
}
