/** wink's patterns and the linear ones in their place find the same tokens. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import model from 'wink-eng-lite-web-model'
import { linear } from '../../src/document/engine/wink-patterns.ts'

type Pattern = readonly [source: string, flags: string, category: number]
const { trex } = (model as unknown as { core(): { trex: Record<'ltc' | 'rtc', readonly Pattern[]> } }).core()
const replaced = [...trex.ltc, ...trex.rtc].filter(([source]) => linear(source) !== source)

test('numbers, words and addresses, inside a run and for a whole one', () => {
  expect(replaced.map(([, , category]) => category)).toEqual([2, 3, 3, 1, 2])
})

/** Short enough for wink's own to end. */
const PARTS = [
  'a',
  'B',
  'é',
  '7',
  '0',
  '.',
  '-',
  '–',
  "'",
  '’',
  '&',
  ',',
  '/',
  ':',
  '@',
  '?',
  '#',
  'İ',
  '²',
  '//',
  'http://',
  'a.b',
  'ab-c',
  'u:p@',
]
const runs = fc.array(fc.constantFrom(...PARTS), { maxLength: 12 }).map((parts) => parts.join(''))

test.each(replaced)('%s', (source, flags) => {
  const found = (pattern: string, text: string) =>
    [...text.matchAll(new RegExp(pattern, `${flags.replace('g', '')}g`))].map(([all]) => all)
  const isWhole = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`, flags.replace('g', '')).test(text)
  let hits = 0
  fc.assert(
    fc.property(
      fc.oneof(
        runs,
        runs.map((run) => `//${run}`),
      ),
      (text) => {
        const all = found(source, text)
        hits += all.length
        expect(found(linear(source), text)).toEqual(all)
        expect(isWhole(linear(source), text)).toBe(isWhole(source, text))
      },
    ),
    { numRuns: 5000, seed: 8 },
  )
  expect(hits).toBeGreaterThan(10)
})
