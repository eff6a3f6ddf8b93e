/** Output that cannot be written: full disks, closed pipes, folders that vanish, files that are the input. */
import { once } from 'node:events'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { mergeSinks } from '../../src/bullmq/merge.ts'
import { jsonLinesSink } from '../../src/bullmq/sink.ts'
import { fault, HOOK_MS, linesOf, listensTo, makeRig, mayMount, type Rig, until, untilIdle, withFile } from './rig.ts'

let rig: Rig
beforeAll(async () => {
  rig = await makeRig()
}, HOOK_MS)
afterAll(() => rig.remove())

const NO_SPACE = 'no space left on device'
const noStack = expect.not.stringMatching(/^\s+at |node:internal/m)
const inFolder = (name: string) => readdirSync(rig.folder).filter((file) => file.startsWith(name))

describe.skipIf(!mayMount())('a disk of 64 KB', () => {
  /** Runs a script where `disk` is so small, in a mount namespace of its own, which nobody has to clear away. */
  const onDisk = (script: string) =>
    rig.shell(`mkdir -p disk; exec unshare --mount bash -c '
      mount -t tmpfs -o size=64k,nr_inodes=20 tmpfs disk || exit 99
      fill() { head -c 200000 /dev/zero > disk/fill 2>/dev/null; }
      ${script}'`)

  test('that is full in the middle: told, and gone on with once there is room', async () => {
    await fault('disk full while lines are written', () => {
      const { out, err, code } = onDisk(`
        $saidwho corpus.jsonl --out disk/o.jsonl --workers 2; echo $?; ls disk
        mount -o remount,size=64m disk
        $saidwho corpus.jsonl --out disk/o.jsonl; echo $?; ls disk; cmp - disk/o.jsonl < expected.jsonl && echo same`)
      expect(code, err).toBe(0)
      expect(out).toBe(
        '2\no.jsonl\no.jsonl.run.json\no.jsonl.run.keys\n1\no.jsonl\no.jsonl.run.json\no.jsonl.run.keys\nsame\n',
      )
      expect(err).toMatch(
        /disk\/o.jsonl: no space left on device; what was written is kept, and the same command goes on after it\n/,
      )
      expect(err).toEqual(noStack)
    })
  })

  // Written before the first line, and again each time a run went on: a full disk emptied it, and no run went on any more.
  test.each(['fill', ': > disk/o.jsonl; fill'])('that is full at the start (%s)', async (before) => {
    await fault('disk full before the first line', () => {
      const { out, err, code } = onDisk(`
        ${before}; $saidwho corpus.jsonl --out disk/o.jsonl; echo $?
        mount -o remount,size=64m disk
        rm disk/fill; ls disk; $saidwho corpus.jsonl --out disk/o.jsonl; cmp - disk/o.jsonl < expected.jsonl && echo same`)
      expect(code, err).toBe(0)
      expect(out).toBe('2\no.jsonl\nsame\n')
      expect(err).toContain(NO_SPACE)
      expect(err).toEqual(noStack)
    })
  })

  test('that is full when a run goes on', async () => {
    await fault('disk full when a run goes on', () => {
      const { out, err, code } = onDisk(`
        head -3 corpus.jsonl | $saidwho --input jsonl --out disk/o.jsonl; fill
        $saidwho corpus.jsonl --out disk/o.jsonl; echo $?; $saidwho corpus.jsonl --out disk/o.jsonl; echo $?
        mount -o remount,size=64m disk
        rm disk/fill; ls disk; $saidwho corpus.jsonl --out disk/o.jsonl; cmp - disk/o.jsonl < expected.jsonl && echo same`)
      expect(code, err).toBe(0)
      expect(out).toBe('2\n2\no.jsonl\no.jsonl.run.json\no.jsonl.run.keys\nsame\n')
    })
  })

  test('that has no room for one more name', async () => {
    await fault('no inode left', () => {
      const { out, err } = onDisk(`
        for i in $(seq 30); do : > disk/n$i; done 2>/dev/null
        $saidwho corpus.jsonl --out disk/o.jsonl; echo $?; ls disk | grep -c jsonl`)
      expect(out).toBe('2\n0\n')
      expect(err).toContain(NO_SPACE)
    })
  })

  test('keeps the page that was there, and no half of the new one', async () => {
    await fault('disk full while another format is written', () => {
      const { out, err } = onDisk(`
        echo before > disk/o.json; $saidwho corpus.jsonl --format json --out disk/o.json; echo $?; cat disk/*`)
      expect(out).toBe('2\nbefore\n')
      expect(err).toContain(`disk/o.json: ${NO_SPACE}`)
    })
  })

  test('that can only be read', async () => {
    await fault('read-only disk', () => {
      const { out, err } = onDisk(`
        mount -o remount,ro disk
        for format in jsonl json; do $saidwho corpus.jsonl --format $format --out disk/o.$format; echo $?; done; ls disk`)
      expect(out).toBe('2\n2\n')
      expect(err.match(/^saidwho: disk\/o\.json.*: read-only file system$/gm)).toHaveLength(2)
    })
  })

  test('a sink of a queue on it says so each time, and takes the lines again', async () => {
    await fault('disk full under a sink', () => {
      const main = rig.file(
        'sink.mjs',
        `import { jsonLinesSink, mergeSinks } from '${rig.built.url('bullmq.js')}'
         import { execSync } from 'node:child_process'
         const sink = jsonLinesSink('disk', 'a')
         await sink.begin({ saidwho: '1' })
         const lines = Array.from({ length: 9 }, (_, i) => ({ key: String(i).repeat(43), line: '{"id":' + i + ',"x":"' + 'x'.repeat(9000) + '"}', failed: false }))
         const write = () => Promise.all(lines.map(async (line) => sink.write([line]).then(() => line, () => null)))
         const first = await write()
         console.log(first.includes(null), (await mergeSinks('disk', '/dev/shm/merged-' + process.pid).catch(String)).articles === first.filter(Boolean).length)
         console.log(await mergeSinks('disk', 'disk/m.jsonl').catch(({ code }) => code), execSync('ls disk').toString().trim().replaceAll('\\n', ' '))
         execSync('mount -o remount,size=64m disk')
         await write()
         await sink.close()
         const { again, ...merged } = await mergeSinks('disk', 'merged.jsonl')
         console.log(again === first.filter(Boolean).length, JSON.stringify(merged))
         execSync('rm -f /dev/shm/merged-' + process.pid)`,
      )
      const { out, err } = onDisk(`${process.execPath} ${main}`)
      expect([out, err]).toEqual([
        'true true\nENOSPC a.jsonl a.jsonl.lock a.jsonl.run.json\ntrue {"articles":9,"failed":0,"torn":0,"sameId":0}\n',
        '',
      ])
    })
  })
})

