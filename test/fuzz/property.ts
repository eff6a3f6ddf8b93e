/** A property that the fuzzer tries: something that must hold for a text and what is said beside it. */
import fc from 'fast-check'
import { SaidwhoError, type SaidwhoErrorCode } from '../../src/index.ts'

export interface Property<Beside = unknown> {
  readonly name: string
  /** The public functions that it calls. */
  readonly calls: readonly string[]
  /** How many times as many texts as the others it gets; 1 if nothing is said. Those that write files get fewer. */
  readonly weight?: number
  readonly beside: fc.Arbitrary<Beside>
  /** Throws where it does not hold. */
  check(text: string, beside: Beside): void | Promise<void>
}

/** A property, with the type of what stands beside the text checked here and forgotten for the lists. */
export const property = <Beside>(one: Property<Beside>): Property => one as unknown as Property

export const nothing: fc.Arbitrary<null> = fc.constant(null)

/** Not `expect` for each text: thousands of them a minute would mostly be its own time. */
export function must(holds: boolean, what: string, where: unknown = ''): asserts holds {
  if (!holds) throw new Error(`${what}: ${JSON.stringify(where)?.slice(0, 2000)}`)
}

export function mustEqual(actual: unknown, expected: unknown, what: string): void {
  const [a, b] = [JSON.stringify(actual), JSON.stringify(expected)]
  if (a === b) return
  let at = 0
  while (a?.[at] === b?.[at]) at++
  const part = (json: string | undefined) => json?.slice(Math.max(0, at - 80), at + 120)
  throw new Error(`${what}: got … ${part(a)}\n  where should be … ${part(b)}`)
}

/** What a function gives, or undefined where it refuses with this code; any other error is a defect. */
export function refusedOr<T>(codes: readonly SaidwhoErrorCode[], make: () => T): T | undefined {
  try {
    return make()
  } catch (error) {
    if (error instanceof SaidwhoError && codes.includes(error.code)) return undefined
    throw error
  }
}

/** Whoever changes what was given to it throws. */
export function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** All strings in it, at any depth, keys included. */
export function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    yield key
    yield* stringsIn(part)
  }
}

/** Half a surrogate pair is no Unicode, and has no place in what others read. */
export function mustBeUnicode(value: unknown, what: string): void {
  for (const text of stringsIn(value)) must(!/\p{Surrogate}/u.test(text), `${what} that is no Unicode`, text)
}
