/** What holds of the document of any string: nothing lost, nothing twice, sentences and quotations in their places. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine/engine.ts'
import { asRead } from '../soundness.ts'

const engine = createEngine()

const PIECES = [
  ...['“', '”', '"', "'", '’', '‘', "''", '``', '«', '»', '„', '(', ')', '[', ']', '—', '--', '…', '.', '..', '?', '!'],
  ...[
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\u00a0',
    '\u3000',
    '\ufeff',
    '\u2028',
    '\u2029',
    '\f',
    '\u200b',
    '\u0000',
  ],
  ...[
    "can't",
    'don’t',
    "Lee's",
    'Lee’s',
    "I'm",
    'no.',
    'No.',
    'U.S.',
    'R-S.C.',
    'Rev.',
    'Ph.D.',
    "'90s",
    '5\'10"',
    "''a",
  ],
  ...[
    'said',
    'the',
    'Ann',
    'item',
    'a.m.',
    '3rd',
    '$5',
    '@me',
    '#tag',
    'http://x.y/z?q',
    'a@b.co',
    ':)',
    '<3',
    '__proto__',
  ],
  ...['é', 'e\u0301', '中', 'ß', 'İ', '😀', '\ud800', '\udc00', 'x'.repeat(120), `“${'y/'.repeat(40)}”.`],
]
const anything = fc.string({ unit: 'binary', maxLength: 12 })
const piece = fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...PIECES) }, { weight: 1, arbitrary: anything })
const text = fc
  .array(fc.tuple(piece, fc.constantFrom('', ' ')), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(''))

const LINE_BREAK = /[\n\r\u2028\u2029\f]/

test('tokens are slices in order, and only white space lies between them', () => {
  fc.assert(
    fc.property(text, (text) => {
      let at = 0
      for (const token of readDocument(engine, text).tokens) {
        expect(token.text).toBe(text.slice(token.start, token.end))
        expect(token.text.trim()).toBe(token.text)
        expect(token.text).not.toBe('')
        expect(text.slice(at, token.start).trim()).toBe('')
        expect(token.start).toBeGreaterThanOrEqual(at)
        expect(token.lemma).toBe(token.lemma.toLowerCase())
        at = token.end
      }
      expect(text.slice(at).trim()).toBe('')
    }),
    { numRuns: 2000 },
  )
})

test('sentences and paragraphs hold every token once, and no line break', () => {
  fc.assert(
    fc.property(text, (text) => {
      const { tokens, sentences, paragraphs } = readDocument(engine, text)
      const read = asRead(text)
      for (const spans of [sentences, paragraphs]) {
        let to = 0
        for (const span of spans) {
          expect(span.from).toBe(to)
          expect(span.to).toBeGreaterThan(span.from)
          expect([span.start, span.end]).toEqual([tokens[span.from]!.start, tokens[span.to - 1]!.end])
          expect(LINE_BREAK.test(read.slice(span.start, span.end))).toBe(false)
          to = span.to
        }
        expect(to).toBe(tokens.length)
      }
      for (const { from, to, paragraph } of sentences) {
        expect(paragraphs[paragraph]!.from).toBeLessThanOrEqual(from)
        expect(paragraphs[paragraph]!.to).toBeGreaterThanOrEqual(to)
      }
    }),
    { numRuns: 1000 },
  )
})

test('quotations lie in one paragraph, nested by depth or apart', () => {
  fc.assert(
    fc.property(text, (text) => {
      const { tokens, quotations, paragraphs } = readDocument(engine, text)
      const around: number[] = []
      let last = -1
      for (const { from, to, start, end, depth, closed, continues } of quotations) {
        expect(from).toBeGreaterThan(last)
        expect([start, end]).toEqual([tokens[from]!.start, tokens[to - 1]!.end])
        expect(paragraphs.some((paragraph) => paragraph.from <= from && to <= paragraph.to)).toBe(true)
        while (around.length > 0 && around.at(-1)! <= from) around.pop()
        expect(to).toBeLessThanOrEqual(around.at(-1) ?? Number.POSITIVE_INFINITY)
        expect(depth).toBe(around.length)
        if (continues) expect(paragraphs.some((paragraph) => paragraph.from === from)).toBe(true)
        if (closed) expect(to - from).toBeGreaterThan(1)
        around.push(to)
        last = from
      }
    }),
    { numRuns: 2000 },
  )
})

test('the same again, and after any other text', () => {
  fc.assert(
    fc.property(text, text, (one, other) => {
      const document = JSON.stringify(readDocument(engine, one))
      readDocument(engine, other)
      expect(JSON.stringify(readDocument(engine, one))).toBe(document)
    }),
    { numRuns: 500 },
  )
})
