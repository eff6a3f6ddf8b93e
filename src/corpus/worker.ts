/**
 * Articles → replies, one after the other, each within its limits. Runs in worker threads and, when only one is asked
 * for, in the process itself. Everything that crosses a thread is plain data.
 */
import vm from 'node:vm'
import { workerData } from 'node:worker_threads'
import { SaidwhoError, type SaidwhoErrorCode } from '../errors.ts'
import { createExtractor, type Extractor, type ExtractorOptions } from '../extract.ts'
import type { Extraction } from '../types.ts'
import type { Article } from './articles.ts'
import type { Limits } from './options.ts'

/** What a worker is started with. */
export interface WorkerSettings {
  readonly extractor: ExtractorOptions
  /** URL of a module that makes the extractor in place of ours. */
  readonly module: string | null
  readonly limits: Limits
  /** Whether extractions are handed over as objects or written as JSON: the writing is then shared by all workers. */
  readonly as: 'object' | 'json'
}

/** Some articles for a worker, and a place where it notes which of them is in hand. */
export interface Task {
  readonly articles: readonly Article[]
  /** One integer: the index of the article in hand; where the worker dies, it is the one that did it. */
  readonly inHand: Int32Array
}

export type Reply =
  | { readonly ok: true; readonly extraction: Extraction | string }
  | { readonly ok: false; readonly code: SaidwhoErrorCode; readonly message: string }

/** What a thread, or the process itself, does with each task. */
export type Work = (task: Task) => Reply[]

export async function createWork(settings: WorkerSettings): Promise<Work> {
  const create = await extractorFactory(settings)
  let extractor = create()
  const { limits, as } = settings
  const sandbox: { run: (() => Reply) | null } = { run: null }
  const context = vm.createContext(sandbox)
  const script = new vm.Script('run()')

  /** A regular expression or a loop that never ends cannot be left by its own code; the engine's watchdog can. */
  function withinTime(run: () => Reply): Reply {
    sandbox.run = run
    try {
      return script.runInContext(context, { timeout: limits.seconds * 1000 }) as Reply
    } finally {
      sandbox.run = null
    }
  }

  function extract({ text }: Article): Reply {
    const extraction = extractor.extract(text)
    return { ok: true, extraction: as === 'json' ? JSON.stringify(extraction) : extraction }
  }

  function reply(article: Article): Reply {
    if (article.text.length > limits.characters) {
      const message = `${article.text.length} characters, where ${limits.characters} are allowed`
      return { ok: false, code: 'ERR_SIZE_LIMIT', message }
    }
    try {
      return withinTime(() => extract(article))
    } catch (cause) {
      // It was left in the middle of something, so nobody may use it again.
      extractor = create()
      if (isTimeout(cause)) {
        return { ok: false, code: 'ERR_TIME_LIMIT', message: `not done after ${limits.seconds} seconds` }
      }
      if (cause instanceof SaidwhoError) return { ok: false, code: cause.code, message: cause.message }
      return { ok: false, code: 'ERR_INTERNAL', message: `failed: ${cause}` }
    }
  }

  return ({ articles, inHand }) =>
    articles.map((article, i) => {
      Atomics.store(inHand, 0, i)
      return reply(article)
    })
}

async function extractorFactory({ extractor, module }: WorkerSettings): Promise<() => Extractor> {
  if (module === null) return () => createExtractor(extractor)
  const { default: create } = await import(module)
  if (typeof create !== 'function') {
    throw new SaidwhoError('ERR_OPTION', `${module} must export by default a function that makes an extractor`)
  }
  return () => create(extractor)
}

/** The error comes from the other context, so it is no instance of this one's Error. */
const isTimeout = (cause: unknown) => (cause as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

let inThread: Promise<Work> | undefined

/** What the pool calls in a thread. Made at the first task, so that whoever gave it is told if it cannot be made. */
export default async function work(task: Task): Promise<Reply[]> {
  inThread ??= createWork(workerData as WorkerSettings)
  return (await inThread)(task)
}
