/** What page and worker say to one another. */

export type Request = ReadRequest | TreeRequest | ExportRequest

export interface Settings {
  /** Whether only claims that are very likely right are wanted. */
  readonly precise: boolean
  readonly attribution: 'accurate' | 'fast' | 'rules'
}

/** What is claimed in the text? */
export interface ReadRequest {
  readonly kind: 'read'
  /** Counts up, so that an answer that is no longer wanted can be told. */
  readonly number: number
  readonly text: string
  readonly settings: Settings
}

/** Which tree has the sentence at the caret? Its numbers count for themselves. */
export interface TreeRequest {
  readonly kind: 'tree'
  readonly number: number
  readonly text: string
  /** An offset in the text. */
  readonly caret: number
}

export type ExportFormat = 'json' | 'csv' | 'csv-accusations' | 'html'

/** What was read last, as a file. */
export interface ExportRequest {
  readonly kind: 'export'
  readonly number: number
  readonly format: ExportFormat
}

/** The first answer is `null`: the worker is there. */
export type Answer = ReadAnswer | TreeAnswer | ExportAnswer | null

export interface ReadAnswer {
  readonly kind: 'read'
  readonly number: number
  /** The view in parts, so that the page can take them in without stopping. */
  readonly head: string
  readonly paragraphs: readonly string[]
  readonly tail: string
  readonly style: string
  readonly milliseconds: number
}

export interface TreeAnswer {
  readonly kind: 'tree'
  readonly number: number
  /** In text order. None if the text has no sentence. */
  readonly words: readonly TreeWord[]
}

export interface ExportAnswer {
  readonly kind: 'export'
  readonly number: number
  readonly content: string
}

export interface TreeWord {
  readonly text: string
  /** The universal part-of-speech tag. */
  readonly tag: string
  /** An index in `words`; null for a root. */
  readonly head: number | null
  readonly relation: string
}
