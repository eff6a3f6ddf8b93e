/** Which sentences tell one charge and which tell two: each line of a table is one reason. */
import { describe, expect, test } from 'vitest'
import type { Actor } from '../../src/accusation/actor.ts'
import { mergeTellings, type Told, tellsAgain } from '../../src/accusation/merge.ts'
import type { Telling } from '../../src/accusation/telling.ts'
import type { AccusationForm, AccusedAct } from '../../src/types.ts'

/** A sentence that accuses somebody, in short. */
interface Short {
  /** “[a gang] has *hacked a port”: the accused in brackets, a star before the deed. */
  readonly words?: string
  readonly accused: string
  /** Where names alone do not tell that two are one. */
  readonly key?: string
  readonly type?: Actor['type']
  /** Whether the accused is called by a name, not only described. */
  readonly named?: true
  readonly state?: string
  readonly sponsor?: string
  readonly by?: string
  readonly byState?: string
  readonly victim?: string
  readonly act?: AccusedAct
  /** “the attack”: the deed is only pointed at. */
  readonly pointer?: true
  /** Position of “accused”, where the sentence has such a word. */
  readonly charge?: number
  readonly form?: AccusationForm
  readonly denied?: true
  readonly headline?: true
  /** Sentence of the article; by default the next one. */
  readonly line?: number
}

function party(name: string, country: string | null, sponsor: string | null = null, key = name) {
  const identity = { key, name, kind: 'unknown' as const, country: null, role: null, pronoun: null }
  return { identity, country, sponsor, mention: { start: 0, end: 0 } }
}

function tellingOf(short: Short, index: number): Telling {
  const parts = (short.words ?? '[they] *hacked it').split(' ')
  const forms = parts.map((part) => part.replace(/[[\]*]/g, ''))
  const from = parts.findIndex((part) => part.includes('['))
  const to = parts.findIndex((part) => part.includes(']')) + 1
  const at = parts.findIndex((part) => part.includes('*'))
  const type = short.type ?? 'group'
  const actor = { from, to, type, country: null, sponsor: null, name: short.named ? { from, to } : null }
  const act = { at, pointer: short.pointer ?? false }
  return {
    line: { index: short.line ?? index, forms },
    tie: { pattern: 'deed', actor, act, charge: short.charge ?? -1, legal: false, active: true },
    accuser: short.by === undefined ? null : party(short.by, short.byState ?? null),
    accused: party(short.accused, short.state ?? null, short.sponsor ?? null, short.key),
    victim: short.victim === undefined ? null : party(short.victim, null),
    act: { type: short.act ?? 'intrusion', mention: { start: 0, end: 0 } },
    form: short.form ?? 'report',
    modality: short.denied ? 'denied' : 'asserted',
    basis: null,
    time: null,
    claim: -1,
    isHeadline: short.headline ?? false,
  } as unknown as Telling
}

/** The charges by the names of their sentences, those that tell one again behind a plus; and what is taken for an answer. */
function merged(shorts: Readonly<Record<string, Short>>): { charges: string[]; answers: string[] } {
  const names = Object.keys(shorts)
  const tellings = Object.values(shorts).map(tellingOf)
  const nameOf = (telling: Telling) => names[tellings.indexOf(telling)]
  const { told, denials } = mergeTellings(tellings, ({ later, first }) => Number(tellsAgain(later, first)))
  const inWords = ({ main, again }: Told) => [main, ...again].map(nameOf).join('+')
  return { charges: told.map(inWords), answers: denials.map((denial) => String(nameOf(denial))) }
}

type Row = [reason: string, shorts: Readonly<Record<string, Short>>, charges: string[], answers?: string[]]

function rows(table: readonly Row[]): void {
  test.each(table)('%s', (_, shorts, charges, answers = []) => {
    expect(merged(shorts)).toEqual({ charges, answers })
  })
}

