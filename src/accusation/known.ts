/** The article's charges once it is known who is meant by their words. */
import type { Cast, Identity } from '../findings.ts'
import type { TokenSpan } from '../types.ts'
import type { ActorContext } from './context.ts'
import type { Backing } from './sponsors.ts'

/** Whom words mean that were asked for before. */
export type WhoIs = (words: TokenSpan) => Identity

export interface Known extends ActorContext {
  readonly whoIs: WhoIs
  /** Who stands behind a group, by its key. */
  readonly backings: ReadonlyMap<string, Backing>
}

export function whoIsIn({ identities, parties }: Cast): WhoIs {
  const keys = new Map<number, string>()
  for (const { from, to, key } of parties) keys.set(placeOf(from, to), key)
  return ({ from, to }) => identities.get(keys.get(placeOf(from, to))!)!
}

/** A stretch of tokens as one number, exact up to some 500 million tokens. */
const placeOf = (from: number, to: number): number => from * 0x1000000 + (to - from)
