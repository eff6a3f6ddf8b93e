/** What answers a charge, and what is known of it before it is known which. */
import type { Identity } from '../findings.ts'
import type { ResponseType, TokenSpan } from '../types.ts'
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

/** The state that is accused, or that stands behind the accused. */
export const stateOf = ({ accused }: Told['main']): string | null => accused.country ?? accused.sponsor
