/**
 * Articles → replies, one after the other, each within its limits. Runs in worker threads and, when only one is asked
 * for, in the process itself. Everything that crosses a thread is plain data.
 */
import vm from 'node:vm'
import { workerData } from 'node:worker_threads'
import { callable, fieldsOf, mustBe } from '../checks/check.ts'
import { mustBeExtraction } from '../checks/extraction.ts'
import { checkClaims, checkLength } from '../checks/limits.ts'
import { shown } from '../checks/shown.ts'
import { SaidwhoError, type SaidwhoErrorCode } from '../errors.ts'
import { createExtractor, type Extractor, type ExtractorOptions } from '../extract.ts'
import type { Extraction } from '../types.ts'
import type { Article } from './articles.ts'
import { checkLanguage, type Language } from './language/language.ts'
import type { Limits } from './options.ts'
import { type Shape, shaped } from './shape.ts'
import { isTooLongAString, TOO_LONG_A_LINE } from './strings.ts'

/** What a worker is started with. */
export interface WorkerSettings {
  readonly extractor: ExtractorOptions
  /** URL of a module that makes the extractor in place of ours. */
  readonly module: string | null
  readonly limits: Limits
  readonly language: Language
  /**
   * Whether extractions are handed over as objects or written as JSON: the writing is then shared by all workers.
   * `either` is JSON, or an object where it is longer than a string can be.
   */
  readonly as: 'object' | 'json' | 'either'
  /** What of each extraction is written as JSON. Default: all of it. */
  readonly shape?: Shape
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
export type Work = (task: Task) => Promise<Reply[]>

export async function createWork(settings: WorkerSettings): Promise<Work> {
  const create = await extractorFactory(settings)
  let extractor = create()
  const { limits, as, shape } = settings
  const sandbox: { run: (() => void) | null } = { run: null }
  const context = vm.createContext(sandbox)
  const script = new vm.Script('run()')

  function toJson(extraction: Extraction): string | Extraction {
    try {
      return JSON.stringify(shape === undefined ? extraction : shaped(extraction, shape))
    } catch (cause) {
      if (!isTooLongAString(cause)) throw cause
      if (as === 'either') return extraction
      throw new SaidwhoError('ERR_SIZE_LIMIT', TOO_LONG_A_LINE)
    }
  }

  /** A regular expression or a loop that never ends cannot be left by its own code; the engine's watchdog can. */
  function withinTime(run: () => void): void {
    sandbox.run = run
    try {
      script.runInContext(context, { timeout: Math.ceil(limits.seconds * 1000) })
    } finally {
      sandbox.run = null
    }
  }

  /** Loaded at the first article with a date: most runs are started without any, and start faster. */
  let dates: typeof import('../dates/dates.ts') | null = null

  function answer({ text, date }: Article): Reply {
    try {
      checkLength(text, limits)
      checkLanguage(text, settings.language)
      const found = extractor.extract(text)
      if (settings.module !== null) mustBeExtraction(found, text, `extract(text) of ${settings.module}`)
      checkClaims(found.claims, limits)
      const extraction = date === undefined || dates === null ? found : dates.withDates(found, { date })
      return { ok: true, extraction: as === 'object' ? extraction : toJson(extraction) }
    } catch (cause) {
      // Thrown between two stages, so the extractor can be used again.
      if (cause instanceof SaidwhoError) return failure(cause.code, cause.message)
      throw cause
    }
  }

  /**
   * A watchdog costs as much as a sixth of an article, so one watches over several; no article is begun when a quarter of
   * the time is up. Whoever was in hand when it struck, and was not the first, is tried again with all of the time.
   */
  return async ({ articles, inHand }) => {
    if (dates === null && articles.some(({ date }) => date !== undefined)) dates = await import('../dates/dates.ts')
    const replies: Reply[] = []
    while (replies.length < articles.length) {
      const first = replies.length
      try {
        withinTime(() => {
          const enough = performance.now() + (limits.seconds * 1000) / 4
          do {
            Atomics.store(inHand, 0, replies.length)
            replies.push(answer(articles[replies.length]!))
          } while (replies.length < articles.length && performance.now() < enough)
        })
      } catch (cause) {
        // It was left in the middle of something, so nobody may use it again.
        extractor = create()
        if (!isTimeout(cause)) replies.push(failure('ERR_INTERNAL', `failed: ${cause}`))
        else if (replies.length === first) {
          replies.push(failure('ERR_TIME_LIMIT', `not done after ${limits.seconds} seconds`))
        }
      }
    }
    return replies
  }
}

const failure = (code: SaidwhoErrorCode, message: string): Reply => ({ ok: false, code, message })

async function extractorFactory({ extractor, module, limits }: WorkerSettings): Promise<() => Extractor> {
  // Told of the limits, it gives up sooner. A module may do as it likes, so its answers are counted, too.
  const options = { ...extractor, limits: { characters: limits.characters, claims: limits.claims } }
  if (module === null) return () => createExtractor(options)
  // Not for bundlers to guess at: it is known when the program runs.
  const { default: create } = await import(/* webpackIgnore: true */ /* @vite-ignore */ module).catch(unusable)
  mustBe(callable, create, `the default export of ${module}`, 'ERR_OPTION')
  return () => {
    const made = create(options)
    mustBe(EXTRACTOR, made, `what ${module} makes`, 'ERR_OPTION')
    return made
  }

  function unusable(cause: unknown): never {
    throw new SaidwhoError('ERR_OPTION', `${module} cannot be loaded: ${reasonOf(cause)}`, { cause })
  }
}

const EXTRACTOR = fieldsOf<Pick<Extractor, 'extract'>>({ extract: callable }, 'an extractor')

export const reasonOf = (cause: unknown): string => (cause instanceof Error ? cause.message : shown(cause))

/** The error comes from the other context, so it is no instance of this one's Error. */
const isTimeout = (cause: unknown) => (cause as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'

let inThread: Promise<Work> | undefined

/** What the pool calls in a thread. Made at the first task, so that whoever gave it is told if it cannot be made. */
export default async function work(task: Task): Promise<Reply[]> {
  inThread ??= createWork(workerData as WorkerSettings)
  return (await inThread)(task)
}
