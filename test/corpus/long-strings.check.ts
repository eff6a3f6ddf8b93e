/** What is longer than a string can be, 512 MB or so: written in pieces, or told with a code. Never a stack, never lost. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { jsonPieces } from '../../src/cli/json-pieces.ts'
import type { Options } from '../../src/cli/options.ts'
import { createWriter, type Output } from '../../src/cli/output.ts'
import { asArticle, type Outcome } from '../../src/corpus/articles.ts'
import { extractAll } from '../../src/corpus/extract-all.ts'
import { DEFAULT_LIMITS } from '../../src/corpus/options.ts'
import { readArticles } from '../../src/corpus/readers/read-articles.ts'
import { MOST_OF_A_LINE } from '../../src/corpus/strings.ts'
import { createWork } from '../../src/corpus/worker.ts'
import { lineOf, writeLines } from '../../src/corpus/write-lines.ts'
import { type Extraction, extract } from '../../src/index.ts'

const folder = mkdtempSync(join(tmpdir(), 'saidwho-long-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const small = extract('“No \ud83d\ude00,” said Ann Lee.\n\nChina accused Iran of hacking a bank; Iran denied it.\ud800')
const TOO_LONG = 'what was found would be a line of more than 536869888 bytes'

/** The same claim so many times: little memory, and a great deal of JSON. */
function huge(claims = 300, characters = 1_000_000): Extraction {
  const claim = small.claims[0]!
  const content = [{ start: 0, end: characters, text: '“a\ud83d\ude00'.repeat(characters / 4) }]
  const stance = { ...claim.stance, target: null }
  const all = { ...claim, source: [], cue: [], content, speaker: null, stance, evidence: [] }
  return {
    claims: Array.from({ length: claims }, (_, i) => ({ ...all, id: `c${i + 1}` })),
    entities: [],
    accusations: [],
  }
}

describe('JSON in pieces', () => {
  const joined = (value: unknown, indent: string, most: number) => [...jsonPieces(value, indent, most)].join('')

  test('is what it is in one piece', () => {
    for (const most of [1, 7, 50, 300, 5000, undefined]) {
      for (const indent of ['', '  ']) {
        const expected = JSON.stringify({ id: 'a', ...small }, null, 2).replaceAll('\n', `\n${indent}`)
        expect(joined({ id: 'a', ...small }, indent, most!)).toBe(expected)
      }
    }
  })

  test('whatever the value, with no piece that is much longer than it may be', () => {
    const value = fc.jsonValue({ stringUnit: 'binary', maxDepth: 4 })
    fc.assert(
      fc.property(value, fc.integer({ min: 1, max: 200 }), (any, most) => {
        const pieces = [...jsonPieces(any, '', most)]
        expect(pieces.join('')).toBe(JSON.stringify(any, null, 2))
      }),
      { seed: 1, numRuns: 2000 },
    )
    const pieces = [
      ...jsonPieces({ a: '\0'.repeat(9999), b: ['\ud83d\ude00'.repeat(999)], c: { d: [1, [], {}, null] } }, '', 60),
    ]
    expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(72)
  })

  test('goes beyond 512 MB', async () => {
    let [length, longest] = [0, 0]
    const count = async (piece: string) => {
      length += piece.length
      longest = Math.max(longest, piece.length)
    }
    const output = { put: count, line: (text: string) => count(`${text}\n`) } as Output
    const writer = createWriter({ format: 'json', shape: ALL } as Options, output)
    const [one, two] = [1, 2].map((claims) => JSON.stringify([{ id: 1, ...huge(claims) }], null, 2).length)
    const claims = 800
    await writer.write({ ok: true, id: 1, extraction: huge(claims) }, '')
    expect(length).toBeGreaterThan(600_000_000)
    // By the lengths of one and of two, and the digits of the ids: 9 of one, 90 of two, 701 of three. The end is to come.
    const digits = 90 + 2 * 701
    expect(length).toBe(one! + (claims - 1) * (two! - one!) + digits - '\n]'.length)
    expect(longest).toBeLessThan(2_000_000)
  })
})

const ALL = { evidence: true, fields: null }

