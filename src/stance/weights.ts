/** The learned weights, unpacked at the first use: for each feature a row with one weight a label. */
import { PACKED_STANCE } from '../model/weights/stance.ts'
import type { Act, Certainty, Polarity } from '../types.ts'

export const ACTS: readonly Act[] = [
  'accuse',
  'assert',
  'concede',
  'criticize',
  'demand',
  'deny',
  'predict',
  'promise',
  'question',
  'support',
  'warn',
]
export const POLARITIES: readonly Polarity[] = ['negative', 'neutral', 'positive']
export const CERTAINTIES: readonly Certainty[] = ['certain', 'possible', 'probable', 'unknown']

/** Where each field's columns begin in a row. */
export const COLUMN = { act: 0, polarity: 11, certainty: 14, end: 18 } as const

/** A weight is one character from `0` (−35) over `S` (0) to `v` (35), in twentieths. */
export const ZERO = 83
export const STEP = 20

export type Weights = ReadonlyMap<string, ReadonlyMap<string, Float32Array>>

let unpacked: Weights | undefined

/** Rows by template and value. */
export function stanceWeights(): Weights {
  unpacked ??= unpack(PACKED_STANCE)
  return unpacked
}

/** A line a feature: template, tab, value, tab, weights. */
function unpack(packed: string): Weights {
  const table = new Map<string, Map<string, Float32Array>>()
  for (const line of packed.split('\n')) {
    const [template, value, weights] = line.split('\t')
    if (template === undefined || value === undefined || weights === undefined) continue
    const row = Float32Array.from({ length: COLUMN.end }, (_, i) => (weights.charCodeAt(i) - ZERO) / STEP)
    const values = table.get(template) ?? new Map<string, Float32Array>()
    values.set(value, row)
    table.set(template, values)
  }
  return table
}
