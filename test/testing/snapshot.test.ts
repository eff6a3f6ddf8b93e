/** The summary of an extraction: for snapshots, so it holds what a reader compares, and nothing that jitters. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { extract } from '../../src/index.ts'
import { toSnapshot } from '../../src/testing/testing.ts'

test('one line a claim, one an accusation, answers below', () => {
  const text = 'In March, Canada accused Russia of hacking its tax agency.\n\nMoscow denied the charge.'
  expect(toSnapshot(extract(text))).toBe(
    [
      'claims: 2',
      'Canada | accuse | negative: Russia | certain | indirect | accused | Russia of hacking its tax agency',
      'Moscow | deny | negative: the charge | certain | indirect | denied | the charge',
      '',
      'accusations: 1',
      'Canada (CA) → Russia (RU) | intrusion | official | asserted | victim: Canada’s tax agency | time: In March | In March, Canada accused Russia of hacking its tax agency.',
      '  deny by Moscow: Moscow denied the charge.',
      '',
    ].join('\n'),
  )
})

test('what stands before a claim does not change its line', () => {
  const text = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
  expect(toSnapshot(extract(`\n \n${text}`))).toBe(toSnapshot(extract(text)))
})

test('nothing found is said so', () => {
  expect(toSnapshot({ claims: [], entities: [], accusations: [] })).toBe('claims: 0\n\naccusations: 0\n')
})

test('no text breaks the lines', () => {
  const words = fc.constantFrom(
    'Ann Lee',
    'said',
    '“No,”',
    '\u202e',
    '\u2028',
    '\ud83d',
    '\0',
    '\t',
    '\n',
    'China',
    '.',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const extraction = extract(parts.join(' '))
      const lines = toSnapshot(extraction).split('\n')
      const answers = extraction.accusations.flatMap(({ responses }) => responses)
      expect(lines).toHaveLength(extraction.claims.length + extraction.accusations.length + answers.length + 4)
      expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}\u2028]|[\ud800-\udfff](?![\udc00-\udfff])/u)
    }),
    { numRuns: 60 },
  )
})
