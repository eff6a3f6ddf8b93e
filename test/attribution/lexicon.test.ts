/** The lists of reporting words are sorted, without duplicates, and their rates are percentages. */
import { expect, test } from 'vitest'
import { REPORTING_ADJECTIVES, REPORTING_NOUNS } from '../../src/weights/reporting-nouns.ts'
import { REPORTING_VERBS } from '../../src/weights/reporting-verbs.ts'

const LISTS = { verbs: REPORTING_VERBS, nouns: REPORTING_NOUNS, adjectives: REPORTING_ADJECTIVES }

test.each(Object.entries(LISTS))('reporting %s are in order', (_name, list) => {
  const words = [...list.keys()]
  expect(words).toEqual([...words].sort())
  expect(words.length).toBeGreaterThan(20)
})

test.each(Object.entries(LISTS))('rates of reporting %s are percentages', (_name, list) => {
  for (const [word, frames] of list as ReadonlyMap<string, Record<string, number | Record<string, number>>>) {
    const rates = Object.values(frames).flatMap((rate) => (typeof rate === 'number' ? [rate] : Object.values(rate)))
    expect(rates.length, word).toBeGreaterThan(0)
    for (const rate of rates) expect(rate > 0 && rate <= 100, `${word}: ${rate}`).toBe(true)
  }
})