describe('standard output that is full', () => {
  test.each(['jsonl', 'json', 'table', 'csv', 'summary', 'schema'])('as %s', async (format) => {
    await fault('standard output full', () => {
      const { code, err } = rig.shell(`$saidwho corpus.jsonl --format ${format} > /dev/full`)
      expect(code).toBe(2)
      expect(err).toContain(`saidwho: standard output: ${NO_SPACE}`)
      expect(err).toEqual(noStack)
    })
  })
})

test('a file that may not grow any further', async () => {
  await fault('file size limit', () => {
    const { code, err } = rig.shell('ulimit -f 40; $saidwho corpus.jsonl --out limited.jsonl')
    expect(err).toMatch(/limited.jsonl: EFBIG: file too large, write; what was written is kept/)
    expect(code).toBe(2)
    rig.saidwho([rig.corpus, '--out', join(rig.folder, 'limited.jsonl')])
    expect(readFileSync(join(rig.folder, 'limited.jsonl'), 'utf8') === rig.expected).toBe(true)
  })
})

describe('a pipe that nobody reads any more', () => {
  test.each(['jsonl', 'json', 'table', 'csv', 'web-annotation'])('as %s', async (format) => {
    await fault('closed pipe', () => {
      const { out, err } = rig.shell(
        `$saidwho corpus.jsonl corpus.jsonl corpus.jsonl --format ${format} 2> err | head -c 9; echo; echo \${PIPESTATUS[0]}; grep -v "not JSON" err`,
      )
      expect(out).toMatch(/^[\s\S]{9}\n[01]\n$/)
      expect(err).toBe('')
    })
  })

  test('with several workers', async () => {
    await fault('closed pipe, 3 workers', () => {
      const { out } = rig.shell(
        `$saidwho corpus.jsonl corpus.jsonl --workers 3 2> err | head -1 > /dev/null; echo \${PIPESTATUS[0]}; grep -v "not JSON" err`,
      )
      expect(out).toMatch(/^[01]\n$/)
    })
  })

  test('is no reason to give up a file, where it was for messages', async () => {
    await fault('closed standard error', () => {
      rig.file('broken.jsonl', 'broken\n'.repeat(200))
      const { out } = rig.shell(
        '($saidwho broken.jsonl corpus.jsonl --out told.jsonl 2>&1 >&-; echo $? > status) | head -c 1; sleep 1; cat status; ls told.jsonl*',
      )
      expect(out).toMatch(/^s1\ntold.jsonl\ntold.jsonl.run.json\ntold.jsonl.run.keys\n$/)
      expect(
        readFileSync(join(rig.folder, 'told.jsonl'), 'utf8').endsWith(withFile(rig.expected, 'corpus.jsonl')),
      ).toBe(true)
    })
  })
})

