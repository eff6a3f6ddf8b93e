/** Whether a line of somebody's file is an outcome that saidwho wrote: whoever counts or exports it may trust its fields. */
import type {
  Accusation,
  AccusationResponse,
  Claim,
  Entity,
  Evidence,
  Excerpt,
  Extraction,
  Party,
  Stance,
} from '../types.ts'

type Check = (value: unknown) => boolean

/** All fields of a type are to be checked: one that is forgotten here does not compile. */
type Checks<T> = { readonly [Field in keyof T]-?: Check }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Fields that came later are nobody's harm. */
const record =
  <T>(checks: Checks<T>): Check =>
  (value) =>
    isRecord(value) &&
    Object.entries<Check>(checks).every(([field, fits]) => Object.hasOwn(value, field) && fits(value[field]))
const list =
  (fits: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(fits)
const maybe =
  (fits: Check): Check =>
  (value) =>
    value === null || fits(value)
const like =
  (pattern: RegExp): Check =>
  (value) =>
    typeof value === 'string' && pattern.test(value)

const text: Check = (value) => typeof value === 'string'
const offset: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0
const share: Check = (value) => typeof value === 'number' && value >= 0 && value <= 1
const country = maybe(like(/^[A-Z]{2}$/))

const excerpt = record<Excerpt>({ start: offset, end: offset, text })
const excerpts = list(excerpt)
const evidence = list(record<Evidence>({ field: text, rule: text, words: excerpts }))
const party = record<Party>({ mention: excerpt, entity: text, country, sponsor: country })

const stance = record<Stance>({
  act: like(/^(?:assert|deny|accuse|criticize|support|demand|warn|predict|promise|question|concede)$/),
  polarity: like(/^(?:positive|negative|neutral)$/),
  certainty: like(/^(?:certain|probable|possible|unknown)$/),
  target: maybe(excerpt),
})
const claim = record<Claim>({
  id: like(/^c[1-9]\d*$/),
  kind: like(/^(?:direct|mixed|indirect)$/),
  source: excerpts,
  cue: excerpts,
  content: excerpts,
  speaker: maybe(text),
  stance,
  confidence: share,
  evidence,
})
const entity = record<Entity>({
  id: like(/^e[1-9]\d*$/),
  name: text,
  kind: like(/^(?:person|organization|country|group|unknown)$/),
  country,
  role: maybe(text),
  mentions: excerpts,
})
const response = record<AccusationResponse>({
  type: like(/^(?:deny|counter-accuse|retaliate|concede)$/),
  sentence: excerpt,
  by: maybe(text),
  claim: maybe(text),
})
const accusation = record<Accusation>({
  id: like(/^a[1-9]\d*$/),
  accuser: maybe(party),
  accused: party,
  victim: maybe(party),
  act: record<Accusation['act']>({
    type: like(/^(?:espionage|theft|intrusion|disruption|influence|unspecified)$/),
    mention: excerpt,
  }),
  form: like(/^(?:legal|official|statement|report|warning|implied)$/),
  modality: like(/^(?:asserted|alleged|denied)$/),
  basis: maybe(excerpt),
  time: maybe(excerpt),
  sentence: excerpt,
  mentions: excerpts,
  responses: list(response),
  confidence: share,
  evidence,
})
const shape = record<Extraction>({ claims: list(claim), entities: list(entity), accusations: list(accusation) })

/** All fields are there and what they should be, and whom they refer to is there, too. */
export function isExtraction(value: unknown): value is Extraction {
  if (!shape(value)) return false
  const { claims, entities, accusations } = value as Extraction
  const people = new Set<string | null>([null, ...entities.map(({ id }) => id)])
  const told = new Set<string | null>([null, ...claims.map(({ id }) => id)])
  return (
    claims.every(({ speaker }) => people.has(speaker)) &&
    accusations.every(({ accuser, accused, victim, responses }) => {
      const parties = [accuser, accused, victim].every((one) => one === null || people.has(one.entity))
      return parties && responses.every((one) => people.has(one.by) && told.has(one.claim))
    })
  )
}

/** What a line has in place of an extraction where its article failed. */
export const isFailure: (value: unknown) => boolean = record<{ code: string; message: string }>({
  code: like(/^ERR_[A-Z_]+$/),
  message: text,
})
