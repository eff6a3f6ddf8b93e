/** Nothing that the command prints for people steers their terminal: not arguments, names of files, ids, nor articles. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { onTerminal } from '../../src/cli/on-terminal.ts'
import type { Output } from '../../src/cli/output.ts'
import { printableLines } from '../../src/corpus/printable.ts'
import { type Built, buildForTests } from '../built.ts'

/** Title, clearing, colour in one byte, a device, backspace, a direction, and a line that looks like one of ours. */
const EVIL = '\u001b]0;title\u0007\u001b[2J\u009b31m\u0090q\u009c\b\u007f\u202eevil\u2066x\r\nsaidwho: all well'
/** Line feeds are our own. */
const STEERING = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/

const folder = mkdtempSync(join(tmpdir(), 'saidwho-terminal-'))
let built: Built
beforeAll(async () => {
  built = await buildForTests()
}, 180_000)
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})

function saidwho(...args: string[]) {
  const options = { cwd: folder, encoding: 'utf8' as const, input: '' }
  const { stdout, stderr, status } = spawnSync(process.execPath, [built.cli, ...args], options)
  return { out: stdout, err: stderr, code: status }
}
function expectHarmless(text: string) {
  expect(text).not.toMatch(STEERING)
  expect(text).not.toMatch(/^saidwho: all well/m)
}

describe('wrong usage', () => {
  test.each([
    [`--${EVIL}`],
    [`--formatt${EVIL}`],
    [`-${EVIL}`],
    ['--format', EVIL],
    ['--input', EVIL],
    ['--attribution', EVIL],
    ['--confidence', EVIL],
    ['--workers', EVIL],
    ['--max-characters', EVIL],
    ['--max-claims', EVIL],
    ['--max-seconds', EVIL],
    [`--restart=${EVIL}`],
  ])('%j', (...args) => {
    const { out, err, code } = saidwho(...args)
    expectHarmless(err)
    expect(err).toMatch(/^error: .+\n$/)
    expect([out, code]).toEqual(['', 2])
  })

  test('is still told with what was meant', () => {
    expect(saidwho('--formt', 'json').err).toBe(
      "error: unknown option '--formt' (Did you mean one of --form, --format?)\n",
    )
    expect(saidwho('--workers', '0').err).toContain('Use max or a whole number from 1.')
  })
})

describe('names of files, fields and ids', () => {
  const sentence = '“No,” said Ann Lee.'
  const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`
  const NAME = EVIL.replaceAll('/', '')

  test.each<[string, string[], number]>([
    ['a file that is not there', [`${NAME}.jsonl`], 1],
    ['a pattern that fits nothing', [`${NAME}*.jsonl`], 1],
    ['a file of broken lines', [`in${NAME}.jsonl`], 1],
    ['a file that is no text', [`latin${NAME}.txt`, '--format', 'summary'], 0],
    ['an empty folder', [`folder${NAME}`], 1],
    ['a field that is not there', ['in.jsonl', '--id-field', EVIL], 1],
    ['an id that is too long a text', ['in.jsonl', '--max-characters', '3', '--out', 'a.jsonl'], 1],
    ['an output in no folder', ['in.jsonl', '--out', `no${NAME}/x`], 2],
    ['an output that is a folder', ['in.jsonl', '--out', `folder${NAME}`], 2],
    ['an output that is the input', [`in${NAME}.jsonl`, '--out', `in${NAME}.jsonl`], 2],
    ['an output of somebody else', ['in.jsonl', '--out', `latin${NAME}.txt`], 2],
    ['an output that goes on', ['in.jsonl', '--out', `out${NAME}.jsonl`], 0],
    ['the same again', ['in.jsonl', '--out', `out${NAME}.jsonl`], 0],
    ['the same of other articles', ['other.jsonl', '--out', `out${NAME}.jsonl`], 2],
    ['the same with another field', ['in.jsonl', '--out', `out${NAME}.jsonl`, '--text-field', EVIL], 2],
    ['a page', ['in.jsonl', `in${NAME}.jsonl`, '--format', 'html', '--out', `page${NAME}.html`], 1],
  ])('%s', (_, args, status) => {
    writeFileSync(join(folder, 'in.jsonl'), line(EVIL, sentence) + line('2', sentence))
    writeFileSync(join(folder, 'other.jsonl'), line(`${EVIL}2`, sentence) + line('2', sentence))
    writeFileSync(join(folder, `in${NAME}.jsonl`), `broken\n${line('1', sentence)}`)
    writeFileSync(join(folder, `latin${NAME}.txt`), Buffer.from('caf\xe9', 'latin1'))
    mkdirSync(join(folder, `folder${NAME}`), { recursive: true })
    const { err, code } = saidwho(...args)
    expectHarmless(err)
    expect(err).toMatch(/^saidwho: /)
    expect(err).not.toMatch(/^\s+at /m)
    expect(code).toBe(status)
  })

  test('an id and a name in what is to be read', () => {
    writeFileSync(join(folder, 'in.jsonl'), line(EVIL, `“No,” said Ann ${EVIL}Lee.`))
    writeFileSync(join(folder, `a${NAME}.txt`), `“No ${EVIL},” said Ann Lee.`)
    for (const format of ['table', 'summary']) {
      const { out } = saidwho('in.jsonl', `a${NAME}.txt`, '--format', format)
      expectHarmless(out)
      expect(out.length).toBeGreaterThan(50)
    }
  })
})

test('a stack keeps its lines, and nothing else that steers', () => {
  expect(printableLines(`Error: ${EVIL}\n    at x (y:1)`)).not.toMatch(STEERING)
  expect(printableLines('Error: a\tb\n    at x (y:1)\n')).toBe('Error: a b\n    at x (y:1)\n')
})

describe('data on a terminal', () => {
  const written = async (isTTY: boolean, text: string) => {
    let all = ''
    const put = async (piece: string) => {
      all += piece
    }
    const output = { stream: { isTTY }, put, line: (one: string) => put(`${one}\n`) } as unknown as Output
    await onTerminal(output).put(text)
    await onTerminal(output).line(text)
    return all
  }

  test('is the same JSON, with all that steers escaped', async () => {
    const json = JSON.stringify({ id: EVIL, text: ' Ann Lee’s “naïve” 国 👩‍👧\t' }, null, 2)
    const shown = await written(true, json)
    expect(shown.replaceAll('\n', '')).not.toMatch(STEERING)
    expect(shown).toContain('\\u009b31m')
    const [one, two] = shown.split(/(?<=\})/)
    expect([JSON.parse(one!), JSON.parse(two!)]).toEqual([JSON.parse(json), JSON.parse(json)])
  })

  test('is shown in other formats, too, as what it is', async () => {
    expect(await written(true, 'a\u001b[2J\u202e,b\tc\r\n')).toBe(
      'a\\u001b[2J\\u202e,b\tc\r\na\\u001b[2J\\u202e,b\tc\r\n\n',
    )
  })

  test('is left as it is where no terminal is', async () => {
    expect(await written(false, EVIL)).toBe(`${EVIL}${EVIL}\n`)
  })
})
