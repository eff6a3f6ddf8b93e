/** Many articles → one outcome each, in their order, as fast as the reader of the outcomes takes them. */
import { setImmediate } from 'node:timers/promises'
import { anyIterableOf, type Check, mustBe } from '../checks/check.ts'
import { SaidwhoError } from '../errors.ts'
import type { Extraction } from '../types.ts'
import { type Article, type BrokenArticle, isBroken, type Outcome, originOf } from './articles.ts'
import { type Batch, inBatches } from './batches.ts'
import { type CorpusOptions, readOptions } from './options.ts'
import { createPool, type Pool } from './pool.ts'
import type { Shape } from './shape.ts'
import type { Reply, WorkerSettings } from './worker.ts'

/** Any iterable of articles, async or not. */
export type Articles = AsyncIterable<Article | BrokenArticle> | Iterable<Article | BrokenArticle>

/**
 * Extracts many articles and yields one outcome for each, in their order. It reads articles only as fast as you take
 * outcomes, so neither a large corpus nor a slow consumer fills the memory. An article that fails (no text, too long,
 * too slow, its worker died) yields an outcome with an error, and the run continues. The same articles give the same
 * outcomes with any number of threads.
 *
 * Errors in the arguments are thrown on the first request for an outcome, before any article is read or thread started.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `articles` is not iterable, `ERR_OPTION` for an unknown option or an invalid
 *   value, `ERR_LEXICON` for an invalid lexicon entry
 * @throws the signal's reason once it is aborted, and any error of the iterable
 * @example
 * for await (const outcome of extractAll(readArticles('corpus/'), { concurrency: 4 })) {
 *   if (outcome.ok) console.log(outcome.id, outcome.extraction.claims.length)
 *   else console.error(outcome.id, outcome.error.code)
 * }
 */
export async function* extractAll(articles: Articles, options: CorpusOptions = {}): AsyncGenerator<Outcome, void> {
  for await (const { article, reply } of repliesTo(articles, options, 'object')) {
    const { id, file } = article
    if (reply.ok) yield { ok: true, id: id!, ...originOf(article), extraction: reply.extraction as Extraction }
    else
      yield {
        ok: false,
        id,
        ...(file === undefined ? {} : { file }),
        error: new SaidwhoError(reply.code, reply.message),
      }
  }
}

export const ARTICLES: Check = anyIterableOf('{ id, text }')

/** An article and what the worker made of it. */
export interface Answered {
  readonly article: Article | BrokenArticle
  readonly reply: Reply
}

/** As `extractAll`, with extractions as objects or, for writers, as JSON, which may have less than all of each. */
export async function* repliesTo(
  articles: Articles,
  options: CorpusOptions,
  as: WorkerSettings['as'],
  shape?: Shape,
): AsyncGenerator<Answered, void> {
  mustBe(ARTICLES, articles, 'articles')
  const settings = readOptions(options)
  const { signal, onProgress } = options
  signal?.throwIfAborted()
  const pool = await createPool(settings, as, shape)
  const progress = { done: 0, failed: 0, characters: 0 }
  try {
    // In process nothing is gained by working ahead, and an abort would have to wait for it.
    const ahead = settings.concurrency === 1 ? 1 : 2 * settings.concurrency
    for await (const batch of inOrder(inBatches(articles, ARTICLES_A_TASK, CHARACTERS_A_TASK), pool, ahead, signal)) {
      for (const { article, reply } of batch) {
        signal?.throwIfAborted()
        progress.done++
        if (!reply.ok) progress.failed++
        if (!isBroken(article)) progress.characters += article.text.length
        onProgress?.({ ...progress })
        yield { article, reply }
      }
    }
  } finally {
    await pool.close()
  }
}

/** A task should be long against the way to the thread and back and a watchdog, 1 ms, and short against a whole run. */
const ARTICLES_A_TASK = 16
const CHARACTERS_A_TASK = 64_000

/** Has up to `ahead` batches worked on, and gives the oldest as soon as it is done, even while the input is waited for. */
async function* inOrder(
  batches: AsyncGenerator<Batch, void>,
  pool: Pool,
  ahead: number,
  signal: AbortSignal | undefined,
): AsyncGenerator<readonly Answered[], void> {
  const working: Promise<readonly Answered[]>[] = []
  let reading: Promise<Read> | null = null
  let ended = false
  let failure: { readonly cause: unknown } | null = null
  try {
    while (!ended || working.length > 0) {
      if (!ended && working.length < ahead) reading ??= readFrom(batches)
      const oldest = working[0]?.then((done) => ({ done }))
      const event = await unlessAborted<Read | { done: readonly Answered[] }>(signal, [
        ...(reading ? [reading] : []),
        ...(oldest ? [oldest] : []),
      ])
      if ('done' in event) {
        working.shift()
        yield event.done
        // Timers, signals and other people's work get their turn between two batches.
        await setImmediate()
        continue
      }
      reading = null
      if ('batch' in event) working.push(quiet(answer(event.batch, pool)))
      else {
        ended = true
        failure = event.failure
      }
    }
    // What came before it has been given.
    if (failure !== null) throw failure.cause
  } finally {
    // Nobody waits for a reader that hangs.
    if (!ended) void quiet(batches.return())
  }
}

type Read = { readonly batch: Batch } | { readonly failure: { readonly cause: unknown } | null }

async function readFrom(batches: AsyncGenerator<Batch, void>): Promise<Read> {
  try {
    const { done, value } = await batches.next()
    return done ? { failure: null } : { batch: value }
  } catch (cause) {
    return { failure: { cause } }
  }
}

async function answer(batch: Batch, pool: Pool): Promise<readonly Answered[]> {
  const articles = batch.filter((article) => !isBroken(article)) as Article[]
  const replies = (await pool.run(articles)).values()
  return batch.map((article) => {
    if (!isBroken(article)) return { article, reply: replies.next().value! }
    const { code, message } = article.error
    return { article, reply: { ok: false, code, message } }
  })
}

/** The first that settles. Each wait has a promise of its own: handlers on one that lasts as long as the run pile up. */
async function unlessAborted<T>(signal: AbortSignal | undefined, promises: readonly Promise<T>[]): Promise<T> {
  if (signal === undefined) return Promise.race(promises)
  signal.throwIfAborted()
  let stop = () => {}
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(signal.reason)
  })
  signal.addEventListener('abort', stop)
  try {
    return await Promise.race([...promises, aborted])
  } finally {
    signal.removeEventListener('abort', stop)
  }
}

/** What an iterable gives, until the signal: even if the next never comes. */
export async function* untilAborted<T>(values: AsyncIterable<T>, signal?: AbortSignal): AsyncGenerator<T, void> {
  const iterator = values[Symbol.asyncIterator]()
  for (;;) {
    const { done, value } = await unlessAborted(signal, [quiet(iterator.next())])
    if (done === true) return
    yield value
  }
}

/** A promise that may fail before it is looked at: it still tells its error to whoever waits for it. */
function quiet<T>(promise: Promise<T>): Promise<T> {
  promise.catch(() => {})
  return promise
}
