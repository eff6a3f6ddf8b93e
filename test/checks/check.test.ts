/** What messages say: which part is wrong, what it must be, what came, and what was meant. */
import { expect, test } from 'vitest'
import { fieldsOf, listOf, mustBe, mustBeOptions, nearest, orNull, whole } from '../../src/checks/check.ts'
import { shown } from '../../src/checks/shown.ts'
import { createExtractor, extract, SaidwhoError, triples } from '../../src/index.ts'

const messageOf = (call: () => unknown): string => {
  try {
    call()
  } catch (error) {
    if (error instanceof SaidwhoError) return `${error.code}: ${error.message}`
    throw error
  }
  return 'nothing'
}

test('the place, at any depth', () => {
  const check = fieldsOf({ a: listOf(fieldsOf({ b: orNull(whole(1)) })) })
  const given = (value: unknown) => messageOf(() => mustBe(check, value, 'it'))
  expect(given({ a: [{ b: 1 }, { b: null }] })).toBe('nothing')
  expect(given({ a: [{ b: 1 }, { b: 0 }] })).toBe(
    'ERR_ARGUMENT: it.a[1].b must be a whole number from 1 or null, got 0',
  )
  expect(given({ a: [{ b: 1 }, 7] })).toBe('ERR_ARGUMENT: it.a[1] must be an object, got 7')
  expect(given({ a: new Array(2) })).toBe('ERR_ARGUMENT: it.a[0] must be an object, got undefined')
  expect(given(new Date(0))).toBe('ERR_ARGUMENT: it must be an object, got a Date')
})

test('of an extraction, where it is of another text', () => {
  const { claims, entities, accusations } = extract('“No,” said Ann Lee.')
  const [claim] = claims
  const changed = { ...claim!, content: [{ ...claim!.content[0]!, end: 400 }] }
  expect(messageOf(() => triples({ claims: [changed], entities, accusations }))).toBe(
    'ERR_EXTRACTION: extraction.claims[0].content[0].text must be 400 characters long, got ““No,””',
  )
  expect(messageOf(() => triples({ claims, entities: [], accusations }))).toBe(
    'ERR_EXTRACTION: extraction.claims[0].speaker must be the id of one of its entities, got “e1”',
  )
})

test.each([
  ['', 'an empty string'],
  ['5', '“5”'],
  [5, '5'],
  [10n, '10n'],
  [Symbol('s'), 'Symbol(s)'],
  [null, 'null'],
  [[], 'a list'],
  [{}, 'an object'],
  [new Map(), 'a Map'],
  [Promise.resolve(), 'a Promise'],
  [new Error('x'), 'an Error'],
  [new Uint8Array(1), 'a Uint8Array'],
  [{ [Symbol.toStringTag]: '\u001b[2J' }, 'an object'],
  [{ toString: 1 }, 'an object'],
  ['\u001b[2J\u202ex\ud800', '“\\u001b[2J\\u202ex\\ud800”'],
  ['x'.repeat(61), `“${'x'.repeat(60)}…”`],
  [`${'x'.repeat(59)}🙂🙂`, `“${'x'.repeat(59)}🙂…”`],
])('%o is shown as %s', (value, words) => {
  expect(shown(value)).toBe(words)
})

test.each([
  ['confidense', 'confidence'],
  ['Confidence', 'confidence'],
  ['lexicons', 'lexicon'],
  ['limit', 'limits'],
  ['atribution', 'attribution'],
  ['attributoin', 'attribution'],
  ['foo', null],
  ['', null],
  ['x'.repeat(10_000), null],
])('by %s is meant %s', (name, meant) => {
  expect(nearest(name, ['attribution', 'confidence', 'lexicon', 'limits'])).toBe(meant)
})

test('an option that there is not is refused, and the one that was meant is told', () => {
  expect(messageOf(() => createExtractor({ foo: 1 } as object))).toBe(
    'ERR_OPTION: unknown option “foo”: the options are attribution, confidence, lexicon, limits',
  )
  expect(messageOf(() => createExtractor({ limits: { claim: 1 } as object }))).toBe(
    'ERR_OPTION: unknown option “limits.claim”: the options are characters, claims; did you mean limits.claims?',
  )
  expect(messageOf(() => mustBeOptions<object>({ a: 1 }, {}))).toContain('there are no options')
  expect(messageOf(() => createExtractor({ confidence: undefined as never }))).toBe('nothing')
})
