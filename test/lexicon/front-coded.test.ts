/** Word lists written short: what is written is what is read. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { frontCoded } from '../../src/lexicon/front-coded.ts'
import { frontCode } from '../../src/training/lexica/front-code.ts'

test('a capital says how many letters a word shares with the one before it', () => {
  expect(frontCode(['abel', 'aarona', 'aaron'])).toBe('  AaaronFaBbel')
  expect([...frontCoded('\n  AaaronFa\n  Bbel\n')]).toEqual(['aaron', 'aarona', 'abel'])
})

test('any words in lower case come back, sorted, whatever their length, spaces and digits', () => {
  const word = fc.string({ unit: fc.constantFrom(...'aabbcé1.- '), minLength: 1, maxLength: 60 }).map((s) => `x${s}x`)
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 60 }), (words) => {
      const coded = frontCode(words)
      expect([...frontCoded(`\n${coded}\n`)]).toEqual([...new Set(words)].sort())
    }),
  )
})
