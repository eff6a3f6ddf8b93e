/** Words → candidate claims: the probable cues, each with the best of its readings. */

import { AS_IS, sharesOf } from '../../model/calibration.ts'
import { chance } from '../../model/chances.ts'
import type { Features } from '../../model/features.ts'
import type { Model } from '../../model/model.ts'
import { haveWord } from '../../span.ts'
import type { TokenSpan } from '../../types.ts'
import { CUE } from './decisions.ts'
import { type CueFrame, cueFrame } from './label-features.ts'
import { createWorkspace } from './lattice.ts'
import { type AttributionModels, CUE_LIKELY, type Effort, FULL_EFFORT } from './models.ts'
import { scoreReadings } from './reading-features.ts'
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

/**
 * A sentence has at most so many cues, the most probable ones. None of the 30,603 sentences of PolNeAR's training part has
 * more; one of a hostile text may have a hundred thousand, each of which costs as much as its neighbourhood is long.
 */
const MOST_CUES = 12

/** For each token its chance of heading a cue; 0 for words that hardly ever do. */
export function cueChances(features: Features, view: View, model: Model): Float64Array {
  const chances = new Float64Array(view.size)
  for (let i = 0; i < view.size; i++) {
    if (view.rate[i] !== 0) chances[i] = chance(CUE, model, features, view, i)
  }
  return chances
}

/** For each token how many probable cues stand before it. */
export function likelyCues(chances: Float64Array): Int32Array {
  const before = new Int32Array(chances.length + 1)
  for (let i = 0; i < chances.length; i++) before[i + 1] = before[i]! + (chances[i]! >= CUE_LIKELY ? 1 : 0)
  return before
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
  effort: Effort = FULL_EFFORT,
): Readings[] {
  const found: Readings[] = []
  eachReadings(features, view, chances, models, effort, (item) => found.push(item))
  return found
}

/** The same one by one: what is not kept costs the collector nothing, and a long text has a hundred thousand. */
export function eachReadings(
  features: Features,
  view: View,
  chances: Float64Array,
  models: Pick<AttributionModels, 'chain'>,
  effort: Effort,
  visit: (readings: Readings) => void,
): void {
  const likely = likelyCues(chances)
  const own = ownScores(view)
  const workspace = createWorkspace()
  for (const sentence of view.document.sentences) {
    for (const head of cuesIn(sentence, chances, effort.floor)) {
      const frame = cueFrame(view, head, likely)
      const readings = readingsOf(features, view, frame, models.chain, own, effort.readings, workspace)
      visit({ head, frame, readings })
    }
  }
}

/** The words of a sentence that may head a cue, in text order. */
function cuesIn({ from, to }: TokenSpan, chances: Float64Array, floor: number): number[] {
  const heads: number[] = []
  for (let i = from; i < to; i++) if (chances[i]! >= floor) heads.push(i)
  if (heads.length <= MOST_CUES) return heads
  return heads
    .sort((a, b) => chances[b]! - chances[a]! || a - b)
    .slice(0, MOST_CUES)
    .sort((a, b) => a - b)
}

/** Picks the reading that the ranker prefers. */
export function candidateOf(
  features: Features,
  view: View,
  { head, frame, readings }: Readings,
  chance: number,
  model: Model,
): Candidate {
  const top = readings[0]!.score
  const scores = scoreReadings(features, view, frame, readings, model.table)
  // Not calibrated: the decision whether to accept the claim was fitted to the shares as they are.
  const shares = sharesOf(scores, AS_IS)
  const picked = scores.indexOf(Math.max(...scores))
  const reading = readings[picked]!
  return {
    head,
    frame,
    cue: chance,
    reading,
    // A mark may stand for its quotation; one that stands for none says nothing: “as they say …”.
    content: wholeQuotations(view, head, reading.content).filter((run) => haveWord(view.document, run)),
    gap: top - reading.score,
    margin: readings.length > 1 ? top - readings[1]!.score : 6,
    share: shares[picked]!,
    sourced: readings.reduce((sum, r, i) => sum + (r.source.length > 0 ? shares[i]! : 0), 0),
    attached: 0,
  }
}
