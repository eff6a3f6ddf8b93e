/** Whom an actor means: the state, the group by its name, or the last one before “the group” and “they”. */
import type { Identity, PartyFinding } from '../findings.ts'
import { countryName } from '../lexicon/countries.ts'
import { HACKER_NOUNS } from '../lexicon/cyber-acts.ts'
import type { Document, TokenSpan } from '../types.ts'
import type { Actor } from './actor.ts'
import type { ActorContext } from './context.ts'
import type { Known, WhoIs } from './known.ts'
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
  context: Known,
  line: Line,
  actor: Actor,
  suspects: ReadonlySet<string>,
  last: Telling | undefined,
): PartyFinding | null {
  if (actor.type !== 'anaphor') return accusedOf(context, actor, line)
  const { mention } = wordsOfAccused(context.document, line, actor)
  const found = antecedentOf(context, line, actor, suspects, last)
  return found && { ...accusedOf(context, found.actor, found.line), mention }
}

/** The first sentence in which whoever “the group” and “they” mean may stand. */
export function firstAntecedent({ index }: Line, { from, to }: Actor): number {
  return Math.max(0, index - (to - from === 1 ? REACH.pronoun : REACH.noun))
}

/** The last group, hackers or suspect before “the group”, “they” or “he”. */
function antecedentOf(
  context: ActorContext,
  line: Line,
  anaphor: Actor,
  suspects: ReadonlySet<string>,
  last: Telling | undefined,
): Antecedent | null {
  for (let i = line.index; i >= firstAntecedent(line, anaphor); i--) {
    const there = context.lines[i]!
    const actors = context.actors[i]!
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

/** The first that the article says of each group, by who it is. */
export function backingsOf({ document, lines, actors }: ActorContext, whoIs: WhoIs): ReadonlyMap<string, Backing> {
  const known = new Map<string, Backing>()
  for (const line of lines) {
    for (const { group, backing } of backingsIn(line, actors[line.index]!)) {
      const { key } = whoIs(wordsOfAccused(document, line, group).who)
      if (!known.has(key)) known.set(key, { country: backing.country, sponsor: backing.sponsor })
    }
  }
  return known
}

/** The words that name the accused, and those of them that say who it is: in “hackers called ⟨Iron Finch⟩” the name. */
export function wordsOfAccused(
  document: Document,
  line: Line,
  { from, to, type, name }: Actor,
): { readonly mention: TokenSpan; readonly who: TokenSpan } {
  const whole = type === 'adjective' || type === 'anaphor' ? from : phraseStart(line, from)
  const mention = spanAt(document, line, whole, to)
  return { mention, who: name === null ? mention : spanAt(document, line, name.from, name.to) }
}

export function accusedOf(context: Known, actor: Actor, line: Line): PartyFinding {
  const { document, cast, countries, whoIs, backings } = context
  const { country, sponsor, type, name } = actor
  const { mention, who } = wordsOfAccused(document, line, actor)
  const party = (identity: Identity): PartyFinding => ({ mention, identity, country, sponsor })
  if (name !== null) {
    const identity = whoIs(who)
    const unsaid = country === null && sponsor === null
    const known = unsaid ? (backings.get(identity.key) ?? cast.own?.backings.get(identity.key)) : undefined
    return { ...party(identity), ...known }
  }
  if (country !== null && (type === 'adjective' || type === 'state')) {
    const known = countries.get(country)
    if (type === 'adjective' && known !== undefined) return party(known)
    const own = whoIs(who)
    // A lexicon of one's own may give a country another code.
    if (type === 'state' && (own.country === country || own.kind === 'country')) return party(own)
    if (known !== undefined) return party(known)
    return party({
      key: `country:${country}`,
      name: countryName(country) ?? document.text.slice(mention.start, mention.end),
      kind: 'country',
      country,
      role: null,
      pronoun: null,
    })
  }
  return party(whoIs(who))
}
