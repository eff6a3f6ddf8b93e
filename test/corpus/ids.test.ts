/** Ids are kept as they were written: no two of them become one, and what cannot be one is told. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { articlesOf } from '../../src/bullmq/jobs.ts'
import type { Article, BrokenArticle, Id, Outcome } from '../../src/corpus/corpus.ts'
import { readOutcomes } from '../../src/corpus/corpus.ts'
import { idOfNumber } from '../../src/corpus/ids.ts'
import { type ReadOptions, readArticles } from '../../src/corpus/readers/read-articles.ts'

const folder = mkdtempSync(join(tmpdir(), 'saidwho-ids-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const path = join(folder, 'in.jsonl')
async function read(lines: readonly string[], options?: ReadOptions): Promise<(Article | BrokenArticle)[]> {
  writeFileSync(path, lines.join('\n'))
  const found: (Article | BrokenArticle)[] = []
  for await (const article of readArticles(path, options)) found.push(article)
  return found
}
const idOf = async (written: string) => {
  const [article] = await read([`{"id":${written},"text":""}`])
  return 'error' in article! ? article.error.message.replace(`${folder}/`, '') : article!.id
}

/** Beyond 2^53 a number is not what was written; as a string it is. */
const NUMBERS: readonly (readonly [string, Id])[] = [
  ['1', 1],
  ['0', 0],
  ['-7', -7],
  ['9007199254740991', 9007199254740991],
  ['-9007199254740991', -9007199254740991],
  ['9007199254740992', '9007199254740992'],
  ['9007199254740993', '9007199254740993'],
  ['-9007199254740993', '-9007199254740993'],
  ['1234567890123456789', '1234567890123456789'],
  ['1234567890123456788', '1234567890123456788'],
  ['18446744073709551615', '18446744073709551615'],
  ['100000000000000000000000', '100000000000000000000000'],
  ['0.5', 0.5],
  ['0.1', 0.1],
  ['0.30000000000000004', 0.30000000000000004],
  ['0.1000000000000000055', '0.1000000000000000055'],
  ['1.00000000000000000001', '1.00000000000000000001'],
  ['0.00000000000000000000000001', 1e-26],
  // One number, however it is written.
  ['1.0', 1],
  ['1e0', 1],
  ['10e-1', 1],
  ['1E2', 100],
  ['-0', 0],
  ['-0.0e9', 0],
  ['1e-400', '1e-400'],
  ['1e400', '1e400'],
  ['-1e400', '-1e400'],
  ['1e22', '1e22'],
  ['1e99999999999999999999', '1e99999999999999999999'],
  ['0e99999999999999999999', 0],
]

describe('a number', () => {
  test.each(NUMBERS)('%s is %j, from JSON Lines', async (written, id) => {
    expect(await idOf(written)).toBe(id)
    expect(await idOf(` \t${written} `)).toBe(id)
  })

  test('of another value is another id, and none is minus zero', () => {
    const digits = fc.tuple(
      fc.constantFrom('', '-'),
      fc.oneof(fc.constant('0'), fc.bigInt({ min: 1n, max: 10n ** 20n }).map(String)),
      fc.oneof(
        fc.constant(''),
        fc.bigInt({ min: 0n, max: 10n ** 6n }).map((part) => `.${part}`),
      ),
      fc.oneof(
        fc.constant(''),
        fc.integer({ min: -30, max: 30 }).map((exponent) => `e${exponent}`),
      ),
    )
    const written = digits.map((parts) => parts.join(''))
    /** A whole number of 10^-60, exactly. */
    const exactly = (number: string) => {
      const [, sign, whole, part = '', exponent = '0'] = /^(-?)(\d+)(?:\.(\d+))?(?:e(-?\d+))?$/.exec(number)!
      return BigInt(`${sign}${whole}${part}`) * 10n ** BigInt(60 + Number(exponent) - part.length)
    }
    fc.assert(
      fc.property(written, written, (one, other) => {
        if (exactly(one) !== exactly(other)) expect(idOfNumber(one)).not.toBe(idOfNumber(other))
        for (const id of [idOfNumber(one), idOfNumber(other)]) {
          expect(Object.is(id, -0)).toBe(false)
          expect(typeof id === 'string' || !Number.isInteger(id) || Number.isSafeInteger(id)).toBe(true)
        }
      }),
      { numRuns: 2000, seed: 1 },
    )
  })

  test('of many digits takes no time', () => {
    const start = performance.now()
    for (const digits of ['1', '0', '10']) {
      const many = digits.repeat(1_000_000)
      for (const written of [`1${many}`, `0.${many}`, `0.${many}1`, `1${many}e9`]) idOfNumber(written)
    }
    expect(performance.now() - start).toBeLessThan(1000)
  })

  test('is the same out of a queue, and out of what was written', async () => {
    const lines = NUMBERS.map(([written]) => `{"id":${written},"text":""}`).join('\n')
    writeFileSync(path, lines)
    const job = { file: 'in.jsonl', from: 0, to: lines.length, line: 1, idField: 'id', textField: 'text' }
    expect((await articlesOf(job, folder)).map(({ id }) => id)).toEqual(NUMBERS.map(([, id]) => id))

    const rest = '"claims":[],"entities":[],"accusations":[]'
    writeFileSync(path, NUMBERS.map(([written]) => `{"id":${written},${rest}}`).join('\n'))
    const outcomes: Outcome[] = []
    for await (const outcome of readOutcomes(path)) outcomes.push(outcome)
    expect(outcomes.map(({ id }) => id)).toEqual(NUMBERS.map(([, id]) => id))
  })
})

