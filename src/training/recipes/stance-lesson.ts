/** The labelled claims of one article, and the acts that were decided before polarity and certainty are learned. */
import { readFileSync } from 'node:fs'
import type { Classified } from '../../model/classify.ts'
import { Features } from '../../model/features.ts'
import { ClaimWords } from '../../stance/claim-words.ts'
import { createNetwork } from '../../stance/composed/network.ts'
import { T } from '../../stance/features.ts'
import type { ActAnswer } from '../../stance/judgement.ts'
import type { PolarityRule } from '../../stance/polarity.ts'
import { createSyntax, type Syntax } from '../../syntax/syntax.ts'
import type { Act, Certainty, Document, Polarity, TokenSpan } from '../../types.ts'
import type { classification } from '../classification.ts'
import { readLabelledClaims } from '../corpora/stance.ts'
import { halfOf } from '../stance/claims.ts'

export interface LabelledWords {
  readonly words: ClaimWords
  readonly label: { readonly act: Act; readonly polarity: Polarity; readonly certainty: Certainty }
  readonly target: TokenSpan | null
  /** The claim's own features, once the act is decided. */
  readonly base: Features
  act: ActAnswer | null
  polarity: Classified<Polarity, PolarityRule> | null
}

export interface StanceLesson {
  readonly claims: readonly LabelledWords[]
}

export function stanceLessons(directory: string, halves: readonly string[]): StanceLesson[] {
  const networks = halves.map((file) => createNetwork(JSON.parse(readFileSync(file, 'utf8'))))
  const syntaxOf = new Map<Document, Syntax>()
  const byArticle = new Map<string, LabelledWords[]>()
  for (const { article, document, attribution, act, polarity, certainty, target } of readLabelledClaims(directory)) {
    const claims = byArticle.get(article) ?? []
    byArticle.set(article, claims)
    const syntax = syntaxOf.get(document) ?? createSyntax(document)
    syntaxOf.set(document, syntax)
    // The network of one half judges the claims of the other.
    const other = networks[1 - halfOf(article)]
    const words = new ClaimWords(document, attribution, syntax, other && (() => other))
    claims.push({ words, target, label: { act, polarity, certainty }, base: new Features(), act: null, polarity: null })
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
