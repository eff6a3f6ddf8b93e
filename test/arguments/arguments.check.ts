/**
 * Every public function with wrong arguments: an error of ours that names the argument, or nothing wrong at all; never a
 * raw one, and never nonsense. A function or parameter that is not in the table fails.
 */
import { expect, test } from 'vitest'
import { SaidwhoError } from '../../src/index.ts'
import { ENTRIES, GIVEN, MODULES } from './entries.ts'
import type { Argument, Entry } from './table.ts'
import { VALUES } from './values.ts'

const counts = { functions: 0, arguments: 0, calls: 0, refused: 0 }

/** What came of a call, and whether it came when it should. */
async function outcomeOf({ call, kind }: Entry, given: readonly unknown[]): Promise<{ error: unknown } | null> {
  counts.calls++
  let result: unknown
  try {
    result = call(...given)
  } catch (error) {
    if (kind !== 'sync') throw new Error(`thrown at the call, where it should be ${kind}: ${error}`, { cause: error })
    return { error }
  }
  try {
    if (kind === 'iterator') for await (const _ of result as AsyncIterable<unknown>);
    else if (kind === 'async') await result
    return null
  } catch (error) {
    return { error }
  }
}

const NAMES = Object.entries(ENTRIES).flatMap(([module, entries]) =>
  entries.map((one) => [module, one.name, one] as const),
)

test.each(NAMES)('%s: %s', { timeout: 300_000 }, async (_module, _name, one) => {
  const { args, onlyWrong } = one
  const good = args.map((each) => each.good())
  counts.functions++
  counts.arguments += args.length
  if (!onlyWrong) expect(await outcomeOf(one, good), 'right arguments').toBeNull()
  const failures: string[] = []
  for (const [i, arg] of args.entries()) {
    const given = (value: unknown) => good.map((right, at) => (at === i ? value : right))
    const tell = (what: string, came: unknown) => failures.push(`${arg.name} is ${what}: ${came}`)
    for (const [name, value, code, says] of wrongOf(arg)) {
      const came = await outcomeOf(one, given(value))
      if (came === null) tell(name, 'taken')
      else if (!(came.error instanceof SaidwhoError)) tell(name, came.error)
      else if (came.error.code !== code || !came.error.message.includes(says)) {
        tell(name, `${came.error.code} ${came.error.message}, where ${code} should say “${says}”`)
      } else counts.refused++
    }
    if (onlyWrong) continue
    const allowed = VALUES.filter(([name]) => arg.allows.includes(name))
    for (const [name, value] of [...allowed, ...arg.doubtful()]) {
      const came = await outcomeOf(one, given(value))
      if (came !== null && !(came.error instanceof SaidwhoError)) tell(name, came.error)
    }
  }
  expect(failures.slice(0, 20), `${failures.length} in all`).toEqual([])
})

function* wrongOf({ name, code, allows, doubtful, wrong }: Argument) {
  const told = new Set([...allows, ...Array.from(doubtful(), ([name]) => name), ...wrong.map((one) => one.name)])
  const says = name === 'option' ? 'option' : name
  for (const [what, value] of VALUES) if (!told.has(what)) yield [what, value, code, says] as const
  for (const one of wrong) yield [one.name, one.value, one.code, one.says] as const
}

test('every public function is in the table', () => {
  for (const [module, exports] of Object.entries(MODULES)) {
    const named = ENTRIES[module]!.map(({ name }) => name)
    for (const [name, value] of Object.entries(exports)) {
      if (typeof value === 'function') expect(named, `${module} has ${name}`).toContain(name)
      else
        for (const part of functionsIn(value))
          expect(named, `${module} has ${name}.${part}`).toContain(`${name}.${part}`)
    }
  }
  const all = NAMES.map(([, name]) => name)
  for (const [given, value] of Object.entries(GIVEN))
    for (const part of functionsIn(value)) expect(all, `${given} has ${part}`).toContain(`${given}.${part}`)
})

/** Where functions are within a value: `csv.one`. */
function functionsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === 'function' ? [name] : functionsIn(part).map((inner) => `${name}.${inner}`),
  )
}

test('and each was called with wrong arguments', () => {
  const { functions, arguments: all, calls, refused } = counts
  console.info(
    `arguments: ${functions} functions, ${all} arguments, ${calls} calls, ${refused} refused as they must be`,
  )
  expect(refused).toBeGreaterThan(10_000)
})
