/** JavaScript's strings have an end: 512 MB or so. Whatever is longer is told, or written in pieces. */
import { constants } from 'node:buffer'

/** Bytes of a line, so that it can be read back as one string, with a line feed and a key of 43 characters. */
export const MOST_OF_A_LINE: number = constants.MAX_STRING_LENGTH - 1000

export const TOO_LONG_A_LINE: string = `what was found would be a line of more than ${MOST_OF_A_LINE} bytes`

/** What V8 throws where a string would be too long: `JSON.stringify`, `join`, `+`. */
export const isTooLongAString = (cause: unknown): boolean =>
  cause instanceof RangeError && cause.message === 'Invalid string length'

/** Bytes are counted only where there may be too many. */
export const isTooLongALine = (line: string): boolean =>
  line.length > MOST_OF_A_LINE / 3 && Buffer.byteLength(line) > MOST_OF_A_LINE
