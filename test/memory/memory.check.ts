/** A process that extracts for weeks holds no more than at its beginning; the long runs are those of `npm run bench:memory`. */
import { expect, test } from 'vitest'
import { createEngine } from '../../src/document/engine/engine.ts'
import { createExtractor, type ExtractorOptions } from '../../src/extract.ts'
import { article, shortText } from '../bench/prose.ts'
import { newName } from '../bench/texts.ts'
import { collect, heapCurve, heldBytes } from './heap.ts'

const MEGABYTE = 1e6
/** Seconds on a quiet machine, which few are. */
const SLOW = 240_000

test('five thousand short texts leave nothing', { timeout: SLOW }, async () => {
  const { extract } = createExtractor()
  let claims = 0
  const { growth } = await heapCurve(5000, (i) => (claims += extract(shortText(i)).claims.length), { looks: 10 })
  expect(claims).toBeGreaterThan(2500)
  // Two megabytes: 400 bytes a text would be too many.
  expect(growth).toBeLessThan(0.04)
})

test('two hundred articles leave no more than the words that they taught', { timeout: SLOW }, async () => {
  const { extract } = createExtractor()
  let claims = 0
  const { growth } = await heapCurve(200, (i) => (claims += extract(article(i)).claims.length), { looks: 10 })
  expect(claims).toBeGreaterThan(2000)
  expect(growth).toBeLessThan(0.06)
})

test('more new words than an engine keeps leave no more than it keeps', { timeout: SLOW }, async () => {
  const engine = createEngine()
  // Each batch is less than a piece of text, and of words that wink need not try many patterns for.
  const words = (batch: number) => Array.from({ length: 14_000 }, (_, i) => newName(batch * 14_000 + i)).join(' ')
  // A word and its lower case are two to learn: the engine forgets after four batches, so each half has seen it full once.
  const { tenths } = await heapCurve(10, (i) => engine.read(words(i)), { looks: 10 })
  const most = (from: number, to: number) => Math.max(...tenths.slice(from, to).map((tenth) => tenth.most))
  expect(most(5, 10)).toBeLessThan(most(0, 5) * 1.1)
})

/** One of each kind of extractor; they take turns. */
const OPTIONS: readonly ExtractorOptions[] = [
  {},
  { attribution: 'fast' },
  { attribution: 'rules' },
  { attribution: () => [] },
  { attribution: () => [], confidence: 0.5 },
  { confidence: 'precise' },
  {
    lexicon: {
      cues: Array.from({ length: 200 }, (_, i) => ({
        lemma: `zorb${'abcdefghij'[i % 10]}${'klmnopqrst'[((i / 10) % 10) | 0]}${i < 100 ? 'y' : 'u'}`,
        like: 'say',
      })),
      entities: Array.from({ length: 500 }, (_, i) => ({ name: `Zorbo ${i} Works`, kind: 'organization' as const })),
    },
  },
]

test('a hundred extractors, made, used and dropped, leave nothing', { timeout: SLOW }, async () => {
  const text = article(0)
  const make = (i: number) => {
    const extractor = createExtractor(OPTIONS[i % OPTIONS.length])
    extractor.extract(text)
    extractor.tokenize(shortText(i, true))
    return new WeakRef(extractor)
  }
  // Until weights are unpacked and hot code is compiled anew no more: machine code counts as memory, and grows for a hundred articles.
  for (let i = 0; i < 15 * OPTIONS.length; i++) make(i)
  const before = await heldBytes()
  const dropped = Array.from({ length: 100 }, (_, i) => make(i))
  await collect()
  expect(dropped.filter((ref) => ref.deref() !== undefined).length).toBe(0)
  // One of them holds some six megabytes.
  expect((await heldBytes()) - before).toBeLessThan(MEGABYTE)
})

test('the collector tells of each dropped engine', async () => {
  const told: number[] = []
  const registry = new FinalizationRegistry<number>((engine) => told.push(engine))
  const drop = (i: number) => {
    const engine = createEngine()
    engine.read(article(i))
    registry.register(engine, i)
  }
  for (let i = 0; i < 10; i++) drop(i)
  await collect()
  expect(told.sort((a, b) => a - b)).toEqual(Array.from({ length: 10 }, (_, i) => i))
})
