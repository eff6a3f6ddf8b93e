/**
 * Jobs → lines in a sink, by threads of our own: BullMQ's have no time limit. What can go wrong, and what comes of it:
 *
 *   an article fails by itself     the rest of its job is done; it is tried once more, alone, as a job of its own. Fails
 *   (too slow, kills its thread)   again: a line with its error, and a failed job to be looked at
 *   an article cannot be one       a line with its error. No second time would make it shorter, or an article
 *   (too long, a broken line)
 *   something around it fails      the job is tried again, later and later; then it is a failed job, without lines
 *   (no such file, a full disk)
 *   the process dies               BullMQ gives its jobs to others, who take them apart first: where an article is the
 *                                  cause, it is alone the next time, and after some deaths it is given up
 */
import { availableParallelism } from 'node:os'
import { type Job, type PostgresConnectionOptions, Queue, UnrecoverableError, Worker, type WorkerOptions } from 'bullmq'
import manifest from '../../package.json'
import {
  type Checks,
  callable,
  fieldsOf,
  filled,
  is,
  isRecord,
  like,
  mustBe,
  mustBeOptions,
  orNothing,
  text,
  whole,
} from '../checks/check.ts'
import { keyOf } from '../corpus/article-key.ts'
import { type Article, type BrokenArticle, isBroken } from '../corpus/articles.ts'
import type { Making } from '../corpus/journal.ts'
import { CORPUS_OPTIONS, type CorpusOptions, readOptions, type Settings } from '../corpus/options.ts'
import { inThreads, type Pool } from '../corpus/pool.ts'
import { printable } from '../corpus/printable.ts'
import type { Reply } from '../corpus/worker.ts'
import { lineOf } from '../corpus/write-lines.ts'
import type { SaidwhoErrorCode } from '../errors.ts'
import { jobOptions } from './enqueue.ts'
import { createGate, type Gate } from './gate.ts'
import { type ArticlesJob, articlesOf, type DoneJob, jobIdOf, SUSPECT, toInline } from './jobs.ts'
import type { Sink, SinkLine } from './sink.ts'

export interface QueueWorkerOptions extends Omit<CorpusOptions, 'signal' | 'onProgress'> {
  /** The connection options of BullMQ: for Redis, or for PostgreSQL if that is BullMQ's backend. */
  readonly connection: WorkerOptions['connection'] | PostgresConnectionOptions
  /** The prefix of BullMQ's keys in Redis, the same as in the producer's queue. Default: `bull`. */
  readonly prefix?: string
  /** The number of worker threads. Default: the number of cores. */
  readonly concurrency?: number
  /** The folder that the queue's file names are relative to. Default: the current one. */
  readonly root?: string
  /** Milliseconds without a sign of life after which a worker counts as dead. Default: 30,000. */
  readonly lockDuration?: number
  /** Milliseconds between two checks for jobs of dead workers. Default: 30,000. */
  readonly stalledInterval?: number
  /** How many processes may die on an article that they process alone before it becomes an error. Default: 3. */
  readonly deaths?: number
  /** Called with errors outside the articles, such as a lost connection, after which BullMQ retries. Default: none. */
  readonly onError?: (error: Error) => void
}

export interface CorpusWorker {
  /** BullMQ's own worker, for its events. */
  readonly worker: Worker<ArticlesJob, DoneJob>
  /** Finishes the current jobs, then closes threads, connections and the sink. */
  close(): Promise<void>
}

/**
 * Starts a worker that processes the jobs of a queue until it is closed. The sink has a job's lines before the queue
 * counts the job as done, so a killed process loses nothing. Another worker repeats the jobs it was processing, and
 * their lines may then exist twice: the same article gives the same line, and `mergeSinks` keeps one.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `name` cannot be the name of a queue or `sink` is not a sink, `ERR_OPTION`
 *   for an unknown option or an invalid value
 * @throws any error of the sink's `begin`
 * @example
 * const sink = jsonLinesSink('/mnt/out', hostname())
 * const worker = await createWorker('news', sink, { connection: { host: 'redis.local' } })
 * process.once('SIGTERM', () => worker.close())
 */
