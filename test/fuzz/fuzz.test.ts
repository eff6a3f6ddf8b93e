/** A short run of the fuzzer with the same texts each time; and that it finds what is wrong, and makes it small. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../../src/index.ts'
import { must, nothing, property } from './property.ts'
import { noCounts, run } from './rounds.ts'

test('a round of small texts and a round of larger ones hold all properties', { timeout: 120_000 }, async () => {
  const counts = noCounts()
  const started = performance.now()
  // On a machine so slow that two rounds take longer, the rest of them is left to `npm run fuzz`.
  const goesOn = () => counts.rounds < 2 && performance.now() - started < 40_000
  expect(await run({ seed: 1, counts, goesOn })).toBeNull()
  expect(counts.inputs).toBeGreaterThan(100)
})

test('what does not hold is found, made small, and the same for the same seed', async () => {
  const wrong = property({
    name: 'nobody says anything',
    calls: ['extract'],
    beside: fc.integer(),
    check: (text) => must(extract(text).claims.length === 0, 'somebody does'),
  })
  const find = () => run({ seed: 3, counts: noCounts(), goesOn: () => true, properties: [wrong] })
  const failure = await find()
  expect(failure).toMatchObject({ property: 'nobody says anything', error: expect.stringContaining('somebody does') })
  expect(failure!.text.length).toBeLessThan(30)
  expect(extract(failure!.text).claims).not.toEqual([])
  expect(await find()).toEqual(failure)
})

test('a property that always holds is tried until the run is told to end', async () => {
  const counts = noCounts()
  const right = property({ name: 'right', calls: ['extract', 'tokenize'], beside: nothing, check: () => {} })
  expect(await run({ seed: 1, counts, goesOn: () => counts.rounds < 5, properties: [right] })).toBeNull()
  expect(counts).toMatchObject({ rounds: 5, inputs: 131, calls: new Set(['extract', 'tokenize']) })
})
