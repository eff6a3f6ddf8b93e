/** Buffers for the tokens of a piece, used again for each piece, so that only a longer one makes new ones. */

export interface Room {
  readonly lexemes: Int32Array
  /** `place, number` of each run. */
  runs: Int32Array
  /** Where each token stands in the text; -1 for what is no token of it, -2 where a line ends. */
  readonly places: Int32Array
  readonly tags: Uint8Array
  readonly symbols: Uint8Array
}

/** Places of what is no token of the text: “said..constructor” gives a lexeme without any. */
export const NO_TOKEN = -1
export const ENDS_LINE = -2

export const FEWEST = 1024

export function roomFor(size: number): Room {
  return {
    lexemes: new Int32Array(size),
    runs: new Int32Array(size),
    places: new Int32Array(size),
    tags: new Uint8Array(size),
    symbols: new Uint8Array(size),
  }
}