const CHINA: Short = { accused: 'China', type: 'state', state: 'CN' }
const RUSSIA: Short = { accused: 'Russia', type: 'state', state: 'RU' }
const IRAN: Short = { accused: 'Iran', type: 'state', state: 'IR' }
const HERON: Short = { accused: 'Velvet Heron', type: 'group', named: true }
const CHINESE_HERON: Short = { ...HERON, state: 'CN' }
const GANG: Short = { accused: 'gang', type: 'people', words: '[the gang] *hacked it' }

/** Sentences about so many others, each of whom is accused of something of its own. */
const others = (count: number): Record<string, Short> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, i) => [`other ${i}`, { accused: `Person ${i}`, type: 'person' as const }]),
  )

describe('a headline', () => {
  rows([
    ['is told again by the text', { headline: { ...CHINA, headline: true }, text: CHINA }, ['text+headline']],
    [
      'is told again by the text that names a group of the same state',
      { headline: { ...CHINA, headline: true }, text: CHINESE_HERON },
      ['text+headline'],
    ],
    [
      'that charges somebody else without saying who accuses is no charge beside the others',
      { headline: { ...IRAN, headline: true }, text: CHINA },
      ['text'],
    ],
    [
      'that says who accuses is a charge',
      { headline: { ...IRAN, headline: true, by: 'Canada' }, text: CHINA },
      ['text', 'headline'],
    ],
    ['is the charge where the text has none', { headline: { ...IRAN, headline: true } }, ['headline']],
    [
      'is not looked for among more charges than an article has',
      { headline: { ...CHINA, headline: true, by: 'Canada' }, ...others(24), text: CHINA },
      [...Object.keys(others(24)), 'text', 'headline'],
    ],
  ])
})

describe('an opening that only describes the accused', () => {
  const opening: Short = { ...GANG, words: '[a gang] has *hacked a port' }
  rows([
    ['gives way to the sentence with the name', { opening, named: HERON }, ['named+opening']],
    [
      'may describe one with “an”, and before the word itself',
      { opening: { ...GANG, words: 'an [outside gang] has *hacked a port' }, named: HERON },
      ['named+opening'],
    ],
    ['may describe a group', { opening: { ...opening, type: 'group' }, named: HERON }, ['named+opening']],
    ['speaks of “a” gang, not of “the” gang', { opening: GANG, named: HERON }, ['opening+named']],
    [
      'does not give the name itself',
      { opening: { ...HERON, words: '[a gang] *hacked it' }, later: GANG },
      ['opening+later'],
    ],
    [
      'describes people, not what is of a state',
      { opening: { ...CHINA, type: 'adjective', words: 'a [chinese] *attack' }, named: CHINA },
      ['opening+named'],
    ],
    ['says nothing of who accuses', { opening: { ...opening, by: 'Canada' }, named: HERON }, ['opening+named']],
    [
      'stands among the first seven sentences',
      { opening: { ...opening, line: 6 }, n: HERON, named: { ...HERON, line: 9 } },
      ['n+named+opening'],
    ],
    ['is no eighth sentence', { eighth: { ...opening, line: 7 }, named: { ...HERON, line: 9 } }, ['eighth+named']],
  ])
})

describe('a denial', () => {
  rows([
    [
      'of what another charges is an answer',
      { charge: { ...RUSSIA, by: 'Canada' }, other: IRAN, denial: { ...RUSSIA, by: 'Moscow', denied: true } },
      ['charge', 'other'],
      ['denial'],
    ],
    [
      'in the name of a state answers for its group',
      { charge: { ...CHINESE_HERON, by: 'Canada' }, denial: { ...CHINA, by: 'Beijing', denied: true } },
      ['charge'],
      ['denial'],
    ],
    ['of what nobody charges is all there is', { denial: { ...RUSSIA, by: 'Moscow', denied: true } }, ['denial']],
    [
      'of another’s charge is no answer to this one',
      { charge: { ...IRAN, by: 'Canada' }, denial: { ...RUSSIA, by: 'Moscow', denied: true } },
      ['charge', 'denial'],
    ],
    [
      'is no answer to another denial',
      { one: { ...RUSSIA, by: 'Moscow', denied: true }, two: { ...RUSSIA, by: 'Minsk', denied: true } },
      ['one', 'two'],
    ],
    [
      'answers a charge among the first two dozen',
      { denial: { ...RUSSIA, by: 'Moscow', denied: true }, ...others(23), charge: { ...RUSSIA, by: 'Canada' } },
      ['denial', ...Object.keys(others(23)), 'charge'],
    ],
  ])
})

