/**
 * The guide's script, as it stands, on a real PostgreSQL that keeps both queue and lines: every article once, whoever dies,
 * and be it PostgreSQL.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Built, buildForTests } from '../built.ts'
import { writeFaultyExtractor } from '../corpus/faulty.ts'
import { hasPostgres, type Postgres, startPostgres } from './postgres.ts'

type Corpus = typeof import('../../src/corpus/corpus.ts')

/** How often PostgreSQL is killed. */
const KILLS = Number(process.env.SAIDWHO_KILLS ?? 1)

const PEOPLE = ['Ann Lee', 'Bo Chan', 'Cy Dahl', 'Di Eck', 'Ed Fonda']
interface Given {
  readonly id: string | number
  readonly text?: string
}
const articles = (n: number): Given[] =>
  Array.from({ length: n }, (_, i) => {
    const [name, other] = [PEOPLE[i % 5], PEOPLE[(i + 2) % 5]]
    return {
      id: `n${i}`,
      text: `“We reject part ${i} of it,” said ${name}. ${other} denied that ${name} had been told.`,
    }
  })

describe.skipIf(!hasPostgres())('a queue and its lines in PostgreSQL', () => {
  let built: Built
  let postgres: Postgres
  let pool: pg.Pool
  let module: string
  const running: ChildProcess[] = []

  beforeAll(async () => {
    built = await buildForTests()
    module = writeFaultyExtractor(built)
    copyFileSync(
      join(import.meta.dirname, '../../docs/guides/scripts/postgres.mjs'),
      join(built.folder, 'postgres.mjs'),
    )
    // So that what the script imports is this build.
    const exports = { './bullmq': './bullmq.js', './corpus': './corpus.js' }
    writeFileSync(join(built.folder, 'package.json'), JSON.stringify({ name: 'saidwho', type: 'module', exports }))
    postgres = await startPostgres()
    pool = new pg.Pool({ connectionString: postgres.url })
    pool.on('error', () => {})
  }, 180_000)
  afterAll(async () => {
    for (const child of running) child.kill('SIGKILL')
    await pool?.end()
    await postgres?.stop()
    built?.remove()
  })

  const environment = (options = {}) => ({
    ...process.env,
    DATABASE_URL: postgres.url,
    OPTIONS: JSON.stringify({ concurrency: 1, module, lockDuration: 1500, stalledInterval: 500, ...options }),
  })
  function script(...args: string[]) {
    const given = [join(built.folder, 'postgres.mjs'), ...args]
    const options = { cwd: built.folder, env: environment(), encoding: 'utf8' as const, maxBuffer: 1 << 28 }
    const { stdout, stderr, status } = spawnSync(process.execPath, given, options)
    return { out: stdout, err: stderr, code: status }
  }
  function work(options = {}) {
    const child = spawn(process.execPath, [join(built.folder, 'postgres.mjs'), 'work'], {
      cwd: built.folder,
      env: environment(options),
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    running.push(child)
    let err = ''
    child.stderr.on('data', (text: Buffer) => {
      err += text
    })
    const ended = once(child, 'exit').then(([code, signal]) => code ?? signal)
    return { process: child, ended, err: () => err }
  }
  /** How many jobs are so. */
  async function count(...states: string[]): Promise<number> {
    const sql = 'SELECT count(*)::int AS n FROM bullmq.job WHERE state::text = ANY($1)'
    return (await pool.query<{ n: number }>(sql, [states])).rows[0]!.n
  }
  async function until(isSo: () => Promise<boolean>): Promise<void> {
    // Once it is there again, the first query may meet a connection of before.
    while (!(await isSo().catch(() => false))) await setTimeout(30)
  }
  const isThrough = async () => (await count('waiting', 'active', 'delayed')) === 0
  const asInput = (lines: readonly (Given | string)[]) =>
    lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')

  /** What one process makes of a file, one after the other. */
  async function serial(file: string): Promise<string[]> {
    const { extractAll, readArticles } = (await import(built.url('corpus.js'))) as Corpus
    const lines: string[] = []
    for await (const outcome of extractAll(readArticles(file))) {
      const { id } = outcome
      if (outcome.ok) lines.push(JSON.stringify({ id, ...outcome.extraction }))
      else lines.push(JSON.stringify({ id, error: { code: outcome.error.code, message: outcome.error.message } }))
    }
    return lines
  }

  test(
    '1,000 articles, two workers, one killed; PostgreSQL killed and started again; an article that kills its thread',
    async () => {
      const given: (Given | string)[] = articles(1000)
      const textOf = (i: number) => (given[i] as Given).text!
      given[120] = { id: 'n120', text: `EXITS ${textOf(120)}` }
      given[400] = { id: 'n400', text: textOf(400).replace('We', 'W\0e') }
      given[401] = { id: 'n401', text: `\ud800 ${textOf(401)} \udc00` }
      given[402] = { id: '\0n402\ud801', text: `${textOf(402)}\0` }
      given[403] = { id: '\0n403' }
      given[404] = '{'
      // Twice the same in one job is one article; the same id with another text is another.
      given[500] = given[501]!
      given[700] = { id: 'n701', text: textOf(700) }
      const file = join(built.folder, 'given.jsonl')
      writeFileSync(file, asInput(given))
      expect(script('enqueue', file)).toEqual({ out: '1000 articles in 63 jobs\n', err: '', code: 0 })
      expect(script('enqueue', file).code).toBe(0)
      expect(await count('waiting')).toBe(63)

      const victim = work()
      await until(async () => (await count('completed')) >= 4)
      const other = work()
      await until(async () => (await count('completed')) >= 12)
      victim.process.kill('SIGKILL')
      expect(await victim.ended).toBe('SIGKILL')
      await until(async () => (await count('completed')) >= 20)
      expect(await count('waiting')).toBeGreaterThan(10)
      for (let kill = 0; kill < KILLS; kill++) {
        await until(async () => (await count('completed')) >= 20 + (30 * kill) / KILLS)
        await setTimeout((kill * 37) % 100)
        await postgres.kill()
        await setTimeout(500 + ((kill * 370) % 2000))
        await postgres.start()
      }
      await until(isThrough)
      expect(other.process.exitCode, other.err()).toBe(null)
      other.process.kill('SIGTERM')
      expect(await other.ended, other.err()).toBe(0)

      const { out, err, code } = script('write')
      expect([err, code]).toEqual(['', 0])
      const lines = out.split('\n').slice(0, -1).sort()
      const isPoison = (line: string) => line.startsWith('{"id":"n120",')
      const expected = (await serial(file)).filter((line) => !isPoison(line)).sort()
      expect(lines.filter((line) => !isPoison(line))).toEqual([...new Set(expected)])
      expect(lines).toHaveLength(999)
      expect(JSON.parse(lines.find(isPoison)!)).toMatchObject({ id: 'n120', error: { code: 'ERR_WORKER_DIED' } })
      const { rows } = await pool.query(`SELECT failed_reason FROM bullmq.job WHERE state = 'failed'`)
      expect(rows).toEqual([{ failed_reason: expect.stringMatching(/^"n120": .*ERR_WORKER_DIED/) }])
      // Nothing of the texts is left in the queue but that of the one.
      const left = await pool.query(`SELECT count(*)::int AS n FROM bullmq.job WHERE data ? 'articles'`)
      expect(left.rows).toEqual([{ n: 1 }])
    },
    240_000 * KILLS,
  )

  test('lines of other options are told', async () => {
    const worker = work({ confidence: 'precise' })
    expect(await worker.ended).not.toBe(0)
    expect(worker.err()).toContain('the table has lines of another version or options')
  })
})
