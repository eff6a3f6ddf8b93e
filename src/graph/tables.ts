/** A graph of accusations → its nodes and its edges as CSV, in the columns that Gephi and other network tools import. */
import { flag, mustBeOptions } from '../checks/check.ts'
import { harmless, line } from '../export/csv-cells.ts'
import { ACCUSATION_FORMS, ACCUSED_ACTS, MODALITIES, RESPONSE_TYPES } from '../labels.ts'
import { mustBeGraph } from './check.ts'
import type { AccusationGraph, GraphEdge, GraphNode } from './types.ts'

export interface TableOptions {
  /** Whether to put an apostrophe before cells that a spreadsheet would read as a formula. Default: true. */
  readonly guard?: boolean | undefined
}

type Columns<Item> = readonly (readonly [name: string, cell: (item: Item) => string | number | null])[]

const NODE: Columns<GraphNode> = [
  ['Id', ({ id }) => id],
  ['Label', ({ name }) => name],
  ['kind', ({ kind }) => kind],
  ['country', ({ country }) => country],
  ['sponsors', ({ sponsors }) => sponsors.join(' ')],
  ['accuses', ({ accuses }) => accuses],
  ['accused', ({ accused }) => accused],
  ['hit', ({ hit }) => hit],
  ['aliases', ({ aliases }) => aliases.join('; ')],
]

/** An edge with the names of its ends; `Source` is empty where the accuser is not named. */
interface Row extends GraphEdge {
  readonly source: string
  readonly target: string
  readonly hits: string
}

/** A function, so that bundles without it leave it out. */
const ofEdges = (): Columns<Row> => [
  ['Source', ({ from }) => from],
  ['Target', ({ to }) => to],
  ['Type', () => 'Directed'],
  ['Weight', ({ count }) => count],
  ['accuser', ({ source }) => source],
  ['accused', ({ target }) => target],
  ['articles', ({ articles }) => articles],
  ['answered', ({ answered }) => answered],
  ...MODALITIES.map((one) => [one, ({ modalities }: Row) => modalities[one] ?? 0] as const),
  ...ACCUSATION_FORMS.map((one) => [one, ({ forms }: Row) => forms[one] ?? 0] as const),
  ...ACCUSED_ACTS.map((one) => [one, ({ acts }: Row) => acts[one] ?? 0] as const),
  ...RESPONSE_TYPES.map((one) => [one, ({ responses }: Row) => responses[one] ?? 0] as const),
  ['first', ({ first }) => first],
  ['last', ({ last }) => last],
  ['victims', ({ hits }) => hits],
]

/**
 * Returns the nodes as CSV by RFC 4180, one row each.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid graph, `ERR_OPTION`
 * @example
 * writeFileSync('nodes.csv', nodesToCsv(graph))
 */
export function nodesToCsv(graph: AccusationGraph, options: TableOptions = {}): string {
  mustBeGraph(graph)
  return table(NODE, graph.nodes, options)
}

/**
 * Returns the edges as CSV by RFC 4180, one row each, with a column for each form, modality, act and type of response.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid graph, `ERR_OPTION`
 * @example
 * writeFileSync('edges.csv', edgesToCsv(graph))
 */
export function edgesToCsv(graph: AccusationGraph, options: TableOptions = {}): string {
  mustBeGraph(graph)
  const names = new Map<string | null, string>(graph.nodes.map(({ id, name }) => [id, name]))
  const rows = graph.edges.map((edge): Row => {
    const victims = Object.entries(edge.victims).map(([id, count]) => `${names.get(id)}: ${count}`)
    return { ...edge, source: names.get(edge.from) ?? '', target: names.get(edge.to)!, hits: victims.join('; ') }
  })
  return table(ofEdges(), rows, options)
}

function table<Item>(columns: Columns<Item>, items: readonly Item[], options: TableOptions): string {
  mustBeOptions<TableOptions>(options, { guard: flag })
  const { guard = true } = options
  const rows = items.map((item) => columns.map(([, cell]) => cell(item) ?? ''))
  const safe = rows.map((row) => row.map((cell) => (guard && typeof cell === 'string' ? harmless(cell) : cell)))
  return [columns.map(([name]) => name), ...safe].map(line).join('')
}
