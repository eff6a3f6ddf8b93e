/** What the learned weights are asked about the content's main clause, by the parse: its verb, subject, object, predicate. */
import { BAD, GOOD } from '../lexicon/evaluation.ts'
import { BELIEVING } from '../lexicon/mental-verbs.ts'
import { FIRST_PERSON, THIRD_PERSON } from '../lexicon/pronouns.ts'
import { isVerb } from '../syntax/clauses.ts'
import { negationOf } from '../syntax/negation.ts'
import { subjectOf } from '../syntax/subject.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { verbGroup } from '../syntax/verb-group.ts'
import type { ClaimWords } from './claim-words.ts'

export enum C {
  root = 90,
  group = 91,
  subject = 92,
  object = 93,
  predicate = 94,
  preposition = 95,
  infinitive = 96,
  tone = 97,
  order = 98,
  subjectRoot = 99,
}

type Emit = (template: number, value: string, place: number | null) => void

/** Judging words are looked for up to here. */
const NEAR = 24

/** `at` gives the place of a token of the content. */
export function addClauseFeatures(
  emit: Emit,
  syntax: Syntax,
  words: ClaimWords,
  n: string,
  at: (k: number) => number,
): void {
  const { tokens } = syntax.document
  const { content } = words
  const place = (token: number): number | null => {
    const k = content.indexOf(token)
    return k < 0 ? null : at(k)
  }
  const outer = rootOf(syntax, words)
  if (outer < 0) return
  const root = believed(syntax, words, outer)
  const here = place(root)
  const lemma = tokens[root]!.lemma
  const subject = isVerb(syntax, root) ? subjectOf(syntax, root) : -1
  const who = classOf(syntax, words, subject)
  const negated = negationIn(syntax, words, root)
  emit(C.root, `${negated}${lemma}`, here)
  emit(C.subjectRoot, `${who} ${negated}${lemma}`, here)
  if (subject >= 0)
    emit(C.subject, `${tokens[subject]!.tag === 'PROPN' ? 'name' : tokens[subject]!.lemma} ${n}`, place(subject))
  if (isVerb(syntax, root)) {
    const { tense, modal, passive, perfect } = verbGroup(syntax, root)
    emit(C.group, `${who} ${modal ?? tense} ${passive ? 'passive' : ''} ${perfect ? 'perfect' : ''} ${negated}`, here)
    if (syntax.tag(root) === 'VB' && modal === null && subject < 0 && tense === 'none') emit(C.order, n, here)
  }
  for (const one of syntax.dependents(root)) {
    const relation = syntax.relation(one)
    const word = tokens[one]!.lemma
    if (relation === 'dobj')
      emit(C.object, `${negated}${lemma} ${tokens[one]!.tag === 'PROPN' ? 'name' : word}`, place(one))
    if (relation === 'acomp' || relation === 'attr' || relation === 'oprd')
      emit(C.predicate, `${negated}${word}`, place(one))
    if (relation === 'prep' || relation === 'prt') emit(C.preposition, `${lemma} ${word}`, place(one))
    if (relation === 'xcomp') emit(C.infinitive, `${negated}${lemma} ${word}`, place(one))
  }
  for (let k = 0; k < Math.min(content.length, NEAR); k++) {
    const good = GOOD.has(words.lemmas[k]!)
    if (!good && !BAD.has(words.lemmas[k]!)) continue
    const token = content[k]!
    emit(
      C.tone,
      `${good ? 'good' : 'bad'} ${negationIn(syntax, words, token)}${roleOf(syntax, token, root)} ${who} ${n}`,
      at(k),
    )
  }
}

/** The head of the content's first clause. */
function rootOf(syntax: Syntax, { content }: ClaimWords): number {
  const inside = new Set(content)
  let found = -1
  for (const token of content) {
    if (syntax.sentence(token) !== syntax.sentence(content[0]!)) break
    const head = syntax.head(token)
    if (head >= 0 && inside.has(head)) continue
    if (isVerb(syntax, token)) return token
    if (found < 0) found = token
  }
  return found
}

/** “I think ⟨the talks will fail⟩” */
function believed(syntax: Syntax, { content }: ClaimWords, root: number): number {
  if (!BELIEVING.has(syntax.document.tokens[root]!.lemma)) return root
  const clause = syntax.dependent(root, 'ccomp')
  return clause >= 0 && content.includes(clause) ? clause : root
}

/** “not ” where something of the content negates the word. */
function negationIn(syntax: Syntax, { content }: ClaimWords, token: number): string {
  const by = negationOf(syntax, token)
  return by >= 0 && by >= content[0]! && content.includes(by) ? 'not ' : ''
}

function roleOf(syntax: Syntax, token: number, root: number): string {
  if (token === root) return 'root'
  let one = token
  for (let steps = 0; steps < 4; steps++) {
    const head = syntax.head(one)
    if (head < 0) return 'far'
    if (head === root) return `${one === token ? '' : 'under '}${syntax.relation(one)}`
    one = head
  }
  return 'far'
}

function classOf(syntax: Syntax, words: ClaimWords, token: number): string {
  if (token < 0) return 'none'
  const { text, tag } = syntax.document.tokens[token]!
  const form = text.toLowerCase()
  if (FIRST_PERSON.has(form)) return 'self'
  if (form === 'you' || form === 'there' || form === 'it') return form
  if (form === 'this' || form === 'that') return 'this'
  if (THIRD_PERSON.has(form)) return words.kind === 'direct' ? 'third' : 'himself'
  if (tag === 'PROPN') return words.source.includes(form) ? 'himself' : 'name'
  return 'noun'
}
