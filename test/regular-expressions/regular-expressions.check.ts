/**
 * No regular expression goes back and forth: each one that runs is judged by recheck, and those that are not linear
 * stand in a list, with the length that bounds them. What recheck found against them, and against wink's own, is read.
 */
import { runInNewContext } from 'node:vm'
import { check, type Diagnostics, type VulnerableDiagnostics } from 'recheck'
import { beforeAll, describe, expect, test } from 'vitest'
import { type Found, filesIn, type Made, recordConstructor, writtenIn } from './collect.ts'
import { EXCEPTIONS, type Exception } from './exceptions.ts'

const OURS = [
  ...filesIn('src', /\.ts$/),
  ...filesIn('docs/playground', /^[^/]+\.ts$/),
  ...filesIn('docs/guides/scripts', /\.mjs$/),
]
/** What reads articles beside us, as far as it does: wink also has a stemmer and custom entities, which nobody asks here. */
const OTHERS = [
  ...['tokenizer', 'recursive-tokenizer', 'compile-trex', 'cache', 'doc-v2'].map(
    (name) => `node_modules/wink-nlp/src/${name}.js`,
  ),
  ...['feature', 'lemmatize', 'pos-setter', 'pos-transformers', 'sbd-transformers'].map(
    (name) => `node_modules/wink-eng-lite-web-model/dist/${name}.js`,
  ),
  ...filesIn('node_modules/csv-parse/lib', /\.js$/),
]
const MINUTES = 60_000

const ours = writtenIn(OURS)
let made: readonly Made[]
let all: readonly Found[]
const judged = new Map<string, Diagnostics>()
const exceptions = new Map<Found, Exception>()

beforeAll(async () => {
  made = await whatIsMade()
  const byText = new Map<string, Found>()
  for (const found of [...ours.literals, ...writtenIn(OTHERS).literals, ...made.map(asFound)]) {
    const text = `/${found.source}/${found.flags}`
    const places = [...(byText.get(text)?.places ?? []), ...found.places]
    byText.set(text, { ...found, places: [...new Set(places)] })
  }
  all = [...byText.values()]
  for (const found of all) {
    judged.set(textOf(found), await judge(found))
    const exception = EXCEPTIONS.find((one) => covers(one, found))
    if (exception !== undefined) exceptions.set(found, exception)
  }
}, 10 * MINUTES)

const textOf = ({ source, flags }: Pick<Found, 'source' | 'flags'>) => `/${source}/${flags}`
const asFound = ({ source, flags, file }: Made): Found => ({ source, flags, places: [file] })
const covers = ({ files, source }: Exception, found: Found) =>
  files === undefined
    ? found.source.startsWith(source!)
    : found.places.every((place) => files.includes(place.replace(/:\d+$/, '')))

/** Everything is loaded and used once, so that whatever puts a pattern together does it now. */
async function whatIsMade(): Promise<readonly Made[]> {
  const recorder = recordConstructor()
  try {
    const { createExtractor, extract } = await import('../../src/index.ts')
    const { exportFormats } = await import('../../src/export/export.ts')
    await import('../../src/corpus/corpus.ts')
    await import('../../src/testing/testing.ts')
    const text =
      '“No,” said Ann Lee of zorbo.example. In May, Canada accused Iran of hacking its banks; Iran denied it.'
    createExtractor({
      lexicon: { cues: [{ lemma: 'skeet' }], entities: [{ name: 'Iron Finch', kind: 'group' }] },
    }).extract(text)
    const extraction = extract(text)
    for (const format of Object.values(exportFormats)) format.one({ id: 1, text, extraction })
    return recorder.made
  } finally {
    recorder.stop()
  }
}

const judge = ({ source, flags }: Pick<Found, 'source' | 'flags'>): Promise<Diagnostics> =>
  check(source, flags, { timeout: MINUTES })

const isLinear = (found: Found) => judged.get(textOf(found))?.status === 'safe'

test('there are hundreds of them, put together ones too', () => {
  // Paths over word classes are put together from names: what was a literal once counts there.
  expect(ours.literals.length + made.length).toBeGreaterThan(300)
  expect(made.length).toBeGreaterThan(50)
  const others = all.filter((found) => !isLinear(found)).length
  console.info(`${all.length} regular expressions, ${others} not linear, by ${EXCEPTIONS.length} entries of exceptions`)
})

