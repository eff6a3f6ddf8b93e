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
  const keys = new Map(parties.map(({ from, to, key }) => [placeOf(from, to), key]))
  return ({ from, to }) => identities.get(keys.get(placeOf(from, to))!)!
}

const placeOf = (from: number, to: number): string => `${from}-${to}`
