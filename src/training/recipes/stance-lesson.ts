/** The labelled claims of one article, and the acts that were decided before polarity and certainty are learned. */
import { Features } from '../../model/features.ts'
import { ClaimWords } from '../../stance/claim-words.ts'
import { T } from '../../stance/features.ts'
import type { ActAnswer } from '../../stance/judgement.ts'
import { createSyntax, type Syntax } from '../../syntax/syntax.ts'
import type { Act, Certainty, Document, Polarity, TokenSpan } from '../../types.ts'
import type { classification } from '../classification.ts'
import { readLabelledClaims } from '../corpora/stance.ts'

export interface LabelledWords {
  readonly words: ClaimWords
  readonly label: { readonly act: Act; readonly polarity: Polarity; readonly certainty: Certainty }
  readonly target: TokenSpan | null
  /** The claim's own features, once the act is decided. */
  readonly base: Features
  act: ActAnswer | null
}

export interface StanceLesson {
  readonly claims: readonly LabelledWords[]
}

export function stanceLessons(directory: string): StanceLesson[] {
  const syntaxOf = new Map<Document, Syntax>()
  const byArticle = new Map<string, LabelledWords[]>()
  for (const { article, document, attribution, act, polarity, certainty, target } of readLabelledClaims(directory)) {
    const claims = byArticle.get(article) ?? []
    byArticle.set(article, claims)
    const syntax = syntaxOf.get(document) ?? createSyntax(document)
    syntaxOf.set(document, syntax)
    const words = new ClaimWords(document, attribution, syntax)
    claims.push({ words, target, label: { act, polarity, certainty }, base: new Features(), act: null })
  }
  return [...byArticle.values()].map((claims) => ({ claims }))
}

/** Single words are trusted less than what the lexicons and rules say of them. */
const SPARSE: ReadonlySet<number> = new Set([
  T.cue,
  T.cueLast,
  T.first,
  T.head,
  T.headLast,
  T.main,
  T.mainNext,
  T.source,
  T.speakerSubjectModal,
  T.subjectMain,
  T.verb,
  T.word,
])

type Settings = Parameters<typeof classification>[1]['settings']

/** The same for all three decisions. */
export const SETTINGS: Settings = {
  minimum: 3,
  step: 0.05,
  penalty: 2,
  rounds: 60,
  trust: (template) => (SPARSE.has(template) ? 0.6 : 1),
}
