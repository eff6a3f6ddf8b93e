/** The scorer against figures that were computed by hand, and against what it must refuse. */
import { describe, expect, test } from 'vitest'
import { type Claim, type Extraction, extract, SaidwhoError } from '../../src/index.ts'
import { type Gold, type Range, score, scoreAll, scoreTable } from '../../src/testing/testing.ts'

const text = '“We will rebuild the old bridge,” said Mayor Ann Lee. Critics fear that the cost may rise. Lee denied it.'

/** Where the words stand, so that nobody types an offset. */
const at = (words: string): Range => [text.indexOf(words), text.indexOf(words) + words.length]
const cut = (words: string) => ({ start: at(words)[0], end: at(words)[1], text: words })

const gold: Gold = {
  text,
  attributions: [
    { source: [at('Mayor Ann Lee')], cue: [at('said')], content: [at('“We will rebuild the old bridge,”')] },
    { source: [at('Critics')], cue: [at('fear')], content: [at('that the cost may rise')] },
    { source: [[text.lastIndexOf('Lee'), text.lastIndexOf('Lee') + 3]], cue: [at('denied')], content: [at('it')] },
  ],
  entities: [
    { id: 'lee', name: 'Ann Lee', kind: 'person', iso: null },
    { id: 'critics', name: 'critics', kind: 'group', iso: null },
  ],
  claims: [
    {
      attribution: 0,
      speaker: 'lee',
      act: 'promise',
      polarity: 'neutral',
      certainty: 'certain',
      target: null,
    },
    {
      attribution: 1,
      speaker: 'critics',
      act: 'warn',
      polarity: 'negative',
      certainty: 'possible',
      target: at('the cost'),
    },
    {
      attribution: 2,
      speaker: 'lee',
      act: 'deny',
      polarity: 'negative',
      certainty: 'certain',
      target: null,
    },
  ],
}

const claim = (
  id: string,
  speaker: string | null,
  parts: [string, string, string],
  rest: Partial<Claim> = {},
): Claim => ({
  id,
  kind: 'indirect',
  source: parts[0] === '' ? [] : [cut(parts[0])],
  cue: [cut(parts[1])],
  content: [cut(parts[2])],
  speaker,
  within: null,
  stance: { act: 'assert', polarity: 'neutral', certainty: 'certain', target: null, confidence: 1 },
  confidence: 1,
  evidence: [],
  ...rest,
})

const entity = (id: string, name: string) => {
  return { id, name, kind: 'person', country: null, role: null, pronoun: null, mentions: [] } as const
}

/** Two of three found, one of them with half its words; one found that is none. */
const found: Extraction = {
  claims: [
    claim('c1', 'e1', ['Ann Lee', 'said', '“We will rebuild'], {
      kind: 'direct',
      stance: {
        act: 'promise',
        polarity: 'positive',
        certainty: 'certain',
        target: { ...cut('the old bridge'), entity: null },
        confidence: 1,
      },
    }),
    claim('c2', 'e2', ['Critics', 'fear', 'the cost may rise'], {
      stance: {
        act: 'predict',
        polarity: 'negative',
        certainty: 'possible',
        target: { ...cut('the cost'), entity: null },
        confidence: 1,
      },
    }),
    claim('c3', null, ['', 'said', 'bridge']),
  ],
  entities: [entity('e1', 'Lee'), entity('e2', 'Critics of the plan')],
  accusations: [],
}

