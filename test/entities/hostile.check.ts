/** What must hold for any text: every speaker is somebody, and time grows with the length alone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAttributions } from '../../src/attribution/attribution.ts'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine/engine.ts'
import { castOf, readArticle, withParties } from '../../src/entities/cast.ts'
import { tokensIn } from '../../src/span.ts'

const engine = createEngine()

test('every speaker is an identity of the cast, and any words can be asked for', () => {
  const words = fc.constantFrom(
    'Ann Lee',
    'she',
    'the ministry',
    'said',
    '“No,”',
    'China',
    'who',
    ',',
    '.',
    '\n',
    'and',
    'X',
    'I',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), fc.nat(400), fc.nat(400), (parts, a, b) => {
      const document = readDocument(engine, parts.join(' '))
      const article = readArticle(document, findAttributions(document))
      const found = castOf(article)
      const asked = tokensIn(document, { start: Math.min(a, b), end: Math.max(a, b) })
      const cast = withParties(found, article, [asked])
      for (const { key } of cast.speakers) if (key !== null) expect(cast.identities.has(key)).toBe(true)
      expect(cast.parties).toEqual([{ ...asked, key: expect.any(String) }])
      expect(typeof cast.identities.get(cast.parties[0]!.key)!.name).toBe('string')
    }),
  )
})

test('time grows with the number of names alone', () => {
  const time = (names: number): number => {
    const text = Array.from({ length: names }, (_, i) => `Ann Lee${i} met Bo Lee${i % 7}. She said no.`).join(' ')
    const document = readDocument(engine, text)
    const attributions = findAttributions(document)
    const start = performance.now()
    castOf(readArticle(document, attributions))
    return performance.now() - start
  }
  time(500)
  // Eight times the names; a square would take sixty-four times as long.
  expect(time(8000)).toBeLessThan(30 * Math.max(time(1000), 2))
})
