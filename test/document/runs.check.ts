/** The table of runs: what goes in is found, and nobody can choose words that make it slow. */
import { expect, test } from 'vitest'
import { addRun, createRunTable, FIRST_HASH, findRun, hashOn, type RunTable } from '../../src/document/engine/runs.ts'

function hashOf(run: string): number {
  let hash = FIRST_HASH
  for (let i = 0; i < run.length; i++) hash = hashOn(hash, run.charCodeAt(i))
  return hash
}
const find = (table: RunTable, run: string) => findRun(table, run, 0, run.length, hashOf(run))

/** So many words, which all want the same few places of any table of up to 2^17. */
function colliding(n: number): string[] {
  const words: string[] = []
  for (let i = 0; words.length < n; i++) {
    const word = `w${i.toString(36)}`
    const hash = hashOf(word)
    if (((hash ^ (hash >>> 15)) & 0x1ffff) < 0x100) words.push(word)
  }
  return words
}

test.each([
  ['any words', Array.from({ length: 20_000 }, (_, i) => `word${i}`)],
  ['words that collide', colliding(20_000)],
])('%s are found by their numbers, and no others are', (_, words) => {
  const table = createRunTable()
  words.forEach((word, i) => {
    expect(find(table, word)).toBe(-1)
    addRun(table, word, i, i + 1)
  })
  words.forEach((word, i) => {
    expect(find(table, word)).toBe(i)
    expect(find(table, `${word}!`)).toBe(-1)
  })
})

test('words that collide take no more than some times as long', () => {
  const seconds = (words: readonly string[]) => {
    const start = performance.now()
    const table = createRunTable()
    for (const [i, word] of words.entries()) addRun(table, word, i, i + 1)
    for (const word of words) if (find(table, word) < 0) throw new Error(word)
    return performance.now() - start
  }
  const ordinary = Array.from({ length: 20_000 }, (_, i) => `word${i}`)
  const chosen = colliding(20_000)
  seconds(ordinary)
  expect(seconds(chosen) / seconds(ordinary)).toBeLessThan(20)
})