export async function createWorker(name: string, sink: Sink, options: QueueWorkerOptions): Promise<CorpusWorker> {
  mustBe(NAME, name, 'name')
  mustBe(SINK, sink, 'sink')
  // Not to be left out, unlike those of other functions: somewhere the queue must be.
  mustBe(fieldsOf<Pick<QueueWorkerOptions, 'connection'>>({ connection: CONNECTION }), options, 'options', 'ERR_OPTION')
  mustBeOptions<QueueWorkerOptions>(options, OPTIONS)
  const { connection, prefix, root = '.', lockDuration, stalledInterval, deaths = 3, onError, ...corpus } = options
  const { concurrency = availableParallelism() } = corpus
  // Threads even for one: this process must stay able to tell the queue that it lives, and outlive an article.
  readOptions({ ...corpus, concurrency: 2 })
  const settings = readOptions({ ...corpus, concurrency })
  await sink.begin?.(makingOf(settings))
  const { extractor, module, limits, language } = settings
  let pool: Pool
  try {
    pool = await inThreads({ extractor, module, limits, language, as: 'json' }, concurrency)
  } catch (cause) {
    await sink.close()
    throw cause
  }
  const shared = { connection: connection as WorkerOptions['connection'], ...(prefix === undefined ? {} : { prefix }) }
  const queue = new Queue<ArticlesJob, DoneJob>(name, shared)
  const place: Place = { queue, pool, gate: createGate(), sink, root, deaths }
  const worker = new Worker<ArticlesJob, DoneJob>(name, (job) => work(job, place), {
    ...shared,
    // One more than threads, which then have no wait for the queue between two jobs.
    concurrency: concurrency + 1,
    // Deaths are counted here, where a line can be written of them. PostgreSQL has no larger integer.
    maxStalledCount: 2 ** 31 - 1,
    ...(lockDuration === undefined ? {} : { lockDuration }),
    ...(stalledInterval === undefined ? {} : { stalledInterval }),
  })
  // Without anybody listening an error would end the process.
  const tell = (error: Error) => onError?.(error)
  queue.on('error', tell)
  worker.on('error', tell)
  return {
    worker,
    async close() {
      await worker.close()
      await Promise.all([queue.close(), pool.close(), sink.close()])
    },
  }
}

const NAME = like('the name of a queue, not empty and without “:”', /^[^:]+$/)
const CONNECTION = is('what BullMQ connects by, such as { host, port }', isRecord)
const SINK = fieldsOf<Sink>({ begin: orNothing(callable), write: callable, close: callable }, 'a sink')
const { signal: _, onProgress: __, ...CORPUS } = CORPUS_OPTIONS
const OPTIONS: Checks<QueueWorkerOptions> = {
  ...CORPUS,
  ...{ connection: CONNECTION, prefix: text, root: filled, onError: callable },
  ...{ lockDuration: whole(1), stalledInterval: whole(1), deaths: whole(1) },
}

interface Place {
  readonly queue: Queue<ArticlesJob, DoneJob>
  readonly pool: Pool
  readonly gate: Gate
  readonly sink: Sink
  readonly root: string
  readonly deaths: number
}

type WorkJob = Job<ArticlesJob, DoneJob>

/** Does a job. It may be done again from any point on: lines are known by their keys, and jobs by their ids. */
async function work(job: WorkJob, place: Place): Promise<DoneJob> {
  if ('done' in job.data) return job.data
  const articles = await articlesOf(job.data, place.root)
  const keys = articles.map(keyOf)
  if (jobIdOf(keys) !== job.id) {
    const what = 'file' in job.data ? `${job.data.file} has changed` : 'its articles have changed'
    throw new UnrecoverableError(`${what} since the job was put into the queue`)
  }
  const [only] = articles
  if (articles.length === 1 && only !== undefined) return alone(job, only, keys[0]!, place)

  // Somebody died over it, maybe of one of these.
  const suspects: (Article | BrokenArticle)[] = job.stalledCounter > 0 ? articles : []
  const lines: SinkLine[] = []
  if (suspects.length === 0) {
    const replies = await place.gate(false, () => repliesTo(articles, place.pool))
    for (const [i, reply] of replies.entries()) {
      if (isSuspicious(reply)) suspects.push(articles[i]!)
      else lines.push(sinkLine(articles[i]!, keys[i]!, reply))
    }
  }
  if (lines.length > 0) await place.sink.write(lines)
  if (suspects.length > 0) await tryAlone(suspects, job, place.queue)
  return finish(job, lines)
}

