/** A graph of accusations → a Mermaid flowchart, which GitHub and many editors draw inside Markdown. */
import { SaidwhoError } from '../errors.ts'
import { type DrawOptions, mustBeDrawOptions, mustBeGraph } from './check.ts'
import { TOP } from './dot.ts'
import { edgeLines, hitsOf, inOneLine, isMostlyAnswered, NOBODY, NOT_NAMED, nodeLabel } from './labels.ts'
import { shortened } from './top.ts'
import type { AccusationGraph } from './types.ts'

/** Mermaid draws no more, unless its page is configured otherwise (`maxEdges`). */
const MOST_EDGES = 500

/**
 * Returns the graph as a Mermaid flowchart. Arrows are as in `toDot`.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid graph, or an edge to a missing node; `ERR_OPTION`;
 *   `ERR_SIZE_LIMIT` for more than 500 arrows, which Mermaid refuses to draw
 * @example
 * console.log(toMermaid(accusationGraph([extract(article)])))
 */
export function toMermaid(graph: AccusationGraph, options: DrawOptions = {}): string {
  mustBeGraph(graph)
  mustBeDrawOptions(options)
  const { top = TOP, victims = true } = options
  const { nodes, edges, others } = shortened(graph, top, victims)
  const lines = nodes.map((node) => {
    const [open, close] = node.kind === 'country' ? ['([', '])'] : ['[', ']']
    return `  ${node.id}${open}"${forMermaid(nodeLabel(node))}"${close}`
  })
  if (edges.some(({ from }) => from === null)) lines.push(`  ${NOBODY}["${NOT_NAMED}"]`)
  const isShown = (from: string | null, to: string) => others === null || from !== others || to !== others
  const arrows = edges.flatMap((edge) => {
    if (!isShown(edge.from, edge.to)) return []
    const arrow = isMostlyAnswered(edge) ? '-.->' : '-->'
    return `  ${edge.from ?? NOBODY} ${arrow}|"${forMermaid(edgeLines(edge).join(' · '))}"| ${edge.to}`
  })
  for (const { from, to, count } of victims ? hitsOf(edges) : []) {
    if (isShown(from, to)) arrows.push(`  ${from} -. "${count > 1 ? `hit ${count} ×` : 'hit'}" .-> ${to}`)
  }
  if (arrows.length > MOST_EDGES) {
    const how = 'draw fewer nodes (top), leave out victims (victims: false), or build the graph with a minCount'
    throw new SaidwhoError('ERR_SIZE_LIMIT', `${arrows.length} arrows, and Mermaid draws ${MOST_EDGES} at most: ${how}`)
  }
  return `flowchart LR\n${[...lines, ...arrows].map((line) => `${line}\n`).join('')}`
}

/** Mermaid knows no backslash: what could end the label, be markup or `%%{` settings `}%%` is written by its code. */
const forMermaid = (text: string): string =>
  inOneLine(text).replace(/[#"<>&`\\|%{}]/g, (sign) => `#${sign.charCodeAt(0)};`)
