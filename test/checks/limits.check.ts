/** What a text may be and hold: beyond, it is refused as a whole, and the next one is read as if nothing had been. */
import { expect, test } from 'vitest'
import { createExtractor, extract, type Lexicon } from '../../src/index.ts'

const two = '“No,” said Ann Lee. “Never,” said Bo Chan.'

test('as many characters as are allowed, and not one more', () => {
  const { extract: within, tokenize } = createExtractor({ limits: { characters: two.length } })
  expect(within(two)).toEqual(extract(two))
  for (const read of [within, tokenize]) {
    expect(() => read(`${two}.`)).toThrow(
      expect.objectContaining({ code: 'ERR_SIZE_LIMIT', message: 'the text has 43 characters; the limit is 42' }),
    )
  }
  expect(within(two)).toEqual(extract(two))
})

test('characters are UTF-16 code units', () => {
  const { extract } = createExtractor({ limits: { characters: 1 } })
  expect(() => extract('🙂')).toThrow('the text has 2 characters; the limit is 1')
})

test('as many claims as are allowed, and not one more', () => {
  expect(createExtractor({ limits: { claims: 2 } }).extract(two)).toEqual(extract(two))
  const { extract: within, tokenize } = createExtractor({ limits: { claims: 1 } })
  expect(() => within(two)).toThrow(
    expect.objectContaining({ code: 'ERR_CLAIM_LIMIT', message: 'the text has 2 claims; the limit is 1' }),
  )
  expect(tokenize(two).quotations).toHaveLength(2)
  expect(within('“No,” said Ann Lee.').claims).toHaveLength(1)
})

test('claims of a finder of one’s own and of a lexicon’s words count, too', () => {
  const none = createExtractor({ attribution: () => [], limits: { claims: 1 } })
  expect(none.extract(two).claims).toEqual([])
  const lexicon: Lexicon = { cues: [{ lemma: 'zaid', act: 'assert' }] }
  const own = createExtractor({ lexicon, limits: { claims: 1 } })
  expect(() => own.extract(two.replaceAll('said', 'zaided'))).toThrow('2 claims')
})

test('without limits a text may be as long as it likes', () => {
  const { extract } = createExtractor({ limits: {} })
  expect(extract(`${two}\n`.repeat(15_000)).claims.length).toBeGreaterThan(20_000)
})

test.each<[object | null, string]>([
  [{ characters: 0 }, 'limits.characters must be a number above 0, got 0'],
  [{ claims: Number.NaN }, 'limits.claims must be a number above 0, got NaN'],
  [{ claims: '5' }, 'limits.claims must be a number above 0, got “5”'],
  [{ chars: 5 }, 'unknown option “limits.chars”: the options are characters, claims'],
  [{ seconds: 5 }, 'unknown option “limits.seconds”: the options are characters, claims'],
  [JSON.parse('{"__proto__":{"claims":1}}'), 'unknown option “limits.__proto__”'],
  [{ constructor: 5 }, 'unknown option “limits.constructor”'],
  [null, 'limits must be an object'],
])('%o is no limit', (limits, message) => {
  if (limits === null) return expect(() => createExtractor({ limits: null as never })).toThrow(message)
  return expect(() => createExtractor({ limits })).toThrow(
    expect.objectContaining({ code: 'ERR_OPTION', message: expect.stringContaining(message) }),
  )
})

test('what is not said has its default', () => {
  const { extract: within } = createExtractor({ limits: { claims: undefined, characters: 1e9 } as object })
  expect(within(two)).toEqual(extract(two))
})
