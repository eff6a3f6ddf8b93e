/** Graphs of accusations, and what draws them: counts add up, and no name ends the label that it stands in. */
import fc from 'fast-check'
import { accusationGraph, toDot, toMermaid } from '../../../src/graph/graph.ts'
import { extract } from '../../../src/index.ts'
import { expectPlain } from '../../soundness.ts'
import { news } from '../grammar/article.ts'
import { anything } from '../grammar/characters.ts'
import { frozen, must, mustEqual, type Property, property, refusedOr } from '../property.ts'

const DATES = ['2016', '2016-02', '2016-02-29', '2016-08-17T08:00:00+02:00']
const DOT_NODE =
  /^ {2}(n[1-9]\d*|nobody) \[label="(?:[^"\\\p{Cc}]|\\.)*", shape=(?:box|ellipse|plaintext)(?:, style=(?:dashed|filled, fillcolor="#fde8e4"))?\];$/u
const DOT_EDGE =
  /^ {2}(n[1-9]\d*|nobody) -> (n[1-9]\d*) \[label="(?:[^"\\\p{Cc}]|\\.)*", (?:penwidth=\d(?:, style=dashed)?|style=dotted, color=gray40, fontcolor=gray40)\];$/u
const LABEL = /"[^"<>&`\\|\p{Cc}]*"/u.source
const MERMAID_NODE = new RegExp(`^ {2}(n[1-9]\\d*|nobody)(?:\\[${LABEL}\\]|\\(\\[${LABEL}\\]\\))$`, 'u')
const MERMAID_EDGE = new RegExp(
  `^ {2}(n[1-9]\\d*|nobody) (?:(?:-->|-\\.->)\\|${LABEL}\\||-\\. ${LABEL} \\.->) (n[1-9]\\d*)$`,
  'u',
)

/** Head, then nodes, then edges between them, and nothing else. */
function expectDrawn(lines: readonly string[], isNode: RegExp, isEdge: RegExp): void {
  const nodes = new Set<string>()
  let edges = 0
  for (const line of lines) {
    const node = isNode.exec(line)
    const edge = isEdge.exec(line)
    must(node !== null || edge !== null, 'a line that is neither node nor arrow', line)
    if (node !== null) {
      must(edges === 0 && !nodes.has(node[1]!), 'a node out of place', line)
      nodes.add(node[1]!)
    } else {
      edges++
      must(nodes.has(edge![1]!) && nodes.has(edge![2]!), 'an arrow to nowhere', line)
    }
  }
}

export const GRAPHS: readonly Property[] = [
  property({
    name: 'a graph counts every accusation once, leaves extractions as they are, and is drawn within its quotes',
    calls: ['accusationGraph', 'toDot', 'toMermaid'],
    beside: fc.tuple(
      news({ sentences: 6, characters: 300 }),
      fc.option(fc.oneof(anything, fc.constantFrom(...DATES)), { nil: undefined }),
    ),
    check(text, [other, date]) {
      const extractions = frozen([extract(text), extract(other)] as const)
      const given = [{ extraction: extractions[0], date }, extractions[1]]
      const made = refusedOr(['ERR_OPTION'], () => accusationGraph(given))
      if (made === undefined) return must(!DATES.includes(date!), 'a right date is refused', date)
      const graph = frozen(made)
      expectPlain(graph)
      const { nodes, edges } = graph
      mustEqual(
        nodes.map(({ id }) => id),
        nodes.map((_, i) => `n${i + 1}`),
        'nodes out of order',
      )
      const all = extractions.flatMap(({ accusations }) => accusations)
      const sum = (numbers: readonly number[]) => numbers.reduce((a, b) => a + b, 0)
      mustEqual(sum(edges.map(({ count }) => count)), all.length, 'accusations lost or counted twice')
      mustEqual(sum(nodes.map(({ accused }) => accused)), all.length, 'accused lost or counted twice')
      mustEqual(sum(nodes.map(({ hit }) => hit)), all.filter(({ victim }) => victim !== null).length, 'victims lost')
      const ids = new Set(nodes.map(({ id }) => id))
      for (const { from, to, forms, acts, modalities, count, answered, responses } of edges) {
        must(ids.has(to) && (from === null || ids.has(from)), 'an edge of nobody', [from, to])
        for (const counts of [forms, acts, modalities]) mustEqual(sum(Object.values(counts)), count, 'not each counted')
        mustEqual(answered > 0, Object.keys(responses).length > 0, 'answered, or not')
        must(answered <= count, 'more answered than there are', answered)
      }
      const dot = toDot(graph).split('\n')
      mustEqual(
        [...dot.slice(0, 4), ...dot.slice(-2)],
        ['digraph accusations {', '  rankdir=LR;', '  ranksep=1.2;', '  edge [fontsize=10];', '}', ''],
        'no graph of DOT',
      )
      expectDrawn(dot.slice(4, -2), DOT_NODE, DOT_EDGE)
      const mermaid = toMermaid(graph).split('\n')
      mustEqual([mermaid[0], mermaid.at(-1)], ['flowchart LR', ''], 'no flowchart of Mermaid')
      expectDrawn(mermaid.slice(1, -1), MERMAID_NODE, MERMAID_EDGE)
      mustEqual(accusationGraph(given), graph, 'another graph')
    },
  }),
]
