/** Accusations in plain English: act × form × modality × who is missing × replies, each as the sentence that it gives. */
import { describe, expect, test } from 'vitest'
import { extract } from '../../src/index.ts'
import { ACCUSATION_FORMS, ACCUSED_ACTS, MODALITIES, RESPONSE_TYPES } from '../../src/labels.ts'
import type {
  Accusation,
  AccusationForm,
  AccusedAct,
  Entity,
  EntityKind,
  Modality,
  Party,
  ResponseType,
} from '../../src/types.ts'
import { accusationParts, accusationSentence } from '../../src/views/accusation-sentence.ts'
import { isPlural, nameIn } from '../../src/views/names-in-sentences.ts'

type Who = readonly [name: string, kind?: EntityKind, party?: Partial<Party>, mention?: string]
interface Given {
  readonly accuser?: Who | null
  readonly accused?: Who
  readonly victim?: Who | null
  readonly act?: AccusedAct
  readonly form?: AccusationForm
  readonly modality?: Modality
  readonly replies?: readonly (readonly [ResponseType, Who | null])[]
}

const MICROSOFT: Who = ['Microsoft', 'organization']
const GROUP: Who = ['a group', 'group', { sponsor: 'RU' }]
const MAIL: Who = ['40 diplomats’ mail', 'group']
const KREMLIN: Who = ['Kremlin', 'organization', {}, 'The Kremlin']

function sentence(given: Given): string {
  const { accuser = MICROSOFT, accused = GROUP, victim = MAIL, replies = [] } = given
  const entities: Entity[] = []
  const add = ([name, kind = 'unknown', party = {}, mention = name]: Who): Party => {
    const excerpt = { start: 0, end: mention.length, text: mention }
    let at = entities.findIndex((entity) => entity.name === name)
    if (at < 0) {
      at = entities.length
      const country = party.country ?? null
      entities.push({ id: `e${at + 1}`, name, kind, country, role: null, pronoun: null, mentions: [excerpt] })
    }
    return { mention: excerpt, entity: entities[at]!.id, country: null, sponsor: null, ...party }
  }
  const excerpt = { start: 0, end: 1, text: 'x' }
  const accusation: Accusation = {
    id: 'a1',
    accuser: accuser && add(accuser),
    accused: add(accused),
    victim: victim && add(victim),
    act: { type: given.act ?? 'intrusion', mention: excerpt },
    form: given.form ?? 'statement',
    modality: given.modality ?? 'asserted',
    ...{ basis: null, time: null, sentence: excerpt, mentions: [], confidence: 1, evidence: [] },
    responses: replies.map(([type, by]) => ({ type, sentence: excerpt, by: by && add(by).entity, claim: null })),
  }
  return accusationSentence(accusation, { entities })
}