describe('an id', () => {
  test.each(['true', 'false', '{}', '[]', '[1]', '{"id":1}', '[[["id"]]]'])('is not %s', async (written) => {
    expect(await idOf(written)).toBe('in.jsonl:1: no string or number in “id”')
  })

  test('that is null is none: the place takes its part', async () => {
    expect(await idOf('null')).toBe(`${folder}/in.jsonl:1`)
    const [article] = await read(['{"url":null,"text":""}'], { idField: 'url' })
    expect(article).toMatchObject({ id: null, error: { code: 'ERR_NOT_AN_ARTICLE' } })
  })

  test.each([
    ['""', ''],
    ['"1"', '1'],
    ['"9007199254740993"', '9007199254740993'],
    ['"\\u0061\\n\\""', 'a\n"'],
    ['"\\ud800"', '\ud800'],
    ['"\\u0000"', '\0'],
    ['"__proto__"', '__proto__'],
  ])('may be %s', async (written, id) => {
    expect(await idOf(written)).toBe(id)
  })

  test('is that of the article, wherever it stands and whatever else does', async () => {
    const lines = [
      '{"text":"\\"id\\":5","id":9007199254740993}',
      '{"more":{"id":1,"text":"x"},"id":9007199254740993,"text":"","last":[{"id":2},"}]",[]]}',
      '{"a":"\\\\","id":9007199254740993,"text":"\\\\\\""}',
      ' { "id" : 9007199254740993 , "text" : "" } ',
      '{"\\u0069d":9007199254740993,"text":""}',
      '{"":1,"id":9007199254740993,"text":""}',
    ]
    expect((await read(lines)).map(({ id }) => id)).toEqual(lines.map(() => '9007199254740993'))
    const [other] = await read(['{"id":1,"__proto__":9007199254740993,"text":""}'], { idField: '__proto__' })
    expect(other!.id).toBe('9007199254740993')
  })

  test('that stands twice is told, and so is a text', async () => {
    const lines = [
      '{"id":1,"id":2,"text":"x"}',
      '{"id":1,"id":1,"text":"x"}',
      '{"id":1,"text":"x","\\u0069d":"2"}',
      '{"id":"t","text":"x","text":"y"}',
      '{"id":3,"text":"x","title":"y","title":"z"}',
    ]
    expect((await read(lines)).map((one) => ('error' in one ? one.error.message.split(': ')[1] : one))).toEqual([
      '“id” stands there twice',
      '“id” stands there twice',
      '“id” stands there twice',
      '“text” stands there twice',
      { id: 3, text: 'x' },
    ])
    expect((await read(lines))[3]!.id).toBe('t')
    const both = await read(['{"id":"x"}', '{"id":"x","id":"x"}'], { textField: 'id' })
    expect(both.map((one) => ('error' in one ? one.error.code : one))).toEqual([
      { id: 'x', text: 'x' },
      'ERR_NOT_AN_ARTICLE',
    ])
  })

  test('of two columns is told', async () => {
    writeFileSync(join(folder, 'in.csv'), 'id,text,id\n1,x,2\n')
    const found: unknown[] = []
    for await (const article of readArticles(join(folder, 'in.csv'))) found.push(article)
    expect(found).toMatchObject([{ error: { message: expect.stringContaining('in.csv: more than one column “id”') } }])
  })

  test('of two articles is that of both', async () => {
    expect(await read(['{"id":1,"text":"x"}', '{"id":1,"text":"y"}', '{"id":1.0,"text":"z"}'])).toEqual([
      { id: 1, text: 'x' },
      { id: 1, text: 'y' },
      { id: 1, text: 'z' },
    ])
  })
})
