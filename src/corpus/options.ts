/** What can be chosen for a corpus run, with its defaults, checked before anything starts. */
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Checks, callable, fieldsOf, flag, is, mustBe, mustBeOptions, whole } from '../checks/check.ts'
import { readLimits, type TextLimits } from '../checks/limits.ts'
import { SaidwhoError } from '../errors.ts'
import { EXTRACTOR_OPTIONS, type ExtractorOptions } from '../extract.ts'

/** What one article may cost. Beyond, it becomes a failed outcome; a result is never cut short. */
export interface Limits extends TextLimits {
  /** UTF-16 code units of text, 2,000,000 if nothing is said. Beyond: `ERR_SIZE_LIMIT`. */
  readonly characters: number
  /**
   * Claims in one article, 20,000 if nothing is said: twice as many as news of 2,000,000 characters has, where one token in
   * 44 begins a claim. Beyond: `ERR_CLAIM_LIMIT`.
   */
  readonly claims: number
  /** Seconds from the moment the article is begun, 60 if nothing is said. Beyond: `ERR_TIME_LIMIT`. */
  readonly seconds: number
  /**
   * Megabytes of heap of a worker thread, 512 if nothing is said: enough for 2,000,000 characters of nothing but claims.
   * Beyond, the worker dies of it, and the article in hand gets `ERR_WORKER_DIED`. In process (`concurrency: 1`) there is
   * no such limit. Without one a thread takes memory rather than collect its garbage.
   */
  readonly megabytes: number
}

/** Where a run is. */
export interface Progress {
  /** Articles that are through, failed ones included. */
  readonly done: number
  readonly failed: number
  /** UTF-16 code units of the articles that are through. */
  readonly characters: number
}

export interface CorpusOptions extends ExtractorOptions {
  /**
   * How many articles are worked on at a time: 1, the default, in this process; more, in that many worker threads.
   * `availableParallelism()` of `node:os` uses every core.
   */
  readonly concurrency?: number
  readonly limits?: Partial<Limits>
  /**
   * A module whose default export is a function from these options to an extractor, as URL or absolute path. A function
   * cannot be sent to a thread; a module can be read there. For an attribution finder of one's own, for example.
   */
  readonly module?: string | URL
  /** Ends the run: the iterator then throws the signal's reason, and no thread stays behind. */
  readonly signal?: AbortSignal
  /** Called after each outcome, before it is given. */
  readonly onProgress?: (progress: Progress) => void
}

export const DEFAULT_LIMITS: Limits = { characters: 2_000_000, claims: 20_000, seconds: 60, megabytes: 512 }

const AT_MOST_24_DAYS = is('at most 2000000', (seconds) => (seconds as number) <= 2_000_000)

export interface Settings {
  readonly concurrency: number
  readonly limits: Limits
  readonly module: string | null
  readonly extractor: ExtractorOptions
}

const SIGNAL: Checks<Pick<AbortSignal, 'aborted' | 'throwIfAborted' | 'addEventListener' | 'removeEventListener'>> = {
  ...{ aborted: flag, throwIfAborted: callable, addEventListener: callable, removeEventListener: callable },
}

/** Whether a thread can be told it, and whether there is such a lexicon, is seen when extractors are made. */
export const CORPUS_OPTIONS: Checks<CorpusOptions> = {
  ...EXTRACTOR_OPTIONS,
  concurrency: whole(1),
  module: is('a URL (file:///…) or an absolute path', (value) => {
    if (value instanceof URL) return true
    return typeof value === 'string' && (isAbsolute(value) || /^(?:file|data|node):/.test(value))
  }),
  // Not by its class: that of a test environment is another.
  signal: fieldsOf(SIGNAL, 'an AbortSignal'),
  onProgress: callable,
}

/** @throws {SaidwhoError} `ERR_OPTION` */
export function readOptions(options: CorpusOptions): Settings {
  mustBeOptions<CorpusOptions>(options, CORPUS_OPTIONS)
  const { concurrency = 1, limits: given, module, signal: _, onProgress: __, ...extractor } = options
  const limits = readLimits(given, DEFAULT_LIMITS)
  // Node's watchdog counts whole milliseconds in 32 bits; 24 days are no limit anybody needs.
  mustBe(AT_MOST_24_DAYS, limits.seconds, 'limits.seconds', 'ERR_OPTION')
  if (concurrency > 1 && typeof extractor.attribution === 'function') {
    const way = 'name a module that makes the extractor (option “module”)'
    throw new SaidwhoError('ERR_OPTION', `a function as attribution cannot be sent to worker threads: ${way}`)
  }
  return { concurrency, limits, module: module === undefined ? null : urlOf(module), extractor }
}

/** A path is no URL: of `/a#1/b.js` an import looks for `/a`, and it takes a drive's letter for a protocol. */
function urlOf(module: string | URL): string {
  return typeof module === 'string' && isAbsolute(module) ? pathToFileURL(module).href : String(module)
}
