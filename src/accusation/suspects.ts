/** Of whom a mere deed is a charge: persons do and say much that is none. */
import { COURT_WORDS } from '../lexicon/charge-words.ts'
import type { Actor, Scene } from './actor.ts'
import { PATTERNS, type PatternName, type Tie } from './patterns.ts'
import type { Line } from './sentence.ts'

/** The patterns that tell the deed itself. */
export const DEEDS: ReadonlySet<PatternName> = new Set(
  (Object.keys(PATTERNS) as PatternName[]).filter((name) => PATTERNS[name].deed === true),
)

/** Somebody charged before, called a hacker, or said to have done it allegedly. */
export function isSuspect(line: Line, actor: Actor, scene: Scene, suspects: ReadonlySet<string>): boolean {
  const person = scene.persons.get(line.tokens[actor.from]!)
  if (person === undefined) return false
  return suspects.has(person.key) || person.isHacker || line.forms.includes('allegedly') || isProsecuted(line, actor)
}

/** “prosecutors say that ⟨Lee⟩ hacked”. */
const isProsecuted = ({ forms }: Line, { from }: Actor): boolean =>
  forms.slice(0, from).some((form) => COURT_WORDS.has(form))

/** Of somebody who is a suspect only in this sentence, no more than a deed is told. */
export function mayCharge(line: Line, { actor, traits }: Tie, scene: Scene, suspects: ReadonlySet<string>): boolean {
  if (actor.type !== 'person' || traits.deed || traits.personal) return true
  return (
    suspects.has(keyAt(line, actor, scene)) ||
    scene.persons.get(line.tokens[actor.from]!)?.isHacker === true ||
    line.forms.includes('allegedly')
  )
}

export const keyAt = ({ tokens }: Line, { from }: Actor, scene: Scene): string =>
  scene.persons.get(tokens[from]!)?.key ?? ''
