/** Packed rows and cells hold what the table holds, for keys that collide too, and nothing else. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { packedRow, packRows, ROW } from '../../src/model/rows.ts'
import { createTable, rowOf, stepsOf } from '../../src/model/table.ts'

/** Few low bits, so that many keys share them. */
const key = fc.tuple(fc.nat(63), fc.nat(63)).map(([high, low]) => (high << 18) | low)
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 200 })
const steps = fc.integer({ min: -127, max: 127 })

test('each key has its row, and no other key has one', () => {
  fc.assert(
    fc.property(keys, fc.array(steps, { minLength: 1400, maxLength: 1400 }), key, (known, rows, other) => {
      const table = createTable(known, rows, 7, 1)
      const packed = packRows(table)
      known.forEach((k, i) => {
        const row = packedRow(packed, k)
        expect([...packed.weights.slice(row * ROW, row * ROW + 7)]).toEqual(
          rows.slice(i * 7, i * 7 + 7).map((w) => w + 0),
        )
      })
      if (rowOf(table, other) < 0) expect(packedRow(packed, other)).toBe(0)
      expect([...packed.weights.slice(0, 7)]).toEqual([0, 0, 0, 0, 0, 0, 0])
    }),
  )
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
