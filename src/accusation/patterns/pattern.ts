/** What a pattern is: how the words of a sentence tie an actor to an act, and what such a tie says. */
import type { Actor } from '../actor.ts'
import type { ActPlace } from '../acts.ts'
import type { Line } from '../sentence.ts'

export type ChargePattern =
  | 'charged-with'
  | 'charges-against'
  | 'was-charged'
  | 'suspected-of'
  | 'pleaded'
  | 'sentenced-for'
  | 'identified-as'
  | 'denies'
  | 'confronted-on'
export type LinkPattern =
  | 'linked-actor'
  | 'actor-linked'
  | 'attributed'
  | 'attributed-to'
  | 'came-from'
  | 'noun-by'
  | 'work-of'
export type CulpritPattern = 'actor-behind' | 'behind-it' | 'role-of' | 'culprit-is' | 'culprit-was'
export type DeedPattern =
  | 'carried-out'
  | 'actor-did'
  | 'actor-doing'
  | 'own-act'
  | 'named-in-noun-phrase'
  | 'done-by'
  | 'verb-by'
export type MeansPattern = 'actor-hired' | 'made-to' | 'made-by' | 'used-by' | 'attempt-by'
/** `by-weights`: no pattern ties them (loose-tie.ts). */
export type PatternName = ChargePattern | LinkPattern | CulpritPattern | DeedPattern | MeansPattern | 'by-weights'

/** What a tie by a pattern says, beside who did what. */
export interface Traits {
  /** A charge in so many words: of a person or a pronoun only such a one counts, unless it was charged before. */
  readonly personal?: true
  /** An adjective alone may be the actor: “the attackers were ⟨Russian⟩”. */
  readonly adjectival?: true
  /** It tells the deed itself: “⟨hackers⟩ stole the files”. */
  readonly deed?: true
  /** A noun phrase, which takes the deed for granted: “⟨Russian⟩ hacking”, “attacks from ⟨Iran⟩”. */
  readonly loose?: true
  /** Who was hit is the subject: “⟨the bank⟩ was hacked by Iran”. */
  readonly passive?: true
  /** A charge that may have no agent, which leaves open who is sure: “was linked to the attack”. */
  readonly agentless?: true
  /** By a court or by law, whatever its verb. */
  readonly legal?: true
}

export interface Pattern extends Traits {
  /** The path from the one to the other. Without it, relations alone tie both (relational.ts). */
  readonly path?: RegExp
  /** What must end right before the first of both; its first word is the charge. */
  readonly before?: RegExp
  readonly act?: 'verb' | 'noun'
  readonly passes?: (line: Line, actor: Actor, act: ActPlace) => boolean
  /** The word of the path that makes the charge. */
  readonly charge?: RegExp
}

export interface Tie {
  readonly pattern: PatternName
  readonly traits: Traits
  readonly actor: Actor
  readonly act: ActPlace
  /** Position of the verb that makes the charge (“accused”), or -1. */
  readonly charge: number
  /** The verb whose subject charges where that is another: “⟨imposed⟩ sanctions on”; or -1. */
  readonly charger: number
  readonly legal: boolean
  /** The charge has an agent that could be named: “X accused Y”, not “Y was accused”. */
  readonly active: boolean
}
