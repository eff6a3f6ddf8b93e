/** Whom an actor means: the state, the group by its name, or the last one before “the group” and “they”. */
import type { Identity, PartyFinding } from '../findings.ts'
import { countryName } from '../lexicon/countries.ts'
import { HACKER_NOUNS } from '../lexicon/cyber-acts.ts'
import type { Actor } from './actors.ts'
import { actorsOf, type Context } from './context.ts'
import { phraseStart, spanAt } from './roles.ts'
import type { Line } from './sentence.ts'
import { type Backing, backingsIn } from './sponsors.ts'
import { isSuspect } from './suspects.ts'
import type { Telling } from './telling.ts'

/** An actor that “the group” and “they” may mean. */
interface Antecedent {
  readonly line: Line
  readonly actor: Actor
}

/** How many sentences back “the group” and “they” look. */
const REACH = { noun: 6, pronoun: 1 }

/** The accused: the actor itself, or whom a pronoun or “the group” means. */
export function partyOf(
  context: Context,
  line: Line,
  actor: Actor,
  suspects: ReadonlySet<string>,
  last: Telling | undefined,
): PartyFinding | null {
  if (actor.type !== 'anaphor') return accusedOf(context, actor, line)
  const mention = spanAt(context.document, line, actor.from, actor.to)
  const found = antecedentOf(context, line, actor, suspects, last)
  return found && { ...accusedOf(context, found.actor, found.line), mention }
}

/** The last group, hackers or suspect before “the group”, “they” or “he”. */
function antecedentOf(
  context: Context,
  line: Line,
  anaphor: Actor,
  suspects: ReadonlySet<string>,
  last: Telling | undefined,
): Antecedent | null {
  const reach = anaphor.to - anaphor.from === 1 ? REACH.pronoun : REACH.noun
  for (let i = line.index; i >= Math.max(0, line.index - reach); i--) {
    const there = context.lines[i]!
    const actors = actorsOf(context, there)
    for (let k = actors.length - 1; k >= 0; k--) {
      const actor = actors[k]!
      if (i === line.index && actor.to > anaphor.from) continue
      const accused = last !== undefined && last.line === there && last.tie.actor === actor
      if (!couldBeMeant(there, actor, accused || isSuspect(there, actor, context.scene, suspects))) continue
      return agrees(line, anaphor, actor) ? { line: there, actor } : null
    }
  }
  return null
}

function couldBeMeant({ forms }: Line, { type, to }: Actor, suspect: boolean): boolean {
  if (type === 'group' || type === 'unnamed-state') return true
  if (type === 'people') return suspect || HACKER_NOUNS.has(forms[to - 1]!)
  return type === 'person' && suspect
}

/** “he” is a person, “they” and “the hackers” are people or a group. */
function agrees({ forms }: Line, { from, to }: Actor, before: Actor): boolean {
  const word = forms[from]!
  if (word === 'it') return false
  if (to - from > 1) return before.type !== 'person'
  return (word === 'he' || word === 'she') === (before.type === 'person')
}

/** The first that the article says of each group. */
function backingOf(context: Context, key: string): Backing | undefined {
  if (context.backings.known === null) {
    const { document, cast, lines } = context
    const known = new Map<string, Backing>()
    for (const line of lines) {
      for (const { group, backing } of backingsIn(line, actorsOf(context, line))) {
        const name = cast.identify(spanAt(document, line, group.name!.from, group.name!.to)).key
        if (!known.has(name)) known.set(name, { country: backing.country, sponsor: backing.sponsor })
      }
    }
    context.backings.known = known
  }
  return context.backings.known.get(key)
}

export function accusedOf(context: Context, actor: Actor, line: Line): PartyFinding {
  const { document, cast, countries } = context
  const { country, sponsor, type, name } = actor
  const from = type === 'adjective' ? actor.from : phraseStart(line, actor.from)
  const span = spanAt(document, line, from, actor.to)
  const party = (identity: Identity): PartyFinding => ({ mention: span, identity, country, sponsor })
  if (name !== null) {
    const identity = cast.identify(spanAt(document, line, name.from, name.to))
    const unsaid = country === null && sponsor === null
    const known = unsaid ? (backingOf(context, identity.key) ?? cast.own?.backings.get(identity.key)) : undefined
    return { ...party(identity), ...known }
  }
  if (country !== null && (type === 'adjective' || type === 'state')) {
    const known = countries.get(country)
    if (type === 'adjective' && known !== undefined) return party(known)
    const own = cast.identify(span)
    // A lexicon of one's own may give a country another code.
    if (type === 'state' && (own.country === country || own.kind === 'country')) return party(own)
    if (known !== undefined) return party(known)
    return party({
      key: `country:${country}`,
      name: countryName(country) ?? document.text.slice(span.start, span.end),
      kind: 'country',
      country,
      role: null,
    })
  }
  return party(cast.identify(span))
}
