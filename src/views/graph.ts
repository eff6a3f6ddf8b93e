/** Extractions of one article or a year of news → who accuses whom: plain nodes and edges, serialisable as JSON. */
import {
  type Check,
  eachIdOnce,
  fieldsOf,
  flag,
  is,
  isRecord,
  iterableOf,
  like,
  listOf,
  mustBe,
  orNull,
  text,
  valuesOf,
  whole,
} from '../checks/check.ts'
import { DATE, momentOf } from '../checks/dates.ts'
import { ACCUSED_ACT, COUNTRY, ENTITY_KIND, FORM, MODALITY, mustBeExtraction, RESPONSE } from '../checks/extraction.ts'
import { countryName } from '../lexicon/countries.ts'
import type {
  Accusation,
  AccusationForm,
  AccusedAct,
  Entity,
  EntityKind,
  Extraction,
  Modality,
  Party,
  ResponseType,
} from '../types.ts'

/**
 * An extraction and when its article appeared: a year, month or date (`2016`, `2016-08`, `2016-08-17`), or an RFC 3339
 * time with its zone, `2016-08-17T08:00:00Z`. Other fields are ignored.
 */
export interface DatedExtraction {
  readonly extraction: Extraction
  readonly date?: string | undefined
}

/** An accuser, accused or victim. A state, its government and its capital are one node. */
export interface GraphNode {
  /** `"n1"` …, in the order of the first accusation. */
  readonly id: string
  readonly name: string
  readonly kind: EntityKind
  /** ISO 3166-1 alpha-2. */
  readonly country: string | null
  /** The states that articles say are behind it, in the order of their first mention. */
  readonly sponsors: readonly string[]
  /** The number of accusations in which it is the accuser; below, the accused and the victim. */
  readonly accuses: number
  readonly accused: number
  readonly hit: number
}

/** All accusations of one accuser against one accused. */
export interface GraphEdge {
  /** The accuser's node; null if the articles name nobody, or make the accusation themselves. */
  readonly from: string | null
  /** The accused's node. */
  readonly to: string
  readonly count: number
  /** The number of articles that report it. */
  readonly articles: number
  readonly forms: Readonly<Partial<Record<AccusationForm, number>>>
  readonly acts: Readonly<Partial<Record<AccusedAct, number>>>
  readonly modalities: Readonly<Partial<Record<Modality, number>>>
  /** The number of accusations by victim, by node id. */
  readonly victims: Readonly<Record<string, number>>
  readonly responses: Readonly<Partial<Record<ResponseType, number>>>
  /** Whether any of them has a response in its article. */
  readonly answered: boolean
  /** The dates of the first and the last article, as given; null if none has a date. */
  readonly first: string | null
  readonly last: string | null
  /** The words that date the accusations or acts, each once: “In May”. */
  readonly times: readonly string[]
}

export interface AccusationGraph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/**
 * Builds the graph of who accuses whom, over one article or many. Entities are merged by country and name: “Beijing”,
 * “China” and “the Chinese government” are one node, as are a name and its initials if both occur.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `extractions` is not iterable, `ERR_EXTRACTION` for an invalid extraction,
 *   `ERR_OPTION` for an invalid date
 * @example
 * const { nodes, edges } = accusationGraph(articles.map(({ text, date }) => ({ extraction: extract(text), date })))
 * for (const { from, to, count, answered } of edges) console.log(from, to, count, answered)
 */
export function accusationGraph(extractions: Iterable<Extraction | DatedExtraction>): AccusationGraph {
  mustBe(iterableOf('extractions'), extractions, 'extractions')
  const articles = Array.from(extractions, asDated)
  const nodes = new Nodes(articles)
  const edges = new Map<string, EdgeDraft>()
  articles.forEach(({ extraction: { accusations, entities }, date }, article) => {
    const byId = new Map(entities.map((entity) => [entity.id, entity]))
    for (const accusation of accusations) {
      const { accuser, accused, victim } = accusation
      const from = accuser && nodes.add(accuser, byId, 'accuses')
      const to = nodes.add(accused, byId, 'accused')
      const hit = victim && nodes.add(victim, byId, 'hit')
      const key = `${from ?? ''} ${to}`
      const edge = edges.get(key) ?? draft(from, to)
      edges.set(key, edge)
      extend(edge, accusation, hit, article, date ?? null)
    }
  })
  return { nodes: nodes.all(), edges: [...edges.values()].map(finish) }
}

