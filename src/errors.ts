/** The one error class, with a code that programs can go by. */

/** Why something was refused. */
export type SaidwhoErrorCode =
  /** What should be text is not a string. */
  | 'ERR_NOT_TEXT'
  /** An input line is not an article: no JSON object, no id, no text. */
  | 'ERR_NOT_AN_ARTICLE'
  /** A file cannot be read. */
  | 'ERR_UNREADABLE'
  /** An option has a value that it cannot have. */
  | 'ERR_OPTION'
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
 * What saidwho throws. Any *string* is valid text, so only a wrong type, a wrong option, a limit that was set or a broken
 * file gets here.
 *
 * @example
 * try { extract(42 as never) } catch (error) { if (error instanceof SaidwhoError) console.log(error.code) } // ERR_NOT_TEXT
 */
export class SaidwhoError extends Error {
  override readonly name = 'SaidwhoError'
  readonly code: SaidwhoErrorCode

  constructor(code: SaidwhoErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}
