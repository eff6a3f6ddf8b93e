/**
 * Behaviour cases: small texts of one's own, each with what a careful reader expects of it, by phenomenon. They are lenient
 * where readers are: a content may lack a word or two, a speaker may have several names. docs/contributing.md has the format.
 */
import { SaidwhoError } from '../errors.ts'
import type { Extraction } from '../types.ts'
import { type AccusationView, type ClaimView, type View, viewOf } from './behaviour-view.ts'

/** One answer, or several of which any will do. */
type OneOf<T> = T | readonly T[]

/** A claim that must be there. Words are compared in lower case, without marks; what is left out is not asked. */
export interface WantedClaim {
  readonly content?: string
  /** So much word F the content must have. Default: 0.8. */
  readonly min?: number
  /** The content only has to hold these words. */
  readonly part?: boolean
  readonly source?: string
  readonly cue?: string
  /** A whole name; null for nobody. */
  readonly speaker?: OneOf<string | null>
  /** The speaker's kind and country. */
  readonly sk?: OneOf<string | null>
  readonly iso?: OneOf<string | null>
  readonly kind?: OneOf<string>
  readonly act?: OneOf<string>
  readonly pol?: OneOf<string>
  readonly cert?: OneOf<string>
  readonly target?: string | null
}

/** An accusation that must be there. */
export interface WantedAccusation {
  readonly accused: string
  readonly accuser?: string | null
  readonly victim?: string | null
  readonly time?: string | null
  readonly basis?: string | null
  readonly country?: OneOf<string | null>
  readonly sponsor?: OneOf<string | null>
  readonly type?: OneOf<string>
  readonly form?: OneOf<string>
  readonly modality?: OneOf<string>
  /** A part of `deny:Moscow,retaliate:null`; '' for none at all. */
  readonly resp?: string
}

export interface BehaviourCase {
  readonly id: string
  readonly phenomenon: string
  readonly text: string
  /** Where it was seen first. */
  readonly seenIn?: string
  readonly want?: readonly WantedClaim[]
  /** How many claims there must be, and may be. */
  readonly n?: number
  readonly max?: number
  /** No claim may be like one of these. */
  readonly not?: readonly ((claim: ClaimView) => boolean)[]
  readonly acc?: readonly WantedAccusation[]
  /** How many accusations there must be. */
  readonly nacc?: number
  /** What is wrong, or nothing. */
  readonly custom?: (view: View) => string | null | undefined | false
}

const CLAIM_FIELDS = ['kind', 'act', 'pol', 'cert', 'sk', 'iso'] as const
const ACCUSATION_LABELS = ['country', 'sponsor', 'type', 'form', 'modality'] as const
const ACCUSATION_WORDS = ['accuser', 'victim', 'time', 'basis'] as const
const CHECKS = ['want', 'n', 'max', 'not', 'acc', 'nacc', 'custom']
const KEYS = new Set(['id', 'phenomenon', 'text', 'seenIn', ...CHECKS])
const CLAIM_KEYS = new Set(['content', 'min', 'part', 'source', 'cue', 'speaker', 'target', ...CLAIM_FIELDS])
const ACCUSATION_KEYS = new Set(['accused', 'resp', ...ACCUSATION_LABELS, ...ACCUSATION_WORDS])

/** Throws an `ERR_CASE` that names the case, so that a slip is no check that cannot fail. */
export function checkBehaviourCases(cases: unknown, file: string): readonly BehaviourCase[] {
  const refuse = (why: string): never => {
    throw new SaidwhoError('ERR_CASE', `${file}: ${why}`)
  }
  if (!Array.isArray(cases)) return refuse('exports no list `cases`')
  const ids = new Set<string>()
  for (const [i, one] of cases.entries()) {
    if (typeof one !== 'object' || one === null) refuse(`case ${i} is no object`)
    const { id, phenomenon, text, want = [], acc = [] } = one
    for (const [key, value] of Object.entries({ id, phenomenon, text })) {
      if (typeof value !== 'string') refuse(`case ${typeof id === 'string' ? id : i} has no ${key}`)
    }
    if (ids.has(id)) refuse(`there are two cases ${id}`)
    ids.add(id)
    const known = (given: object, keys: ReadonlySet<string>, place: string) => {
      const strange = Object.keys(given).find((key) => !keys.has(key))
      if (strange !== undefined) refuse(`case ${id}: ${place} cannot have ${strange}`)
    }
    known(one, KEYS, 'a case')
    for (const wanted of want) known(wanted, CLAIM_KEYS, 'a claim of want')
    for (const wanted of acc) known(wanted, ACCUSATION_KEYS, 'an accusation of acc')
    if (CHECKS.every((check) => one[check] === undefined)) refuse(`case ${id} asks for nothing`)
  }
  return cases
}