describe('by hand', () => {
  const { claims, speaker, stance, accusations } = score(gold, found)

  test('claims', () => {
    // “We will rebuild” has 3 of 6 words: F = 2·3/9. “that” aside, the other content is exact.
    expect(claims?.found).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, right: 2, predicted: 3, gold: 3 })
    expect(claims?.endToEnd.right).toBe(2)
    expect(claims?.strict.right).toBe(1)
    expect(claims?.ofFound.sourceExact).toEqual({ share: 0.5, right: 1, of: 2 })
    expect(claims?.ofFound.sourceHead.right).toBe(2)
    expect(claims?.ofFound.contentExact.right).toBe(1)
    expect(claims?.ofFound.cueExact).toEqual({ share: 1, right: 2, of: 2 })
    expect(claims?.directQuotes).toMatchObject({ right: 0, predicted: 1, gold: 1 })
    expect(claims?.byKind).toEqual({
      direct: { precision: 1, recall: 1 },
      mixed: { precision: null, recall: null },
      indirect: { precision: 0.5, recall: 0.5 },
    })
  })

  test('speakers', () => {
    // “Lee” is Ann Lee, where there is no other; “Critics of the plan” are the critics: the same head.
    expect(speaker?.name.ofFound).toEqual({ share: 1, right: 2, of: 2 })
    expect(speaker?.name.ofAll).toEqual({ share: 2 / 3, right: 2, of: 3 })
    expect(speaker?.bySourceType.nominal.ofAll.of).toBe(0)
    expect(speaker?.kindOfFound).toEqual({ share: 0.5, right: 1, of: 2 })
    expect(speaker?.countryOfFound.share).toBeNull()
  })

  test('stance', () => {
    expect(stance?.found).toEqual({ share: 2 / 3, right: 2, of: 3 })
    expect(stance?.ofFound.act).toMatchObject({ share: 0.5, macroF1: 0.5, right: 1, of: 2 })
    expect(stance?.ofAll.act).toMatchObject({ right: 1, of: 3, macroF1: 1 / 3 })
    expect(stance?.ofFound.polarity).toMatchObject({ right: 1, of: 2 })
    expect(stance?.ofFound.certainty).toMatchObject({ share: 1, macroF1: 1 })
    expect(stance?.ofFound.target).toEqual({ share: 0.5, right: 1, of: 2 })
    expect(stance?.ofAll.target).toEqual({ share: 1, right: 1, of: 1 })
    expect(stance?.ofAll.actAndPolarity.right).toBe(0)
    expect(stance?.ofAll.wholeClaim).toEqual({ share: 0, right: 0, of: 3 })
  })

  test('what the gold does not speak of is not scored', () => expect(accusations).toBeNull())

  test('a name that fits two is nobody', () => {
    const entities = [...gold.entities!, { id: 'other', name: 'Bo Lee' }]
    expect(score({ ...gold, entities }, found).speaker?.name.ofFound.right).toBe(1)
  })

  test('a source that runs on into the content names nobody', () => {
    const claims = [claim('c1', null, ['Critics fear that the cost', 'fear', 'the cost may rise'])]
    expect(score(gold, { ...found, claims }).claims?.endToEnd.right).toBe(0)
  })
})

describe('accusations, by hand', () => {
  const text = 'Canada accused Russia of hacking its tax agency. Moscow denied the charge. Spies met.'
  const at = (words: string): Range => [text.indexOf(words), text.indexOf(words) + words.length]
  const sentence = at('Canada accused Russia of hacking its tax agency.')
  const answer = at('Moscow denied the charge.')
  const charge = (iso: string, where: Range): NonNullable<Gold['accusations']>[number] => ({
    accuser: { span: at('Canada'), name: 'Canada', iso: 'CA' },
    accused: { span: at('Russia'), name: 'Russia', iso },
    victim: null,
    act: { type: 'theft', span: at('hacking') },
    form: 'official',
    modality: 'asserted',
    sentence: where,
    responses: [{ type: 'deny', sentence: answer }],
  })

  test('accused and place decide, and then each part is right or wrong', () => {
    const { accusations } = score(
      { text, accusations: [charge('RU', sentence), charge('RU', at('Spies met.'))] },
      extract(text),
    )
    expect(accusations?.detection).toMatchObject({
      right: 1,
      predicted: 1,
      gold: 2,
      precision: 1,
      recall: 0.5,
      f1: 2 / 3,
    })
    expect(accusations?.whole.right).toBe(0)
    expect(accusations?.ofFound).toMatchObject({ accuser: { share: 1 }, act: { share: 0 }, actSpan: { share: 1 } })
    expect(accusations?.ofFound.victim).toEqual({ share: 0, right: 0, of: 1 })
    expect(accusations?.whereGiven.victim.share).toBeNull()
    expect(accusations?.responses).toMatchObject({ right: 1, predicted: 1, gold: 1 })
  })

  test('an article without accusation is a false alarm where one is found', () => {
    const alarm = score({ text, accusations: [] }, extract(text))
    expect(alarm.accusations?.falseAlarms).toEqual({ share: 1, right: 1, of: 1 })
    const none = score({ text, accusations: [] }, { claims: [], entities: [], accusations: [] })
    expect(scoreAll([alarm, none]).accusations?.falseAlarms).toEqual({ share: 0.5, right: 1, of: 2 })
  })
})

test('counts add up, also after they were written down', () => {
  const one = score(gold, found)
  const again = JSON.parse(JSON.stringify(one)) as typeof one
  const both = scoreAll([one, again])
  expect(both.articles).toBe(2)
  expect(both.claims?.found).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3, right: 4, predicted: 6, gold: 6 })
  expect(both.stance?.ofAll.act).toMatchObject({ right: 2, of: 6, macroF1: 1 / 3 })
  expect(scoreAll([one])).toEqual(one)
  expect(scoreAll([]).claims).toBeNull()
})

