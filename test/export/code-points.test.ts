/** Offsets in code points: counted as one would by hand, and back again. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codePoints } from '../../src/export/code-points.ts'
import { news } from './texts.ts'

test('each emoji before an offset makes it one less', () => {
  const text = '🙂 “No,” 🙂🙂 said'
  const { pointAt, unitAt } = codePoints(text)
  expect(pointAt(text.indexOf('“'))).toBe(2)
  expect(pointAt(text.indexOf('said'))).toBe(11)
  expect([...text].slice(2, 7).join('')).toBe('“No,”')
  expect(unitAt(2)).toBe(3)
  expect(unitAt(11)).toBe(text.indexOf('said'))
})

test('half a pair is a character of its own', () => {
  const { pointAt, unitAt } = codePoints('\ud83da\ude00b')
  expect([0, 1, 2, 3, 4].map(pointAt)).toEqual([0, 1, 2, 3, 4])
  expect([0, 1, 2, 3, 4, 5].map(unitAt)).toEqual([0, 1, 2, 3, 4, 4])
})

test('for any text: as many as the spread string has, and back again', () => {
  fc.assert(
    fc.property(fc.oneof(news, fc.string({ unit: 'binary' })), (text) => {
      const { pointAt, unitAt } = codePoints(text)
      let unit = 0
      for (const [point, character] of [...text].entries()) {
        expect(pointAt(unit)).toBe(point)
        expect(unitAt(point)).toBe(unit)
        unit += character.length
      }
      expect(pointAt(text.length)).toBe([...text].length)
      expect(unitAt([...text].length)).toBe(text.length)
    }),
    { numRuns: 300 },
  )
})

test('linear: a megabyte of emoji, and a question at each', () => {
  const text = '🙂'.repeat(500_000)
  const { pointAt } = codePoints(text)
  const start = performance.now()
  let sum = 0
  for (let unit = 0; unit < text.length; unit += 2) sum += pointAt(unit) - unit / 2
  expect(sum).toBe(0)
  expect(performance.now() - start).toBeLessThan(5000)
})
