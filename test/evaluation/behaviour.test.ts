/** Each check of a behaviour case, with what passes it and what fails it; and cases that are none. */
import { describe, expect, test } from 'vitest'
import { type BehaviourCase, behaviourErrors, checkBehaviourCases } from '../../src/evaluation/behaviour.ts'
import type { Extraction } from '../../src/index.ts'
import { claim, cut, entity } from './by-hand.ts'

const text = 'Ann Lee said the dam may leak. In May, Canada accused Russia of hacking the dam. Moscow denied it.'
const LEE = { source: 'Ann Lee', cue: 'said', content: 'the dam may leak' }
const party = (mention: string, id: string, country: string) => {
  return { mention: cut(text, mention), entity: id, country, sponsor: null }
}
const found: Extraction = {
  claims: [
    claim(text, LEE, {
      speaker: 'e1',
      stance: {
        act: 'warn',
        polarity: 'negative',
        certainty: 'possible',
        target: { ...cut(text, 'the dam'), entity: null },
        confidence: 0.5,
      },
    }),
    claim(text, { source: '', cue: 'denied', content: 'it' }),
  ],
  entities: [
    entity('e1', 'Ann Lee', { country: 'CA' }),
    entity('e2', 'Russia'),
    entity('e3', 'Canada'),
    entity('e4', 'Moscow'),
  ],
  accusations: [
    {
      id: 'a1',
      accuser: party('Canada', 'e3', 'CA'),
      accused: party('Russia', 'e2', 'RU'),
      victim: party('the dam', 'e3', 'CA'),
      act: { type: 'intrusion', mention: cut(text, 'hacking') },
      form: 'official',
      modality: 'asserted',
      basis: null,
      time: cut(text, 'In May'),
      sentence: cut(text, 'In May, Canada accused Russia of hacking the dam.'),
      mentions: [],
      responses: [{ type: 'deny', sentence: cut(text, 'Moscow denied it.'), by: 'e4', claim: 'c2' }],
      confidence: 1,
      evidence: [],
    },
  ],
}

const errorsOf = (checks: Partial<BehaviourCase>, extraction = found) => {
  return behaviourErrors({ id: 'x', phenomenon: 'any', text, ...checks }, extraction)
}
const { content } = LEE
const against = (rest: object) => ({ acc: [{ accused: 'Russia', ...rest }] })

/** What is asked, what is asked in vain, and what is then said to be wrong. */
const CHECKS: [string, Partial<BehaviourCase>, Partial<BehaviourCase>, string][] = [
  [
    'content',
    { want: [{ content }] },
    { want: [{ content: 'a dam holds' }] },
    'content missing or wrong: "a dam holds"',
  ],
  ['min', { want: [{ content: 'dam may', min: 0.6 }] }, { want: [{ content: 'dam may' }] }, 'content missing or wrong'],
  [
    'part',
    { want: [{ content: 'dam may', part: true }] },
    { want: [{ content: 'dam can', part: true }] },
    'content missing',
  ],
  [
    'source',
    { want: [{ content, source: 'Mayor Ann Lee' }] },
    { want: [{ content, source: 'Bo Roe' }] },
    'source Ann Lee, not Bo Roe',
  ],
  [
    'no source',
    { want: [{ content: 'it', source: '' }] },
    { want: [{ content: 'it', source: 'Moscow' }] },
    'source none, not Moscow',
  ],
  ['cue', { want: [{ content, cue: 'said' }] }, { want: [{ content, cue: 'added' }] }, 'cue said, not added'],
  [
    'speaker',
    { want: [{ content, speaker: 'ann lee' }] },
    { want: [{ content, speaker: 'Lee' }] },
    'speaker Ann Lee, not Lee',
  ],
  [
    'any speaker of',
    { want: [{ content, speaker: [null, 'Ann Lee'] }] },
    { want: [{ content, speaker: [null, 'Roe'] }] },
    'speaker Ann Lee',
  ],
  [
    'no speaker',
    { want: [{ content: 'it', speaker: null }] },
    { want: [{ content, speaker: null }] },
    'speaker Ann Lee, not null',
  ],
  [
    'kind',
    { want: [{ content, kind: 'indirect' }] },
    { want: [{ content, kind: 'direct' }] },
    'kind indirect, not direct',
  ],
  [
    'act',
    { want: [{ content, act: ['warn', 'predict'] }] },
    { want: [{ content, act: 'assert' }] },
    'act warn, not assert',
  ],
  [
    'pol',
    { want: [{ content, pol: 'negative' }] },
    { want: [{ content, pol: 'neutral' }] },
    'pol negative, not neutral',
  ],
  [
    'cert',
    { want: [{ content, cert: 'possible' }] },
    { want: [{ content, cert: 'certain' }] },
    'cert possible, not certain',
  ],
  ['sk', { want: [{ content, sk: 'person' }] }, { want: [{ content, sk: 'group' }] }, 'sk person, not group'],
  ['iso', { want: [{ content, iso: 'CA' }] }, { want: [{ content, iso: null }] }, 'iso CA, not null'],
  ['target', { want: [{ content, target: 'dam' }] }, { want: [{ content, target: null }] }, 'target the dam, not null'],
  ['n', { n: 2 }, { n: 1 }, '2 claims, not 1'],
  ['max', { max: 2 }, { max: 1 }, '2 claims, at most 1'],
  ['not', { not: [({ act }) => act === 'deny'] }, { not: [({ act }) => act === 'warn'] }, 'a claim that must not be'],
  ['nacc', { nacc: 1 }, { nacc: 0 }, '1 accusations, not 0'],
  ['accused', against({}), { acc: [{ accused: 'Iran' }] }, 'no accusation against Iran'],
  ['accuser', against({ accuser: 'Canada' }), against({ accuser: null }), 'accusation: accuser Canada, not null'],
  ['victim', against({ victim: 'dam' }), against({ victim: 'Canada' }), 'accusation: victim the dam, not Canada'],
  ['time', against({ time: 'May' }), against({ time: 'June' }), 'accusation: time In May, not June'],
  ['basis', against({ basis: null }), against({ basis: 'logs' }), 'accusation: basis null, not logs'],
  ['country', against({ country: ['RU', null] }), against({ country: 'CN' }), 'accusation: country RU, not CN'],
  ['sponsor', against({ sponsor: null }), against({ sponsor: 'RU' }), 'accusation: sponsor null, not RU'],
  ['type', against({ type: 'intrusion' }), against({ type: 'theft' }), 'accusation: type intrusion, not theft'],
  ['form', against({ form: 'official' }), against({ form: 'legal' }), 'accusation: form official, not legal'],
  ['modality', against({ modality: 'asserted' }), against({ modality: 'denied' }), 'accusation: modality asserted'],
  ['resp', against({ resp: 'deny:Moscow' }), against({ resp: '' }), 'accusation: responses [deny:Moscow], not '],
  [
    'custom',
    { custom: ({ claims, acc }) => claims.length + acc[0]!.mentions !== 2 && 'another number' },
    { custom: ({ claims }) => `not ${claims[0]!.cue}` },
    'not said',
  ],
]