describe('formats that make one string of an article', () => {
  test.each(['html', 'csv'] as const)('%s tells it', async (format) => {
    let written = ''
    const put = async (piece: string) => {
      written += piece
    }
    const output = { stream: process.stdout, put, line: put } as unknown as Output
    const writer = createWriter({ format, shape: ALL, chosen: null } as Options, output)
    const long = huge(600)
    const outcome: Outcome = { ok: true, id: 1, extraction: long }
    await expect(writer.write(outcome, long.claims[0]!.content[0]!.text)).rejects.toMatchObject({
      code: 'ERR_SIZE_LIMIT',
      message: `as ${format} the output would be longer than a string can be`,
    })
    // Nothing but a line of column names.
    expect(written.length).toBeLessThan(500)
  })
})

describe('a line', () => {
  test('of too many bytes, or characters, is one with an error', () => {
    const extraction = (text: string) => ({ ok: true, extraction: `{"claims":"${text}"}` }) as const
    const head = '{"id":1,"claims":""}'.length
    const fits = lineOf({ id: 1, text: '' }, extraction('a'.repeat(MOST_OF_A_LINE - head)))
    expect([fits.line.length, fits.error]).toEqual([MOST_OF_A_LINE, null])
    for (const text of ['a'.repeat(MOST_OF_A_LINE - head + 1), 'é'.repeat(MOST_OF_A_LINE / 2)]) {
      const { line, error } = lineOf({ id: 1, text: '' }, extraction(text))
      expect(line).toBe(`{"id":1,"error":{"code":"ERR_SIZE_LIMIT","message":"${TOO_LONG}"}}`)
      expect(error).toMatchObject({ code: 'ERR_SIZE_LIMIT', message: TOO_LONG })
    }
  })

  test('that cannot even be made is one with an error, and the next article is read', async () => {
    const module = join(folder, 'huge.mjs')
    writeFileSync(
      module,
      `export default () => ({ extract: (text) => {
         const stance = { act: 'assert', polarity: 'neutral', certainty: 'certain', target: null, confidence: 0.5 }
         const parts = { source: [], cue: [], content: [{ start: 0, end: text.length, text }], evidence: [] }
         const all = { kind: 'direct', ...parts, within: null, speaker: null, stance, confidence: 0.5 }
         const claims = Array.from({ length: text === '' ? 0 : 600 }, (_, i) => ({ id: 'c' + (i + 1), ...all }))
         return { claims, entities: [], accusations: [] }
       } })`,
    )
    const given = [
      { id: 1, text: 'a'.repeat(1e6) },
      { id: 2, text: '' },
    ]
    const lines: string[] = []
    const told: unknown[] = []
    const options = { module: pathToFileURL(module) }
    const write = async (line: string) => void lines.push(line)
    await writeLines(given, options, write, (id, error) => told.push([id, error?.code ?? null]))
    expect(lines).toEqual([
      `{"id":1,"error":{"code":"ERR_SIZE_LIMIT","message":"${TOO_LONG}"}}`,
      '{"id":2,"claims":[],"entities":[],"accusations":[]}',
    ])
    expect(told).toEqual([
      [1, 'ERR_SIZE_LIMIT'],
      [2, null],
    ])
    // As an object it can be held, and between threads it goes as one where it must.
    const work = await createWork({
      extractor: {},
      module: `${options.module}`,
      limits: DEFAULT_LIMITS,
      language: 'en',
      as: 'either',
    })
    const replies = await work({ articles: given, inHand: new Int32Array(1) })
    expect(replies).toMatchObject([
      { extraction: { claims: expect.objectContaining({ length: 600 }) } },
      { extraction: '{"claims":[],"entities":[],"accusations":[]}' },
    ])
    const counts: number[] = []
    for await (const one of extractAll(given, options)) counts.push(one.ok ? one.extraction.claims.length : -1)
    expect(counts).toEqual([600, 0])
  })
})

test('an id of more than a million characters is none', async () => {
  const [most, more] = [1_000_000, 1_000_001].map((length) => '\0'.repeat(length))
  expect(asArticle({ id: most, text: '' })).toEqual({ id: most, text: '' })
  const none = { id: null, error: { code: 'ERR_NOT_AN_ARTICLE', message: 'an id of more than 1000000 characters' } }
  expect(asArticle({ id: more, text: '' })).toMatchObject(none)
  const path = join(folder, 'ids.jsonl')
  writeFileSync(path, `${JSON.stringify({ id: more, text: '' })}\n{"id":2,"text":""}\n`)
  const found: unknown[] = []
  for await (const article of readArticles(path)) found.push(article)
  expect(found).toMatchObject([
    { id: null, error: { message: expect.stringMatching(/^.*:1: an id of more/) } },
    { id: 2 },
  ])
})
