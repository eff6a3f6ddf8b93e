/** “The attack”, “behind it”: who was hit in the event told before; and the victim as a party. */
import type { Identity, PartyFinding } from '../findings.ts'
import { nationalityOf } from '../lexicon/countries.ts'
import { DEFINITE_DETERMINERS } from '../lexicon/function-words.ts'
import type { Document, TokenSpan } from '../types.ts'
import type { Actor } from './actor.ts'
import type { ActPlace } from './acts.ts'
import type { Context } from './context.ts'
import { PASSIVE } from './path.ts'
import { spanAt } from './roles.ts'
import type { Line } from './sentence.ts'
import { type Hit, victimOf } from './victim.ts'

const HOW_FAR_BACK = 10

/** “the attack”, “behind it”: the last act told before that gives what is wanted. */
function toldBefore<T>(
  { lines, acts }: Context,
  line: Line,
  ask: (act: ActPlace, line: Line) => T | null | false,
): T | null {
  for (let i = line.index - 1; i >= Math.max(0, line.index - HOW_FAR_BACK); i--) {
    const before = lines[i]!
    if (!before.cyber) continue
    for (const act of [...acts[i]!].reverse()) {
      const answer = act.pointer ? null : ask(act, before)
      if (answer !== null && answer !== false) return answer
    }
  }
  return null
}

/** “behind it”, “the attack”: who was hit in the event told before. */
export function victimBefore(context: Context, line: Line, act: ActPlace): TokenSpan | null {
  const determiner = line.forms[act.at - 1] ?? ''
  if (!act.pointer && (act.verb || !DEFINITE_DETERMINERS.has(determiner))) return null
  return toldBefore(context, line, (one, there) => {
    const isPassive = one.verb && PASSIVE.test(there.path.slice(Math.max(0, one.at - 3), one.at))
    const hit = victimOf(there, { traits: isPassive ? { passive: true } : {}, act: one, actor: NOBODY })
    return hit && !hit.isPronoun ? spanAt(context.document, there, hit.from, hit.to) : null
  })
}

const NOBODY: Actor = { from: -1, to: -1, type: 'group', country: null, sponsor: null, name: null }

/** “accused Iran of stealing ⟨its⟩ files”: who complains was hit. */
export function hitSpan(
  document: Document,
  line: Line,
  { from, to, isPronoun }: Hit,
  accuser: { readonly mention: TokenSpan } | null,
): TokenSpan | null {
  if (isPronoun) return accuser?.mention ?? null
  return spanAt(document, line, from, to)
}

export function victimParty({ document }: Context, span: TokenSpan, identity: Identity): PartyFinding {
  const words = document.text.slice(span.start, span.end).split(/[\s,]+/)
  const country =
    identity.country ?? words.map((word) => nationalityOf(word)).find((code) => code !== undefined) ?? null
  return { mention: span, identity, country, sponsor: null }
}
