/** A corpus shared out by a real Redis: every article once, whoever dies. Runs the built package, in processes. */
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { type JobType, Queue } from 'bullmq'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Sink } from '../../src/bullmq/bullmq.ts'
import type { Article, BrokenArticle, CorpusOptions } from '../../src/corpus/corpus.ts'
import { type Built, buildForTests } from '../built.ts'
import { writeFaultyExtractor } from '../corpus/faulty.ts'
import { hasRedis, type Redis, startRedis } from './redis.ts'
import { startWorkerProcess } from './worker-process.ts'

type Package = typeof import('../../src/bullmq/bullmq.ts') & typeof import('../../src/corpus/corpus.ts')

const PEOPLE = ['Ann Lee', 'Bo Chan', 'Cy Dahl', 'Di Eck', 'Ed Fonda']
const articles = (n: number): Article[] =>
  Array.from({ length: n }, (_, i) => {
    const [name, other] = [PEOPLE[i % 5], PEOPLE[(i + 2) % 5]]
    return {
      id: `n${i}`,
      text: `“We reject part ${i} of it,” said ${name}. ${other} denied that ${name} had been told.`,
    }
  })

const withText = (given: readonly Article[], index: number, mark: string) =>
  given.map((article, i) => (i === index ? { ...article, text: `${mark} ${article.text}` } : article))

/** What a dead worker held is soon found: a test is no place to wait for half a minute. */
const SOON = { lockDuration: 1500, stalledInterval: 500 }

