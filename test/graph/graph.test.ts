/** Who accuses whom, over several articles: what is merged, what is counted, and that the drawings hold any name. */
import { expect, test } from 'vitest'
import { withDates } from '../../src/dates/dates.ts'
import {
  accusationGraph,
  edgesToCsv,
  type GraphOptions,
  nodesToCsv,
  timeline,
  toDot,
  toGexf,
  toMermaid,
} from '../../src/graph/graph.ts'
import { extract } from '../../src/index.ts'
import type { Accusation, Extraction, Party } from '../../src/types.ts'

const SPRING = `Canada accused the Chinese government of hacking its tax agency in May. Beijing denied any role.`
const AUTUMN = `The Canadian government said that China had stolen files from a shipyard by hacking its network.
The FBI charged Ivan Petrov with hacking a bank.`

test('a state, its government and its capital are one node', () => {
  const { nodes, edges } = accusationGraph([
    { extraction: extract(SPRING), date: '2031-05-02' },
    { extraction: extract(AUTUMN), date: '2031-10-09' },
  ])
  expect(nodes.filter(({ country }) => country === 'CN').map(({ name, accused }) => [name, accused])).toEqual([
    ['China', 2],
  ])
  const canada = nodes.find(({ name }) => name === 'Canada')!
  const china = nodes.find(({ name }) => name === 'China')!
  expect(edges.find(({ from, to }) => from === canada.id && to === china.id)).toMatchObject({
    count: 2,
    articles: 2,
    forms: { official: 2 },
    acts: { intrusion: 1, theft: 1 },
    responses: { deny: 1 },
    answered: 1,
    first: '2031-05-02',
    last: '2031-10-09',
    accusations: [{ accusation: 'a1', date: '2031-05-02', time: { text: 'in May' } }, { date: '2031-10-09' }],
  })
})

test('charges against others are edges of their own, without an answer', () => {
  const { nodes, edges } = accusationGraph([extract(AUTUMN)])
  const petrov = nodes.find(({ name }) => name === 'Ivan Petrov')!
  const edge = edges.find(({ to }) => to === petrov.id)!
  expect(edge).toMatchObject({ count: 1, forms: { legal: 1 }, answered: 0, first: null, last: null })
  expect(nodes.find(({ id }) => id === edge.from)?.name).toBe('FBI')
})

test('nothing in, nothing out', () => {
  expect(accusationGraph([])).toEqual({ nodes: [], edges: [] })
  expect(accusationGraph([extract('It rained.')])).toEqual({ nodes: [], edges: [] })
})

test('the extractions are left as they were, and the graph is JSON', () => {
  const extraction = extract(SPRING)
  const before = JSON.stringify(extraction)
  const graph = accusationGraph([extraction])
  expect(JSON.stringify(extraction)).toBe(before)
  expect(JSON.parse(JSON.stringify(graph))).toEqual(graph)
})

/** An extraction in which each pair of names is an accusation. */
function told(...pairs: readonly (readonly [string | null, string, Partial<Party>?])[]): Extraction {
  const names = [...new Set(pairs.flatMap(([accuser, accused]) => [accuser ?? [], accused].flat()))]
  const excerpt = { start: 0, end: 1, text: 'x' }
  const party = (name: string): Party => {
    return { mention: excerpt, entity: `e${names.indexOf(name) + 1}`, country: null, sponsor: null }
  }
  return {
    claims: [],
    entities: names.map((name, i) => {
      return { id: `e${i + 1}`, name, kind: 'organization', country: null, role: null, pronoun: null, mentions: [] }
    }),
    accusations: pairs.map(([accuser, accused, more], i): Accusation => {
      return {
        ...{
          id: `a${i + 1}`,
          accuser: accuser === null ? null : party(accuser),
          accused: { ...party(accused), ...more },
        },
        ...{ victim: null, act: { type: 'theft', mention: excerpt }, form: 'report', modality: 'asserted' },
        ...{ basis: null, time: null, sentence: excerpt, mentions: [], responses: [], confidence: 1, evidence: [] },
      }
    }),
  }
}

