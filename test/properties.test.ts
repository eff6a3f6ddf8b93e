/** What must hold for any string: sound offsets, sound references, and the same bytes each time. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createExtractor, extract, tokenize } from '../src/index.ts'
import { expectSoundDocument, expectSoundExtraction } from './soundness.ts'

/** Words that wake the rules up; random letters alone would never reach them. */
const NEWS = [
  ...['said', 'says', 'told', 'according to', 'accused', 'denied', 'warned', 'has been charged with', 'hacked', 'that'],
  ...['China', 'Moscow', 'the FBI', 'Ann Lee', 'Mr. Lee', 'the ministry', 'officials', 'he', 'they', 'who', 'U.S.'],
  ...['“', '”', '"', "''", '``', '‘', '’', "'", '«', '»', '“No,”', '"Yes."', '(', ')', '—', '--', '...', '…', ':', ';'],
  ...['.', ',', '?', '!', '\n', '\n\n', '\r\n', '\t', '\u00a0', '\u2028', '\u200b', '\ufeff', ' ', '  '],
  ...[
    'it was wrong',
    'computers',
    'cyber spying',
    'talks will resume',
    'not',
    'may',
    'should',
    'in May',
    '🙂',
    '\ud83d',
  ],
]

/** A string of news words, of any characters, of lone surrogates, or of all together. */
const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const anything = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(unit).map((units) => units.join('')),
)
const word = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NEWS) }, { weight: 1, arbitrary: anything })
const news = fc.array(word, { maxLength: 60 }).chain((words) => fc.constantFrom(words.join(' '), words.join('')))
const text = fc.oneof({ weight: 3, arbitrary: news }, { weight: 1, arbitrary: anything })

/** Texts that were read wrong once. */
const examples: [string][] = [['said..said'], ['A0..0']]

// In CI the same texts each time, so that no change fails for what another one broke; other texts on each run elsewhere.
if (process.env.CI) fc.configureGlobal({ seed: 1 })

test('tokenize gives tokens, sentences, paragraphs and quotations that fit the text', () => {
  fc.assert(
    fc.property(text, (text) => expectSoundDocument(tokenize(text))),
    { numRuns: 1000, examples },
  )
})

test('extract gives excerpts that are slices, ids in order, and speakers that exist', () => {
  fc.assert(
    fc.property(text, (text) => expectSoundExtraction(text, extract(text))),
    { numRuns: 1000, examples },
  )
})

test('what is found is JSON all the way', () => {
  fc.assert(
    fc.property(text, (text) => {
      const found = { ...tokenize(text), ...extract(text) }
      expect(JSON.parse(JSON.stringify(found))).toStrictEqual(found)
    }),
    { numRuns: 200 },
  )
})

test('what was read before changes nothing', () => {
  const extractor = createExtractor()
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [document, extraction] = [tokenize(one), extract(one)].map((it) => JSON.stringify(it))
      extract(other)
      expect(JSON.stringify(extract(one))).toBe(extraction)
      expect(JSON.stringify(tokenize(one))).toBe(document)
      expect(JSON.stringify(extractor.extract(one))).toBe(extraction)
    }),
    { numRuns: 300 },
  )
})

test.each([42, null, undefined, ['text'], {}])('%o is no text', (value) => {
  expect(() => extract(value as never)).toThrow(expect.objectContaining({ code: 'ERR_NOT_TEXT' }))
  expect(() => tokenize(value as never)).toThrow(expect.objectContaining({ code: 'ERR_NOT_TEXT' }))
})

test.each(['', ' ', '\n\n', '\u00a0', '\ufeff'])('%j has nothing in it', (text) => {
  expect(extract(text)).toEqual({ claims: [], entities: [], accusations: [] })
})
