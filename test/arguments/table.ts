/** Every public function with each of its arguments: one that is right, and what else may be. */
import type { SaidwhoErrorCode } from '../../src/index.ts'
import { type Named, VALUES } from './values.ts'

export interface Argument {
  /** As it stands in messages. */
  readonly name: string
  readonly code: SaidwhoErrorCode
  readonly good: () => unknown
  /** Names of the values that may be right: the call may then give something, or be refused for another reason. */
  readonly allows: readonly string[]
  /** More that is wrong, beside the values. */
  readonly wrong: readonly Wrong[]
  /** More that is refused without a raw error, or is taken. */
  readonly doubtful: () => Iterable<Named>
}

export interface Wrong {
  readonly name: string
  readonly value: unknown
  readonly code: SaidwhoErrorCode
  /** What the message must hold. */
  readonly says: string
}

type Rest = Partial<Pick<Argument, 'allows' | 'wrong' | 'doubtful'>>

export function argument(name: string, code: SaidwhoErrorCode, good: () => unknown, rest: Rest = {}): Argument {
  return { name, code, good, allows: [], wrong: [], doubtful: () => [], ...rest }
}

/** That something must be said of an option: its values that may be right. */
export type OptionValues = Readonly<Record<string, readonly string[]>>

/**
 * An object of options, each with each of the values, and with names that there are not.
 *
 * @param needed what must be among them
 */
export function options(
  known: OptionValues,
  needed: Readonly<Record<string, unknown>> = {},
  codes: Codes = {},
): Argument {
  const isNeeded = Object.keys(needed).length > 0
  const wrong = Object.entries(known).flatMap(([name, allows]) =>
    VALUES.filter(([what]) => what !== 'undefined' && !allows.includes(what)).map(
      ([what, value]): Wrong => ({
        name: `${name}: ${what}`,
        value: { ...needed, [name]: value },
        code: codes[name] ?? 'ERR_OPTION',
        says: name,
      }),
    ),
  )
  const first = Object.keys(known)[0] ?? ''
  const strange = ['foo', `${first}s`, first.toUpperCase(), '__proto__x', 'constructor'].filter((name) => name !== 's')
  for (const name of strange)
    wrong.push({ name: `{ ${name} }`, value: { ...needed, [name]: 1 }, code: 'ERR_OPTION', says: name })
  const empty = ['{}', 'no prototype', 'undefined']
  return argument('option', 'ERR_OPTION', () => needed, { allows: isNeeded ? [] : empty, wrong })
}

type Codes = Readonly<Record<string, SaidwhoErrorCode>>

/** When its errors come: at the call, as a rejection, or when the first thing is asked for. */
export type Kind = 'sync' | 'async' | 'iterator'

export interface Entry {
  readonly name: string
  readonly kind: Kind
  readonly call: (...given: unknown[]) => unknown
  readonly args: readonly Argument[]
  /** Where a right call needs a server or leaves something behind, it is not made. */
  readonly onlyWrong: boolean
}

// biome-ignore lint/suspicious/noExplicitAny: of any function, whatever it takes
type AnyFunction = (...given: any[]) => unknown

/** One for each of a function's parameters: one that is forgotten does not compile. */
type ArgumentsOf<P extends readonly unknown[]> = { readonly [I in keyof P]-?: Argument }

export function entry<F extends AnyFunction>(
  name: string,
  kind: Kind,
  call: F,
  args: ArgumentsOf<Parameters<F>>,
  onlyWrong = false,
): Entry {
  return { name, kind, call, args: args as unknown as readonly Argument[], onlyWrong }
}
