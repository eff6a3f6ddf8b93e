/** An actor and an act of one sentence, and what the hand-written rules make of both: what is asked when a charge is looked for. */
import type { Actor } from '../actor.ts'
import type { ActPlace } from '../acts.ts'
import type { Context } from '../context.ts'
import type { FilterName } from '../filters.ts'
import type { Tie } from '../patterns.ts'
import type { Line } from '../sentence.ts'

export interface Pair {
  readonly context: Context
  readonly line: Line
  readonly actors: readonly Actor[]
  readonly acts: readonly ActPlace[]
  readonly actor: Actor
  readonly act: ActPlace
  /** How a pattern ties both; null where none does. */
  readonly tie: Tie | null
  /** Why a filter would not let it stand. */
  readonly block: FilterName | 'another' | null
  /** Somebody charged before, or called a hacker. */
  readonly suspect: boolean
}
