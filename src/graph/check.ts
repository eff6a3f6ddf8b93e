/** Whether something is a graph, a list of articles, or options of one. */
import {
  type Check,
  eachIdOnce,
  fieldsOf,
  flag,
  is,
  isRecord,
  like,
  listOf,
  mustBe,
  mustBeOptions,
  orNothing,
  orNull,
  share,
  text,
  valuesOf,
  whole,
} from '../checks/check.ts'
import { DATE } from '../checks/dates.ts'
import { ACCUSED_ACT, COUNTRY, ENTITY_KIND, FORM, MODALITY, mustBeExtraction, RESPONSE } from '../checks/extraction.ts'
import type { Excerpt, Extraction } from '../types.ts'
import type { AccusationGraph, DatedExtraction, GraphAccusation, GraphEdge, GraphNode, GraphOptions } from './types.ts'

const PERIOD = like('a year, month or day, such as 2016, 2016-08 or 2016-08-17', /^\d{4}(?:-\d\d(?:-\d\d)?)?$/)

export function mustBeGraphOptions(options: unknown): asserts options is GraphOptions {
  mustBeOptions<GraphOptions>(options, {
    foldStates: orNothing(flag),
    from: orNothing(PERIOD),
    to: orNothing(PERIOD),
    countries: orNothing(listOf(like('an ISO 3166-1 code of two capitals', /^[A-Z]{2}$/))),
    forms: orNothing(listOf(FORM)),
    modalities: orNothing(listOf(MODALITY)),
    minConfidence: orNothing(share),
    minCount: orNothing(whole(1)),
  })
}

const ID = is('a string or a finite number', (value) => typeof value === 'string' || Number.isFinite(value))

export function asDated(one: Extraction | DatedExtraction, i: number): DatedExtraction {
  const name = `extractions[${i}]`
  if (!isRecord(one) || !('extraction' in one)) {
    mustBeExtraction(one, null, name)
    return { extraction: one }
  }
  const { extraction, id, date } = one
  mustBeExtraction(extraction, null, `${name}.extraction`)
  if (id !== undefined) mustBe(ID, id, `${name}.id`, 'ERR_OPTION')
  if (date !== undefined) mustBe(DATE, date, `${name}.date`, 'ERR_OPTION')
  return { extraction, id: id as string | number | undefined, date: date as string | undefined }
}

const number = whole(0)
const node = like('the id of a node, such as “n1”', /^n[1-9]\d*$/)
const excerpt = fieldsOf<Excerpt>({ start: number, end: number, text })
const accusation = fieldsOf<GraphAccusation>({
  ...{ article: orNull(ID), accusation: text, date: orNull(DATE), time: orNull(excerpt), sentence: excerpt },
  ...{ accuser: orNull(excerpt), accused: excerpt, victim: orNull(node), act: ACCUSED_ACT, form: FORM },
  ...{ modality: MODALITY, confidence: share },
  responses: listOf(
    fieldsOf<GraphAccusation['responses'][number]>({ type: RESPONSE, by: orNull(text), sentence: excerpt }),
  ),
})
const shape: Check = fieldsOf<AccusationGraph>({
  nodes: listOf(
    fieldsOf<GraphNode>({
      ...{ id: node, name: text, aliases: listOf(text), kind: ENTITY_KIND, country: COUNTRY, sponsors: listOf(text) },
      ...{ accuses: number, accused: number, hit: number },
    }),
  ),
  edges: listOf(
    fieldsOf<GraphEdge>({
      ...{ from: orNull(node), to: node, count: number, articles: number },
      ...{ forms: valuesOf(number, FORM), acts: valuesOf(number, ACCUSED_ACT) },
      ...{ modalities: valuesOf(number, MODALITY), victims: valuesOf(number, node) },
      ...{ responses: valuesOf(number, RESPONSE), answered: number },
      ...{ first: orNull(DATE), last: orNull(DATE), accusations: listOf(accusation) },
    }),
  ),
})

/** @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid graph, or an edge to a missing node */
export function mustBeGraph(graph: AccusationGraph): void {
  mustBe(shape, graph, 'graph')
  mustBe(eachIdOnce, graph.nodes, 'graph.nodes')
  const ids = new Set<unknown>([null, ...graph.nodes.map(({ id }) => id)])
  const known = is('the id of one of its nodes', (id) => ids.has(id))
  for (const [i, { from, to, victims }] of graph.edges.entries()) {
    mustBe(known, from, `graph.edges[${i}].from`)
    mustBe(known, to, `graph.edges[${i}].to`)
    for (const victim of Object.keys(victims)) mustBe(known, victim, `graph.edges[${i}].victims`)
  }
}

/** What all drawings can be asked for. */
export interface DrawOptions {
  /**
   * How many nodes are drawn: those with the most accusations. The rest becomes one node, “others”. Default: 30;
   * `Infinity` draws all.
   */
  readonly top?: number | undefined
  /** Whether to draw victims: an arrow from the accused to whom it is said to have hit. Default: true. */
  readonly victims?: boolean | undefined
}

const TOP = is(
  'a whole number from 1, or Infinity',
  (value) => value === Infinity || (Number.isSafeInteger(value) && (value as number) > 0),
)

export function mustBeDrawOptions(options: unknown): asserts options is DrawOptions {
  mustBeOptions<DrawOptions>(options, { top: orNothing(TOP), victims: orNothing(flag) })
}
