/**
 * Who was hit: candidates are compared by how they hang on the act, what they are, and how often the article has them so. Nobody is
 * one of them.
 *
 *   The port of ⟨Turku⟩ was closed. … The navy says that Peruvian hackers were behind ⟨the attack⟩.      → the port of Turku
 */
import { nationalityOf } from '../../lexicon/countries.ts'
import { CROWDS } from '../../lexicon/groups.ts'
import { BODY_NOUNS } from '../../lexicon/organizations.ts'
import { isRole, singularOf } from '../../lexicon/roles.ts'
import { BELONGINGS, GENERIC_HEADS, NEVER_HIT, TAKING_WORDS, VICTIM_NOUNS } from '../../lexicon/victim-words.ts'
import type { CandidateHint, Decision } from '../../model/decision.ts'
import type { Features } from '../../model/features.ts'
import { hashOf } from '../../model/hash.ts'
import type { TemplateGroups } from '../../model/templates.ts'
import { overlaps } from '../../span.ts'
import type { TokenSpan } from '../../types.ts'
import { othersWith } from '../context.ts'
import { type Line, NAME } from '../sentence.ts'
import type { HitPhrase, VictimCandidate, VictimQuestion } from './victim-candidates.ts'
import { governorOf, inSteps, isPassiveAt } from './way.ts'

/** What is asked of a candidate, by what it looks at. */
export enum T {
  // nobody
  none = 1,
  noneAct = 2,
  noneNear = 3,
  noneTie = 4,
  // place
  offset = 10,
  far = 11,
  order = 12,
  closer = 13,
  // grammar
  way = 20,
  wayAct = 21,
  up = 22,
  relation = 23,
  governor = 24,
  steps = 25,
  preposition = 26,
  actWord = 27,
  part = 28,
  sameAct = 29,
  // words
  noun = 40,
  class = 41,
  classAct = 42,
  named = 43,
  generic = 44,
  ownState = 45,
  accuser = 46,
  // article
  votes = 50,
  often = 51,
  // rules
  rule = 60,
  ruleAct = 61,
}
export const VICTIM_TEMPLATES: TemplateGroups = {
  nobody: [T.none, T.noneAct, T.noneNear, T.noneTie],
  place: [T.offset, T.far, T.order, T.closer],
  grammar: [T.way, T.wayAct, T.up, T.relation, T.governor, T.steps, T.preposition, T.actWord, T.part, T.sameAct],
  words: [T.noun, T.class, T.classAct, T.named, T.generic, T.ownState, T.accuser],
  article: [T.votes, T.often],
  rules: [T.rule, T.ruleAct],
}

/** A phrase with as many relations between it and the act hangs on it. */
const NEAR = 4

export function addVictimFeatures(out: Features, question: VictimQuestion, one: VictimCandidate): void {
  if (!isSomebody(one)) {
    addNobody(out, question)
    return
  }
  const { line, phrase } = one
  const kind = classOf(line, phrase.head)
  addWords(out, question, one, kind)
  addGrammar(out, question, one, kind)
  const { rule, tie } = question
  const here = Number(one.offset === 0)
  out.add(T.rule, one.isRule ? 3 : rule === null ? 4 : 5, here)
  if (!one.isRule) return
  out.add(T.ruleAct, hashOf(tie.act.type), kind)
  out.add(T.ruleAct, hashOf(tie.pattern), 1)
}

type Somebody = VictimCandidate & Pick<HitPhrase, 'line' | 'phrase' | 'act'> & { readonly mention: TokenSpan }

const isSomebody = (one: VictimCandidate): one is Somebody => one.mention !== null && one.line !== undefined

const isNear = ({ way }: VictimCandidate): number => Number(way !== undefined && way.steps <= NEAR)

/** What it is, and what the article says of it elsewhere. */
function addWords(out: Features, { tie, accuser, votes, context }: VictimQuestion, one: Somebody, kind: number): void {
  const { line, phrase, mention } = one
  const { head } = phrase
  const here = Number(one.offset === 0)
  const near = isNear(one)
  const noun = line.forms[head]!
  const lemma = hashOf(line.lemmas[head]!)
  const type = hashOf(tie.act.type)
  const isName = Number(line.names[head] === NAME)
  out.add(T.noun, lemma)
  out.add(T.noun, lemma, type)
  out.add(T.class, kind)
  out.add(T.class, kind, here, near)
  out.add(T.classAct, kind, type, near, here)
  out.add(T.named, isName, Number(phrase.named), here)
  if (GENERIC_HEADS.has(noun)) out.add(T.generic, here)
  if (NEVER_HIT.has(noun)) out.add(T.generic, 2)
  let own = 0
  let foreign = 0
  for (let at = phrase.from; at < phrase.to; at++) {
    const code = nationalityOf(line.forms[at]!)
    if (code === (tie.actor.country ?? tie.actor.sponsor ?? undefined)) own |= Number(code !== undefined)
    else foreign |= Number(code !== undefined)
  }
  out.add(T.ownState, own, foreign, here)
  if (accuser !== null && overlaps(accuser, mention)) out.add(T.accuser, here, near)

  const { all, hit } = votes.get(noun) ?? { all: 0, hit: 0 }
  out.add(T.votes, Math.min(4, all), here)
  out.add(T.votes, Math.min(4, all), near, here, 1)
  out.add(T.votes, Math.min(4, hit), here, 2)
  out.add(T.votes, Math.min(4, hit), near, here, 3)
  const often = othersWith(context, line, noun)
  out.add(T.often, inSteps(often), here, isName)
}

