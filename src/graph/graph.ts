/** `saidwho/graph`: who accuses whom over many articles. The public names, listed one by one. */
export { accusationGraph } from './build.ts'
export type { DrawOptions } from './check.ts'
export { toDot } from './dot.ts'
export { toGexf } from './gexf.ts'
export { toMermaid } from './mermaid.ts'
export { edgesToCsv, nodesToCsv, type TableOptions } from './tables.ts'
export { type TimelineEvent, timeline } from './timeline.ts'
export type {
  AccusationGraph,
  DatedExtraction,
  GraphAccusation,
  GraphEdge,
  GraphNode,
  GraphOptions,
} from './types.ts'
