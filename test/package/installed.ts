/** The project that smoke.sh installed the package into, and what the program in it must give: what the sources give. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as dates from '../../src/dates/dates.ts'
import * as exporting from '../../src/export/export.ts'
import * as graphs from '../../src/graph/graph.ts'
import * as saidwho from '../../src/index.ts'
import * as testing from '../../src/testing/testing.ts'
import { everything } from './project/program.mjs'

export const ROOT: string = join(import.meta.dirname, '../..')
export const PROJECT: string = process.env.SAIDWHO_PROJECT!
if (PROJECT === undefined) throw new Error('run test/package/smoke.sh, which makes the project')

export const ARTICLE: string = join(ROOT, 'fixtures/china-cyber-spying.txt')
export const article: string = readFileSync(ARTICLE, 'utf8')

export const expected = (): string => everything({ saidwho, dates, exporting, graphs, testing }, article)

/** This Node, and those that were asked for, each with its version. */
export const NODES: readonly (readonly [version: string, binary: string])[] = [
  process.execPath,
  ...(process.env.SAIDWHO_NODES ?? '').split(':').filter((path) => path !== ''),
].map((binary) => [spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout.trim(), binary])

export interface Ended {
  readonly out: string
  readonly err: string
  readonly code: number | null
}

/** Runs a program to its end, in the project. */
export function run(binary: string, args: readonly string[], input = ''): Ended {
  const { stdout, stderr, status } = spawnSync(binary, args, {
    cwd: PROJECT,
    encoding: 'utf8',
    input,
    maxBuffer: 1 << 28,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, NODE_OPTIONS: undefined },
  })
  return { out: stdout, err: stderr, code: status }
}
