/** A marked-up case and what was found in its text → two plain values for any framework's “equals”. */
import { mustBe, nearest } from '../checks/check.ts'
import { mustBeExtraction } from '../checks/extraction.ts'
import { shown } from '../checks/shown.ts'
import { SaidwhoError } from '../errors.ts'
import type { Accusation, Claim, Excerpt, Extraction, Span } from '../types.ts'
import { CASE, type Case, type Marks, numbered, withNumber } from './cases.ts'

/** What a case expects and what was found, as text, so that an assertion shows the difference. */
export interface Comparison {
  readonly expected: Readonly<Record<string, unknown>>
  readonly actual: Readonly<Record<string, unknown>>
}

/**
 * Compares an extraction with a marked-up case: all marks of `source`, `cue` and `content`, and the fields that the
 * case names in `=> field: value` lines.
 *
 * @throws {SaidwhoError} `ERR_CASE` for an invalid case, or one with a field or mark that there is not; `ERR_EXTRACTION` for an invalid extraction, or one of another
 *   text
 * @example
 * const { expected, actual } = compareCase(one, extract(one.text))
 * assert.deepEqual(actual, expected)
 */
export function compareCase(one: Case, extraction: Extraction): Comparison {
  mustBe(CASE, one, 'case', 'ERR_CASE')
  mustBeKnown(one)
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
  const nameOf: NameOf = (id) => entities.find((entity) => entity.id === id)?.name ?? null
  const fields = new Map<string, string | null>()
  for (const [i, claim] of claims.entries()) {
    for (const [field, read] of Object.entries(OF_CLAIM)) fields.set(withNumber(field, i + 1), read(claim, nameOf))
  }
  fields.set('accusations', String(accusations.length))
  const [first] = accusations
  if (first === undefined) return fields
  for (const [field, read] of Object.entries(OF_ACCUSATION)) fields.set(field, read(first, nameOf))
  return fields
}

type NameOf = (id: string | null | undefined) => string | null
type Fields<Item> = Readonly<Record<string, (item: Item, nameOf: NameOf) => string | null>>

const words = (excerpt: Excerpt | null): string | null => excerpt?.text ?? null

const OF_CLAIM: Fields<Claim> = {
  kind: ({ kind }) => kind,
  speaker: ({ speaker }, nameOf) => nameOf(speaker),
  act: ({ stance }) => stance.act,
  polarity: ({ stance }) => stance.polarity,
  certainty: ({ stance }) => stance.certainty,
  target: ({ stance }) => words(stance.target),
  within: ({ within }) => within,
}

const OF_ACCUSATION: Fields<Accusation> = {
  accuser: ({ accuser }, nameOf) => nameOf(accuser?.entity),
  accused: ({ accused }, nameOf) => nameOf(accused.entity),
  'accused.country': ({ accused }) => accused.country,
  'accused.sponsor': ({ accused }) => accused.sponsor,
  victim: ({ victim }, nameOf) => nameOf(victim?.entity),
  deed: ({ act }) => act.type,
  form: ({ form }) => form,
  modality: ({ modality }) => modality,
  time: ({ time }) => words(time),
  basis: ({ basis }) => words(basis),
  responses: ({ responses }) => responses.map(({ type }) => type).join(', ') || null,
}

const knownFields = (): string[] => [...Object.keys(OF_CLAIM), 'accusations', ...Object.keys(OF_ACCUSATION)]
const LABELS = ['source', 'cue', 'content']

/** What is misspelt would be looked for in vain: a field that is not there is “none”, which a case may well expect. */
function mustBeKnown({ fields, marks, file, line }: Case): void {
  const place = file === undefined ? 'case' : `${file}:${line}`
  const known = knownFields()
  for (const field of Object.keys(fields)) {
    const plain = field.replace(/(?<=^[a-z]+)[1-9]\d*$/, '')
    const isKnown = known.includes(field) || (Object.hasOwn(OF_CLAIM, plain) && field !== `${plain}1`)
    if (!isKnown) throw unknown(`${place}: unknown field`, field, plain, known)
  }
  for (const label of Object.keys(marks)) {
    const plain = label.replace(/[1-9]\d{0,9}$/, '')
    if (!LABELS.includes(plain)) throw unknown(`${place}: unknown mark`, label, plain, LABELS)
  }
}

function unknown(what: string, name: string, plain: string, known: readonly string[]): SaidwhoError {
  const near = known.includes(plain) ? plain : nearest(plain, known)
  const hint = near === null ? '' : `; did you mean ${near}?`
  return new SaidwhoError('ERR_CASE', `${what} ${shown(name)}: there are ${known.join(', ')}${hint}`)
}
