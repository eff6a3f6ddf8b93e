/** The plugin with compromise itself: claims and accusations as Views to go on with. */
import nlp from 'compromise'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placesOf } from '../../src/compromise/places.ts'
import { type SaidwhoMethods, saidwho, saidwhoWith } from '../../src/compromise/plugin.ts'
import { extract } from '../../src/index.ts'

nlp.plugin(saidwho)
const read = (text: string) => nlp<SaidwhoMethods>(text)

const TEXT = `“We reject it. It isn’t true,” said Ann Lee, the minister. Ted Orr of Acme said that the plan would help the harbour.

The FBI accused Iranian hackers of stealing files from two U.S. shipyards in May. Iran denied the charge.`

describe('claims', () => {
  test('are a View of what was said, a phrase for each sentence', () => {
    const claims = read(TEXT).claims()
    expect(claims.out('array')).toEqual([
      '“We reject it.',
      'It isn’t true,”',
      'that the plan would help the harbour.',
      'Iranian hackers of stealing files from two U.S. shipyards in May.',
      'the charge.',
    ])
    expect((claims as unknown as { viewType: string }).viewType).toBe('Claims')
  })

  test('go on like any other View', () => {
    const claims = read(TEXT).claims()
    expect(claims.match('the #Noun').terms().out('array')).toEqual(['the', 'plan', 'the', 'harbour.', 'the', 'charge.'])
    expect(claims.if('harbour').sources().people().out('array')).toEqual(['Ted Orr'])
    expect(claims.has('shipyards')).toBe(true)
    expect(claims.match('is not true').found).toBe(true)
    expect(read('Ann Lee said that it isn’t.').claims().match('is not').found).toBe(true)
    expect(claims.eq(2).cues().text()).toBe('said')
    expect(claims.verbs().toInfinitive().found).toBe(true)
  })

  test('have their sources, cues and records, and so has each part of them', () => {
    const claims = read(TEXT).claims()
    expect(claims.sources().out('array')).toEqual(['Ann Lee, the minister.', 'Ted Orr of Acme', 'The FBI', 'Iran'])
    expect(claims.cues().out('array')).toEqual(['said', 'said', 'accused', 'denied'])
    expect(claims.records().map(({ id, speaker }) => `${id} ${speaker}`)).toEqual([
      'c1 Ann Lee',
      'c2 Ted Orr',
      'c3 FBI',
      'c4 Iran',
    ])
    expect(
      claims
        .last()
        .records()
        .map(({ id }) => id),
    ).toEqual(['c4'])
  })

  test('of a part of a document are those in it, with all of the document read', () => {
    const doc = read('Ann Lee is a minister. She left. She said that it froze. He said it rained.')
    const part = doc.eq(2) as typeof doc
    expect(part.claims().out('array')).toEqual(['that it froze.'])
    expect(part.claims().records()[0]?.speaker).toBe('Ann Lee')
    expect((doc.match('rained') as typeof doc).claims().found).toBe(false)
  })

  test('are read anew where the words were changed', () => {
    const doc = read('Ted Orr said that it froze.')
    expect(doc.claims().sources().text()).toBe('Ted Orr')
    doc.match('Ted Orr').replaceWith('Ann Lee')
    expect(doc.claims().records()[0]?.speaker).toBe('Ann Lee')
    doc.match('froze').replaceWith('rained')
    expect(doc.claims().text()).toMatch(/^that it rained/)
  })
})

describe('accusations', () => {
  test('are a View of the sentences that report them', () => {
    const accusations = read(TEXT).accusations()
    expect(accusations.out('array')).toEqual([
      'The FBI accused Iranian hackers of stealing files from two U.S. shipyards in May.',
    ])
    expect(accusations.accused().text()).toBe('Iranian hackers')
    expect(accusations.accusers().text()).toBe('The FBI')
    expect(accusations.victims().text()).toBe('two U.S. shipyards')
    expect(accusations.records()).toMatchObject([
      { accused: 'Iranian hackers', answers: [{ type: 'deny', by: 'Iran' }] },
    ])
    expect(accusations.match('#Value').found).toBe(true)
  })

  test('of a text without any are an empty View', () => {
    const none = read('It rained.').accusations()
    expect([none.found, none.length, none.accused().text(), none.records()]).toEqual([false, 0, '', []])
    expect(read('').claims().text()).toBe('')
  })
})

test('one’s own settings take the place of the default ones', () => {
  const text = 'The fee will rise, Ann Lee skeeted.'
  const before = read(text).claims().cues().text()
  nlp.plugin(saidwhoWith({ lexicon: { cues: [{ lemma: 'skeet', act: 'warn' }] } }))
  expect(read(text).claims().records()[0]).toMatchObject({ speaker: 'Ann Lee', act: 'warn' })
  nlp.plugin(saidwho)
  expect(read(text).claims().cues().text()).toBe(before)
  expect(() => saidwhoWith({ lexicn: {} } as never)).toThrow('did you mean lexicon?')
})

test('the terms of compromise make up the text, and each span is at its words', () => {
  const word = fc.constantFrom(
    '“',
    '”',
    'Ann',
    ' ',
    '\n\n',
    'said',
    'don’t',
    '. ',
    'U.S.',
    '🙂',
    ',',
    'it',
    '—',
    '\u00a0',
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const text = words.join('')
      const { document } = nlp(text)
      const places = placesOf(document)
      // Of blanks alone compromise makes nothing.
      expect(places.text).toBe(text.trim() === '' ? '' : text)
      const { claims } = extract(places.text)
      for (const { content } of claims) {
        let shown = ''
        for (const [sentence, start, end] of places.phrasesAt(content)) {
          shown += document[sentence]!.slice(start, end)
            .map((term) => term.text)
            .join(' ')
        }
        // Compromise may have “said“No” for one word; nothing of the claim is lost.
        const said = content.flatMap((piece) => piece.text.match(/[\p{L}\p{N}]+/gu) ?? [])
        expect(said.filter((one) => !shown.includes(one))).toEqual([])
      }
    }),
    { numRuns: 100 },
  )
})
