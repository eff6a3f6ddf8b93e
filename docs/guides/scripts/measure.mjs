// Measures what docs/reckoning.md reckons with, on a JSON Lines file of {id, text} and on a redis-server that is empty.
// usage: npm run build && node docs/guides/scripts/measure.mjs ARTICLES.jsonl [REDIS_PORT]
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Queue } from 'bullmq'
import { Redis } from 'ioredis'
import { createWorker, enqueue, enqueueFile, jsonLinesSink, mergeSinks } from 'saidwho/bullmq'
import { extractAll, readArticles } from 'saidwho/corpus'

const [file, port = '6379'] = process.argv.slice(2)
const SECONDS = Number(process.env.SECONDS ?? 15)
const show = (name, value) => console.log(`${name.padEnd(52)} ${value}`)
const round = (value, digits = 0) => value.toFixed(digits)

const articles = []
for await (const article of readArticles(file, { format: 'jsonl' })) articles.push(article)
const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length

// ── articles and lines
const lines = []
for await (const { id, extraction } of extractAll(articles)) lines.push(`${JSON.stringify({ id, ...extraction })}\n`)
const input = mean(
  articles.map((article) => Buffer.byteLength(`${JSON.stringify({ id: article.id, text: article.text })}\n`)),
)
show('articles', articles.length)
show('UTF-16 code units an article', round(mean(articles.map(({ text }) => text.length))))
show('bytes of input an article, as JSON Lines', round(input))
const output = Buffer.from(lines.join(''))
show('bytes of output an article, as JSON Lines', round(output.length / lines.length))
show('bytes of output an article, the same by gzip', round(gzipSync(output).length / lines.length))

// ── one core: the same articles again and again, after a first round in which the code gets warm; three times
const rates = []
for (let round = 0; round < 3; round++) {
  const start = performance.now()
  let done = 0
  while (performance.now() - start < SECONDS * 1000) {
    for await (const _ of extractAll(articles)) done++
  }
  rates.push((done * 1000) / (performance.now() - start))
}
show('articles a second on one core, three times', rates.map((rate) => round(rate, 1)).join(' '))

// ── the queue
const MANY = 8000
const many = Array.from({ length: MANY }, (_, i) => ({
  id: `${articles[i % articles.length].id}-${i}`,
  text: articles[i % articles.length].text,
}))
const folder = mkdtempSync(join(tmpdir(), 'saidwho-measure-'))
writeFileSync(join(folder, 'many.jsonl'), many.map((article) => `${JSON.stringify(article)}\n`).join(''))
const connection = { host: '127.0.0.1', port: Number(port) }

const client = new Redis(connection)
async function info() {
  const text = await client.info()
  const number = (name) => Number(text.split(`\n${name}:`)[1].split('\r')[0])
  return {
    time: performance.now(),
    memory: number('used_memory'),
    commands: number('total_commands_processed'),
    bytes: number('total_net_input_bytes') + number('total_net_output_bytes'),
    cpu: Number(/^used_cpu_user:([\d.]+)/m.exec(text)[1]) + Number(/^used_cpu_sys:([\d.]+)/m.exec(text)[1]),
  }
}
for (const [kind, put] of [
  ['by text', (queue) => enqueue(queue, many)],
  ['by place', (queue) => enqueueFile(queue, 'many.jsonl', { root: folder })],
]) {
  const queue = new Queue(`measure-${kind}`, { connection })
  await queue.waitUntilReady()
  const before = await info()
  const start = performance.now()
  const { jobs } = await put(queue)
  const seconds = (performance.now() - start) / 1000
  const waiting = await info()
  show(`${kind}: articles a job`, round(MANY / jobs, 1))
  show(`${kind}: articles a second put into the queue`, round(MANY / seconds))
  show(`${kind}: bytes of Redis a waiting job`, round((waiting.memory - before.memory) / jobs))
  show(`${kind}: bytes over the network a job put in`, round((waiting.bytes - before.bytes) / jobs))

  const out = join(folder, kind)
  const { worker, close } = await createWorker(queue.name, jsonLinesSink(out, 'one'), {
    connection,
    concurrency: 1,
    root: folder,
  })
  const began = performance.now()
  await once(worker, 'drained')
  while ((await queue.getJobCountByTypes('wait', 'active')) > 0)
    await new Promise((resolve) => setTimeout(resolve, 100))
  const took = (performance.now() - began) / 1000
  const done = await info()
  show(`${kind}: articles a second, one worker of one thread`, round(MANY / took, 1))
  show(`${kind}: megabytes of that worker's process`, round(process.memoryUsage().rss / 1e6))
  await close()
  show(`${kind}: bytes of Redis a job that is done`, round((done.memory - before.memory) / jobs))
  show(`${kind}: commands a job that is worked on`, round((done.commands - waiting.commands) / jobs, 1))
  show(`${kind}: bytes over the network a job that is worked on`, round((done.bytes - waiting.bytes) / jobs))
  show(`${kind}: milliseconds of Redis's core a job, in and out`, round(((done.cpu - before.cpu) * 1000) / jobs, 2))
  if (kind === 'by text') {
    const size = statSync(join(out, 'one.jsonl')).size
    const mergeStart = performance.now()
    await mergeSinks(out, join(folder, 'merged.jsonl'))
    show('merging: megabytes of lines a second', round(size / 1e6 / ((performance.now() - mergeStart) / 1000)))
    if (readFileSync(join(folder, 'merged.jsonl'), 'utf8').split('\n').length !== MANY + 1)
      throw new Error('lines are missing')
  }
  await queue.obliterate({ force: true })
  await queue.close()
}

// ── Redis's memory with many jobs, once the events that BullMQ keeps (10,000) are as many as they get
const JOBS = 20_000
const tiny = Array.from({ length: JOBS }, (_, i) => ({ id: `tiny-${i}`, text: 'No.' }))
const queue = new Queue('measure-tiny', { connection })
const put = (from, to) => {
  writeFileSync(
    join(folder, 'tiny.jsonl'),
    tiny
      .slice(from, to)
      .map((article) => `${JSON.stringify(article)}\n`)
      .join(''),
  )
  return enqueueFile(queue, 'tiny.jsonl', { root: folder, articlesAJob: 1 })
}
const work = async () => {
  const { close } = await createWorker(queue.name, jsonLinesSink(join(folder, 'tiny'), 'one'), {
    connection,
    concurrency: 1,
    root: folder,
  })
  while ((await queue.getJobCountByTypes('wait', 'active')) > 0)
    await new Promise((resolve) => setTimeout(resolve, 100))
  await close()
}
await put(0, JOBS / 2)
await work()
const half = await info()
await put(JOBS / 2, JOBS)
const full = await info()
show('by place: bytes of Redis a further waiting job', round((full.memory - half.memory) / (JOBS / 2)))
await work()
const all = await info()
show('by place: bytes of Redis a further job that is done', round((all.memory - half.memory) / (JOBS / 2)))
show('jobs of one tiny article a second, one worker', round((JOBS / 2 / (all.time - full.time)) * 1000))
await queue.obliterate({ force: true })
await queue.close()
client.disconnect()
rmSync(folder, { recursive: true, force: true })