test('the table has a line a figure', () => {
  const lines = scoreTable(score(gold, found)).split('\n')
  expect(lines[0]).toBe('claims: content          P  66.7  R  66.7  F1  66.7  2 right, 3 found, 3 in gold')
  expect(lines).toContain('act, of found             50.0                    1 of 2')
})

test('what an annotator has as null was not looked for', () => {
  const one = { accuser: null, accused: { name: 'Iran' }, victim: null, act: { type: 'theft', span: null } } as const
  const told = { ...one, form: 'report', modality: 'asserted', sentence: [0, 3], basis: null, time: null } as const
  const [without, withNull] = [{}, { mentions: null, responses: null }].map((more) =>
    score({ text: 'No.', accusations: [{ ...told, ...more }] } as unknown as Gold, {
      claims: [],
      entities: [],
      accusations: [],
    }),
  )
  expect(withNull).toEqual(without)
  expect(without!.accusations).toMatchObject({ detection: { gold: 1 } })
})

describe('refused is', () => {
  const none: Extraction = { claims: [], entities: [], accusations: [] }
  const wrong: [string, unknown, string][] = [
    ['gold without its text', { attributions: [] }, 'gold.text must be a string, got undefined'],
    ['no object', null, 'gold must be an object, got null'],
    [
      'a span outside of the text',
      { text: 'No.', attributions: [{ source: [], cue: [], content: [[0, 9]] }] },
      'gold.attributions[0].content[0] must be a span [start, end] of the text, 0 to 3, got a list',
    ],
    [
      'a span without list',
      { text: 'No.', attributions: [{ source: [0, 1], cue: [], content: [] }] },
      'gold.attributions[0].source[0] must be a span',
    ],
    [
      'a claim of no attribution',
      { text: 'No.', claims: [{ attribution: 4 }] },
      'gold.claims[0].attribution must be the index of one of gold.attributions, got 4',
    ],
    [
      'a speaker that is nobody',
      { ...gold, claims: [{ attribution: 0, speaker: 'ann' }] },
      'gold.claims[0].speaker must be the id of one of gold.entities, got “ann”',
    ],
    [
      'a label that is none',
      { ...gold, claims: [{ attribution: 0, act: 'acuse' }] },
      'gold.claims[0].act must be one of assert, deny,',
    ],
    [
      'null for a label',
      { ...gold, claims: [{ attribution: 0, polarity: null }] },
      'gold.claims[0].polarity must be one',
    ],
    [
      'two of one id',
      { ...gold, entities: [...gold.entities!, { id: 'lee', name: 'Bo Lee' }] },
      'gold.entities[2].id must be an id that none before it has, got “lee”',
    ],
    ...[
      { accused: null, message: 'accused must be an object, got null' },
      { accused: { span: 7 }, message: 'accused.span must be a span [start, end] or a list of spans or null, got 7' },
      {
        accused: { span: [null] },
        message: 'accused.span[0] must be a span [start, end] of the text, 0 to 3, got null',
      },
      { victim: [null], message: 'victim[0] must be an object, got null' },
      { accuser: { name: ['FBI'] }, message: 'accuser.name must be a string or null, got a list' },
      { accused: { iso: 86 }, message: 'accused.iso must be a string or null, got 86' },
      { act: { type: 'robbery' }, message: 'act.type must be one of espionage' },
      { form: 'rumour', message: 'form must be one of legal' },
      { responses: [{ type: 'shrug', sentence: [0, 3] }], message: 'responses[0].type must be one of deny' },
    ].map(({ message, ...slip }): [string, unknown, string] => {
      const one = {
        ...{ accused: {}, act: { type: 'theft' }, form: 'report', modality: 'asserted', sentence: [0, 3] },
        ...slip,
      }
      return [JSON.stringify(slip), { text: 'No.', accusations: [one] }, `gold.accusations[0].${message}`]
    }),
    [
      'an attribution by a word',
      { text: 'No.', attributions: [], claims: [{ attribution: 'length' }] },
      'gold.claims[0].attribution must be a whole number from 0, got “length”',
    ],
  ]
  test.each(wrong)('%s', (_, given, message) => {
    expect(() => score(given as Gold, none)).toThrow(message)
    try {
      score(given as Gold, none)
    } catch (error) {
      expect(error).toBeInstanceOf(SaidwhoError)
      expect((error as SaidwhoError).code).toBe('ERR_GOLD')
    }
  })

  test('an extraction of another text', () => {
    expect(() => score({ ...gold, text: ` ${text}`, attributions: [], claims: [] }, found)).toThrow(
      'the extraction is of another text',
    )
  })
})
