/** The outcomes of a corpus run → what one wants to see first: who speaks most, and how; who accuses whom. */
import {
  anyIterableOf,
  type Check,
  fieldsOf,
  flag,
  is,
  listOf,
  mustBe,
  oneOf,
  orNull,
  text,
  valuesOf,
  whole,
} from '../checks/check.ts'
import { ACT, ENTITY_KIND, mustBeExtraction } from '../checks/extraction.ts'
import type { SaidwhoErrorCode } from '../errors.ts'
import { PRONOUNS } from '../labels.ts'
import type { Accusation, Act, Entity, EntityKind, Extraction, Pronoun } from '../types.ts'
import { FAILURE_CODE, ID, type Outcome } from './articles.ts'
import { counted } from './counted.ts'
import { printable } from './printable.ts'

export interface SpeakerSummary {
  readonly name: string
  readonly kind: EntityKind
  readonly articles: number
  readonly claims: number
  /** The number of claims of each act, the most frequent first. */
  readonly acts: Readonly<Partial<Record<Act, number>>>
}

/** Persons who speak, by the pronoun that an article uses for them. */
export interface PronounSummary {
  /** A person is counted once for each article. */
  readonly speakers: number
  readonly claims: number
}

export interface AccusationSummary {
  /** Null if nobody is named. */
  readonly accuser: string | null
  readonly accused: string
  readonly accusations: number
  /** How many of them have a denial as response. */
  readonly denied: number
}

/** Counts over many articles. Speakers and parties are counted by name: two people of the same name count as one. */
export interface CorpusSummary {
  readonly articles: number
  /** The number of articles that failed, by error code. */
  readonly failed: Readonly<Partial<Record<SaidwhoErrorCode, number>>>
  readonly claims: number
  /** Claims without a known speaker. */
  readonly unattributed: number
  readonly acts: Readonly<Partial<Record<Act, number>>>
  /**
   * Persons who speak, by the pronoun that the article uses for them; `none` where it uses none. For an audit of sources,
   * set the counts of `she` and `he` in relation to one another and keep `none` in view: it is no third answer.
   */
  readonly pronouns: Readonly<Partial<Record<Pronoun | 'none', PronounSummary>>>
  /** In the order of their number of claims, then by name. */
  readonly speakers: readonly SpeakerSummary[]
  readonly accusations: readonly AccusationSummary[]
}

/**
 * Counts claims, speakers and accusations over many outcomes. Keeps only names and counts in memory.
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` if `outcomes` is not iterable or has something that is not an outcome;
 *   `ERR_EXTRACTION` for an invalid extraction
 * @throws any error of the iterable
 * @example
 * const summary = await summarise(extractAll(readArticles('corpus/')))
 * console.log(summaryTable(summary))
 */
export async function summarise(outcomes: AsyncIterable<Outcome> | Iterable<Outcome>): Promise<CorpusSummary> {
  mustBe(anyIterableOf('outcomes'), outcomes, 'outcomes')
  const tally = createTally()
  let number = 0
  for await (const outcome of outcomes) {
    mustBeOutcome(outcome, `outcomes[${number++}]`)
    tally.add(outcome)
  }
  return tally.summary()
}

function mustBeOutcome(outcome: Outcome, name: string): void {
  mustBe(fieldsOf<Pick<Outcome, 'ok'>>({ ok: flag }), outcome, name)
  if (!outcome.ok) {
    // An error that was written as JSON and read again has all that is counted.
    mustBe(fieldsOf({ code: FAILURE_CODE }, 'an error with a code'), outcome.error, `${name}.error`)
    return
  }
  mustBe(ID, outcome.id, `${name}.id`)
  mustBeExtraction(outcome.extraction, null, `${name}.extraction`)
}

export interface Tally {
  add(outcome: Outcome): void
  summary(): CorpusSummary
}

interface SpeakerCount {
  articles: number
  claims: number
  readonly kinds: Map<EntityKind, number>
  readonly acts: Map<Act, number>
}

