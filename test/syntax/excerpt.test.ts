/** The parse of an excerpt is that of the whole document, cut at the excerpt's sentences. */
import { expect, test } from 'vitest'
import { tokenize } from '../../src/extract.ts'
import { syntaxOfExcerpt } from '../../src/syntax/excerpt.ts'
import { createSyntax } from '../../src/syntax/syntax.ts'

const text = 'Lee said the ministry had denied the report. Roe left.'
const document = tokenize(text)
const whole = createSyntax(document)
/** “the ministry had denied the report” and “Roe”. */
const places = [2, 3, 4, 5, 6, 7, 9]
const span = (from: number, to: number) => ({
  from,
  to,
  start: document.tokens[places[from]!]!.start,
  end: document.tokens[places[to - 1]!]!.end,
})
const excerpt = {
  ...document,
  tokens: places.map((place) => document.tokens[place]!),
  sentences: [
    { ...span(0, 6), paragraph: 0 },
    { ...span(6, 7), paragraph: 0 },
  ],
}
const syntax = syntaxOfExcerpt(whole, excerpt, places)
const word = (token: number): string => excerpt.tokens[token]?.text ?? '-'

test('heads and relations are those of the whole', () => {
  expect(places.map((_, i) => `${word(i)} ${syntax.relation(i)} ${word(syntax.head(i))}`)).toEqual([
    'the det ministry',
    'ministry nsubj denied',
    'had aux denied',
    'denied ROOT -',
    'the det report',
    'report dobj denied',
    'Roe ROOT -',
  ])
})

test('dependents, subtrees and sentences count in the excerpt', () => {
  expect(syntax.dependents(3)).toEqual([1, 2, 5])
  expect(syntax.dependent(3, 'dobj')).toBe(5)
  expect(syntax.subtree(1)).toEqual({ from: 0, to: 2 })
  expect(syntax.subtree(3)).toEqual({ from: 0, to: 6 })
  expect([0, 5, 6].map((token) => syntax.sentence(token))).toEqual([0, 0, 1])
  expect(syntax.tag(5)).toBe('NN')
})