describe.skipIf(!hasRedis())('a queue', () => {
  let built: Built
  let redis: Redis
  let saidwho: Package
  let module: string
  let connection: { host: string; port: number }
  let queue: Queue
  let folder: string
  let tests = 0
  const queues: Queue[] = []

  beforeAll(async () => {
    built = await buildForTests()
    redis = await startRedis()
    connection = { host: '127.0.0.1', port: redis.port }
    saidwho = { ...(await import(built.url('bullmq.js'))), ...(await import(built.url('corpus.js'))) }
    module = writeFaultyExtractor(built)
    folder = mkdtempSync(join(tmpdir(), 'saidwho-queue-'))
  })
  beforeEach(() => {
    queue = new Queue(`test-${++tests}`, { connection })
    queues.push(queue)
  })
  afterAll(async () => {
    await Promise.all(queues.map((one) => one.close()))
    await redis.stop()
    built.remove()
    rmSync(folder, { recursive: true, force: true })
  })

  const out = () => join(folder, queue.name)
  const count = (...types: JobType[]) => queue.getJobCountByTypes(...types)

  async function until(condition: () => Promise<boolean>): Promise<void> {
    while (!(await condition())) await setTimeout(20)
  }
  const isThrough = async () => (await count('wait', 'active', 'delayed', 'prioritized')) === 0

  /** Works in this process until nothing is left to do. */
  async function workAll(sink: Sink, options: object = {}): Promise<void> {
    const worker = await saidwho.createWorker(queue.name, sink, { connection, concurrency: 1, ...SOON, ...options })
    await until(isThrough)
    await worker.close()
  }

  async function merged() {
    const file = `${out()}.jsonl`
    const counts = await saidwho.mergeSinks(out(), file)
    return { counts, lines: readFileSync(file, 'utf8').split('\n').slice(0, -1).sort() }
  }

  /** What one process makes of them, one after the other. */
  async function serial(
    given: Iterable<Article | BrokenArticle> | AsyncIterable<Article | BrokenArticle>,
    options: CorpusOptions = {},
  ) {
    const lines: string[] = []
    for await (const outcome of saidwho.extractAll(given, { ...options, concurrency: 1 })) {
      const { id } = outcome
      if (outcome.ok) lines.push(JSON.stringify({ id, ...outcome.extraction }))
      else lines.push(JSON.stringify({ id, error: { code: outcome.error.code, message: outcome.error.message } }))
    }
    return lines.sort()
  }

  test('1,000 articles, two workers, one killed midway, one article that kills its thread, one that never ends', async () => {
    const given = withText(withText(articles(1000), 300, 'EXITS'), 700, 'LOOPS')
    const added = await saidwho.enqueue(queue, given, { articlesAJob: 8 })
    expect(added).toEqual({ articles: 1000, jobs: 125 })

    const options = { connection, concurrency: 1, module, limits: { seconds: 3 }, ...SOON }
    const start = (name: string) => startWorkerProcess(built, { queue: queue.name, folder: out(), name, options })
    const victim = start('victim')
    await until(async () => (await count('completed')) > 10)
    const other = start('other')
    await until(async () => (await count('completed')) > 30)
    victim.process.kill('SIGKILL')
    expect(await victim.ended).toBe('SIGKILL')
    expect(await count('wait')).toBeGreaterThan(0)
    await until(isThrough)
    other.process.kill('SIGTERM')
    expect(await other.ended).toBe(0)

    const { counts, lines: got } = await merged()
    expect(counts).toMatchObject({ articles: 1000, failed: 2 })
    const healthy = given.filter((_, i) => i !== 300 && i !== 700)
    const error = (id: string, code: string) => expect.stringContaining(`{"id":"${id}","error":{"code":"${code}"`)
    const isPoison = (line: string) => line.includes('"error":')
    expect(got.filter(isPoison)).toEqual([error('n300', 'ERR_WORKER_DIED'), error('n700', 'ERR_TIME_LIMIT')])
    expect(got.filter((line) => !isPoison(line))).toEqual(await serial(healthy))

    const failed = await queue.getFailed()
    expect(failed.map(({ failedReason }) => failedReason).sort()).toEqual([
      expect.stringMatching(/^"n300": .*ERR_WORKER_DIED/),
      expect.stringMatching(/^"n700": .*ERR_TIME_LIMIT/),
    ])
    // Something was in the victim's hands, and came back.
    const jobs = await queue.getCompleted()
    expect(jobs.some(({ stalledCounter }) => stalledCounter > 0)).toBe(true)
    // No text is left in the queue but those of the two.
    expect(jobs.every(({ data }) => data.done !== undefined && data.articles === undefined)).toBe(true)
    // What the dead worker left in the folder is taken over by one of its name.
    expect(readdirSync(out())).toContain('victim.jsonl.lock')
    expect(readdirSync(out())).not.toContain('other.jsonl.lock')
  })

  test('what was written but not acknowledged when its worker died is done again, and counts once', async () => {
    const given = articles(96)
    await saidwho.enqueue(queue, given, { articlesAJob: 8 })
    const options = { connection, concurrency: 1, ...SOON }
    const start = (diesAfter?: number) =>
      startWorkerProcess(built, {
        ...{ queue: queue.name, folder: out(), name: 'one', options },
        ...(diesAfter === undefined ? {} : { diesAfter }),
      })
    for (const diesAfter of [1, 3]) expect(await start(diesAfter).ended).toBe('SIGKILL')
    const last = start()
    await until(isThrough)
    last.process.kill('SIGTERM')
    expect(await last.ended).toBe(0)
    const { counts, lines } = await merged()
    expect(counts).toMatchObject({ articles: 96, failed: 0, torn: 0 })
    expect(counts.again).toBeGreaterThanOrEqual(8)
    expect(lines).toEqual(await serial(given))
  })

  test('putting the same into the queue again adds nothing, before and after it is done', async () => {
    const given = articles(50)
    await saidwho.enqueue(queue, given)
    await saidwho.enqueue(queue, given)
    expect(await count('wait')).toBe(4)
    await workAll(saidwho.jsonLinesSink(out(), 'one'))
    await saidwho.enqueue(queue, given)
    expect([await count('wait'), await count('completed')]).toEqual([0, 4])
    // A corpus that has grown: only its end is new.
    await saidwho.enqueue(queue, [...given, { id: 'new', text: '“No,” said Ann Lee.' }])
    expect(await count('wait')).toBe(1)
    await workAll(saidwho.jsonLinesSink(out(), 'one'))
    const { counts, lines } = await merged()
    // The last job of the first time had two articles; the new one has these and one more.
    expect(counts).toEqual({ articles: 51, failed: 0, again: 2, torn: 0, sameId: 0 })
    expect(lines).toEqual(await serial([...given, { id: 'new', text: '“No,” said Ann Lee.' }]))
  })

  test('articles by their place in a file are those that a reader gives, broken lines included', async () => {
    const file = join(folder, 'news.jsonl')
    const [first, ...others] = articles(40).map((article) => JSON.stringify({ key: article.id, body: article.text }))
    const broken = ['', '{"key":', '{"key":"no text"}', '[]', '   ', '{"key":7,"body":"“Não,” said Ann Lee 🎉."}\r']
    writeFileSync(file, `\uFEFF${[first, ...broken, ...others].join('\n')}`)
    const options = { idField: 'key', textField: 'body' }
    const added = await saidwho.enqueueFile(queue, 'news.jsonl', { root: folder, articlesAJob: 7, ...options })
    expect(added).toEqual({ articles: 44, jobs: 7 })
    // The same articles with their texts make the same jobs.
    const names = (text: string) => text.replaceAll(`${file}:`, 'news.jsonl:')
    await workAll(saidwho.jsonLinesSink(out(), 'one'), { root: folder })
    const { counts, lines } = await merged()
    expect(counts).toEqual({ articles: 44, failed: 3, again: 0, torn: 0, sameId: 0 })
    expect(lines).toEqual((await serial(saidwho.readArticles(file, options))).map(names).sort())
    expect(await count('failed')).toBe(0)
  })

  test('a file and its articles make the same jobs, and a file that has changed is told', async () => {
    const file = join(folder, 'changing.jsonl')
    const given = articles(20)
    writeFileSync(file, given.map((article) => `${JSON.stringify(article)}\n`).join(''))
    await saidwho.enqueueFile(queue, file, { root: '/' })
    await saidwho.enqueue(queue, given)
    expect(await count('wait')).toBe(2)
    writeFileSync(file, readFileSync(file, 'utf8').replace('part 3 ', 'part 8 '))
    await workAll(saidwho.jsonLinesSink(out(), 'one'), { root: '/' })
    const [failed, ...rest] = await queue.getFailed()
    expect(rest).toEqual([])
    expect(failed!.failedReason).toBe(`${file} has changed since the job was put into the queue`)
    expect((await merged()).counts.articles).toBe(4)
    await expect(saidwho.enqueueFile(queue, 'news.jsonl.gz')).rejects.toMatchObject({ code: 'ERR_OPTION' })
  })

  test('an article over which processes die is given up after some, and takes no others with it', {
    retry: 2,
  }, async () => {
    const given = withText(articles(12), 5, 'KILLS')
    await saidwho.enqueue(queue, given, { articlesAJob: 6 })
    const options = { connection, concurrency: 4, module, deaths: 2, ...SOON }
    const ends: (number | string)[] = []
    while (!(await isThrough())) {
      // As whatever watches over processes would: it comes back under its name.
      // Writes take their time, so that processes die while the lines of others are not yet written.
      const process = { queue: queue.name, folder: out(), name: 'one', options, writeTakes: 100 }
      const worker = startWorkerProcess(built, process)
      const drained = until(isThrough).then(() => worker.process.kill('SIGTERM'))
      ends.push(await worker.ended)
      if (ends.at(-1) !== 'SIGKILL') await drained
    }
    // Once in its job, once as a job of its own, and twice alone in its process.
    expect(ends).toEqual(['SIGKILL', 'SIGKILL', 'SIGKILL', 'SIGKILL', 0])
    const { counts, lines } = await merged()
    expect(counts).toMatchObject({ articles: 12, failed: 1 })
    const [error] = lines.filter((line) => line.includes('"error":'))
    expect(JSON.parse(error!)).toMatchObject({ id: 'n5', error: { code: 'ERR_WORKER_DIED' } })
    expect(lines.filter((line) => line !== error)).toEqual(await serial(given.filter((_, i) => i !== 5)))
    expect((await queue.getFailed()).length).toBe(1)
  })

  test('a sink that fails is tried again, and what failed for good can be tried again later', async () => {
    const given = withText(articles(20), 2, 'LOOPS')
    await saidwho.enqueue(queue, given, { articlesAJob: 5, backoff: 10 })
    const inner = saidwho.jsonLinesSink(out(), 'one')
    let faults = 3
    const sink: Sink = {
      ...inner,
      write: async (lines) => {
        if (faults-- > 0) throw new Error('disk full')
        await inner.write(lines)
      },
    }
    await workAll(sink, { module, limits: { seconds: 2 } })
    expect((await merged()).counts).toMatchObject({ articles: 20, failed: 1 })

    // Somebody mends the extractor; the line of the extraction then counts, not that of the error.
    const [poison] = await queue.getFailed()
    await poison!.retry()
    await workAll(saidwho.jsonLinesSink(join(out(), '../mended'), 'two'), { limits: { seconds: 2 } })
    appendFileSync(join(out(), 'one.jsonl'), readFileSync(join(folder, 'mended/two.jsonl')))
    const { counts, lines } = await merged()
    expect(counts).toMatchObject({ articles: 20, failed: 0 })
    expect(lines).toEqual(await serial(given))
  })

  test('a job that stays without its file becomes a failed job after its attempts', async () => {
    const file = join(folder, 'gone.jsonl')
    writeFileSync(file, `${JSON.stringify(articles(1)[0])}\n`)
    await saidwho.enqueueFile(queue, 'gone.jsonl', { root: folder, attempts: 3, backoff: 10 })
    rmSync(file)
    await workAll(saidwho.jsonLinesSink(out(), 'one'), { root: folder })
    const [failed] = await queue.getFailed()
    expect(failed).toMatchObject({ attemptsMade: 3, failedReason: expect.stringContaining('ENOENT') })
    // The file is back.
    writeFileSync(file, `${JSON.stringify(articles(1)[0])}\n`)
    await queue.retryJobs({ state: 'failed' })
    await workAll(saidwho.jsonLinesSink(out(), 'one'), { root: folder })
    expect((await merged()).lines).toEqual(await serial(articles(1)))
  })

  test('options that cannot be are told before anything starts', async () => {
    const sink = saidwho.jsonLinesSink(out(), 'one')
    const refused = (options: object) =>
      expect(saidwho.createWorker(queue.name, sink, { connection, ...options })).rejects.toMatchObject({
        code: 'ERR_OPTION',
      })
    await refused({ concurrency: 0 })
    await refused({ deaths: 0 })
    await refused({ limits: { seconds: -1 } })
    await refused({ concurrency: 1, attribution: () => [] })
    await expect(saidwho.enqueue(queue, [], { articlesAJob: 0 })).rejects.toMatchObject({ code: 'ERR_OPTION' })
  })
})
