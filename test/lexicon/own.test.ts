/** Lexicons of one's own: what they add, that they stay with their extractor, and what is refused. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createExtractor, type Extraction, extract, type Lexicon, SaidwhoError, tokenize } from '../../src/index.ts'
import { toSnapshot } from '../../src/testing/testing.ts'
import { expectSoundExtraction } from '../soundness.ts'

const withLexicon = (lexicon: Lexicon, rest = {}) => createExtractor({ lexicon, ...rest }).extract
const cuesOf = ({ claims }: Extraction) => claims.map(({ cue }) => cue.map(({ text }) => text).join(' '))
const actsOf = ({ claims }: Extraction) => claims.map(({ stance }) => stance.act)

describe('cues', () => {
  const text = 'Ann Lee skeeted that the bridge was safe. “We will rebuild it,” skeeted Bo Chan, the mayor.'

  test.each(['accurate', 'fast', 'rules'] as const)('%s finds the verb in its forms', (attribution) => {
    // Beside a quotation any verb is found, known or not.
    const without = createExtractor({ attribution }).extract(text)
    expect(without.claims.map(({ content }) => content[0]!.text)).not.toContain('that the bridge was safe')
    const found = withLexicon({ cues: [{ lemma: 'skeet' }] }, { attribution })(text)
    expect(cuesOf(found)).toEqual(['skeeted', 'skeeted'])
    expect(found.claims.map(({ content }) => content[0]!.text)).toEqual([
      'that the bridge was safe',
      '“We will rebuild it,”',
    ])
  })

  test('a claim is what it is with the verb that is used alike, but for the words', () => {
    const own = withLexicon({ cues: [{ lemma: 'skeet', like: 'announce' }] })(text)
    const alike = extract(text.replaceAll('skeeted', 'announced'))
    expect(toSnapshot(own)).toBe(toSnapshot(alike).replaceAll('announced', 'skeeted'))
    expect(own.claims.map(({ confidence }) => confidence)).toEqual(alike.claims.map(({ confidence }) => confidence))
  })

  test('the act is that of the entry, and turned round where it is negated', () => {
    const charge = 'Ann Lee frobbed the plan. Bo Chan did not frob the plan.'
    expect(actsOf(withLexicon({ cues: [{ lemma: 'frob', act: 'support' }] })(charge))).toEqual(['support', 'criticize'])
    expect(actsOf(withLexicon({ cues: [{ lemma: 'skeet', act: 'warn', like: 'say' }] })(text))).toEqual([
      'warn',
      'warn',
    ])
  })

  test('irregular forms are named', () => {
    const found = withLexicon({ cues: [{ lemma: 'vlog', forms: ['vlogged', 'vlogging'] }] })
    expect(cuesOf(found('Ann Lee vlogged that the bridge was safe.'))).toEqual(['vlogged'])
  })

  test('one’s own word wins over a built-in one, and a later one over an earlier one', () => {
    const praise = 'Ann Lee praised the plan.'
    expect(actsOf(extract(praise))).toEqual(['support'])
    expect(actsOf(withLexicon({ cues: [{ lemma: 'praise', act: 'criticize' }] })(praise))).toEqual(['criticize'])
    const cues = [
      { lemma: 'praise', act: 'criticize' },
      { lemma: 'praise', act: 'warn' },
    ] as const
    expect(actsOf(withLexicon({ cues })(praise))).toEqual(['warn'])
  })
})

describe('entities', () => {
  const lexicon: Lexicon = {
    entities: [
      { name: 'Hollow Pine', kind: 'organization', role: 'security firm' },
      { name: 'Sand Cobra', aliases: ['Dune Viper', 'xCobra'], kind: 'group', sponsor: 'IR' },
    ],
  }
  const text =
    'Hollow Pine said on Monday that Dune Viper hacked a Dutch ministry. On Friday xCobra denied the charge. “It was not us,” said Sand Cobra.'

  test('all names are one, by the first of the entry', () => {
    const { entities, claims } = withLexicon(lexicon)(text)
    const cobra = entities.filter(({ kind }) => kind === 'group')
    expect(cobra.map(({ name, mentions }) => [name, mentions.map((mention) => mention.text)])).toEqual([
      ['Sand Cobra', ['Dune Viper', 'xCobra', 'Sand Cobra']],
    ])
    expect(claims.map(({ speaker }) => entities.find(({ id }) => id === speaker)?.name)).toEqual([
      'Hollow Pine',
      'Sand Cobra',
      'Sand Cobra',
    ])
    expect(entities[0]).toMatchObject({
      name: 'Hollow Pine',
      kind: 'organization',
      country: null,
      role: 'security firm',
    })
  })

  test('a group can be accused by its name, and has its sponsor', () => {
    expect(extract(text).accusations).toEqual([])
    const { accusations, entities } = withLexicon(lexicon)(text)
    expect(accusations).toHaveLength(1)
    const [{ accused, accuser, responses, form }] = accusations as [(typeof accusations)[0]]
    const nameOf = (id?: string) => entities.find((entity) => entity.id === id)?.name
    expect([nameOf(accuser?.entity), nameOf(accused.entity), accused.sponsor]).toEqual([
      'Hollow Pine',
      'Sand Cobra',
      'IR',
    ])
    expect(form).toBe('report')
    expect(responses.map(({ type, by }) => [type, nameOf(by ?? '')])).toContainEqual(['deny', 'Sand Cobra'])
  })

  test('the sponsor that the article names goes before', () => {
    const { accusations } = withLexicon(lexicon)(
      'The FBI accused Sand Cobra, a hacking group backed by Russia, of hacking a bank.',
    )
    expect(accusations.map(({ accused }) => accused.sponsor)).toEqual(['RU'])
  })

  test('a person with a country is called by the surname, too', () => {
    const own = withLexicon({ entities: [{ name: 'Zed Orlov', kind: 'person', country: 'RU' }] })
    const { entities } = own('Zed Orlov met the sailors. Orlov said that it rained.')
    expect(entities.map(({ name, kind, country }) => [name, kind, country])).toEqual([['Zed Orlov', 'person', 'RU']])
  })

  test('names count as they are written', () => {
    const own = withLexicon({ entities: [{ name: 'Fog', kind: 'group' }] })
    expect(own('The pilot said that fog was likely.').entities.map(({ kind }) => kind)).not.toContain('group')
    expect(own('Police said that Fog hacked a bank.').accusations).toHaveLength(1)
  })

  test('names may begin with what no name begins with, and hold more than letters', () => {
    const own = withLexicon({
      entities: [{ name: 'Oak', aliases: ['8Oak', '0ak', 'oakcrew', 'Oak-77'], kind: 'group' }],
    })
    const text =
      'Police said that 8Oak hacked a bank. Bo Chan said that 0ak hacked a port. Lee blamed oakcrew for hacking a mill.'
    const { entities, accusations } = own(text)
    expect(
      entities.filter(({ kind }) => kind === 'group').map(({ name, mentions }) => [name, mentions.length]),
    ).toEqual([['Oak', 3]])
    expect(accusations.map(({ accused }) => accused.mention.text)).toEqual(['8Oak', '0ak', 'oakcrew'])
  })

  test('a name inside a longer name is part of that', () => {
    const own = withLexicon({ entities: [{ name: 'Sand Cobra', kind: 'group' }] })
    const { entities } = own('The Sand Cobra Foundation said that nothing had changed.')
    expect(entities.map(({ name, kind }) => `${name}: ${kind}`)).toEqual(['Sand Cobra Foundation: organization'])
  })

  test('a later entry takes the name from an earlier one', () => {
    const entities = [...lexicon.entities!, { name: 'Dune Viper', kind: 'person' } as const]
    const found = withLexicon({ entities })('Dune Viper said no. Sand Cobra said yes.')
    expect(found.entities.map(({ name, kind }) => `${name} ${kind}`)).toEqual(['Dune Viper person', 'Sand Cobra group'])
  })
})

describe('an extractor of its own', () => {
  const text = 'Ann Lee skeeted that it was safe. Sand Cobra said so, too.'

  test('two beside each other know nothing of each other, and the shared one knows neither', () => {
    const before = JSON.stringify(extract(text))
    const one = withLexicon({ cues: [{ lemma: 'skeet', act: 'warn' }] })
    const other = withLexicon({ entities: [{ name: 'Sand Cobra', kind: 'group' }] })
    const [alone, otherAlone] = [JSON.stringify(one(text)), JSON.stringify(other(text))]
    for (let i = 0; i < 3; i++) {
      expect(JSON.stringify(one(text))).toBe(alone)
      expect(JSON.stringify(other(text))).toBe(otherAlone)
      expect(JSON.stringify(extract(text))).toBe(before)
    }
    expect(new Set([before, alone, otherAlone]).size).toBe(3)
  })

  test('what is changed in the data afterwards changes nothing', () => {
    const cues = [{ lemma: 'skeet' }]
    const own = withLexicon({ cues })
    const before = JSON.stringify(own(text))
    cues.length = 0
    expect(JSON.stringify(own(text))).toBe(before)
  })

  test('the tokens that are given out are the text’s', () => {
    expect(createExtractor({ lexicon: { cues: [{ lemma: 'skeet' }] } }).tokenize(text)).toEqual(tokenize(text))
    let seen = ''
    const attribution = (document: { tokens: readonly { text: string }[] }) => {
      seen = document.tokens.map((token) => token.text).join(' ')
      return []
    }
    createExtractor({ lexicon: { cues: [{ lemma: 'skeet' }] }, attribution }).extract(text)
    expect(seen).toContain('Lee skeeted that')
  })

  test('an empty lexicon is none', () => {
    expect(withLexicon({ cues: [], entities: [] })(text)).toEqual(extract(text))
  })

  test('any text is sound with it', () => {
    const own = withLexicon({
      cues: [{ lemma: 'skeet' }, { lemma: 'the', forms: ['it'] }],
      entities: [
        { name: 'Sand Cobra', aliases: ['C', 'No', 'hacked', '“No'], kind: 'group', sponsor: 'IR' },
        { name: 'Iran', kind: 'person' },
      ],
    })
    const words = [
      'Ann Lee',
      'skeeted',
      '“No,”',
      'Sand Cobra',
      'hacked',
      'Iran',
      'the',
      'it',
      'bank',
      '.',
      '\n',
      'C',
      'said',
      ' ',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 40 }), (parts) => {
        const text = parts.join(' ')
        expectSoundExtraction(text, own(text))
      }),
      { numRuns: 150 },
    )
  })
})

test('a country that a lexicon gives another code is accused as what the lexicon makes it', () => {
  const own = withLexicon({ entities: [{ name: 'Canada', kind: 'country', country: 'CN' }] })
  const { accusations, entities } = own('The FBI accused Canada of hacking a bank.')
  const accused = entities.find(({ id }) => id === accusations[0]?.accused.entity)
  expect(accused).toMatchObject({ name: 'Canada', country: 'CN' })
  expect(entities.filter(({ name }) => name === 'Canada').length).toBe(1)
})

describe('words of JavaScript are words', () => {
  test.each(['constructor', '__proto__', 'toString', 'hasOwnProperty'])('%s', (word) => {
    const own = withLexicon({ cues: [{ lemma: word, forms: [word] }], entities: [{ name: word, kind: 'group' }] })
    expect(own('Ann Lee said no.')).toEqual(extract('Ann Lee said no.'))
    const text = `Ann Lee ${word} that it was safe.`
    expect(withLexicon({ cues: [{ lemma: 'skeet' }] })(text)).toEqual(extract(text))
  })
})

describe('refused is', () => {
  const skeet = { lemma: 'skeet' }
  const pine = { name: 'Hollow Pine', kind: 'organization' }
  const wrong: [string, unknown, string][] = [
    ['no object', [], 'lexicon must be an object'],
    ['null', null, 'lexicon must be an object; got null'],
    ['an unknown list', { verbs: [] }, 'lexicon has no field “verbs”; there are cues, entities'],
    ['no list', { cues: skeet }, 'lexicon.cues must be a list'],
    ['a word alone', { cues: ['skeet'] }, 'lexicon.cues[0] must be an object; got “skeet”'],
    ['an unknown field', { cues: [skeet, { ...skeet, acts: 'deny' }] }, 'lexicon.cues[1] (skeet) has no field “acts”'],
    ['no word', { cues: [{}] }, 'lexicon.cues[0].lemma must be one word'],
    ['an empty word', { cues: [{ lemma: ' ' }] }, 'must be one word; got “ ”'],
    ['two words', { cues: [{ lemma: 'speak out' }] }, 'must be one word; got “speak out”'],
    ['a hole', { cues: new Array(1) }, 'lexicon.cues[0] must be an object'],
    [
      'a form that is none',
      { cues: [{ ...skeet, forms: ['skate', 3] }] },
      'lexicon.cues[0] (skeet).forms[1] must be one word',
    ],
    ['an act that is none', { cues: [{ ...skeet, act: 'constructor' }] }, 'lexicon.cues[0] (skeet).act must be one of'],
    [
      'a model that is none',
      { cues: [{ ...skeet, like: 'toString' }] },
      'lexicon.cues[0] (skeet).like must be a reporting verb',
    ],
    ['no name', { entities: [{ kind: 'group' }] }, 'lexicon.entities[0].name must be a name'],
    ['a mere mark', { entities: [{ name: '…', kind: 'group' }] }, 'lexicon.entities[0] (…).name must be a name'],
    ['no kind', { entities: [pine, { name: 'Oak' }] }, 'lexicon.entities[1] (Oak).kind must be one of'],
    [
      'a country by name',
      { entities: [{ ...pine, country: 'Iran' }] },
      '(Hollow Pine).country must be an ISO 3166-1 code',
    ],
    ['a sponsor in small letters', { entities: [{ ...pine, sponsor: 'ir' }] }, '(Hollow Pine).sponsor must be'],
    ['an empty alias', { entities: [{ ...pine, aliases: ['Pine', ''] }] }, '(Hollow Pine).aliases[1] must be a name'],
    ['a role that is a number', { entities: [{ ...pine, role: 7 }] }, '(Hollow Pine).role must be words'],
    ['a role of no words', { entities: [{ ...pine, role: ' ' }] }, '(Hollow Pine).role must be words'],
    ['a polluted field', JSON.parse('{"cues":[{"lemma":"skeet","__proto__":{}}]}'), 'has no field “__proto__”'],
  ]
  test.each(wrong)('%s', (_, lexicon, message) => {
    let thrown: unknown
    try {
      createExtractor({ lexicon: lexicon as Lexicon })
    } catch (error) {
      thrown = error
    }
    expect(thrown).toBeInstanceOf(SaidwhoError)
    expect(thrown).toMatchObject({ code: 'ERR_LEXICON', message: expect.stringContaining(message) })
  })
})
