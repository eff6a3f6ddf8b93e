/** What page and worker say to one another. */

export type Request = ReadRequest | TreeRequest

/** What is claimed in the text? */
export interface ReadRequest {
  readonly kind: 'read'
  /** Counts up, so that an answer that is no longer wanted can be told. */
  readonly number: number
  readonly text: string
}

/** Which tree has the sentence at the caret? Its numbers count for themselves. */
export interface TreeRequest {
  readonly kind: 'tree'
  readonly number: number
  readonly text: string
  /** An offset in the text. */
  readonly caret: number
}

/** The first answer is `null`: the worker is there. */
export type Answer = ReadAnswer | TreeAnswer | null

export interface ReadAnswer {
  readonly kind: 'read'
  readonly number: number
  /** The view in parts, so that the page can take them in without stopping. */
  readonly head: string
  readonly paragraphs: readonly string[]
  readonly tail: string
  readonly style: string
  readonly json: string
  readonly milliseconds: number
}

export interface TreeAnswer {
  readonly kind: 'tree'
  readonly number: number
  /** In text order. None if the text has no sentence. */
  readonly words: readonly TreeWord[]
}

export interface TreeWord {
  readonly text: string
  /** The universal part-of-speech tag. */
  readonly tag: string
  /** An index in `words`; null for a root. */
  readonly head: number | null
  readonly relation: string
}
