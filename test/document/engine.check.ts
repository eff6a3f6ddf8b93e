/** The engine: what was read before changes nothing, many engines live in a process, and time is linear. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine/engine.ts'
import { addRun, createRunTable, FIRST_HASH, findRun, hashOn } from '../../src/document/engine/runs.ts'

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

describe('words, tags, lemmas and sentence ends are wink’s own', () => {
  const fixture = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
  test.each([
    ['an article', fixture],
    ['spaces and lines', ' They met.  He left \n\n She stayed.\n\n\nMr. Lee said “no” . '],
    ['contractions', 'I’d say they’ve gone; we can’t. Ann’ll come, won’t she? You gonna go?'],
    [
      'numbers and addresses',
      'On May 3rd, 1,200 of them paid $5.50 at http://a.example/b or ann@b.example at 5 p.m. #go',
    ],
    ['one of each kind', 'Report. The report will report. Reports say the U.S. will run. A run! The Run ran.'],
  ])('%s', (_, text) => {
    const wink = winkNLP(model, ['sbd', 'pos'])
    const { its } = wink
    const read = wink.readDoc(text).tokens()
    const [values, tags, lemmas] = [its.value, its.pos, its.lemma].map(
      (it) => read.out(it as typeof its.value) as string[],
    )
    const expected = values!
      .map((value, i) => ({ text: value, tag: tags![i]!, lemma: lemmas![i]!.toLowerCase() }))
      .filter(({ tag }) => tag !== 'SPACE')
    const own = createEngine().read(text)
    // What we cut in two is left out on both sides.
    const shared = (tokens: readonly { text: string; tag: string; lemma: string }[]) =>
      tokens
        .filter((token) => !/^.+['’]s$|^['’]s$|^no\.$/i.test(token.text))
        .map(({ text, tag, lemma }) => [text, tag, lemma])
    expect(shared(own.tokens)).toEqual(shared(expected))
    const ends = new Set(own.sentenceEnds.map((end) => own.tokens[end - 1]!.end))
    let at = 0
    for (const sentence of wink.readDoc(text).sentences().out() as string[]) {
      at = text.indexOf(sentence.trim(), at) + sentence.trim().length
      expect(ends).toContain(at)
    }
  })
})

test('runs that share a hash are told apart', () => {
  const table = createRunTable()
  // Both have this hash by FNV-1a.
  const [first, second] = ['costarring', 'liquid']
  const hashOfRun = (run: string) => [...run].reduce((hash, c) => hashOn(hash, c.charCodeAt(0)), FIRST_HASH)
  expect(hashOfRun(first)).toBe(hashOfRun(second))
  for (let i = 0; i < 5000; i++) addRun(table, `w${i}`, 0, 0)
  addRun(table, first, 0, 2)
  const find = (run: string) => findRun(table, run, 0, run.length, hashOfRun(run))
  expect([find(first), find(second)]).toEqual([5000, -1])
  addRun(table, second, 2, 4)
  expect([find(first), find(second), find('w4321')]).toEqual([5000, 5001, 4321])
})

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

test('an engine that has met more runs than it keeps gives the same', () => {
  const before = ARTICLES.map(read)
  const article = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
  const words = [...new Set(article.match(/\b[a-z]{3,8}\b/g))].slice(0, 200)
  expect(words.length).toBe(200)
  // Of known words, so that it has little to learn.
  for (const mark of ['/', '—', '…', '#']) {
    readDocument(engine, words.flatMap((a) => words.map((b) => a + mark + b)).join(' '))
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

test.each(['Maynt,', 'maynt', 'Mayn’t we?'])(
  '%j: a part of a contraction for which wink has no lemma is its own',
  (text) => {
    for (const token of createEngine().read(text).tokens) expect(token.lemma).toBe(token.lemma.toLowerCase())
    expect(
      createEngine()
        .read(text)
        .tokens.map((token) => token.lemma)
        .join(''),
    ).toContain('may')
  },
)

test('a run of ten million characters is read, and what stands around it', { timeout: 60_000 }, () => {
  const { tokens } = createEngine().read(`She said “${'a'.repeat(10_000_000)}.” twice`)
  expect(tokens.map(({ text }) => text.slice(0, 6))).toEqual(['She', 'said', '“', 'aaaaaa', '.', '”', 'twice'])
})
