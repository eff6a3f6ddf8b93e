/** What an iterable holds is an article, or is told to be none. */
import { expect, test } from 'vitest'
import { asArticle } from '../../src/corpus/articles.ts'

test('an id is words or a number that JSON can write', () => {
  for (const id of ['', '__proto__', 0, -1.5]) expect(asArticle({ id, text: '' })).toEqual({ id, text: '' })
  for (const id of [Number.NaN, Number.POSITIVE_INFINITY, null, undefined, {}]) {
    expect(asArticle({ id, text: '' })).toMatchObject({ id: null, error: { code: 'ERR_NOT_AN_ARTICLE' } })
  }
  expect(asArticle({ id: Number.NaN, text: '' })).toMatchObject({
    error: { message: 'expected a string or a number as id, got NaN' },
  })
})
