/** brat standoff: lines that brat can read, and claims and accusations that come back as they went. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bratConfig, toBrat } from '../../src/export/brat.ts'
import { fromBrat } from '../../src/export/from-brat.ts'
import { type Extraction, extract, triples } from '../../src/index.ts'
import { expectSoundExtraction } from '../soundness.ts'
import { ACCUSING, ARTICLE, CASES, news } from './texts.ts'

const DENIED = '🙂. Canada accused Iran of hacking its banks. Iran denied the charge.'

test('a claim with its parts, counted in code points', () => {
  const text = 'Hm 🙂. “It will rain,” said Ann Lee, “for days.”'
  const extraction = extract(text)
  const { act, polarity, certainty } = extraction.claims[0]!.stance
  expect(polarity).toBe('neutral')
  expect(toBrat(extraction, text)).toBe(
    [
      'T1\tContent 6 21;36 47\t“It will rain,” “for days.”',
      'A1\tKind T1 direct',
      `A2\tAct T1 ${act}`,
      `A3\tPolarity T1 ${polarity}`,
      `A4\tCertainty T1 ${certainty}`,
      'T2\tSource 27 34\tAnn Lee',
      'R1\tSource Arg1:T1 Arg2:T2',
      '#1\tAnnotatorNotes T2\t{"entity":"e1","name":"Ann Lee","kind":"person","country":null,"role":null}',
      'T3\tCue 22 26\tsaid',
      'R2\tCue Arg1:T1 Arg2:T3',
      '',
    ].join('\n'),
  )
})

test('an accusation is an event', () => {
  const lines = toBrat(extract(DENIED), DENIED).split('\n')
  expect(lines.find((line) => line.startsWith('E1'))).toMatch(
    /^E1\tAccusation:T\d+ Accused:T\d+ Accuser:T\d+ Victim:T\d+ Told:T\d+ Response:T\d+$/,
  )
  expect(lines).toContainEqual(expect.stringMatching(/^A\d+\tAccusedAct E1 intrusion$/))
})

test('the scheme names all types and values that are written', () => {
  const written = [ARTICLE, ...CASES].flatMap((text) => toBrat(extract(text), text).split('\n'))
  for (const line of written) {
    const [, type] = /^[TRE]\d+\t(\w+)/.exec(line) ?? []
    if (type !== undefined) expect(bratConfig).toMatch(new RegExp(`^${type}(\t|$)`, 'm'))
    const [, name, value] = /^A\d+\t(\w+) \w+ ([\w-]+)$/.exec(line) ?? []
    if (name !== undefined) expect(bratConfig).toMatch(new RegExp(`^${name}\t.*[:|]${value}(\\||$)`, 'm'))
  }
})

test('the fixture and the cases come back', () => {
  for (const text of [ARTICLE, ...ACCUSING, ...CASES]) expectRoundTrip(text)
})

test('any text comes back', () => {
  fc.assert(
    fc.property(news, (text) => expectRoundTrip(text)),
    { numRuns: 500 },
  )
})

test('what annotators correct is what comes back', () => {
  const text = '“We reject it,” said Ann Lee, the minister.'
  const ann = toBrat(extract(text), text)
  const act = fromBrat(text, ann.replace('Act T1 deny', 'Act T1 criticize').replaceAll('\n', '\r\n')).extraction
  expect(act.claims[0]!.stance.act).toBe('criticize')
  const longer = fromBrat(text, ann.replace(/Source (\d+) \d+/, 'Source $1 42')).extraction
  expect(longer.claims[0]!.source[0]!.text).toBe('Ann Lee, the minister')
})

test('claims and accusations by hand need spans and relations alone', () => {
  const text = 'Prices will rise, Bo Chan fears. Iran hacked a bank. Bo Chan fears nothing.'
  const ann = [
    ...['T1\tContent 0 16', 'T2\tSource 18 25\tBo Chan', 'T3\tCue 26 31\tfears', 'R1\tSource Arg1:T1 Arg2:T2'],
    ...[
      'R2\tCue Arg1:T1 Arg2:T3',
      'E1\tAccusation:T5 Accused:T4',
      'T4\tAccused 33 37\tIran',
      'T5\tAccusation 38 44\thacked',
    ],
    ...[
      'T6\tContent 67 74\tnothing',
      'T7\tSource 53 60\tBo Chan',
      'R3\tSource Arg1:T6 Arg2:T7',
      '#1\tAnnotatorNotes T1\thm?',
    ],
  ].join('\n')
  const { extraction, problems } = fromBrat(text, ann)
  expect(problems).toEqual([])
  expect(triples(extraction).map(({ speaker, quote }) => `${speaker}: ${quote}`)).toEqual([
    'Bo Chan: Prices will rise',
    'Bo Chan: nothing',
  ])
  expect(extraction.entities.map(({ id, name, mentions }) => [id, name, mentions.length])).toEqual([
    ['e1', 'Bo Chan', 2],
    ['e2', 'Iran', 1],
  ])
  expect(extraction.accusations[0]).toMatchObject({
    id: 'a1',
    act: { type: 'unspecified' },
    sentence: { text: 'Iran hacked' },
  })
  expectSoundExtraction(text, extraction)
})

test.each([
  ['hello', 'not a line of the scheme'],
  ['T1\tContent 0', 'not a type with offsets'],
  ['T1\tContent 5 2', 'not a type with offsets'],
  ['T1\tContent 90 95', 'not a type with offsets'],
  ['T1\tContent 0 2\tYes', 'the words beside the offsets'],
  ['R1\tSource Arg1:T1 Arg2:T2', 'not a relation of two spans'],
  ['E1\tAccusation:T1', 'not an accusation with a span'],
  ['T1\tAccusation 0 2\tNo\nE1\tAccusation:T1', 'an accusation without an accused'],
  ['T1\tContent 0 2\tNo\nA1\tAct T1 shout', 'Act cannot be shout'],
  ['T1\tContent 0 2\tNo\nT2\tTarget 0 2\tNo\nR1\tTarget Arg1:T1 Arg2:T2', 'a neutral claim has no target'],
])('%j: %s', (ann, message) => {
  const { extraction, problems } = fromBrat('No, said Ann Lee.', ann)
  expect(problems.map((problem) => problem.message)).toEqual([expect.stringContaining(message)])
  expect(problems[0]!.line).toBe(ann.split('\n').length - (message.startsWith('a neutral') ? 2 : 0))
  expectSoundExtraction('No, said Ann Lee.', extraction)
})

test('no file is too broken', () => {
  const field = fc.oneof(
    fc.constantFrom('T1', 'T2', 'E1', 'R1', 'A1', '#1', 'Content 0 2', 'Content 1 2;1 5', 'Source 3 4', 'Accused 0 1'),
    fc.constantFrom(
      'Source Arg1:T1 Arg2:T2',
      'Accusation:T1 Accused:T2',
      'Act T1 deny',
      'AnnotatorNotes T2',
      '\n',
      '\t',
    ),
    fc.constantFrom('{"name":"China","country":"china"}', '{"name":"A","party":7}', '{"party":null,"name":"B"}', '{'),
    fc.string({ maxLength: 8 }),
  )
  const ann = fc.array(field, { maxLength: 30 }).chain((parts) => fc.constantFrom(parts.join('\t'), parts.join('\n')))
  const rows = fc
    .array(fc.tuple(field, field, field), { maxLength: 12 })
    .map((all) => all.map((row) => row.join('\t')).join('\n'))
  fc.assert(
    fc.property(news, fc.oneof(ann, rows), (text, ann) => {
      expectSoundExtraction(text, { ...fromBrat(text, ann).extraction })
    }),
    { numRuns: 500 },
  )
})

test('linear: a hundred thousand lines', () => {
  const text = '🙂 a '.repeat(20_000)
  const spans = Array.from({ length: 50_000 }, (_, i) => `T${i + 1}\tSource ${i} ${i + 1}\n`)
  const relations = Array.from({ length: 50_000 }, (_, i) => `R${i}\tSource Arg1:T1 Arg2:T${i + 1}\n`)
  const start = performance.now()
  const { problems } = fromBrat(text, spans.join('').replace('Source', 'Content') + relations.join(''))
  expect(problems).toEqual([])
  expect(performance.now() - start).toBeLessThan(5000)
})

function expectRoundTrip(text: string): void {
  const extraction = extract(text)
  const { extraction: back, problems } = fromBrat(text, toBrat(extraction, text))
  expect(problems).toEqual([])
  expectSoundExtraction(text, back)
  expect(told(back)).toEqual(told(extraction))
}

/** What people annotate: all but confidence and evidence, with entities for their ids. */
function told({ claims, entities, accusations }: Extraction): unknown {
  const who = (id: string | null) => {
    const { name, kind, country, role } = entities.find((entity) => entity.id === id) ?? {}
    return { name, kind, country, role }
  }
  const all = { claims, accusations }
  return JSON.parse(
    JSON.stringify(all, (key, value) => {
      if (key === 'confidence' || key === 'evidence') return undefined
      return key === 'speaker' || key === 'by' || key === 'entity' ? who(value) : value
    }),
  )
}
