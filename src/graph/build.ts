/** Extractions of one article or a year of news → who accuses whom: nodes, and edges that hold their accusations. */
import { iterableOf, mustBe } from '../checks/check.ts'
import { momentOf } from '../checks/dates.ts'
import type { Accusation, Entity, EntityKind, Extraction, Party } from '../types.ts'
import { type Actor, actorOf, fullNamesIn, type Merging, type Part } from './actors.ts'
import { asDated, mustBeGraphOptions } from './check.ts'
import type { AccusationGraph, DatedExtraction, GraphAccusation, GraphEdge, GraphNode, GraphOptions } from './types.ts'

/**
 * Builds the graph of who accuses whom, over one article or many. Each actor is one node: “Beijing”, “China” and “the
 * Chinese government”; a name and its initials if both occur; known names of one group (“Fancy Bear”, “APT28”); officers
 * and their agency; hackers known by their nation alone. Each edge lists its accusations with article, date and sentence.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `extractions` is not iterable, `ERR_EXTRACTION` for an invalid extraction,
 *   `ERR_OPTION` for an invalid date or id, an unknown option or an invalid value
 * @example
 * const articles = [{ id: 'a1', date: '2016-08-17', extraction: extract(text) }]
 * const { nodes, edges } = accusationGraph(articles, { foldStates: true, modalities: ['asserted'] })
 * for (const { from, to, count, answered } of edges) console.log(from, to, count, answered)
 */
export function accusationGraph(
  extractions: Iterable<Extraction | DatedExtraction>,
  options: GraphOptions = {},
): AccusationGraph {
  mustBe(iterableOf('extractions'), extractions, 'extractions')
  mustBeGraphOptions(options)
  const articles = Array.from(extractions, asDated)
  const fullNames = fullNamesIn(articles.map(({ extraction }) => extraction))
  const merging: Merging = { foldStates: options.foldStates ?? false, fullNames }
  const drafts = new Map<string, EdgeDraft>()
  articles.forEach((article, index) => {
    if (!isWithin(article.date, options)) return
    const byId = new Map(article.extraction.entities.map((entity) => [entity.id, entity]))
    for (const accusation of article.extraction.accusations) {
      if (!isWanted(accusation, options)) continue
      const told = tellOne(accusation, article, index, byId, merging)
      const key = JSON.stringify([told.from?.actor.key ?? null, told.to.actor.key])
      const draft = drafts.get(key) ?? []
      drafts.set(key, draft)
      draft.push(told)
    }
  })
  const nodes = new Nodes()
  const wanted = [...drafts.values()].filter(({ length }) => length >= (options.minCount ?? 1))
  const edges = wanted.map((draft) => edgeOf(draft, nodes))
  return { nodes: nodes.all(), edges }
}

/** By the letters of the day that is written: the article's own. */
function isWithin(date: string | undefined, { from, to }: GraphOptions): boolean {
  if (from === undefined && to === undefined) return true
  if (date === undefined) return false
  // To the precision that both have: an article of 2016 is within 2016-03 and later.
  const cut = (bound: string): readonly [string, string] => {
    const length = Math.min(date.length, bound.length)
    return [date.slice(0, length), bound.slice(0, length)]
  }
  const isBefore = from !== undefined && cut(from)[0] < cut(from)[1]
  const isAfter = to !== undefined && cut(to)[0] > cut(to)[1]
  return !isBefore && !isAfter
}

function isWanted(one: Accusation, { countries, forms, modalities, minConfidence = 0 }: GraphOptions): boolean {
  if (one.confidence < minConfidence) return false
  if (forms !== undefined && !forms.includes(one.form)) return false
  if (modalities !== undefined && !modalities.includes(one.modality)) return false
  if (countries === undefined) return true
  const parties = [one.accuser, one.accused, one.victim].flatMap((party) => (party === null ? [] : [party]))
  return parties.some(({ country, sponsor }) => countries.some((code) => code === country || code === sponsor))
}

/** A party, and what it is in the graph. */
interface Member {
  readonly actor: Actor
  readonly alias: string
  readonly sponsor: string | null
}

interface Told {
  readonly from: Member | null
  readonly to: Member
  readonly hit: Member | null
  /** The index of the article. */
  readonly index: number
  readonly accusation: Omit<GraphAccusation, 'victim'>
}

type EdgeDraft = Told[]

