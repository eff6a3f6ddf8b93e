/** An evaluation against one that was kept: what is better or worse on the same articles, and by how much it may be chance. */
import { CASE_PATHS, caseFigures, countsByPhenomenon } from './case-figures.ts'
import { type Counts, sumOf } from './counts.ts'
import type { CaseFile, CountedFile } from './evaluate.ts'
import type { Kept, KeptFile } from './record.ts'
import { differences, type Interval, type Resampling, type Summary, valueAt } from './resampling.ts'
import { countsFor, headlines, STAGE, type StageName } from './stages.ts'

export interface Difference {
  readonly ours: number
  readonly theirs: number
  readonly difference: number
  readonly interval: Interval | undefined
}

export interface StageComparison {
  readonly file: string
  readonly stage: StageName
  readonly articles: number
  /** By the path of the figure; what is of nothing in either is left out. */
  readonly differences: ReadonlyMap<string, Difference>
}

export interface CasesComparison {
  readonly name: string
  /** That both tried, and of how many phenomena they are. */
  readonly cases: number
  readonly phenomena: number
  readonly differences: ReadonlyMap<string, Difference>
  /** The ids of those that have come right, and of those that have come to be wrong. */
  readonly gotRight: readonly string[]
  readonly gotWrong: readonly string[]
}

export interface FilesComparison {
  readonly stages: readonly StageComparison[]
  /** What could not be compared. */
  readonly notes: readonly string[]
}

export function compareFiles(files: readonly CountedFile[], kept: Kept, resampling: Resampling): FilesComparison {
  const stages: StageComparison[] = []
  const notes: string[] = []
  for (const file of files) {
    const other = kept.files.find(({ name }) => name === file.name)
    if (other === undefined) {
      notes.push(`${file.name}: not in the other evaluation`)
      continue
    }
    const { ours, theirs } = inBoth(file, other)
    const left = file.articles.length - ours.length
    if (left > 0)
      notes.push(`${file.name}: ${left} of ${file.articles.length} articles are new, or their gold is another`)
    for (const stage of file.stages) stages.push(compareStage(file.name, stage, ours, theirs, resampling))
  }
  return { stages, notes }
}

/** Counts of the articles whose text and gold are the same, in one order. */
function inBoth(file: CountedFile, other: KeptFile): { ours: Counts[]; theirs: Counts[] } {
  const known = new Map(other.articles.map((one) => [`${one.id} ${one.fingerprint}`, one.counts]))
  const pairs = file.articles.flatMap(({ id, fingerprint, counts }) => {
    const theirs = known.get(`${id} ${fingerprint}`)
    return theirs === undefined ? [] : [{ ours: counts, theirs }]
  })
  return { ours: pairs.map(({ ours }) => ours), theirs: pairs.map(({ theirs }) => theirs) }
}

function compareStage(
  file: string,
  stage: StageName,
  ours: readonly Counts[],
  theirs: readonly Counts[],
  resampling: Resampling,
): StageComparison {
  const [a, b] = [countsFor(stage, ours), countsFor(stage, theirs)]
  const { figures } = STAGE[stage]
  return { file, stage, articles: a.length, differences: compare(a, b, figures, headlines(stage), resampling) }
}

export function compareCases(files: readonly CaseFile[], kept: Kept, resampling: Resampling): CasesComparison[] {
  return files.flatMap(({ name, cases }) => {
    const other = kept.cases.find((one) => one.name === name)
    if (other === undefined) return []
    const [wasRight, wasWrong] = [new Set(other.right), new Set(other.wrong)]
    const tried = cases
      .filter(({ id }) => wasRight.has(id) || wasWrong.has(id))
      .map(({ id, phenomenon, errors }) => ({ id, phenomenon, right: errors.length === 0, before: wasRight.has(id) }))
    const ours = [...countsByPhenomenon(tried).values()]
    const theirs = [...countsByPhenomenon(tried.map((one) => ({ ...one, right: one.before }))).values()]
    return [
      {
        name,
        cases: tried.length,
        phenomena: ours.length,
        differences: compare(ours, theirs, caseFigures, CASE_PATHS, resampling),
        gotRight: tried.filter(({ right, before }) => right && !before).map(({ id }) => id),
        gotWrong: tried.filter(({ right, before }) => !right && before).map(({ id }) => id),
      },
    ]
  })
}

function compare(
  ours: readonly Counts[],
  theirs: readonly Counts[],
  summary: Summary,
  paths: readonly string[],
  resampling: Resampling,
): Map<string, Difference> {
  const found = differences(ours, theirs, summary, paths, resampling)
  const [figures, others] = [summary(sumOf(ours)), summary(sumOf(theirs))]
  return new Map(
    paths.flatMap((path): [string, Difference][] => {
      const [one, other] = [valueAt(figures, path), valueAt(others, path)]
      if (one === null || other === null) return []
      return [[path, { ours: one, theirs: other, difference: one - other, interval: found.get(path) }]]
    }),
  )
}