describe('in one sentence', () => {
  rows([
    [
      'two deeds of one accused are one charge',
      { one: { ...CHINA, line: 0 }, two: { ...CHINA, line: 0 } },
      ['one+two'],
    ],
    [
      'two who accuse make two charges',
      { one: { ...CHINA, by: 'Canada', line: 0 }, two: { ...CHINA, by: 'Norway', line: 0 } },
      ['one', 'two'],
    ],
    [
      'what somebody charges and what is told without anybody are two',
      { one: { ...CHINA, by: 'Canada', line: 0 }, two: { ...CHINA, line: 0 } },
      ['one', 'two'],
    ],
    [
      'what they did also is a charge beside it',
      { one: { ...CHINA, line: 0 }, two: { ...CHINA, line: 0, words: '[china] also *hacked it' } },
      ['one', 'two'],
    ],
  ])
})

describe('who accuses', () => {
  rows([
    ['is not said again', { one: { ...CHINA, by: 'Canada' }, two: CHINA }, ['one+two']],
    ['is said later only: another charge', { one: CHINA, two: { ...CHINA, by: 'Canada' } }, ['one', 'two']],
    ['is another', { one: { ...CHINA, by: 'Ann Lee' }, two: { ...CHINA, by: 'Bo Chan' } }, ['one', 'two']],
    ['is the same by name', { one: { ...CHINA, by: 'Ann Lee' }, two: { ...CHINA, by: 'ANN LEE' } }, ['one+two']],
    [
      'is the same state by another name',
      { one: { ...CHINA, by: 'Canada', byState: 'CA' }, two: { ...CHINA, by: 'Ottawa', byState: 'CA' } },
      ['one+two'],
    ],
    [
      'is another state',
      { one: { ...CHINA, by: 'Canada', byState: 'CA' }, two: { ...CHINA, by: 'Oslo', byState: 'NO' } },
      ['one', 'two'],
    ],
  ])
})

describe('words that tell two charges apart', () => {
  rows([
    ['“another attack”', { one: CHINA, two: { ...CHINA, words: '[china] made another *attack' } }, ['one', 'two']],
    [
      '“another” before the victim is none of them',
      { one: CHINA, two: { ...CHINA, words: '[china] *hacked another port' } },
      ['one+two'],
    ],
    [
      'a deed that opens the sentence',
      { one: CHINA, two: { ...CHINA, words: '*hacking by [china] went on' } },
      ['one+two'],
    ],
    [
      '“also” before the deed',
      { one: CHINA, two: { ...CHINA, words: '[china] was also behind the *hack' } },
      ['one', 'two'],
    ],
    [
      '“also” before the actor',
      { one: CHINA, two: { ...CHINA, words: 'the *hack was also by [china]' } },
      ['one', 'two'],
    ],
    [
      '“also” outside of both is none',
      { one: CHINA, two: { ...CHINA, words: 'also [china] *hacked it' } },
      ['one+two'],
    ],
    ['“also” behind both is none', { one: CHINA, two: { ...CHINA, words: '[china] *hacked it also' } }, ['one+two']],
  ])
})

