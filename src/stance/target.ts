/** What the polarity is about: the phrases of the content are compared, by where they stand in the parse. */
import { BAD, GOOD } from '../lexicon/evaluation.ts'
import { FIRST_PERSON, STAND_INS, THIRD_PERSON } from '../lexicon/pronouns.ts'
import type { CandidateHint, Decision } from '../model/decision.ts'
import type { Features } from '../model/features.ts'
import { hashOf, mix } from '../model/hash.ts'
import type { TemplateGroups } from '../model/templates.ts'
import { isVerb } from '../syntax/clauses.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Polarity } from '../types.ts'
import type { ClaimWords } from './claim-words.ts'
import type { ActAnswer } from './judgement.ts'
import { type TargetCandidate, targetCandidates } from './target-candidates.ts'

export interface TargetQuestion {
  readonly words: ClaimWords
  readonly act: ActAnswer
  readonly polarity: Polarity
}

/** What is asked of a candidate, by what it looks at. */
export enum T {
  // place
  order = 1,
  orderAct = 2,
  sentence = 3,
  interrupted = 4,
  // path
  relation = 10,
  path = 11,
  pathAct = 12,
  pathRest = 13,
  depth = 14,
  relationAct = 15,
  // governor
  governor = 20,
  governorAct = 21,
  preposition = 22,
  governorTone = 23,
  predicateTone = 24,
  subjectAbove = 25,
  cueHead = 26,
  // phrase
  tag = 30,
  word = 31,
  wordAct = 32,
  length = 33,
  ownTone = 34,
  isSpeaker = 35,
  kindAct = 36,
  determiner = 37,
  firstPerson = 38,
}
export const TARGET_TEMPLATES: TemplateGroups = {
  place: [T.order, T.orderAct, T.sentence, T.interrupted],
  path: [T.relation, T.path, T.pathAct, T.pathRest, T.depth, T.relationAct],
  governor: [T.governor, T.governorAct, T.preposition, T.governorTone, T.predicateTone, T.subjectAbove, T.cueHead],
  phrase: [T.tag, T.word, T.wordAct, T.length, T.ownTone, T.isSpeaker, T.kindAct, T.determiner, T.firstPerson],
}

/** Relations up to the root of the content, the nearest first. */
const LONGEST_PATH = 4
const DEEPEST = 12

// What stands in a path in place of a relation.
const CUE = hashOf('cue')
const VERB = hashOf('verb')
const TOP = hashOf('top')

export function addTargetFeatures(out: Features, { words, act, polarity }: TargetQuestion, one: TargetCandidate): void {
  const { syntax, inside } = words
  const { tokens } = syntax.document
  const { head } = one
  // All values are numbers: a text put together for each feature costs more than the rest of the claim's target.
  const kind = hashOf(one.kind)
  const order = Math.min(one.order, 6)
  const theAct = hashOf(act.act)
  const said = act.explicit ? ~theAct : theAct
  const tone = hashOf(polarity)
  const stance = mix(theAct, tone)
  out.add(T.order, order)
  out.add(T.orderAct, said, order)
  out.add(T.sentence, Math.min(3, syntax.sentence(head) - syntax.sentence(words.content[0]!)))
  if (isInterrupted(words.content, head)) out.add(T.interrupted)

  let way = 0
  let short = 0
  let depth = 0
  for (let at = head; inside.has(at) && depth < DEEPEST; depth++) {
    const above = syntax.head(at)
    const top = above < 0 || !inside.has(above)
    if (depth < LONGEST_PATH) {
      way = mix(way, stepAt(words, at, above, top))
      if (depth < 2) short = way
    }
    if (top) break
    at = above
  }
  const name = syntax.relation(head)
  const relation = hashOf(name)
  out.add(T.relation, kind, relation)
  out.add(T.relationAct, kind, relation, stance)
  out.add(T.path, kind, way)
  out.add(T.pathAct, kind, way, said)
  out.add(T.pathRest, kind, short, stance)
  out.add(T.depth, Math.min(depth, 6))

  // What governs it: its verb, over a preposition.
  let governor = syntax.head(head)
  if (governor >= 0 && name === 'pobj') {
    out.add(T.preposition, hashOf(tokens[governor]!.lemma), theAct)
    governor = syntax.head(governor)
  }
  const bySubject = name === 'nsubj' || name === 'nsubjpass' || name === 'csubj' || name === 'csubjpass'
  if (governor >= 0) {
    const { lemma } = tokens[governor]!
    out.add(T.governor, relation, hashOf(lemma))
    out.add(T.governorAct, relation, words.cue.includes(governor) ? 1 : inside.has(governor) ? 2 : 3, said)
    out.add(T.governorTone, relation, toneOf(lemma), tone)
    // “⟨The plan⟩ is a disaster”
    let judged: Tone = Tone.none
    for (const below of syntax.dependents(governor)) {
      const found = below === head ? Tone.none : toneUnder(syntax, below)
      if (found !== Tone.none) judged = found
    }
    out.add(T.predicateTone, relation, judged, tone)
    const subject = bySubject ? head : syntax.dependent(governor, 'nsubj', 'nsubjpass')
    const who = subject < 0 ? 'none' : subject === head ? 'head' : classOf(syntax, words, subject)
    out.add(T.subjectAbove, relation, hashOf(who), theAct)
  }
  out.add(T.cueHead, hashOf(words.head), short)

  // The phrase itself.
  const token = tokens[head]!
  const form = token.text.toLowerCase()
  out.add(T.tag, hashOf(syntax.tag(head)), bySubject ? 1 : 0)
  const stands = STAND_INS.has(form) || FIRST_PERSON.has(form) || THIRD_PERSON.has(form)
  out.add(T.word, hashOf(stands ? form : token.tag === 'PROPN' ? 'name' : token.lemma))
  out.add(T.wordAct, hashOf(classOf(syntax, words, head)), stance, relation)
  out.add(T.length, kind, Math.min(4, one.to - one.from))
  out.add(T.kindAct, kind, said, tone)
  out.add(T.ownTone, toneUnder(syntax, head), tone)
  const opens = syntax.relation(one.from)
  const determined = one.from !== head && (opens === 'det' || opens === 'poss')
  out.add(T.determiner, one.from === head ? 1 : determined ? hashOf(tokens[one.from]!.lemma) : 2)
  if (words.source.includes(form)) out.add(T.isSpeaker, stance)
}

