/** Packed text → weight table. The format is written by `src/train/pack.ts`:
 *
 *   base64 of  width · scale · count · keys (ascending, as varint steps) · masks (which columns are not 0) · weights (int8)
 */
import { createTable, type WeightTable } from './table.ts'

export function decodeTable(packed: string): WeightTable {
  const binary = atob(packed)
  let at = 0
  const byte = (): number => binary.charCodeAt(at++)
  const varint = (): number => {
    let value = 0
    let shift = 0
    for (;;) {
      const part = byte()
      value |= (part & 127) << shift
      if (part < 128) return value
      shift += 7
    }
  }
  const width = varint()
  const scale = varint() / 1e6
  const count = varint()
  const keys = new Int32Array(count)
  let key = 0
  for (let i = 0; i < count; i++) keys[i] = key += varint()
  const masks = new Uint8Array(count).fill(1)
  if (width > 1) for (let i = 0; i < count; i++) masks[i] = byte()
  const rows = new Int8Array(count * width)
  for (let i = 0; i < count; i++) {
    for (let k = 0; k < width; k++) {
      if ((masks[i]! & (1 << k)) === 0) continue
      rows[i * width + k] = byte()
    }
  }
  return createTable(keys, rows, width, scale)
}

/** “say/v:7 claim:4 …” → a map of words to steps. */
export function decodeRates(packed: string): Map<string, number> {
  const rates = new Map<string, number>()
  for (const entry of packed.split(' ')) {
    const colon = entry.lastIndexOf(':')
    rates.set(entry.slice(0, colon), Number(entry.slice(colon + 1)))
  }
  return rates
}
