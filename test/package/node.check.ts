/** The installed package in each Node: what it gives is, byte for byte, what the sources give, whatever Node is told. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createExtractor, type Extraction, extract } from '../../src/index.ts'
import { ARTICLE, article, expected, NODES, PROJECT, run } from './installed.ts'

const COMMAND = join(PROJECT, 'node_modules/saidwho/dist/cli.js')
const well = (out: string) => ({ out, err: '', code: 0 })

const outcomes = (of: (text: string) => Extraction) => [
  { ok: true, id: 1, extraction: of(article) },
  { id: 2, code: 'ERR_NOT_AN_ARTICLE' },
  { ok: true, id: 3, extraction: of('') },
]
const CORPUS = JSON.stringify({
  inProcess: outcomes(extract),
  inThreads: outcomes(extract),
  withModule: outcomes(createExtractor({ attribution: 'rules' }).extract),
})

describe.each(NODES)('Node %s', (version, node) => {
  const major = Number(version.slice(1).split('.')[0])
  const permission = major < 23 ? '--experimental-permission' : '--permission'

  test('is as new as the package asks for', () => {
    expect(major).toBeGreaterThanOrEqual(20)
  })

  test.each(['mjs', 'cjs'])('gives the same from a program in %s', (kind) => {
    expect(run(node, [`node.${kind}`, ARTICLE])).toEqual(well(expected()))
  })

  test.each(['mjs', 'cjs'])('reads a corpus in process, in threads and with a module, from %s', (kind) => {
    expect(run(node, [`corpus.${kind}`, ARTICLE])).toEqual(well(CORPUS))
  })

  test.each([
    ['no code made of strings', ['--disallow-code-generation-from-strings']],
    ['frozen intrinsics', ['--frozen-intrinsics']],
    ['leave to read files and no more', [permission, '--allow-fs-read=*']],
    ['no __proto__', ['--disable-proto=delete']],
    ['warnings for deprecated ways', ['--throw-deprecation', '--pending-deprecation']],
  ])('gives the same with %s', (_, flags) => {
    const { out, code } = run(node, [...flags, 'node.mjs', ARTICLE])
    expect({ out, code }).toEqual({ out: expected(), code: 0 })
  })

  test('reads a corpus in threads with leave to read files and to start threads, and no code made of strings', () => {
    const flags = [permission, '--allow-fs-read=*', '--allow-worker', '--disallow-code-generation-from-strings']
    const { out, code } = run(node, [...flags, 'corpus.mjs', ARTICLE])
    expect({ out, code }).toEqual({ out: CORPUS, code: 0 })
  })

  test('runs the command on a file, on standard input and in threads', () => {
    const line = (id: string) => well(`${JSON.stringify({ id, ...extract(article) })}\n`)
    expect(run(node, [COMMAND, ARTICLE])).toEqual(line(ARTICLE))
    expect(run(node, [COMMAND, '--format', 'jsonl'], article)).toEqual(line('-'))
    const lines = Array.from({ length: 40 }, (_, id) => JSON.stringify({ id, text: '“No,” said Ann Lee.' })).join('\n')
    const many = (workers: string) => run(node, [COMMAND, '--input', 'jsonl', '--workers', workers], lines)
    expect(many('2')).toEqual(many('1'))
    expect(many('2').out.split('\n')).toHaveLength(41)
  })

  test('says which package is missing where the queue is asked for without it', () => {
    writeFileSync(join(PROJECT, 'queue.mjs'), "import 'saidwho/bullmq'\n")
    const { err, code } = run(node, ['queue.mjs'])
    expect(err).toContain("Cannot find package 'bullmq'")
    expect(code).toBe(1)
  })
})

test('the command is installed under its name', () => {
  const { out, code } = run('npx', ['--no-install', 'saidwho', '--version'])
  const { version } = JSON.parse(readFileSync(join(PROJECT, 'node_modules/saidwho/package.json'), 'utf8'))
  expect({ out, code }).toEqual({ out: `${version}\n`, code: 0 })
})
