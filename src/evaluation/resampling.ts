/**
 * How far a figure can be trusted: 95 % percentile intervals from resampling whole articles with replacement, since two
 * claims of one article are no independent ones. The same counts give the same intervals on every machine.
 */
import { type Counts, Tally } from './counts.ts'

/** Figures by path: `found.f1`. */
export type Summary = (tally: Tally) => unknown

export type Interval = readonly [low: number, high: number]

export interface Resampling {
  readonly resamples: number
  readonly seed?: number
}

/** The figure at `path` of each resample; null where it is of nothing. */
type Samples = ReadonlyMap<string, readonly (number | null)[]>

/** The intervals of the figures at `paths`; a figure that is of nothing in every resample has none. */
export function intervals(
  articles: readonly Counts[],
  summary: Summary,
  paths: readonly string[],
  resampling: Resampling,
): ReadonlyMap<string, Interval> {
  return middles(samples(articles, summary, paths, resampling))
}

/**
 * The same for how much better one run is than another on the same articles. Both are resampled with the same draws: what is
 * hard or easy for both cancels out, so the interval is narrower than those of the two figures suggest.
 */
export function differences(
  ours: readonly Counts[],
  theirs: readonly Counts[],
  summary: Summary,
  paths: readonly string[],
  resampling: Resampling,
): ReadonlyMap<string, Interval> {
  const [a, b] = [ours, theirs].map((articles) => samples(articles, summary, paths, resampling)) as [Samples, Samples]
  return middles(
    new Map(
      [...a].map(([path, values]) => [
        path,
        values.map((value, i) => {
          const other = b.get(path)![i]!
          return value === null || other === null ? null : value - other
        }),
      ]),
    ),
  )
}

function samples(
  articles: readonly Counts[],
  summary: Summary,
  paths: readonly string[],
  { resamples, seed = 1 }: Resampling,
): Samples {
  const names = [...new Set(articles.flatMap((counts) => Object.keys(counts)))]
  const rows = articles.map((counts) => Float64Array.from(names, (name) => counts[name] ?? 0))
  const random = randomFrom(seed)
  const found = new Map(paths.map((path) => [path, [] as (number | null)[]]))
  for (let round = 0; round < resamples && rows.length > 0; round++) {
    const sums = new Float64Array(names.length)
    for (let draw = 0; draw < rows.length; draw++) {
      const row = rows[Math.floor(random() * rows.length)]!
      for (let i = 0; i < sums.length; i++) sums[i]! += row[i]!
    }
    const figures = summary(new Tally(names.map((name, i) => [name, sums[i]!])))
    for (const [path, values] of found) values.push(valueAt(figures, path))
  }
  return found
}

function middles(all: Samples): Map<string, Interval> {
  const found = new Map<string, Interval>()
  for (const [path, values] of all) {
    const sorted = values.filter((value) => value !== null).sort((a, b) => a - b)
    const at = (share: number) => sorted[Math.round(share * (sorted.length - 1))]!
    if (sorted.length > 0) found.set(path, [at(0.025), at(0.975)])
  }
  return found
}

/** `valueAt(score, 'found.f1')`; null where there is no such figure, or none of anything. */
export function valueAt(figures: unknown, path: string): number | null {
  let value = figures
  for (const key of path.split('.')) value = (value as Record<string, unknown> | null | undefined)?.[key]
  return typeof value === 'number' ? value : null
}

/** mulberry32: numbers from 0 to 1 that are the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
