/** The engine: what was read before changes nothing, many engines live in a process, and time is linear. */
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine.ts'

const engine = createEngine()
const read = (text: string) => JSON.stringify(readDocument(engine, text))

/** Each teaches wink something that another one would be read differently after. */
const ARTICLES = [
  'Quentari’s—he left. Quentari’s plan failed.',
  'Quentari’s plan failed.',
  'They met at zorbo.com (zorbo.com) and Zorbo.com.',
  'Zorbo.com fell; zorbo.com rose.',
  'The Blarg-Fneep talks, and blarg-fneep.',
  'BLARG-FNEEP blarg fneep.',
  'mr.Plonk said so. Mr.Plonk',
  'Plonk.Mr said: 10th, 10thx, x10th.',
  '__proto__ constructor toString hasOwnProperty',
  'İstanbul ISTANBUL ß SS ﬁ',
  '𝒜𝓃𝓃 said 😀 and 👩‍👩‍👧, \ud800 too.',
  "“I'm not,” he said. ‘No’ “it’s” Lee's",
]

test('the order of reading changes nothing', () => {
  const fresh = ARTICLES.map((text) => JSON.stringify(readDocument(createEngine(), text)))
  for (let round = 1; round < ARTICLES.length; round++) {
    // 5 and 12 have no common divisor: each round is another order.
    for (let i = 0; i < ARTICLES.length; i++) {
      const at = (i * 5 + round) % ARTICLES.length
      expect(read(ARTICLES[at]!)).toBe(fresh[at])
    }
  }
})

test('an engine that has learned more words than it keeps gives the same', () => {
  const before = ARTICLES.map(read)
  for (let batch = 0; batch < 5; batch++) {
    const words = Array.from({ length: 30_000 }, (_, i) => `q${batch}x${i.toString(36)}`)
    readDocument(engine, words.join(' '))
  }
  expect(ARTICLES.map(read)).toEqual(before)
})

test('more new words in one text than an engine keeps', () => {
  const text = Array.from({ length: 150_000 }, (_, i) => `q${i.toString(36)}z`).join(' ')
  const { tokens } = readDocument(engine, text)
  expect(tokens.every(({ start, end, text: word }) => text.slice(start, end) === word)).toBe(true)
  expect(new Set(tokens.slice(-1000).map(({ tag }) => tag)).size).toBeLessThan(4)
})

test('more engines in one process than wink allows: its 21st throws', () => {
  const first = read(ARTICLES[0]!)
  for (let i = 0; i < 30; i++) expect(JSON.stringify(readDocument(createEngine(), ARTICLES[0]!))).toBe(first)
})

describe('twice the text takes about twice the time', () => {
  const half = 250_000
  const fill = (unit: string, length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length)
  test.each([
    ['a run without spaces', 'a'],
    ['runs of a hundred odd characters', `${'//::'.repeat(25)} `],
    ['runs below the mask', `${'//:'.repeat(19)} `],
    ['line breaks and spaces', '\n '],
    ['opening marks', '“ '],
    ['straight marks', '" '],
    ['single marks, then closing ones', `${'‘a '.repeat(40_000)}${'” '.repeat(40_000)}`],
    ['single marks, then inches', `${"' ".repeat(60_000)}${'1" '.repeat(40_000)}`],
    ['brackets and abbreviations', '( U.S. he '],
    ['questions', '“A?” '],
    ['full stops', '. '],
    ['titles', 'Dr. '],
    ['one sentence', 'the man said that '],
    ['lone surrogates', '\ud800 '],
    ['words of another script', '中文。 '],
  ])('%s', (_, unit) => {
    const seconds = (length: number) => {
      const text = fill(unit, length)
      const before = process.cpuUsage()
      readDocument(engine, text)
      return process.cpuUsage(before).user / 1e6
    }
    seconds(half / 10)
    const [one, two] = [seconds(half), seconds(half * 2)]
    // The square would be four times; half a second lets the collector run.
    expect(two).toBeLessThan(one * 3 + 0.5)
  })
})