function asDated(one: Extraction | DatedExtraction, i: number): DatedExtraction {
  const name = `extractions[${i}]`
  if (!isRecord(one) || !('extraction' in one)) {
    mustBeExtraction(one, null, name)
    return { extraction: one }
  }
  const { extraction, date } = one
  mustBeExtraction(extraction, null, `${name}.extraction`)
  if (date !== undefined) mustBe(DATE, date, `${name}.date`, 'ERR_OPTION')
  return { extraction, date: date as string | undefined }
}

const number = whole(0)
const node = like('the id of a node, such as “n1”', /^n[1-9]\d*$/)
const shape: Check = fieldsOf<AccusationGraph>({
  nodes: listOf(
    fieldsOf<GraphNode>({
      ...{ id: node, name: text, kind: ENTITY_KIND, country: COUNTRY, sponsors: listOf(text) },
      ...{ accuses: number, accused: number, hit: number },
    }),
  ),
  edges: listOf(
    fieldsOf<GraphEdge>({
      ...{ from: orNull(node), to: node, count: number, articles: number },
      ...{ forms: valuesOf(number, FORM), acts: valuesOf(number, ACCUSED_ACT) },
      ...{ modalities: valuesOf(number, MODALITY), victims: valuesOf(number, node) },
      ...{ responses: valuesOf(number, RESPONSE), answered: flag },
      ...{ first: orNull(DATE), last: orNull(DATE), times: listOf(text) },
    }),
  ),
})

/** @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid graph, or an edge to a missing node */
export function mustBeGraph(graph: AccusationGraph): void {
  mustBe(shape, graph, 'graph')
  mustBe(eachIdOnce, graph.nodes, 'graph.nodes')
  const ids = new Set<unknown>([null, ...graph.nodes.map(({ id }) => id)])
  const known = is('the id of one of its nodes', (id) => ids.has(id))
  for (const [i, { from, to }] of graph.edges.entries()) {
    mustBe(known, from, `graph.edges[${i}].from`)
    mustBe(known, to, `graph.edges[${i}].to`)
  }
}

type Part = 'accuses' | 'accused' | 'hit'

interface NodeDraft {
  readonly id: string
  name: string
  kind: EntityKind
  country: string | null
  readonly sponsors: Set<string>
  accuses: number
  accused: number
  hit: number
}

/** The nodes so far, by what makes two mentions one. */
class Nodes {
  readonly #drafts = new Map<string, NodeDraft>()
  /** Initials → the full name's key, for the names that occur. */
  readonly #initials: ReadonlyMap<string, string>

  constructor(articles: readonly DatedExtraction[]) {
    this.#initials = initialsIn(articles)
  }

  add(party: Party, entities: ReadonlyMap<string, Entity>, part: Part): string {
    const entity = entities.get(party.entity)
    const name = entity?.name ?? party.mention.text
    const own = keyOf(name, party, entity)
    const key = this.#initials.get(own) ?? own
    let node = this.#drafts.get(key)
    if (node === undefined) {
      const isState = key.startsWith(STATE)
      const id = `n${this.#drafts.size + 1}`
      const shown = isState ? (countryName(party.country!) ?? name) : name
      const kind = isState ? 'country' : (entity?.kind ?? 'unknown')
      node = { id, name: shown, kind, country: party.country, sponsors: new Set(), accuses: 0, accused: 0, hit: 0 }
      this.#drafts.set(key, node)
    }
    // “FBI” came first: the full name is the better one.
    if (node.kind !== 'country' && own === key && name.length > node.name.length) node.name = name
    node.country ??= party.country
    if (party.sponsor !== null) node.sponsors.add(party.sponsor)
    node[part]++
    return node.id
  }

