/**
 * Checks of what callers hand in: small ones that are put together, and say which part is wrong, what it must be, and
 * what came.
 *
 *   fieldsOf({ name: text, pieces: listOf(whole(0)) })     options.pieces[2] must be a whole number from 0, got 1.5
 *
 * What makes a check is marked as without side effects: a bundler leaves out the checks of what its user does not import.
 */
import { SaidwhoError, type SaidwhoErrorCode } from '../errors.ts'
import { kindOf, shown } from './shown.ts'

/** What is wrong: where, below the value that was checked (`.claims[3].id`), what it must be, and what it is. */
export interface Problem {
  readonly path: string
  readonly what: string
  readonly got: unknown
}

/** Null where nothing is wrong. `article` is the text that offsets count in, null where it is not known. */
export type Check = (value: unknown, article: string | null) => Problem | null

/** A check for each field of a type: one that is forgotten does not compile. */
export type Checks<T> = { readonly [Field in keyof T]-?: Check }

/* @__NO_SIDE_EFFECTS__ */
export function is(what: string, fits: (value: unknown) => boolean): Check {
  return (got) => (fits(got) ? null : { path: '', what, got })
}

export const text: Check = is('a string', (value) => typeof value === 'string')
/** Where an empty one would name nothing. */
export const filled: Check = is('a string that is not empty', (value) => typeof value === 'string' && value !== '')
export const flag: Check = is('true or false', (value) => typeof value === 'boolean')
export const callable: Check = is('a function', (value) => typeof value === 'function')
export const share: Check = is('a number from 0 to 1', (value) => typeof value === 'number' && value >= 0 && value <= 1)
/** A count, or a sum of shares. */
export const amount: Check = is(
  'a number from 0',
  (value) => typeof value === 'number' && value >= 0 && value < Infinity,
)
/* @__NO_SIDE_EFFECTS__ */
export function whole(least: number): Check {
  return is(`a whole number from ${least}`, (value) => Number.isSafeInteger(value) && (value as number) >= least)
}

/* @__NO_SIDE_EFFECTS__ */
export function like(what: string, pattern: RegExp): Check {
  return is(what, (value) => typeof value === 'string' && pattern.test(value))
}

/* @__NO_SIDE_EFFECTS__ */
export function oneOf<Value>(values: readonly Value[]): Check {
  return is(`one of ${values.join(', ')}`, (value) => (values as readonly unknown[]).includes(value))
}

/* @__NO_SIDE_EFFECTS__ */
export function orNull(check: Check): Check {
  return alsoAllowing(null, check)
}
/** For what may be left out. */
/* @__NO_SIDE_EFFECTS__ */
export function orNothing(check: Check): Check {
  return alsoAllowing(undefined, check)
}

const alsoAllowing =
  (allowed: null | undefined, check: Check): Check =>
  (value, article) => {
    if (value === allowed) return null
    const problem = check(value, article)
    // What may be left out is no answer to what came: only null is something to write there.
    if (problem === null || problem.path !== '' || allowed === undefined) return problem
    return { ...problem, what: `${problem.what} or null` }
  }

export const list: Check = is('a list', Array.isArray)

/* @__NO_SIDE_EFFECTS__ */
export function listOf(check: Check): Check {
  return (value, article) => {
    if (!Array.isArray(value)) return list(value, article)
    // By number: `every` skips the holes of `new Array(3)`.
    for (let i = 0; i < value.length; i++) {
      const problem = check(value[i], article)
      if (problem !== null) return { ...problem, path: `[${i}]${problem.path}` }
    }
    return null
  }
}

/**
 * An object with these fields. Others are nobody's harm: later versions may have more.
 *
 * @param what it must be, for messages, where a class of somebody else's will do
 */
/* @__NO_SIDE_EFFECTS__ */
export function fieldsOf<T>(checks: Checks<T>, what?: string): Check {
  const all = Object.entries<Check>(checks)
  return (value, article) => {
    if (what === undefined ? !isRecord(value) : typeof value !== 'object' || value === null)
      return { path: '', what: what ?? 'an object', got: value }
    for (const [field, check] of all) {
      const problem = check((value as Record<string, unknown>)[field], article)
      if (problem !== null) return { ...problem, path: `.${field}${problem.path}` }
    }
    return null
  }
}

/** An object of any names that fit, each with such a value. */
/* @__NO_SIDE_EFFECTS__ */
export function valuesOf(check: Check, names: Check = text): Check {
  return (value, article) => {
    if (!isRecord(value)) return { path: '', what: 'an object', got: value }
    for (const [name, one] of Object.entries(value)) {
      const problem = names(name, article) ?? check(one, article)
      if (problem !== null) return { ...problem, path: `.${cutName(name)}${problem.path}` }
    }
    return null
  }
}

/** Names come from outside, too. */
const cutName = (name: string) => (/^[\w-]{1,40}$/.test(name) ? name : `[${shown(name)}]`)

