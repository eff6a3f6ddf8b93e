/** Articles → jobs of a few articles each, which always are cut in the same way, so that the same jobs come of them. */
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import type { JobsOptions, Queue } from 'bullmq'
import { type Checks, callable, fieldsOf, filled, mustBe, mustBeOptions, whole } from '../checks/check.ts'
import { keyOf } from '../corpus/article-key.ts'
import { type Article, asArticle, type BrokenArticle, isBroken } from '../corpus/articles.ts'
import { ARTICLES as ANY_ARTICLES, type Articles } from '../corpus/extract-all.ts'
import { withoutMarkup } from '../corpus/readers/html.ts'
import { fromLine } from '../corpus/readers/json-lines.ts'
import { splitLines } from '../corpus/readers/lines.ts'
import { systemReason } from '../corpus/system-errors.ts'
import { SaidwhoError } from '../errors.ts'
import { ARTICLES, type ArticlesJob, contextOf, jobIdOf, toInline } from './jobs.ts'

export interface EnqueueOptions {
  /** Articles per job, fewer if they are long. Default: 16. */
  readonly articlesAJob?: number
  /**
   * How often to try a job when something outside the articles fails, such as an unreadable file or a full disk.
   * Default: 5.
   */
  readonly attempts?: number
  /** Milliseconds before the second attempt, doubled before each further one. Default: 1000. */
  readonly backoff?: number
}

export interface EnqueueFileOptions extends EnqueueOptions {
  /**
   * The folder that `file` is relative to. Default: the current one. Workers have a `root` of their own with the same
   * files.
   */
  readonly root?: string
  readonly idField?: string
  readonly textField?: string
}

/** What was handed to the queue, including what it already had. */
export interface Enqueued {
  readonly articles: number
  readonly jobs: number
}

/**
 * Adds articles to a queue, including their texts. Jobs that the queue already has, done or not, are not added again:
 * the same articles in the same order with the same `articlesAJob` make the same jobs, so a corpus that has grown at
 * its end adds few.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `queue` is not a queue or `articles` is not iterable, `ERR_OPTION` for an
 *   unknown option or an invalid value
 * @throws any error of the iterable or the queue
 * @example
 * const queue = new Queue('news', { connection })
 * await enqueue(queue, readArticles('corpus/'))
 */
export async function enqueue(queue: Queue, articles: Articles, options: EnqueueOptions = {}): Promise<Enqueued> {
  mustBe(QUEUE, queue, 'queue')
  mustBe(ANY_ARTICLES, articles, 'articles')
  mustBeOptions<EnqueueOptions>(options, OPTIONS)
  return add(queue, jobsOf(articles, options.articlesAJob ?? ARTICLES_A_JOB), options)
}

/**
 * Adds the articles of a JSON Lines file to a queue by their position in the file: about 1 KB of Redis per job, however
 * long the texts are. Workers read the file themselves, so it must not change, and every worker must have it in its
 * `root`.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `queue` is not a queue or `file` not a file name; `ERR_OPTION` for an
 *   unknown option or an invalid value, and for a compressed file, which has no byte positions; `ERR_UNREADABLE` if the
 *   file cannot be read
 * @throws any error of the queue
 * @example
 * await enqueueFile(queue, '2024/01.jsonl', { root: '/mnt/news' })
 */
export async function enqueueFile(queue: Queue, file: string, options: EnqueueFileOptions = {}): Promise<Enqueued> {
  mustBe(QUEUE, queue, 'queue')
  mustBe(filled, file, 'file')
  mustBeOptions<EnqueueFileOptions>(options, { ...OPTIONS, root: filled, idField: filled, textField: filled })
  if (/\.gz$/i.test(file)) {
    const way = 'unpack it, or give its articles to enqueue()'
    throw new SaidwhoError('ERR_OPTION', `${file} is compressed, so that no line of it can be read alone: ${way}`)
  }
  return add(queue, jobsOfFile(file, options, options.articlesAJob ?? ARTICLES_A_JOB), options)
}