describe('a pipe whose reader sleeps, or never comes', () => {
  // Whoever waited for the reader did not look at the signal, and a run stood there until it was killed.
  test.each([
    ['SIGINT', 'jsonl'],
    ['SIGTERM', 'json'],
    ['SIGHUP', 'csv'],
  ] as const)('does not hold up %s, as %s', async (signal, format) => {
    await fault(`${signal} while nobody reads`, async () => {
      const run = rig.start([rig.corpus, rig.corpus, '--format', format])
      run.process.stdout!.pause()
      await untilIdle(run.process.pid!)
      run.process.kill(signal)
      const code = await Promise.race([once(run.process, 'exit').then(([, by]) => by), setTimeout(10_000)])
      run.process.kill('SIGKILL')
      run.process.stdout!.resume()
      expect(code).toBe(signal)
      expect((await run.ended).err).toContain('saidwho: interrupted after')
    })
  })

  test('does not hold up a signal where it is named as output', async () => {
    await fault('SIGINT while nobody opens the pipe', async () => {
      rig.shell('mkfifo nobody')
      for (const format of ['jsonl', 'json', 'schema']) {
        const run = rig.start([rig.corpus, '--format', format, '--out', 'nobody'])
        // SIGHUP is the first that nobody but the run itself listens to.
        await until(() => listensTo(run.process.pid!, 'SIGHUP'))
        run.process.kill('SIGINT')
        const code = await Promise.race([run.ended.then((ended) => ended.code), setTimeout(10_000)])
        run.process.kill('SIGKILL')
        expect([format, code]).toEqual([format, 'SIGINT'])
        expect((await run.ended).err).toContain('saidwho: interrupted')
      }
    })
  })
})

describe('a file that is taken away while it is written', () => {
  test.each(['removed', 'moved', 'with its folder'])('%s', async (how) => {
    await fault('output removed meanwhile', async () => {
      const place = join(rig.folder, 'place')
      mkdirSync(place, { recursive: true })
      const out = join(place, 'o.jsonl')
      const run = rig.start([rig.corpus, rig.corpus, '--out', out])
      await until(() => linesOf(out) > 0)
      if (how === 'removed') rmSync(out)
      else if (how === 'moved') renameSync(out, `${out}.old`)
      else rmSync(place, { recursive: true })
      const { code, err } = await run.ended
      expect(err).toContain('o.jsonl was removed while it was being written, and with it what was done')
      expect(code).toBe(2)
      rmSync(place, { recursive: true, force: true })
    })
  })

  test('a sink does not tell a job to be done', async () => {
    await fault('output removed under a sink', async () => {
      const place = join(rig.folder, 'sinks')
      const sink = jsonLinesSink(place, 'a')
      await sink.begin!({ saidwho: '1' })
      const line = { key: 'k'.repeat(43), line: '{"id":1}', failed: false }
      await sink.write([line])
      rmSync(place, { recursive: true })
      await expect(sink.write([line])).rejects.toThrow('a.jsonl was removed while it was being written')
      await sink.close()
    })
  })
})

describe('output of a kind that cannot be gone on with', () => {
  test('a folder', async () => {
    await fault('output is a folder', () => {
      mkdirSync(join(rig.folder, 'dir'), { recursive: true })
      for (const format of ['jsonl', 'json']) {
        const { code, err } = rig.shell(`$saidwho corpus.jsonl --format ${format} --out dir`)
        expect([code, err]).toEqual([2, expect.stringMatching(/^saidwho: dir: is a folder$/m)])
      }
      expect(readdirSync(join(rig.folder, 'dir'))).toEqual([])
    })
  })

  test('a device is written to, and nothing beside it', async () => {
    await fault('output is a device', () => {
      const { out, code } = rig.shell(
        '$saidwho corpus.jsonl --out /dev/stdout --restart 2>/dev/null | tail -n 3; ls /dev | grep -c std',
      )
      expect(out).toBe(`${rig.expected.split('\n').slice(-4).join('\n')}3\n`)
      expect(code).toBe(0)
      const full = rig.saidwho([rig.corpus, '--out', '/dev/full'])
      expect([full.code, full.err]).toEqual([2, expect.stringContaining(`/dev/full: ${NO_SPACE}`)])
      expect(readdirSync('/dev').filter((name) => name.startsWith('full'))).toEqual(['full'])
    })
  })

  test('a link has the lock of what it links to, and stays a link', async () => {
    await fault('output is a link', async () => {
      for (const target of ['there.jsonl', 'not-yet.jsonl']) {
        if (target === 'there.jsonl') rig.file(target, '')
        const link = join(rig.folder, `link-to-${target}`)
        symlinkSync(target, link)
        const run = rig.start([rig.corpus, '--out', link, '--restart'])
        await until(() => linesOf(link) > 0)
        run.process.kill('SIGSTOP')
        const other = rig.saidwho([rig.corpus, '--out', join(rig.folder, target)])
        expect([other.code, other.err]).toEqual([2, expect.stringMatching(/process \d+ is writing/)])
        run.process.kill('SIGCONT')
        await run.ended
        expect(readFileSync(join(rig.folder, target), 'utf8') === rig.expected).toBe(true)
        expect(inFolder('link-to-')).not.toContain(`link-to-${target}.run.json`)
      }
    })
  })
})

