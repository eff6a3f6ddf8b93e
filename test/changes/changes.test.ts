/** `npm run changes`: what it says of two extractors that differ in a known way. */
import { expect, test } from 'vitest'
import { extract } from '../../src/index.ts'
import type { Extraction } from '../../src/types.ts'
import { changesCommand, compareArticles, ownArticles } from './command.ts'
import { differences } from './compare.ts'

const TEXT =
  'Ann Lee said the dam leaks. “The road is shut,” Bob Poe added. Canada accused Russia of hacking its ministry.'
const WHOLE = extract(TEXT)

/** All as it was, but for one claim. */
const withClaim = (index: number, claim: Partial<Extraction['claims'][number]>): Extraction => {
  return { ...WHOLE, claims: WHOLE.claims.map((one, i) => (i === index ? { ...one, ...claim } : one)) }
}

test('nothing is said of what is the same', () => {
  expect(WHOLE.claims.length).toBeGreaterThanOrEqual(2)
  expect(differences(WHOLE, extract(TEXT))).toEqual([])
})

test('a claim that is gone shifts the ids of others, which is no change', () => {
  const [, ...rest] = WHOLE.claims
  const after = { ...WHOLE, claims: rest.map((one, i) => ({ ...one, id: `c${i + 1}` })), accusations: [] }
  const before = { ...WHOLE, accusations: [] }
  expect(differences(before, after)).toEqual([
    { what: 'claims', how: 'gone', title: 'Ann Lee | said | the dam leaks', changes: [] },
  ])
  expect(differences(after, before)).toMatchObject([{ what: 'claims', how: 'new' }])
})

test('a claim with other answers is told field by field, in words', () => {
  const stance = { ...WHOLE.claims[0]!.stance, act: 'deny' } as const
  expect(differences(WHOLE, withClaim(0, { stance, speaker: null }))).toEqual([
    {
      what: 'claims',
      how: 'changed',
      title: 'Ann Lee | said | the dam leaks',
      changes: [
        ['speaker', 'Ann Lee', 'none'],
        ['stance.act', WHOLE.claims[0]!.stance.act, 'deny'],
      ],
    },
  ])
})

test('of a list only what came and went is told', () => {
  const { evidence } = WHOLE.claims[0]!
  const more = withClaim(0, { evidence: [...evidence, { field: 'act', rule: 'made-up', words: [] }] })
  expect(differences(WHOLE, more)[0]?.changes).toEqual([['evidence', 'none', '(field act, rule made-up, words none)']])
})

test('accusations, too', () => {
  expect(WHOLE.accusations).toHaveLength(1)
  const after = { ...WHOLE, accusations: WHOLE.accusations.map((one) => ({ ...one, form: 'denied' as never })) }
  expect(differences(WHOLE, after)).toMatchObject([
    {
      what: 'accusations',
      how: 'changed',
      title: 'Canada → Russia: hacking',
      changes: [['form', expect.any(String), 'denied']],
    },
  ])
})

test('the sums, and no more articles shown than are asked for', async () => {
  const lines: string[] = []
  const articles = [1, 2, 3].map((id) => ({ id: `a${id}`, text: id === 2 ? 'Nothing here.' : TEXT }))
  const after = (text: string) => (text === TEXT ? withClaim(0, { confidence: 0.123 }) : extract(text))
  await compareArticles(articles, extract, after, { show: 1, print: (line) => lines.push(line) })
  expect(lines.slice(1)).toEqual([
    'claims: 0 new, 0 gone, 2 changed (confidence 2)',
    'entities: 0 new, 0 gone, 0 changed',
    'accusations: 0 new, 0 gone, 0 changed',
    '3 articles, 2 differ',
  ])
  expect(lines[0]).toMatch(
    /^a1\n {2}claim changed: Ann Lee \| said \| the dam leaks\n {4}confidence: [\d.]+ → 0.123\n$/,
  )
})

test('without a corpus the texts of the fixtures are compared', () => {
  const ids = [...ownArticles()].map(({ id }) => id)
  expect(ids[0]).toBe('china-cyber-spying.txt')
  expect(ids.length).toBeGreaterThan(500)
  expect(new Set(ids).size).toBe(ids.length)
})

test.each([
  ['--against is missing', []],
  ['--show must be a whole number', ['--against', 'HEAD', '--show', 'many']],
  ['neither a folder with an index.js nor a commit', ['--against', 'no-such-commit']],
])('refused: %s', async (message, args) => {
  await expect(changesCommand(args, () => {})).rejects.toThrow(message)
})
