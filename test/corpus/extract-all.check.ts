/** Many articles at once: order, back-pressure, limits, faults. Runs the built package, since threads need its files. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article, CorpusOptions, Outcome } from '../../src/corpus/corpus.ts'
import { extract } from '../../src/index.ts'
import { type Built, buildForTests } from '../built.ts'
import { writeFaultyExtractor } from './faulty.ts'

type Corpus = typeof import('../../src/corpus/corpus.ts')
let built: Built
let extractAll: Corpus['extractAll']
let module: string

beforeAll(async () => {
  built = await buildForTests()
  ;({ extractAll } = (await import(built.url('corpus.js'))) as Corpus)
  module = writeFaultyExtractor(built)
})
afterAll(() => built.remove())

const NAMES = ['Ann Lee', 'Bo Chan', 'Cy Dahl', 'Di Eck']
const articles = (n: number): Article[] =>
  Array.from({ length: n }, (_, i) => ({
    id: i,
    text: `“We reject ${i} of it,” said ${NAMES[i % 4]}, who denied all.`,
  }))

async function outcomesOf(given: Parameters<typeof extractAll>[0], options?: CorpusOptions): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  for await (const outcome of extractAll(given, options)) outcomes.push(outcome)
  return outcomes
}

const codes = (outcomes: readonly Outcome[]) => outcomes.map((one) => (one.ok ? 'ok' : one.error.code))

describe.each([1, 2, 3])('with a concurrency of %i', (concurrency) => {
  test('outcomes are what extract gives, in the order of the articles', async () => {
    const given = articles(120)
    const outcomes = await outcomesOf(given, { concurrency })
    expect(outcomes).toEqual(given.map(({ id, text }) => ({ ok: true, id, extraction: extract(text) })))
  })

  test('options of the extractor hold', async () => {
    const [outcome] = await outcomesOf(articles(1), { concurrency, confidence: 1 })
    expect(outcome).toMatchObject({ ok: true, extraction: { claims: [] } })
  })

  test('what is no article fails in its place', async () => {
    const given = [null, articles(1)[0], { id: 'x' }, { id: {}, text: '' }, 'text', { id: 7, text: '' }] as Article[]
    const outcomes = await outcomesOf(given, { concurrency })
    const no = 'ERR_NOT_AN_ARTICLE'
    expect(codes(outcomes)).toEqual([no, 'ok', no, no, no, 'ok'])
    expect(outcomes.map(({ id }) => id)).toEqual([null, 0, 'x', null, null, 7])
    expect((outcomes[2] as { error: Error }).error.message).toBe('expected a string as text, got undefined')
    // The error is the class that users import.
    const { SaidwhoError } = (await import(built.url('index.js'))) as typeof import('../../src/index.ts')
    expect((outcomes[2] as { error: Error }).error).toBeInstanceOf(SaidwhoError)
  })

  test('an article that is too long, never ends or throws costs itself alone', async () => {
    const given = articles(60).map((article) => {
      const fault = { 3: 'LOOPS', 17: 'x'.repeat(2000), 18: 'THROWS', 40: 'BACKTRACKS', 59: 'SLEEPS' }[article.id]
      return fault === undefined ? article : { ...article, text: `${fault} ${article.text}` }
    })
    const outcomes = await outcomesOf(given, { concurrency, module, limits: { characters: 1000, seconds: 1.5 } })
    const failed = outcomes.filter((outcome) => !outcome.ok)
    expect(failed.map(({ id, error }) => [id, error.code])).toEqual([
      [3, 'ERR_TIME_LIMIT'],
      [17, 'ERR_SIZE_LIMIT'],
      [18, 'ERR_INTERNAL'],
      [40, 'ERR_TIME_LIMIT'],
      [59, 'ERR_TIME_LIMIT'],
    ])
    const sound = outcomes.filter((outcome) => outcome.ok)
    expect(sound.map(({ extraction }) => extraction)).toEqual(sound.map(({ id }) => extract(given[id as number]!.text)))
    expect(sound).toHaveLength(55)
  })

  test('an article with more claims than are allowed fails, and the others go on', async () => {
    const given = articles(40).map((one) => (one.id === 17 ? { ...one, text: '“No,” said Ann Lee.\n'.repeat(9) } : one))
    for (const options of [{}, { module }]) {
      const outcomes = await outcomesOf(given, { concurrency, limits: { claims: 8 }, ...options })
      const failed = outcomes.filter((outcome) => !outcome.ok)
      expect(failed.map(({ id, error }) => [id, error.code, error.message])).toEqual([
        [17, 'ERR_CLAIM_LIMIT', 'the text has 9 claims; the limit is 8'],
      ])
    }
  })

  test('no more is read than is asked for', async () => {
    let given = 0
    function* source() {
      for (const article of articles(2000)) {
        given++
        yield article
      }
    }
    let taken = 0
    for await (const _ of extractAll(source(), { concurrency })) {
      if (++taken === 5) break
      await setTimeout(20)
    }
    // Two tasks of 16 a thread, and one that is being filled.
    expect(given).toBeLessThanOrEqual(concurrency === 1 ? 32 : 16 * (2 * concurrency + 2))
  })

  test('an outcome does not wait for the next article', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    async function* source() {
      yield* articles(3)
      await held
      yield articles(4)[3]!
    }
    const outcomes = extractAll(source(), { concurrency })
    for (let i = 0; i < 3; i++) expect((await outcomes.next()).value).toMatchObject({ ok: true, id: i })
    release()
    expect((await outcomes.next()).value).toMatchObject({ ok: true, id: 3 })
    expect(await outcomes.next()).toEqual({ done: true, value: undefined })
  })

  test('an abort ends it with its reason, even while the source hangs or a worker is busy', async () => {
    for (const last of ['hangs', 'LOOPS']) {
      if (last === 'LOOPS' && concurrency === 1) continue // one's own thread cannot be told while it is busy
      let closed = false
      const stop = new AbortController()
      async function* source() {
        try {
          yield* articles(2)
          if (last === 'hangs') await new Promise(() => {})
          yield { id: 2, text: last }
        } finally {
          closed = true
        }
      }
      global.setTimeout(() => stop.abort(new Error('enough')), 400)
      const start = performance.now()
      await expect(outcomesOf(source(), { concurrency, module, signal: stop.signal })).rejects.toThrow('enough')
      expect(performance.now() - start).toBeLessThan(10_000)
      if (last === 'LOOPS') expect(closed).toBe(true)
    }
    const aborted = extractAll(articles(1), { concurrency, signal: AbortSignal.abort(new Error('before')) })
    await expect(aborted.next()).rejects.toThrow('before')
  })

  test('whoever stops taking closes the source', async () => {
    let closed = false
    function* source() {
      try {
        yield* articles(500)
      } finally {
        closed = true
      }
    }
    for await (const _ of extractAll(source(), { concurrency })) break
    await setTimeout(20)
    expect(closed).toBe(true)
  })

  test('an error of the source comes after all that it gave', async () => {
    function* source() {
      yield* articles(20)
      throw new Error('disk gone')
    }
    const outcomes: Outcome[] = []
    const taking = (async () => {
      for await (const outcome of extractAll(source(), { concurrency })) outcomes.push(outcome)
    })()
    await expect(taking).rejects.toThrow('disk gone')
    expect(outcomes.map(({ id }) => id)).toEqual(articles(20).map(({ id }) => id))
  })

  test('progress is told after each outcome', async () => {
    const told: unknown[] = []
    const given = [{ id: 'a', text: 'Hello.' }, { id: 'b' } as Article]
    await outcomesOf(given, { concurrency, onProgress: (progress) => told.push(progress) })
    expect(told).toEqual([
      { done: 1, failed: 0, characters: 6 },
      { done: 2, failed: 1, characters: 6 },
    ])
  })
})

describe('a worker that dies', () => {
  test.each(['EXITS', 'FILLS'])('(%s) costs the article in hand, and is replaced', async (fault) => {
    const given = articles(80).map((one) => (one.id === 21 || one.id === 79 ? { ...one, text: fault } : one))
    const outcomes = await outcomesOf(given, { concurrency: 2, module, limits: { megabytes: 150 } })
    expect(codes(outcomes)).toEqual(given.map(({ text }) => (text === fault ? 'ERR_WORKER_DIED' : 'ok')))
    expect(outcomes.map(({ id }) => id)).toEqual(given.map(({ id }) => id))
  })

  test('costs the same article if nothing but such articles are there', async () => {
    const given = Array.from({ length: 6 }, (_, id) => ({ id, text: 'EXITS' }))
    expect(codes(await outcomesOf(given, { concurrency: 2, module }))).toEqual(given.map(() => 'ERR_WORKER_DIED'))
  })
})

describe('options that cannot be', () => {
  test.each<[object, RegExp]>([
    [{ concurrency: 0 }, /concurrency must be a whole number from 1, got 0/],
    [{ concurrency: 1.5 }, /got 1.5/],
    [{ limits: { seconds: -1 } }, /limits.seconds must be a number above 0, got -1/],
    [{ limits: { characters: 'many' } }, /limits.characters/],
    [
      { limits: { charakters: 5 } },
      /unknown option “limits.charakters”: .*, megabytes; did you mean limits.characters\?$/,
    ],
    [{ confidense: 0.5 }, /unknown option “confidense”: .*; did you mean confidence\?$/],
    [{ concurrency: 2, attribution: () => [] }, /cannot be sent to worker threads/],
    [{ concurrency: 1, confidence: 7 }, /confidence must be/],
    [{ concurrency: 2, confidence: 7 }, /confidence must be/],
  ])('%j', async (options, message) => {
    const error = await outcomesOf(articles(1), options).catch((cause) => cause)
    expect(error.message).toMatch(message)
    expect(error.code).toBe('ERR_OPTION')
  })

  test('a module that is not there', async () => {
    for (const concurrency of [1, 2]) {
      await expect(outcomesOf(articles(1), { concurrency, module: 'file:///no/such.js' })).rejects.toThrow('no/such.js')
    }
  })
})

test('a module may be named by its path, whatever signs of a URL are in it', async () => {
  const path = join(built.folder, 'finder #1 100%25?.mjs')
  writeFileSync(
    path,
    'export default () => ({ extract: () => ({ claims: [], entities: [], accusations: [], own: true }) })',
  )
  for (const module of [path, pathToFileURL(path), pathToFileURL(path).href]) {
    for (const concurrency of [1, 2]) {
      const [outcome] = await outcomesOf(articles(1), { concurrency, module })
      expect(outcome).toMatchObject({ ok: true, extraction: { own: true } })
    }
  }
})

test('a finder of one’s own works in process', async () => {
  const [outcome] = await outcomesOf(articles(1), { attribution: () => [] })
  expect(outcome).toMatchObject({ ok: true, extraction: { claims: [] } })
})
