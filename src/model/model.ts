/** The weights of one decision: packed text as `weights/` keeps it, unpacked at the first use. */
import type { Calibration } from './calibration.ts'
import { decodeTable } from './decode.ts'
import type { WeightTable } from './table.ts'

/** What the training writes for each decision. */
export interface PackedModel {
  /** In base64: see `decode.ts`. */
  readonly table: string
  readonly calibration: Calibration
  /** How often each rule that is final is right. */
  readonly rules: Readonly<Record<string, number>>
}

export interface Model {
  readonly table: WeightTable
  readonly calibration: Calibration
  readonly rules: ReadonlyMap<string, number>
}

export function unpack({ table, calibration, rules }: PackedModel): Model {
  return { table: decodeTable(table), calibration, rules: new Map(Object.entries(rules)) }
}

/** Weights that are unpacked when somebody asks for them: importing the library costs nothing. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly it: T } | undefined
  return () => {
    made ??= { it: make() }
    return made.it
  }
}
