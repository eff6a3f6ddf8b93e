/** The learned parts of the attribution stage, in the order in which they are asked. */
import { decodeRates, decodeTable } from '../../model/decode.ts'
import type { PackedModels } from '../../model/packed.ts'
import type { WeightTable } from '../../model/table.ts'
import type { ChainModel } from './readings.ts'
import { type CueRates, cueRatesOf } from './view.ts'

export interface AttributionModels {
  readonly rates: CueRates
  /** Is this word the head of a cue? */
  readonly cue: WeightTable
  /** Which words around it are its source and content? */
  readonly chain: ChainModel
  /** Which of the best readings is right? */
  readonly rank: WeightTable
  /** Whose words is a quotation without a cue of its own? */
  readonly attach: WeightTable
  /** Is it a claim after all? */
  readonly accept: WeightTable
}

/** How much work an article is worth. */
export interface Effort {
  /** How many readings of a cue are compared. */
  readonly readings: number
  /** Below this chance of being a cue a word is not looked at again. */
  readonly floor: number
}
/** What the models are trained with. More readings, or words that are less probable, cost much and gain nothing. */
export const FULL_EFFORT: Effort = { readings: 3, floor: 0.15 }
/** Above it a word counts as a probable cue when its neighbours are read, and may hold quotations. */
export const CUE_LIKELY = 0.4

export function unpackModels(packed: PackedModels): AttributionModels {
  return {
    rates: cueRatesOf(decodeRates(packed.rates)),
    cue: decodeTable(packed.cue),
    chain: { table: decodeTable(packed.chain), transitions: Float64Array.from(packed.transitions) },
    rank: decodeTable(packed.rank),
    attach: decodeTable(packed.attach),
    accept: decodeTable(packed.accept),
  }
}
