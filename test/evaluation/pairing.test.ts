/** The pairing is one to one and has the greatest sum of weights: held against all pairings there are. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { pair } from '../../src/evaluation/pairing.ts'

/** Rows of weights from 0 to 4, as wide as the first. */
const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 })).chain(([rows, columns]) => {
  const row = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: columns, maxLength: columns })
  return fc.array(row, { minLength: rows, maxLength: rows })
})

const indices = (length: number) => Array.from({ length }, (_, i) => i)
const pairsOf = (weights: readonly (readonly number[])[]) => {
  return pair(indices(weights.length), indices(weights[0]!.length), (g, p) => weights[g]![p]!)
}

function greatestSum(weights: readonly (readonly number[])[], row = 0, taken: ReadonlySet<number> = new Set()): number {
  if (row === weights.length) return 0
  const without = greatestSum(weights, row + 1, taken)
  return weights[row]!.reduce((best, weight, column) => {
    if (taken.has(column)) return best
    return Math.max(best, weight + greatestSum(weights, row + 1, new Set([...taken, column])))
  }, without)
}

test('no pairing has a greater sum', () => {
  fc.assert(
    fc.property(table, (weights) => {
      const sum = pairsOf(weights).reduce((all, { gold, predicted }) => all + weights[gold]![predicted]!, 0)
      expect(sum).toBe(greatestSum(weights))
    }),
  )
})

test('each serves once, in the order of the gold, and what has no weight is no pair', () => {
  fc.assert(
    fc.property(table, (weights) => {
      const pairs = pairsOf(weights)
      const [rows, columns] = [pairs.map(({ gold }) => gold), pairs.map(({ predicted }) => predicted)]
      expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b))
      expect(new Set(columns).size).toBe(columns.length)
      for (const { gold, predicted } of pairs) expect(weights[gold]![predicted]).toBeGreaterThan(0)
    }),
  )
})

test('the best of one may be left to another', () => {
  // The first would take column 0 for itself; together they are worth more crosswise: 3 + 4 > 4 + 0.
  expect(
    pairsOf([
      [4, 3],
      [4, 0],
    ]),
  ).toEqual([
    { gold: 0, predicted: 1 },
    { gold: 1, predicted: 0 },
  ])
})

test('nothing on one side pairs nothing', () => {
  expect(pair([], [1], () => 1)).toEqual([])
  expect(pair([1], [], () => 1)).toEqual([])
})
