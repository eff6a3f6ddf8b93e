/** Two who want to write one file at the same time, and locks of those who no longer do. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { acquire, release } from '../../src/corpus/lock.ts'
import { ARTICLES, fault, HOOK_MS, makeRig, type Rig } from './rig.ts'

let folder: string
let lock: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saidwho-locks-'))
  lock = join(folder, 'o.jsonl.lock')
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** When a process was started, as Linux tells it. */
const startOf = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)!.split(' ')[19]!
const taken = {
  code: 'ERR_RESUME',
  message: expect.stringMatching(/process \d+ is writing o.jsonl; if that is not so/),
}

describe.skipIf(process.platform !== 'linux')('a lock', () => {
  test.each([
    ['of a process that lives', `${process.ppid} ${startOf(process.ppid)}`],
    ['of a process that lives, as other systems have it', `${process.ppid}`],
    ['of this very process', `${process.pid} ${startOf(process.pid)}`],
  ])('%s holds', async (_, owner) => {
    await fault('lock of a living process', async () => {
      writeFileSync(lock, owner)
      await expect(acquire(lock, 'o.jsonl')).rejects.toMatchObject(taken)
      expect(readFileSync(lock, 'utf8')).toBe(owner)
      expect(readdirSync(folder)).toEqual(['o.jsonl.lock'])
    })
  })

  test.each([
    ['of a process that is dead', '4194304 1'],
    ['of a process whose number somebody else has now', `${process.ppid} 1`],
    ['of a process that had our number', `${process.pid} 1`],
    ['of the first process of a container before, which had our number', `${process.pid}`],
    ['that holds nothing, since the disk was full', ''],
    ['that holds anything', '\0\0\u{1F389} x\n'],
    ['with a number that is none', '-1 5'],
  ])('%s is taken over', async (_, owner) => {
    await fault('lock of a dead process', async () => {
      writeFileSync(lock, owner)
      await acquire(lock, 'o.jsonl')
      expect(readFileSync(lock, 'utf8')).toBe(`${process.pid} ${startOf(process.pid)}`)
      await release(lock)
      expect(readdirSync(folder)).toEqual([])
    })
  })

  test('of a process that is dead and not yet buried is taken over', async () => {
    await fault('lock of a zombie', async () => {
      // The shell becomes `sleep`, which never asks what became of its child.
      const parent = spawn('bash', ['-c', 'sleep 0.05 & echo $!; exec sleep 60'])
      try {
        const pid = await new Promise<number>((resolve) => parent.stdout.once('data', (text) => resolve(Number(text))))
        const start = startOf(pid)
        const isBuried = () => readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
        while (!isBuried()) await new Promise((resolve) => setTimeout(resolve, 10))
        writeFileSync(lock, `${pid} ${start}`)
        await acquire(lock, 'o.jsonl')
        await release(lock)
      } finally {
        parent.kill('SIGKILL')
      }
    })
  })

  test('left by one who died while he took over a lock is no hindrance', async () => {
    await fault('death while a lock is taken over', async () => {
      writeFileSync(lock, '4194304 1')
      writeFileSync(`${lock}.lock`, '4194303 1')
      await acquire(lock, 'o.jsonl')
      await release(lock)
      expect(readdirSync(folder)).toEqual([])
    })
  })

  test('that is a folder is told', async () => {
    mkdirSync(lock)
    await fault('lock is a folder', () => expect(acquire(lock, 'o.jsonl')).rejects.toThrow('EISDIR'))
    rmSync(lock, { recursive: true })
  })

  test('that has become another’s is not removed', async () => {
    await acquire(lock, 'o.jsonl')
    writeFileSync(lock, `${process.ppid} ${startOf(process.ppid)}`)
    await release(lock)
    expect(readFileSync(lock, 'utf8')).toContain(`${process.ppid} `)
    rmSync(lock)
  })
})

