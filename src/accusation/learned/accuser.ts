/**
 * Who makes the charge: candidates are compared by what they do, how the charge hangs on it, and what they are. Nobody is one of them.
 *
 *   The navy doubts ⟨the mayor⟩'s claim that Peru hacked the port.      → the mayor: whoever doubts accuses nobody
 */
import {
  BELIEF_NOUNS,
  FINDING_VERBS,
  ISSUING_VERBS,
  SAYING_VERBS,
  SHOWING_VERBS,
  SPEECH_NOUNS,
} from '../../lexicon/accuser-words.ts'
import { nationalityOf } from '../../lexicon/countries.ts'
import { BLAMING, HEDGES, LEGAL, LINKING } from '../../lexicon/cyber-acts.ts'
import { ARTIFACTS } from '../../lexicon/groups.ts'
import { BODY_NOUNS } from '../../lexicon/organizations.ts'
import { isRole, singularOf } from '../../lexicon/roles.ts'
import type { CandidateHint, Decision } from '../../model/decision.ts'
import type { Features } from '../../model/features.ts'
import { hashOf } from '../../model/hash.ts'
import type { TemplateGroups } from '../../model/templates.ts'
import { othersWith } from '../context.ts'
import { type Line, NAME } from '../sentence.ts'
import { dependentsAt, headAt, relationAt, wayUp } from '../tree.ts'
import { LETTERS } from '../word-classes.ts'
import type { AccuserCandidate, AccuserQuestion } from './accuser-candidates.ts'
import { governorOf, inSteps, wayBetween } from './way.ts'

/** What is asked of a candidate, by what it looks at. */
export enum T {
  // nobody
  none = 1,
  noneClaims = 2,
  noneOthers = 3,
  noneTie = 4,
  noneAct = 5,
  noneAbove = 6,
  noneWords = 7,
  noneSays = 8,
  // place
  offset = 10,
  order = 11,
  far = 12,
  nearer = 13,
  often = 14,
  // grammar
  relation = 20,
  governor = 21,
  governorClass = 22,
  governorOver = 23,
  negated = 24,
  owned = 25,
  way = 26,
  top = 27,
  clause = 28,
  actorClause = 29,
  charge = 30,
  // claim
  depth = 40,
  act = 41,
  cue = 42,
  others = 43,
  // words
  kind = 50,
  head = 51,
  named = 52,
  first = 53,
  role = 54,
  ownState = 55,
  // rules
  rule = 60,
  rulePattern = 61,
  ruleKind = 62,
}
export const ACCUSER_TEMPLATES: TemplateGroups = {
  nobody: [T.none, T.noneClaims, T.noneOthers, T.noneTie, T.noneAct, T.noneAbove, T.noneWords, T.noneSays],
  place: [T.offset, T.order, T.far, T.nearer, T.often],
  grammar: [
    T.relation,
    T.governor,
    T.governorClass,
    T.governorOver,
    T.negated,
    T.owned,
    T.way,
    T.top,
    T.clause,
    T.actorClause,
    T.charge,
  ],
  claim: [T.depth, T.act, T.cue, T.others],
  words: [T.kind, T.head, T.named, T.first, T.role, T.ownState],
  rules: [T.rule, T.rulePattern, T.ruleKind],
}

/** What a verb or noun makes of whom it governs. */
enum Class {
  nothing,
  legal,
  blaming,
  linking,
  saying,
  believing,
  finding,
  showing,
  belief,
  speech,
  issuing,
  other,
}

function classOf({ lemmas, forms, path }: Line, at: number): Class {
  if (at < 0) return Class.nothing
  const lemma = lemmas[at]!
  if (LEGAL.has(lemma)) return Class.legal
  if (BLAMING.has(lemma)) return Class.blaming
  if (LINKING.has(lemma)) return Class.linking
  if (SAYING_VERBS.has(lemma) || lemma === 'say') return Class.saying
  if (path[at] === LETTERS.believe) return Class.believing
  if (FINDING_VERBS.has(lemma)) return Class.finding
  if (SHOWING_VERBS.has(lemma)) return Class.showing
  if (BELIEF_NOUNS.has(forms[at]!)) return Class.belief
  if (SPEECH_NOUNS.has(forms[at]!)) return Class.speech
  return ISSUING_VERBS.has(lemma) ? Class.issuing : Class.other
}

