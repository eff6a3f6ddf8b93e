/** Packed text → weight table. The format is written by `src/training/pack.ts`:
 *
 *   base64 of  width · scale · how many keys, bytes of steps and weights · keys (ascending, as varint steps) · masks (which columns
 *   are not 0) · weights (int8); the last three coded by how often each byte occurs
 */
import { bytesOf, decodeBytes } from './ans.ts'
import { createTable, type WeightTable } from './table.ts'

export function decodeTable(packed: string): WeightTable {
  const bytes = bytesOf(packed)
  let at = 0
  const varint = (): number => {
    let value = 0
    let shift = 0
    for (;;) {
      const part = bytes[at++]!
      value |= (part & 127) << shift
      if (part < 128) return value
      shift += 7
    }
  }
  const width = varint()
  const scale = varint() / 1e6
  const count = varint()
  const steps = new Uint8Array(varint())
  const maskBytes = maskBytesOf(width)
  const masks = new Uint8Array(count * maskBytes)
  const weights = new Int8Array(varint())
  at = decodeBytes(bytes, at, steps)
  at = decodeBytes(bytes, at, masks)
  decodeBytes(bytes, at, new Uint8Array(weights.buffer))
  const keys = new Int32Array(count)
  let key = 0
  let stepAt = 0
  // Read without a call for each number: this is run once, before the engine has compiled anything.
  for (let i = 0; i < count; i++) {
    let step = steps[stepAt++]!
    if (step > 127) {
      step &= 127
      for (let shift = 7, more = 128; more > 127; shift += 7) {
        more = steps[stepAt++]!
        step |= (more & 127) << shift
      }
    }
    key += step
    keys[i] = key
  }
  const rows = new Int8Array(count * width)
  let maskAt = 0
  let weightAt = 0
  for (let i = 0; i < count; i++) {
    let mask = maskBytes === 0 ? 1 : 0
    for (let shift = 0; shift < maskBytes * 8; shift += 8) mask |= masks[maskAt++]! << shift
    for (let k = 0; k < width; k++) if ((mask & (1 << k)) !== 0) rows[i * width + k] = weights[weightAt++]!
  }
  return createTable(keys, rows, width, scale)
}

/** Bytes that tell which columns of a row are not 0; a table of one column needs none. */
export const maskBytesOf = (width: number): number => (width === 1 ? 0 : Math.ceil(width / 8))

/** “say/v:7 claim:4 …” → a map of words to steps. */
export function decodeRates(packed: string): Map<string, number> {
  const rates = new Map<string, number>()
  for (const entry of packed.split(' ')) {
    const colon = entry.lastIndexOf(':')
    rates.set(entry.slice(0, colon), Number(entry.slice(colon + 1)))
  }
  return rates
}
