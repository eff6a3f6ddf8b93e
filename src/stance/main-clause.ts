/** The content's main clause by the parse: “I think ⟨the talks will fail⟩”. */
import { BELIEVING } from '../lexicon/mental-verbs.ts'
import { FIRST_PERSON, THIRD_PERSON } from '../lexicon/pronouns.ts'
import { isVerb } from '../syntax/clauses.ts'
import { negationOf } from '../syntax/negation.ts'
import { subjectOf } from '../syntax/subject.ts'
import type { Syntax } from '../syntax/syntax.ts'
import { type VerbGroup, verbGroup } from '../syntax/verb-group.ts'
import type { ClaimKind } from '../types.ts'

/**
 * Whom a subject stands for: who speaks (“we”; of an indirect claim also “he” or the source's name), a pronoun, a name, a
 * noun, or nothing.
 */
export type Party = 'self' | 'himself' | 'third' | 'you' | 'it' | 'this' | 'there' | 'name' | 'noun' | 'none'

export interface MainClause {
  /** Its verb, or what stands in place of one. */
  readonly root: number
  /** The subject's head; -1 where it has none. */
  readonly subject: number
  readonly who: Party
  /** Null where the root is no verb. */
  readonly group: VerbGroup | null
  /** What is said of the subject: the head of “useless”, “a bore”; -1 where there is none. */
  readonly predicate: number
  readonly object: number
  /** Something of the content negates the root. */
  readonly negated: boolean
}

interface Claim {
  readonly kind: ClaimKind
  readonly content: readonly number[]
  readonly source: readonly string[]
}

export function mainClauseOf(syntax: Syntax, claim: Claim): MainClause | null {
  const outer = rootOf(syntax, claim.content)
  if (outer < 0) return null
  const root = believed(syntax, claim.content, outer)
  const verb = isVerb(syntax, root)
  const subject = verb ? subjectOf(syntax, root) : -1
  return {
    root,
    subject,
    who: partyOf(syntax, claim, subject),
    group: verb ? verbGroup(syntax, root) : null,
    predicate: syntax.dependent(root, 'acomp', 'attr', 'oprd'),
    object: syntax.dependent(root, 'dobj'),
    negated: isNegated(syntax, claim.content, root),
  }
}

/** Whether something of the content negates the word. */
export function isNegated(syntax: Syntax, content: readonly number[], token: number): boolean {
  const by = negationOf(syntax, token)
  return by >= content[0]! && content.includes(by)
}

export function partyOf(syntax: Syntax, { kind, source }: Claim, token: number): Party {
  if (token < 0) return 'none'
  const { text, tag } = syntax.document.tokens[token]!
  const form = text.toLowerCase()
  if (FIRST_PERSON.has(form)) return 'self'
  if (form === 'you' || form === 'there' || form === 'it') return form
  if (form === 'this' || form === 'that') return 'this'
  if (THIRD_PERSON.has(form)) return kind === 'direct' ? 'third' : 'himself'
  if (tag === 'PROPN') return source.includes(form) ? 'himself' : 'name'
  return 'noun'
}

/** The head of the content's first clause. */
function rootOf(syntax: Syntax, content: readonly number[]): number {
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

function believed(syntax: Syntax, content: readonly number[], root: number): number {
  if (!BELIEVING.has(syntax.document.tokens[root]!.lemma)) return root
  const clause = syntax.dependent(root, 'ccomp')
  return clause >= 0 && content.includes(clause) ? clause : root
}

/** “⟨Release⟩ the files now”: a bare verb without a subject. */
export function isOrder(syntax: Syntax, { root, subject, group }: MainClause): boolean {
  return (
    subject < 0 &&
    group !== null &&
    group.modal === null &&
    syntax.tag(root) === 'VB' &&
    !group.tokens.some((one) => syntax.tag(one) === 'TO')
  )
}
