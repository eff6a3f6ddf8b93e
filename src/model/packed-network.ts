/** The network of `stance/composed/` as the package keeps it. */

/** What is kept of one field in the package: tables whose keys count from 0, of rows of 32. */
export interface PackedSide {
  readonly weights: string
  readonly bias: string
}

export interface PackedNetwork {
  /** By the hash of the word; 32 numbers of each in each table. */
  readonly vectors: readonly string[]
  readonly before: PackedSide
  readonly content: PackedSide
  readonly inner: string
  readonly innerBias: string
  readonly outer: string
  readonly outerBias: string
}
