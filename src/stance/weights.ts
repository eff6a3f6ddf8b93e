/** The learned weights, unpacked at the first use: for each feature a row with one weight a label. */
import { hashOf, mix } from '../model/hash.ts'
import { PACKED_STANCE } from '../model/weights/stance.ts'
import type { Act, Certainty, Polarity } from '../types.ts'
import { TEMPLATES } from './features.ts'

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

export interface Weights {
  /** By template: where in `rows` the row of a value begins. */
  readonly places: readonly ReadonlyMap<string, number>[]
  /** All rows, one behind the other, in twentieths. */
  readonly rows: Int8Array
  /** A bit for each of 2^16 hashes of template and value: most features were never learned, and need no further look. */
  readonly filter: Int32Array
}

/** Where the row of a feature begins, or undefined where it was never learned. */
export function placeOf({ places, filter }: Weights, template: number, value: string): number | undefined {
  const hash = mix(hashOf(value), template)
  if ((filter[(hash >>> 5) & (FILTER - 1)]! & (1 << (hash & 31))) === 0) return undefined
  return places[template]!.get(value)
}

const FILTER = 2048

let unpacked: Weights | undefined

export function stanceWeights(): Weights {
  unpacked ??= unpack(PACKED_STANCE)
  return unpacked
}

/** A line a feature: template, tab, value, tab, weights. */
function unpack(packed: string): Weights {
  const lines = packed.split('\n')
  const places = TEMPLATES.map(() => new Map<string, number>())
  const rows = new Int8Array(lines.length * COLUMN.end)
  const filter = new Int32Array(FILTER)
  lines.forEach((line, n) => {
    const [template, value, weights] = line.split('\t')
    const number = TEMPLATES.indexOf(template as (typeof TEMPLATES)[number])
    const values = places[number]
    if (values === undefined || value === undefined || weights === undefined) return
    values.set(value, n * COLUMN.end)
    const hash = mix(hashOf(value), number)
    filter[(hash >>> 5) & (FILTER - 1)]! |= 1 << (hash & 31)
    for (let i = 0; i < COLUMN.end; i++) rows[n * COLUMN.end + i] = weights.charCodeAt(i) - ZERO
  })
  return { places, rows, filter }
}
