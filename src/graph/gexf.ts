/** A graph of accusations → GEXF 1.3, which Gephi and NetworkX read. All nodes and edges, with their counts as attributes. */
import { ACCUSATION_FORMS, MODALITIES } from '../labels.ts'
import { mustBeGraph } from './check.ts'
import { hitsOf, NOBODY, NOT_NAMED } from './labels.ts'
import type { AccusationGraph, GraphEdge, GraphNode } from './types.ts'

/** An attribute of nodes or edges: its name, its type, and how it is filled; null where there is none. */
type Attributes<Item> = readonly (readonly [
  name: string,
  type: 'string' | 'integer',
  value: (item: Item) => string | number | null,
])[]

const NODE: Attributes<GraphNode> = [
  ['kind', 'string', ({ kind }) => kind],
  ['country', 'string', ({ country }) => country],
  ['sponsors', 'string', ({ sponsors }) => sponsors.join(' ') || null],
  ['aliases', 'string', ({ aliases }) => aliases.join('; ')],
  ['accuses', 'integer', ({ accuses }) => accuses],
  ['accused', 'integer', ({ accused }) => accused],
  ['hit', 'integer', ({ hit }) => hit],
]
/** A function, so that bundles without it leave it out. */
const ofEdges = (): Attributes<Partial<GraphEdge> & { readonly relation: string }> => [
  ['relation', 'string', ({ relation }) => relation],
  ['articles', 'integer', ({ articles }) => articles ?? null],
  ['answered', 'integer', ({ answered }) => answered ?? null],
  ...ACCUSATION_FORMS.map(
    (form) => [form, 'integer', ({ forms }: Partial<GraphEdge>) => forms?.[form] ?? null] as const,
  ),
  ...MODALITIES.map(
    (modality) =>
      [modality, 'integer', ({ modalities }: Partial<GraphEdge>) => modalities?.[modality] ?? null] as const,
  ),
  ['first', 'string', ({ first }) => first ?? null],
  ['last', 'string', ({ last }) => last ?? null],
]

/**
 * Returns the graph as GEXF. Edges of the relation `accuses` have their number of accusations as weight; those of the
 * relation `hits` go from the accused to the victim.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid graph, or an edge to a missing node
 * @example
 * writeFileSync('accusations.gexf', toGexf(accusationGraph(articles)))
 */
export function toGexf(graph: AccusationGraph): string {
  mustBeGraph(graph)
  const { nodes, edges } = graph
  const nodeLines = nodes.map((node) => {
    return `      <node id="${node.id}" label="${forXml(node.name)}">${valuesOf(NODE, node)}</node>`
  })
  if (edges.some(({ from }) => from === null)) nodeLines.push(`      <node id="${NOBODY}" label="${NOT_NAMED}"/>`)
  const accuses = edges.map((edge) => ({ ...edge, source: edge.from ?? NOBODY, target: edge.to, relation: 'accuses' }))
  const hits = hitsOf(edges).map(({ from, to, count }) => ({ source: from, target: to, count, relation: 'hits' }))
  const attributes = ofEdges()
  const edgeLines = [...accuses, ...hits].map((edge, i) => {
    const ends = `id="e${i + 1}" source="${edge.source}" target="${edge.target}" kind="${edge.relation}"`
    return `      <edge ${ends} weight="${edge.count}">${valuesOf(attributes, edge)}</edge>`
  })
  const lines = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" version="1.3">',
    '  <graph defaultedgetype="directed">',
    ...declared('node', NODE),
    ...declared('edge', attributes),
    '    <nodes>',
    ...nodeLines,
    '    </nodes>',
    '    <edges>',
    ...edgeLines,
    '    </edges>',
    '  </graph>',
    '</gexf>',
  ]
  return `${lines.join('\n')}\n`
}

function declared<Item>(of: 'node' | 'edge', attributes: Attributes<Item>): string[] {
  const lines = attributes.map(([name, type], i) => `      <attribute id="${i}" title="${name}" type="${type}"/>`)
  return [`    <attributes class="${of}">`, ...lines, '    </attributes>']
}

function valuesOf<Item>(attributes: Attributes<Item>, item: Item): string {
  const values = attributes.flatMap(([, , value], i) => {
    const found = value(item)
    return found === null ? [] : [`<attvalue for="${i}" value="${forXml(String(found))}"/>`]
  })
  return `<attvalues>${values.join('')}</attvalues>`
}

/** XML 1.0 has no place for most control characters, nor for half a surrogate pair, nor for two that are no characters. */
const forXml = (text: string): string =>
  text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[\p{Surrogate}\ufffe\uffff]/gu, '\ufffd')
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