test('a name and its initials are one where both occur, and articles do not matter', () => {
  const { nodes } = accusationGraph([told(['NPA', 'Iron Finch']), told(['the National Port Authority', 'Iron Finch'])])
  expect(nodes.map(({ name, accuses, accused }) => [name, accuses, accused])).toEqual([
    ['the National Port Authority', 2, 0],
    ['Iron Finch', 0, 2],
  ])
})

test('initials that two names have merge nothing', () => {
  const { nodes } = accusationGraph([
    told(['NPA', 'X1']),
    told(['National Port Authority', 'X1']),
    told(['Northern Press Agency', 'X1']),
  ])
  expect(nodes).toHaveLength(4)
})

test('a sponsor is kept, and drawn', () => {
  const graph = accusationGraph([told([null, 'Iron Finch', { sponsor: 'IR' }])])
  expect(graph.nodes[0]).toMatchObject({ name: 'Iron Finch', sponsors: ['IR'], country: null })
  expect(graph.edges[0]?.from).toBeNull()
  expect(toDot(graph)).toBe(`digraph accusations {
  rankdir=LR;
  ranksep=1.2;
  edge [fontsize=10];
  n1 [label="Iron Finch (IR)", shape=box, style=filled, fillcolor="#fde8e4"];
  nobody [label="not named", shape=plaintext];
  nobody -> n1 [label="theft\\nreport", penwidth=1];
}
`)
  expect(toMermaid(graph)).toBe(`flowchart LR
  n1["Iron Finch (IR)"]
  nobody["not named"]
  nobody -->|"theft · report"| n1
`)
})

test('no name breaks out of its label', () => {
  const graph = accusationGraph([told(['A "quoted" \\ name\nof two lines', '"]; x -> y [<b>|`#'])])
  expect(toDot(graph)).toContain('n1 [label="A \\"quoted\\" \\\\ name of two lines", shape=box];')
  expect(toDot(graph)).toContain('n2 [label="\\"]; x -> y [<b>|`#", shape=box, style=filled, fillcolor="#fde8e4"];')
  expect(toMermaid(graph)).toContain('n2["#34;]; x -#62; y [#60;b#62;#124;#96;#35;"]')
  expect(toMermaid(graph).split('\n')).toHaveLength(5)
})

test('control characters end no label', () => {
  const graph = accusationGraph([told(['A\0B', 'C\u0001\u0085D'])])
  expect(toDot(graph)).toContain('n1 [label="A B", shape=box];\n  n2 [label="C D", shape=box')
  expect(toMermaid(graph)).toContain('n1["A B"]\n  n2["C D"]')
})

test('names of characters are no characters: Graphviz would take `&#8238;` for one that turns the label', () => {
  const graph = accusationGraph([told(['A &#8238;&lt;b&gt; & Co', 'X1'])])
  expect(toDot(graph)).toContain('n1 [label="A &amp;#8238;&amp;lt;b&amp;gt; &amp; Co", shape=box];')
  expect(toMermaid(graph)).toContain('n1["A #38;#35;8238;#38;lt;b#38;gt; #38; Co"]')
})

test('no mark of direction turns a label, and names from right to left are set apart from their states', () => {
  const graph = accusationGraph([told(['A\u202eB\u2069\u2069', 'שלום', { sponsor: 'IR' }], ['half \ud83d', 'X1'])])
  for (const draw of [toDot, toMermaid]) {
    expect(draw(graph)).toContain('"AB"')
    expect(draw(graph)).toContain('"\u2068שלום\u2069 (IR)"')
    expect(draw(graph)).toContain('"half \ufffd"')
    expect(draw(graph)).not.toMatch(/[\u202a-\u202e\u2066\u2067]/)
  }
})

