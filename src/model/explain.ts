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
  return strongest(sums, 1, most, 0).map((group) => names[group]!)
}

/**
 * The indices of the largest sums, in steps of `scale`, above `least`: the largest first, of two alike the lower index. A few of
 * them are asked of each claim, so they are picked out and not sorted.
 */
function strongest(sums: readonly number[], scale: number, most: number, least: number): number[] {
  const picked: number[] = []
  for (let i = 0; i < sums.length; i++) {
    const sum = sums[i]!
    if (!(sum * scale > least)) continue
    let place = picked.length
    while (place > 0 && sums[picked[place - 1]!]! < sum) place--
    if (place === most) continue
    if (picked.length === most) picked.pop()
    picked.splice(place, 0, i)
  }
  return picked
}

/** The places whose features spoke for a label by more than `least`, the strongest first; of two alike the lower place. */
export function strongestPlaces(
  { table }: Model,
  features: Features,
  label: number,
  most: number,
  least: number,
): number[] {
  let places = 0
  for (let i = 0; i < features.count; i++) places = Math.max(places, features.placeOf(i) + 1)
  const sums = new Array<number>(places).fill(0)
  for (let i = 0; i < features.count; i++) {
    const place = features.placeOf(i)
    const row = place < 0 ? -1 : rowOf(table, features.keys[i]!)
    if (row >= 0) sums[place]! += table.rows[row + label]!
  }
  return strongest(sums, table.scale, most, least)
}
