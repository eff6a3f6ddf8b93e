/** What an iterable holds is an article, or is told to be none; and a key is of one article alone. */
import { expect, test } from 'vitest'
import { keyOf } from '../../src/corpus/article-key.ts'
import { asArticle, broken } from '../../src/corpus/articles.ts'

test('an id is words or a number that JSON can write', () => {
  for (const id of ['', '__proto__', 0, -1.5]) expect(asArticle({ id, text: '' })).toEqual({ id, text: '' })
  for (const id of [Number.NaN, Number.POSITIVE_INFINITY, null, undefined, {}]) {
    expect(asArticle({ id, text: '' })).toMatchObject({ id: null, error: { code: 'ERR_NOT_AN_ARTICLE' } })
  }
  expect(asArticle({ id: Number.NaN, text: '' })).toMatchObject({
    error: { message: 'expected a string or a number as id, got NaN' },
  })
})

test('a key tells articles apart by id, kind of id, text and error, and is the same everywhere', () => {
  const keys = [
    keyOf({ id: 1, text: '' }),
    keyOf({ id: '1', text: '' }),
    keyOf({ id: '', text: '1' }),
    keyOf({ id: '1\n', text: '' }),
    keyOf({ id: '1', text: '\n' }),
    keyOf({ id: 1, text: '\uD800' }),
    keyOf({ id: 1, text: '\uDBFF' }),
    keyOf({ id: 1, text: '\uFFFD' }),
    keyOf({ id: 1, text: 'é' }),
    keyOf({ id: 1, text: 'e\u0301' }),
    keyOf(broken(1, 'x')),
    keyOf(broken(1, 'y')),
    keyOf(broken(null, 'x')),
  ]
  expect(new Set(keys).size).toBe(keys.length)
  for (const key of keys) expect(key).toMatch(/^[\w-]{43}$/)
  expect(keyOf({ id: 1, text: 'a' })).toBe('0HGgr3ChWQE_x3R8HNeJ7KlzfUn5AmqemrhCNs2j1-g')
  // As JSON the output would be longer than a string can be.
  expect(keyOf({ id: 1, text: '\0'.repeat(90_000_000) })).toMatch(/^[\w-]{43}$/)
})
