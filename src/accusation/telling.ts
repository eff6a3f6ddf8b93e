/** One sentence's charge before retellings are merged. */
import type { PartyFinding } from '../findings.ts'
import type { AccusationForm, AccusedAct, Modality, TokenSpan } from '../types.ts'
import type { Told } from './learned/told.ts'
import type { Tie } from './patterns.ts'
import type { Line } from './sentence.ts'

export interface Telling {
  readonly told: Told
  readonly line: Line
  readonly tie: Tie
  readonly accuser: PartyFinding | null
  readonly accused: PartyFinding
  readonly victim: PartyFinding | null
  readonly act: { readonly type: AccusedAct; readonly mention: TokenSpan }
  /** Weighed when it is asked for: most retellings are merged without it. */
  readonly form: AccusationForm
  readonly modality: Modality
  readonly basis: TokenSpan | null
  readonly time: TokenSpan | null
  /** Index of the claim whose content holds it, or -1. */
  readonly claim: number
  readonly isHeadline: boolean
  /** The probability that actor and act are a charge. */
  readonly chance: number
}
