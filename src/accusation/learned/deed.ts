/** What kind of deed it was: by its words and those around, by what else the article tells of, and by its retellings. */
import { RELEASING_WORDS, SWAYING_WORDS, VOTING_WORDS } from '../../lexicon/cyber-acts.ts'
import { type Classification, FEATURE, type Hint, type Hinted } from '../../model/decision.ts'
import type { Features } from '../../model/features.ts'
import { hashOf } from '../../model/hash.ts'
import type { TemplateGroups } from '../../model/templates.ts'
import type { AccusedAct } from '../../types.ts'
import { typeOf, weightsAround } from '../act-type.ts'
import { dependentsAt, headAt, relationAt } from '../tree.ts'
import type { Told } from './told.ts'

/** The act as its own words have it, and as they have it where the charge is told again. */
export interface DeedQuestion {
  readonly told: Told
  readonly type: AccusedAct
  readonly again: readonly AccusedAct[]
}

enum T {
  bias,
  hint,
  type,
  act,
  kind,
  next,
  hanging,
  governor,
  others,
  again,
  article,
  vote,
  word,
  around,
  actor,
  pattern,
  victim,
}

const TEMPLATES: TemplateGroups = {
  bias: [T.bias],
  hint: [T.hint],
  act: [T.type, T.act, T.kind, T.next, T.hanging, T.governor],
  other: [T.others, T.again, T.article],
  words: [T.vote, T.word, T.around],
  parties: [T.actor, T.pattern, T.victim],
}

/** Single words: the fit trusts them less. */
export const DEED_WORDS: ReadonlySet<number> = new Set([
  ...[T.act, T.next, T.hanging, T.governor, T.word, T.around, T.actor, T.victim],
])

type DeedRule = Hint<DeedQuestion, AccusedAct>

export const DEED: Classification<DeedQuestion, AccusedAct, DeedRule> = {
  name: 'deed',
  templates: TEMPLATES,
  labels: ['espionage', 'theft', 'influence', 'disruption', 'intrusion', 'unspecified'],
  hints: [
    {
      name: 'more-telling-word',
      bonus: FEATURE,
      says: ({ told, type, again }) => ({ label: typeOf(told, type, again), words: [] }),
    },
  ],
  addFeatures,
}

/** A distance in words, in coarse steps. */
const nearby = (distance: number): number => Math.min(6, Math.floor(Math.log2(distance + 1)))

function addFeatures(
  out: Features,
  { told, type, again }: DeedQuestion,
  { label }: Hinted<AccusedAct, DeedRule>,
): void {
  const { context, line, tie, victim } = told
  const { actor, act } = tie
  const { lemmas } = line
  const [hinted, own, listed] = [hashOf(label), hashOf(type), hashOf(act.type)]
  out.add(T.bias)
  out.add(T.hint, hinted)
  out.add(T.hint, hinted, own, 1)
  out.add(T.type, own, listed)
  out.add(T.act, hashOf(lemmas[act.at]!), Number(act.verb))
  out.add(T.act, hashOf(lemmas[act.at]!), hinted, 1)
  out.add(T.kind, Number(act.verb), Number(act.weak), Number(act.pointer))
  addAround(out, told)
  const seen = new Set<AccusedAct>()
  for (const other of context.acts[line.index]!) {
    if (other.at === act.at) continue
    seen.add(other.type)
    const distance = Math.abs(other.at - act.at)
    out.add(T.others, hashOf(other.type), Number(other.at > act.at), nearby(distance))
    out.add(T.others, hashOf(other.type), listed, 8)
  }
  for (const one of seen) out.add(T.others, hashOf(one), hinted, 9)
  for (const one of new Set(again)) {
    out.add(T.again, hashOf(one))
    out.add(T.again, hashOf(one), own, 2)
  }
  out.add(T.again, Math.min(3, again.length), 3)
  addArticle(out, told, own, listed)
  const has = (words: ReadonlySet<string>): number => Number(line.forms.some((form) => words.has(form)))
  const votes = has(VOTING_WORDS)
  out.add(T.vote, votes, has(SWAYING_WORDS), Number(RELEASING_WORDS.has(line.forms[act.at]!)))
  out.add(T.vote, votes, hinted, 7)
  for (let k = actor.from; k < actor.to; k++) out.add(T.actor, hashOf(lemmas[k]!))
  out.add(T.actor, hashOf(actor.type), 1)
  out.add(T.pattern, hashOf(tie.pattern))
  if (victim === null) out.add(T.victim)
  else
    for (let i = victim.mention.from; i < Math.min(victim.mention.to, victim.mention.from + 10); i++)
      out.add(T.victim, hashOf(context.document.tokens[i]!.lemma.toLowerCase()), 1)
}

const isTelling = (tag: string): boolean => /^(?:NOUN|VERB|PROPN|ADJ)$/.test(tag)

function addAround(out: Features, { line, tie: { act } }: Told): void {
  const { forms, lemmas, tags } = line
  for (const step of [-2, -1, 1, 2, 3]) out.add(T.next, hashOf(lemmas[act.at + step] ?? ''), step)
  for (const one of dependentsAt(line, act.at)) {
    const relation = relationAt(line, one)
    out.add(T.hanging, hashOf(lemmas[one]!), hashOf(relation))
    // “steal ⟨files⟩ from ⟨the bank⟩”, “with ⟨the aim⟩”.
    const by = relation === 'prep' || relation === 'agent' ? hashOf(forms[one]!) : relation === 'dobj' ? 5 : 0
    if (by !== 0) for (const below of dependentsAt(line, one)) out.add(T.hanging, hashOf(lemmas[below]!), by)
  }
  const above = headAt(line, act.at)
  if (above >= 0) {
    out.add(T.governor, hashOf(lemmas[above]!), hashOf(relationAt(line, act.at)))
    const further = headAt(line, above)
    if (further >= 0) out.add(T.governor, hashOf(lemmas[further]!), 2)
  }
  for (let k = 0; k < forms.length; k++) {
    if (!isTelling(tags[k]!)) continue
    out.add(T.word, hashOf(lemmas[k]!))
    const distance = Math.abs(k - act.at)
    if (distance > 0 && distance < 8) out.add(T.around, hashOf(lemmas[k]!), Number(k > act.at))
  }
}

/** The kinds of acts that the sentences around tell of, by their shares. */
function addArticle(out: Features, { context, line }: Told, own: number, listed: number): void {
  const around = [...weightsAround(context, line)]
  const sum = around.reduce((all, [, weight]) => all + weight, 0)
  for (const [type, weight] of around) out.add(T.article, hashOf(type), Math.round((5 * weight) / sum))
  const [most] = around.sort((a, b) => b[1] - a[1])
  if (most !== undefined) {
    out.add(T.article, hashOf(most[0]), own, 1)
    out.add(T.article, hashOf(most[0]), listed, 2)
  }
}
