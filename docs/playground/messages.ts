/** What page and worker say to one another. */

export interface Request {
  /** Counts up, so that an answer that is no longer wanted can be told. */
  readonly number: number
  readonly text: string
}

export interface Answer {
  readonly number: number
  /** The view in parts, so that the page can take them in without stopping. */
  readonly head: string
  readonly paragraphs: readonly string[]
  readonly tail: string
  readonly style: string
  readonly json: string
  readonly milliseconds: number
}
