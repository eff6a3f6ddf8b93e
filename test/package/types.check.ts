/** The types of the installed package, for every way to find modules, as strictly as can be, without those of a browser. */
import { copyFileSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { PROJECT, ROOT, run } from './installed.ts'

const TSC = join(ROOT, 'node_modules/.bin/tsc')
const STRICT = [
  ...['--noEmit', '--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess'],
  ...['--skipLibCheck', 'false', '--target', 'es2022', '--lib', 'es2022'],
]
const NO_NODE = ['--typeRoots', join(PROJECT, 'no-types')]
const WITH_NODE = ['--types', 'node', '--typeRoots', join(ROOT, 'node_modules/@types')]

beforeAll(() => {
  for (const name of ['everywhere', 'in-node']) copyFileSync(join(PROJECT, `${name}.mts`), join(PROJECT, `${name}.cts`))
})

const compile = (flags: readonly string[], files: readonly string[]) =>
  run(process.execPath, [TSC, ...STRICT, ...flags, ...files])

describe.each([
  ['node16', ['--module', 'node16', '--moduleResolution', 'node16'], ['mts', 'cts']],
  ['nodenext', ['--module', 'nodenext', '--moduleResolution', 'nodenext'], ['mts', 'cts']],
  ['bundler', ['--module', 'esnext', '--moduleResolution', 'bundler'], ['mts']],
])('%s', (_, flags, endings) => {
  const all = (name: string) => endings.map((ending) => `${name}.${ending}`)

  test('what runs everywhere needs the types of neither Node nor a browser', () => {
    expect(compile([...flags, ...NO_NODE], all('everywhere'))).toEqual({ out: '', err: '', code: 0 })
  })

  test('what runs in Node needs those of Node alone', () => {
    expect(compile([...flags, ...WITH_NODE], all('in-node'))).toEqual({ out: '', err: '', code: 0 })
  })
})

test('the queue’s types go with those of bullmq', () => {
  // Not installed into the project, to see what is said without it; borrowed for this compiler alone.
  const place = join(PROJECT, 'node_modules/bullmq')
  symlinkSync(join(ROOT, 'node_modules/bullmq'), place)
  const flags = ['--module', 'nodenext', '--moduleResolution', 'nodenext', '--skipLibCheck', 'true', ...WITH_NODE]
  try {
    expect(compile(flags, ['with-queue.mts'])).toEqual({ out: '', err: '', code: 0 })
  } finally {
    rmSync(place)
  }
})