describe('output that is input', () => {
  const one = '{"id":1,"text":"“No,” said Ann Lee."}\n'

  test.each([
    'own.jsonl --out own.jsonl --restart',
    'own.jsonl --out ./own.jsonl',
    'own.jsonl --format json --out own.jsonl',
    '--input jsonl --out own.jsonl --restart < own.jsonl',
    '"own*.jsonl" --out own.jsonl --restart',
    'link.jsonl --out own.jsonl --restart',
    'own.jsonl >> own.jsonl',
  ])('%s', async (args) => {
    await fault('output is input', () => {
      const path = rig.file('own.jsonl', one)
      rmSync(join(rig.folder, 'link.jsonl'), { force: true })
      symlinkSync('own.jsonl', join(rig.folder, 'link.jsonl'))
      const { code, err } = rig.shell(`$saidwho ${args}`)
      expect([code, err]).toEqual([2, expect.stringMatching(/^saidwho: .* is also the output file\n$/)])
      expect(readFileSync(path, 'utf8')).toBe(one)
      expect(inFolder('own.jsonl')).toEqual(['own.jsonl'])
    })
  })

  test('is left out where a folder or a pattern only happens to fit it', async () => {
    await fault('pattern fits the output', () => {
      mkdirSync(join(rig.folder, 'news'))
      writeFileSync(join(rig.folder, 'news/a.jsonl'), one)
      writeFileSync(join(rig.folder, 'other.jsonl'), one.replace('1', '2'))
      const results = ['news', '"news/*"', 'news'].map((args) => {
        rig.shell(`$saidwho ${args} --out news/z.jsonl; [ -e news/b.jsonl ] || cp other.jsonl news/b.jsonl`)
        return readFileSync(join(rig.folder, 'news/z.jsonl'), 'utf8')
      })
      const [first, second] = ['news/a.jsonl', 'news/b.jsonl'].map((path) => withFile(rig.saidwho([path]).out, path))
      expect(results).toEqual([first, `${first}${second}`, `${first}${second}`])
      expect(JSON.parse(second!).id).toBe(2)
    })
  })
})

test('sinks that cannot be merged leave no part of it', async () => {
  const place = join(rig.folder, 'merging')
  const sink = jsonLinesSink(place, 'a')
  await sink.begin!({ saidwho: '1' })
  await sink.write([{ key: 'k'.repeat(43), line: '{"id":1}', failed: false }])
  await sink.close()
  mkdirSync(join(place, 'b.jsonl'))
  await fault('merge fails midway', async () => {
    await expect(mergeSinks(place, join(rig.folder, 'merged-half.jsonl'))).rejects.toThrow('EISDIR')
    expect(inFolder('merged-half')).toEqual([])
  })
})

test('two merges into one file: the second is told', async () => {
  const place = join(rig.folder, 'merged-twice')
  const sink = jsonLinesSink(place, 'a')
  await sink.begin!({ saidwho: '1' })
  await sink.write([{ key: 'k'.repeat(43), line: '{"id":1}', failed: false }])
  await sink.close()
  await fault('two merges at once', async () => {
    const file = join(rig.folder, 'twice.jsonl')
    const ends = await Promise.allSettled([mergeSinks(place, file), mergeSinks(place, file)])
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(ends.find(({ status }) => status === 'rejected')).toMatchObject({ reason: { code: 'ERR_RESUME' } })
    expect(readFileSync(file, 'utf8')).toBe('{"id":1}\n')
    expect(inFolder('twice')).toEqual(['twice.jsonl'])
  })
})
