/** Any words of an article can be asked for: parties of an accusation are. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findAttributions } from '../../src/attribution/attribution.ts'
import { findCast } from '../../src/entities/cast.ts'
import type { Cast } from '../../src/findings.ts'
import { tokenize } from '../../src/index.ts'
import { tokensIn } from '../../src/span.ts'

const text = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
const document = tokenize(text)
const attributions = findAttributions(document)

function identify(cast: Cast, words: string) {
  // The last place: “the U.S.” stands in a name first.
  const start = text.lastIndexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return cast.identify(tokensIn(document, { start, end: start + words.length }))
}

test('who is meant by any words', () => {
  const cast = findCast(document, attributions)
  const asked: [words: string, name: string, kind: string, country: string | null][] = [
    ['China', 'China', 'country', 'CN'],
    ['the U.S.', 'United States', 'country', 'US'],
    ['the FBI', 'FBI', 'organization', 'US'],
    ['China’s foreign ministry', 'China’s foreign ministry', 'organization', 'CN'],
    ['The ministry', 'China’s foreign ministry', 'organization', 'CN'],
    ['the administration', 'Obama administration', 'organization', 'US'],
    ['Chinese hackers', 'Chinese hackers', 'group', null],
    ["members of the People's Liberation Army", "members of the People's Liberation Army", 'group', null],
    ['hackers who allegedly break', 'hackers', 'group', null],
    ['former National Security Agency contractor Edward Snowden', 'Edward Snowden', 'person', null],
    ['Secretary of State John Kerry', 'John Kerry', 'person', null],
  ]
  const found = asked.map(([words]) => {
    const { name, kind, country } = identify(cast, words)
    return [words, name, kind, country]
  })
  expect(found).toEqual(asked)
})

test('the same words are the same identity, and so is another name', () => {
  const cast = findCast(document, attributions)
  expect(identify(cast, 'the U.S.')).toBe(identify(cast, 'the United States'))
  expect(identify(cast, 'Lewis said')).toBe(identify(cast, 'James Lewis'))
})

test('mentions are in text order and their keys are identities', () => {
  const cast = findCast(document, attributions)
  for (const [i, mention] of cast.mentions.entries()) {
    expect(cast.identities.has(mention.key)).toBe(true)
    expect(mention.start).toBeGreaterThanOrEqual(cast.mentions[i - 1]?.start ?? 0)
  }
})

test('words outside the text are an identity of their own', () => {
  const { identify } = findCast(document, attributions)
  const nobody = identify(tokensIn(document, { start: text.length + 5, end: text.length + 9 }))
  expect(nobody).toMatchObject({ name: '', kind: 'unknown', country: null, role: null })
  expect(identify(tokensIn(document, { start: text.length + 6, end: text.length + 9 })).key).not.toBe(nobody.key)
})

test('“he” behind the last claim is whoever was named or meant before', () => {
  const told = tokenize('A boat hit Tom Hale. Then he slept, and he woke.')
  const { identify } = findCast(told, [])
  expect(identify(tokensIn(told, { start: 39, end: 41 })).name).toBe('Tom Hale')
})
