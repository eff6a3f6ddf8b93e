/** Cells of a hashed table and sure moves → packed text, which `src/syntax/parser/` reads again. */
import { STEPS } from '../../syntax/parser/cells.ts'
import { encodeBytes } from '../ans.ts'

/** Weights → whole steps; those nearer to 0 than `least` are left out. */
export function toSteps(weights: ArrayLike<number>, { least, step }: { least: number; step: number }): Int8Array {
  const steps = new Int8Array(weights.length)
  for (let i = 0; i < weights.length; i++) {
    const weight = weights[i]!
    if (Math.abs(weight) >= least) steps[i] = Math.max(-STEPS, Math.min(STEPS, Math.round(weight / step)))
  }
  return steps
}

export function packCells(cells: Int8Array): string {
  return Buffer.from([Math.log2(cells.length), ...encodeBytes(new Uint8Array(cells.buffer))]).toString('base64')
}

/** For each move its contexts in ascending order, as steps from one to the next. */
export const packSureMoves = (sure: readonly (readonly number[])[]): string[] =>
  sure.map((contexts) => contexts.map((context, i) => (context - (contexts[i - 1] ?? 0)).toString(36)).join(' '))
