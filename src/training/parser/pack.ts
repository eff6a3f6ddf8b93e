/** Cells of a hashed table and sure moves → packed text, which `src/syntax/parser/` reads again. */
import { LEAST_STATE, SHARE_BITS, SHARES, STEPS, VALUES } from '../../syntax/parser/cells.ts'

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
  const share = sharesOf(cells)
  const first = share.map((_, value) => share.slice(0, value).reduce((sum, one) => sum + one, 0))
  const bytes: number[] = []
  let state = LEAST_STATE
  // Backwards: the decoder gives the last first.
  for (let i = cells.length - 1; i >= 0; i--) {
    const value = cells[i]! + STEPS
    const most = (LEAST_STATE >>> SHARE_BITS) * 256 * share[value]!
    while (state >= most) {
      bytes.push(state & 255)
      state >>>= 8
    }
    state = Math.floor(state / share[value]!) * SHARES + (state % share[value]!) + first[value]!
  }
  const head = [Math.log2(cells.length), ...share.flatMap((one) => [one & 255, one >>> 8])]
  const last = [state & 255, (state >>> 8) & 255, (state >>> 16) & 255, (state >>> 24) & 255]
  return Buffer.concat([Buffer.from([...head, ...last]), Buffer.from(bytes).reverse()]).toString('base64')
}

/** How often each value occurs, of {@link SHARES}; at least one for each that does. */
function sharesOf(cells: Int8Array): number[] {
  const counts: number[] = new Array(VALUES).fill(0)
  for (const cell of cells) counts[cell + STEPS]!++
  const share = counts.map((count) => (count === 0 ? 0 : Math.max(1, Math.floor((count * SHARES) / cells.length))))
  const rest = SHARES - share.reduce((sum, one) => sum + one, 0)
  share[share.indexOf(Math.max(...share))]! += rest
  return share
}

/** For each move its contexts in ascending order, as steps from one to the next. */
export const packSureMoves = (sure: readonly (readonly number[])[]): string[] =>
  sure.map((contexts) => contexts.map((context, i) => (context - (contexts[i - 1] ?? 0)).toString(36)).join(' '))
