/** A short run of the fuzzer with the same texts each time; and that it finds what is wrong, and makes it small. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../../src/index.ts'
import { checkArticles } from './articles.ts'
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

test('articles from a file are counted, and told where they do not hold or cannot be read', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'saidwho-articles-'))
  try {
    const file = join(folder, 'articles.jsonl')
    writeFileSync(file, '{"id":"one","text":"“No,” said Ann Lee."}\n{"id":"two"}\n')
    const lines: string[] = []
    expect(await checkArticles(file, (line) => lines.push(line))).toBe(1)
    expect(lines.at(-1)).toBe('1 articles, 0 do not hold, 1 could not be read')
    expect(lines[0]).toContain('two')
    const failing = () => {
      throw new Error('two of one name: Lee')
    }
    expect(await checkArticles(file, (line) => lines.push(line), failing)).toBe(2)
    expect(lines.slice(-2)).toEqual(['two of one name: 1 articles', '1 articles, 1 do not hold, 1 could not be read'])
  } finally {
    rmSync(folder, { recursive: true })
  }
})
