/**
 * A text and the spans marked in it → pieces without overlap, each with what it belongs to:
 *
 *   “We won,” said Ann, who denied that she had warned him.
 *   └── c1 ─┘ └cue┘ …           └─ content of c2 ──────┘
 *                                        └ source, cue of c3 ┘     a claim within another's content
 */
import type { Claim, Extraction } from '../../types.ts'
import type { Place } from './places.ts'

export type Role = 'source' | 'cue' | 'content'

/** A span of a claim, or a place of accusations, that a piece lies in. */
export type Mark = Edges & (Of | { readonly place: Place })

interface Of {
  readonly claim: Claim
  readonly role: Role
}

interface Edges {
  /** Whether it begins with this piece, and whether it ends with it. */
  readonly first: boolean
  readonly last: boolean
}

export interface Piece {
  readonly start: number
  readonly end: number
  /** From the widest to the narrowest. */
  readonly marks: readonly Mark[]
}

type Marked = { readonly start: number; readonly end: number } & (Of | { readonly place: Place })

/** All pieces of `text[start, end)`, which together are all of it. */
export function piecesOf({ claims }: Extraction, length: number, places: readonly Place[] = []): Piece[] {
  const ofClaims = claims.flatMap((claim) =>
    ROLES.flatMap((role) => claim[role].map(({ start, end }): Marked => ({ start, end, claim, role }))),
  )
  const spans = [...places.map((place): Marked => ({ start: place.start, end: place.end, place })), ...ofClaims]
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end)
  const bounds = [...new Set([0, length, ...spans.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b)
  const pieces: Piece[] = []
  let open: Marked[] = []
  let next = 0
  for (let i = 0; i + 1 < bounds.length; i++) {
    const [start, end] = [bounds[i]!, bounds[i + 1]!]
    open = open.filter((span) => span.end > start)
    while (next < spans.length && spans[next]!.start === start) open.push(spans[next++]!)
    const marks = open
      .map((span): Mark & Marked => ({ ...span, first: span.start === start, last: span.end === end }))
      .sort((a, b) => b.end - b.start - (a.end - a.start))
    pieces.push({ start, end, marks })
  }
  return pieces
}

const ROLES: readonly Role[] = ['source', 'cue', 'content']
