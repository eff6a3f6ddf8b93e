/**
 * What a corpus run costs: how much faster several workers are than one, and whether memory stays flat.
 *
 *   npm run bench:corpus -- articles.jsonl [--articles 100000] [--workers 2]
 *
 * The articles of the file are given again and again until there are as many as asked for.
 */
import { parseArgs } from 'node:util'
import type * as Corpus from '../../src/corpus/corpus.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { articles: { type: 'string', default: '100000' }, workers: { type: 'string', default: '2' } },
})
const { extractAll, readArticles } = (await import(
  new URL('../../dist/corpus.js', import.meta.url).href
)) as typeof Corpus
const workers = Number(values.workers)
const asked = Number(values.articles)

const articles: Corpus.Article[] = []
for await (const article of readArticles(positionals)) if (!('error' in article)) articles.push(article)
if (articles.length === 0) throw new Error('no articles: name a file')

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
const mb = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`

/** Seconds of a run over all articles once, without the start of the threads. */
async function secondsOf(concurrency: number): Promise<number> {
  // The first round warms the code up; an article comes out of it only when all threads are there.
  let start = 0
  let done = 0
  for await (const _ of extractAll(rounds(2), { concurrency })) {
    if (++done === articles.length) start = performance.now()
  }
  return (performance.now() - start) / 1000
}

function* rounds(n: number): Generator<Corpus.Article, void> {
  for (let i = 0; i < n; i++) yield* articles
}

const serial: number[] = []
const parallel: number[] = []
for (let i = 0; i < 3; i++) {
  serial.push(await secondsOf(1))
  parallel.push(await secondsOf(workers))
}
const perSecond = (seconds: number) => (articles.length / seconds).toFixed(0)
console.log(`in process  ${perSecond(median(serial))} articles a second`)
console.log(`${workers} workers   ${perSecond(median(parallel))} articles a second`)
console.log(`ratio       ${(median(serial) / median(parallel)).toFixed(2)} (${ratios().join(', ')})\n`)

function ratios(): string[] {
  return serial.map((seconds, i) => (seconds / parallel[i]!).toFixed(2))
}

/** Memory of the whole process, threads included, while they work; “idle” is when each thread has had one article. */
console.log('articles   resident memory')
let done = 0
let idle = 0
let early = 0
const many = (function* () {
  for (let left = asked; left > 0; ) for (const article of articles) if (left-- > 0) yield article
})()
const idleRun = extractAll(tiny(workers * 2), { concurrency: workers })
for await (const _ of idleRun) idle = process.memoryUsage.rss()
console.log(`idle       ${mb(idle)}`)
for await (const _ of extractAll(many, { concurrency: workers })) {
  done++
  if (done === 5000 || done % 20_000 === 0 || done === asked) {
    const now = process.memoryUsage.rss()
    if (done === 5000) early = now
    const change = early === 0 ? '' : `, ${((100 * now) / early - 100).toFixed(0)} % against 5000`
    console.log(`${String(done).padEnd(10)} ${mb(now)}, ${mb((now - idle) / workers)} a worker above idle${change}`)
  }
}

function* tiny(n: number): Generator<Corpus.Article, void> {
  for (let id = 0; id < n; id++) yield { id, text: '“Yes,” said Ann Lee.' }
}