describe('processes that want one lock at the same moment', () => {
  const ROUNDS = 25
  const PROCESSES = 4

  /** Each takes and gives back the lock as often as it can, and notes when it thinks that it is alone. */
  const racer = (stale: boolean) => `
    import { acquire, release } from '${new URL('../../src/corpus/lock.ts', import.meta.url)}'
    import { mkdirSync, rmdirSync, writeFileSync } from 'node:fs'
    const [lock, alone] = [${JSON.stringify('LOCK')}, ${JSON.stringify('ALONE')}].map((name) => process.argv[1] + name)
    let times = 0
    console.log('ready')
    const start = Number(await new Promise((resolve) => process.stdin.once('data', resolve)))
    process.stdin.destroy()
    for (let round = 0; round < ${ROUNDS}; round++) {
      while (Date.now() < start + round * 40);
      if (${stale}) try { writeFileSync(lock, '4194304 ' + round, { flag: 'wx' }) } catch {}
      try {
        await acquire(lock, 'x')
      } catch (error) {
        if (error.code !== 'ERR_RESUME') throw error
        continue
      }
      mkdirSync(alone)
      await new Promise((resolve) => setTimeout(resolve, 2))
      rmdirSync(alone)
      times++
      await release(lock)
    }
    console.log(times)
  `

  // Two who found the same dead lock both removed it, the second that of the first; an empty lock was taken for a dead one.
  test.each([false, true])('are never two who have it (that of a dead process is there: %s)', async (stale) => {
    const place = `${mkdtempSync(join(folder, 'race-'))}/`
    await fault(`${PROCESSES * ROUNDS} races for a ${stale ? 'dead' : 'free'} lock`, async () => {
      const code = racer(stale)
      const args = ['--import', 'tsx', '--input-type=module', '--eval', code, place]
      const children = Array.from({ length: PROCESSES }, () => spawn(process.execPath, args))
      let ready = 0
      const ends = await Promise.all(
        children.map(async (child) => {
          let [out, err] = ['', '']
          child.stdout.on('data', (chunk) => {
            out += chunk
            // The last that is ready starts all.
            if (String(chunk).startsWith('ready') && ++ready === PROCESSES) {
              for (const { stdin } of children) stdin.end(`${Date.now() + 100}`)
            }
          })
          child.stderr.on('data', (chunk) => {
            err += chunk
          })
          const [status] = await once(child, 'close')
          return { status, err, times: Number(out.replace('ready', '')) }
        }),
      )
      expect(ends).toEqual(ends.map(({ times }) => ({ status: 0, err: '', times })))
      expect(ends.reduce((sum, { times }) => sum + times, 0)).toBeGreaterThanOrEqual(ROUNDS / 2)
      expect(readdirSync(place)).toEqual([])
    })
  })
})

describe('the command', () => {
  let rig: Rig
  beforeAll(async () => {
    rig = await makeRig()
  }, HOOK_MS)
  afterAll(() => rig.remove())

  test.each(['none', 'dead', 'empty'])('started four times at once (lock before: %s) writes once', async (before) => {
    await fault(`four runs at once, lock before: ${before}`, async () => {
      const out = join(rig.folder, `${before}.jsonl`)
      if (before !== 'none') writeFileSync(`${out}.lock`, before === 'dead' ? '4194304 1' : '')
      const runs = Array.from({ length: 4 }, () => rig.start([rig.corpus, '--out', out]))
      const ends = await Promise.all(runs.map(({ ended }) => ended))
      // Whoever comes when the first is through finds all done.
      for (const { code, err } of ends) {
        if (code === 2)
          expect(err).toMatch(/^saidwho: process \d+ is writing .*; if that is not so, remove .*\.lock\n$/)
        else expect(code).toBe(1)
      }
      expect(ends.filter(({ err }) => err.includes(`saidwho: ${ARTICLES} articles in`))).toHaveLength(1)
      expect(readFileSync(out, 'utf8') === rig.expected).toBe(true)
      expect(readdirSync(rig.folder).filter((name) => name.startsWith(`${before}.jsonl.`))).toEqual([
        `${before}.jsonl.run.json`,
        `${before}.jsonl.run.keys`,
      ])
    })
  })

  test('does not mix two pages of other formats', async () => {
    await fault('two runs of another format', async () => {
      const out = join(rig.folder, 'page.json')
      const runs = [1, 2].map(() => rig.start([rig.corpus, '--format', 'json', '--out', out]))
      const codes = (await Promise.all(runs.map(({ ended }) => ended))).map(({ code }) => code)
      expect([1, 2]).toEqual(expect.arrayContaining(codes))
      expect(JSON.parse(readFileSync(out, 'utf8'))).toHaveLength(ARTICLES)
    })
  })
})
