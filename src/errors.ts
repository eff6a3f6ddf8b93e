/** The one error class, with a code that programs can go by. */
import { shown } from './checks/shown.ts'

/** Why something was refused. */
export type SaidwhoErrorCode =
  /** What should be text is not a string. */
  | 'ERR_NOT_TEXT'
  /** An input line is not an article: no JSON object, no id, no text. */
  | 'ERR_NOT_AN_ARTICLE'
  /** A file cannot be read. */
  | 'ERR_UNREADABLE'
  /**
   * What can be left out, and was not, is not what it must be: an option has a value that it cannot have, there is no such
   * option, or what is told of an article cannot be: a day that there is not, an address that leads nowhere.
   */
  | 'ERR_OPTION'
  /** What must be given is not what it must be: a list, a file's name, a queue, a sink. */
  | 'ERR_ARGUMENT'
  /** What should be an extraction is none: a field is missing, an offset is outside of the text, it is of another text. */
  | 'ERR_EXTRACTION'
  /** What an attribution finder of one's own gave is not what it must be. */
  | 'ERR_ATTRIBUTION'
  /** A text is longer than the limit that was set for it, or that a corpus has, or what is made of it than a string can be. */
  | 'ERR_SIZE_LIMIT'
  /** More claims are found in a text than the limit that was set for it, or that a corpus has. */
  | 'ERR_CLAIM_LIMIT'
  /** An article of a corpus took longer than its limit. */
  | 'ERR_TIME_LIMIT'
  /** The worker thread that had an article in hand died, twice: out of memory, as a rule. */
  | 'ERR_WORKER_DIED'
  /** A package that only some users need is not installed. */
  | 'ERR_MISSING_PACKAGE'
  /** A run cannot go on where an earlier one stopped: its output is of other articles, options or another version. */
  | 'ERR_RESUME'
  /** An entry of a lexicon of one's own is not what it should be. */
  | 'ERR_LEXICON'
  /** A marked-up case cannot be read. */
  | 'ERR_CASE'
  /** Gold is not what it should be, or the extraction is of another text. */
  | 'ERR_GOLD'
  /** A defect of saidwho itself; only the command reports it so, to go on with the next article. */
  | 'ERR_INTERNAL'

/**
 * What saidwho throws. Any *string* is valid text, so only a wrong argument, a wrong option, a limit that was set or a
 * broken file gets here. The message names the argument, what it must be, and what came. Functions that are async reject
 * with it; iterators throw it when they are first asked for something, before anything is read or begun.
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
