/**
 * Whether memory stays flat over very many extractions in one process: what is held after full collections.
 *
 *   npm run bench:memory                       1,000,000 short texts, twice, and 100,000 articles
 *   npm run bench:memory -- articles.jsonl     your own articles, {"id", "text"} a line, again and again
 *   npm run bench:memory -- --times 0.01       a hundredth of each
 *   npm run bench:memory -- --only articles    one of them: short, names, articles
 *
 * Fails where the memory grows by more than a twentieth from the second tenth of the way to the last.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { createExtractor } from '../../src/extract.ts'
import { article, shortText } from '../bench/prose.ts'
import { heapCurve } from './heap.ts'

const MOST_GROWTH = 0.05

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { times: { type: 'string', default: '1' }, only: { type: 'string' } },
})
const own = positionals.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text),
)

const RUNS: Readonly<Record<string, { readonly what: string; readonly times: number; text(i: number): string }>> = {
  short: { what: 'short texts of words met before', times: 1_000_000, text: (i) => shortText(i) },
  names: { what: 'short texts, a new name in each', times: 1_000_000, text: (i) => shortText(i, true) },
  articles: {
    what: own.length > 0 ? `articles, ${own.length} of them again and again` : 'articles, each another one',
    times: 100_000,
    text: (i) => (own.length > 0 ? own[i % own.length]! : article(i)),
  },
}

const mb = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`.padStart(10)
for (const [name, { what, times, text }] of Object.entries(RUNS)) {
  if (values.only !== undefined && values.only !== name) continue
  const { extract } = createExtractor()
  const start = performance.now()
  console.log(`${what}\n${'done'.padStart(10)}${'least'.padStart(10)}${'most'.padStart(10)}${'resident'.padStart(10)}`)
  let claims = 0
  const { growth } = await heapCurve(
    Math.round(times * Number(values.times)),
    (i) => {
      claims += extract(text(i)).claims.length
    },
    {
      onTenth: ({ done, least, most }) =>
        console.log(`${String(done).padStart(10)}${mb(least)}${mb(most)}${mb(process.memoryUsage.rss())}`),
    },
  )
  const minutes = ((performance.now() - start) / 60_000).toFixed(1)
  console.log(`growth ${(100 * growth).toFixed(1)} %, ${claims} claims, ${minutes} minutes\n`)
  if (growth > MOST_GROWTH) process.exitCode = 1
}