const CASES: readonly (readonly [Given, string])[] = [
  [
    { replies: [['deny', KREMLIN]] },
    'Microsoft says a group backed by Russia broke into 40 diplomats’ mail. The Kremlin denies it.',
  ],
  // Acts, with and without a victim.
  [{ act: 'espionage' }, 'Microsoft says a group backed by Russia spied on 40 diplomats’ mail.'],
  [{ act: 'espionage', victim: null }, 'Microsoft says a group backed by Russia spied by cyber means.'],
  [{ act: 'theft', victim: ['the shipyard'] }, 'Microsoft says a group backed by Russia stole data from the shipyard.'],
  [{ act: 'theft', victim: null }, 'Microsoft says a group backed by Russia stole data.'],
  [{ victim: ['the shipyard'] }, 'Microsoft says a group backed by Russia hacked the shipyard.'],
  [{ victim: null }, 'Microsoft says a group backed by Russia hacked computers.'],
  [
    { accused: ['Peruvian hackers', 'group', { country: 'PE' }], victim: ['the shipyard'] },
    'Microsoft says Peruvian hackers broke into the shipyard.',
  ],
  [{ act: 'disruption', victim: ['the port'] }, 'Microsoft says a group backed by Russia disrupted the port.'],
  [{ act: 'disruption', victim: null }, 'Microsoft says a group backed by Russia disrupted computers.'],
  [
    { act: 'influence', victim: ['voters', 'group'] },
    'Microsoft says a group backed by Russia tried to influence voters.',
  ],
  [{ act: 'influence', victim: null }, 'Microsoft says a group backed by Russia tried to influence public opinion.'],
  [
    { act: 'unspecified', victim: ['the port'] },
    'Microsoft says a group backed by Russia carried out a cyberattack on the port.',
  ],
  [{ act: 'unspecified', victim: null }, 'Microsoft says a group backed by Russia carried out a cyberattack.'],
  // Forms, by somebody.
  [{ form: 'legal' }, 'Microsoft charges a group backed by Russia with breaking into 40 diplomats’ mail.'],
  [{ form: 'official' }, 'Microsoft accuses a group backed by Russia of breaking into 40 diplomats’ mail.'],
  [{ form: 'report' }, 'Microsoft says a group backed by Russia broke into 40 diplomats’ mail.'],
  [{ form: 'warning' }, 'Microsoft warns that a group backed by Russia is breaking into 40 diplomats’ mail.'],
  [{ form: 'implied' }, 'Microsoft implies that a group backed by Russia broke into 40 diplomats’ mail.'],
  // By several.
  [
    { accuser: ['Two officials', 'group'], form: 'legal' },
    'Two officials charge a group backed by Russia with breaking into 40 diplomats’ mail.',
  ],
  [
    { accuser: ['Two officials', 'group'], form: 'official' },
    'Two officials accuse a group backed by Russia of breaking into 40 diplomats’ mail.',
  ],
  [{ accuser: ['Analysts', 'group'] }, 'Analysts say a group backed by Russia broke into 40 diplomats’ mail.'],
  [
    { accuser: ['Analysts', 'group'], form: 'warning' },
    'Analysts warn that a group backed by Russia is breaking into 40 diplomats’ mail.',
  ],
  [
    { accuser: ['Analysts', 'group'], form: 'implied' },
    'Analysts imply that a group backed by Russia broke into 40 diplomats’ mail.',
  ],
  // By nobody who is named.
  [{ accuser: null, form: 'legal' }, 'A group backed by Russia is charged with breaking into 40 diplomats’ mail.'],
  [{ accuser: null, form: 'official' }, 'A group backed by Russia is accused of breaking into 40 diplomats’ mail.'],
  [{ accuser: null, form: 'statement' }, 'A group backed by Russia is said to have broken into 40 diplomats’ mail.'],
  [
    { accuser: null, form: 'report' },
    'According to the article, a group backed by Russia broke into 40 diplomats’ mail.',
  ],
  [
    { accuser: null, form: 'warning' },
    'There is a warning that a group backed by Russia is breaking into 40 diplomats’ mail.',
  ],
  [
    { accuser: null, form: 'implied' },
    'The article implies that a group backed by Russia broke into 40 diplomats’ mail.',
  ],
  [
    { accuser: null, form: 'official', accused: ['three Russians', 'group', { country: 'RU' }], victim: null },
    'Three Russians are accused of hacking computers.',
  ],
  // Alleged: a charge is one already, and is told as before.
  [{ modality: 'alleged' }, 'Microsoft says a group backed by Russia allegedly broke into 40 diplomats’ mail.'],
  [
    { modality: 'alleged', form: 'legal' },
    'Microsoft charges a group backed by Russia with breaking into 40 diplomats’ mail.',
  ],
  [
    { modality: 'alleged', form: 'warning' },
    'Microsoft warns that a group backed by Russia is allegedly breaking into 40 diplomats’ mail.',
  ],
  [
    { modality: 'alleged', accuser: null, form: 'report' },
    'A group backed by Russia reportedly broke into 40 diplomats’ mail.',
  ],
  [
    { modality: 'alleged', accuser: null, form: 'implied' },
    'The article implies that a group backed by Russia broke into 40 diplomats’ mail.',
  ],
  // Told only to have it denied.
  [
    { modality: 'denied', accuser: null, form: 'report' },
    'A group backed by Russia is said to have broken into 40 diplomats’ mail. It is denied.',
  ],
  [
    { modality: 'denied', accuser: null, form: 'legal' },
    'A group backed by Russia is said to have broken into 40 diplomats’ mail. It is denied.',
  ],
  [{ modality: 'denied' }, 'Microsoft says a group backed by Russia broke into 40 diplomats’ mail. It is denied.'],
  [
    { modality: 'denied', accuser: null, form: 'report', replies: [['deny', KREMLIN]] },
    'A group backed by Russia is said to have broken into 40 diplomats’ mail. The Kremlin denies it.',
  ],
  // Replies: several of one, one of several, of nobody.
  [
    {
      form: 'official',
      accuser: ['Canada', 'country'],
      accused: ['China', 'country'],
      victim: null,
      replies: [
        ['deny', ['China', 'country']],
        ['counter-accuse', ['China', 'country']],
        ['retaliate', ['China', 'country']],
      ],
    },
    'Canada accuses China of hacking computers. China denies it, makes an accusation in return and retaliates.',
  ],
  [
    {
      victim: null,
      replies: [
        ['concede', ['Two officers', 'group']],
        ['deny', ['Ann Lee', 'person']],
      ],
    },
    'Microsoft says a group backed by Russia hacked computers. Two officers admit it. Ann Lee denies it.',
  ],
  [
    {
      victim: null,
      replies: [
        ['deny', null],
        ['counter-accuse', null],
        ['retaliate', null],
        ['concede', null],
      ],
    },
    'Microsoft says a group backed by Russia hacked computers. It is denied. An accusation is made in return. Somebody retaliates. It is admitted.',
  ],
  [
    {
      victim: null,
      replies: [
        ['deny', KREMLIN],
        ['deny', KREMLIN],
      ],
    },
    'Microsoft says a group backed by Russia hacked computers. The Kremlin denies it.',
  ],
  // The state, where the name does not say it.
  [
    { accused: ['Iron Finch', 'group', { sponsor: 'IR' }], victim: null },
    'Microsoft says Iron Finch (backed by Iran) hacked computers.',
  ],
  [
    { accused: ['Iran-backed hackers', 'group', { sponsor: 'IR' }], victim: null },
    'Microsoft says Iran-backed hackers broke into computers.',
  ],
  [
    { accused: ['hackers', 'group', { country: 'CN' }], victim: null },
    'Microsoft says hackers (China) broke into computers.',
  ],
  [
    { accused: ['Unit 61398', 'group', { country: 'CN', sponsor: 'CN' }], victim: null },
    'Microsoft says Unit 61398 (China) hacked computers.',
  ],
  [
    { accused: ['a group', 'group', { sponsor: 'US' }], victim: null },
    'Microsoft says a group backed by the United States hacked computers.',
  ],
  [{ accused: ['China', 'country', { country: 'CN' }], victim: null }, 'Microsoft says China hacked computers.'],
]