export function createTally(): Tally {
  let articles = 0
  let claims = 0
  let unattributed = 0
  const failed = new Map<SaidwhoErrorCode, number>()
  const acts = new Map<Act, number>()
  const speakers = new Map<string, SpeakerCount>()
  const pronouns = new Map<Pronoun | 'none', { speakers: number; claims: number }>()
  const accusations = new Map<
    string,
    { accuser: string | null; accused: string; accusations: number; denied: number }
  >()

  function addClaims(extraction: Extraction, entities: ReadonlyMap<string, Entity>): void {
    const seen = new Set<string>()
    const asked = new Set<string>()
    for (const { speaker, stance } of extraction.claims) {
      claims++
      add(acts, stance.act)
      if (speaker === null) {
        unattributed++
        continue
      }
      const { name, kind, pronoun = null } = entities.get(speaker)!
      if (kind === 'person') {
        const called = pronoun ?? 'none'
        const counts = pronouns.get(called) ?? { speakers: 0, claims: 0 }
        pronouns.set(called, counts)
        counts.claims++
        if (!asked.has(speaker)) counts.speakers++
        asked.add(speaker)
      }
      let count = speakers.get(name)
      if (count === undefined) {
        count = { articles: 0, claims: 0, kinds: new Map(), acts: new Map() }
        speakers.set(name, count)
      }
      count.claims++
      add(count.kinds, kind)
      add(count.acts, stance.act)
      if (!seen.has(name)) count.articles++
      seen.add(name)
    }
  }

  function addAccusation(accusation: Accusation, entities: ReadonlyMap<string, Entity>): void {
    const accuser = accusation.accuser === null ? null : entities.get(accusation.accuser.entity)!.name
    const accused = entities.get(accusation.accused.entity)!.name
    const key = JSON.stringify([accuser, accused])
    const count = accusations.get(key) ?? { accuser, accused, accusations: 0, denied: 0 }
    count.accusations++
    if (accusation.responses.some(({ type }) => type === 'deny')) count.denied++
    accusations.set(key, count)
  }

  return {
    add(outcome) {
      articles++
      if (!outcome.ok) {
        add(failed, outcome.error.code)
        return
      }
      const { extraction } = outcome
      const entities = new Map(extraction.entities.map((entity) => [entity.id, entity]))
      addClaims(extraction, entities)
      for (const accusation of extraction.accusations) addAccusation(accusation, entities)
    },
    summary: () => ({
      articles,
      failed: byCount(failed),
      claims,
      unattributed,
      acts: byCount(acts),
      pronouns: Object.fromEntries(
        [...pronouns]
          .sort((a, b) => b[1].claims - a[1].claims || byName(a[0], b[0]))
          .map(([key, n]) => [key, { ...n }]),
      ),
      speakers: [...speakers]
        .map(([name, { kinds, acts: own, ...counts }]) => {
          return { name, kind: mostOf(kinds), ...counts, acts: byCount(own) }
        })
        .sort((a, b) => b.claims - a.claims || byName(a.name, b.name)),
      accusations: [...accusations.values()].sort(
        (a, b) =>
          b.accusations - a.accusations || byName(a.accused, b.accused) || byName(a.accuser ?? '', b.accuser ?? ''),
      ),
    }),
  }
}

function add<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}

/** By code unit: a language's order differs between machines. */
const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

const sorted = <Key extends string>(counts: ReadonlyMap<Key, number>) =>
  [...counts].sort((a, b) => b[1] - a[1] || byName(a[0], b[0]))

function byCount<Key extends string>(counts: ReadonlyMap<Key, number>): Readonly<Partial<Record<Key, number>>> {
  return Object.fromEntries(sorted(counts)) as Partial<Record<Key, number>>
}

const mostOf = (kinds: ReadonlyMap<EntityKind, number>): EntityKind => sorted(kinds)[0]![0]

