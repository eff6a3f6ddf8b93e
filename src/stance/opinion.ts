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
import { COLUMN, placeOf, STEP, stanceWeights, type Weights } from './weights.ts'

export interface Opinion {
  readonly words: ClaimWords
  readonly weights: Weights
  /** In twentieths. */
  readonly scores: number[]
  /** `position, row` of each known feature that was seen at a position, to tell later which words spoke for a label. */
  readonly heard: number[]
}

const WIDTH: number = COLUMN.end

/** What the claim's own features say; further ones may be heard after it. */
export function opinionOn(words: ClaimWords, ruled: ActFinding): Opinion {
  const opinion: Opinion = { words, weights: stanceWeights(), scores: new Array<number>(WIDTH).fill(0), heard: [] }
  emitFeatures(words, ruled, (template, value, at) => {
    const place = hear(opinion, template, value)
    if (at !== null && place !== undefined) opinion.heard.push(at, place)
  })
  return opinion
}

/** Lets one feature speak; gives its row, if it was ever learned. */
export function hear({ weights, scores }: Opinion, template: number, value: string): number | undefined {
  const place = placeOf(weights, template, value)
  if (place === undefined) return undefined
  const { rows } = weights
  for (let i = 0; i < WIDTH; i++) scores[i]! += rows[place + i]!
  return place
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

/** The words that spoke most for a label, in text order. */
export function speakingFor({ words, weights, heard }: Opinion, column: number): readonly Span[] {
  const sums = new Map<number, number>()
  for (let i = 0; i < heard.length; i += 2) {
    const at = heard[i]!
    sums.set(at, (sums.get(at) ?? 0) + weights.rows[heard[i + 1]! + column]!)
  }
  return [...sums]
    .filter(([, sum]) => sum > LEAST)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, SHOWN)
    .map(([at]) => words.document.tokens[at < 0 ? words.cue[-1 - at]! : words.content[at]!]!)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
}
