/** What a claim may be about: the noun phrases of its content, and what is to be done or denied, by the parse. */
import { CALENDAR, DAYS } from '../lexicon/name-words.ts'
import { FIRST_PERSON, STAND_INS } from '../lexicon/pronouns.ts'
import { PARTS } from '../lexicon/speaker-nouns.ts'
import { hasWord } from '../span.ts'
import type { Extent } from '../syntax/noun-phrase.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Relation, Token } from '../types.ts'
import { type ClaimWords, isNegation } from './claim-words.ts'

export interface TargetCandidate extends Extent {
  /** The noun, pronoun or verb that heads it. */
  readonly head: number
  readonly kind: 'phrase' | 'deed'
  /** How many came before it. */
  readonly order: number
}

const MOST = 24
/** What belongs to a noun and stands before it. */
const BEFORE: ReadonlySet<Relation> = new Set([
  'amod',
  'compound',
  'det',
  'nmod',
  'nummod',
  'poss',
  'predet',
  'quantmod',
  'advmod',
  'npadvmod',
  'punct',
])

/** In text order. */
export function targetCandidates({ syntax, content, inside }: ClaimWords): TargetCandidate[] {
  const found: TargetCandidate[] = []
  for (const head of content) {
    // “No”, “it”: of a single word nothing need be parsed.
    if (found.length >= MOST || content.length === 1) break
    const kind = kindOf(syntax, head)
    if (kind === null) continue
    const { from, to } = kind === 'deed' ? deed(syntax, head) : phrase(syntax, head)
    // “must ⟨resign⟩”: a verb alone is done and not judged.
    if (kind === 'deed' && to === from + 1) continue
    if (inside.has(from) && inside.has(to - 1)) found.push({ head, kind, from, to, order: found.length })
  }
  // “Republican”, “which”: what is no noun phrase may be all that is said.
  if (found.length === 0) {
    const head = content.find((one) => mayStandAlone(syntax.document.tokens[one]!))
    if (head !== undefined) found.push({ head, kind: 'phrase', from: head, to: head + 1, order: 0 })
  }
  return found
}

function mayStandAlone({ tag, text }: Token): boolean {
  const form = text.toLowerCase()
  if (!hasWord(text) || isNegation(form)) return false
  if (FIRST_PERSON.has(form) || CALENDAR.has(form) || DAYS.has(form)) return false
  return STAND_INS.has(form) || MAY_STAND_ALONE.has(tag)
}
const MAY_STAND_ALONE: ReadonlySet<string> = new Set(['NOUN', 'PROPN', 'ADJ', 'PRON'])

/** Tags of words that head a phrase: by themselves, or as a subject or an object only. */
const NOMINAL: ReadonlySet<string> = new Set(['NN', 'NNS', 'NNP', 'NNPS', 'PRP'])
const PERHAPS_NOMINAL: ReadonlySet<string> = new Set(['DT', 'CD', 'JJ'])
const DEEDS: ReadonlySet<string> = new Set(['VB', 'VBG', 'VBP'])
const PARTIES: ReadonlySet<Relation> = new Set(['nsubj', 'nsubjpass', 'dobj', 'pobj'])
const NO_HEADS: ReadonlySet<Relation> = new Set(['compound', 'nmod'])
const NO_DEEDS: ReadonlySet<Relation> = new Set(['aux', 'auxpass', 'amod'])

function kindOf(syntax: Syntax, token: number): TargetCandidate['kind'] | null {
  const tag = syntax.tag(token)
  const perhaps = PERHAPS_NOMINAL.has(tag)
  if (!perhaps && !NOMINAL.has(tag) && !DEEDS.has(tag)) return null
  const { text } = syntax.document.tokens[token]!
  const form = text.toLowerCase()
  // Nobody is for or against himself.
  if (!hasWord(text) || isNegation(form) || (tag === 'PRP' && FIRST_PERSON.has(form))) return null
  const relation = syntax.relation(token)
  // “on ⟨Friday⟩”, “last ⟨week⟩”: when, not what.
  if (relation === 'npadvmod' || CALENDAR.has(form) || DAYS.has(form)) return null
  if (DEEDS.has(tag)) return NO_DEEDS.has(relation) ? null : 'deed'
  if (!perhaps) return NO_HEADS.has(relation) ? null : 'phrase'
  // “to ⟨$15⟩ an hour”: how much, not what.
  if (tag === 'CD' && /^\p{Sc}$/u.test(syntax.document.tokens[token - 1]?.text ?? '')) return null
  return PARTIES.has(relation) ? 'phrase' : null
}

/** The smallest phrase that names the thing: without clauses, appositions and what hangs on it, with all that is joined to it. */
export function phrase(syntax: Syntax, head: number): Extent {
  let from = head
  let to = head + 1
  for (const one of syntax.dependents(head)) {
    const relation = syntax.relation(one)
    if (
      one < head &&
      one < from &&
      BEFORE.has(relation) &&
      (relation !== 'punct' || syntax.document.tokens[one]!.text === '-')
    ) {
      from = syntax.subtree(one).from
    }
    if (relation === 'conj' && one > head && /^(?:NN|PRP|CD)/.test(syntax.tag(one)))
      to = Math.max(to, phrase(syntax, one).to)
    // “members ⟨of the board⟩”: the head alone says too little.
    if (relation === 'prep' && one === head + 1 && PARTS.has(syntax.document.tokens[head]!.text.toLowerCase())) {
      const noun = syntax.dependent(one, 'pobj')
      if (noun >= 0) to = Math.max(to, phrase(syntax, noun).to)
    }
  }
  // “⟨not⟩ one contract”
  if (from < head && syntax.document.tokens[from]!.text.toLowerCase() === 'not') from++
  return { from, to }
}

/** A verb with its object: “pass the bill” of “to pass the bill by May”. */
function deed(syntax: Syntax, verb: number): Extent {
  let to = verb + 1
  for (const one of syntax.dependents(verb)) {
    const relation = syntax.relation(one)
    if (one < verb) continue
    if (relation === 'prt' || relation === 'acomp') to = Math.max(to, one + 1)
    if (relation === 'dobj' || relation === 'attr') return { from: verb, to: Math.max(to, phrase(syntax, one).to) }
    if (relation === 'prep' && to === verb + 1) {
      const noun = syntax.dependent(one, 'pobj')
      if (noun >= 0) return { from: verb, to: phrase(syntax, noun).to }
    }
  }
  return { from: verb, to }
}