function tellOne(
  one: Accusation,
  { extraction, id = undefined, date }: DatedExtraction,
  index: number,
  byId: ReadonlyMap<string, Entity>,
  merging: Merging,
): Told {
  const member = (party: Party, part: Part): Member => {
    const entity = byId.get(party.entity)
    const actor = actorOf({ party, entity, article: extraction, part }, merging)
    return { actor, alias: entity?.name ?? party.mention.text, sponsor: party.sponsor }
  }
  const { accuser, accused, victim, act, form, modality, confidence, time, sentence, responses } = one
  const accusation = {
    article: id ?? null,
    accusation: one.id,
    date: date ?? null,
    ...{ time, sentence, accuser: accuser?.mention ?? null, accused: accused.mention },
    ...{ act: act.type, form, modality, confidence },
    responses: responses.map(({ type, by, sentence: words }) => {
      return { type, by: by === null ? null : (byId.get(by)?.name ?? null), sentence: words }
    }),
  }
  const hit = victim && member(victim, 'victim')
  return { from: accuser && member(accuser, 'accuser'), to: member(accused, 'accused'), hit, index, accusation }
}

interface NodeDraft {
  readonly id: string
  readonly names: Map<string, number>
  readonly actor: Actor
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

  add({ actor, alias, sponsor }: Member, part: 'accuses' | 'accused' | 'hit'): string {
    let node = this.#drafts.get(actor.key)
    if (node === undefined) {
      const { kind, country } = actor
      const id = `n${this.#drafts.size + 1}`
      node = { id, names: new Map(), actor, kind, country, sponsors: new Set(), accuses: 0, accused: 0, hit: 0 }
      this.#drafts.set(actor.key, node)
    }
    node.names.set(alias, (node.names.get(alias) ?? 0) + 1)
    node.country ??= actor.country
    if (node.kind === 'unknown') node.kind = actor.kind
    // What was folded into a state is backed by itself.
    if (sponsor !== null && !(node.kind === 'country' && sponsor === node.country)) node.sponsors.add(sponsor)
    node[part]++
    return node.id
  }

  all(): GraphNode[] {
    return [...this.#drafts.values()].map(({ id, names, actor, kind, country, sponsors, accuses, accused, hit }) => {
      const aliases = [...names.keys()]
      // “FBI” came first: the full name is the better one.
      const name = actor.name ?? aliases.reduce((best, one) => (one.length > best.length ? one : best))
      return { id, name, aliases, kind, country, sponsors: [...sponsors], accuses, accused, hit }
    })
  }
}

function countOf<Key extends string>(keys: readonly Key[]): Partial<Record<Key, number>> {
  const counts = new Map<Key, number>()
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
  return Object.fromEntries(counts) as Partial<Record<Key, number>>
}

function edgeOf(draft: EdgeDraft, nodes: Nodes): GraphEdge {
  let ends: { readonly from: string | null; readonly to: string } = { from: null, to: '' }
  const accusations = draft.map(({ from, to, hit, accusation }): GraphAccusation => {
    ends = { from: from && nodes.add(from, 'accuses'), to: nodes.add(to, 'accused') }
    const { article, accusation: id, date, time, sentence, accuser, accused, ...said } = accusation
    const victim = hit && nodes.add(hit, 'hit')
    return { article, accusation: id, date, time, sentence, accuser, accused, victim, ...said }
  })
  const dates = accusations.flatMap(({ date }) => date ?? []).sort(byTime)
  return {
    ...ends,
    count: draft.length,
    articles: new Set(draft.map(({ index }) => index)).size,
    forms: countOf(accusations.map(({ form }) => form)),
    acts: countOf(accusations.map(({ act }) => act)),
    modalities: countOf(accusations.map(({ modality }) => modality)),
    victims: countOf(accusations.flatMap(({ victim }) => victim ?? [])) as Record<string, number>,
    responses: countOf(accusations.flatMap(({ responses }) => responses.map(({ type }) => type))),
    answered: accusations.filter(({ responses }) => responses.length > 0).length,
    first: dates[0] ?? null,
    last: dates.at(-1) ?? null,
    accusations,
  }
}

/** By time, not by letters: in UTC, 01:00 at +02:00 is the day before. What begins together is told apart by its letters. */
export function byTime(a: string, b: string): number {
  const difference = momentOf(a)!.time - momentOf(b)!.time
  return difference !== 0 ? difference : Number(a > b) - Number(a < b)
}
