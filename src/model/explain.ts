/** Why a model answered as it did: the groups of features, or the places in the text, that spoke for it most. */
import type { Features } from './features.ts'
import type { Model } from './model.ts'
import { rowOf } from './table.ts'
import type { Groups } from './templates.ts'

/** The groups whose features spoke most for the answer of a model of one column, the strongest first; of two alike the first. */
export function strongestGroups<Name extends string>(
  { table }: Model,
  features: Features,
  { names, of }: Groups<Name>,
  most: number,
): Name[] {
  const sums = new Array<number>(names.length).fill(0)
  for (let i = 0; i < features.count; i++) {
    const group = of[features.templateOf(i)]!
    const row = group < 0 ? -1 : rowOf(table, features.keys[i]!)
    if (row >= 0) sums[group]! += table.rows[row]!
  }
  return names
    .map((name, group) => ({ name, sum: sums[group]! }))
    .filter(({ sum }) => sum > 0)
    .sort((a, b) => b.sum - a.sum)
    .slice(0, most)
    .map(({ name }) => name)
}

/** The places whose features spoke for a label by more than `least`, the strongest first; of two alike the lower place. */
export function strongestPlaces(
  { table }: Model,
  features: Features,
  label: number,
  most: number,
  least: number,
): number[] {
  const sums = new Map<number, number>()
  for (let i = 0; i < features.count; i++) {
    const place = features.placeOf(i)
    const row = place < 0 ? -1 : rowOf(table, features.keys[i]!)
    if (row >= 0) sums.set(place, (sums.get(place) ?? 0) + table.rows[row + label]!)
  }
  return [...sums]
    .filter(([, sum]) => sum * table.scale > least)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0])
    .slice(0, most)
    .map(([place]) => place)
}
