/** Offsets: what touches, what holds, and where the tokens of a span begin and end. */
import { describe, expect, test } from 'vitest'
import { tokenize } from '../src/index.ts'
import {
  contains,
  excerpt,
  firstIndex,
  hull,
  inTextOrder,
  overlaps,
  sameSpan,
  sentenceAt,
  tokenAt,
  tokenSpan,
  tokensIn,
} from '../src/span.ts'

const span = (start: number, end: number) => ({ start, end })

describe('two spans', () => {
  test('a span holds itself and all that lies in it, up to its rims', () => {
    expect(contains(span(2, 6), span(2, 6))).toBe(true)
    expect(contains(span(2, 6), span(3, 5))).toBe(true)
    expect(contains(span(2, 6), span(2, 7))).toBe(false)
    expect(contains(span(2, 6), span(1, 6))).toBe(false)
  })

  test('spans overlap where they share a code unit; those that only touch do not', () => {
    expect(overlaps(span(0, 3), span(2, 5))).toBe(true)
    expect(overlaps(span(2, 5), span(0, 3))).toBe(true)
    expect(overlaps(span(0, 3), span(3, 5))).toBe(false)
    expect(overlaps(span(3, 5), span(0, 3))).toBe(false)
  })

  test('spans are the same if both ends are', () => {
    expect(sameSpan(span(1, 4), span(1, 4))).toBe(true)
    expect(sameSpan(span(1, 4), span(1, 5))).toBe(false)
    expect(sameSpan(span(1, 4), span(0, 4))).toBe(false)
  })

  test('in the order of the text the earlier comes first, and of two that begin together the longer', () => {
    const spans = [span(5, 6), span(0, 2), span(5, 9), span(0, 8)]
    expect(spans.sort(inTextOrder)).toEqual([span(0, 8), span(0, 2), span(5, 9), span(5, 6)])
  })

  test('the hull reaches from the first start to the last end, whatever the order', () => {
    expect(hull([span(4, 6), span(1, 2), span(3, 9)])).toEqual(span(1, 9))
    expect(hull([span(0, 0)])).toEqual(span(0, 0))
    expect(() => hull([])).toThrow(new RangeError('hull of no spans'))
  })
})

describe('spans of a text', () => {
  const text = 'Ann Lee  said no. She left.'
  const document = tokenize(text)
  const words = ({ from, to }: { from: number; to: number }) =>
    document.tokens.slice(from, to).map((token) => token.text)

  test('an excerpt is the slice', () => {
    expect(excerpt(text, span(4, 7))).toEqual({ start: 4, end: 7, text: 'Lee' })
    expect(excerpt(text, span(22, 99))).toEqual({ start: 22, end: 99, text: 'left.' })
  })

  test('tokens as a span reach from the first one’s start to the last one’s end', () => {
    expect(tokenSpan(document, 1, 3)).toEqual({ start: 4, end: 13, from: 1, to: 3 })
    expect(tokenSpan(document, 0, 1)).toEqual({ start: 0, end: 3, from: 0, to: 1 })
  })

  test.each([
    [2, 2],
    [3, 2],
    [0, 99],
    [-1, 2],
    [99, 100],
  ])('there are no tokens [%i, %i)', (from, to) => {
    expect(() => tokenSpan(document, from, to)).toThrow(new RangeError(`no tokens [${from}, ${to})`))
  })

  test('the token at an offset is the one that holds it, or the next one behind the space', () => {
    expect(tokenAt(document, 0)).toBe(0)
    expect(tokenAt(document, 2)).toBe(0)
    expect(tokenAt(document, 3)).toBe(1)
    expect(tokenAt(document, 8)).toBe(2)
    expect(tokenAt(document, text.length)).toBe(document.tokens.length)
  })

  test('a span touches the tokens that it cuts', () => {
    expect(words(tokensIn(document, span(5, 10)))).toEqual(['Lee', 'said'])
    expect(words(tokensIn(document, span(4, 7)))).toEqual(['Lee'])
    expect(tokensIn(document, span(5, 10))).toEqual({ start: 5, end: 10, from: 1, to: 3 })
  })

  test('a span of space alone, or one that is empty inside a word, touches none or the word’s place', () => {
    expect(tokensIn(document, span(7, 8))).toEqual({ start: 7, end: 8, from: 2, to: 2 })
    expect(tokensIn(document, span(99, 120))).toMatchObject({ from: 8, to: 8 })
    // An end before the start gives no negative number of tokens.
    expect(tokensIn(document, span(18, 2))).toMatchObject({ from: 5, to: 5 })
  })

  test('every token lies in a sentence', () => {
    expect(document.tokens.map((_, i) => sentenceAt(document, i))).toEqual([0, 0, 0, 0, 0, 1, 1, 1])
    expect(sentenceAt(tokenize(''), 0)).toBe(0)
  })
})

test('the first of a sorted list that passes is found at any length, and the length where none does', () => {
  for (let length = 0; length < 9; length++) {
    const items = Array.from({ length }, (_, i) => i)
    for (let least = 0; least <= length; least++) {
      let asked = 0
      const found = firstIndex(items, (item) => {
        asked++
        return item >= least
      })
      expect(found).toBe(least)
      expect(asked).toBeLessThanOrEqual(4)
    }
  }
})