test('an answered charge is drawn dashed', () => {
  const graph = accusationGraph([extract(SPRING)])
  expect(toDot(graph)).toContain('style=dashed')
  expect(toMermaid(graph)).toContain('-.->')
  expect(toMermaid(accusationGraph([extract(AUTUMN)]))).not.toContain('-.->')
})

test('who was only hit is drawn as a victim, and left out on demand', () => {
  const graph = accusationGraph([extract(SPRING)])
  const hit = graph.nodes.find((node) => node.hit > 0)!
  expect(hit.accuses + hit.accused).toBe(0)
  expect(graph.edges[0]?.victims).toEqual({ [hit.id]: 1 })
  expect(toMermaid(graph, { victims: false })).not.toContain(hit.id)
  expect(toDot(graph, { victims: false })).not.toContain(hit.id)
})

test('with the fold a state is one node with its agencies and groups; without, its officers are of their agency', () => {
  const texts = [
    'The FBI charged 12 officers of Russian military intelligence with hacking the party.',
    'The GRU hacked the committee, the minister said.',
    'Russia-backed hackers hacked the port, Acme Labs said. Moscow denied it.',
  ]
  const extractions = texts.map((text) => extract(text))
  const accusedIn = (foldStates: boolean) =>
    accusationGraph(extractions, { foldStates })
      .nodes.filter(({ accused }) => accused > 0)
      .map(({ name, accused }) => [name, accused])
  expect(accusedIn(true)).toEqual([['Russia', 3]])
  expect(accusedIn(false)).toEqual([
    ['military intelligence (Russia)', 2],
    ['hackers (Russia)', 1],
  ])
})

test('filters by date, country, form, modality, count and confidence', () => {
  const articles = [
    { extraction: extract(SPRING), id: 's', date: '2031-05-02' },
    { extraction: extract(AUTUMN), id: 'a', date: '2031-10-09' },
  ]
  const total = (options: GraphOptions) =>
    accusationGraph(articles, options).edges.reduce((sum, { count }) => sum + count, 0)
  expect(total({})).toBe(3)
  expect(total({ from: '2031-06' })).toBe(2)
  expect(total({ to: '2031-05' })).toBe(1)
  expect(total({ countries: ['CN'] })).toBe(2)
  expect(total({ forms: ['legal'] })).toBe(1)
  expect(total({ modalities: ['denied'] })).toBe(0)
  expect(total({ minCount: 2 })).toBe(2)
  expect(total({ minConfidence: 1 })).toBe(0)
})

test('the rest becomes “others”, and Mermaid is told what to do about too many arrows', () => {
  const pairs = Array.from({ length: 600 }, (_, i) => [`A${i}`, `B${i}`] as const)
  const graph = accusationGraph([told(['X1', 'Y1'], ['X1', 'Y1'], ...pairs)])
  expect(toDot(graph, { top: 2 })).toContain('label="1200 others"')
  expect(toMermaid(graph, { top: 2 })).not.toContain('A7"')
  expect(() => toMermaid(graph, { top: Number.POSITIVE_INFINITY })).toThrow(/601 arrows, and Mermaid draws 500 at most/)
})

test('charges and answers in the order of time', () => {
  const extraction = withDates(extract(SPRING), { date: '2031-06-02' })
  const graph = accusationGraph([{ extraction, id: 's', date: '2031-06-02' }])
  expect(timeline(graph)).toMatchObject([
    { date: '2031-05', dated: 'text', type: 'charge', by: 'Canada', accused: 'China', article: 's' },
    { date: '2031-06-02', dated: 'article', type: 'deny', accused: 'China' },
  ])
})

test('tables and GEXF hold any name', () => {
  const graph = accusationGraph([told(['=1+1', 'A <b> & "c"'])])
  expect(nodesToCsv(graph)).toContain("'=1+1")
  expect(edgesToCsv(graph).split('\r\n')).toHaveLength(3)
  expect(toGexf(graph)).toContain('label="A &#60;b&#62; &#38; &#34;c&#34;"')
})
