/** Any words of an article can be asked for: parties of an accusation are. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { findAttributions } from '../../src/attribution/attribution.ts'
import { type ArticleReading, castOf, readArticle, withParties } from '../../src/entities/cast.ts'
import type { Identity } from '../../src/findings.ts'
import { tokenize } from '../../src/index.ts'
import { tokensIn } from '../../src/span.ts'
import type { TokenSpan } from '../../src/types.ts'

const text = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
const document = tokenize(text)
const attributions = findAttributions(document)

const article = readArticle(document, attributions)
const cast = castOf(article)

/** Where the words stand last: “the U.S.” stands in a name first. */
function lastPlaceOf(words: string): TokenSpan {
  const start = text.lastIndexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return tokensIn(document, { start, end: start + words.length })
}

function identify(place: TokenSpan, of: ArticleReading = article): Identity {
  const { identities, parties } = withParties(castOf(of), of, [place])
  return identities.get(parties[0]!.key)!
}

test('who is meant by any words', () => {
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
    const { name, kind, country } = identify(lastPlaceOf(words))
    return [words, name, kind, country]
  })
  expect(found).toEqual(asked)
})

test('the same words are the same identity, and so is another name', () => {
  const words = ['the U.S.', 'the United States', 'Lewis said', 'James Lewis'].map(lastPlaceOf)
  const { parties } = withParties(cast, article, words)
  const [state, sameState, person, samePerson] = words.map(
    ({ start }) => parties.find((one) => one.start === start)!.key,
  )
  expect([state, person]).toEqual([sameState, samePerson])
  expect(state).not.toBe(person)
})

test('mentions are in text order and their keys are identities', () => {
  for (const [i, mention] of cast.mentions.entries()) {
    expect(cast.identities.has(mention.key)).toBe(true)
    expect(mention.start).toBeGreaterThanOrEqual(cast.mentions[i - 1]?.start ?? 0)
  }
})

test('words outside the text are an identity of their own', () => {
  const nobody = identify(tokensIn(document, { start: text.length + 5, end: text.length + 9 }))
  expect(nobody).toMatchObject({ name: '', kind: 'unknown', country: null, role: null })
  expect(identify(tokensIn(document, { start: text.length + 6, end: text.length + 9 })).key).not.toBe(nobody.key)
})

test('“he” behind the last claim is whoever was named or meant before', () => {
  const told = tokenize('A boat hit Tom Hale. Then he slept, and he woke.')
  expect(identify(tokensIn(told, { start: 39, end: 41 }), readArticle(told, [])).name).toBe('Tom Hale')
})

test('to ask for more changes no cast that was given out, and each place is asked for once', () => {
  const before = castOf(article)
  const known = [...before.identities.keys()]
  const place = lastPlaceOf('Chinese hackers')
  const more = withParties(before, article, [place, lastPlaceOf('the FBI'), place])
  expect([...before.identities.keys()]).toEqual(known)
  expect(before.parties).toEqual([])
  expect(Object.isFrozen(before) && Object.isFrozen(more)).toBe(true)
  expect(more.parties.map(({ start, end }) => text.slice(start, end)).sort()).toEqual(['Chinese hackers', 'the FBI'])
  expect(more.identities.size).toBeGreaterThan(known.length)
})
