/** Of whom a mere deed is a charge: persons do and say much that is none. */
import type { Actor, Scene } from './actor.ts'
import { PERSONAL, type Tie } from './patterns.ts'
import type { Line } from './sentence.ts'

const CHARGING = new Set('complaint court indictment prosecutor prosecutors'.split(' '))

export const DEEDS: ReadonlySet<string> = new Set(['actor-also-did', 'actor-behind', 'actor-did', 'carried-out'])

/** Somebody charged before, called a hacker, or said to have done it allegedly. */
export function isSuspect(line: Line, actor: Actor, scene: Scene, suspects: ReadonlySet<string>): boolean {
  const person = scene.persons.get(line.tokens[actor.from]!)
  if (person === undefined) return false
  return suspects.has(person.key) || person.isHacker || line.forms.includes('allegedly') || isProsecuted(line, actor)
}

/** “prosecutors say that ⟨Lee⟩ hacked”. */
const isProsecuted = ({ forms }: Line, { from }: Actor): boolean =>
  forms.slice(0, from).some((form) => CHARGING.has(form))

/** Of somebody who is a suspect only in this sentence, no more than a deed is told. */
export function mayCharge(line: Line, { actor, pattern }: Tie, scene: Scene, suspects: ReadonlySet<string>): boolean {
  if (actor.type !== 'person' || DEEDS.has(pattern) || PERSONAL.has(pattern)) return true
  return (
    suspects.has(keyAt(line, actor, scene)) ||
    scene.persons.get(line.tokens[actor.from]!)?.isHacker === true ||
    line.forms.includes('allegedly')
  )
}

export const keyAt = ({ tokens }: Line, { from }: Actor, scene: Scene): string =>
  scene.persons.get(tokens[from]!)?.key ?? ''
