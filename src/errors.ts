/** The only error class, with a code for programs to check. */
import { shown } from './checks/shown.ts'

/** Why a call was refused. Later versions may add codes. */
export type SaidwhoErrorCode =
  /** The text is not a string. */
  | 'ERR_NOT_TEXT'
  /** An input record is not an article: not a JSON object, no id, or no text. */
  | 'ERR_NOT_AN_ARTICLE'
  /** A file cannot be read. */
  | 'ERR_UNREADABLE'
  /** A file is not of a format that is read: binary, PDF, a Word document. */
  | 'ERR_FORMAT'
  /** A web page has no article in it that can be told from the rest. */
  | 'ERR_NO_ARTICLE'
  /** A text is not English. */
  | 'ERR_LANGUAGE'
  /**
   * An option has an invalid value, or does not exist; or a detail given about an article is invalid: a date that does not
   * exist, a URL that is not one.
   */
  | 'ERR_OPTION'
  /** A required argument is invalid: not a list, not a file name, not a queue, not a sink. */
  | 'ERR_ARGUMENT'
  /** An extraction is invalid: a field is missing, an offset lies outside the text, or it belongs to another text. */
  | 'ERR_EXTRACTION'
  /** A custom attribution finder returned something invalid. */
  | 'ERR_ATTRIBUTION'
  /** A text is longer than the limit you set, or than the default limit of a corpus; or an output is too long for a string. */
  | 'ERR_SIZE_LIMIT'
  /** A text has more claims than the limit you set, or than the default limit of a corpus. */
  | 'ERR_CLAIM_LIMIT'
  /** An article of a corpus took longer than the limit. */
  | 'ERR_TIME_LIMIT'
  /** The worker thread died twice on the same article, usually because it ran out of memory. */
  | 'ERR_WORKER_DIED'
  /** An optional package that this call needs is not installed. */
  | 'ERR_MISSING_PACKAGE'
  /** A run cannot resume: the existing output is from other articles, other options or another version. */
  | 'ERR_RESUME'
  /** An entry of a custom lexicon is invalid. */
  | 'ERR_LEXICON'
  /** A marked-up case cannot be read. */
  | 'ERR_CASE'
  /** A gold record is invalid, or the extraction belongs to another text. */
  | 'ERR_GOLD'
  /** A bug in saidwho. Only the command line reports it this way, to continue with the next article. */
  | 'ERR_INTERNAL'

/**
 * The error that saidwho throws. Any *string* is valid text, so the causes are invalid arguments or options, exceeded
 * limits and broken files. The message names the argument, what it must be, and what it was. Async functions reject with
 * it. Iterators throw it on the first request for a value, before they read or start anything.
 *
 * @example
 * try { extract(42 as never) } catch (error) { if (error instanceof SaidwhoError) console.log(error.code) } // ERR_NOT_TEXT
 */
export class SaidwhoError extends Error {
  override readonly name = 'SaidwhoError'
  readonly code: SaidwhoErrorCode

  constructor(code: SaidwhoErrorCode, message: string, options?: ErrorOptions) {
    // Codes of later versions come in files: any that looks like one will do.
    const wrong =
      typeof code !== 'string' || !/^ERR_[A-Z_]+$/.test(code)
        ? `code must be a code such as ERR_OPTION, got ${shown(code)}`
        : typeof message !== 'string'
          ? `message must be a string, got ${shown(message)}`
          : options !== undefined && (typeof options !== 'object' || options === null)
            ? `options must be an object, got ${shown(options)}`
            : null
    super(wrong ?? message, options)
    this.code = wrong === null ? code : 'ERR_ARGUMENT'
    if (wrong !== null) throw this
  }
}
