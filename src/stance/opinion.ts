/**
 * What the learned weights think of a claim: a score for each label, and the words that moved it most.
 *
 * The rules' judgement is itself a feature, and counts once more where it is more than a default: weights that are in
 * doubt then follow the rule, which keeps its head in news about things that the weights have never seen.
 */
import type { Span } from '../types.ts'
import type { ClaimWords } from './claim-words.ts'
import { COLUMN, stanceWeights, type Weights } from './weights.ts'

export interface Opinion {
  readonly table: Weights
  readonly scores: Float64Array
  /** The rows that were found, and the places of their words. */
  readonly rows: Float32Array[]
  readonly places: (number | null)[]
}

export function newOpinion(): Opinion {
  return { table: stanceWeights(), scores: new Float64Array(COLUMN.end), rows: [], places: [] }
}

/** Lets one feature speak. */
export function hear({ table, rows, places }: Opinion, template: string, value: string, at: number | null): void {
  const row = table.get(template)?.get(value)
  if (row === undefined) return
  rows.push(row)
  places.push(at)
}

/** Adds up what was heard since the last time. */
export function weigh({ scores, rows }: Opinion, since: number): void {
  for (let r = since; r < rows.length; r++) {
    const row = rows[r]!
    for (let i = 0; i < COLUMN.end; i++) scores[i]! += row[i]!
  }
}

/** The label with the highest score among the columns from `column` on; `favoured` gets `bonus` on top. */
export function choose<T>({ scores }: Opinion, column: number, labels: readonly T[], favoured: T, bonus: number): T {
  let best = labels[0]!
  let highest = Number.NEGATIVE_INFINITY
  for (let i = 0; i < labels.length; i++) {
    const score = scores[column + i]! + (labels[i] === favoured ? bonus : 0)
    if (score > highest) {
      highest = score
      best = labels[i]!
    }
  }
  return best
}

const SHOWN = 3

/** The words that spoke most for a label, in text order. */
export function speakingFor({ rows, places }: Opinion, words: ClaimWords, column: number): Span[] {
  const weight = new Map<number, number>()
  rows.forEach((row, i) => {
    const at = places[i]
    if (at !== null && at !== undefined) weight.set(at, (weight.get(at) ?? 0) + row[column]!)
  })
  return [...weight]
    .filter(([, sum]) => sum > 0.1)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, SHOWN)
    .map(([at]) => words.document.tokens[at < 0 ? words.cue[-1 - at]! : words.content[at]!]!)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
}