/** A queue of BullMQ's or of another version of it: no class is asked for. */
const QUEUE = fieldsOf<Pick<Queue, 'addBulk'>>({ addBulk: callable }, 'a queue of BullMQ')
const OPTIONS: Checks<EnqueueOptions> = { articlesAJob: whole(1), attempts: whole(1), backoff: whole(0) }

interface NewJob {
  readonly data: ArticlesJob
  readonly id: string
  readonly articles: number
  /** About how much is sent to the queue. */
  readonly characters: number
}

/** One article takes some milliseconds and the queue a fraction of one a job; what a death costs grows with the job. */
const ARTICLES_A_JOB = 16
/** An article of ordinary length has no more. A job ends once it holds the characters of all its articles. */
const CHARACTERS_AN_ARTICLE = 8000

/** Jobs are sent to the queue many at a time, in one message. */
const JOBS_A_MESSAGE = 64
const CHARACTERS_A_MESSAGE = 4_000_000

async function* jobsOf(articles: Articles, most: number): AsyncGenerator<NewJob, void> {
  let batch: (Article | BrokenArticle)[] = []
  let characters = 0
  const job = (): NewJob => {
    const data = { articles: batch.map(toInline) }
    return { data, id: jobIdOf(batch.map(keyOf)), articles: batch.length, characters }
  }
  for await (const value of articles) {
    const article = asArticle(value)
    batch.push(article)
    characters += isBroken(article) ? 0 : article.text.length
    if (batch.length < most && characters < most * CHARACTERS_AN_ARTICLE) continue
    yield job()
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield job()
}

async function* jobsOfFile(file: string, options: EnqueueFileOptions, most: number): AsyncGenerator<NewJob, void> {
  const { root = '.', idField = 'id', textField = 'text' } = options
  const context = contextOf({ idField, textField })
  let keys: string[] = []
  let place = { from: 0, to: 0, line: 1 }
  let number = 0
  const job = (): NewJob => {
    const data = { file, ...place, idField, textField }
    return { data, id: jobIdOf(keys), articles: keys.length, characters: 200 }
  }
  for await (const bytes of splitLines(readable(join(root, file)))) {
    number++
    place.to += bytes.length + 1
    const article = fromLine(bytes, file, number, context)
    if (article === null) continue
    keys.push(keyOf(await withoutMarkup(article, context)))
    if (keys.length < most && place.to - place.from < most * CHARACTERS_AN_ARTICLE) continue
    yield job()
    keys = []
    place = { from: place.to, to: place.to, line: number + 1 }
  }
  if (keys.length > 0) yield job()
}

async function add(
  queue: Queue,
  jobs: AsyncIterable<NewJob>,
  { attempts = 5, backoff = 1000 }: EnqueueOptions,
): Promise<Enqueued> {
  const count = { articles: 0, jobs: 0 }
  let message: NewJob[] = []
  let characters = 0
  const send = async () => {
    await queue.addBulk(
      message.map(({ data, id }) => ({ name: ARTICLES, data, opts: jobOptions(id, attempts, backoff) })),
    )
    count.jobs += message.length
    for (const { articles } of message) count.articles += articles
    message = []
    characters = 0
  }
  for await (const job of jobs) {
    message.push(job)
    characters += job.characters
    if (message.length >= JOBS_A_MESSAGE || characters >= CHARACTERS_A_MESSAGE) await send()
  }
  if (message.length > 0) await send()
  return count
}

/** A job that is through stays, without its texts: the queue knows by it what was there before. */
export function jobOptions(jobId: string, attempts: number, backoff: number): JobsOptions {
  return {
    jobId,
    attempts,
    backoff: { type: 'exponential', delay: backoff },
    removeOnComplete: false,
    removeOnFail: false,
    stackTraceLimit: 1,
  }
}

/** Node's error says which file, if it cannot be opened, but not what saidwho wanted of it. */
async function* readable(path: string): AsyncGenerator<Buffer, void> {
  try {
    yield* createReadStream(path)
  } catch (cause) {
    throw new SaidwhoError('ERR_UNREADABLE', `${path}: ${systemReason(cause)}`, { cause })
  }
}
