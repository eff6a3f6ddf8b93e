/** Files: only those that were named are read and written, and none of them can fill the memory or end a run. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import ts from 'typescript'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { articlesOf } from '../../src/bullmq/jobs.ts'
import type { Article, BrokenArticle, Outcome } from '../../src/corpus/articles.ts'
import { readOutcomes, readOutcomesOf } from '../../src/corpus/read-outcomes.ts'
import type { Context } from '../../src/corpus/readers/context.ts'
import { findInputs } from '../../src/corpus/readers/inputs.ts'
import { readInputs } from '../../src/corpus/readers/read-articles.ts'
import { extract } from '../../src/index.ts'
import { type Built, buildForTests } from '../built.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'saidwho-files-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function file(name: string, content: string | Buffer): string {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = []
  for await (const item of items) list.push(item)
  return list
}

const context: Context = { idField: 'id', textField: 'text', warn: () => {}, onBytes: () => {}, mostBytes: 1000 }
const read = async (name: string): Promise<(Article | BrokenArticle)[]> =>
  all(readInputs(await findInputs([name], null), context))
const line = (id: string, text: string) => `${JSON.stringify({ id, text })}\n`
const TOO_LONG = { error: { code: 'ERR_SIZE_LIMIT' } }

describe('more bytes than an article may have, packed in few', () => {
  const bomb = 'a'.repeat(3_000_000)

  test('one line of JSON is an error, and those around it are read', async () => {
    const name = file('bomb.jsonl.gz', gzipSync(line('1', 'x') + line('2', bomb) + line('3', 'y') + bomb))
    expect(await read(name)).toMatchObject([{ id: '1', text: 'x' }, TOO_LONG, { id: '3', text: 'y' }, TOO_LONG])
  })

  test('a text is one', async () => {
    expect(await read(file('bomb.txt.gz', gzipSync(bomb)))).toMatchObject([TOO_LONG])
  })

  test('a cell of CSV is one, and the row after it is read', async () => {
    const name = file('bomb.csv.gz', gzipSync(`id,text\n1,x\n2,"${bomb}\n3,y\n`))
    expect(await read(name)).toMatchObject([{ id: '1', text: 'x' }, TOO_LONG, { id: '3', text: 'y' }])
    const lines = file('lines.csv.gz', gzipSync(`id,text\n1,"${'a\n'.repeat(1_000_000)}"\n2,y\n`))
    expect(await read(lines)).toMatchObject([TOO_LONG])
  })

  test('a line of an extraction is one', async () => {
    const name = file(
      'bomb-claims.jsonl.gz',
      gzipSync(`{"id":1,"x":"${bomb}"}\n{"id":2,"claims":[],"entities":[],"accusations":[]}\n`),
    )
    const outcomes = await all(readOutcomesOf(await findInputs([name], null), context))
    expect(outcomes).toMatchObject([TOO_LONG, { ok: true, id: 2 }])
  })

  test('lines of just the length are read', async () => {
    const text = 'a'.repeat(1000 - line('1', '').length + 1)
    expect(await read(file('most.jsonl', line('1', text)))).toEqual([{ id: '1', text }])
    expect(await read(file('more.jsonl', line('1', `${text}a`)))).toMatchObject([TOO_LONG])
  })
})

test('brackets a million deep are no JSON, or one, and end nothing', async () => {
  const deep = `{"id":1,"text":${'['.repeat(1_000_000)}}\n${line('2', 'x')}`
  const inputs = await findInputs([file('deep.jsonl', deep)], null)
  expect(await all(readInputs(inputs, { ...context, mostBytes: 2 ** 22 }))).toMatchObject([
    { error: { code: 'ERR_NOT_AN_ARTICLE' } },
    { id: '2' },
  ])
})

test('a column named __proto__ is a column', async () => {
  const name = file('proto.csv', '__proto__,constructor,id,text\nx,y,1,It rained.\n')
  expect(await read(name)).toEqual([{ id: '1', text: 'It rained.' }])
  expect(({} as Record<string, unknown>).x).toBeUndefined()
})

describe('lines that say they are extractions', () => {
  const own = { id: 'a', ...extract('“No,” said Ann Lee. China accused Iran of hacking its banks. Iran denied it.') }
  const lines = async (...records: unknown[]): Promise<Outcome[]> => {
    const text = records.map((record) => `${JSON.stringify(record)}\n`).join('')
    return all(readOutcomes(file('claims.jsonl', text)))
  }

  test('our own are taken as they are', async () => {
    expect(own.accusations).toHaveLength(1)
    const { id, ...extraction } = own
    expect(await lines(own)).toEqual([{ ok: true, id, extraction }])
  })

  test.each<[string, unknown]>([
    ['an error of null', { id: 1, error: null }],
    ['an error without code', { id: 1, error: { message: 'x' } }],
    ['a code with controls', { id: 1, error: { code: 'ERR_\u001b[2J', message: 'x' } }],
    ['a list', []],
    ['an id that is an object', { ...own, id: {} }],
    ['claims of null', { ...own, claims: [null] }],
    ['a claim of nobody', { ...own, entities: [] }],
    ['an id with markup', { ...own, claims: own.claims.map((claim) => ({ ...claim, id: 'c1"><b>' })) }],
    ['a country with controls', { ...own, entities: own.entities.map((one) => ({ ...one, country: '\u001b[' })) }],
    ['an offset that is none', { ...own, claims: [{ ...own.claims[0], content: [{ start: -1, end: 1, text: 'x' }] }] }],
  ])('%s is refused, and the next line read', async (_, record) => {
    expect(await lines(record, own)).toMatchObject([
      { ok: false, error: { code: 'ERR_NOT_AN_ARTICLE' } },
      { ok: true, id: 'a' },
    ])
  })

  test('all of ours are sound, whatever the text', async () => {
    const cases = [
      '',
      'constructor said it.',
      'The FBI indicted two hackers of APT28, a Russian group, in May 2016.',
      'He said it.',
    ]
    const records = cases.map((text, id) => ({ id, ...extract(text) }))
    expect((await lines(...records)).every(({ ok }) => ok)).toBe(true)
  })
})

describe('paths', () => {
  test.each(['../secret.jsonl', '/../secret.jsonl', 'a/../../secret.jsonl', '..', '', '.'])(
    'a job of a queue that names %j reads nothing',
    async (name) => {
      const root = join(folder, 'root')
      mkdirSync(root, { recursive: true })
      file('secret.jsonl', line('secret', 'x'))
      const job = { file: name, from: 0, to: 100, line: 1, idField: 'id', textField: 'text' }
      await expect(articlesOf(job, root)).rejects.toMatchObject({ code: 'ERR_UNREADABLE' })
    },
  )

  test('a job that names a file below the folder reads it', async () => {
    mkdirSync(join(folder, 'root/..news'), { recursive: true })
    const text = line('1', 'x')
    file('root/..news/a.jsonl', text)
    const job = { file: '..news/a.jsonl', from: 0, to: text.length, line: 1, idField: 'id', textField: 'text' }
    expect(await articlesOf(job, join(folder, 'root'))).toEqual([{ id: '1', text: 'x' }])
  })

  test('a folder that holds itself ends', async () => {
    mkdirSync(join(folder, 'loop'), { recursive: true })
    file('loop/a.txt', 'It rained.')
    symlinkSync('.', join(folder, 'loop/again'))
    expect((await findInputs([join(folder, 'loop')], null)).length).toBeLessThan(5)
  })
})

describe('the command', () => {
  let built: Built
  beforeAll(async () => {
    built = await buildForTests()
  }, 180_000)
  afterAll(() => built.remove())

  test('an id that looks like a path is none, and what is printed steers no terminal', () => {
    const work = join(folder, 'work')
    mkdirSync(work)
    const ids = ['../../escape', '/etc/escape', 'C:\\escape', '\u001b]0;escape\u0007']
    writeFileSync(
      join(work, 'in.jsonl'),
      ids.map((id) => line(id, '“No,” said Ann Lee.')).join('') + line('x\u001b[2J\u202e', 'a'.repeat(50)),
    )
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [built.cli, 'in.jsonl', ...args], { cwd: work, encoding: 'utf8' })
    const { stderr } = run('--out', 'out.jsonl', '--max-characters', '40')
    expect(readdirSync(work).sort()).toEqual(['in.jsonl', 'out.jsonl', 'out.jsonl.run.json', 'out.jsonl.run.keys'])
    expect(stderr).toContain('ERR_SIZE_LIMIT')
    expect(stderr).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/)
    // Programs get the id that they gave.
    const out = readFileSync(join(work, 'out.jsonl'), 'utf8').trim().split('\n')
    expect(out.map((one) => JSON.parse(one).id)).toEqual([...ids, 'x\u001b[2J\u202e'])
  })
  test('the package makes no code of text, and loads no module but its own and the one that was named', () => {
    const files = readdirSync(built.folder).filter((name) => /\.c?js$/.test(name))
    expect(files.length).toBeGreaterThan(5)
    for (const name of files) {
      const source = readFileSync(join(built.folder, name), 'utf8')
      expect(dynamicCode(name, source)).toEqual([])
    }
    expect(
      dynamicCode('x.js', 'eval("1"); new Function("2"); setTimeout("3"); import(name); new vm.Script(text)'),
    ).toHaveLength(5)
  })
})

const READS_CORPORA = /^(?:corpus|corpus-worker|bullmq|cli|cli-main)\.c?js$/

/** Calls that take text for code, by the compiler's own reading of the file. */
function dynamicCode(name: string, text: string): string[] {
  const source = ts.createSourceFile(name, text, ts.ScriptTarget.Latest)
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) || ts.isNewExpression(node)) {
      const callee = node.expression.getText(source)
      const first = node.arguments?.[0]
      const words = first === undefined ? '' : first.getText(source)
      const isText = first !== undefined && ts.isStringLiteralLike(first)
      if (/(?:^|\.)(?:eval|Function|runInThisContext|runInNewContext|compileFunction)$/.test(callee)) found.push(callee)
      // The watchdog's script: it calls what it is given, and is a constant.
      if (/(?:^|\.)Script$/.test(callee) && words !== '"run()"') found.push(`${callee}(${words})`)
      if (/(?:^|\.)(?:setTimeout|setInterval)$/.test(callee) && isText) found.push(callee)
      // `module` is the option of that name, which whatever reads corpora may get.
      const isOurs = isText || (READS_CORPORA.test(name) && words === 'module')
      if (node.expression.kind === ts.SyntaxKind.ImportKeyword && !isOurs) found.push(`import(${words})`)
    }
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}
