/** Whether probabilities hold: of what is given at 0.8, are eight of ten right? In ten bins, which add up over articles. */
import { ratio, type Tally } from './counts.ts'

const BINS = 10

/** One answer, with the probability that it was given. */
export interface Chance {
  readonly chance: number
  readonly right: boolean
}

export interface Bin {
  readonly from: number
  readonly to: number
  readonly answers: number
  /** Of all answers in it; null where there is none. */
  readonly meanChance: number | null
  readonly right: number | null
}

/** Counts an answer under a name of the caller's. */
export function countChance(tally: Tally, name: string, { chance, right }: Chance): void {
  const bin = Math.min(BINS - 1, Math.floor(chance * BINS))
  tally.add(`${name}.${bin}.answers`)
  tally.add(`${name}.${bin}.chance`, chance)
  tally.add(`${name}.${bin}.right`, right)
}

/** Of the answers under any of the names. */
export function bins(tally: Tally, ...names: readonly string[]): Bin[] {
  return Array.from({ length: BINS }, (_, bin) => {
    const sum = (what: string) => names.reduce((all, name) => all + tally.get(`${name}.${bin}.${what}`), 0)
    const answers = sum('answers')
    const [meanChance, right] = [ratio(sum('chance'), answers), ratio(sum('right'), answers)]
    return { from: bin / BINS, to: (bin + 1) / BINS, answers, meanChance, right }
  })
}

/** The mean distance between what a bin promises and what it keeps (Guo et al. 2017). */
export function calibrationError(tally: Tally, ...names: readonly string[]): number | null {
  const all = bins(tally, ...names)
  const distances = all.reduce((sum, { answers, meanChance, right }) => {
    return sum + answers * Math.abs((meanChance ?? 0) - (right ?? 0))
  }, 0)
  return ratio(
    distances,
    all.reduce((sum, { answers }) => sum + answers, 0),
  )
}
