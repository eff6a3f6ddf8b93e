/** Gold: what somebody who read the article says is right, with offsets into its text. Checked before it is used. */
import { SaidwhoError } from '../errors.ts'
import type {
  AccusationForm,
  AccusedAct,
  Act,
  Certainty,
  ClaimKind,
  EntityKind,
  Modality,
  Polarity,
  ResponseType,
} from '../types.ts'
import type { Range } from './words.ts'

/** Who is said to have said what. Spans are `[start, end)` in UTF-16 code units. */
export interface GoldAttribution {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  /** By the quotation marks in the content, if left out. */
  readonly kind?: ClaimKind
  /** Stands inside another's content. Where no attribution of the gold does, claims inside others are not scored. */
  readonly nested?: boolean
}

export interface GoldEntity {
  readonly id: string
  readonly name: string
  readonly kind?: EntityKind
  /** ISO 3166-1 alpha-2. */
  readonly iso?: string | null
}

/** The labels of one attribution. What is left out is not asked; `speaker: null` says that the article names nobody. */
export interface GoldClaim {
  /** The index of the attribution. */
  readonly attribution: number
  /** The id of an entity. */
  readonly speaker?: string | null
  readonly act?: Act
  readonly polarity?: Polarity
  readonly certainty?: Certainty
  readonly target?: Range | null
}

export interface GoldParty {
  readonly span?: Range | readonly Range[] | null
  readonly name?: string | null
  readonly iso?: string | null
  readonly sponsor?: string | null
}

export interface GoldAccusation {
  readonly accuser: GoldParty | null
  readonly accused: GoldParty
  /** One, or several of whom any will do. */
  readonly victim: GoldParty | readonly GoldParty[] | null
  readonly act: { readonly type: AccusedAct; readonly span?: Range | null }
  readonly form: AccusationForm
  readonly modality: Modality
  readonly basis?: Range | null
  readonly time?: Range | null
  readonly sentence: Range
  /** Where it is told again. */
  readonly mentions?: readonly Range[]
  readonly responses?: readonly { readonly type: ResponseType; readonly sentence: Range }[]
}

/** One article and what is right of it. Only what is there is scored: leave out `accusations` if nobody looked for them. */
export interface Gold {
  readonly text: string
  readonly attributions?: readonly GoldAttribution[]
  readonly entities?: readonly GoldEntity[]
  readonly claims?: readonly GoldClaim[]
  readonly accusations?: readonly GoldAccusation[]
}

/** Throws an `ERR_GOLD` that names the place, so that a slip in an annotation is no mysterious loss of recall. */
export function checkGold(gold: Gold): void {
  if (!isRecord(gold)) refuse('gold', 'is no object')
  const { text } = gold
  if (typeof text !== 'string') refuse('gold.text', 'is missing: the article as it was annotated')
  const lists = ['attributions', 'entities', 'claims', 'accusations'] as const
  for (const name of lists) if (gold[name] !== undefined) checkList(gold[name], `gold.${name}`)

  const span = (value: unknown, place: string) => {
    const [start, end] = Array.isArray(value) && value.length === 2 ? value : []
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < 0 || start > end || end > text.length) {
      refuse(place, `is no span [start, end] of the text: ${JSON.stringify(value)}`)
    }
  }
  const spans = (value: unknown, place: string) => {
    checkList(value, place, false)
    for (const [i, one] of (value as unknown[]).entries()) span(one, `${place}[${i}]`)
  }
  const optional = (value: unknown, place: string) => {
    if (value !== undefined && value !== null) span(value, place)
  }

  const { attributions = [], entities = [], claims = [], accusations = [] } = gold
  for (const [i, one] of attributions.entries()) {
    for (const role of ['source', 'cue', 'content'] as const) spans(one[role], `gold.attributions[${i}].${role}`)
  }
  const ids = new Set(entities.map(({ id }) => id))
  for (const [i, { id, name }] of entities.entries()) {
    if (typeof id !== 'string' || typeof name !== 'string') refuse(`gold.entities[${i}]`, 'needs an id and a name')
  }
  for (const [i, { attribution, speaker, target }] of claims.entries()) {
    if (!Number.isInteger(attribution) || attributions[attribution] === undefined)
      refuse(`gold.claims[${i}].attribution`, `is none: ${attribution}`)
    if (typeof speaker === 'string' && !ids.has(speaker)) refuse(`gold.claims[${i}].speaker`, `is nobody: ${speaker}`)
    optional(target, `gold.claims[${i}].target`)
  }
  for (const [i, one] of accusations.entries()) {
    const place = `gold.accusations[${i}]`
    if (!isRecord(one.accused)) refuse(`${place}.accused`, 'is missing')
    if (!isRecord(one.act)) refuse(`${place}.act`, 'is missing')
    for (const part of ['accuser', 'accused', 'victim', 'act'] as const) {
      for (const party of [one[part] ?? []].flat()) {
        if (!isRecord(party)) refuse(`${place}.${part}`, 'is no object')
        for (const word of ['name', 'iso', 'sponsor']) {
          const given: unknown = (party as Record<string, unknown>)[word]
          if (typeof (given ?? '') !== 'string') refuse(`${place}.${part}.${word}`, 'is no string')
        }
        const given: unknown = party.span ?? []
        if (!Array.isArray(given)) refuse(`${place}.${part}.span`, 'is no span and no list of spans')
        for (const where of typeof given[0] === 'number' ? [given] : given) span(where, `${place}.${part}.span`)
      }
    }
    span(one.sentence, `${place}.sentence`)
    spans(one.mentions ?? [], `${place}.mentions`)
    for (const part of ['basis', 'time'] as const) optional(one[part], `${place}.${part}`)
    checkList(one.responses ?? [], `${place}.responses`)
    for (const [j, { sentence }] of (one.responses ?? []).entries()) span(sentence, `${place}.responses[${j}].sentence`)
  }
}

function checkList(value: unknown, place: string, ofRecords = true): void {
  if (!Array.isArray(value)) refuse(place, 'is no list')
  if (ofRecords && !value.every(isRecord))
    refuse(`${place}[${value.findIndex((one) => !isRecord(one))}]`, 'is no object')
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

function refuse(place: string, why: string): never {
  throw new SaidwhoError('ERR_GOLD', `${place} ${why}`)
}
