/** How much work an article is worth: the two choices, by name. */
import { type Effort, FULL_EFFORT } from './models.ts'

/** How many readings of a cue are compared, and how probable a cue must be to be read at all. */
export const EFFORTS: Readonly<Record<'accurate' | 'fast', Effort>> = {
  accurate: FULL_EFFORT,
  // A quarter fewer words, two thirds of the readings.
  fast: { readings: 2, floor: 0.3 },
}
