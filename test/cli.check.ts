/** The `saidwho` command: what goes in and out, and the exit codes. Runs the built command in processes of its own. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import manifest from '../package.json' with { type: 'json' }
import { type Built, buildForTests } from './built.ts'

const files = mkdtempSync(join(tmpdir(), 'saidwho-'))
const FIXTURE = 'fixtures/china-cyber-spying.txt'
let built: Built

beforeAll(async () => {
  built = await buildForTests()
})
afterAll(() => {
  built.remove()
  rmSync(files, { recursive: true, force: true })
})

interface Run {
  readonly input?: string | Buffer
  readonly env?: Readonly<Record<string, string>>
}

function saidwho(args: readonly string[], { input = '', env = {} }: Run = {}) {
  const { NO_COLOR: _, FORCE_COLOR: __, ...rest } = process.env
  const run = spawnSync(process.execPath, [built.cli, ...args], { input, env: { ...rest, ...env }, encoding: 'utf8' })
  return { out: run.stdout, err: run.stderr, code: run.status }
}

function file(name: string, content: string): string {
  const path = join(files, name)
  writeFileSync(path, content)
  return path
}

const lines = (text: string) => text.split('\n').filter((line) => line !== '')
const NO = '“No,” said Ann Lee.'
const article = (id: string | number, text = NO) => JSON.stringify({ id, text })

describe('--out -', () => {
  test.each([[], ['--format', 'json'], ['--format', 'table'], ['--format', 'csv'], ['--format', 'schema']])(
    'is standard output: %s',
    (...format) => {
      const folder = mkdtempSync(join(files, 'dash-'))
      writeFileSync(join(folder, 'in.jsonl'), `${article(1)}\nbroken\n`)
      const run = (...args: string[]) => {
        const given = [built.cli, 'in.jsonl', ...format, ...args]
        const { stdout, stderr, status } = spawnSync(process.execPath, given, { cwd: folder, encoding: 'utf8' })
        return { stdout, stderr, status }
      }
      const expected = run()
      expect(expected.stdout.length).toBeGreaterThan(20)
      for (const args of [['--out', '-'], ['--out=-'], ['--out', '-', '--restart'], ['--out', '-', '--workers', '2']]) {
        expect(run(...args), args.join()).toEqual(expected)
      }
      expect(readdirSync(folder)).toEqual(['in.jsonl'])
      // Whoever wants a file of that name says where it is.
      run('--out', './-')
      expect(readFileSync(join(folder, '-'), 'utf8')).toBe(expected.stdout)
    },
  )

  test('may be the same file as the input no more than standard output may', () => {
    const path = file('same.jsonl', `${article(1)}\n`)
    const { status, stderr } = spawnSync('sh', [
      '-c',
      '"$0" "$1" "$2" --out - >> "$2"',
      process.execPath,
      built.cli,
      path,
    ])
    expect([status, `${stderr}`]).toEqual([2, expect.stringContaining('is also the output file')])
  })
})

describe('input', () => {
  test('is text from standard input by default', () => {
    const { out, code } = saidwho([], { input: NO })
    expect(JSON.parse(out)).toMatchObject({ id: '-', claims: [{ content: [{ start: 0, end: 5, text: '“No,”' }] }] })
    expect(code).toBe(0)
  })

  test('is JSON lines by file name, one line out for each article, in order', () => {
    const path = file('many.jsonl', Array.from({ length: 50 }, (_, i) => article(i)).join('\n'))
    const { out, code } = saidwho([path])
    expect(lines(out).map((line) => JSON.parse(line).id)).toEqual(Array.from({ length: 50 }, (_, i) => i))
    expect(code).toBe(0)
  })

  test('may be several files of both kinds, with standard input among them', () => {
    const text = file('one.txt', NO)
    const { out } = saidwho([text, '-', file('two.ndjson', `${article('a')}\n\n${article('b')}\n`)], { input: NO })
    expect(lines(out).map((line) => JSON.parse(line).id)).toEqual([text, '-', 'a', 'b'])
  })

  test('may have its fields under other names', () => {
    const input = JSON.stringify({ url: 'x', body: NO })
    const { out } = saidwho(['--input', 'jsonl', '--id-field', 'url', '--text-field', 'body'], { input })
    expect(JSON.parse(out)).toMatchObject({ id: 'x', claims: [{ id: 'c1' }] })
  })

  test('keeps line separators inside a JSON string', () => {
    const { out } = saidwho(['--input', 'jsonl'], { input: `{"id":1,"text":"\u2028${NO}"}` })
    expect(JSON.parse(out)).toMatchObject({ id: 1, claims: [{ content: [{ start: 1 }] }] })
  })

  test('may begin with a byte order mark: no JSON, but part of a text', () => {
    expect(JSON.parse(saidwho(['--input', 'jsonl'], { input: `\ufeff${article(1)}` }).out)).toMatchObject({ id: 1 })
    const { claims } = JSON.parse(saidwho([], { input: `\ufeff${NO}` }).out)
    expect(claims[0].content[0]).toEqual({ start: 1, end: 6, text: '“No,”' })
  })

  test('that is not UTF-8 is read all the same, with a warning', () => {
    const { out, err, code } = saidwho([], {
      input: Buffer.concat([Buffer.from('“No'), Buffer.from([0x80]), Buffer.from(',” said Ann Lee.')]),
    })
    expect(JSON.parse(out).claims[0].content[0]).toEqual({ start: 0, end: 6, text: '“No\ufffd,”' })
    expect(err).toBe('saidwho: standard input: not all of it is UTF-8; broken bytes are read as U+FFFD\n')
    expect(code).toBe(0)
  })
})

describe('failure', () => {
  test('of a line is told in its place, and the rest goes on', () => {
    const broken = ['nope', '[1]', '{"text":"x"}', '{"id":"t"}', '{"id":{},"text":"x"}']
    const { out, err, code } = saidwho(['--input', 'jsonl'], { input: [...broken, article('good')].join('\n') })
    const error = (message: string) => ({ code: 'ERR_NOT_AN_ARTICLE', message: `standard input:${message}` })
    expect(lines(out).map((line) => JSON.parse(line))).toEqual([
      { id: null, error: error('1: not JSON') },
      { id: null, error: error('2: not a JSON object; for a list of articles, use --input json (format)') },
      expect.objectContaining({ id: '-:3' }),
      {
        id: 't',
        error: error('4: no string in “text”; the fields are “id”: name one by --text-field (textField)'),
      },
      { id: null, error: error('5: no string or number in “id”') },
      expect.objectContaining({ id: 'good' }),
    ])
    expect(lines(err)).toHaveLength(4)
    expect(code).toBe(1)
  })

  test('of a file does not stop the others', () => {
    const { out, code } = saidwho(['no-such-file.txt', file('one.txt', NO)])
    expect(lines(out).map((line) => JSON.parse(line))).toMatchObject([
      { id: 'no-such-file.txt', error: { code: 'ERR_UNREADABLE' } },
      { claims: [{ id: 'c1' }] },
    ])
    expect(code).toBe(1)
  })

  test.each([
    [['--format', 'xml'], 'Allowed choices are table, json, jsonl'],
    [['--input', 'xml'], 'Allowed choices are text, html, jsonl, json, csv, parquet'],
    [['--workers', '0'], 'Use max or a whole number from 1'],
    [['--max-seconds', 'none'], 'Use a number above 0'],
    [['--out', 'no/such/folder/claims.jsonl'], 'no such file or directory'],
    [['--nonsense'], "unknown option '--nonsense'"],
  ])('by wrong usage, %j, ends with 2', (args, message) => {
    const { out, err, code } = saidwho(args)
    expect(out).toBe('')
    expect(err).toContain(message)
    expect(code).toBe(2)
  })
})

describe('output', () => {
  test('as json is a list, of however many articles', () => {
    const text = file('one.txt', NO)
    expect(JSON.parse(saidwho([text, '--format', 'json']).out)).toMatchObject([{ id: text, claims: [{ id: 'c1' }] }])
    expect(JSON.parse(saidwho([text, text, '--format', 'json']).out)).toMatchObject([{ id: text }, { id: text }])
    const jsonl = saidwho(['--input', 'jsonl', '--format', 'json'], { input: article(1) })
    expect(JSON.parse(jsonl.out)).toMatchObject([{ id: 1 }])
    expect(saidwho(['--input', 'jsonl', '--format', 'json']).out).toBe('[]\n')
  })

  test('as html is the page of one article, or of several one page with an index', () => {
    const one = saidwho(['--format', 'html'], { input: NO })
    expect(one.out).toMatch(/^<!doctype html>[\s\S]*Ann Lee[\s\S]*<\/html>\n$/)
    expect(one).toMatchObject({ err: '', code: 0 })
    const input = `${article('<1>')}\nbroken\n${article(2)}\n${article(3, '')}`
    const { out, code } = saidwho(['--input', 'jsonl', '--format', 'html'], { input })
    expect(out.match(/<!doctype html>/g)).toHaveLength(1)
    expect(out.match(/^<summary>.*$/gm)).toEqual([
      '<summary><bdi>&lt;1&gt;</bdi><small>1 claim · 0 accusations</small></summary>',
      '<summary><bdi>2</bdi><small>1 claim · 0 accusations</small></summary>',
      '<summary><bdi>3</bdi><small>0 claims · 0 accusations</small></summary>',
    ])
    expect(out.match(/<iframe [^>]*srcdoc="&lt;!doctype html&gt;[^"]*Ann Lee[^"]*"><\/iframe>/g)).toHaveLength(2)
    expect(out).toMatch(/<\/html>\n$/)
    expect(code).toBe(1)
  })

  test('as brat is of one article alone', () => {
    const two = saidwho(['--input', 'jsonl', '--format', 'brat'], { input: `${article(1)}\n${article(2)}` })
    expect(two).toMatchObject({ code: 2, err: expect.stringContaining('--format brat takes one article') })
  })

  test('without evidence has empty lists in its place, in threads, too, and can be read again', () => {
    const input = `${article(1)}\n`
    const bare = saidwho(['--input', 'jsonl', '--no-evidence', '--workers', '2'], { input }).out
    expect(JSON.parse(bare)).toMatchObject({ id: 1, claims: [{ evidence: [], speaker: 'e1' }] })
    const again = saidwho(['--input', 'extractions', '--format', 'triples', '--fields', 'speaker,quote'], {
      input: bare,
    })
    expect(again).toEqual({ out: '{"speaker":"Ann Lee","quote":"“No,”"}\n', err: '', code: 0 })
  })

  test('has some fields alone, and the file is gone on with by the same alone', () => {
    const out = join(files, 'some.jsonl')
    const run = (fields: string) =>
      saidwho(['--input', 'jsonl', '--fields', fields, '--out', out], { input: `${article(1)}\nx\n` })
    expect(run('claims.stance.act,claims.id').code).toBe(1)
    expect(readFileSync(out, 'utf8')).toBe(
      '{"id":1,"claims":[{"id":"c1","stance":{"act":"deny"}}]}\n' +
        '{"id":null,"error":{"code":"ERR_NOT_AN_ARTICLE","message":"standard input:2: not JSON"}}\n',
    )
    expect(run('claims.id')).toMatchObject({ code: 2, err: expect.stringContaining('was made with fields') })
    expect(run('claim.id')).toMatchObject({ code: 2, err: expect.stringContaining('did you mean claims.id?') })
  })

  test.each([
    ['csv', /^article,.*\r\n1,.*Ann Lee.*\r\n2,.*\r\n$/s],
    ['csv-accusations', /^article,[^\n]*\r\n$/],
    ['web-annotation', /^\{"@context"[^\n]*\n\{"@context"[^\n]*\n$/],
    ['stix', /^\{"type":"bundle"[^\n]*\n\{"type":"bundle"[^\n]*\n$/],
    ['triples', /^\{"article":1,"id":"c1","speaker":"Ann Lee"[^\n]*\n\{"article":2[^\n]*\n$/],
    ['accusations', /^$/],
    ['schema', /^\{\n {2}"\$schema": "https:\/\/json-schema.org\/draft\/2020-12\/schema"/],
    ['summary', /^2 articles\n2 claims/],
  ])('as %s', (format, expected) => {
    const input = `${article(1)}\n${article(2)}\n`
    const { out, err, code } = saidwho(['--input', 'jsonl', '--format', format], { input })
    expect(out).toMatch(expected)
    expect({ err, code }).toEqual({ err: '', code: 0 })
  })

  test('as brat is of one text, and not of what was extracted before', () => {
    expect(saidwho(['--format', 'brat'], { input: NO })).toMatchObject({ code: 0, out: expect.stringMatching(/^T1\t/) })
    const line = saidwho(['--input', 'jsonl'], { input: article(1) }).out
    const again = saidwho(['--input', 'extractions', '--format', 'brat'], { input: line })
    expect(again).toMatchObject({ code: 2, err: expect.stringContaining('--format brat needs the articles') })
    expect(saidwho(['--input', 'extractions', '--format', 'csv'], { input: line }).out).toContain('Ann Lee')
  })

  test('as a table is the same as on record', async () => {
    const { out, err, code } = saidwho([FIXTURE, '--format', 'table'])
    await expect(out).toMatchFileSnapshot('snapshots/china-cyber-spying.table.txt')
    expect(Math.max(...lines(out).map((line) => line.length))).toBeLessThanOrEqual(100)
    expect({ err, code }).toEqual({ err: '', code: 0 })
  })

  test('has colours only where they are wanted', () => {
    const colours = (env: Record<string, string>) =>
      saidwho(['--format', 'table'], { input: NO, env }).out.includes('\x1b[')
    expect(colours({})).toBe(false)
    expect(colours({ FORCE_COLOR: '1' })).toBe(true)
    expect(colours({ FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false)
  })

  test('lets no article steer the terminal', () => {
    const { out } = saidwho(['--format', 'table'], { input: '“No\x1b[2J\x07\x9b,” said Ann\x1b[31m Lee.' })
    expect(out).toContain('“No')
    expect(out).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f]/)
  })

  test('ends in peace when nobody reads on', () => {
    const path = file('long.jsonl', Array.from({ length: 5000 }, (_, i) => article(i)).join('\n'))
    const command = `"${process.execPath}" "${built.cli}" "${path}" | head -n 1`
    const { stdout, stderr } = spawnSync('bash', ['-o', 'pipefail', '-c', command], { encoding: 'utf8' })
    expect(JSON.parse(stdout)).toMatchObject({ id: 0 })
    expect(stderr).toBe('')
  })

  test('of --version and --help', () => {
    expect(saidwho(['--version'])).toEqual({ out: `${manifest.version}\n`, err: '', code: 0 })
    const help = saidwho(['--help'])
    expect(help.out).toContain('Exit status: 0 success, 1 some articles failed')
    expect(Math.max(...lines(help.out).map((line) => line.length))).toBeLessThanOrEqual(80)
    expect(help).toMatchObject({ err: '', code: 0 })
  })
})

describe('--lexicon', () => {
  const SAID = 'The fee will rise, Zorbo Labs skeeted.'
  const words = { cues: [{ lemma: 'skeet' }], entities: [{ name: 'Zorbo Labs', kind: 'organization', country: 'NO' }] }

  test('adds verbs and names of one’s own, in threads, too', () => {
    const path = file('words.json', JSON.stringify(words))
    const { out, err, code } = saidwho(['--lexicon', path, '--workers', '2'], { input: SAID })
    expect(JSON.parse(out).entities).toMatchObject([{ name: 'Zorbo Labs', country: 'NO' }])
    expect({ err, code }).toEqual({ err: '', code: 0 })
  })

  test.each([
    ['', 'words.json is not JSON: '],
    ['{"cue":[]}', 'did you mean cues?'],
    ['{"entities":[{"name":"Zorbo"}]}', 'lexicon.entities[0]'],
  ])('refuses a file with %j', (content, message) => {
    const { out, err, code } = saidwho(['--lexicon', file('words.json', content)], { input: SAID })
    expect({ out, code }).toEqual({ out: '', code: 2 })
    expect(err).toContain(message)
  })

  test('refuses a file that is not there, and a run with other words', () => {
    const none = saidwho(['--lexicon', 'no-such.json'], { input: SAID })
    expect(none).toMatchObject({ out: '', code: 2, err: expect.stringContaining('--lexicon: ENOENT') })
    const out = join(files, 'with-words.jsonl')
    const run = (content: object) =>
      saidwho(['--lexicon', file('words.json', JSON.stringify(content)), '--out', out], { input: SAID })
    expect(run(words).code).toBe(0)
    expect(run(words)).toMatchObject({
      code: 0,
      err: expect.stringContaining('holds 1 article already; going on after it'),
    })
    expect(run({ cues: [] })).toMatchObject({ code: 2, err: expect.stringContaining('was made with lexicon') })
  })
})
