/** A marked-up case and what was found in its text → two plain values for any framework's “equals”. */
import { mustBe } from '../checks/check.ts'
import { mustBeExtraction } from '../checks/extraction.ts'
import type { Claim, Excerpt, Extraction, Party, Span } from '../types.ts'
import { CASE, type Case, type Marks, numbered } from './cases.ts'

/** What a case expects and what was found, as text, so that an assertion shows the difference. */
export interface Comparison {
  readonly expected: Readonly<Record<string, unknown>>
  readonly actual: Readonly<Record<string, unknown>>
}

/**
 * Compares an extraction with a marked-up case: all marks of `source`, `cue` and `content`, and the fields that the
 * case names in `=> field: value` lines.
 *
 * @throws {SaidwhoError} `ERR_CASE` for an invalid case; `ERR_EXTRACTION` for an invalid extraction, or one of another
 *   text
 * @example
 * const { expected, actual } = compareCase(one, extract(one.text))
 * assert.deepEqual(actual, expected)
 */
export function compareCase(one: Case, extraction: Extraction): Comparison {
  mustBe(CASE, one, 'case', 'ERR_CASE')
  const { text, marks, fields } = one
  mustBeExtraction(extraction, text)
  const found = fieldsOf(extraction)
  const named = Object.keys(fields).map((field) => [field, found.get(field) ?? 'none'])
  return {
    expected: { ...inWords(text, marks), ...fields },
    actual: { ...inWords(text, marksOf(extraction)), ...Object.fromEntries(named) },
  }
}

/** Spans as one can read them in a diff; labels without spans are left out. */
export function inWords(text: string, marks: Marks): Record<string, string[]> {
  const given = Object.entries(marks).filter(([, spans]) => spans.length > 0)
  const show = ({ start, end }: Span) => `${start}: ${text.slice(start, end)}`
  return Object.fromEntries(given.map(([label, spans]) => [`[${label}]`, spans.map(show)]))
}

export function marksOf({ claims }: Extraction): Marks {
  return numbered(claims.map(({ source, cue, content }) => ({ source, cue, content })))
}

/** `act` of the first claim, `act2` of the second …; and of the first accusation. `accusations` is how many there are. */
export function fieldsOf(extraction: Extraction): ReadonlyMap<string, string | null> {
  const { claims, entities, accusations } = extraction
  const name = (id: string | null | undefined) => entities.find((entity) => entity.id === id)?.name ?? null
  const all = claims.flatMap((claim, i) => {
    return claimFields(claim, name(claim.speaker)).map(([field, value]) => {
      return [i === 0 ? field : `${field}${i + 1}`, value] as const
    })
  })
  const fields = new Map<string, string | null>(all).set('accusations', String(accusations.length))
  const [first] = accusations
  if (first === undefined) return fields
  const party = (given: Party | null) => name(given?.entity)
  return fields
    .set('accuser', party(first.accuser))
    .set('accused', party(first.accused))
    .set('accused.country', first.accused.country)
    .set('accused.sponsor', first.accused.sponsor)
    .set('victim', party(first.victim))
    .set('deed', first.act.type)
    .set('form', first.form)
    .set('modality', first.modality)
    .set('time', words(first.time))
    .set('basis', words(first.basis))
    .set('responses', first.responses.map(({ type }) => type).join(', ') || null)
}

function claimFields({ kind, stance, within }: Claim, speaker: string | null): [string, string | null][] {
  const { act, polarity, certainty, target } = stance
  return Object.entries({ kind, speaker, act, polarity, certainty, target: words(target), within })
}

const words = (excerpt: Excerpt | null): string | null => excerpt?.text ?? null
