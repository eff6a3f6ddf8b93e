/** Packed text → the cells of a hashed table: whole steps from -63 to 63, most of them 0. `src/training/parser/pack.ts` writes it. */
import { bytesOf, decodeBytes } from '../../model/ans.ts'

export const STEPS = 63

/** The first byte is the logarithm of the table's size. */
export function decodeCells(packed: string): Int8Array {
  const bytes = bytesOf(packed)
  const cells = new Uint8Array(1 << bytes[0]!)
  decodeBytes(bytes, 1, cells)
  return new Int8Array(cells.buffer)
}
