/** Tables of an evaluation: which figures stand in which row. */
import { type Breakdown, blockOf, breakdown, byPublisher, countsOf, type FigureRow } from './breakdowns.ts'
import { CASE_PATHS, caseFigures, countsByPhenomenon } from './case-figures.ts'
import type { CasesComparison, StageComparison } from './comparison.ts'
import type { CaseFile, MeasuredFile } from './evaluate.ts'
import type { Block } from './print-table.ts'
import type { Resampling } from './resampling.ts'
import { countsFor, measure, STAGE, STAGES } from './stages.ts'

export function fileBlocks(files: readonly MeasuredFile[], by: Breakdown | null, resampling: Resampling): Block[] {
  return STAGES.flatMap((stage) => {
    const concerned = files.filter(({ stages }) => stages.includes(stage))
    if (concerned.length === 0) return []
    const rows = concerned.flatMap(({ name, articles, figures }): FigureRow[] => {
      const of = countsFor(stage, countsOf(articles)).length
      const all = { name, of, drawn: of, cells: figures.get(stage)! }
      return by === 'publisher' ? [all, ...byPublisher(stage, articles, resampling)] : [all]
    })
    return [...STAGE[stage].tables.map((table) => blockOf(table, rows)), ...breakdown(stage, concerned, by, resampling)]
  })
}

export function caseBlocks(files: readonly CaseFile[], by: Breakdown | null, resampling: Resampling): Block[] {
  const rows = files.flatMap(({ name, cases }): FigureRow[] => {
    const tried = cases.map(({ phenomenon, errors }) => ({ phenomenon, right: errors.length === 0 }))
    const counts = countsByPhenomenon(tried)
    const cells = measure([...counts.values()], caseFigures, CASE_PATHS, resampling)
    const all = { name, of: cases.length, drawn: counts.size, cells }
    return by === 'phenomenon' ? [all, ...byPhenomenon(counts)] : [all]
  })
  return rows.length === 0 ? [] : [blockOf(CASE_TABLE, rows, 'cases')]
}

/** The worst first. */
function byPhenomenon(counts: ReturnType<typeof countsByPhenomenon>): FigureRow[] {
  return [...counts]
    .sort(([, a], [, b]) => a.share - b.share)
    .map(([name, { cases, share }]) => {
      return { name, isPart: true, of: cases, drawn: 1, cells: new Map([['right', { value: share }]]) }
    })
}

const CASE_TABLE = {
  title: 'behaviour',
  columns: [
    { label: 'right', path: 'right' },
    { label: 'mean over phenomena', path: 'mean' },
  ],
} as const

/** Laid out as those of the figures. */
export function differenceBlocks(stages: readonly StageComparison[], cases: readonly CasesComparison[]): Block[] {
  const blocks = STAGES.flatMap((stage) => {
    const rows = stages
      .filter((one) => one.stage === stage)
      .map(({ file, articles, differences }) => rowOf(file, articles, articles, differences))
    return rows.length === 0 ? [] : STAGE[stage].tables.map((table) => blockOf(table, rows))
  })
  const caseRows = cases.map((one) => rowOf(one.name, one.cases, one.phenomena, one.differences))
  return caseRows.length === 0 ? blocks : [...blocks, blockOf(CASE_TABLE, caseRows, 'cases')]
}

function rowOf(name: string, of: number, drawn: number, differences: StageComparison['differences']): FigureRow {
  const cells = [...differences].map(([path, { difference, interval }]) => {
    return [path, { value: difference, interval }] as const
  })
  return { name, of, drawn, cells: new Map(cells) }
}
