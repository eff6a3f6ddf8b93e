/** The options of a corpus run and their defaults, checked before the run starts. */
import { isAbsolute } from 'node:path'
import { pathToFileURL } from 'node:url'
import { type Checks, callable, fieldsOf, flag, is, mustBe, mustBeOptions, oneOf, whole } from '../checks/check.ts'
import { readLimits, type TextLimits } from '../checks/limits.ts'
import { SaidwhoError } from '../errors.ts'
import { EXTRACTOR_OPTIONS, type ExtractorOptions } from '../extract.ts'
import { LANGUAGES, type Language } from './language/language.ts'

/** Limits on one article. Beyond a limit, the article becomes a failed outcome; a result is never truncated. */
export interface Limits extends TextLimits {
  /** Maximum length in UTF-16 code units. Default: 2,000,000. Beyond: `ERR_SIZE_LIMIT`. */
  readonly characters: number
  /**
   * Maximum number of claims. Default: 20,000, twice as many as 2,000,000 characters of news have, where one token in 44
   * begins a claim. Beyond: `ERR_CLAIM_LIMIT`.
   */
  readonly claims: number
  /** Maximum time in seconds, from the start of the article. Default: 60. Beyond: `ERR_TIME_LIMIT`. */
  readonly seconds: number
  /**
   * Maximum heap of a worker thread in megabytes. Default: 512, enough for 2,000,000 characters that consist of claims.
   * Beyond, the worker dies and the article fails with `ERR_WORKER_DIED`. Has no effect in process (`concurrency: 1`).
   */
  readonly megabytes: number
}

/** The progress of a run. */
export interface Progress {
  /** Articles processed, including those that failed. */
  readonly done: number
  readonly failed: number
  /** UTF-16 code units in the articles processed. */
  readonly characters: number
}

/** Options of a corpus run, on top of those of an extractor. Each has a default. */
export interface CorpusOptions extends ExtractorOptions {
  /**
   * The number of articles processed at a time. Default: 1, in this process. Any higher number starts as many worker
   * threads; `availableParallelism()` from `node:os` uses every core.
   */
  readonly concurrency?: number
  /** Limits on one article. Each has a default. */
  readonly limits?: Partial<Limits>
  /**
   * `en` makes a text that is clearly not English an outcome with the error `ERR_LANGUAGE`; see `looksEnglish()` of `saidwho/corpus`. `any`
   * reads whatever comes. Default: `en`.
   */
  readonly language?: Language
  /**
   * The URL or absolute path of a module whose default export is a function from these options to an extractor. Default:
   * `createExtractor` itself. Worker threads need it for a custom `attribution` function: they can load a module, but a
   * function cannot be sent to them.
   */
  readonly module?: string | URL
  /** Aborts the run: the iterator throws the signal's reason, and all threads end. Default: none. */
  readonly signal?: AbortSignal
  /** Called after each article, before its outcome is returned. Default: none. */
  readonly onProgress?: (progress: Progress) => void
}

export const DEFAULT_LIMITS: Limits = { characters: 2_000_000, claims: 20_000, seconds: 60, megabytes: 512 }

const AT_MOST_24_DAYS = is('at most 2000000', (seconds) => (seconds as number) <= 2_000_000)

export interface Settings {
  readonly concurrency: number
  readonly limits: Limits
  readonly language: Language
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
  language: oneOf(LANGUAGES),
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
  const { concurrency = 1, limits: given, language = 'en', module, signal: _, onProgress: __, ...extractor } = options
  const limits = readLimits(given, DEFAULT_LIMITS)
  // Node's watchdog counts whole milliseconds in 32 bits; 24 days are no limit anybody needs.
  mustBe(AT_MOST_24_DAYS, limits.seconds, 'limits.seconds', 'ERR_OPTION')
  if (concurrency > 1 && typeof extractor.attribution === 'function') {
    const way = 'name a module that makes the extractor (option “module”)'
    throw new SaidwhoError('ERR_OPTION', `a function as attribution cannot be sent to worker threads: ${way}`)
  }
  return { concurrency, limits, language, module: module === undefined ? null : urlOf(module), extractor }
}

/** A path is no URL: of `/a#1/b.js` an import looks for `/a`, and it takes a drive's letter for a protocol. */
function urlOf(module: string | URL): string {
  return typeof module === 'string' && isAbsolute(module) ? pathToFileURL(module).href : String(module)
}
