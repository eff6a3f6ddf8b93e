/** What somebody may hand over by mistake: values that are wrong nearly everywhere, and right values with a slip in them. */
export type Named = readonly [name: string, value: unknown]

/** A promise that fails would end the process if nobody looked at it; these are looked at by nobody. */
const promise = Promise.resolve([])

/** The `x` of a slip of the pen, and what comes of `JSON.parse`, of a forgotten `await`, of an index out of range. */
export const VALUES: readonly Named[] = [
  ['undefined', undefined],
  ['null', null],
  ['true', true],
  ['false', false],
  ['0', 0],
  ['42', 42],
  ['-1', -1],
  ['1.5', 1.5],
  ['NaN', Number.NaN],
  ['Infinity', Number.POSITIVE_INFINITY],
  ['10n', 10n],
  ["''", ''],
  ["'x'", 'x'],
  ['a symbol', Symbol('s')],
  ['[]', []],
  ['[null]', [null]],
  ['a hole', new Array(1)],
  ['{}', {}],
  ['no prototype', Object.create(null)],
  ['toString is 1', JSON.parse('{"toString": 1, "valueOf": 1}')],
  ['an own __proto__', JSON.parse('{"__proto__": {"length": 1}}')],
  ['a function', () => {}],
  ['a class', class Thing {}],
  ['a Date', new Date(0)],
  ['a Map', new Map()],
  ['a Set', new Set(['x'])],
  ['a Promise', promise],
  ['a RegExp', /x/],
  ['an Error', new Error('x')],
  ['bytes', new Uint8Array(2)],
  ['a boxed string', Object('x')],
]

/** Where each part of a value is, the value itself among them. */
export function* pathsOf(value: unknown, path: readonly string[] = []): Generator<readonly string[]> {
  yield path
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) yield* pathsOf(part, [...path, key])
}

export interface Slip {
  readonly name: string
  readonly path: readonly string[]
  /** What stood there, and what stands there now. */
  readonly was: unknown
  readonly is: unknown
  /** The whole with it. */
  readonly value: unknown
}

/** Each part of a value, but not the whole, with each of the values in its place. */
export function* slipsIn(right: unknown, values: readonly Named[] = VALUES): Generator<Slip> {
  for (const path of pathsOf(right)) {
    if (path.length === 0) continue
    const was = path.reduce<unknown>((value, key) => (value as Record<string, unknown>)[key], right)
    for (const [name, is] of values) {
      if (!Object.is(was, is))
        yield { name: `${path.join('.')} is ${name}`, path, was, is, value: put(right, path, is) }
    }
  }
}

function put(value: unknown, [key, ...rest]: readonly string[], what: unknown): unknown {
  if (key === undefined) return what
  const inner = put((value as Record<string, unknown>)[key], rest, what)
  if (!Array.isArray(value)) return { ...(value as object), [key]: inner }
  return value.map((one, i) => (String(i) === key ? inner : one))
}

/** Rough enough to be sure: a number is no string. Null and what is left out may be right in many places. */
export function isOfAnotherKind({ was, is }: Slip): boolean {
  return was !== null && is !== null && is !== undefined && kindOf(was) !== kindOf(is)
}

function kindOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return typeof value
  return Object.prototype.toString.call(value)
}