/** The cue or something else stands between the content's beginning and the word. */
function isInterrupted(content: readonly number[], word: number): boolean {
  for (let k = 1; k < content.length && content[k]! <= word; k++) if (content[k]! > content[k - 1]! + 4) return true
  return false
}

function stepAt({ syntax, cue }: ClaimWords, token: number, above: number, top: boolean): number {
  const relation = syntax.relation(token)
  let step = hashOf(relation)
  if (top) step = above >= 0 && cue.includes(above) ? mix(CUE, step) : isVerb(syntax, token) ? VERB : TOP
  const names = relation === 'prep' || relation === 'agent'
  return names ? mix(step, hashOf(syntax.document.tokens[token]!.lemma)) : step
}

enum Tone {
  none,
  bad,
  good,
}

function toneOf(lemma: string): Tone {
  return BAD.has(lemma) ? Tone.bad : GOOD.has(lemma) ? Tone.good : Tone.none
}

/** The tone of a word or of what stands before it. */
function toneUnder(syntax: Syntax, token: number): Tone {
  const { tokens } = syntax.document
  const own = toneOf(tokens[token]!.lemma)
  if (own !== Tone.none) return own
  for (const one of syntax.dependents(token)) {
    if (one > token) break
    const tone = toneOf(tokens[one]!.lemma)
    if (tone !== Tone.none) return tone
  }
  return Tone.none
}

function classOf(syntax: Syntax, words: ClaimWords, token: number): string {
  const { text, tag } = syntax.document.tokens[token]!
  const form = text.toLowerCase()
  if (FIRST_PERSON.has(form)) return 'self'
  if (form === 'you' || form === 'it' || form === 'there' || form === 'this' || form === 'that') return form
  if (THIRD_PERSON.has(form)) return words.kind === 'direct' ? 'third' : 'himself?'
  if (form === 'him' || form === 'her' || form === 'them') return 'him'
  if (STAND_INS.has(form)) return 'stand-in'
  if (tag === 'PROPN') return words.source.includes(form) ? 'speaker' : 'name'
  return syntax.tag(token).slice(0, 2)
}

/** What the grammar alone tells; a reason a line. */
const HINTS: readonly CandidateHint<TargetQuestion, TargetCandidate>[] = [
  // “blamed the leak on ⟨the vendor⟩”
  {
    name: 'blamed-on',
    raises: ({ words: { head, syntax } }, one) => {
      if (head !== 'blame' && head !== 'pin') return 0
      const above = syntax.head(one.head)
      return syntax.relation(one.head) === 'pobj' && syntax.document.tokens[above]!.lemma === 'on' ? 3 : 0
    },
  },
  // “⟨I⟩ have always obeyed the law”
  {
    name: 'defended',
    raises: ({ words, act, polarity }, { head }) =>
      act.act === 'deny' && polarity === 'positive' && head === words.clause?.subject ? 2 : 0,
  },
  // “We oppose ⟨it⟩”, “I like ⟨this⟩ because …”
  {
    name: 'object-of-speaker',
    raises: ({ words, act }, { head }) =>
      (act.act === 'support' || act.act === 'criticize') && words.clause?.who === 'self' && head === words.clause.object
        ? 2
        : 0,
  },
]

export const TARGET: Decision<TargetQuestion, TargetCandidate> = {
  name: 'target',
  templates: TARGET_TEMPLATES,
  candidates: ({ words }) => targetCandidates(words),
  hints: HINTS,
  addFeatures: addTargetFeatures,
}
