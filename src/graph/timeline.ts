/** A graph of accusations → its charges and answers in the order of time. */

import type { Excerpt, ResponseType } from '../types.ts'
import { byTime } from './build.ts'
import { mustBeGraph } from './check.ts'
import type { AccusationGraph, GraphAccusation } from './types.ts'

/** A charge, or an answer to one. */
export interface TimelineEvent {
  /** ISO 8601. */
  readonly date: string
  /** Whose date it is: what the text says of the charge or the act, or the article's, the only one that answers have. */
  readonly dated: 'text' | 'article'
  readonly type: 'charge' | ResponseType
  /** The name of who accuses or answers; null if nobody is named. */
  readonly by: string | null
  /** The name of the accused. */
  readonly accused: string
  readonly article: string | number | null
  readonly accusation: string
  readonly sentence: Excerpt
}

/**
 * Returns the charges and answers with a date, the earliest first. Resolve dates first (`withDates` of `saidwho/dates`):
 * without it, charges have the dates of their articles.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid graph
 * @example
 * for (const { date, type, by, accused } of timeline(graph)) console.log(date, type, by ?? 'somebody', accused)
 */
export function timeline(graph: AccusationGraph): readonly TimelineEvent[] {
  mustBeGraph(graph)
  const names = new Map<string | null, string>(graph.nodes.map(({ id, name }) => [id, name]))
  const events = graph.edges.flatMap(({ from, to, accusations }) => {
    return accusations.flatMap((one) => eventsOf(one, names.get(from) ?? null, names.get(to)!))
  })
  return events.sort((a, b) => byTime(a.date, b.date))
}

function eventsOf(one: GraphAccusation, by: string | null, accused: string): TimelineEvent[] {
  const { article, accusation, date, time, sentence, responses } = one
  const said = { accused, article, accusation }
  const when = time?.date ?? date
  const events: TimelineEvent[] =
    when === null
      ? []
      : [{ date: when, dated: time?.date === undefined ? 'article' : 'text', type: 'charge', by, ...said, sentence }]
  if (date === null) return events
  const answers = responses.map((answer): TimelineEvent => {
    return { date, dated: 'article', type: answer.type, by: answer.by, ...said, sentence: answer.sentence }
  })
  return [...events, ...answers]
}
