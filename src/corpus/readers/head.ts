/** Looks at the beginning of chunks, and gives them whole all the same. */

export interface Peeked {
  /** The first bytes: as many as asked for, or all that there are. */
  readonly head: Buffer
  /** All chunks from the first on. */
  readonly chunks: AsyncGenerator<Buffer, void>
  /** For whoever takes no chunks. */
  close(): Promise<void>
}

export async function peek(source: AsyncIterable<Buffer>, isEnough: (head: Buffer) => boolean): Promise<Peeked> {
  const iterator = source[Symbol.asyncIterator]()
  let head: Buffer = Buffer.alloc(0)
  let failure: { readonly cause: unknown } | null = null
  let ended = false
  while (!ended && !isEnough(head)) {
    try {
      const { done, value } = await iterator.next()
      if (done === true) ended = true
      else head = Buffer.concat([head, value])
    } catch (cause) {
      // What came before is given first.
      failure = { cause }
      ended = true
    }
  }
  async function* chunks(): AsyncGenerator<Buffer, void> {
    try {
      if (head.length > 0) yield head
      if (failure !== null) throw failure.cause
      while (!ended) {
        const { done, value } = await iterator.next()
        if (done === true) ended = true
        else yield value
      }
    } finally {
      if (!ended) await iterator.return?.()
    }
  }
  const close = async () => void (await iterator.return?.())
  return { head, chunks: chunks(), close }
}
