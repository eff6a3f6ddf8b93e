/** What all readers are told. */
export interface Context {
  /** The field, or column, that holds the id. */
  readonly idField: string
  readonly textField: string
  /** Something that is read all the same, but that one should know. */
  readonly warn: (message: string) => void
  /** So many more bytes of the file have been read, counted before they are unpacked. */
  readonly onBytes: (bytes: number) => void
}