export function addAccuserFeatures(out: Features, question: AccuserQuestion, one: AccuserCandidate): void {
  if (one.words === null) {
    addNobody(out, question)
    return
  }
  const { line, tie, candidates, context, rule } = question
  const { line: there, offset, claim, depth, phrase } = one
  const { head } = phrase
  const here = Number(offset === 0)
  const place = offset + PLACES
  const speaks = claim === null ? 0 : Math.min(4, depth + 2)
  const pattern = hashOf(tie.pattern)
  out.add(T.offset, place)
  out.add(T.offset, place, speaks, 1)

  const { speaker } = one.words
  const isName = there.names[head] === NAME
  const kind = speaker !== null ? hashOf(speaker.kind) : isName ? 1 : phrase.named ? 2 : 3
  const form = hashOf(there.forms[head]!)
  out.add(T.kind, kind)
  out.add(T.kind, kind, place, speaks)
  out.add(T.head, form)
  out.add(T.named, Number(isName), Number(phrase.named), speaks)
  out.add(T.first, hashOf(there.forms[phrase.from]!))
  const role = roleOf(there, head)
  out.add(T.role, role, speaks)
  // The accused's own state speaks for it.
  const country = speaker?.country ?? nationIn(there, phrase)
  if (country !== null) out.add(T.ownState, Number(country === (tie.actor.country ?? tie.actor.sponsor)), role, speaks)
  if (country !== null) out.add(T.ownState, Number(country === (tie.actor.country ?? tie.actor.sponsor)))

  const { at: governor, relation, passive } = governorOf(there, head)
  const lemma = governor < 0 ? 0 : hashOf(there.lemmas[governor]!)
  const doing = classOf(there, governor)
  const isOver = governor >= 0 && (governor === tie.charge || wayUp(line, tie.act.at).includes(governor))
  const over = here & Number(isOver)
  out.add(T.relation, relation, passive, here)
  out.add(T.governor, lemma, relation)
  out.add(T.governor, lemma, here, speaks, 1)
  out.add(T.governorClass, doing, relation, passive)
  out.add(T.governorClass, doing, relation, passive, place)
  out.add(T.governorOver, doing, over, relation, passive)
  out.add(T.governorOver, lemma, over, relation, 1)
  out.add(T.role, role, here, over, 1)
  if (governor >= 0 && relationAt(there, head) === 'poss') out.add(T.owned, lemma)
  if (governor >= 0 && dependentsAt(there, governor).some((at) => relationAt(there, at) === 'neg'))
    out.add(T.negated, doing, speaks)

  out.add(T.depth, speaks, here)
  out.add(T.depth, speaks, pattern, 1)
  if (claim !== null) {
    const { stance, attribution } = claim
    const said = hashOf(stance.act)
    out.add(T.act, said, Number(depth >= 0), hashOf(stance.polarity))
    out.add(T.act, said, speaks, hashOf(attribution.kind), 1)
    const cue = attribution.head < 0 ? 0 : hashOf(context.document.tokens[attribution.head]!.lemma)
    out.add(T.cue, cue, Number(depth >= 0))
  }
  out.add(T.others, Math.min(2, candidates.filter((other) => other.depth >= 0 && other !== one).length), speaks)

  out.add(T.rule, one.isRule ? 3 : rule === null ? 4 : 5)
  if (one.isRule) out.add(T.rulePattern, pattern, 3)
  if (one.isRule) out.add(T.ruleKind, kind, speaks)

  const named = there.forms[head]!
  const often = isName ? othersWith(context, line, named) : 0
  out.add(T.often, inSteps(often), here)
  if (offset === 0) addHere(out, question, one, speaks)
  else {
    const first = countOf(candidates, (other) => other.offset === offset && other.phrase.head < head)
    out.add(T.nearer, Math.min(2, first), place)
    const leads = relationAt(there, head) === 'nsubj' && headAt(there, governor) < 0
    out.add(T.order, place, Number(leads), hashOf(tie.actor.type))
    out.add(T.order, place, Math.min(2, context.acts[there.index]!.length), speaks, 1)
  }
}

/** So that sentences before the charge have a number, too. */
const PLACES = 5

/** In the charge's own sentence: where, and how both hang together. */
function addHere(
  out: Features,
  { tie, candidates, line }: AccuserQuestion,
  one: AccuserCandidate,
  speaks: number,
): void {
  const { act, actor } = tie
  const { head } = one.phrase
  const place = head < Math.min(act.at, actor.from) ? 1 : head < Math.max(act.at, actor.from) ? 2 : 3
  const { at: governor, relation, passive } = governorOf(line, head)
  const doing = classOf(line, governor)
  const gap = Math.abs(head - act.at)
  out.add(T.order, place, speaks)
  out.add(T.order, place, relation, passive, 1)
  out.add(T.far, place, inSteps(gap))
  const nearer = countOf(candidates, ({ offset, phrase }) => offset === 0 && Math.abs(phrase.head - act.at) < gap)
  out.add(T.nearer, Math.min(3, nearer), place)
  out.add(T.nearer, Math.min(3, nearer), speaks, 1)

  const way = wayBetween(line, head, act.at)
  out.add(T.way, way.up, way.down)
  out.add(T.way, way.up, 1)
  out.add(T.top, classOf(line, way.top), way.up)
  out.add(T.top, way.top < 0 ? 0 : hashOf(line.lemmas[way.top]!), way.up)
  const clause = way.first < 0 ? 0 : hashOf(relationAt(line, way.first))
  out.add(T.clause, relation, passive, clause, doing)
  out.add(T.clause, relation, passive, clause)
  const toActor = wayBetween(line, head, actor.to - 1)
  out.add(T.way, toActor.up, toActor.down, 2)
  out.add(T.actorClause, relation, passive, toActor.first < 0 ? 0 : hashOf(relationAt(line, toActor.first)), doing)
  if (governor >= 0 && governor === tie.charge) out.add(T.charge, relation, hashOf(tie.pattern), passive)
  if (governor >= 0 && governor === tie.charger) out.add(T.charge, relation, 1)
}

