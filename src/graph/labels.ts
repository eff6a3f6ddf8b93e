/** What drawings write on nodes and arrows. */
import { countryName } from '../lexicon/countries.ts'
import { isolated } from '../views/bidi.ts'
import type { GraphEdge, GraphNode } from './types.ts'

/** Stands for whoever makes a charge and is not named. */
export const NOBODY = 'nobody'
export const NOT_NAMED = 'not named'

/** “Iron Finch (IR)”: the state that stands behind it, or whose it is. */
export function nodeLabel({ name, kind, country, sponsors }: GraphNode): string {
  const states = sponsors.length > 0 ? sponsors : kind !== 'country' && country !== null ? [country] : []
  // “military (Russia)” says it already.
  const isSaid = states.length === 1 && name.includes(countryName(states[0]!) ?? ' ')
  return isSaid || states.length === 0 ? isolated(name) : `${isolated(name)} (${states.join(', ')})`
}

/** The lines of a label: “109 × influence 71 %”, “official 62 %, denied 4 %”, “2016 – 2018”, “answered 3 of 109”. */
export function edgeLines({ count, acts, forms, modalities, first, last, answered }: GraphEdge): string[] {
  const what = most(acts, count)
  const unsure = most({ alleged: modalities.alleged ?? 0, denied: modalities.denied ?? 0 }, count)
  const [from, to] = [first, last].map((date) => date?.slice(0, count === 1 ? 10 : 4))
  const lines = [
    count > 1 ? `${count} × ${what}` : what,
    unsure === '' ? most(forms, count) : `${most(forms, count)}, ${unsure}`,
    ...(from === undefined ? [] : [from === to ? from : `${from} – ${to}`]),
  ]
  return answered === 0 ? lines : [...lines, count === 1 ? 'answered' : `answered ${answered} of ${count}`]
}

/** The most frequent and its share; what all are needs none. */
function most(counts: Readonly<Record<string, number | undefined>>, of: number): string {
  const [first] = Object.entries(counts).sort(([, a = 0], [, b = 0]) => b - a)
  const [name = '', n = 0] = first ?? []
  return n === 0 ? '' : n === of ? name : `${name} ${Math.round((100 * n) / of)} %`
}

/** Whether it is drawn dashed: half of its accusations or more have an answer. */
export const isMostlyAnswered = ({ answered, count }: GraphEdge): boolean => answered > 0 && 2 * answered >= count

/** Accused → victim → how often, over all accusers. */
export function hitsOf(edges: readonly GraphEdge[]): readonly { from: string; to: string; count: number }[] {
  const hits = new Map<string, { from: string; to: string; count: number }>()
  for (const { to: from, victims } of edges) {
    for (const [to, count] of Object.entries(victims)) {
      const key = `${from} ${to}`
      const known = hits.get(key)
      hits.set(key, { from, to, count: count + (known?.count ?? 0) })
    }
  }
  return [...hits.values()]
}

/**
 * Without control characters: Graphviz reads a label up to its first NUL, and SVG has no place for the others. Nor for
 * half a surrogate pair.
 */
export const inOneLine = (text: string): string =>
  text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/\p{Surrogate}/gu, '\ufffd')