describe('the victim', () => {
  const hits = (one: string, two: string) => ({ one: { ...CHINA, victim: one }, two: { ...CHINA, victim: two } })
  rows([
    ['is told later', { one: CHINA, two: { ...CHINA, victim: 'a port' } }, ['one+two']],
    ['is not told again', { one: { ...CHINA, victim: 'a port' }, two: CHINA }, ['one+two']],
    ['is another', hits('the Bank of Norway', 'a Danish port'), ['one', 'two']],
    ['is the same in capitals', hits('Harbor Board', 'HARBOR BOARD'), ['one+two']],
    ['is the same by its noun', hits('northern port', 'the old Port'), ['one+two']],
    ['shares a word of its name', hits('Central Port Authority computers', 'Port Authority staff'), ['one+two']],
    ['shares a word in lower case alone', hits('port clerks', 'port workers'), ['one', 'two']],
    ['shares the beginning of a word', hits('Norway staff', 'North clerks'), ['one', 'two']],
    ['is called by its initials', hits('Central Port Authority', 'CPA staff'), ['one+two']],
    ['was called by its initials', hits('the CPA', 'Central Port Authority staff'), ['one+two']],
  ])
})

describe('the deed', () => {
  rows([
    ['is another', { one: CHINA, two: { ...CHINA, act: 'theft' } }, ['one', 'two']],
    ['is left open later', { one: CHINA, two: { ...CHINA, act: 'unspecified' } }, ['one+two']],
    ['was left open', { one: { ...CHINA, act: 'unspecified' }, two: CHINA }, ['one+two']],
    ['is pointed at', { one: CHINA, two: { ...CHINA, act: 'theft', pointer: true } }, ['one+two']],
  ])

  const group = { ...GANG, type: 'anaphor' as const }
  rows([
    ['of “the group” is a step of the same', { one: GANG, two: { ...group, act: 'theft' } }, ['one+two']],
    [
      'of “the group” with a charge of its own',
      { one: GANG, two: { ...group, act: 'theft', charge: 0 } },
      ['one', 'two'],
    ],
    ['of “the group” that is another', { one: GANG, two: { ...group, key: 'a', act: 'theft' } }, ['one', 'two']],
  ])

  const court: Short = { accused: 'Ivan Orlov', type: 'person', form: 'legal' }
  rows([
    ['before the court is one charge in steps', { one: court, two: { ...court, act: 'theft' } }, ['one+two']],
    ['is before no court', { one: court, two: { ...court, act: 'theft', form: 'report' } }, ['one', 'two']],
    ['was before no court', { one: { ...court, form: 'report' }, two: { ...court, act: 'theft' } }, ['one', 'two']],
    ['is a namesake’s', { one: court, two: { ...court, key: 'a', act: 'theft' } }, ['one', 'two']],
  ])
})

