/** `stance.confidence`, and what the preset `precise` makes of it. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createExtractor } from '../../src/index.ts'
import { PRECISE_STANCE } from '../../src/stance/stance.ts'

const article = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
const TOO_UNSURE = 'too-unsure'

test('each stance has a probability, and they differ', () => {
  const chances = createExtractor()
    .extract(article)
    .claims.map(({ stance }) => stance.confidence)
  for (const chance of chances) {
    expect(chance).toBeGreaterThan(0)
    expect(chance).toBeLessThan(1)
  }
  expect(new Set(chances).size).toBeGreaterThan(5)
})

test('where the cue names the act, it is surer than where the content must tell', () => {
  const { extract } = createExtractor()
  const of = (text: string) => extract(text).claims[0]!.stance.confidence
  expect(of('Ann Lee denied that she had taken the money.')).toBeGreaterThan(
    of('Ann Lee said the bridge is what it is.'),
  )
})

test('`precise` gives no stance below its threshold, and says so; all others stay', () => {
  const balanced = createExtractor().extract(article).claims
  const precise = createExtractor({ confidence: 'precise' }).extract(article).claims
  const key = ({ content }: (typeof balanced)[number]) => content[0]!.start
  const before = new Map(balanced.map((claim) => [key(claim), claim]))
  const unsure = precise.filter(({ stance }) => stance.confidence < PRECISE_STANCE)
  expect(unsure.length).toBeGreaterThan(0)
  expect(unsure.length).toBeLessThan(precise.length)
  for (const claim of precise) {
    const { stance, evidence } = claim
    const untold = evidence.filter(({ rule }) => rule === TOO_UNSURE).map(({ field }) => field)
    if (stance.confidence < PRECISE_STANCE) {
      expect(stance).toMatchObject({ act: 'assert', polarity: 'neutral', target: null })
      expect(untold).toEqual(['act', 'polarity'])
    } else {
      expect(untold).toEqual([])
      expect(stance).toEqual(before.get(key(claim))!.stance)
    }
  }
  for (const { evidence } of balanced) expect(evidence.some(({ rule }) => rule === TOO_UNSURE)).toBe(false)
})
