/** How many behaviour cases come right. Cases of one phenomenon are variations of one another: it is phenomena that are resampled. */
import { type Counts, ratio, type Tally } from './counts.ts'

export interface Tried {
  readonly phenomenon: string
  readonly right: boolean
}

type PhenomenonCounts = Counts & Record<'cases' | 'right' | 'phenomena' | 'share', number>

/** The counts of each phenomenon, in the order of their first cases. */
export function countsByPhenomenon(cases: readonly Tried[]): ReadonlyMap<string, PhenomenonCounts> {
  const found = new Map<string, { cases: number; right: number }>()
  for (const { phenomenon, right } of cases) {
    const counts = found.get(phenomenon) ?? { cases: 0, right: 0 }
    found.set(phenomenon, counts)
    counts.cases++
    if (right) counts.right++
  }
  return new Map(
    [...found].map(([phenomenon, counts]) => {
      return [phenomenon, { ...counts, phenomena: 1, share: counts.right / counts.cases }]
    }),
  )
}

export const CASE_PATHS = ['right', 'mean'] as const

/** Of all cases, and the mean over phenomena, in which a phenomenon of one case counts as much as one of ten. */
export function caseFigures(tally: Tally): Readonly<Record<(typeof CASE_PATHS)[number], number | null>> {
  return {
    right: ratio(tally.get('right'), tally.get('cases')),
    mean: ratio(tally.get('share'), tally.get('phenomena')),
  }
}