/** Of a list that has been checked: two of one id would be taken for one. */
export const eachIdOnce: Check = (items) => {
  const seen = new Set<unknown>()
  for (const [i, { id }] of (items as { id: unknown }[]).entries()) {
    if (seen.has(id)) return { path: `[${i}].id`, what: 'an id that none before it has', got: id }
    seen.add(id)
  }
  return null
}

/* @__NO_SIDE_EFFECTS__ */
export function both(first: Check, second: Check): Check {
  return (value, article) => first(value, article) ?? second(value, article)
}

/** A list or another iterable. A string would be read letter by letter, bytes one by one, and a Map in pairs. */
/* @__NO_SIDE_EFFECTS__ */
export function iterableOf(things: string): Check {
  return is(`a list or another iterable of ${things}`, (value) => isIterable(value, Symbol.iterator))
}

/* @__NO_SIDE_EFFECTS__ */
export function anyIterableOf(things: string): Check {
  return is(
    `a list or another iterable, at once or async, of ${things}`,
    (value) => isIterable(value, Symbol.asyncIterator) || isIterable(value, Symbol.iterator),
  )
}

function isIterable(value: unknown, by: typeof Symbol.iterator | typeof Symbol.asyncIterator): boolean {
  if (typeof value !== 'object' || value === null || kindOf(value) === 'Map' || ArrayBuffer.isView(value)) return false
  return typeof (value as Record<typeof by, unknown>)[by] === 'function'
}

/** An object of fields, and no list, Date, Map or Promise that somebody forgot to wait for. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && ['Object', 'Module'].includes(kindOf(value))

/** @throws {SaidwhoError} `code` if it is not what it must be */
export function mustBe(
  check: Check,
  value: unknown,
  name: string,
  code: SaidwhoErrorCode = 'ERR_ARGUMENT',
  article: string | null = null,
): void {
  const problem = check(value, article)
  if (problem !== null) throw refusal(code, name, problem)
}

export function refusal(code: SaidwhoErrorCode, name: string, { path, what, got }: Problem): SaidwhoError {
  return new SaidwhoError(code, `${name}${path} must be ${what}, got ${shown(got)}`)
}

/** @throws {SaidwhoError} `ERR_NOT_TEXT` if it is not a string */
export function mustBeText(value: unknown, name = 'text'): asserts value is string {
  mustBe(text, value, name, 'ERR_NOT_TEXT')
}

/**
 * Options that are left out, as a whole or one by one, have their defaults. A name that there is not would change
 * nothing, and nobody would know why.
 *
 * @param of what they are options of, where they stand in others: `limits`
 * @throws {SaidwhoError} `ERR_OPTION`
 */
export function mustBeOptions<T>(value: unknown, checks: Checks<T>, of = ''): void {
  if (value === undefined) return
  if (!isRecord(value)) throw refusal('ERR_OPTION', of || 'options', { path: '', what: 'an object', got: value })
  const prefix = of === '' ? '' : `${of}.`
  for (const name of Object.keys(value)) {
    if (!Object.hasOwn(checks, name)) throw new SaidwhoError('ERR_OPTION', noSuch(prefix, name, checks))
    if (value[name] !== undefined) mustBe(checks[name as keyof T], value[name], `${prefix}${name}`, 'ERR_OPTION')
  }
}

function noSuch(prefix: string, name: string, checks: object): string {
  const known = Object.keys(checks)
  const near = nearest(name, known)
  const hint = near === null ? '' : `; did you mean ${prefix}${near}?`
  const there = known.length === 0 ? 'there are no options' : `the options are ${known.join(', ')}`
  return `unknown option ${shown(prefix + name)}: ${there}${hint}`
}

/** The name that was meant: one that a slip of the fingers, other capitals or a plural could have made this one of. */
export function nearest(name: string, known: readonly string[]): string | null {
  // Nothing that long is a slip; and time is that of the length squared.
  if (name.length > 40) return null
  const [plain, all] = [name.toLowerCase(), known.map((one) => one.toLowerCase())]
  const slips = all.map((one) => slipsBetween(plain, one))
  const best = slips.indexOf(Math.min(...slips))
  const longer = Math.max(plain.length, all[best]?.length ?? 0)
  return best >= 0 && slips[best]! <= Math.floor(longer / 3) ? known[best]! : null
}

/** How many letters must be added, left out, changed or swapped with their neighbour. */
function slipsBetween(a: string, b: string): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, i) => i)]
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const change = row[j - 1]! + Number(a[i - 1] !== b[j - 1])
      next[j] = Math.min(change, row[j]! + 1, next[j - 1]! + 1)
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isSwapped) next[j] = Math.min(next[j]!, before[j - 2]! + 1)
    }
    ;[before, row] = [row, next]
  }
  return row[b.length]!
}