/** How many candidates but nobody. */
function countOf(candidates: readonly AccuserCandidate[], fits: (one: AccuserCandidate) => boolean): number {
  let count = 0
  for (const one of candidates) if (one.words !== null && fits(one)) count++
  return count
}

/** Nobody: a charge in the passive, “reportedly”, the article's own voice. */
function addNobody(out: Features, { line, tie, candidates, rule }: AccuserQuestion): void {
  const { act, actor, charge } = tie
  const pattern = hashOf(tie.pattern)
  out.add(T.none)
  out.add(T.none, pattern)
  const here = candidates.filter(({ words, offset }) => words !== null && offset === 0)
  const holding = Math.min(2, candidates.filter(({ depth }) => depth >= 0).length)
  out.add(T.noneClaims, holding)
  out.add(T.noneClaims, holding, Math.min(2, here.filter(({ claim }) => claim !== null).length), 1)
  out.add(T.noneOthers, inSteps(here.length))
  out.add(T.noneTie, Number(charge >= 0), Number(tie.active), Number(tie.charger > 0))
  out.add(T.noneTie, Number(charge >= 0), Number(tie.active), charge < 0 ? 0 : hashOf(line.lemmas[charge]!), 1)
  out.add(T.noneAct, hashOf(line.lemmas[act.at]!), Number(act.verb))
  out.add(T.noneAct, hashOf(actor.type), Number(act.verb), 1)
  out.add(T.noneAct, hashOf(relationAt(line, act.at)), Number(act.verb), 2)
  const way = wayUp(line, act.at)
  for (const at of way.slice(1, 6)) out.add(T.noneAbove, hashOf(line.lemmas[at]!))
  out.add(T.noneAbove, hashOf(line.lemmas[way.at(-1)!]!), 1)
  for (const form of line.forms) if (HEDGES.has(form)) out.add(T.noneWords, hashOf(form))
  if (line.forms.at(-1) === '?') out.add(T.noneWords, 1)
  if (line.index === 0) out.add(T.noneWords, 2)
  // Who says, blames or finds something that the act is part of.
  let saying = 0
  for (const { phrase } of here) {
    const { at } = governorOf(line, phrase.head)
    const kind = way.includes(at) ? classOf(line, at) : Class.other
    if (kind !== Class.other) saying |= kind <= Class.linking ? 1 : kind <= Class.believing ? 2 : 4
  }
  out.add(T.noneSays, saying)
  out.add(T.noneSays, saying, pattern)
  out.add(T.rule, Number(rule === null))
  out.add(T.rulePattern, pattern, Number(rule === null))
}

function nationIn({ forms }: Line, { from, to }: AccuserCandidate['phrase']): string | null {
  for (let at = from; at < to; at++) {
    const code = nationalityOf(forms[at]!)
    if (code !== undefined) return code
  }
  return null
}

function roleOf({ forms, names }: Line, head: number): number {
  const noun = singularOf(forms[head]!) ?? forms[head]!
  if (names[head] === NAME) return BODY_NOUNS.has(noun) ? 1 : 2
  if (ARTIFACTS.has(noun)) return 3
  const body = BODY_NOUNS.get(noun)
  return body === undefined ? (isRole(noun) ? 4 : 5) : hashOf(body)
}

/** What the rules say; where nothing was learned, they decide alone. */
const HINTS: readonly CandidateHint<AccuserQuestion, AccuserCandidate>[] = [
  { name: 'rules', raises: (_, { isRule }) => (isRule ? 3 : 0) },
]

export const ACCUSER: Decision<AccuserQuestion, AccuserCandidate> = {
  name: 'accuser',
  templates: ACCUSER_TEMPLATES,
  candidates: ({ candidates }) => candidates,
  hints: HINTS,
  addFeatures: addAccuserFeatures,
}
