/** Gold: what somebody who read the article says is right, with offsets into its text. Checked before it is used. */
import {
  type Check,
  type Checks,
  eachIdOnce,
  fieldsOf,
  flag,
  is,
  isRecord,
  listOf,
  mustBe,
  orNothing,
  orNull,
  text,
  whole,
} from '../checks/check.ts'
import {
  ACCUSED_ACT,
  ACT,
  CERTAINTY,
  CLAIM_KIND,
  ENTITY_KIND,
  FORM,
  MODALITY,
  POLARITY,
  RESPONSE,
} from '../checks/extraction.ts'
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

/** An attribution: source, cue and content. Spans are `[start, end)` in UTF-16 code units. */
export interface GoldAttribution {
  readonly source: readonly Range[]
  readonly cue: readonly Range[]
  readonly content: readonly Range[]
  /** Default: by the quotation marks in the content. */
  readonly kind?: ClaimKind
  /**
   * Whether it lies inside the content of another. If the gold has none of these, claims inside others are not scored.
   */
  readonly nested?: boolean
}

export interface GoldEntity {
  readonly id: string
  readonly name: string
  readonly kind?: EntityKind
  /** ISO 3166-1 alpha-2. */
  readonly iso?: string | null
}

/**
 * The labels of one attribution. Fields left out are not scored; `speaker: null` means that the article names nobody.
 */
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
  /** The victim, or several of which any counts as right. */
  readonly victim: GoldParty | readonly GoldParty[] | null
  readonly act: { readonly type: AccusedAct; readonly span?: Range | null }
  readonly form: AccusationForm
  readonly modality: Modality
  readonly basis?: Range | null
  readonly time?: Range | null
  readonly sentence: Range
  /** Other sentences that report it. */
  readonly mentions?: readonly Range[]
  readonly responses?: readonly { readonly type: ResponseType; readonly sentence: Range }[]
}

/**
 * One article and its gold annotations. Only the fields that are present are scored: leave out `accusations` if nobody
 * annotated them.
 */
export interface Gold {
  readonly text: string
  readonly attributions?: readonly GoldAttribution[]
  readonly entities?: readonly GoldEntity[]
  readonly claims?: readonly GoldClaim[]
  readonly accusations?: readonly GoldAccusation[]
}

/** `[start, end]` of the text. Nothing else is an offset of an annotation: a span of no character marks a place. */
const span: Check = (value, article) => {
  const [start, end] = Array.isArray(value) && value.length === 2 ? value : []
  const fits = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= article!.length
  return fits ? null : { path: '', what: `a span [start, end] of the text, 0 to ${article!.length}`, got: value }
}
const spans = listOf(span)
const parts = <T>(checks: Checks<T>) => fieldsOf<T>(checks)

/** Files of annotators have null as often as nothing at all. */
const maybe = (check: Check) => orNothing(orNull(check))

const party = parts<GoldParty>({
  span: maybe((value, article) => {
    if (!Array.isArray(value)) return { path: '', what: 'a span [start, end] or a list of spans', got: value }
    return typeof value[0] === 'number' ? span(value, article) : spans(value, article)
  }),
  ...{ name: maybe(text), iso: maybe(text), sponsor: maybe(text) },
})

const GOLD = parts<Gold>({
  text,
  attributions: orNothing(
    listOf(
      parts<GoldAttribution>({
        source: spans,
        cue: spans,
        content: spans,
        kind: maybe(CLAIM_KIND),
        nested: maybe(flag),
      }),
    ),
  ),
  entities: orNothing(listOf(parts<GoldEntity>({ id: text, name: text, kind: maybe(ENTITY_KIND), iso: maybe(text) }))),
  claims: orNothing(
    listOf(
      parts<GoldClaim>({
        ...{ attribution: whole(0), speaker: maybe(text), target: maybe(span) },
        // Null is no label: it would be counted as one that is never right.
        ...{ act: orNothing(ACT), polarity: orNothing(POLARITY), certainty: orNothing(CERTAINTY) },
      }),
    ),
  ),
  accusations: orNothing(
    listOf(
      parts<GoldAccusation>({
        ...{ accuser: maybe(party), accused: party, form: FORM, modality: MODALITY },
        victim: maybe((value, article) => (Array.isArray(value) ? listOf(party) : party)(value, article)),
        act: parts<GoldAccusation['act']>({ type: ACCUSED_ACT, span: maybe(span) }),
        ...{ basis: maybe(span), time: maybe(span), sentence: span, mentions: maybe(spans) },
        responses: maybe(
          listOf(parts<NonNullable<GoldAccusation['responses']>[number]>({ type: RESPONSE, sentence: span })),
        ),
      }),
    ),
  ),
})

/**
 * So that a slip in an annotation is no mysterious loss of recall.
 *
 * @throws {SaidwhoError} `ERR_GOLD` that names the place
 */
export function mustBeGold(gold: Gold): void {
  const article: unknown = isRecord(gold) ? gold.text : null
  mustBe(GOLD, gold, 'gold', 'ERR_GOLD', typeof article === 'string' ? article : '')
  const { attributions, entities, claims } = gold
  const ids = new Set((entities ?? []).map(({ id }) => id))
  mustBe(eachIdOnce, entities ?? [], 'gold.entities', 'ERR_GOLD')
  const one = is('the index of one of gold.attributions', (index) => attributions?.[index as number] !== undefined)
  const somebody = is('the id of one of gold.entities', (id) => id == null || ids.has(id as string))
  for (const [i, { attribution, speaker }] of (claims ?? []).entries()) {
    mustBe(one, attribution, `gold.claims[${i}].attribution`, 'ERR_GOLD')
    mustBe(somebody, speaker, `gold.claims[${i}].speaker`, 'ERR_GOLD')
  }
}