test.each(CHECKS)('%s', (_, passes, fails, error) => {
  expect(errorsOf(passes)).toEqual([])
  const errors = errorsOf(fails)
  expect(errors).toHaveLength(1)
  expect(errors[0]).toContain(error)
})

test('of several claims the nearest is asked, and of several accusations that with the fewest errors', () => {
  expect(errorsOf({ want: [{ content: 'it', act: 'assert' }] })).toEqual([])
  const theft = { ...found.accusations[0]!, act: { type: 'theft', mention: cut(text, 'hacking') } } as const
  const two = { ...found, accusations: [theft, ...found.accusations] }
  expect(errorsOf(against({ type: 'intrusion' }), two)).toEqual([])
  expect(errorsOf(against({ type: 'influence', accuser: 'Iran' }), two)).toHaveLength(2)
})

test('of claims that are as near the first is asked', () => {
  const twice = { ...found, claims: [found.claims[0]!, claim(text, LEE)] }
  expect(errorsOf({ want: [{ content, act: 'warn' }] }, twice)).toEqual([])
})

test('nothing found has no content', () => {
  expect(errorsOf({ want: [{ content }] }, { claims: [], entities: [], accusations: [] })).toEqual([
    `content missing or wrong: "${content}", nearest null`,
  ])
})

test('an excerpt that is not what stands at its place is an error of any case', () => {
  const moved = { ...found, claims: [claim(text, LEE, { cue: [{ start: 0, end: 4, text: 'said' }] })] }
  expect(errorsOf({ max: 9 }, moved)).toEqual(['an excerpt differs from its slice'])
})

describe('refused are cases', () => {
  const one = { id: 'x', phenomenon: 'any', text, n: 0 }
  test.each<[string, unknown, string]>([
    ['that are no list', undefined, 'my.mjs: exports no list `cases`'],
    ['that are no objects', [null], 'case 0 is no object'],
    ['without a text', [{ ...one, text: undefined }], 'case x has no text'],
    ['of one id', [one, one], 'there are two cases x'],
    ['that ask for nothing', [{ ...one, n: undefined }], 'case x asks for nothing'],
    ['with a check that there is not', [{ ...one, wants: [] }], 'case x: a case cannot have wants'],
    [
      'with a field that no claim has',
      [{ ...one, want: [{ polarity: 'neutral' }] }],
      'a claim of want cannot have polarity',
    ],
    [
      'with a field that no accusation has',
      [{ ...one, acc: [{ accuse: 'Iran' }] }],
      'an accusation of acc cannot have accuse',
    ],
  ])('%s', (_, cases, message) => expect(() => checkBehaviourCases(cases, 'my.mjs')).toThrow(message))

  test('and others are not', () => expect(checkBehaviourCases([one], 'my.mjs')).toEqual([one]))
})
