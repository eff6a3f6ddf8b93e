/** Outcomes → counts, as data and as a table. */
import { expect, test } from 'vitest'
import type { Outcome } from '../../src/corpus/articles.ts'
import { summarise, summaryTable } from '../../src/corpus/summarise.ts'
import { extract, SaidwhoError } from '../../src/index.ts'

const of = (id: number, text: string): Outcome => ({ ok: true, id, extraction: extract(text) })
const CHARGE = 'The United States accused China of hacking into the computers of American companies.'
const OUTCOMES: readonly Outcome[] = [
  of(1, '“We won,” said Ann Lee. “They lost,” said Bo Chan.'),
  of(2, 'Ann Lee warned that prices would rise. Ann Lee said that she would stay.'),
  of(3, `${CHARGE} China denied the accusation.`),
  of(4, CHARGE),
  { ok: false, id: 5, error: new SaidwhoError('ERR_TIME_LIMIT', 'late') },
  of(6, ''),
]

test('counts speakers, acts, accusations and failures', async () => {
  const summary = await summarise(OUTCOMES)
  expect(summary.articles).toBe(6)
  expect(summary.failed).toEqual({ ERR_TIME_LIMIT: 1 })
  expect(summary.speakers[0]).toEqual({
    name: 'Ann Lee',
    kind: 'person',
    articles: 2,
    claims: 3,
    acts: { assert: 1, promise: 1, warn: 1 },
  })
  expect(summary.accusations).toEqual([{ accuser: 'United States', accused: 'China', accusations: 2, denied: 1 }])
  const claims = summary.speakers.reduce((sum, one) => sum + one.claims, 0)
  expect(summary.claims).toBe(claims + summary.unattributed)
  expect(Object.values(summary.acts).reduce((sum, n) => sum + n, 0)).toBe(summary.claims)
})

test('gives the same for the same outcomes in any order', async () => {
  expect(await summarise([...OUTCOMES].reverse())).toEqual(await summarise(OUTCOMES))
})

test('is nothing for nothing', async () => {
  const nothing = {
    articles: 0,
    failed: {},
    claims: 0,
    unattributed: 0,
    acts: {},
    pronouns: {},
    speakers: [],
    accusations: [],
  }
  expect(await summarise([])).toEqual(nothing)
  expect(summaryTable(nothing)).toBe('0 articles\n0 claims, 0 with a speaker\n')
})

test('counts persons who speak by the pronoun that each article uses for them', async () => {
  const articles = [
    '“No,” said Ann Lee. She left. “Never,” she added. Tom Hale said that he agreed. Bo Chan said yes.',
    'Ann Lee said no. She left. The Harbor Board said yes.',
  ]
  const summary = await summarise(articles.map((text, i) => ({ ok: true, id: `${i}`, extraction: extract(text) })))
  expect(summary.pronouns).toEqual({
    she: { speakers: 2, claims: 3 },
    he: { speakers: 1, claims: 1 },
    none: { speakers: 1, claims: 1 },
  })
  expect(summaryTable(summary)).toContain('persons who speak, by their pronoun: she 2, he 1, none 1\n')
})

test('as a table', async () => {
  expect(summaryTable(await summarise(OUTCOMES), 2)).toMatchInlineSnapshot(`
    "6 articles, of which failed: 1 ERR_TIME_LIMIT
    7 claims, 7 with a speaker: accuse 2, assert 2, deny 1, promise 1, warn 1
    persons who speak, by their pronoun: she 1, none 2

    Speakers                 claims  articles  acts
    Ann Lee (person)              3         2  assert 1, promise 1, warn 1
    United States (country)       2         2  accuse 2
    and 2 more

    Accusations            times  denied
    United States → China      2       1
    "
  `)
})

test('an article cannot steer the terminal', () => {
  const speakers = [{ name: 'Ann\u001b[2J\nLee', kind: 'person' as const, articles: 1, claims: 1, acts: {} }]
  const table = summaryTable({
    articles: 1,
    failed: {},
    claims: 1,
    unattributed: 0,
    acts: {},
    pronouns: {},
    speakers,
    accusations: [],
  })
  expect(table).toContain('Ann [2J Lee (person)')
})
