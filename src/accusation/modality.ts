/** How sure the charge is, and whether it is told to be denied. */
import type { ClaimFinding } from '../findings.ts'
import { ALLEGATION_NOUNS } from '../lexicon/charge-words.ts'
import { HEDGES } from '../lexicon/cyber-acts.ts'
import type { Modality } from '../types.ts'
import type { Tie } from './patterns.ts'
import type { Polarity } from './polarity.ts'
import type { Line } from './sentence.ts'
import { LETTERS } from './word-classes.ts'

/** “⟨allegations⟩ that Russia hacked”: the article says before the charge that it is one. */
export const alleges = ({ forms }: Line, at: number): boolean =>
  forms.slice(Math.max(0, at - 12), at).some((form) => ALLEGATION_NOUNS.has(form))

/** Verbs of a charge without an agent leave it open who is sure. */
export function modalityOf(line: Line, { actor, act, traits, charge }: Tie, hasAccuser: boolean): Modality {
  const { forms, lemmas, path } = line
  const first = Math.max(0, Math.min(actor.from, act.at, charge < 0 ? act.at : charge) - 8)
  const last = Math.min(forms.length, Math.max(actor.to, act.at + 1) + 2)
  for (let k = first; k < last; k++) {
    // “hackers ⟨believed⟩ to be spies”: who they are is open, not what they did.
    if (k >= actor.from && k < actor.to) continue
    // “as certain as possible” is sure.
    if (forms[k] === 'possible' && forms[k - 1] === 'as') continue
    // “the paper ⟨reported⟩ that”.
    if (
      hasAccuser &&
      forms[k] === 'reported' &&
      path[k] === LETTERS.believe &&
      !/^(?:was|were|be|been|is|are)$/.test(forms[k - 1] ?? '')
    )
      continue
    if (HEDGES.has(forms[k]!) && path[k] !== LETTERS.noun) return 'alleged'
    // “is ⟨investigating⟩ an attack by”, “⟨seems⟩ to have hacked”.
    if (/^(?:investigate|probe|seem|speculate)$/.test(lemmas[k]!) && k < Math.max(actor.from, act.at)) return 'alleged'
  }
  if (alleges(line, actor.from)) return 'alleged'
  if (hasAccuser) return 'asserted'
  return traits.agentless ? 'alleged' : 'asserted'
}

/** “denied that it hacked”, “had nothing to do with the hack”, “never hacked”; or the accused's own voice rejects it. */
export function isDenied(
  tie: Tie,
  polarity: Polarity | null,
  claim: ClaimFinding | null,
  speaksForAccused: boolean,
): boolean {
  if (polarity === 'denied' || tie.pattern === 'denies') return true
  return claim?.stance.act === 'deny' && speaksForAccused
}
