/**
 * What every learned decision has in common: a question, its candidates, what the model asks of each, and what the
 * hand-written rules say.
 *
 *   question ─► candidates ─► features of each ─► scores ─► chances ─► what the stage makes of them
 *                  hints (the rules) ─┘                ▲
 *                                            weights, written by the training
 *
 * There are three shapes. A *choice of yes or no* asks each candidate alone (`chances.ts`): is this word a cue? A
 * *classification* has one candidate, the question itself, and several labels (`classify.ts`): which act is this? A *ranking*
 * compares the candidates of one question (`rank.ts`): which reading of this cue is right? Without weights a decision goes
 * by its hints alone.
 *
 * How to add one: docs/architecture.md, “How to add a learned decision”.
 */
import type { Features } from './features.ts'
import type { TemplateGroups } from './templates.ts'

/** Each has a file of this name in `weights/`, one in `training/recipes/`, and a card in `docs/cards/`. */
export const DECISIONS = [
  'cue',
  'chain',
  'reading',
  'attach',
  'accept',
  'act',
  'polarity',
  'certainty',
  'sure',
  'target',
  'pronoun',
  'nominal',
  'charge',
  'retelling',
  'accuser',
  'victim',
  'form',
  'deed',
  'answer',
] as const
export type DecisionName = (typeof DECISIONS)[number]

export interface Decision<Question, Candidate> {
  readonly name: DecisionName
  /** Of a ranking: what the rules think of a candidate, added to its score. */
  readonly hints?: readonly CandidateHint<Question, Candidate>[]
  readonly templates: TemplateGroups
  readonly candidates: (question: Question) => readonly Candidate[]
  readonly addFeatures: (out: Features, question: Question, candidate: Candidate) => void
}

/** A decision among labels. What the first hint that answers says is known to the features. */
export interface Classification<Question, Label extends string, Rule extends Hint<Question, Label>> {
  readonly name: DecisionName
  readonly templates: TemplateGroups
  /** In the order of the columns of weights: adding one needs new weights. */
  readonly labels: readonly Label[]
  /** In order: the first that answers is the hint, and the last always answers. */
  readonly hints: readonly Rule[]
  readonly addFeatures: (out: Features, question: Question, hinted: Hinted<Label, Rule>) => void
  /** What another model says of each label, as logits: the weights were fitted to what it leaves open. */
  readonly prior?: (question: Question) => ArrayLike<number>
}

/** A hand-written rule about one candidate of a ranking: by how much it raises the candidate's score, or lowers it. */
export interface CandidateHint<Question, Candidate> {
  readonly name: string
  readonly raises: (question: Question, candidate: Candidate) => number
}

/** A hand-written rule, as far as a decision listens to it. */
export interface Hint<Question, Label extends string> {
  readonly name: string
  /**
   * By how much its label's score is raised: {@link FINAL} where the weights are not asked at all, {@link FEATURE} where they
   * hear of it as of any other feature and no more.
   */
  readonly bonus: number
  readonly says: (question: Question) => Said<Label> | null
}

export const FINAL: number = Number.POSITIVE_INFINITY
export const FEATURE = 0

/** A rule's answer, and the tokens that it goes by. */
export interface Said<Label extends string> {
  readonly label: Label
  readonly words: readonly number[]
}

export interface Hinted<Label extends string, Rule> extends Said<Label> {
  readonly rule: Rule
}