describe('the accused', () => {
  const person: Short = { accused: 'Ivan', type: 'person' }
  const heron = (state?: string): Short => (state === undefined ? HERON : { ...HERON, state })
  const gang = (state?: string): Short => (state === undefined ? GANG : { ...GANG, state })
  rows([
    [
      'is a state that nobody names',
      {
        one: { accused: 'a foreign power', type: 'unnamed-state' },
        two: { accused: 'another nation', type: 'unnamed-state' },
      },
      ['one+two'],
    ],
    [
      'is no state, but one nobody names',
      { one: { accused: 'a foreign power', type: 'unnamed-state' }, two: { accused: 'a spy', type: 'person' } },
      ['one', 'two'],
    ],
    [
      'was no state, but one nobody names',
      { one: { accused: 'a spy', type: 'person' }, two: { accused: 'a foreign power', type: 'unnamed-state' } },
      ['one', 'two'],
    ],
    [
      'is called the same in capitals',
      { one: { ...person, key: '1' }, two: { ...person, accused: 'IVAN', key: '2' } },
      ['one+two'],
    ],
    ['has two names', { one: HERON, two: { ...HERON, accused: 'Velvet Heron/APT77' } }, ['one+two']],
    ['had two names', { one: { ...HERON, accused: 'Velvet Heron/APT77' }, two: HERON }, ['one+two']],
    ['has another name', { one: HERON, two: { ...HERON, accused: 'APT77' } }, ['one', 'two']],
    [
      'has words of the name, and is not called so',
      { one: { ...person, accused: 'Ivan Orlov', named: true }, two: person, three: { ...person, accused: 'Orlov' } },
      ['one', 'two', 'three'],
    ],
    [
      'had words of the name, and was not called so',
      { one: person, two: { ...person, accused: 'Ivan Orlov', named: true } },
      ['one', 'two'],
    ],
    [
      'has one name in a sentence that told it again',
      { one: HERON, two: { ...HERON, accused: 'Velvet Heron/APT77' }, three: { ...HERON, accused: 'APT77' } },
      ['one+two+three'],
    ],
    ['is described first and has a name later', { one: gang('CN'), two: heron() }, ['one+two']],
    ['has a name first and is described later', { one: heron('CN'), two: gang() }, ['one+two']],
    ['is described, of the same state', { one: heron('CN'), two: gang('CN') }, ['one+two']],
    ['is described, of another state', { one: heron('CN'), two: gang('IR') }, ['one', 'two']],
    ['is described twice in other words', { one: GANG, two: { ...GANG, accused: 'spies' } }, ['one', 'two']],
    [
      'is described twice in other words, of one state',
      { one: gang('CN'), two: { ...gang('CN'), accused: 'spies' } },
      ['one', 'two'],
    ],
    ['is no group that has a name', { one: person, two: HERON }, ['one', 'two']],
    ['was no person', { one: HERON, two: person }, ['one', 'two']],
    ['is a state by its capital', { one: CHINA, two: { ...CHINA, accused: 'Beijing' } }, ['one+two']],
    ['is another state', { one: CHINA, two: IRAN }, ['one', 'two']],
    [
      'is a state’s by an adjective',
      { one: CHINA, two: { ...CHINA, accused: 'Chinese', type: 'adjective' } },
      ['one+two'],
    ],
    [
      'was a state’s by an adjective',
      { one: { ...CHINA, accused: 'Chinese', type: 'adjective' }, two: CHINA },
      ['one+two'],
    ],
    [
      'is a state’s by two adjectives',
      {
        one: { ...CHINA, accused: 'Chinese', type: 'adjective' },
        two: { ...CHINA, accused: 'Beijing-backed', type: 'adjective' },
      },
      ['one', 'two'],
    ],
    ['is a group of the state', { one: { ...CHINA, type: 'adjective' }, two: CHINESE_HERON }, ['one', 'two']],
    ['was a group of the state', { one: CHINESE_HERON, two: { ...CHINA, type: 'adjective' } }, ['one', 'two']],
    ['is a body beside its state', { one: CHINA, two: { accused: 'PLA', type: 'body', state: 'CN' } }, ['one', 'two']],
    ['was a body beside its state', { one: { accused: 'PLA', type: 'body', state: 'CN' }, two: CHINA }, ['one', 'two']],
    [
      'is of no state that is known',
      { one: { accused: 'Grimsby', type: 'state' }, two: { accused: 'northern', type: 'adjective' } },
      ['one', 'two'],
    ],
    [
      'works for a state',
      { one: { accused: 'hired spies', type: 'people', sponsor: 'CN' }, two: { ...CHINA, type: 'adjective' } },
      ['one+two'],
    ],
  ])
})

describe('far apart', () => {
  const again = Object.fromEntries(Array.from({ length: 24 }, (_, i) => [`again ${i}`, HERON]))
  rows([
    [
      'a charge is told again behind two dozen others at most',
      { one: CHINA, ...others(23), two: CHINA },
      ['one+two', ...Object.keys(others(23))],
    ],
    [
      'behind more it is another charge',
      { one: CHINA, ...others(24), two: CHINA },
      ['one', ...Object.keys(others(24)), 'two'],
    ],
    [
      'a second name is forgotten when the charge has been told two dozen times since',
      { one: HERON, two: { ...HERON, accused: 'Velvet Heron/APT77' }, ...again, three: { ...HERON, accused: 'APT77' } },
      [['one', 'two', ...Object.keys(again)].join('+'), 'three'],
    ],
    [
      'sentences are read in their order',
      { third: { ...CHINA, line: 3 }, second: { ...IRAN, line: 2 }, first: { ...CHINA, line: 1 } },
      ['first+third', 'second'],
    ],
  ])
})
