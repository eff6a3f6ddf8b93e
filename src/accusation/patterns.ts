/** An actor and an act in one sentence → how the sentence ties them, or nothing. Each pattern is a path of word classes. */
import { LEGAL } from '../lexicon/cyber-acts.ts'
import type { Actor } from './actor.ts'
import type { ActPlace } from './acts.ts'
import { OWN_STATES } from './filters.ts'
import { PASSIVE, path } from './path.ts'
import { CHARGES } from './patterns/charges.ts'
import { CULPRITS } from './patterns/culprits.ts'
import { DEEDS } from './patterns/deeds.ts'
import { LINKS } from './patterns/links.ts'
import { MEANS } from './patterns/means.ts'
import type { Pattern, PatternName, Tie } from './patterns/pattern.ts'
import { relate } from './relational.ts'
import type { Line } from './sentence.ts'

export type { PatternName, Tie, Traits } from './patterns/pattern.ts'

export const PATTERNS: Readonly<Record<PatternName, Pattern>> = {
  ...CHARGES,
  ...LINKS,
  ...CULPRITS,
  ...DEEDS,
  ...MEANS,
  'by-weights': {},
}

/** The actor first, then the act. The first that fits is taken. */
export const FORWARD: readonly PatternName[] = [
  // A charge in so many words comes before the mere deed; by its verb, which is the surest sign.
  'charged-with',
  'was-charged',
  'pleaded',
  'identified-as',
  // Before “behind”: “denied that it was behind”.
  'denies',
  'actor-behind',
  'behind-it',
  // A mere “for” behind a word of courts: its path is wide.
  'sentenced-for',
  // The deed by a verb.
  'carried-out',
  'actor-did',
  'actor-doing',
  // By other hands.
  'actor-hired',
  'role-of',
  'made-to',
  'used-by',
  'attempt-by',
  'made-by',
  // Wide paths behind the strict ones.
  'own-act',
  'confronted-on',
  // The noun phrase last: it fits where nothing else is said.
  'named-in-noun-phrase',
]

/** The act first, then the actor. */
export const BACKWARD: readonly PatternName[] = [
  // “by” with a verb of doing, then with the act's own verb, then with a noun.
  'done-by',
  'verb-by',
  'noun-by',
  'attributed',
  'attributed-to',
  'culprit-is',
  'culprit-was',
  // A bare “from” says least.
]

/** Further apart than these many words, no sentence ties both. */
const FAR = 50
const CHARGE_FIRST = path('^ [blame link]')

export function tie(line: Line, actor: Actor, act: ActPlace): Tie | null {
  const forward = act.at >= actor.to
  if (!forward && act.at >= actor.from) return null
  const from = forward ? actor.to : act.at + 1
  const to = forward ? act.at : actor.from
  if (to - from > FAR) return null
  const between = line.path.slice(from, to)
  const start = forward ? actor.from : act.at
  const before = line.path.slice(Math.max(0, start - 10), start)
  for (const name of forward ? FORWARD : BACKWARD) {
    const pattern = PATTERNS[name]
    if (!mayTie(pattern, actor, act)) continue
    if (pattern.path?.test(between) !== true) continue
    const ahead = pattern.before?.exec(before)
    if (ahead === null) continue
    if (pattern.passes !== undefined && !pattern.passes(line, actor, act)) continue
    const inside = pattern.charge === undefined ? -1 : between.search(pattern.charge)
    // “accused”, “linked”; the “attempt” in “attempt by” charges nobody.
    const charges = ahead !== undefined && CHARGE_FIRST.test(ahead[0])
    const charge = charges ? start - before.length + ahead.index : inside >= 0 ? from + inside : -1
    const active = charges && !PASSIVE.test(before.slice(0, ahead.index))
    const legal = pattern.legal === true || (charge >= 0 && LEGAL.has(line.lemmas[charge]!))
    return { pattern: name, traits: pattern, actor, act, charge, legal, active, charger: -1 }
  }
  return byRelations(line, actor, act)
}

function byRelations(line: Line, actor: Actor, act: ActPlace): Tie | null {
  const found = relate(line, actor, act)
  if (found === null) return null
  const { pattern, charge, legal } = found
  const traits = PATTERNS[pattern]
  // What “the group” did besides is mostly a step of what was told.
  if (actor.type === 'anaphor' && charge < 0) return null
  // “aiming to undermine the vote, former U.S. ⟨officials⟩ testified”: they speak.
  if (charge < 0 && OWN_STATES.has(actor.country ?? '') && /^officials?$/.test(line.forms[actor.to - 1]!)) return null
  const { act: _, ...permitted } = traits
  if (!mayTie(permitted, actor, act)) return null
  const active = charge >= 0 && /^(?:charged-with|attributed|linked-actor)$/.test(pattern)
  return { pattern, traits, actor, act, charge, legal, active, charger: found.charger ?? -1 }
}

function mayTie({ act: kind, adjectival }: Pattern, actor: Actor, act: ActPlace): boolean {
  if (kind !== undefined && (kind === 'verb') !== act.verb) return false
  if (actor.type === 'adjective') return adjectival === true
  // A person “targets” and “hits” much.
  return actor.type !== 'person' || act.type !== 'unspecified' || !act.verb
}