  all(): GraphNode[] {
    return [...this.#drafts.values()].map(({ sponsors, ...node }) => ({ ...node, sponsors: [...sponsors] }))
  }
}

const STATE = 'state '
const GOVERNMENT = /\b(?:administration|government|regime|state)$/i

/** What makes two parties one: the state itself, or the name without article and case. */
function keyOf(name: string, { country }: Party, entity: Entity | undefined): string {
  if (country !== null && (entity?.kind === 'country' || GOVERNMENT.test(name))) return STATE + country
  return nameKey(name)
}

function nameKey(name: string): string {
  const plain = name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[’']s?(?=\s|$)/gu, '')
  return plain
    .replace(/^(?:the|an?)\s+/u, '')
    .replace(/[\s.]+/gu, ' ')
    .trim()
}

/** “fbi” → “federal bureau of investigation”, where exactly one name in all articles has these initials. */
function initialsIn(articles: readonly DatedExtraction[]): Map<string, string> {
  const full = new Map<string, string | null>()
  for (const { extraction } of articles) {
    for (const { name, kind } of extraction.entities) {
      if (kind !== 'organization') continue
      const initials = (name.match(/(?<![\p{L}\d])\p{Lu}(?=\p{Ll})/gu) ?? []).join('').toLowerCase()
      if (initials.length < 3) continue
      const key = nameKey(name)
      const known = full.get(initials)
      full.set(initials, known === undefined || known === key ? key : null)
    }
  }
  return new Map([...full].filter((pair): pair is [string, string] => pair[1] !== null))
}

type Counts<Key extends string> = Map<Key, number>

interface EdgeDraft {
  readonly from: string | null
  readonly to: string
  count: number
  readonly articles: Set<number>
  readonly forms: Counts<AccusationForm>
  readonly acts: Counts<AccusedAct>
  readonly modalities: Counts<Modality>
  readonly victims: Counts<string>
  readonly responses: Counts<ResponseType>
  readonly dates: { first: string | null; last: string | null }
  readonly times: Set<string>
}

function draft(from: string | null, to: string): EdgeDraft {
  return {
    from,
    to,
    count: 0,
    articles: new Set(),
    forms: new Map(),
    acts: new Map(),
    modalities: new Map(),
    victims: new Map(),
    responses: new Map(),
    dates: { first: null, last: null },
    times: new Set(),
  }
}

function count<Key extends string>(counts: Counts<Key>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

function extend(edge: EdgeDraft, one: Accusation, victim: string | null, article: number, date: string | null): void {
  edge.count++
  edge.articles.add(article)
  count(edge.forms, one.form)
  count(edge.acts, one.act.type)
  count(edge.modalities, one.modality)
  if (victim !== null) count(edge.victims, victim)
  for (const { type } of one.responses) count(edge.responses, type)
  if (one.time !== null) edge.times.add(one.time.text.replace(/\s+/gu, ' '))
  if (date === null) return
  const { first, last } = edge.dates
  if (first === null || isBefore(date, first)) edge.dates.first = date
  if (last === null || isBefore(last, date)) edge.dates.last = date
}

/** By time, not by letters: in UTC, 01:00 at +02:00 is the day before. What begins together is told apart by its letters. */
function isBefore(a: string, b: string): boolean {
  const difference = momentOf(a)!.time - momentOf(b)!.time
  return difference < 0 || (difference === 0 && a < b)
}

function finish({
  dates,
  articles,
  forms,
  acts,
  modalities,
  victims,
  responses,
  times,
  ...edge
}: EdgeDraft): GraphEdge {
  return {
    ...edge,
    articles: articles.size,
    forms: Object.fromEntries(forms),
    acts: Object.fromEntries(acts),
    modalities: Object.fromEntries(modalities),
    victims: Object.fromEntries(victims),
    responses: Object.fromEntries(responses),
    answered: responses.size > 0,
    first: dates.first,
    last: dates.last,
    times: [...times],
  }
}