test.each(CASES)('%j', (given, told) => expect(sentence(given)).toBe(told))

test('every act, form, modality and reply stands in the table', () => {
  const given = CASES.map(([one]) => one)
  const all = <T>(of: (one: Given) => T | undefined) => new Set(given.map(of))
  expect(ACCUSED_ACTS.filter((act) => act !== 'intrusion' && !all((one) => one.act).has(act))).toEqual([])
  for (const accuser of [null, undefined]) {
    const forms = new Set(given.filter((one) => one.accuser === accuser).map((one) => one.form ?? 'statement'))
    expect(ACCUSATION_FORMS.filter((form) => !forms.has(form))).toEqual([])
  }
  expect(MODALITIES.filter((modality) => modality !== 'asserted' && !all((one) => one.modality).has(modality))).toEqual(
    [],
  )
  const replies = new Set(given.flatMap((one) => one.replies?.map(([type]) => type) ?? []))
  expect(RESPONSE_TYPES.filter((type) => !replies.has(type))).toEqual([])
})

test('all combinations give sentences that begin, end and are spaced as sentences', () => {
  let count = 0
  for (const act of ACCUSED_ACTS)
    for (const form of ACCUSATION_FORMS)
      for (const modality of MODALITIES)
        for (const accuser of [MICROSOFT, null])
          for (const victim of [MAIL, null])
            for (const reply of [null, ...RESPONSE_TYPES]) {
              const replies = reply === null ? [] : ([[reply, KREMLIN]] as const)
              const told = sentence({ act, form, modality, accuser, victim, replies })
              expect(told).toMatch(/^\p{Lu}(?!.*(?: {2}| [.,]|undefined|null)).+\.$/u)
              count++
            }
  expect(count).toBe(6 * 6 * 3 * 2 * 2 * 5)
})

describe('names', () => {
  const entity = (name: string, kind: EntityKind, mention = name): Entity => {
    const mentions = [{ start: 0, end: mention.length, text: mention }]
    return { id: 'e1', name, kind, country: null, role: null, pronoun: null, mentions }
  }
  test.each([
    ['FBI', 'organization', 'The FBI', 'the FBI'],
    ['FBI', 'organization', 'FBI', 'FBI'],
    ['United States', 'country', 'United States', 'the United States'],
    ['U.S.', 'country', 'U.S.', 'the U.S.'],
    ['Two officials', 'group', 'Two officials', 'two officials'],
    ['Iron Finch', 'group', 'Iron Finch', 'Iron Finch'],
  ] as const)('%s, a %s told as “%s”, is “%s”', (name, kind, mention, told) => {
    expect(nameIn(entity(name, kind, mention), false)).toBe(told)
  })
  test.each([
    ['two officials', 'group', true],
    ['members of the army', 'group', true],
    ['U.S. companies and the government', 'group', true],
    ['Russians', 'group', true],
    ['police', 'organization', true],
    ['hackers linked to a bank', 'unknown', true],
    ['a group of hackers', 'group', false],
    ['Panda Claws', 'group', false],
    ['United States', 'country', false],
    ['Ann James', 'person', false],
    ['Boots and Sons', 'organization', false],
  ] as const)('%s, a %s: several is %s', (name, kind, several) => expect(isPlural(entity(name, kind))).toBe(several))
})

test('of an article, with names apart from our own words', () => {
  const text = 'Canada accused the Chinese government of hacking its tax agency in May. Beijing denied any role.'
  const extraction = extract(text)
  const [accusation] = extraction.accusations
  expect(accusationSentence(accusation!, extraction)).toBe(
    'Canada accuses the Chinese government of hacking Canada’s tax agency. Beijing denies it.',
  )
  const parts = accusationParts(accusation!, new Map(extraction.entities.map((one) => [one.id, one])))
  expect(parts.filter((part) => typeof part !== 'string')).toEqual([
    { name: 'Canada' },
    { name: 'the Chinese government' },
    { name: 'Canada’s tax agency' },
    { name: 'Beijing' },
  ])
})

test('a name from right to left is set apart', () => {
  expect(sentence({ accused: ['שלום', 'group', { sponsor: 'RU' }], victim: null })).toBe(
    'Microsoft says \u2068שלום\u2069 (backed by Russia) hacked computers.',
  )
})
