/** A charge of one sentence with those who make and meet it: what its form and its kind of act are asked of. */
import type { ClaimFinding, PartyFinding } from '../../findings.ts'
import type { Context } from '../context.ts'
import type { Tie } from '../patterns.ts'
import type { Line } from '../sentence.ts'

export interface Told {
  readonly context: Context
  readonly line: Line
  readonly tie: Tie
  /** The claim whose content holds the charge. */
  readonly claim: ClaimFinding | null
  readonly accuser: PartyFinding | null
  readonly victim: PartyFinding | null
}
