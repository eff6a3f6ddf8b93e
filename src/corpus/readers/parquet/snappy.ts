/** Whether bytes are packed by snappy: hyparquet's unpacker goes round for ever on a length that it takes for negative. */
import { Damage } from './damage.ts'

/** @throws Damage if they are not, or unpack to another length */
export function expectSnappy(bytes: Uint8Array, unpacked: number): void {
  let [at, out, shift, length] = [0, 0, 1, 0]
  for (;;) {
    const byte = bytes[at++]
    if (byte === undefined || at > 5) throw new Damage(WRONG)
    length += (byte & 127) * shift
    shift *= 128
    if (byte < 128) break
  }
  if (length !== unpacked) throw new Damage(WRONG)
  while (at < bytes.length) {
    const tag = bytes[at++]!
    const kind = tag & 3
    if (kind === 0) {
      const inTag = tag >> 2
      let literal = inTag + 1
      if (inTag >= 60) {
        literal = 1
        for (let i = 0; i < inTag - 59; i++) literal += (bytes[at + i] ?? 0) * 256 ** i
        at += inTag - 59
      }
      at += literal
      out += literal
    } else {
      at += kind === 3 ? 4 : kind
      out += kind === 1 ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2)
    }
    if (at > bytes.length || out > unpacked) throw new Damage(WRONG)
  }
  if (out !== unpacked) throw new Damage(WRONG)
}

const WRONG = 'a page does not unpack'
