/**
 * Runs that are ended at any moment and go on: the same bytes as without, nothing lost, nothing twice.
 *
 *   npm run faults -- --kills 300        more of them than the 12 of each test run
 */
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { chance, fault, HOOK_MS, linesOf, listensTo, makeRig, type Rig, until } from './rig.ts'

const KILLS = Number(process.env.SAIDWHO_KILLS ?? 12)
const SEED = Number(process.env.SAIDWHO_SEED ?? 1)
const GENTLE = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

let rig: Rig
/** Milliseconds of an undisturbed run. */
let whole: number
beforeAll(async () => {
  rig = await makeRig()
  const start = performance.now()
  rig.saidwho([rig.corpus, '--out', join(rig.folder, 'undisturbed.jsonl'), '--workers', '2'])
  whole = performance.now() - start
}, HOOK_MS)
afterAll(() => rig.remove())

/** How a run is ended: by one of these, or by Ctrl-C twice. */
const ENDS = [...GENTLE, 'SIGKILL', 'SIGABRT', 'twice'] as const

test(
  `${KILLS} kills at moments of chance (seed ${SEED})`,
  async () => {
    const random = chance(SEED)
    const any = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!
    const out = join(rig.folder, 'killed.jsonl')
    const counts = { kills: 0, tooLate: 0, early: 0 }
    const lockOf = () => (existsSync(`${out}.lock`) ? readFileSync(`${out}.lock`, 'utf8') : null)
    while (counts.kills < KILLS) {
      const [how, workers, moment] = [any(ENDS), any([1, 1, 2, 3]), random()]
      await fault(`${how}, ${workers} ${workers === 1 ? 'worker' : 'workers'}`, async () => {
        const lockBefore = lockOf()
        const run = rig.start([rig.corpus, '--out', out, '--workers', `${workers}`])
        await Promise.race([setTimeout(moment * whole), run.ended])
        const signal = how === 'twice' ? 'SIGINT' : how
        const wasAlive = run.process.exitCode === null && run.process.kill(signal)
        if (how === 'twice') {
          await setTimeout(random() * 20)
          run.process.kill(signal)
        }
        const { code, err } = await run.ended
        const written = readFileSync(out, { encoding: 'utf8', flag: 'a+' })
        const about = `${how} after ${Math.round(moment * whole)} ms: ${code}\n${err}`
        if (code === 1) {
          // It was through by then.
          expect(written === rig.expected, about).toBe(true)
          counts.tooLate++
          rmSync(out)
          return
        }
        expect(wasAlive && code, about).toBe(signal)
        expect(rig.expected.startsWith(written), about).toBe(true)
        expect(err, about).not.toMatch(/^\s+at /m)
        const names = readdirSync(rig.folder).filter((name) => name.startsWith('killed.jsonl.'))
        const left = names.filter((name) => !/\.run\.(?:json|keys)$/.test(name))
        // Before it is through with its arguments nobody listens, and nothing is touched: what a death before left stays.
        const isEarly = err === '' && lockBefore !== null && lockOf() === lockBefore
        if (isEarly) counts.early++
        if (how === 'SIGKILL' || how === 'SIGABRT' || how === 'twice') {
          expect(['', 'killed.jsonl.lock', 'killed.jsonl.run.json.part'], about).toContain(left.join())
        } else if (!isEarly) {
          expect(left, about).toEqual([])
          // A line that was begun is ended.
          expect(written === '' || written.endsWith('\n'), about).toBe(true)
        }
        counts.kills++
      })
    }
    const last = rig.saidwho([rig.corpus, '--out', out])
    expect(last.code).toBe(1)
    expect(readFileSync(out, 'utf8') === rig.expected).toBe(true)
    expect(existsSync(`${out}.lock`)).toBe(false)
    console.info(
      `${counts.kills} kills; ${counts.tooLate} came when all was done, ${counts.early} gentle or not before anything was touched`,
    )
  },
  KILLS * 30_000,
)

describe.each(GENTLE)('%s', (signal) => {
  test('is told, with how to go on', async () => {
    await fault(signal, async () => {
      const out = join(rig.folder, `${signal}.jsonl`)
      const run = rig.start([rig.corpus, '--out', out, '--restart'])
      await until(() => linesOf(out) > 0)
      run.process.kill(signal)
      const { code, err } = await run.ended
      expect([code, err]).toEqual([signal, expect.stringMatching(/saidwho: interrupted after .* articles/)])
      expect(err).toContain('; the same command without --restart goes on from here')
      expect(existsSync(`${out}.lock`)).toBe(false)
      rig.saidwho([rig.corpus, '--out', out])
      expect(readFileSync(out, 'utf8') === rig.expected).toBe(true)
    })
  })

  test('leaves no half of a page, and what was there', async () => {
    await fault(`${signal} while writing another format`, async () => {
      const out = rig.file('page.json', 'what was there')
      const run = rig.start([rig.corpus, '--format', 'json', '--out', out])
      await until(() => existsSync(`${out}.part`))
      run.process.kill(signal)
      expect((await run.ended).code).toBe(signal)
      expect(readFileSync(out, 'utf8')).toBe('what was there')
      expect(readdirSync(rig.folder).filter((name) => name.startsWith('page.json.'))).toEqual([])
    })
  })
})

test.each([
  ['SIGINT', 'standard input that stays open', ['--input', 'jsonl']],
  ['SIGTERM', 'standard input with extractions', ['--input', 'extractions', '--format', 'summary']],
  ['SIGHUP', 'a pipe that nobody opens', ['pipe.jsonl', '--out', 'of-pipe.jsonl']],
] as const)('%s ends a run that waits for %s', async (signal, _, args) => {
  await fault(`${signal} while waiting`, async () => {
    rig.shell('[ -e pipe.jsonl ] || mkfifo pipe.jsonl')
    const run = rig.start(args, { stdin: 'pipe' })
    // The first signal that nobody but the run itself listens to.
    await until(() => listensTo(run.process.pid!, 'SIGHUP'))
    await setTimeout(300)
    run.process.kill(signal)
    const code = await Promise.race([run.ended.then((ended) => ended.code), setTimeout(10_000)])
    run.process.kill('SIGKILL')
    expect(code).toBe(signal)
    expect((await run.ended).err).toMatch(/^saidwho: interrupted after 0 articles/)
    expect(existsSync(join(rig.folder, 'of-pipe.jsonl.lock'))).toBe(false)
  })
})
