/** Intervals: the same on every machine, right where they can be worked out by hand, and none where there is nothing. */
import { expect, test } from 'vitest'
import type { Tally } from '../../src/evaluation/counts.ts'
import { ratio } from '../../src/evaluation/counts.ts'
import { differences, intervals, randomFrom, valueAt } from '../../src/evaluation/resampling.ts'

const summary = (tally: Tally) => ({ share: ratio(tally.get('right'), tally.get('of')), none: null })
const articles = [0, 1, 1, 0, 1, 1, 1, 0, 1, 1].map((right) => ({ right, of: 1 }))

test('mulberry32 gives the numbers that it is known for', () => {
  const random = randomFrom(1)
  expect([random(), random(), random()].map((one) => one.toFixed(6))).toEqual(['0.627074', '0.002736', '0.527447'])
})

test('are the same for the same seed, and others for another', () => {
  const once = intervals(articles, summary, ['share'], { resamples: 200 })
  expect(intervals(articles, summary, ['share'], { resamples: 200, seed: 1 })).toEqual(once)
  const seeds = [2, 3, 4, 5].map((seed) =>
    intervals(articles, summary, ['share'], { resamples: 20, seed }).get('share'),
  )
  expect(new Set(seeds.map(String)).size).toBeGreaterThan(1)
})

test('hold the figure, and are as wide as a binomial of ten is', () => {
  // 7 of 10: resamples are binomial, whose 2.5 % and 97.5 % points are 4 and 9 (or 10, by a hair) of 10.
  const [low, high] = intervals(articles, summary, ['share'], { resamples: 4000 }).get('share')!
  expect(low).toBe(0.4)
  expect([0.9, 1]).toContain(high)
})

test('of one article are of no width', () => {
  expect(intervals([{ right: 1, of: 4 }], summary, ['share'], { resamples: 9 }).get('share')).toEqual([0.25, 0.25])
})

test('there is none of nothing', () => {
  expect(intervals(articles, summary, ['none', 'other'], { resamples: 9 }).size).toBe(0)
  expect(intervals([], summary, ['share'], { resamples: 9 }).size).toBe(0)
  expect(intervals(articles, summary, ['share'], { resamples: 0 }).size).toBe(0)
})

test('of the difference are narrower: what is hard for both cancels out', () => {
  const better = articles.map((one, i) => (i === 0 ? { right: 1, of: 1 } : one))
  const [low, high] = differences(better, articles, summary, ['share'], { resamples: 1000 }).get('share')!
  // One article of ten is better: drawn none to three times, hardly ever more.
  expect([low, high].map((one) => Math.round(10 * one))).toEqual([0, 3])
  expect(differences(articles, articles, summary, ['share'], { resamples: 50 }).get('share')).toEqual([0, 0])
})

test('a path leads to a number, or to none', () => {
  expect(valueAt({ a: { b: 0 } }, 'a.b')).toBe(0)
  for (const path of ['a', 'a.c', 'a.b.c', 'x.y']) expect(valueAt({ a: { b: null } }, path)).toBeNull()
})
