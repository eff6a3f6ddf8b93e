/** Flat records of claims and accusations: names in place of ids, with all that is needed to go on. */
import { expect, test } from 'vitest'
import { accusationRecords, extract, triples } from '../../src/index.ts'

const NONE = { claims: [], entities: [], accusations: [] }

test('a triple has speaker, quote and stance, each with what is known of it, and where it is', () => {
  const text = '“It is safe,” said Ann Lee, the minister. “We tested it.” She denied the charge.'
  const [first, second] = triples(extract(text))
  expect(first).toMatchObject({
    ...{ id: 'c1', kind: 'direct', within: null },
    ...{ speaker: 'Ann Lee', speakerKind: 'person', speakerPronoun: 'she', speakerId: 'e1' },
    ...{ quote: '“It is safe,” … “We tested it.”', start: 0, end: 57 },
    spans: [
      { start: 0, end: 13 },
      { start: 42, end: 57 },
    ],
  })
  expect(second).toMatchObject({
    ...{ speaker: 'Ann Lee', quote: 'the charge', act: 'deny', polarity: 'negative', certainty: 'certain' },
    ...{ target: 'the charge', targetSpan: { start: 69, end: 79 } },
  })
  const { claims } = extract(text)
  expect([first?.confidence, first?.stanceConfidence]).toEqual([claims[0]?.confidence, claims[0]?.stance.confidence])
  expect(triples(NONE)).toEqual([])
})

test('a triple without a speaker says so', () => {
  const [first] = triples(extract('“Nothing was found.”\n\nThe harbour was said to be full.'))
  expect(first).toMatchObject({ speaker: null, speakerKind: null, speakerPronoun: null, speakerId: null })
})

test('each value is one that a cell of a table can hold, but for places and the deprecated stance', () => {
  const nested = Object.entries(triples(extract('“No,” said Ann Lee.'))[0]!)
    .filter(([, value]) => typeof value === 'object' && value !== null)
    .map(([name]) => name)
  expect(nested.filter((name) => name !== 'targetSpan')).toEqual(['spans', 'stance'])
})

test('a record of an accusation has the names of all parties, and of those who answer', () => {
  const text =
    'The FBI accused Iranian hackers of stealing files from two U.S. shipyards in May. Iran denied the charge.'
  expect(accusationRecords(extract(text))).toEqual([
    {
      ...{ id: 'a1', accuser: 'FBI', accuserCountry: 'US' },
      ...{ accused: 'Iranian hackers', accusedCountry: 'IR', accusedSponsor: null },
      ...{ victim: 'two U.S. shipyards', victimCountry: 'US' },
      ...{ act: 'theft', form: 'official', modality: 'asserted', time: 'in May', basis: null },
      date: expect.toSatisfy((date) => date === null || typeof date === 'string'),
      answers: [{ type: 'deny', by: 'Iran', sentence: 'Iran denied the charge.' }],
      ...{ sentence: text.slice(0, 81), start: 0, end: 81 },
      confidence: expect.any(Number),
    },
  ])
  expect(accusationRecords(NONE)).toEqual([])
})

test('a record of an accusation that nobody makes has no accuser', () => {
  const [first] = accusationRecords(extract('Reported Chinese hacking of U.S. banks has strained relations.'))
  expect(first).toMatchObject({ accuser: null, accuserCountry: null, victim: expect.anything() })
})
