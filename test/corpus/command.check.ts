/** The command over a corpus: threads, files out, and runs that are stopped and go on. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import {
  appendFileSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Built, buildForTests } from '../built.ts'

const folder = mkdtempSync(join(tmpdir(), 'saidwho-command-'))
let built: Built
let corpus: string
/** What an undisturbed run over the corpus writes. */
let expected: Buffer

const SPEAKERS = ['Ann Lee', 'Bo Chan', 'the ministry', 'Cy Dahl of Acme Corp.', 'a senior official', 'Beijing']
const VERBS = ['said', 'warned', 'denied', 'insisted', 'announced', 'complained']
const sentence = (i: number) =>
  `“We saw ${i} attacks on our networks this year,” ${SPEAKERS[i % 6]} ${VERBS[(i * 5) % 6]}, adding that it would go on.`
const article = (id: number, sentences: number) =>
  JSON.stringify({ id, text: Array.from({ length: sentences }, (_, i) => sentence(id * 7 + i)).join(' ') })

beforeAll(async () => {
  built = await buildForTests()
  corpus = corpusOf('corpus.jsonl', 150, 30)
  expected = Buffer.from(saidwho([corpus]).out)
})
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})

/** So many articles, one in thirty of which is broken, of up to so many sentences. */
function corpusOf(name: string, articles: number, longest: number): string {
  const line = (id: number) => (id % 30 === 20 ? 'broken' : article(id, 1 + ((id * 13) % longest)))
  return file(name, `${Array.from({ length: articles }, (_, id) => line(id)).join('\n')}\n`)
}

function file(name: string, content: string): string {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}

function saidwho(args: readonly string[]) {
  const run = spawnSync(process.execPath, [built.cli, ...args], { encoding: 'utf8', maxBuffer: 1 << 30 })
  return { out: run.stdout, err: run.stderr.replaceAll(`${folder}/`, ''), code: run.status }
}

const start = (args: readonly string[]): ChildProcess => spawn(process.execPath, [built.cli, ...args])
const countLines = (path: string) => (existsSync(path) ? readFileSync(path).filter((byte) => byte === 0x0a).length : 0)

/** The process that holds the file, if any: a lock is taken away and made anew while one looks. */
function readLock(out: string): number | null {
  try {
    return Number.parseInt(readFileSync(`${out}.lock`, 'utf8'), 10)
  } catch {
    return null
  }
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await setTimeout(5)
}

