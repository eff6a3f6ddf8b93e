/** What polarity and certainty are asked about: the claim, the act that was decided, and what the rules say of either. */
import type { Hinted } from '../model/decision.ts'
import type { Features } from '../model/features.ts'
import { hashOf } from '../model/hash.ts'
import type { Act, Certainty, Polarity } from '../types.ts'
import type { CertaintyRule } from './certainty.ts'
import type { ClaimWords } from './claim-words.ts'
import { T } from './features.ts'
import type { PolarityRule } from './polarity.ts'

export { JUDGEMENT_TEMPLATES } from './features.ts'

/** The act as it was decided. */
export interface ActAnswer {
  readonly act: Act
  /** The calibrated probability that it is right. */
  readonly chance: number
  /** The rule that decided, or `learned-weights`. */
  readonly rule: string
  /** Nothing is said: “declined to comment”. */
  readonly silent: boolean
  /** The cue or the speaker names the act. */
  readonly explicit: boolean
  /** The tokens that decided. */
  readonly words: readonly number[]
}

export interface JudgementQuestion {
  readonly words: ClaimWords
  readonly act: ActAnswer
  /** The claim's own features. */
  readonly base: Features
  readonly polarity: Hinted<Polarity, PolarityRule>
  readonly certainty: Hinted<Certainty, CertaintyRule>
}

export function addJudgementFeatures(out: Features, { act, base, polarity, certainty }: JudgementQuestion): void {
  out.copy(base)
  out.at(-1)
  out.add(T.act, hashOf(act.act))
  out.add(T.polarity, hashOf(polarity.label))
  out.add(T.polarityRule, hashOf(polarity.rule.name))
  out.add(T.certainty, hashOf(certainty.label))
  out.add(T.certaintyRule, hashOf(certainty.rule.name))
}
