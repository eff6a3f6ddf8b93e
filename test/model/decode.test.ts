/** What the training packs is what the library unpacks; and the table finds what was put into it. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodeRates, decodeTable } from '../../src/model/decode.ts'
import { keyOf, mix } from '../../src/model/hash.ts'
import { createTable, rowOf, score } from '../../src/model/table.ts'
import { packRates, packTable } from '../../src/training/pack.ts'

test('a packed table unpacks to its weights, to the width of a level', () => {
  const features = (width: number) =>
    fc.uniqueArray(
      fc.tuple(
        fc.integer({ min: 0, max: (1 << 24) - 1 }),
        fc.array(fc.integer({ min: -600, max: 600 }), { minLength: width, maxLength: width }),
      ),
      { selector: ([key]) => key, minLength: 1, maxLength: 50 },
    )
  // One column has no bytes that tell which are not 0, seven have one a row, eleven two.
  const tables = fc.constantFrom(1, 7, 11).chain((width) => fc.tuple(fc.constant(width), features(width)))
  fc.assert(
    fc.property(tables, ([width, features]) => {
      const keys = features.map(([key]) => key)
      const rows = features.flatMap(([, row]) => row.map((w) => w / 100))
      const top = Math.max(...rows.map(Math.abs))
      const table = decodeTable(packTable({ keys, rows, width }))
      features.forEach(([key], i) => {
        const at = rowOf(table, key)
        for (let k = 0; k < width; k++) {
          const found = at < 0 ? 0 : table.rows[at + k]! * table.scale
          expect(Math.abs(found - rows[i * width + k]!)).toBeLessThanOrEqual(top / 127 / 2 + 1e-4)
        }
      })
    }),
  )
})

test('unknown keys weigh nothing', () => {
  const table = createTable([1, 2, 3 + (1 << 20)], [50, -100, 20], 1, 0.01)
  expect(score(table, Int32Array.of(1, 2, 99), 3)).toBe(-0.5)
  expect(rowOf(table, 3)).toBe(-1)
})

test('words with colons and slashes keep their steps', () => {
  const rates = new Map([
    ['say/v', 7],
    ['a:b', 2],
  ])
  expect(decodeRates(packRates(rates))).toEqual(rates)
})

test('keys have 24 bits, and the order of values matters', () => {
  fc.assert(fc.property(fc.integer(), fc.integer(), (a, b) => keyOf(1, a, b, 0, 0) >>> 24 === 0))
  expect(keyOf(1, 2, 3, 0, 0)).not.toBe(keyOf(1, 3, 2, 0, 0))
  expect(mix(mix(1, 2), 3)).not.toBe(mix(mix(1, 3), 2))
})
