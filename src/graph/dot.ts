/** A graph of accusations → DOT, which Graphviz draws: an arrow from accuser to accused, a dotted one from accused to victim. */
import { type DrawOptions, mustBeDrawOptions, mustBeGraph } from './check.ts'
import { edgeLines, hitsOf, inOneLine, isMostlyAnswered, NOBODY, NOT_NAMED, nodeLabel } from './labels.ts'
import { shortened } from './top.ts'
import type { AccusationGraph, GraphNode } from './types.ts'

/** Nodes of a picture that can be read on one page. */
export const TOP = 30

/**
 * Returns the graph in the DOT language of Graphviz. The label of an arrow has the number of accusations, the most
 * frequent act, form and doubt with their shares, the years and the number answered; it is dashed where at least half have a response.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid graph, or an edge to a missing node; `ERR_OPTION`
 * @example
 * writeFileSync('accusations.dot', toDot(accusationGraph([extract(article)]))) // then: dot -Tsvg accusations.dot
 */
export function toDot(graph: AccusationGraph, options: DrawOptions = {}): string {
  mustBeGraph(graph)
  mustBeDrawOptions(options)
  const { top = TOP, victims = true } = options
  const { nodes, edges, others } = shortened(graph, top, victims)
  const lines = nodes.map((node) => {
    const look = node.id === others ? ', style=dashed' : node.accused > 0 ? ', style=filled, fillcolor="#fde8e4"' : ''
    return `  ${node.id} [label="${forDot(nodeLabel(node))}", shape=${shapeOf(node)}${look}];`
  })
  if (edges.some(({ from }) => from === null)) lines.push(`  ${NOBODY} [label="${NOT_NAMED}", shape=plaintext];`)
  for (const edge of edges) {
    // From the rest to the rest: a loop that says nothing about anybody.
    if (others !== null && edge.from === others && edge.to === others) continue
    const look = `penwidth=${widthOf(edge.count)}${isMostlyAnswered(edge) ? ', style=dashed' : ''}`
    lines.push(`  ${edge.from ?? NOBODY} -> ${edge.to} [label="${edgeLines(edge).map(forDot).join('\\n')}", ${look}];`)
  }
  for (const { from, to, count } of victims ? hitsOf(edges) : []) {
    if (others !== null && from === others && to === others) continue
    lines.push(
      `  ${from} -> ${to} [label="${count > 1 ? `hit ${count} ×` : 'hit'}", style=dotted, color=gray40, fontcolor=gray40];`,
    )
  }
  return `digraph accusations {\n  rankdir=LR;\n  ranksep=1.2;\n  edge [fontsize=10];\n${lines.map((line) => `${line}\n`).join('')}}\n`
}

const shapeOf = ({ kind }: GraphNode): string => (kind === 'country' ? 'ellipse' : 'box')

/** 1 for one accusation, one more for each doubling: 109 are no wall. */
const widthOf = (count: number): number => 1 + Math.floor(Math.log2(count))

/** Graphviz takes `&lt;` and `&#8238;` in a label for the characters of these names. */
const forDot = (text: string): string => inOneLine(text).replace(/&/g, '&amp;').replace(/[\\"]/g, '\\$&')
