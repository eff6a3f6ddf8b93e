/** Records of gold files, and what is scored by them. docs/contributing.md has their format. */
import { SaidwhoError } from '../errors.ts'
import {
  type Gold,
  type GoldAccusation,
  type GoldAttribution,
  type GoldClaim,
  type GoldEntity,
  mustBeGold,
} from './gold.ts'
import type { StageName } from './stages.ts'
import type { Range } from './words.ts'

/** What a file says of one article; its text and attributions may stand in another file, by the same id. */
export interface GoldRecord {
  readonly id?: string
  readonly doc?: string
  readonly text?: string
  readonly publisher?: string
  readonly attributions?: readonly GoldAttribution[]
  readonly entities?: readonly GoldEntity[]
  readonly claims?: readonly (GoldClaim | OwnClaim)[]
  readonly accusations?: readonly GoldAccusation[]
}

/** A labelled claim that is its own attribution. */
type OwnClaim = Omit<GoldClaim, 'attribution'> & GoldAttribution

/** What another file knows of the same article. */
export interface Source {
  readonly text: string
  readonly attributions?: readonly GoldAttribution[]
  readonly publisher?: string
}

const LISTS = ['attributions', 'claims', 'accusations'] as const

/**
 * The records as gold, or null if they are none: texts alone, an extraction, or something else.
 *
 * @throws {SaidwhoError} `ERR_GOLD` if some are gold and others are not, or one has no id
 */
export function asGold(records: readonly unknown[], file: string): readonly GoldRecord[] | null {
  const areGold = records.map(isGoldRecord)
  if (!areGold.includes(true)) return null
  const other = areGold.indexOf(false)
  if (other >= 0) throw new SaidwhoError('ERR_GOLD', `${file}: record ${other + 1} is not gold, but others are`)
  const nameless = records.findIndex((record) => idOf(record) === null)
  if (nameless >= 0) throw new SaidwhoError('ERR_GOLD', `${file}: record ${nameless + 1} has neither id nor doc`)
  return records as readonly GoldRecord[]
}

export function idOf(record: unknown): string | null {
  const { id, doc } = record as GoldRecord
  const given: unknown = id ?? doc
  return typeof given === 'string' ? given : null
}

/** Spans of gold are `[start, end]`; in an extraction they are objects. */
function isGoldRecord(record: unknown): boolean {
  if (typeof record !== 'object' || record === null) return false
  const given = record as Record<string, unknown>
  const lists = LISTS.filter((name) => Array.isArray(given[name]))
  if (lists.length === 0) return false
  const isGoldItem = (item: unknown) => {
    if (typeof item !== 'object' || item === null) return false
    const { attribution, content, sentence } = item as Record<string, unknown>
    if (typeof attribution === 'number' || isSpan(sentence)) return true
    return Array.isArray(content) && content.every(isSpan)
  }
  const items = lists.flatMap((name) => given[name] as unknown[])
  // An extraction in which nothing was found has empty lists, too, but always these.
  if (items.length === 0) return lists.includes('attributions') || !(lists.includes('claims') && lists.length > 1)
  return items.every(isGoldItem)
}

function isSpan(value: unknown): value is Range {
  return Array.isArray(value) && value.length === 2 && value.every((place) => typeof place === 'number')
}

/** What the records can tell of. Attributions that come from another file only say which claim a label is of. */
export function stagesOf(records: readonly GoldRecord[]): StageName[] {
  const claims = records.flatMap((record) => record.claims ?? [])
  const stages: Readonly<Record<StageName, boolean>> = {
    claims: records.some(({ attributions }) => attributions !== undefined),
    speakers: claims.some(({ speaker }) => speaker !== undefined),
    stance: claims.some(({ act, polarity, certainty }) => (act ?? polarity ?? certainty) !== undefined),
    accusations: records.some(({ accusations }) => accusations !== undefined),
  }
  return (Object.keys(stages) as StageName[]).filter((stage) => stages[stage])
}

/** @throws {SaidwhoError} `ERR_GOLD` if something in it is not what it should be */
export function goldOf(record: GoldRecord, source: Source, file: string): Gold {
  const { entities, accusations } = record
  const { attributions, claims } = labelled(record, source)
  const gold: Gold = {
    text: source.text,
    ...(attributions && { attributions }),
    ...(entities && { entities }),
    ...(claims && { claims }),
    ...(accusations && { accusations }),
  }
  try {
    mustBeGold(gold)
  } catch (error) {
    if (!(error instanceof SaidwhoError)) throw error
    throw new SaidwhoError('ERR_GOLD', `${file}: ${idOf(record)}: ${error.message}`, { cause: error })
  }
  return gold
}

/** Claims that have spans of their own are the attributions: only these are compared. */
function labelled({ attributions, claims }: GoldRecord, source: Source): Pick<Gold, 'attributions' | 'claims'> {
  if (claims !== undefined && claims.length > 0 && claims.every(hasSpans)) {
    return { attributions: claims, claims: claims.map((claim, attribution) => ({ ...claim, attribution })) }
  }
  const known = attributions ?? source.attributions
  return { ...(known && { attributions: known }), ...(claims && { claims: claims as readonly GoldClaim[] }) }
}

function hasSpans(claim: GoldClaim | OwnClaim): claim is OwnClaim {
  return 'content' in claim && Array.isArray(claim.content)
}