/** Where it stands, and how it hangs on the act. */
function addGrammar(out: Features, { tie, candidates, line: own }: VictimQuestion, one: Somebody, kind: number): void {
  const { act, actor } = tie
  const { line, phrase, offset, part = 'phrase', way } = one
  const { head } = phrase
  const here = Number(offset === 0)
  const near = isNear(one)
  const type = hashOf(act.type)
  const back = offset <= 0 ? inSteps(-offset) : 10 + inSteps(offset)
  out.add(T.offset, back)
  out.add(T.offset, back, near, type)
  out.add(T.offset, back, Number(act.pointer), 1)
  if (line.index === 0) out.add(T.offset, 99)
  out.add(T.part, hashOf(part), here)
  const { at, type: toldType, verb } = one.act
  // Whom the rules name in another sentence hangs on no act there: the act is the charge's own.
  const isApart = way === undefined && line !== own
  const lemma = hashOf((isApart ? own : line).lemmas[at]!)
  if (way !== undefined) {
    const { up, down, top } = way
    const passive = verb ? isPassiveAt(line, at) : 0
    const steps = Math.min(8, way.steps)
    out.add(T.way, up, down, passive, here)
    out.add(T.way, up, down, Number(verb), 2)
    out.add(T.wayAct, up, down, hashOf(toldType), here)
    out.add(T.wayAct, up, down, lemma, passive)
    out.add(T.up, up, Number(top === at), passive)
    out.add(T.steps, steps, here)
    out.add(T.steps, steps, Number(top === at), Number(top === head), here)
    out.add(T.actWord, lemma, near, here)
  }
  const { at: governor, relation } = governorOf(line, head)
  const isActs = Number(!isApart && governor === at)
  const above = governor < 0 ? 0 : hashOf(line.lemmas[governor]!)
  out.add(T.relation, relation, here, near)
  out.add(T.relation, relation, isActs, Number(TAKING_WORDS.has(own.lemmas[act.at]!)), type)
  out.add(T.preposition, relation, lemma, isActs)
  out.add(T.governor, above, relation)
  out.add(T.governor, above, kind, 1)
  if (offset !== 0) {
    out.add(T.sameAct, Number(toldType === act.type), near)
    out.add(T.sameAct, Number(isApart || line.lemmas[at] === own.lemmas[act.at]), near, 1)
    out.add(
      T.closer,
      inSteps(countOf(candidates, (other) => other.offset !== 0 && Math.abs(other.offset) < Math.abs(offset))),
    )
    return
  }
  const place = head < Math.min(act.at, actor.from) ? 1 : head < Math.max(act.at, actor.from) ? 2 : 3
  const gap = Math.abs(head - act.at)
  const nearer = countOf(
    candidates,
    (other) => other.offset === 0 && Math.abs((other.phrase?.head ?? 0) - act.at) < gap,
  )
  out.add(T.order, place, Number(act.verb))
  out.add(T.order, place, relation, 1)
  out.add(T.far, place, inSteps(gap))
  out.add(T.far, Math.min(4, nearer), place, 1)
  out.add(T.far, Math.min(4, nearer), kind, 2)
}

/** How many candidates but nobody. */
function countOf(candidates: readonly VictimCandidate[], fits: (one: VictimCandidate) => boolean): number {
  let count = 0
  for (const one of candidates) if (one.mention !== null && fits(one)) count++
  return count
}

function addNobody(out: Features, { line, tie, candidates, rule }: VictimQuestion): void {
  const { act, actor } = tie
  const near = Math.min(3, candidates.filter((other) => other.offset === 0 && isNear(other) === 1).length)
  const others = candidates.filter(({ offset }) => offset !== 0).length
  out.add(T.none)
  out.add(T.noneAct, hashOf(act.type), Number(act.verb))
  out.add(T.noneAct, hashOf(line.lemmas[act.at]!), Number(act.verb), 1)
  out.add(T.noneAct, Number(act.pointer), Number(act.weak), 2)
  out.add(T.noneTie, hashOf(tie.pattern))
  out.add(T.noneTie, hashOf(actor.type), 1)
  out.add(T.noneNear, near)
  out.add(T.noneNear, near, inSteps(others), 1)
  out.add(T.noneNear, near, Number(act.pointer), 2)
  out.add(T.rule, Number(rule === null))
}

const VOTES = /^(?:campaign|democracy|election|race|vote|voter)$/

/** In this order in the features. */
function classOf({ forms, names }: Line, head: number): number {
  const noun = forms[head]!
  const one = singularOf(noun) ?? noun
  if (names[head] === NAME) return BODY_NOUNS.has(one) || VICTIM_NOUNS.has(one) ? 1 : 2
  if (VOTES.test(one)) return 3
  if (BELONGINGS.has(noun)) return 4
  if (VICTIM_NOUNS.has(one)) return 5
  if (BODY_NOUNS.has(one)) return 6
  if (CROWDS.has(noun)) return 7
  return isRole(one) ? 8 : 9
}

/** What the rules say; where nothing was learned, they decide alone. */
const HINTS: readonly CandidateHint<VictimQuestion, VictimCandidate>[] = [
  { name: 'rules', raises: (_, { isRule }) => (isRule ? 3 : 0) },
]

export const VICTIM: Decision<VictimQuestion, VictimCandidate> = {
  name: 'victim',
  templates: VICTIM_TEMPLATES,
  candidates: ({ candidates }) => candidates,
  hints: HINTS,
  addFeatures: addVictimFeatures,
}
