/** What answers a charge, and what is known of it before it is known which. */
import type { Identity } from '../findings.ts'
import type { AccusedAct, ResponseType, TokenSpan } from '../types.ts'
import type { Told } from './merge.ts'

export interface Response {
  readonly type: ResponseType
  readonly sentence: TokenSpan
  readonly by: Identity | null
  /** The words that name who answers, where no claim's source does. */
  readonly mention: TokenSpan | null
  readonly claim: number | null
}

/** A sentence that tells a charge only to reject it, or to plead guilty: “sees no evidence that Iran hacked”, “criminals, not Iran”. */
export interface Rejection {
  readonly type: 'deny' | 'concede'
  readonly sentence: TokenSpan
  readonly country: string | null
  readonly key: string
  /** Who rejects it, where a claim does. */
  readonly by: Identity | null
  readonly mention: TokenSpan | null
  readonly claim: number | null
}

/** A possible response, and what tells which charge it is about. */
export interface Answer {
  readonly response: Response
  readonly country: string | null
  readonly key: string
  /** What it names as charged. */
  readonly acts: readonly AccusedAct[]
  /** How many sentences away the charge may stand: a third party's doubt is about what was just told. */
  readonly reach: number
}

/** The state that is accused, or that stands behind the accused. */
export const stateOf = ({ accused }: Told['main']): string | null => accused.country ?? accused.sponsor