describe('a file out', () => {
  test.each([1, 2, 3])('holds with %i workers what standard output would', (workers) => {
    const out = join(folder, `w${workers}.jsonl`)
    const run = saidwho([corpus, '--out', out, '--workers', `${workers}`])
    expect(readFileSync(out).equals(expected)).toBe(true)
    expect(run.err).toMatch(/corpus.jsonl:21: not JSON \(ERR_NOT_AN_ARTICLE\)\n/)
    expect(run.err).toMatch(/saidwho: 150 articles in [\d.]+ s \([\d,.]+ a second\), 5 failed\n$/)
    expect(run.code).toBe(1)
    expect(existsSync(`${out}.lock`)).toBe(false)
  })

  test('can be of any format, and is then written anew', () => {
    const [text, out] = [file('one.txt', sentence(1)), join(folder, 'one.json')]
    for (const _ of [1, 2]) expect(saidwho([text, '--format', 'json', '--out', out]).code).toBe(0)
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject([{ id: text, claims: [{ id: 'c1' }, { id: 'c2' }] }])
  })

  test('on a full disk is told, with 2', () => {
    expect(saidwho([corpus, '--format', 'json', '--out', '/dev/full'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('no space left on device'),
    })
  })
})

describe('a run that was stopped goes on and ends with the same bytes', () => {
  test('after 20 kills at any moment', async () => {
    const long = corpusOf('long.jsonl', 2000, 6)
    const out = join(folder, 'killed.jsonl')
    const args = [long, '--out', out, '--workers', '2']
    const counts: number[] = []
    // Moments that differ widely, from before the threads are there to well within the run; always the same ones.
    for (let i = 0; i < 20; i++) {
      const before = countLines(out)
      const child = start(args)
      const exit = once(child, 'exit')
      const grown = i % 4 === 0 ? 0 : 1 + (i % 7)
      await until(() => readLock(out) === child.pid && countLines(out) >= before + grown)
      await setTimeout((i * 37) % 50)
      child.kill('SIGKILL')
      expect(await exit).toEqual([null, 'SIGKILL'])
      counts.push(countLines(out))
    }
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(counts.at(-1)).toBeLessThan(2000)
    expect(new Set(counts).size).toBeGreaterThanOrEqual(15)
    const { code, err } = saidwho(args)
    expect(readFileSync(out, 'utf8') === saidwho([long]).out).toBe(true)
    expect(err).toContain(`killed.jsonl holds ${counts.at(-1)} articles already; going on after them`)
    expect(code).toBe(1)
  }, 240_000)

  test('after Ctrl-C, which it tells', async () => {
    const out = join(folder, 'interrupted.jsonl')
    const child = start([corpus, '--out', out])
    let err = ''
    child.stderr!.on('data', (chunk) => {
      err += chunk
    })
    const exit = once(child, 'exit')
    await until(() => countLines(out) > 10)
    child.kill('SIGINT')
    // As if nobody had listened: a shell says 130, and leaves its loop.
    expect(await exit).toEqual([null, 'SIGINT'])
    expect(err).toMatch(/saidwho: interrupted after \d+ articles .*; the same command goes on from here\n$/)
    expect(readFileSync(out).at(-1)).toBe(0x0a)
    expect(existsSync(`${out}.lock`)).toBe(false)
    saidwho([corpus, '--out', out])
    expect(readFileSync(out).equals(expected)).toBe(true)
  })

  test('from a line that is torn anywhere', () => {
    const out = join(folder, 'torn.jsonl')
    saidwho([corpus, '--out', out])
    for (const size of [1, 1000, expected.length - 1, expected.indexOf('\n') + 1, expected.indexOf('\n') + 2]) {
      truncateSync(out, size)
      saidwho([corpus, '--out', out, '--workers', '2'])
      expect(readFileSync(out).equals(expected), `cut at ${size}`).toBe(true)
    }
  })

  test('and does nothing if all is done', () => {
    const out = join(folder, 'done.jsonl')
    saidwho([corpus, '--out', out])
    const { mtimeMs } = statSync(out)
    const { err, code } = saidwho([corpus, '--out', out])
    expect(err).toMatch(/^saidwho: done.jsonl holds 150 articles already.*\nsaidwho: 0 articles .*150 were done before/)
    expect(code).toBe(1)
    expect(statSync(out).mtimeMs).toBe(mtimeMs)
  })

  test('and takes up what was added to the end of the input', () => {
    const [grown, out] = [file('grown.jsonl', `${article(1, 3)}\n`), join(folder, 'grown.out.jsonl')]
    saidwho([grown, '--out', out])
    appendFileSync(grown, `${article(2, 3)}\n`)
    saidwho([grown, '--out', out])
    expect(readFileSync(out, 'utf8')).toBe(saidwho([grown]).out)
  })
})

describe('a run does not go on with', () => {
  const twoLines = () => file('two.jsonl', `${article(1, 2)}\n${article(2, 2)}\n`)
  function begun(name: string): string {
    const out = join(folder, name)
    saidwho([twoLines(), '--out', out])
    return out
  }

  test('a file that was made in another way, unless told to begin anew', () => {
    const out = begun('other.jsonl')
    const before = readFileSync(out)
    const changed = saidwho([twoLines(), '--out', out, '--confidence', 'precise', '--max-seconds', '5'])
    expect(changed.code).toBe(2)
    expect(changed.err).toContain(
      'other.jsonl was made with confidence "balanced", now "precise"; seconds 60, now 5: ' +
        'choose another file, or start over with --restart',
    )
    expect(readFileSync(out)).toEqual(before)
    const making = JSON.parse(readFileSync(`${out}.run.json`, 'utf8'))
    writeFileSync(`${out}.run.json`, JSON.stringify({ ...making, saidwho: '0.0.1' }))
    expect(saidwho([twoLines(), '--out', out])).toMatchObject({ code: 2, err: expect.stringContaining('"0.0.1", now') })
    expect(saidwho([twoLines(), '--out', out, '--restart']).code).toBe(0)
    expect(readFileSync(out)).toEqual(before)
  })

  test('a file of somebody else', () => {
    const out = file('notes.jsonl', 'my notes\n')
    const { code, err } = saidwho([twoLines(), '--out', out])
    expect(code).toBe(2)
    expect(err).toContain('notes.jsonl is there, but no notes.jsonl.run.json that says how it was made')
    expect(readFileSync(out, 'utf8')).toBe('my notes\n')
  })

  test('another input', () => {
    const out = begun('input.jsonl')
    const before = readFileSync(out)
    const other = file('other-input.jsonl', `${article(1, 2)}\n${article(3, 2)}\n`)
    expect(saidwho([other, '--out', out])).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'the input has changed: its line 2 is not of the article that the input has there, 3',
      ),
    })
    const shorter = file('shorter-input.jsonl', `${article(1, 2)}\n`)
    expect(saidwho([shorter, '--out', out])).toMatchObject({
      code: 2,
      err: expect.stringContaining('2 articles are done, but the input has only 1'),
    })
    expect(readFileSync(out)).toEqual(before)
  })

  test('a file that another process is writing', async () => {
    const out = join(folder, 'locked.jsonl')
    const child = start([corpus, '--out', out])
    const exit = once(child, 'exit')
    await until(() => countLines(out) > 0)
    const second = saidwho([corpus, '--out', out])
    expect(second).toMatchObject({ code: 2, err: expect.stringMatching(/process \d+ is writing locked.jsonl/) })
    await exit
    expect(readFileSync(out).equals(expected)).toBe(true)
  })
})

test('what was written can be counted without extracting again', () => {
  const out = join(folder, 'counted.jsonl')
  saidwho([corpus, '--out', out, '--workers', '2'])
  const again = saidwho(['--input', 'extractions', out, '--format', 'summary'])
  expect(again.out).toBe(saidwho([corpus, '--format', 'summary']).out)
  expect(again.out).toMatch(/^150 articles, of which failed: 5 ERR_NOT_AN_ARTICLE\n/)
  expect(saidwho(['--input', 'extractions', out]).out).toBe(expected.toString())
  const broken = file('no-extractions.jsonl', '{"id":1,"text":"x"}\n7\n')
  expect(saidwho(['--input', 'extractions', broken, '--format', 'summary']).out).toContain('2 ERR_NOT_AN_ARTICLE')
})

test('limits are options', () => {
  const { out, code } = saidwho([corpus, '--max-characters', '1000'])
  const codes = out.match(/"code":"ERR_SIZE_LIMIT"/g)!
  expect(codes.length).toBeGreaterThan(50)
  expect(code).toBe(1)
  expect(saidwho([corpus, '--max-claims', '1']).out).toContain('"code":"ERR_CLAIM_LIMIT"')
})
