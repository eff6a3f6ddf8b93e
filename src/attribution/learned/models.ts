/** The weights of the learned attribution, and how much work an article is worth. */
import { decodeRates, decodeTable } from '../../model/decode.ts'
import { lazy, type Model, unpack } from '../../model/model.ts'
import { ACCEPT } from '../../weights/accept.ts'
import { ATTACH } from '../../weights/attach.ts'
import { CHAIN } from '../../weights/chain.ts'
import { CUE } from '../../weights/cue.ts'
import { CUE_RATES } from '../../weights/cue-rates.ts'
import { READING } from '../../weights/reading.ts'
import type { ChainModel } from './readings.ts'
import { type CueRates, cueRatesOf } from './view.ts'

export interface AttributionModels {
  readonly rates: CueRates
  readonly cue: Model
  readonly chain: ChainModel
  readonly reading: Model
  readonly attach: Model
  readonly accept: Model
}

export const attributionModels: () => AttributionModels = lazy(() => ({
  rates: cueRatesOf(decodeRates(CUE_RATES)),
  cue: unpack(CUE),
  chain: { table: decodeTable(CHAIN.table), transitions: Float64Array.from(CHAIN.transitions) },
  reading: unpack(READING),
  attach: unpack(ATTACH),
  accept: unpack(ACCEPT),
}))

/** How much work an article is worth. */
export interface Effort {
  /** How many readings of a cue are compared. */
  readonly readings: number
  /** Below this chance of being a cue a word is not looked at again. */
  readonly floor: number
}
/** What the models are trained with. More readings, or words that are less probable, cost much and gain nothing. */
export const FULL_EFFORT: Effort = { readings: 3, floor: 0.15 }

/** How many readings of a cue are compared, and how probable a cue must be to be read at all. */
export const EFFORTS: Readonly<Record<'accurate' | 'fast', Effort>> = {
  accurate: FULL_EFFORT,
  // A quarter fewer words, two thirds of the readings.
  fast: { readings: 2, floor: 0.3 },
}

/** Above it a word counts as a probable cue when its neighbours are read, and may hold quotations. */
export const CUE_LIKELY = 0.4
