/** A classification: one question, several labels; rules that are final, rules that raise their label, and weights. */
import { sharesOf } from './calibration.ts'
import { type Classification, FINAL, type Hint, type Hinted } from './decision.ts'
import type { Features } from './features.ts'
import type { Model } from './model.ts'
import { rowOf } from './table.ts'

export interface Classified<Label extends string, Rule> {
  readonly label: Label
  /** The calibrated probability that it is right. */
  readonly chance: number
  /** The rule that decided; null where the weights gave another label than the rule. */
  readonly hinted: Hinted<Label, Rule> | null
}

/**
 * The first rule that answers.
 *
 * @throws {RangeError} if none does: the last of a decision's hints must always answer
 */
export function hint<Question, Label extends string, Rule>(
  hints: readonly (Rule & Hint<Question, Label>)[],
  question: Question,
): Hinted<Label, Rule> {
  for (const rule of hints) {
    const said = rule.says(question)
    if (said !== null) return { label: said.label, words: said.words, rule }
  }
  throw new RangeError('no hint answers')
}

/**
 * The label of a question; `features` are filled with what the weights are asked of it. Without a model the rules decide alone, and nothing is known of
 * how often they are right.
 */
export function classify<Question, Label extends string, Rule extends Hint<Question, Label>>(
  { labels, prior }: Classification<Question, Label, Rule>,
  model: Model | null,
  question: Question,
  features: Features,
  hinted: Hinted<Label, Rule>,
): Classified<Label, Rule> {
  const { bonus, name } = hinted.rule
  if (model === null) return { label: hinted.label, chance: 0.5, hinted }
  if (bonus === FINAL) return { label: hinted.label, chance: model.rules.get(name) ?? 0.5, hinted }
  const scores = scoresOf(model, features, labels.length, prior?.(question))
  scores[labels.indexOf(hinted.label)]! += bonus
  let best = 0
  for (let k = 1; k < labels.length; k++) if (scores[k]! > scores[best]!) best = k
  const label = labels[best]!
  const chance = sharesOf(scores, model.calibration)[best]!
  return { label, chance, hinted: label === hinted.label ? hinted : null }
}

/** The sum of the features' rows, a number a label, and of what another model says of each. */
export function scoresOf(
  { table }: Model,
  { keys, count }: Features,
  labels: number,
  prior?: ArrayLike<number>,
): number[] {
  const { rows, scale } = table
  const sums = new Array<number>(labels).fill(0)
  for (let i = 0; i < count; i++) {
    const row = rowOf(table, keys[i]!)
    if (row >= 0) for (let k = 0; k < labels; k++) sums[k]! += rows[row + k]!
  }
  for (let k = 0; k < labels; k++) sums[k] = sums[k]! * scale + (prior?.[k] ?? 0)
  return sums
}