const number = whole(0)
const CALLED = oneOf([...PRONOUNS, 'none'])
const SUMMARY: Check = fieldsOf<CorpusSummary>({
  ...{ articles: number, failed: valuesOf(number, FAILURE_CODE), claims: number, unattributed: number },
  acts: valuesOf(number, ACT),
  pronouns: valuesOf(fieldsOf<PronounSummary>({ speakers: number, claims: number }), CALLED),
  speakers: listOf(
    fieldsOf<SpeakerSummary>({
      ...{ name: text, kind: ENTITY_KIND, articles: number, claims: number, acts: valuesOf(number, ACT) },
    }),
  ),
  accusations: listOf(
    fieldsOf<AccusationSummary>({ accuser: orNull(text), accused: text, accusations: number, denied: number }),
  ),
})
const ROWS = is('a whole number from 0, or Infinity', (rows) => {
  return rows === Number.POSITIVE_INFINITY || (Number.isSafeInteger(rows) && (rows as number) >= 0)
})

/**
 * Formats a summary as a table to read, with at most `rows` speakers and accusations. Default: 20.
 *
 *   Speakers                     claims  articles  acts
 *   James Lewis (person)             12         3  assert 8, deny 2, warn 2
 *
 * @throws {SaidwhoError} `ERR_ARGUMENT` for an invalid summary, `ERR_OPTION` if `rows` is not a whole number
 * @example
 * console.log(summaryTable(await summarise(readOutcomes('claims.jsonl')), 5))
 */
export function summaryTable(summary: CorpusSummary, rows = 20): string {
  mustBe(SUMMARY, summary, 'summary')
  mustBe(ROWS, rows, 'rows', 'ERR_OPTION')
  const failures = Object.entries(summary.failed).map(([code, n]) => `${n} ${code}`)
  const answered = summary.claims - summary.unattributed
  const acts = (counts: CorpusSummary['acts'], most: number) =>
    Object.entries(counts)
      .slice(0, most)
      .map(([act, n]) => `${act} ${n}`)
      .join(', ')
  const { none, ...known } = summary.pronouns
  const called = Object.entries(Object.keys(known).length === 0 ? {} : { ...known, ...(none && { none }) }).map(
    ([word, { speakers }]) => `${word} ${speakers}`,
  )
  const blocks = [
    [
      `${counted(summary.articles, 'article')}${failures.length > 0 ? `, of which failed: ${failures.join(', ')}` : ''}`,
      `${counted(summary.claims, 'claim')}, ${answered} with a speaker: ${acts(summary.acts, 99)}`.replace(/: $/, ''),
      ...(called.length === 0 ? [] : [`persons who speak, by their pronoun: ${called.join(', ')}`]),
    ],
    table(
      ['Speakers', 'claims', 'articles', 'acts'],
      summary.speakers.slice(0, rows).map((one) => {
        return [`${one.name} (${one.kind})`, `${one.claims}`, `${one.articles}`, acts(one.acts, 3)]
      }),
      summary.speakers.length,
    ),
    table(
      ['Accusations', 'times', 'denied'],
      summary.accusations.slice(0, rows).map((one) => {
        return [`${one.accuser ?? '(nobody named)'} → ${one.accused}`, `${one.accusations}`, `${one.denied}`]
      }),
      summary.accusations.length,
    ),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

/** Counts to the right, words to the left. */
function table(head: readonly string[], rows: readonly (readonly string[])[], all: number): string[] {
  if (rows.length === 0) return []
  const cells = [head, ...rows].map((row) => row.map(printable))
  const widths = head.map((_, column) => cells.reduce((most, row) => Math.max(most, row[column]!.length), 0))
  const isCount = (column: number) => column === 1 || (column === 2 && head.length > 2)
  const lines = cells.map((row) =>
    row
      .map((cell, column) => (isCount(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!)))
      .join('  ')
      .trimEnd(),
  )
  return all > rows.length ? [...lines, `and ${all - rows.length} more`] : lines
}
