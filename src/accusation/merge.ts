/** Tellings → accusations: which sentence only tells again what another told. Carefully: two charges against one state are mostly two. */
import type { Telling } from './telling.ts'

export interface Told {
  readonly main: Telling
  readonly again: readonly Telling[]
}

const NEIGHBOURS = 24

export function mergeTellings(tellings: readonly Telling[]): Told[] {
  // A headline is told again by the text below it, where there is any telling of the same.
  const order = [...tellings].sort((a, b) => Number(a.isHeadline) - Number(b.isHeadline) || a.line.index - b.line.index)
  const told: { main: Telling; again: Telling[] }[] = []
  for (const telling of order) {
    // The last ones are enough: a charge is told again within some paragraphs, and the time stays linear.
    const same = told
      .slice(-NEIGHBOURS)
      .find(
        ({ main, again }) =>
          tellsAgain(telling, main) || again.slice(-NEIGHBOURS).some((other) => tellsAgain(telling, other)),
      )
    if (same === undefined) told.push({ main: telling, again: [] })
    else same.again.push(telling)
  }
  return told
}

/** The same accused by the same voice, and no victim or act that says otherwise. */
function tellsAgain(later: Telling, first: Telling): boolean {
  if (later.line.index === first.line.index)
    return sameAccused(later, first) && key(later.accuser) === key(first.accuser)
  if (!sameAccused(later, first)) return false
  if (later.isHeadline) return true
  if (later.accuser !== null && key(later.accuser) !== key(first.accuser)) return false
  if (later.victim !== null && first.victim !== null && key(later.victim) !== key(first.victim)) return false
  if (later.act.type !== first.act.type && later.act.type !== 'unspecified' && first.act.type !== 'unspecified')
    return false
  // Without a new voice, a noun phrase or an aside only refers to the charge.
  return later.accuser === null && first.accuser !== null ? later.form === 'implied' : true
}

const key = (party: Telling['accuser']): string => party?.identity.key ?? ''

function sameAccused(a: Telling, b: Telling): boolean {
  if (a.accused.identity.key === b.accused.identity.key) return true
  if (a.tie.actor.type === 'unnamed-state' && b.tie.actor.type === 'unnamed-state') return true
  if (a.accused.identity.name.toLowerCase() === b.accused.identity.name.toLowerCase()) return true
  return (
    a.accused.country !== null &&
    a.accused.country === b.accused.country &&
    a.tie.actor.type !== 'group' &&
    b.tie.actor.type !== 'group' &&
    (a.tie.actor.type === 'adjective') !== (b.tie.actor.type === 'adjective')
  )
}
