/** What must hold for any string: sound offsets, sound references, and the same bytes each time. More in `fuzz/`. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createExtractor, extract, tokenize } from '../src/index.ts'
import { news } from './fuzz/grammar/article.ts'
import { expectDefined, expectFitsSchema, expectSoundDocument, expectSoundExtraction } from './soundness.ts'

const text = news({ sentences: 8, characters: 2000 })

/** Texts that were read wrong once. */
const examples: [string][] = [['said..said'], ['A0..0'], ['according\0``that\0`\0a`a\0.']]

// In CI the same texts each time, so that no change fails for what another one broke; other texts on each run elsewhere.
if (process.env.CI) fc.configureGlobal({ seed: 1 })

test('tokenize gives tokens, sentences, paragraphs and quotations that fit the text', () => {
  fc.assert(
    fc.property(text, (text) => expectSoundDocument(tokenize(text))),
    { numRuns: 500, examples },
  )
})

test('extract gives excerpts that are slices, ids in order, speakers that exist, and what is defined', () => {
  fc.assert(
    fc.property(text, (text) => {
      const extraction = extract(text)
      expectSoundExtraction(text, extraction)
      expectDefined(tokenize(text), extraction)
      expectFitsSchema(extraction)
    }),
    { numRuns: 500, examples },
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
