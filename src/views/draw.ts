/** A graph of accusations → text that Graphviz and Mermaid draw: one arrow from accuser to accused, dashed where it is answered. */
import { isolated } from './bidi.ts'
import { type AccusationGraph, type GraphEdge, type GraphNode, mustBeGraph } from './graph.ts'

/** Stands for whoever makes a charge and is not named. */
const NOBODY = 'nobody'

/**
 * Returns the graph in the DOT language of Graphviz. The label of an arrow has the number of accusations, their acts
 * and dates; a dashed arrow has a response.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid graph, or an edge to a missing node
 * @example
 * writeFileSync('accusations.dot', toDot(accusationGraph([extract(article)]))) // then: dot -Tsvg accusations.dot
 */
export function toDot(graph: AccusationGraph): string {
  mustBeGraph(graph)
  const { edges } = graph
  const lines = parties(graph).map((node) => `  ${node.id} [label="${forDot(nameOf(node))}", shape=${shapeOf(node)}];`)
  if (edges.some(({ from }) => from === null)) lines.push(`  ${NOBODY} [label="not named", shape=plaintext];`)
  for (const edge of edges) {
    const { from, to, count, answered } = edge
    const look = `penwidth=${Math.min(count, 5)}${answered ? ', style=dashed' : ''}`
    lines.push(`  ${from ?? NOBODY} -> ${to} [label="${forDot(labelOf(edge))}", ${look}];`)
  }
  return `digraph accusations {\n  rankdir=LR;\n${lines.map((line) => `${line}\n`).join('')}}\n`
}

/**
 * Returns the graph as a Mermaid flowchart, which GitHub and many editors draw inside Markdown.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid graph, or an edge to a missing node
 * @example
 * console.log(toMermaid(accusationGraph([extract(article)])))
 */
export function toMermaid(graph: AccusationGraph): string {
  mustBeGraph(graph)
  const { edges } = graph
  const lines = parties(graph).map((node) => {
    const [open, close] = node.kind === 'country' ? ['([', '])'] : ['[', ']']
    return `  ${node.id}${open}"${forMermaid(nameOf(node))}"${close}`
  })
  if (edges.some(({ from }) => from === null)) lines.push(`  ${NOBODY}["not named"]`)
  for (const edge of edges) {
    const arrow = edge.answered ? '-.->' : '-->'
    lines.push(`  ${edge.from ?? NOBODY} ${arrow}|"${forMermaid(labelOf(edge))}"| ${edge.to}`)
  }
  return `flowchart LR\n${lines.map((line) => `${line}\n`).join('')}`
}

/** Who accuses or is accused: whoever was only hit has no arrow, and would stand about. */
const parties = ({ nodes }: AccusationGraph): readonly GraphNode[] =>
  nodes.filter(({ accuses, accused }) => accuses + accused > 0)

/** “Iron Finch (IR)”: the state that stands behind it, or whose it is. */
function nameOf({ name, kind, country, sponsors }: GraphNode): string {
  const states = sponsors.length > 0 ? sponsors : kind !== 'country' && country !== null ? [country] : []
  return states.length === 0 ? isolated(name) : `${isolated(name)} (${states.join(', ')})`
}

const shapeOf = ({ kind }: GraphNode): string => (kind === 'country' ? 'ellipse' : 'box')

/** “3 × theft, intrusion · legal · 2016-05-01 – 2016-08-17 · deny”. */
function labelOf({ count, acts, forms, first, last, responses }: GraphEdge): string {
  const what = Object.keys(acts).join(', ')
  const when = first === null ? [] : [first === last ? first : `${first} – ${last}`]
  const parts = [count > 1 ? `${count} × ${what}` : what, Object.keys(forms).join(', '), ...when]
  return [...parts, ...Object.keys(responses)].join(' · ')
}

/**
 * Without control characters, too: Graphviz reads a label up to its first NUL, and SVG has no place for the others. Nor for
 * half a surrogate pair.
 */
const inOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd')

/** Graphviz takes `&lt;` and `&#8238;` in a label for the characters of these names. */
const forDot = (text: string): string => inOneLine(text).replace(/&/g, '&amp;').replace(/[\\"]/g, '\\$&')

/** Mermaid knows no backslash: what could end the label, be markup or `%%{` settings `}%%` is written by its code. */
const forMermaid = (text: string): string =>
  inOneLine(text).replace(/[#"<>&`\\|%{}]/g, (sign) => `#${sign.charCodeAt(0)};`)
