/** How far each pattern can be trusted, by how often it was right. */
import { PATTERN_COUNTS } from '../weights/accusation-patterns.ts'
import type { PatternName } from './patterns.ts'

interface Count {
  readonly right: number
  readonly all: number
}

/** A pattern that was never counted does not compile. */
const COUNTS: Readonly<Record<PatternName, Count>> = PATTERN_COUNTS

export function confidenceOf(pattern: PatternName): number {
  const { right, all } = COUNTS[pattern]
  // Drawn towards one half: once right is not always right, and what never fired is as likely wrong.
  return Math.round((100 * (right + 1)) / (all + 2)) / 100
}
