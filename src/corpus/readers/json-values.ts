/** Chunks of a JSON document → its values, one at a time: the items of a list, or objects one behind the other. */

export interface JsonValue {
  /** Null where it is longer than it may be. */
  readonly bytes: Buffer | null
  /** Whether the document ends before the value does. */
  readonly isCut: boolean
}

/**
 * Only finds where values begin and end; whether they are JSON is for whoever parses them. A fault takes no more with it
 * than the value that it stands in, unless that is a bracket or a quotation mark too few.
 *
 * @throws {Error} behind the last value, if the list is not closed or something stands behind it
 */
export async function* jsonValues(chunks: AsyncIterable<Buffer>, most: number): AsyncGenerator<JsonValue, void> {
  /** Depth at which values stand: 1 in a list, 0 without one; null until the first byte tells. */
  let base: 0 | 1 | null = null
  let [depth, length] = [0, 0]
  let [isString, isEscaped, isClosed, isInValue] = [false, false, false, false]
  let parts: Buffer[] = []
  const value = (isCut: boolean): JsonValue => {
    const bytes = length > most ? null : Buffer.concat(parts)
    ;[parts, length, isInValue] = [[], 0, false]
    return { bytes, isCut }
  }
  for await (const chunk of chunks) {
    let start = 0
    const hold = (end: number) => {
      length += end - start
      if (length > most) parts = []
      else parts.push(chunk.subarray(start, end))
    }
    for (let at = 0; at < chunk.length; at++) {
      const byte = chunk[at]!
      if (isString) {
        if (isEscaped) isEscaped = false
        else if (byte === BACKSLASH) isEscaped = true
        else if (byte === QUOTE) isString = false
        continue
      }
      const isAtBase = depth === base
      if (byte <= SPACE || (isAtBase && byte === COMMA)) {
        if (isInValue && isAtBase) {
          hold(at)
          yield value(false)
        }
        continue
      }
      // A byte order mark.
      if (base === null && byte > ASCII) continue
      if (isClosed) throw new Error('something stands behind the end of the list')
      if (base === null) {
        base = byte === OPEN_LIST ? 1 : 0
        if (base === 1) {
          depth = 1
          continue
        }
      }
      if (isAtBase && base === 1 && byte === CLOSE_LIST) {
        if (isInValue) {
          hold(at)
          yield value(false)
        }
        isClosed = true
        continue
      }
      if (!isInValue) {
        isInValue = true
        start = at
      }
      if (byte === QUOTE) isString = true
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) depth++
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        depth--
        if (depth <= base) {
          depth = base
          hold(at + 1)
          yield value(false)
        }
      }
    }
    if (isInValue) hold(chunk.length)
  }
  if (isInValue) yield value(depth !== base || isString)
  if (base === 1 && !isClosed) throw new Error('the list is not closed: the file ends too early')
}

const [QUOTE, BACKSLASH, COMMA, SPACE, ASCII] = [0x22, 0x5c, 0x2c, 0x20, 0x7f]
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d]
