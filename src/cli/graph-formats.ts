/** The formats of the command that draw or list one graph of all articles: they wait for the last one. */

import type { AccusationGraph, DatedExtraction, DrawOptions, GraphOptions } from '../graph/graph.ts'
import { accusationGraph, edgesToCsv, nodesToCsv, timeline, toDot, toGexf, toMermaid } from '../graph/graph.ts'

export type GraphFormat = 'graph' | 'dot' | 'mermaid' | 'gexf' | 'csv-nodes' | 'csv-edges' | 'timeline'

/** What each makes of the graph. */
const MAKERS: Readonly<Record<GraphFormat, (graph: AccusationGraph, draw: DrawOptions) => string>> = {
  graph: (graph: AccusationGraph) => `${JSON.stringify(graph)}\n`,
  dot: (graph: AccusationGraph, draw: DrawOptions) => toDot(graph, draw),
  mermaid: (graph: AccusationGraph, draw: DrawOptions) => toMermaid(graph, draw),
  gexf: (graph: AccusationGraph) => toGexf(graph),
  'csv-nodes': (graph: AccusationGraph) => nodesToCsv(graph),
  'csv-edges': (graph: AccusationGraph) => edgesToCsv(graph),
  timeline: (graph: AccusationGraph) =>
    timeline(graph)
      .map((event) => `${JSON.stringify(event)}\n`)
      .join(''),
}

export const GRAPH_FORMATS = Object.keys(MAKERS) as readonly GraphFormat[]
export const isGraphFormat = (name: string): name is GraphFormat => Object.hasOwn(MAKERS, name)

export interface GraphChoice {
  readonly graph: GraphOptions
  readonly draw: DrawOptions
}

export const graphText = (
  format: GraphFormat,
  articles: readonly DatedExtraction[],
  { graph, draw }: GraphChoice,
): string => MAKERS[format](accusationGraph(articles, graph), draw)
