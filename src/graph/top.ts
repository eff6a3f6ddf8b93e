/** The part of a graph that a picture can hold: the nodes with the most accusations, and one for all others. */
import { byTime } from './build.ts'
import type { AccusationGraph, GraphEdge, GraphNode } from './types.ts'

/** A graph in which `others`, if not null, is the id of the node that stands for the rest. */
export interface Shortened extends AccusationGraph {
  readonly others: string | null
}

type Counts = Readonly<Record<string, number | undefined>>

/** @param victims whether those who were only hit take part */
export function shortened({ nodes, edges }: AccusationGraph, top: number, victims: boolean): Shortened {
  const weigh = ({ accuses, accused, hit }: GraphNode): number => accuses + accused + (victims ? hit : 0)
  const parts = nodes.filter((node) => weigh(node) > 0)
  const known = new Map(parts.map((node) => [node.id, weigh(node)]))
  if (parts.length <= top)
    return {
      nodes: parts,
      edges: edges.map((edge) => withVictims(edge, (id) => (known.has(id) ? id : null))),
      others: null,
    }
  const kept = new Set(
    [...parts]
      .sort((a, b) => weigh(b) - weigh(a))
      .slice(0, top)
      .map(({ id }) => id),
  )
  const others = `n${1 + nodes.reduce((most, { id }) => Math.max(most, Number(id.slice(1))), 0)}`
  const idOf = (id: string) => (kept.has(id) ? id : others)
  const rest = parts.filter(({ id }) => !kept.has(id))
  const merged = new Map<string, GraphEdge>()
  for (const edge of edges) {
    const ends = { from: edge.from === null ? null : idOf(edge.from), to: idOf(edge.to) }
    const key = `${ends.from} ${ends.to}`
    const one = withVictims({ ...edge, ...ends }, (id) => (known.has(id) ? idOf(id) : null))
    const before = merged.get(key)
    merged.set(key, before === undefined ? one : both(before, one))
  }
  const sum = (part: 'accuses' | 'accused' | 'hit') => rest.reduce((total, node) => total + node[part], 0)
  const node: GraphNode = {
    ...{ id: others, name: `${rest.length} others`, aliases: [], kind: 'unknown', country: null, sponsors: [] },
    ...{ accuses: sum('accuses'), accused: sum('accused'), hit: sum('hit') },
  }
  return { nodes: [...parts.filter(({ id }) => kept.has(id)), node], edges: [...merged.values()], others }
}

function withVictims(edge: GraphEdge, idOf: (id: string) => string | null): GraphEdge {
  let victims: Record<string, number> = {}
  for (const [id, count] of Object.entries(edge.victims)) {
    const now = idOf(id)
    if (now !== null) victims = { ...victims, [now]: (victims[now] ?? 0) + count }
  }
  return { ...edge, victims }
}

function sumOf<C extends Counts>(a: C, b: C): C {
  const sum: Record<string, number> = {}
  for (const counts of [a, b]) for (const [key, n] of Object.entries(counts)) sum[key] = (sum[key] ?? 0) + (n ?? 0)
  return sum as unknown as C
}

function both(a: GraphEdge, b: GraphEdge): GraphEdge {
  const dates = [a.first, a.last, b.first, b.last].filter((date) => date !== null).sort(byTime)
  return {
    ...{ from: a.from, to: a.to, count: a.count + b.count, articles: a.articles + b.articles },
    ...{ forms: sumOf(a.forms, b.forms), acts: sumOf(a.acts, b.acts), modalities: sumOf(a.modalities, b.modalities) },
    ...{
      victims: sumOf(a.victims, b.victims),
      responses: sumOf(a.responses, b.responses),
      answered: a.answered + b.answered,
    },
    ...{ first: dates[0] ?? null, last: dates.at(-1) ?? null, accusations: [...a.accusations, ...b.accusations] },
  }
}