/** What is wrong with what was found in the case's text; an empty list if nothing is. */
export function behaviourErrors(one: BehaviourCase, extraction: Extraction): string[] {
  const view = viewOf(one.text, extraction)
  const { claims, acc } = view
  const errors = (one.want ?? []).flatMap((wanted) => claimErrors(wanted, claims))
  if (one.n !== undefined && claims.length !== one.n) errors.push(`${claims.length} claims, not ${one.n}`)
  if (one.max !== undefined && claims.length > one.max) errors.push(`${claims.length} claims, at most ${one.max}`)
  for (const isWrong of one.not ?? [])
    if (claims.some((claim) => isWrong(claim))) errors.push('a claim that must not be')
  if (one.nacc !== undefined && acc.length !== one.nacc) errors.push(`${acc.length} accusations, not ${one.nacc}`)
  for (const wanted of one.acc ?? []) errors.push(...accusationErrors(wanted, acc))
  const own = one.custom?.(view)
  if (own) errors.push(own)
  if (view.bad.length > 0) errors.push('an excerpt differs from its slice')
  return errors
}

function claimErrors(wanted: WantedClaim, claims: readonly ClaimView[]): string[] {
  const best = nearest(wanted, claims)
  const content = wanted.content ?? ''
  const isRight = (given: string) =>
    wanted.part ? held(content, given) >= 0.95 : likeness(content, given) >= (wanted.min ?? 0.8)
  if (best === null || (wanted.content !== undefined && !isRight(best.content))) {
    const near = JSON.stringify(best === null ? null : best.content.slice(0, 80))
    return [`content missing or wrong: ${JSON.stringify(content.slice(0, 80))}, nearest ${near}`]
  }
  const errors: string[] = []
  if (wanted.source !== undefined && likeness(wanted.source, best.source) < 0.6) {
    errors.push(`source ${best.source || 'none'}, not ${wanted.source}`)
  }
  if (wanted.speaker !== undefined && !listOf(wanted.speaker).some((name) => isNamed(name, best.speaker))) {
    errors.push(`speaker ${best.speaker}, not ${wanted.speaker}`)
  }
  errors.push(...labelErrors(CLAIM_FIELDS, wanted, best))
  if (wanted.target !== undefined && !isLike(wanted.target, best.target)) {
    errors.push(`target ${best.target}, not ${wanted.target}`)
  }
  if (wanted.cue !== undefined && likeness(wanted.cue, best.cue) < 0.5) {
    errors.push(`cue ${best.cue}, not ${wanted.cue}`)
  }
  return errors
}

/** The claim that is most like the wanted one; the first of several. */
function nearest(wanted: WantedClaim, claims: readonly ClaimView[]): ClaimView | null {
  const content = wanted.content ?? ''
  let best: ClaimView | null = null
  let most = -1
  for (const claim of claims) {
    const alike = likeness(content, claim.content)
    const score =
      (wanted.part ? held(content, claim.content) + 0.3 * alike : alike) +
      (wanted.source === undefined ? 0 : 0.3 * likeness(wanted.source, claim.source)) +
      (wanted.cue ? 0.5 * likeness(wanted.cue, claim.cue) : 0)
    if (score > most) [best, most] = [claim, score]
  }
  return best
}

/** Of several accusations of the same one, that with the fewest errors is meant. */
function accusationErrors(wanted: WantedAccusation, given: readonly AccusationView[]): string[] {
  const near = given.filter(({ accused, accm }) =>
    [accused ?? '', accm].some((x) => likeness(wanted.accused, x) > 0.49),
  )
  if (near.length === 0) return [`no accusation against ${wanted.accused}`]
  const all = near.map((one) => {
    const errors = labelErrors(ACCUSATION_LABELS, wanted, one)
    for (const field of ACCUSATION_WORDS) {
      const want = wanted[field]
      if (want !== undefined && !isLike(want, one[field])) errors.push(`${field} ${one[field]}, not ${want}`)
    }
    const { resp } = wanted
    if (resp !== undefined && !(resp === '' ? one.resp === '' : one.resp.includes(resp))) {
      errors.push(`responses [${one.resp}], not ${resp}`)
    }
    return errors
  })
  const least = all.reduce((best, errors) => (errors.length < best.length ? errors : best))
  return least.map((error) => `accusation: ${error}`)
}

function labelErrors<Field extends string>(
  fields: readonly Field[],
  wanted: { readonly [F in Field]?: OneOf<string | null> },
  given: { readonly [F in Field]: string | null },
): string[] {
  return fields.flatMap((field) => {
    const want = wanted[field]
    if (want === undefined || listOf(want).includes(given[field])) return []
    return [`${field} ${given[field]}, not ${want}`]
  })
}

function listOf<T>(one: OneOf<T>): readonly T[] {
  return Array.isArray(one) ? one : [one as T]
}

function isNamed(name: string | null, given: string | null): boolean {
  return name === null || given === null ? name === given : likeness(name, given) > 0.99
}

/** Half of the words will do; null is nothing at all. */
function isLike(wanted: string | null, given: string | null): boolean {
  return wanted === null ? given === null : likeness(wanted, given ?? '') >= 0.5
}

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** The word F of two texts; two without words are alike. */
function likeness(a: string, b: string): number {
  const [left, right] = [words(a), words(b)]
  return left.length + right.length === 0 ? 1 : (2 * inBoth(left, right)) / (left.length + right.length)
}

/** How much of `a` is in `b`. */
function held(a: string, b: string): number {
  const left = words(a)
  return left.length === 0 ? 1 : inBoth(left, words(b)) / left.length
}

/** A word that is in both twice counts twice. */
function inBoth(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1)
  let both = 0
  for (const word of b) {
    const free = left.get(word) ?? 0
    if (free > 0) both++
    left.set(word, free - 1)
  }
  return both
}
