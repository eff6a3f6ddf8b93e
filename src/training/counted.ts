/**
 * Tables that are counted from gold and not fitted: how often a rule is right, how often a verb reports.
 *
 * Each is written only where it is asked for by name, since fitted weights stand on it: the learned decisions take what the
 * rules say for hints, and a rule that reports more or less often is another hint. Who counts anew fits anew.
 */
import { reportingNouns, reportingVerbs } from './recipes/reporting-words.ts'
import { ruleConfidence } from './recipes/rule-confidence.ts'

export interface Counted {
  /** Its file in `weights/`, and what `--only` asks for. */
  readonly name: string
  /** The file's text, counted from the corpus in this folder. */
  readonly count: (directory: string) => string
}

export const COUNTED: readonly Counted[] = [reportingVerbs, reportingNouns, ruleConfidence]
