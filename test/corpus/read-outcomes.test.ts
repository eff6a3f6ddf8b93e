/** Files of outcomes that somebody broke: what is no line of saidwho is told in its place, and the others are read. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { type Outcome, readOutcomes, summarise } from '../../src/corpus/corpus.ts'
import { extract } from '../../src/index.ts'

const { claims, entities, accusations } = extract('“No,” said Ann Lee. Canada accused Iran of hacking a bank.')
const [claim] = claims
const [accusation] = accusations

async function read(...lines: readonly unknown[]): Promise<Outcome[]> {
  const folder = mkdtempSync(join(tmpdir(), 'saidwho-outcomes-'))
  try {
    writeFileSync(join(folder, 'out.jsonl'), lines.map((line) => JSON.stringify(line)).join('\n'))
    const found: Outcome[] = []
    for await (const outcome of readOutcomes(join(folder, 'out.jsonl'))) found.push(outcome)
    return found
  } finally {
    rmSync(folder, { recursive: true })
  }
}

test('what was written is read: extractions with any fields that come later, and errors', async () => {
  const error = { code: 'ERR_SIZE_LIMIT', message: 'too long' }
  const lines = [
    { id: 'a', claims, entities, accusations, later: 1 },
    { id: null, error },
  ]
  const [first, second] = await read(...lines)
  expect(first).toEqual({ ok: true, id: 'a', extraction: { claims, entities, accusations } })
  expect(second).toMatchObject({ ok: false, id: null, error })
})

test('an id that stands twice is told, and so is a list', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'saidwho-outcomes-')), 'out.jsonl')
  const rest = JSON.stringify({ claims, entities, accusations }).slice(1)
  writeFileSync(path, [`{"id":1,"id":2,${rest}`, `[{"id":1,${rest}]`, `{"id":2,${rest}`].join('\n'))
  const found: Outcome[] = []
  for await (const outcome of readOutcomes(path)) found.push(outcome)
  expect(found.map((one) => (one.ok ? one.id : one.error.message.replace(/^.*?: /, '')))).toEqual([
    '“id” stands there twice',
    'not a JSON object',
    2,
  ])
  rmSync(join(path, '..'), { recursive: true })
})

test.each([
  ['an error of nothing', { id: 1, error: null }],
  ['an error in words', { id: 1, error: 'no' }],
  ['no id', { claims, entities, accusations }],
  ['a claim of nothing', { id: 1, claims: [null], entities, accusations }],
  ['a speaker who is nobody', { id: 1, claims, entities: [], accusations: [] }],
  [
    'an act that is none',
    { id: 1, claims: [{ ...claim, stance: { ...claim!.stance, act: 'shout' } }], entities, accusations },
  ],
  ['a field that every object has', { id: 1, claims: [{ ...claim, id: 'constructor' }], entities, accusations }],
  ['nobody accused', { id: 1, claims, entities, accusations: [{ ...accusation, accused: null }] }],
])('%s is told, and does no harm to the next line', async (_, line) => {
  const outcomes = await read(line, { id: 'next', claims, entities, accusations })
  expect(outcomes.map((one) => (one.ok ? one.id : one.error.code))).toEqual(['ERR_NOT_AN_ARTICLE', 'next'])
  expect(await summarise(outcomes)).toMatchObject({ articles: 2, claims: claims.length })
})
