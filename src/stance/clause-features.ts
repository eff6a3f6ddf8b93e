/** What the learned weights are asked about the content's main clause, by the parse: its verb, subject, object, predicate. */
import { BAD, GOOD } from '../lexicon/evaluation.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { ClaimWords } from './claim-words.ts'
import { isNegated } from './main-clause.ts'

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

/** Judging words are looked for up to here. */
const NEAR = 24

/** `neutral` says whether the cue leaves the act open; `at` gives the place of a position of the content. */
export function addClauseFeatures(
  emit: (template: number, value: string, place: number | null) => void,
  { syntax, content, lemmas, clause }: ClaimWords,
  neutral: string,
  at: (k: number) => number,
): void {
  if (clause === null) return
  const { tokens } = syntax.document
  const { root, subject, who, group } = clause
  const place = (token: number): number | null => {
    const k = content.indexOf(token)
    return k < 0 ? null : at(k)
  }
  const word = (token: number): string => (tokens[token]!.tag === 'PROPN' ? 'name' : tokens[token]!.lemma)
  const here = place(root)
  const lemma = `${clause.negated ? 'not ' : ''}${tokens[root]!.lemma}`
  emit(C.root, lemma, here)
  emit(C.subjectRoot, `${who} ${lemma}`, here)
  if (subject >= 0) emit(C.subject, `${word(subject)} ${neutral}`, place(subject))
  if (group !== null) {
    const { tense, modal, passive, perfect } = group
    emit(C.group, `${who} ${modal ?? tense} ${passive} ${perfect} ${clause.negated}`, here)
    if (isOrder(syntax, clause)) emit(C.order, neutral, here)
  }
  for (const one of syntax.dependents(root)) {
    switch (syntax.relation(one)) {
      case 'dobj':
        emit(C.object, `${lemma} ${word(one)}`, place(one))
        break
      case 'acomp':
      case 'attr':
      case 'oprd':
        emit(C.predicate, `${clause.negated ? 'not ' : ''}${tokens[one]!.lemma}`, place(one))
        break
      case 'prep':
      case 'prt':
        emit(C.preposition, `${lemma} ${tokens[one]!.lemma}`, place(one))
        break
      case 'xcomp':
        emit(C.infinitive, `${lemma} ${tokens[one]!.lemma}`, place(one))
    }
  }
  for (let k = 0; k < Math.min(content.length, NEAR); k++) {
    const good = GOOD.has(lemmas[k]!)
    if (!good && !BAD.has(lemmas[k]!)) continue
    const token = content[k]!
    const turned = isNegated(syntax, content, token) ? 'not ' : ''
    emit(C.tone, `${turned}${good ? 'good' : 'bad'} ${roleOf(syntax, token, root)} ${who} ${neutral}`, at(k))
  }
}

/** “⟨Release⟩ the files now”: a bare verb without a subject. */
export function isOrder(syntax: Syntax, { root, subject, group }: NonNullable<ClaimWords['clause']>): boolean {
  return (
    subject < 0 &&
    group !== null &&
    group.modal === null &&
    syntax.tag(root) === 'VB' &&
    !group.tokens.some((one) => syntax.tag(one) === 'TO')
  )
}

/** How a word hangs on the root. */
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
