/** What all readers are told. */
import { SaidwhoError } from '../../errors.ts'
import type { BrokenArticle } from '../articles.ts'

export interface Context {
  /** The field, or column, that holds the id. */
  readonly idField: string
  readonly textField: string
  /** The field, or column, with the date; it may be missing. */
  readonly dateField?: string
  /** Something that is read all the same, but that one should know. */
  readonly warn: (message: string) => void
  /** No article, its line and all, may have more bytes, unpacked; {@link MOST_BYTES} if nothing is said. */
  readonly mostBytes?: number
  /** So many more bytes of the file have been read, counted before they are unpacked. */
  readonly onBytes: (bytes: number) => void
}

/**
 * Enough for ten million characters in JSON's longest way to write them. A file of a few kilobytes can be unpacked to
 * gigabytes of one line, which must not be held.
 */
export const MOST_BYTES: number = 2 ** 27

export function tooLong(place: string, { mostBytes = MOST_BYTES }: Context): BrokenArticle & { readonly id: null } {
  return { id: null, error: new SaidwhoError('ERR_SIZE_LIMIT', `${place}: more than ${mostBytes} bytes`) }
}
