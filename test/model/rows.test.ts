/** Packed rows and cells hold what the table holds, for keys that collide too, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addRow, type PackedRows, packedRow, packRows, RAISED, SUM } from '../../src/model/rows.ts'
import { createTable, rowOf, stepsOf } from '../../src/model/table.ts'

/** Few low bits, so that many keys share them. */
const key = fc.tuple(fc.nat(63), fc.nat(63)).map(([high, low]) => (high << 18) | low)
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 200 })
const steps = fc.integer({ min: -127, max: 127 })

/** The seven weights of a row, as its sums have them. */
function weightsOf(packed: PackedRows, ...rows: readonly number[]): number[] {
  const sums = new Int32Array(SUM)
  for (const row of rows) addRow(packed, row, sums, 0)
  const [s02, s13, s46, s5] = [...sums] as [number, number, number, number]
  const raised = [s02 & 0xffff, s13 & 0xffff, s02 >>> 16, s13 >>> 16, s46 & 0xffff, s5 & 0xffff, s46 >>> 16]
  return raised.map((sum) => sum - rows.length * RAISED)
}

test('each key has its row, and no other key has one', () => {
  fc.assert(
    fc.property(keys, fc.array(steps, { minLength: 1400, maxLength: 1400 }), key, (known, rows, other) => {
      const table = createTable(known, rows, 7, 1)
      const packed = packRows(table)
      known.forEach((k, i) => {
        const row = packedRow(packed, k)
        expect(weightsOf(packed, row)).toEqual(rows.slice(i * 7, i * 7 + 7).map((w) => w + 0))
      })
      if (rowOf(table, other) < 0) expect(packedRow(packed, other)).toBe(0)
      expect(weightsOf(packed, 0)).toEqual([0, 0, 0, 0, 0, 0, 0])
    }),
  )
})

test('257 rows of the largest and of the least weights add up', () => {
  for (const weight of [-127, 127]) {
    const packed = packRows(createTable([63 << 18], new Array(7).fill(weight), 7, 1))
    expect(weightsOf(packed, ...new Array<number>(257).fill(1))).toEqual(new Array(7).fill(257 * weight))
  }
})

test('cells of one column, weights of 0 between them', () => {
  fc.assert(
    fc.property(keys, fc.array(steps, { minLength: 200, maxLength: 200 }), key, (known, weights, other) => {
      const table = createTable(known, weights, 1, 1)
      known.forEach((k, i) => {
        expect(stepsOf(table, k)).toBe(weights[i]! + 0)
      })
      if (!known.includes(other)) expect(stepsOf(table, other)).toBe(0)
    }),
  )
})
