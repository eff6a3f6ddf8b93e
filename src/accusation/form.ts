/** Who stands behind the charge, and how sure they are. */
import type { ClaimFinding, Identity } from '../findings.ts'
import { HEDGES } from '../lexicon/cyber-acts.ts'
import type { AccusationForm, Modality } from '../types.ts'
import type { Tie } from './patterns.ts'
import type { Line } from './sentence.ts'

const OFFICIAL_ROLE =
  /\b(?:director|secretary|minister|ambassador|senator|sen|rep|congress\w+|general|admiral|commissioner|president|attorney general|officials?|spokes\w+ for the|prosecutors?)\b/i
const RESEARCHING =
  /\b(?:researchers?|analysts? at|labs?|security|firm|company|crowdstrike|fireeye|mandiant|symantec|kaspersky|report|newspaper|times|post|journal|reuters|bloomberg|news)\b/i

export function formOf(
  line: Line,
  { legal, pattern }: Tie,
  accuser: Identity | null,
  accuserWords: string,
  claim: ClaimFinding | null,
): AccusationForm {
  if (legal) return 'legal'
  if (claim?.stance.act === 'warn' && pattern !== 'charged-with') return 'warning'
  if (accuser !== null) {
    if (accuser.country !== null) return 'official'
    const words = `${accuserWords} ${accuser.role ?? ''} ${accuser.name}`
    if (OFFICIAL_ROLE.test(words) && !/former|campaign/i.test(words)) return 'official'
    return RESEARCHING.test(words) ? 'report' : 'statement'
  }
  if (pattern === 'confronted-on') return line.forms.includes('reported') ? 'report' : 'implied'
  if (pattern === 'named-in-noun-phrase' || relative(line)) return 'implied'
  return 'report'
}

const relative = ({ forms }: Line): boolean => forms.includes('who')

/** Verbs of a charge without an agent leave it open who is sure. */
export function modalityOf(line: Line, { actor, act, pattern, charge }: Tie, hasAccuser: boolean): Modality {
  const from = Math.max(0, Math.min(actor.from, act.at, charge < 0 ? act.at : charge) - 8)
  const to = Math.min(line.forms.length, Math.max(actor.to, act.at + 1) + 2)
  for (let k = from; k < to; k++)
    if (HEDGES.has(line.forms[k]!) && !(line.forms[k] === 'may' && line.tags[k] !== 'AUX')) return 'alleged'
  if ((pattern === 'was-charged' || pattern === 'actor-linked' || pattern === 'attributed-to') && !hasAccuser)
    return 'alleged'
  return 'asserted'
}

/** “denied that it hacked”, “had nothing to do with the hack”. */
export function isDenied(
  line: Line,
  { act, actor }: Tie,
  claim: ClaimFinding | null,
  speaksForAccused: boolean,
): boolean {
  if (claim?.stance.act === 'deny' && speaksForAccused) return true
  const from = Math.max(0, Math.min(act.at, actor.from) - 6)
  return line.lemmas
    .slice(from, Math.max(act.at, actor.to))
    .some(
      (lemma, k, all) =>
        (lemma === 'deny' && !/^(n't|not|never)$/.test(all[k - 1] ?? '')) ||
        (lemma === 'nothing' && all[k + 1] === 'to'),
    )
}
