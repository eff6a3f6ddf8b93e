/** Attribution gives spans of the text, and answers in time, whatever the text is. */
import { describe, expect, test } from 'vitest'
import { attributionsByRules } from '../../src/attribution/rules/rules.ts'
import { tokenize } from '../../src/index.ts'

const MANY = 40_000

describe('a hostile text', () => {
  test.each([
    ['one giant sentence of cues', 'he said that '.repeat(MANY)],
    ['cues and commas', 'he said, '.repeat(MANY)],
    ['cues joined by “and”', 'said and '.repeat(MANY)],
    ['prepositions', 'of the '.repeat(MANY)],
    ['“according to” without end', 'according to '.repeat(MANY)],
    ['quotation marks', '" '.repeat(MANY)],
    ['quotations without a cue', '“we will go home now.” '.repeat(MANY)],
    ['quotations never closed', '“we will go home now\n'.repeat(MANY)],
    ['a cue between quotations', '“no,” he said. '.repeat(MANY)],
  ])('is read in linear time: %s', (_name, text) => {
    const document = tokenize(text)
    const start = performance.now()
    const attributions = attributionsByRules(document)
    // Ten times what it takes here; the square of the length would take minutes.
    expect(performance.now() - start).toBeLessThan(20_000)
    for (const { content, cue, source } of attributions.slice(0, 1000)) {
      expect(content.length).toBeGreaterThan(0)
      for (const { start, end } of [...content, ...cue, ...source]) {
        expect(0 <= start && start < end && end <= text.length).toBe(true)
      }
    }
  })
})

test('no words belong to two contents', () => {
  const text = 'The mayor said the dam held and insisted it was safe, adding that “all is well,” a paper reported.'
  const pieces = attributionsByRules(tokenize(text)).flatMap(({ content }) => content)
  for (const [i, a] of pieces.entries()) {
    for (const b of pieces.slice(i + 1)) expect(a.start < b.end && b.start < a.end).toBe(false)
  }
})
