/** What the rules look up by token: sentences, outermost quotations, and in which sentences capitals tell nothing. */
import { expect, test } from 'vitest'
import { isCapital, readScene } from '../../src/entities/scene.ts'
import { tokenize } from '../../src/index.ts'

test('words are in lower case and with straight apostrophes, nouns as they are', () => {
  const { words, lowered } = readScene(tokenize('The Harbor’s O’Neill saw sailors. Sailors’ boats sank.'))
  expect(words.slice(0, 3)).toEqual(['the', 'harbor', "'s"])
  expect(words).toContain("'")
  expect([lowered.has('sailors'), lowered.has('boats'), lowered.has('the'), lowered.has('saw')]).toEqual([
    true,
    true,
    false,
    false,
  ])
})

test('each token has its sentence and the outermost quotation around it', () => {
  const document = tokenize('Ann said “she said ‘no’ twice”. Bo left.')
  const { sentenceOf, quotationOf, words } = readScene(document)
  expect([...sentenceOf]).toEqual(document.tokens.map((_, i) => (i < words.indexOf('bo') ? 0 : 1)))
  const [from, to] = [words.indexOf('“'), words.indexOf('”') + 1]
  expect([...quotationOf]).toEqual(words.map((_, i) => (i >= from && i < to ? 0 : -1)))
})

test.each([
  ['Harbor', true],
  ['harbor', false],
  ['Zoo', true],
  ['Aal', true],
  ['Éclair', true],
  ['éclair', false],
  ['Àbel', true],
  ['404', false],
])('%s begins with a capital: %s', (text, expected) => {
  const [token] = tokenize(text).tokens
  expect(isCapital(token!)).toBe(expected)
})

test.each([
  ['Harlow Sailors Leave Grimsby Early', true],
  ['Harlow Sailors leave Grimsby Early', false],
  ['Ann Lee met Bo Chan', false],
  ['Harlow Sailors Leave Grimsby', false],
])('in “%s” all longer words have a capital: %s', (text, expected) => {
  // Behind another sentence it is no headline.
  const { titleCase } = readScene(tokenize(`It rained.\n\n${text}`))
  expect(titleCase).toEqual([false, expected])
})

test.each([
  ['Harlow Sailors Leave Grimsby', true],
  ['Harlow Sailors Leave', true],
  ['Harlow Sailors', false],
  ['Harlow Sailors leave Grimsby', true],
  ['Harlow Sailors leave Grimsby slowly', false],
])('as a headline “%s” has nearly all words with a capital: %s', (text, expected) => {
  const document = tokenize(`${text}\n\nIt rained in the harbor.`)
  expect(document.headline).not.toBeNull()
  expect(readScene(document).titleCase).toEqual([expected, false])
})
