/** A run that goes on where another stopped, after its input, its options or its own files have changed. */
import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Built, buildForTests } from '../built.ts'

const folder = mkdtempSync(join(tmpdir(), 'saidwho-resume-'))
let built: Built
/** Each test has a folder of its own, in which all runs start. */
let place: string
let tests = 0

beforeAll(async () => {
  built = await buildForTests()
}, 120_000)
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})
beforeEach(() => {
  place = join(folder, `${++tests}`)
  mkdirSync(place)
})

const path = (name: string) => join(place, name)
const read = (name: string) => readFileSync(path(name), 'utf8')
const write = (name: string, content: string) => writeFileSync(path(name), content)

function saidwho(...args: string[]) {
  const given = [built.cli, '--attribution', 'rules', ...args]
  const { stdout, stderr, status } = spawnSync(process.execPath, given, { cwd: place, encoding: 'utf8' })
  return { out: stdout, err: stderr.replaceAll(`${realpathSync(place)}/`, ''), code: status }
}

interface Line {
  readonly id?: string | number
  readonly text?: string
  readonly body?: string
}
const LINES: readonly Line[] = [1, 2, 3, 4, 5, 6].map((id) => {
  return { id, text: `“We saw ${id} attacks,” said Ann Lee. Bo Chan denied it.`, body: `“No ${id},” said Cy Dahl.` }
})
const asInput = (lines: readonly (Line | string)[]) =>
  lines.map((line) => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('')
const changed = (index: number, change: (line: Line) => Line | string) =>
  LINES.map((line, i) => (i === index ? change(line) : line))

/** A run over some lines that was stopped after four of them, its last line torn. */
function stopped(lines: readonly (Line | string)[], name = 'in.jsonl'): string {
  write(name, asInput(lines))
  saidwho(name, '--out', 'out.jsonl')
  const ends = [...read('out.jsonl').matchAll(/\n/g)].map(({ index }) => index + 1)
  truncateSync(path('out.jsonl'), ends[3]! + 20)
  return read('out.jsonl')
}

describe('an input that has changed where the run had been is told, and nothing is written', () => {
  test.each<[string, readonly (Line | string)[], string | RegExp]>([
    ['a text', changed(1, (line) => ({ ...line, text: `${line.text} It rained.` })), 'the text of article 2 is not'],
    ['one letter', changed(1, (line) => ({ ...line, text: line.text!.replace('We', 'Me') })), 'the text of article 2'],
    [
      'white space',
      changed(1, (line) => ({ ...line, text: line.text!.replace('. ', '.  ') })),
      'the text of article 2',
    ],
    ['a line end in the text', changed(3, (line) => ({ ...line, text: `${line.text}\n` })), 'the text of article 4'],
    ['a character without a pair', changed(0, (line) => ({ ...line, text: `${line.text}\ud801` })), 'the text of arti'],
    [
      'an id',
      changed(1, (line) => ({ ...line, id: 22 })),
      'its line 2 is not of the article that the input has there, 22',
    ],
    ['an id to a string', changed(1, (line) => ({ ...line, id: '2' })), 'that the input has there, "2"'],
    [
      'an article in the middle',
      [...LINES.slice(0, 2), { id: 9, text: 'No.' }, ...LINES.slice(2)],
      'its line 3 is not',
    ],
    [
      'one of the same id in the middle',
      [...LINES.slice(0, 2), { id: 3, text: 'No.' }, ...LINES.slice(2)],
      'article 3',
    ],
    ['an article in front', [{ id: 0, text: 'No.' }, ...LINES], 'its line 1 is not'],
    ['an article less', LINES.filter(({ id }) => id !== 3), 'its line 3 is not'],
    ['the order', [...LINES].reverse(), 'its line 1 is not'],
    ['all of it', LINES.map(({ id, body }) => ({ id: `n${id}`, text: body! })), 'its line 1 is not'],
    ['all texts', LINES.map(({ id, body }) => ({ id: id!, text: body! })), 'the text of article 1'],
    ['its end, before the place', LINES.slice(0, 3), '4 articles are done, but the input has only 3'],
    ['its end, within a line', [...LINES.slice(0, 3), '{"id":4,"te'], 'its line 4 is of an article'],
    [
      'a line that is broken now',
      changed(1, () => '{'),
      'its line 2 is of an article, and the input has an error there',
    ],
    [
      'a text that is gone',
      changed(1, ({ id }) => ({ id: id! })),
      'its line 2 is of an article, and the input has an err',
    ],
  ])('%s', (_, now, message) => {
    const before = stopped(LINES)
    write('in.jsonl', asInput(now))
    const { code, err } = saidwho('in.jsonl', '--out', 'out.jsonl')
    expect(err).toContain('saidwho: the input has changed: ')
    expect(err).toContain(message)
    expect(err).toContain('--restart starts over')
    expect(code).toBe(2)
    // But for the torn line.
    expect(read('out.jsonl')).toBe(before.slice(0, before.lastIndexOf('\n') + 1))
    expect(saidwho('in.jsonl', '--out', 'out.jsonl', '--restart').code).toBeLessThan(2)
    expect(read('out.jsonl')).toBe(saidwho('in.jsonl').out)
  })

  test.each<[string, string, Line | string]>([
    ['a broken line that is mended', '{"id":2,', LINES[1]!],
    ['an article without text that has one now', '{"id":2}', LINES[1]!],
    ['a broken line that is another error now', '{"id":2,', '{"id":2}'],
    ['an error of the same id that is another now', '{"id":2,"text":3}', '{"id":2}'],
  ])('%s', (_, was, is) => {
    const before = stopped(changed(1, () => was))
    write('in.jsonl', asInput(changed(1, () => is)))
    const { code, err } = saidwho('in.jsonl', '--out', 'out.jsonl')
    expect(err).toContain('saidwho: the input has changed: its line 2 is ')
    expect(code).toBe(2)
    expect(read('out.jsonl')).toBe(before.slice(0, before.lastIndexOf('\n') + 1))
  })

  test('a file that could not be read and now can', () => {
    write('b.txt', LINES[1]!.text!)
    saidwho('a.txt', 'b.txt', '--out', 'out.jsonl')
    write('a.txt', LINES[0]!.text!)
    const { code, err } = saidwho('a.txt', 'b.txt', '--out', 'out.jsonl')
    expect(err).toContain('its line 1 is an error, and the input has an article there')
    expect(code).toBe(2)
  })

  test('a text file under the same name', () => {
    write('a.txt', LINES[0]!.text!)
    saidwho('a.txt', '--out', 'out.jsonl')
    write('a.txt', LINES[1]!.text!)
    expect(saidwho('a.txt', '--out', 'out.jsonl')).toMatchObject({
      code: 2,
      err: expect.stringContaining('the text of article "a.txt" is not'),
    })
  })

  test('a text file under another name', () => {
    write('a.txt', LINES[0]!.text!)
    write('b.txt', LINES[0]!.text!)
    saidwho('a.txt', '--out', 'out.jsonl')
    expect(saidwho('b.txt', '--out', 'out.jsonl').err).toContain('its line 1 is not of the article')
  })
})

describe('what changes no line that is done is gone on with', () => {
  const goesOn = (...args: string[]) => {
    const { err, code } = saidwho(...args, '--out', 'out.jsonl')
    expect(err).toContain('out.jsonl holds 4 articles already; going on after them')
    expect(code).toBeLessThan(2)
    expect(read('out.jsonl')).toBe(saidwho(...args).out)
  }

  test('articles at the end', () => {
    stopped(LINES)
    write('in.jsonl', asInput([...LINES, { id: 7, text: '“No,” said Di Eck.' }]))
    goesOn('in.jsonl')
  })

  test('articles behind those that are done', () => {
    stopped(LINES)
    write('in.jsonl', asInput([...LINES.slice(0, 4), { id: 7, text: '“No,” said Di Eck.' }, LINES[5]!]))
    goesOn('in.jsonl')
  })

  test('fields that nobody reads, blank lines, other ways to write the same', () => {
    stopped(LINES)
    write('in.jsonl', asInput(LINES.map((line) => `\n${JSON.stringify({ ...line, body: 0 }).replace('W', '\\u0057')}`)))
    goesOn('in.jsonl')
  })

  test('another name of the file, where no line names it', () => {
    stopped(LINES)
    write('renamed.jsonl', read('in.jsonl'))
    goesOn('renamed.jsonl')
  })

  test('the same articles as CSV', () => {
    stopped(LINES.map((line) => ({ ...line, id: `n${line.id}` })))
    write('in.csv', `id,text\n${LINES.map(({ id, text }) => `n${id},"${text}"`).join('\n')}\n`)
    goesOn('in.csv')
  })

  test('two articles of one id, each with its line', () => {
    stopped([LINES[0]!, LINES[0]!, { ...LINES[1]!, id: 1 }, ...LINES.slice(3)])
    goesOn('in.jsonl')
    expect(read('out.jsonl').match(/^\{"id":1,/gm)).toHaveLength(3)
  })

  test('but another name where a line names it', () => {
    stopped(changed(1, () => '{'))
    write('renamed.jsonl', read('in.jsonl'))
    expect(saidwho('renamed.jsonl', '--out', 'out.jsonl')).toMatchObject({
      code: 2,
      err: expect.stringContaining('its line 2 is another error than the input has there'),
    })
  })
})

describe('how it is made has changed', () => {
  test.each([
    [['--confidence', 'precise'], 'confidence "balanced", now "precise"'],
    [['--attribution', 'fast'], 'attribution "rules", now "fast"'],
    [['--text-field', 'body'], 'textField "text", now "body"'],
    [['--id-field', 'body'], 'idField "id", now "body"'],
    [['--max-claims', '1'], 'claims 20000, now 1'],
  ])('%s', (args, message) => {
    const before = stopped(LINES)
    expect(saidwho('in.jsonl', '--out', 'out.jsonl', ...args)).toMatchObject({
      code: 2,
      err: expect.stringContaining(message),
    })
    expect(read('out.jsonl')).toBe(before)
  })
})

describe('files beside the output', () => {
  const refused = (message: string) => {
    const before = read('out.jsonl')
    const { err, code } = saidwho('in.jsonl', '--out', 'out.jsonl')
    expect(err).toContain(message)
    expect(err).toContain('--restart')
    expect(err).not.toMatch(/^\s+at /m)
    expect(code).toBe(2)
    expect(read('out.jsonl')).toBe(before)
    expect(existsSync(path('out.jsonl.lock'))).toBe(false)
    expect(saidwho('in.jsonl', '--out', 'out.jsonl', '--restart').code).toBe(0)
    expect(read('out.jsonl')).toBe(saidwho('in.jsonl').out)
  }

  test('hold a hash of each article', () => {
    stopped(LINES)
    expect(read('out.jsonl.run.keys')).toMatch(/^(?:[\w-]{43}\n){6}$/)
    expect(new Set(read('out.jsonl.run.keys').split('\n')).size).toBe(7)
  })

  test('are missing: as versions before left it', () => {
    stopped(LINES)
    rmSync(path('out.jsonl.run.keys'))
    refused('out.jsonl is there, but no out.jsonl.run.keys that says of which texts its lines are')
  })

  test('are empty', () => {
    stopped(LINES)
    write('out.jsonl.run.keys', '')
    refused('no out.jsonl.run.keys that says of which texts')
  })

  test('are not what was written', () => {
    stopped(LINES)
    write('out.jsonl.run.keys', 'x\ny\nz\n1\n2\n')
    refused('out.jsonl.run.keys is not what saidwho wrote')
  })

  test('are too short: what they do not know is made again', () => {
    const before = stopped(LINES)
    truncateSync(path('out.jsonl.run.keys'), 2 * 44 + 7)
    const { err, code } = saidwho('in.jsonl', '--out', 'out.jsonl')
    expect(err).toContain('of 2 lines of out.jsonl nothing says which texts they are of: they are made again')
    expect(err).toContain('out.jsonl holds 2 articles already; going on after them')
    expect(code).toBe(0)
    expect(read('out.jsonl')).toBe(saidwho('in.jsonl').out)
    expect(read('out.jsonl').startsWith(before.slice(0, before.lastIndexOf('\n') + 1))).toBe(true)
  })

  test('are of another output', () => {
    stopped(LINES)
    const keys = read('out.jsonl.run.keys')
    write('other.jsonl', asInput(LINES.map(({ id, body }) => ({ id: id!, text: body! }))))
    saidwho('other.jsonl', '--out', 'out.jsonl', '--restart')
    write('out.jsonl.run.keys', keys)
    expect(saidwho('other.jsonl', '--out', 'out.jsonl').err).toContain('the text of article 1 is not')
  })

  test('are there, and the output is gone: it begins anew', () => {
    stopped(LINES)
    rmSync(path('out.jsonl'))
    expect(saidwho('in.jsonl', '--out', 'out.jsonl').code).toBe(0)
    expect(read('out.jsonl')).toBe(saidwho('in.jsonl').out)
    expect(read('out.jsonl.run.keys')).toHaveLength(6 * 44)
  })

  test.each(['', '{"saidw', 'null', '7'])('say how it was made, in half: %s', (making) => {
    stopped(LINES)
    write('out.jsonl.run.json', making)
    refused('no out.jsonl.run.json that says how it was made')
  })

  test('belong to an output in which a line was taken away', () => {
    stopped(LINES)
    write('out.jsonl', read('out.jsonl').split('\n').toSpliced(1, 1).join('\n'))
    expect(saidwho('in.jsonl', '--out', 'out.jsonl')).toMatchObject({
      code: 2,
      err: expect.stringContaining('its line 2 is not of the article that the input has there, 2'),
    })
  })
})
