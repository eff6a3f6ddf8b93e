/**
 * Batches of articles → replies, in worker threads. A worker that dies is replaced, and costs one article at most:
 *
 *   [a b c d e]  dies, c in hand  →  [a b]  [c]  [d e]     c is tried once more, in a thread of its own: the thread may
 *                                            │             have died of what the articles before c left behind
 *                                            └─ dies again: ERR_WORKER_DIED
 */
import { SaidwhoError } from '../errors.ts'
import { createExtractor } from '../extract.ts'
import type { Article } from './articles.ts'
import type { Settings } from './options.ts'
import type { Shape } from './shape.ts'
import { createWork, type Reply, reasonOf, type Task, type WorkerSettings } from './worker.ts'

export interface Pool {
  /** One reply an article, in order. */
  run(articles: readonly Article[]): Promise<readonly Reply[]>
  /** Ends all threads at once, whatever they do. */
  close(): Promise<void>
}

/** Less, and the young are collected too often: 16 took some 5 % more time; 64 took 35 MB more a thread, for another 5 %. */
const YOUNG_MB = 32

/** How often a task may be begun without getting as far as an article. */
const STARTS = 3

/** Stands beside this file once the package is built. */
const WORKER = new URL('./corpus-worker.js', import.meta.url)

export async function createPool(settings: Settings, as: WorkerSettings['as'], shape?: Shape): Promise<Pool> {
  const { extractor, module, limits, language } = settings
  const forWorker: WorkerSettings = { extractor, module, limits, language, as, ...(shape && { shape }) }
  if (settings.concurrency === 1) return inProcess(forWorker)
  // As text an extraction crosses a thread in half the time: 0.17 ms an article to read it, against 0.38 ms.
  const pool = await inThreads({ ...forWorker, as: as === 'json' ? as : 'either' }, settings.concurrency)
  return as === 'json' ? pool : { ...pool, run: async (articles) => (await pool.run(articles)).map(parsed) }
}

async function inProcess(settings: WorkerSettings): Promise<Pool> {
  const work = await createWork(settings)
  return {
    run: async (articles) => work({ articles, inHand: noteOfIndex() }),
    close: async () => {},
  }
}

export async function inThreads(settings: WorkerSettings, threads: number): Promise<Pool> {
  // An option that cannot be is told here, with its code: errors of threads lose theirs on the way.
  if (settings.module === null) createExtractor(settings.extractor)
  // Read here, so that whoever has no use for threads does not wait for it.
  const { Piscina } = await import('piscina')
  const { megabytes } = settings.limits
  const opened = new Set<InstanceType<typeof Piscina>>()
  function open(n: number): InstanceType<typeof Piscina> {
    const piscina = new Piscina({
      filename: WORKER.href,
      minThreads: n,
      maxThreads: n,
      workerData: settings,
      // A thread of a run that is going on has something to do at once, or waits for a slow reader.
      idleTimeout: Number.POSITIVE_INFINITY,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: YOUNG_MB },
    })
    // Told of a thread that dies, as is the task that it had; without anybody listening it would end the process.
    piscina.on('error', () => {})
    opened.add(piscina)
    return piscina
  }
  const shared = open(threads)
  let closed = false

  async function run(articles: readonly Article[], piscina = shared, starts = 1): Promise<readonly Reply[]> {
    if (articles.length === 0) return []
    const task: Task = { articles, inHand: noteOfIndex() }
    try {
      return (await piscina.run(task)) as Reply[]
    } catch (cause) {
      const culprit = task.inHand[0]!
      if (closed) throw cause
      if (culprit < 0) {
        // It did not get as far as an article. That may be by what the articles before left behind in the thread, such as a
        // promise that nobody waits for. Always, and the module or an option is at fault, and will be in every thread.
        if (starts === STARTS) throw notStarted(cause, settings.module)
        return run(articles, piscina, starts + 1)
      }
      if (piscina !== shared) return [{ ok: false, code: 'ERR_WORKER_DIED', message: `its worker died: ${cause}` }]
      const [before, after] = [articles.slice(0, culprit), articles.slice(culprit + 1)]
      return (await Promise.all([run(before), runAlone(articles[culprit]!), run(after)])).flat()
    }
  }

  /** One at a time, so that a corpus of such articles has one thread more than was asked for, not hundreds. */
  let alone: Promise<unknown> = Promise.resolve()
  function runAlone(article: Article): Promise<readonly Reply[]> {
    const reply = alone.then(async () => {
      if (closed) throw new SaidwhoError('ERR_WORKER_DIED', 'the pool is closed')
      const own = open(1)
      try {
        return await run([article], own)
      } finally {
        opened.delete(own)
        await own.destroy()
      }
    })
    alone = reply.catch(() => {})
    return reply
  }

  return {
    run: (articles) => run(articles),
    async close() {
      closed = true
      await Promise.all([...opened].map((piscina) => piscina.destroy()))
    },
  }
}

/** Errors of threads lose their class and code on the way. */
function notStarted(cause: unknown, module: string | null): SaidwhoError {
  const reason = reasonOf(cause)
  if (module === null) return new SaidwhoError('ERR_WORKER_DIED', `threads cannot begin: ${reason}`, { cause })
  return new SaidwhoError('ERR_OPTION', reason.includes(module) ? reason : `${module}: ${reason}`, { cause })
}

function parsed(reply: Reply): Reply {
  return reply.ok && typeof reply.extraction === 'string'
    ? { ok: true, extraction: JSON.parse(reply.extraction) }
    : reply
}

/** Shared with the worker, so that it can be read after its death. */
function noteOfIndex(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT)).fill(-1)
}
