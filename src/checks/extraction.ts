/** Whether something is an extraction: all fields there and what they must be, offsets within the text, nobody unknown. */

import {
  ACCUSATION_FORMS,
  ACCUSED_ACTS,
  ACTS,
  CERTAINTIES,
  CLAIM_KINDS,
  DATE_PRECISIONS,
  ENTITY_KINDS,
  MODALITIES,
  POLARITIES,
  PRONOUNS,
  RESPONSE_TYPES,
} from '../labels.ts'
import type {
  Accusation,
  AccusationResponse,
  Claim,
  Entity,
  Evidence,
  Extraction,
  Party,
  Stance,
  Target,
  TimeExcerpt,
} from '../types.ts'
import {
  both,
  type Check,
  eachIdOnce,
  fieldsOf,
  isRecord,
  like,
  listOf,
  mustBe,
  oneOf,
  orNothing,
  orNull,
  type Problem,
  share,
  text,
} from './check.ts'

export const ACT: Check = oneOf(ACTS)
export const POLARITY: Check = oneOf(POLARITIES)
export const CERTAINTY: Check = oneOf(CERTAINTIES)
export const CLAIM_KIND: Check = oneOf(CLAIM_KINDS)
export const ENTITY_KIND: Check = oneOf(ENTITY_KINDS)
export const PRONOUN: Check = oneOf(PRONOUNS)
export const ACCUSED_ACT: Check = oneOf(ACCUSED_ACTS)
export const FORM: Check = oneOf(ACCUSATION_FORMS)
export const MODALITY: Check = oneOf(MODALITIES)
export const RESPONSE: Check = oneOf(RESPONSE_TYPES)
export const COUNTRY: Check = orNull(like('an ISO 3166-1 code of two capitals', /^[A-Z]{2}$/))

const id = (letter: string) => like(`an id such as “${letter}1”`, new RegExp(`^${letter}[1-9]\\d*$`))

/** With the article at hand, its words must be those of the article; without, there must be as many as its offsets say. */
const excerpt: Check = (value, article) => {
  if (!isRecord(value)) return { path: '', what: 'an object', got: value }
  const { start, end, text: words } = value as { start: number; end: number; text: string }
  const most = article === null ? Number.MAX_SAFE_INTEGER : article.length
  if (!Number.isSafeInteger(start) || start < 0 || start > most) return offset('.start', start, 0, article)
  if (!Number.isSafeInteger(end) || end < start || end > most) return offset('.end', end, start, article)
  if (typeof words !== 'string') return { path: '.text', what: 'a string', got: words }
  if (article === null) {
    return words.length === end - start ? null : { path: '.text', what: `${end - start} characters long`, got: words }
  }
  return article.startsWith(words, start) && words.length === end - start
    ? null
    : { path: '.text', what: `the words of the text at ${start} to ${end} (is it the same text?)`, got: words }
}

function offset(path: string, got: unknown, from: number, article: string | null): Problem {
  const to = article === null ? ' on' : ` to ${article.length}, the end of the text`
  return { path, what: `a whole number from ${from}${to}`, got }
}

const excerpts = listOf(excerpt)
const evidence = listOf(fieldsOf<Evidence>({ field: text, rule: text, words: excerpts }))
const party = fieldsOf<Party>({ mention: excerpt, entity: text, country: COUNTRY, sponsor: COUNTRY })

const claim = fieldsOf<Claim>({
  id: id('c'),
  kind: CLAIM_KIND,
  source: excerpts,
  cue: excerpts,
  content: excerpts,
  speaker: orNull(text),
  stance: fieldsOf<Stance>({
    act: ACT,
    polarity: POLARITY,
    certainty: CERTAINTY,
    target: orNull(both(excerpt, fieldsOf<Pick<Target, 'entity'>>({ entity: orNull(text) }))),
    confidence: share,
  }),
  within: orNull(id('c')),
  confidence: share,
  evidence,
})
const entity = fieldsOf<Entity>({
  id: id('e'),
  name: text,
  kind: ENTITY_KIND,
  country: COUNTRY,
  role: orNull(text),
  pronoun: orNull(PRONOUN),
  mentions: excerpts,
})
const response = fieldsOf<AccusationResponse>({
  type: RESPONSE,
  sentence: excerpt,
  by: orNull(text),
  claim: orNull(id('c')),
})
const date = like('a date such as “2016-08-17”, “2016-08” or “2016”', /^\d{4}(?:-\d\d(?:-\d\d)?)?$/)
/** Absent where nobody resolved the words. */
const resolved = fieldsOf<Pick<TimeExcerpt, 'date' | 'until' | 'precision'>>({
  date: orNothing(date),
  until: orNothing(orNull(date)),
  precision: orNothing(oneOf(DATE_PRECISIONS)),
})
const accusation = fieldsOf<Accusation>({
  id: id('a'),
  accuser: orNull(party),
  accused: party,
  victim: orNull(party),
  act: fieldsOf<Accusation['act']>({ type: ACCUSED_ACT, mention: excerpt }),
  form: FORM,
  modality: MODALITY,
  basis: orNull(excerpt),
  time: orNull(both(excerpt, resolved)),
  sentence: excerpt,
  mentions: excerpts,
  responses: listOf(response),
  confidence: share,
  evidence,
})
const shape = fieldsOf<Extraction>({
  claims: listOf(claim),
  entities: listOf(entity),
  accusations: listOf(accusation),
})

/**
 * Each id once, and nobody speaks, accuses or answers who is not there. A claim that is an answer may be missing: whoever
 * keeps the surest claims alone still has the answer's sentence.
 */
const joined: Check = (value) => {
  const { claims, entities, accusations } = value as Extraction
  for (const [path, items] of Object.entries({ claims, entities, accusations })) {
    const twin = eachIdOnce(items, null)
    if (twin !== null) return { ...twin, path: `.${path}${twin.path}` }
  }
  const people = new Set<string | null>([null, ...entities.map((one) => one.id)])
  const unknown = (path: string, who: string | null): Problem | null =>
    people.has(who) ? null : { path, what: 'the id of one of its entities', got: who }
  for (const [i, { speaker, stance }] of claims.entries()) {
    const problem =
      unknown(`.claims[${i}].speaker`, speaker) ??
      unknown(`.claims[${i}].stance.target.entity`, stance.target?.entity ?? null)
    if (problem !== null) return problem
  }
  for (const [i, { accuser, accused, victim, responses }] of accusations.entries()) {
    const at = `.accusations[${i}]`
    const problem =
      unknown(`${at}.accuser.entity`, accuser?.entity ?? null) ??
      unknown(`${at}.accused.entity`, accused.entity) ??
      unknown(`${at}.victim.entity`, victim?.entity ?? null)
    if (problem !== null) return problem
    for (const [j, { by }] of responses.entries()) {
      const stranger = unknown(`${at}.responses[${j}].by`, by)
      if (stranger !== null) return stranger
    }
  }
  return null
}

export const EXTRACTION: Check = both(shape, joined)

/**
 * @param article the text that it is of; null where it is not at hand
 * @throws {SaidwhoError} `ERR_EXTRACTION`
 */
export function mustBeExtraction(
  value: unknown,
  article: string | null = null,
  name = 'extraction',
): asserts value is Extraction {
  mustBe(EXTRACTION, value, name, 'ERR_EXTRACTION', article)
}
