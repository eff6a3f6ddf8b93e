/** The installed package in Bun and Deno: what it gives is, byte for byte, what it gives in Node. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { ARTICLE, expected, PROJECT, run } from './installed.ts'

/** A folder that npm installed `bun` and `deno` into. */
const FOLDER = process.env.SAIDWHO_RUNTIMES
const COMMAND = join(PROJECT, 'node_modules/saidwho/dist/cli.js')
const RUNTIMES = [
  ['Bun', 'bun', []],
  ['Deno', 'deno', ['run', '--allow-all']],
] as const
const binary = (name: string) => join(FOLDER ?? '', 'node_modules/.bin', name)

test.runIf(process.env.CI !== undefined)('there are Bun and Deno', () => {
  expect(FOLDER).toBeDefined()
  for (const [, name] of RUNTIMES) expect(existsSync(binary(name)), name).toBe(true)
})

describe.runIf(FOLDER !== undefined).each(RUNTIMES)('%s', (_, name, args) => {
  const inRuntime = (...more: string[]) => run(binary(name), [...args, ...more])

  test.each(['node.mjs', 'node.cjs'])('gives the same from %s', (program) => {
    const { out, code } = inRuntime(program, ARTICLE)
    expect({ out, code }).toEqual({ out: expected(), code: 0 })
  })

  test('reads a corpus in process, in threads and with a module', () => {
    const { out, code } = inRuntime('corpus.mjs', ARTICLE)
    expect({ out, code }).toEqual({ out: run(process.execPath, ['corpus.mjs', ARTICLE]).out, code: 0 })
  })

  test('runs the command', () => {
    const { out, code } = inRuntime(COMMAND, ARTICLE, '--format', 'triples')
    expect({ out, code }).toEqual({
      out: run(process.execPath, [COMMAND, ARTICLE, '--format', 'triples']).out,
      code: 0,
    })
  })
})
