/** Workers that die of memory or of what an article left behind, processes without memory, and clocks that jump. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article, CorpusOptions } from '../../src/corpus/corpus.ts'
import { writeFaultyExtractor } from '../corpus/faulty.ts'
import { ARTICLES, BROKEN, fault, HOOK_MS, linesOf, makeRig, type Rig } from './rig.ts'

type Corpus = typeof import('../../src/corpus/corpus.ts')
let rig: Rig
let extractAll: Corpus['extractAll']
let faulty: string
beforeAll(async () => {
  rig = await makeRig()
  ;({ extractAll } = (await import(rig.built.url('corpus.js'))) as Corpus)
  faulty = writeFaultyExtractor(rig.built)
}, HOOK_MS)
afterAll(() => rig.remove())

const articles = (n: number): Article[] =>
  Array.from({ length: n }, (_, id) => ({ id, text: `“We reject part ${id} of it,” said Ann Lee to Bo Chan.` }))

/** `ok` or the error's code, article by article. */
async function codesOf(given: readonly Article[], options: CorpusOptions): Promise<string[]> {
  const codes: string[] = []
  for await (const outcome of extractAll(given, options)) codes.push(outcome.ok ? 'ok' : outcome.error.code)
  return codes
}

/** A module of a user's own that leaves something behind at some articles. */
function moduleThat(name: string, leaves: string): string {
  const source = `
    import { createExtractor } from '${rig.built.url('index.js')}'
    const held = []
    export default (options) => {
      const { extract, tokenize } = createExtractor(options)
      return { tokenize, extract(text) { if (/part \\d*7 of/.test(text)) { ${leaves} } return extract(text) } }
    }`
  return pathToFileURL(rig.file(`${name}.mjs`, source)).href
}

describe('a module that leaves something behind does not end the run', () => {
  // The thread died between two tasks; the second then seemed not to begin at all, and the whole run failed.
  test.each([
    ['a promise that is rejected', 'Promise.reject(new Error("left behind"))'],
    ['a promise that is rejected later', 'setTimeout(() => Promise.reject(new Error("left behind")), 3)'],
    ['a timer that throws', 'setTimeout(() => { throw new Error("left behind") })'],
    ['a timer that exits', 'setTimeout(() => process.exit(3))'],
  ])('%s', async (name, leaves) => {
    await fault('thread dies between articles', async () => {
      const module = moduleThat(name.replaceAll(' ', '-'), leaves)
      const codes = await codesOf(articles(200), { concurrency: 2, module })
      expect(codes).toHaveLength(200)
      expect(codes.filter((code) => code !== 'ok' && code !== 'ERR_WORKER_DIED')).toEqual([])
      // Nobody can tell which article it was; the others are not to suffer for it.
      expect(codes.filter((code) => code === 'ok').length).toBeGreaterThanOrEqual(180)
    })
  })

  test('memory that is never given back: threads die, articles do not', async () => {
    await fault('thread out of memory by a leak', async () => {
      const module = moduleThat('leak', 'held.push(new Array(1_500_000).fill(1.5))')
      const codes = await codesOf(articles(300), { concurrency: 2, module, limits: { megabytes: 150 } })
      expect(codes).toEqual(articles(300).map(() => 'ok'))
    })
  })

  // The article in hand was tried again in another thread of the run, which the same leak had filled: it lost its answer.
  test('a thread that always dies at the fourth article of a kind: no article does', async () => {
    await fault('thread dies of its age', async () => {
      const module = moduleThat('aged', 'held.push(text); if (held.length === 4) process.exit(3)')
      const codes = await codesOf(articles(100), { concurrency: 2, module })
      expect(codes).toEqual(articles(100).map(() => 'ok'))
    })
  })
})

test('a module that cannot be loaded is told, and not tried for ever', async () => {
  await fault('module throws', async () => {
    const module = pathToFileURL(rig.file('throws.mjs', 'throw new Error("thrown on load")')).href
    for (const concurrency of [1, 2]) {
      await expect(codesOf(articles(40), { concurrency, module })).rejects.toThrow('thrown on load')
    }
    const exits = pathToFileURL(rig.file('exits.mjs', 'process.exit(4)')).href
    await expect(codesOf(articles(40), { concurrency: 2, module: exits })).rejects.toThrow(/exit/)
  })
})

test('a process without memory dies, and the run goes on with more', async () => {
  await fault('process out of memory', () => {
    const out = join(rig.folder, 'memory.jsonl')
    const args = [rig.corpus, '--out', out]
    const died = rig.saidwho(args, { env: { NODE_OPTIONS: '--max-old-space-size=24' } })
    expect([134, 'SIGABRT']).toContain(died.code)
    expect(died.err).toContain('out of memory')
    expect(rig.saidwho(args).code).toBe(1)
    expect(readFileSync(out, 'utf8') === rig.expected).toBe(true)
  })
})

describe('a clock that jumps', () => {
  /** Loaded before all else, in threads, too: each look at the clock finds it elsewhere. */
  const jumps = (by: string) => `
    const now = Date.now
    let looks = 0
    const jumped = () => now() + (${by})(looks++)
    globalThis.Date = class extends Date {
      constructor(...given) { super(...(given.length > 0 ? given : [jumped()])) }
      static now = jumped
    }`
  const WAYS = {
    'a day back': '() => -864e5',
    'a year on': '(i) => i * 3e10',
    'to and fro': '(i) => (i % 2 ? 1 : -1) * i * 1e9',
    'to nowhere': '() => NaN',
  }

  test.each(Object.entries(WAYS))('(%s) changes neither output nor limits nor progress', async (name, by) => {
    await fault('clock jumps', () => {
      const clock = rig.file(`${name.replaceAll(' ', '-')}.mjs`, jumps(by))
      const env = { NODE_OPTIONS: `--import ${pathToFileURL(clock).href}` }
      const out = join(rig.folder, `${name.replaceAll(' ', '-')}.jsonl`)
      // An hour for each article would be over at the first jump; a lock is as old as its process, by no clock.
      const args = [rig.corpus, '--out', out, '--workers', '2', '--max-seconds', '3600']
      const { code, err } = rig.saidwho(args, { env })
      const summary = `\\nsaidwho: ${ARTICLES} articles in \\d[\\d.]* (s|min \\d+ s) \\(\\d[\\d.,]* a second\\), ${BROKEN} failed\\n$`
      expect(err).toMatch(new RegExp(summary))
      expect(code).toBe(1)
      expect(readFileSync(out, 'utf8') === rig.expected).toBe(true)
      // A run that goes on under another clock.
      writeFileSync(out, rig.expected.slice(0, -99_999))
      rig.saidwho(args, { env })
      expect(readFileSync(out, 'utf8') === rig.expected).toBe(true)
      expect(linesOf(out)).toBe(ARTICLES)
    })
  })

  test('does not lengthen a limit', async () => {
    await fault('clock stands still', () => {
      const clock = rig.file('stands.mjs', 'Date.now = () => 0')
      const script = `
        import { extractAll } from '${rig.built.url('corpus.js')}'
        const given = [{ id: 1, text: 'LOOPS' }, { id: 2, text: 'Fine.' }]
        for (const concurrency of [1, 2])
          for await (const one of extractAll(given, { concurrency, module: '${faulty}', limits: { seconds: 1 } }))
            console.log(one.id, one.error?.code)`
      const main = rig.file('limit.mjs', script)
      const { out } = rig.shell(`node --import ./${clock.split('/').at(-1)} ${main}`)
      expect(out).toBe('1 ERR_TIME_LIMIT\n2 undefined\n'.repeat(2))
    })
  })
})
