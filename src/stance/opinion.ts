/**
 * What the learned weights think of a claim: a score for each label, and the words that moved it most.
 *
 * The rules' judgement is itself a feature, and counts once more where it is more than a default: weights that are in
 * doubt then follow the rule, which keeps its head in news about things that the weights have never seen.
 */
import type { Span } from '../types.ts'
import type { ActFinding } from './act.ts'
import type { ClaimWords } from './claim-words.ts'
import { emitFeatures } from './features.ts'
import { COLUMN, STEP, stanceWeights, type Weights } from './weights.ts'

export interface Opinion {
  readonly words: ClaimWords
  readonly ruled: ActFinding
  readonly weights: Weights
  /** In twentieths. */
  readonly scores: number[]
}

const WIDTH: number = COLUMN.end

/** What the claim's own features say; further ones may be heard after it. */
export function opinionOn(words: ClaimWords, ruled: ActFinding): Opinion {
  const opinion = { words, ruled, weights: stanceWeights(), scores: new Array<number>(WIDTH).fill(0) }
  emitFeatures(words, ruled, (template, value) => hear(opinion, template, value))
  return opinion
}

/** Lets one feature speak. */
export function hear({ weights, scores }: Opinion, template: number, value: string): void {
  const place = weights.places[template]!.get(value)
  if (place === undefined) return
  const { rows } = weights
  for (let i = 0; i < WIDTH; i++) scores[i]! += rows[place + i]!
}

/** The label with the highest score among the columns from `column` on; `favoured` gets `bonus` on top. */
export function choose<T>({ scores }: Opinion, column: number, labels: readonly T[], favoured: T, bonus: number): T {
  let best = labels[0]!
  let highest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < labels.length; i++) {
    const score = scores[column + i]! + (labels[i] === favoured ? bonus * STEP : 0)
    if (score > highest) {
      highest = score
      best = labels[i]!
    }
  }
  return best
}

const SHOWN = 3
/** In twentieths: less moves nothing. */
const LEAST = 2

/** The words that spoke most for a label, in text order: all features speak once more. */
export function speakingFor({ words, ruled, weights }: Opinion, column: number): readonly Span[] {
  const sums = new Map<number, number>()
  emitFeatures(words, ruled, (template, value, at) => {
    const place = at === null ? undefined : weights.places[template]!.get(value)
    if (place !== undefined) sums.set(at!, (sums.get(at!) ?? 0) + weights.rows[place + column]!)
  })
  return [...sums]
    .filter(([, sum]) => sum > LEAST)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, SHOWN)
    .map(([at]) => words.document.tokens[at < 0 ? words.cue[-1 - at]! : words.content[at]!]!)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
}
