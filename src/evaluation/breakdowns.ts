/** Figures of parts: of each publisher, kind, cue and form. */
import { ACCUSATION_FORMS, CLAIM_KINDS, MODALITIES } from '../labels.ts'
import { CUES } from './claim-details.ts'
import type { Counts } from './counts.ts'
import type { CountedArticle, CountedFile } from './evaluate.ts'
import type { Block, Row } from './print-table.ts'
import { type Resampling, valueAt } from './resampling.ts'
import { countsFor, type Figure, figuresAt, figuresOf, headlines, type StageName, type Table } from './stages.ts'

export const BREAKDOWNS = ['publisher', 'kind', 'cue', 'form', 'phenomenon'] as const
export type Breakdown = (typeof BREAKDOWNS)[number]

/** A row before its figures are put in the order of the columns. */
export interface FigureRow extends Omit<Row, 'cells'> {
  readonly cells: ReadonlyMap<string, Figure>
}

export function blockOf({ title, columns }: Table, rows: readonly FigureRow[], unit = 'articles'): Block {
  return {
    title,
    unit,
    columns: columns.map(({ label }) => label),
    rows: rows.map(({ cells, ...row }) => {
      return { ...row, cells: columns.map(({ path }) => cells.get(path) ?? { value: null }) }
    }),
  }
}

export const countsOf = (articles: readonly CountedArticle[]): Counts[] => articles.map(({ counts }) => counts)

/** The largest first. */
export function byPublisher(
  stage: StageName,
  articles: readonly CountedArticle[],
  resampling: Resampling,
): FigureRow[] {
  const parts = new Map<string, CountedArticle[]>()
  for (const article of articles) {
    const publisher = article.publisher ?? '(unknown)'
    parts.set(publisher, [...(parts.get(publisher) ?? []), article])
  }
  return [...parts]
    .sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1))
    .map(([name, part]): FigureRow => {
      const all = countsOf(part)
      const of = countsFor(stage, all).length
      return { name, isPart: true, of, drawn: of, cells: figuresAt(stage, all, headlines(stage), resampling) }
    })
    .filter(({ of }) => of > 0)
}

/** A row a label. */
interface Labelled extends Table {
  readonly stage: StageName
  readonly unit: string
  /** The figures of a label are at `PLACE.LABEL`, and its count at `PLACE.LABEL.OF`. */
  readonly place: string
  readonly of: string
  readonly labels: readonly string[]
}

const RECALL = { label: 'recall', path: 'recall' }
const WANTED = { unit: 'in gold', of: 'gold', columns: [RECALL, { label: 'end to end', path: 'endToEndRecall' }] }
const BY_KIND = { stage: 'claims', title: 'claims by kind', place: 'details.byKind', labels: CLAIM_KINDS } as const

const LABELLED: Readonly<Partial<Record<Breakdown, readonly Labelled[]>>> = {
  kind: [
    { ...BY_KIND, ...WANTED },
    {
      ...BY_KIND,
      unit: 'found',
      of: 'predicted',
      columns: [
        { label: 'precision', path: 'precision' },
        { label: 'end to end', path: 'endToEndPrecision' },
        { label: 'calibration error', path: 'calibrationError' },
      ],
    },
  ],
  cue: [{ ...WANTED, stage: 'claims', title: 'claims by cue', place: 'details.byCue', labels: CUES }],
  form: (
    [
      ['form', 'recallByForm', ACCUSATION_FORMS],
      ['modality', 'recallByModality', MODALITIES],
    ] as const
  ).map(([name, place, labels]) => {
    return { ...WANTED, stage: 'accusations', title: `accusations by ${name}`, columns: [RECALL], place, labels }
  }),
}

export function breakdown(
  stage: StageName,
  files: readonly CountedFile[],
  by: Breakdown | null,
  resampling: Resampling,
): Block[] {
  const tables = by === null ? [] : (LABELLED[by] ?? [])
  return tables
    .filter((table) => table.stage === stage)
    .map((table) =>
      blockOf(
        table,
        files.flatMap((file) => rowsOf(table, file, resampling)),
        table.unit,
      ),
    )
}

function rowsOf(table: Labelled, { name, articles }: CountedFile, resampling: Resampling): FigureRow[] {
  const { stage, columns, place, of, labels } = table
  const all = countsOf(articles)
  const figures = figuresOf(stage, all)
  const pathOf = (label: string, path: string) => `${place}.${label}.${path}`
  const paths = labels.flatMap((label) => columns.map(({ path }) => pathOf(label, path)))
  const found = figuresAt(stage, all, paths, resampling)
  return labels.flatMap((label): FigureRow[] => {
    const count = valueAt(figures, pathOf(label, of)) ?? 0
    if (count === 0) return []
    const cells = new Map(columns.map(({ path }) => [path, found.get(pathOf(label, path))!]))
    return [{ name: `${name}, ${label}`, of: count, drawn: articles.length, cells }]
  })
}