test('none is put together where this test does not see it', () => {
  const seen = new Map<string, Set<string>>()
  for (const { file, at } of made) seen.set(file, (seen.get(file) ?? new Set()).add(at))
  const counts = [...ours.constructed.keys()].map((file) => [file, seen.get(file)?.size ?? 0])
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(ours.constructed))
  expect(ours.hidden, 'strings that are taken for patterns').toEqual([])
})

test('each is linear, or in the list of exceptions', () => {
  const others = all.filter((found) => !isLinear(found) && !exceptions.has(found))
  expect(others.map((found) => `${textOf(found)} in ${found.places}: ${judged.get(textOf(found))?.status}`)).toEqual([])
})

test('none is exponential', () => {
  const worse = [...judged].filter(([, one]) => one.status === 'vulnerable' && one.complexity.type === 'exponential')
  expect(worse.map(([text]) => text)).toEqual([])
})

test('the list holds none that is linear', () => {
  const needed = new Set([...exceptions].filter(([found]) => !isLinear(found)).map(([, exception]) => exception))
  expect(EXCEPTIONS.filter((one) => !needed.has(one))).toEqual([])
})

test('the judge knows a bad one', async () => {
  expect((await judge({ source: '^(?:a+)+$', flags: '' })).status).toBe('vulnerable')
  expect((await judge({ source: '\\s*b', flags: '' })).status).toBe('vulnerable')
  const recorder = recordConstructor()
  const slow = new RegExp(`${'(?:a'}+)+$`, 'u')
  recorder.stop()
  expect(slow.flags).toBe('u')
  expect(recorder.made.map(({ source, file }) => [source, file])).toEqual([
    ['(?:a+)+$', 'test/regular-expressions/regular-expressions.check.ts'],
  ])
})

describe('what was found against those that are not linear is read in time', () => {
  /** The shortest of several tries: on a busy machine all others measure the neighbours. */
  function seconds(run: () => void): number {
    const tries = [1, 2].map(() => {
      const before = process.cpuUsage()
      run()
      const { user, system } = process.cpuUsage(before)
      return (user + system) / 1e6
    })
    return Math.min(...tries)
  }

  const attacks = () =>
    all.flatMap((found) => {
      const diagnostics = judged.get(textOf(found))
      return diagnostics?.status === 'vulnerable' && exceptions.get(found)?.longest !== null ? [diagnostics] : []
    })

  /** The attack with its pumps worked so often that the whole has this length. */
  function attackOf({ attack: { pumps, suffix } }: VulnerableDiagnostics, length: number): string {
    const given = pumps.reduce((sum, { prefix }) => sum + prefix.length, suffix.length)
    const room = Math.max(0, length - given) / pumps.length
    return `${pumps.map(({ prefix, pump }) => prefix + pump.repeat(Math.max(1, Math.floor(room / pump.length)))).join('')}${suffix}`
  }

  test(
    'at 2,000 and at 20,000 characters, alone and as many runs of 60: ten times the text, ten times the time',
    async () => {
      const { createExtractor } = await import('../../src/index.ts')
      const { exportFormats } = await import('../../src/export/export.ts')
      const read = (text: string) => {
        const extraction = createExtractor().extract(text)
        for (const format of Object.values(exportFormats)) format.one({ id: 1, text, extraction })
      }
      const made = attacks()
      expect(made.length).toBeGreaterThan(5)
      const small: string[] = []
      const large: string[] = []
      for (const diagnostics of made) {
        const runs = (length: number) => {
          let text = ''
          // Each a little different: one that is known is not looked at again.
          for (let i = 0; text.length < length; i++) text += `${attackOf(diagnostics, 55).slice(0, 55)}${i} `
          return text
        }
        small.push(attackOf(diagnostics, 2000), runs(2000))
        large.push(attackOf(diagnostics, 20_000), runs(20_000))
      }
      const empty = seconds(() => read(''))
      for (const [i, text] of large.entries()) {
        const before = Math.max(0.02, seconds(() => read(small[i]!)) - empty)
        const ratio = (seconds(() => read(text)) - empty) / before / 10
        expect(ratio, JSON.stringify(text.slice(0, 60))).toBeLessThan(1.5)
      }
    },
    3 * MINUTES,
  )

  test('a word whose lower case is nearly one to wink', async () => {
    const { createExtractor } = await import('../../src/index.ts')
    const words = ['İ', 'K', 'Å'].map((letter) => `${letter.repeat(40)}²`)
    const run = () => createExtractor().tokenize(words.join(' '))
    // Nothing else can end a pattern that goes back and forth.
    expect(runInNewContext('run()', { run }, { timeout: 10_000 }).tokens.length).toBeGreaterThan(2)
  })
})
