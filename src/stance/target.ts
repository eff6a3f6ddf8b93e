/** What the polarity is about: the phrases of the content are compared, by where they stand in the parse. */
import { BAD, GOOD } from '../lexicon/evaluation.ts'
import { FIRST_PERSON, STAND_INS, THIRD_PERSON } from '../lexicon/pronouns.ts'
import type { CandidateHint, Decision } from '../model/decision.ts'
import type { Features } from '../model/features.ts'
import { hashOf } from '../model/hash.ts'
import type { TemplateGroups } from '../model/templates.ts'
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

export function addTargetFeatures(out: Features, { words, act, polarity }: TargetQuestion, one: TargetCandidate): void {
  const { syntax, inside } = words
  const { tokens } = syntax.document
  const { head, kind, order } = one
  const emit = (template: number, value: string): void => out.add(template, hashOf(value))
  const said = `${act.act} ${act.explicit ? 'x' : ''}`
  const stance = `${act.act} ${polarity}`
  const first = words.content[0]!
  emit(T.order, String(Math.min(order, 6)))
  emit(T.orderAct, `${said} ${Math.min(order, 6)}`)
  emit(T.sentence, String(Math.min(3, syntax.sentence(head) - syntax.sentence(first))))
  const place = words.content.indexOf(head)
  let gaps = 0
  for (let k = 1; k <= place; k++) if (words.content[k]! > words.content[k - 1]! + 4) gaps++
  if (gaps > 0) emit(T.interrupted, '')

  const path: string[] = []
  let at = head
  let depth = 0
  while (at >= 0 && inside.has(at) && depth < 12) {
    const above = syntax.head(at)
    const top = above < 0 || !inside.has(above)
    const relation = syntax.relation(at)
    if (path.length < LONGEST_PATH) {
      path.push(
        top
          ? above >= 0 && words.cue.includes(above)
            ? `cue:${relation}`
            : /^V/.test(syntax.tag(at))
              ? 'verb'
              : 'top'
          : relation,
      )
      if (relation === 'prep' || relation === 'agent') path[path.length - 1] += `:${tokens[at]!.lemma}`
    }
    if (top) break
    at = above
    depth++
  }
  const relation = syntax.relation(head)
  const way = path.join('<')
  const short = path.slice(0, 2).join('<')
  emit(T.relation, `${kind} ${relation}`)
  emit(T.relationAct, `${kind} ${relation} ${stance}`)
  emit(T.path, `${kind} ${way}`)
  emit(T.pathAct, `${kind} ${way} ${said}`)
  emit(T.pathRest, `${kind} ${short} ${stance}`)
  emit(T.depth, String(Math.min(depth, 6)))

  // What governs it: its verb, over a preposition.
  let governor = syntax.head(head)
  if (governor >= 0 && relation === 'pobj') {
    emit(T.preposition, `${tokens[governor]!.lemma} ${act.act}`)
    governor = syntax.head(governor)
  }
  const bySubject = /subj/.test(relation)
  if (governor >= 0) {
    const { lemma } = tokens[governor]!
    emit(T.governor, `${relation} ${lemma}`)
    emit(
      T.governorAct,
      `${relation} ${words.cue.includes(governor) ? 'cue' : inside.has(governor) ? 'in' : 'out'} ${said}`,
    )
    emit(T.governorTone, `${relation} ${toneOf(lemma)} ${polarity}`)
    // “⟨The plan⟩ is a disaster”
    let judged = 'none'
    for (const below of syntax.dependents(governor)) {
      const tone = below === head ? 'none' : toneUnder(syntax, below)
      if (tone !== 'none') judged = tone
    }
    emit(T.predicateTone, `${relation} ${judged} ${polarity}`)
    const subject = bySubject ? head : syntax.dependent(governor, 'nsubj', 'nsubjpass')
    const who = subject < 0 ? 'none' : subject === head ? 'self' : classOf(syntax, words, subject)
    emit(T.subjectAbove, `${relation} ${who} ${act.act}`)
  }
  emit(T.cueHead, `${words.head} ${short}`)

  // The phrase itself.
  const token = tokens[head]!
  const form = token.text.toLowerCase()
  emit(T.tag, `${syntax.tag(head)} ${bySubject ? 'subject' : ''}`)
  emit(
    T.word,
    STAND_INS.has(form) || FIRST_PERSON.has(form) || THIRD_PERSON.has(form)
      ? form
      : token.tag === 'PROPN'
        ? 'name'
        : token.lemma,
  )
  emit(T.wordAct, `${classOf(syntax, words, head)} ${stance} ${relation}`)
  emit(T.length, `${kind} ${Math.min(4, one.to - one.from)}`)
  emit(T.kindAct, `${kind} ${said} ${polarity}`)
  emit(T.ownTone, `${toneUnder(syntax, head)} ${polarity}`)
  emit(
    T.determiner,
    tokens[one.from]!.text.toLowerCase() === form
      ? 'bare'
      : syntax.relation(one.from) === 'det' || syntax.relation(one.from) === 'poss'
        ? tokens[one.from]!.lemma
        : 'other',
  )
  if (words.source.includes(form)) emit(T.isSpeaker, stance)
}

function toneOf(lemma: string): string {
  return BAD.has(lemma) ? 'bad' : GOOD.has(lemma) ? 'good' : 'none'
}

/** The tone of a word or of what stands before it. */
function toneUnder(syntax: Syntax, token: number): string {
  const { tokens } = syntax.document
  const own = toneOf(tokens[token]!.lemma)
  if (own !== 'none') return own
  for (const one of syntax.dependents(token)) {
    if (one > token) break
    const tone = toneOf(tokens[one]!.lemma)
    if (tone !== 'none') return tone
  }
  return 'none'
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
    raises: ({ words: { clause }, act, polarity }, { head }) =>
      act.act === 'deny' && polarity === 'positive' && head === clause?.subject ? 2 : 0,
  },
  // “We oppose ⟨it⟩”, “I like ⟨this⟩ because …”
  {
    name: 'object-of-speaker',
    raises: ({ words: { clause }, act }, { head }) =>
      clause?.who === 'self' && head === clause.object && (act.act === 'support' || act.act === 'criticize') ? 2 : 0,
  },
]

export const TARGET: Decision<TargetQuestion, TargetCandidate> = {
  name: 'target',
  templates: TARGET_TEMPLATES,
  candidates: ({ words }) => targetCandidates(words),
  hints: HINTS,
  addFeatures: addTargetFeatures,
}
