/** How sure a claim is that a rule found: by which rule, and how often its verb reports in this frame. */
import { RULE_CONFIDENCE } from '../../weights/rule-confidence.ts'
import type { RuleName } from './rule-names.ts'
import { FLOOR } from './threshold.ts'

const RIGHT: Readonly<Record<RuleName, readonly [atFloor: number, atHundred: number]>> = RULE_CONFIDENCE

/** The share of the rule's findings at this rate (in percent) that are right. */
export function confidenceOf(rule: RuleName, rate: number): number {
  const [low, high] = RIGHT[rule]
  const share = Math.min(1, Math.max(0, (rate - FLOOR) / (100 - FLOOR)))
  return Math.round((low + (high - low) * share) * 100) / 100
}