async function alone(job: WorkJob, article: Article | BrokenArticle, key: string, place: Place): Promise<DoneJob> {
  const { sink } = place
  const reply = await replyTo(job, article, place)
  const line = sinkLine(article, key, reply)
  if (!isSuspicious(reply)) {
    await sink.write([line])
    return finish(job, [line])
  }
  const tries = job.attemptsMade + (job.name === SUSPECT ? 2 : 1)
  const { code, message } = reply as Reply & { ok: false }
  const reason = printable(`${JSON.stringify(article.id)}: ${message} (${code})`)
  if (tries < 2 && job.attemptsMade + 1 < (job.opts.attempts ?? 1)) throw new Error(reason)
  await sink.write([line])
  // Its text stays in the failed job, so that it can be tried again there, as often as at first.
  if ('begun' in job.data) await job.updateData({ ...job.data, begun: 0 })
  throw new UnrecoverableError(reason)
}

async function replyTo(job: WorkJob, article: Article | BrokenArticle, place: Place): Promise<Reply> {
  const { pool, gate, deaths } = place
  const { data } = job
  const mayKill = job.stalledCounter > 0 && !('done' in data)
  return gate(mayKill, async () => {
    if (!mayKill) return (await repliesTo([article], pool))[0]!
    const { begun = 0 } = data
    if (begun >= deaths) return givenUp(begun)
    await job.updateData({ ...data, begun: begun + 1 })
    const reply = (await repliesTo([article], pool))[0]!
    // This process lives, so there is no death to count. Before the next may run, who may kill it: the line is not yet
    // written then, this article is begun again, and would be blamed in the end.
    await job.updateData({ ...data, begun })
    return reply
  })
}

/** Texts leave the queue before the job is told to be done; whoever finds it so has nothing left to do. */
async function finish(job: WorkJob, lines: readonly SinkLine[]): Promise<DoneJob> {
  const done = { done: lines.length, failed: lines.filter(({ failed }) => failed).length }
  await job.updateData(done)
  return done
}

async function tryAlone(suspects: readonly (Article | BrokenArticle)[], job: WorkJob, queue: Place['queue']) {
  const { attempts = 1, backoff } = job.opts
  const delay = typeof backoff === 'object' ? (backoff.delay ?? 0) : (backoff ?? 0)
  await queue.addBulk(
    suspects.map((article) => ({
      name: SUSPECT,
      data: { articles: [toInline(article)] },
      opts: jobOptions(jobIdOf([keyOf(article)]), attempts, delay),
    })),
  )
}

async function repliesTo(articles: readonly (Article | BrokenArticle)[], pool: Pool): Promise<Reply[]> {
  const replies = (await pool.run(articles.filter((article): article is Article => !isBroken(article)))).values()
  return articles.map((article) => {
    if (!isBroken(article)) return replies.next().value!
    return { ok: false, code: article.error.code, message: article.error.message }
  })
}

/** What may be another machine's, another moment's or another article's fault. */
const SUSPICIOUS: readonly SaidwhoErrorCode[] = ['ERR_TIME_LIMIT', 'ERR_WORKER_DIED', 'ERR_INTERNAL']

const isSuspicious = (reply: Reply): boolean => !reply.ok && SUSPICIOUS.includes(reply.code)

const givenUp = (deaths: number): Reply => {
  return { ok: false, code: 'ERR_WORKER_DIED', message: `${deaths} processes died that had it in hand` }
}

const sinkLine = (article: Article | BrokenArticle, key: string, reply: Reply): SinkLine => {
  const { line, error } = lineOf(article, reply)
  return { key, line, failed: error !== null }
}

/** All that makes other lines of the same articles. A module is known by its name: its folder is each machine's own. */
function makingOf({ extractor, limits, language, module }: Settings): Making {
  const making = {
    saidwho: manifest.version,
    ...extractor,
    ...limits,
    language,
    module: module?.replace(/^.*[\\/]/, ''),
  }
  return Object.fromEntries(Object.entries(making).sort(([a], [b]) => (a < b ? -1 : 1)))
}
