/** Fitted numbers → tables of rows of 32 in small steps, and the file of weights that holds them. Read by `stance/composed/network.ts`. */
import type { PackedNetwork } from '../../model/packed-network.ts'
import { VECTOR } from '../../stance/composed/network.ts'
import { packTable } from '../pack.ts'
import type { Fitted } from './student.ts'

const ROW = 32

/** How many steps the largest number of a table takes: fewer are smaller in the package, and coarser. */
const STEPS = { vectors: 20, filters: 60, layers: 60, bias: 127 }

export function packNetwork(keys: readonly number[], fitted: Fitted): PackedNetwork {
  const side = ({ weights, bias }: Fitted['before']) => ({
    weights: table(weights, STEPS.filters),
    bias: table(bias, STEPS.bias),
  })
  return {
    vectors: vectorTables(fitted.vectors, keys),
    before: side(fitted.before),
    content: side(fitted.content),
    inner: table(fitted.inner, STEPS.layers),
    innerBias: table(fitted.innerBias, STEPS.bias),
    outer: table(fitted.outer, STEPS.layers),
    outerBias: table(fitted.outerBias, STEPS.bias),
  }
}

/** Rows of 32 each, all in steps of one size. */
function vectorTables(vectors: Float64Array, keys: readonly number[]): string[] {
  const step = stepOf(Array.from(vectors), STEPS.vectors)
  return Array.from({ length: VECTOR / ROW }, (_, t) => {
    const rows = keys.flatMap((_, i) => Array.from(vectors.subarray(i * VECTOR + t * ROW, i * VECTOR + (t + 1) * ROW)))
    return packTable({ keys: [...keys], rows, width: ROW, step })
  })
}

function table(numbers: Float64Array, steps: number): string {
  const rows = Array.from(numbers)
  while (rows.length % ROW !== 0) rows.push(0)
  const keys = rows.slice(0, rows.length / ROW).map((_, i) => i)
  return packTable({ keys, rows, width: ROW, step: stepOf(rows, steps) })
}

/** One number in ten thousand may be cut off: a single large one would make all others coarse. */
function stepOf(numbers: readonly number[], steps: number): number {
  const sorted = numbers.map(Math.abs).sort((a, b) => a - b)
  const top = sorted[Math.floor(0.9999 * (sorted.length - 1))]!
  return Math.max(1, Math.round((top / steps) * 1e6)) / 1e6
}

export function composedFile(packed: PackedNetwork): string {
  const side = (name: 'before' | 'content') => `  ${name}: {
    weights: '${packed[name].weights}',
    bias: '${packed[name].bias}',
  },
`
  const own = (['inner', 'innerBias', 'outer', 'outerBias'] as const).map((name) => `  ${name}: '${packed[name]}',\n`)
  return `/** Weights of the network that composes. Written by \`npm run train:composed\`; docs/cards/composed.md tells how good they are. */
import type { PackedNetwork } from '../model/packed-network.ts'

export const COMPOSED: PackedNetwork = {
  vectors: [
${packed.vectors.map((table) => `    '${table}',\n`).join('')}  ],
${side('before')}${side('content')}${own.join('')}}
`
}
