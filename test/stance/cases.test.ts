/** What the stance stage makes of marked-up claims, and of odd ones. */
import { expect, test } from 'vitest'
import { inTokens } from '../../src/attribution/in-tokens.ts'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine/engine.ts'
import { contains, overlaps } from '../../src/span.ts'
import { findStances } from '../../src/stance/stance.ts'
import { createSyntax } from '../../src/syntax/syntax.ts'
import type { Attribution } from '../../src/types.ts'
import { type Case, runCases } from '../cases.ts'

const engine = createEngine()

function stanceOf({ text, marks }: Case) {
  const document = readDocument(engine, text)
  const cue = marks.cue ?? []
  // The head of a cue is its last verb, or its last word.
  const inCue = document.tokens.flatMap((token, i) => (cue.some((span) => contains(span, token)) ? [i] : []))
  const head = inCue.findLast((i) => document.tokens[i]!.tag === 'VERB') ?? inCue.at(-1) ?? -1
  const content = marks.content ?? []
  const kind = document.quotations.some((q) => content.some((span) => overlaps(q, span))) ? 'direct' : 'indirect'
  const attribution: Attribution = { kind, source: marks.source ?? [], cue, content, head, confidence: 1, reasons: [] }
  return { document, stance: findStances(document, [inTokens(document, attribution)], createSyntax(document))[0]! }
}

runCases(
  'stance',
  (one) => {
    const { document, stance } = stanceOf(one)
    const { act, polarity, certainty, target } = stance
    return { fields: { act, polarity, certainty, target: target && document.text.slice(target.start, target.end) } }
  },
  { given: ['source', 'cue', 'content'] },
)

test('a claim without cue, source or content has a stance all the same', () => {
  const document = readDocument(engine, 'No.')
  const empty: Attribution = {
    kind: 'indirect',
    source: [],
    cue: [],
    content: [],
    head: -1,
    confidence: 1,
    reasons: [],
  }
  expect(findStances(document, [inTokens(document, empty)], createSyntax(document))[0]).toMatchObject({
    act: 'assert',
    polarity: 'neutral',
    target: null,
  })
})

test('where the weights decide, the words that spoke for it are words of the claim', () => {
  const contents = [
    'the referee ruined a wonderful game with his arrogant calls',
    'the owner only cares about money and nobody trusts him',
    'this owner is not fit to run a club and the fans know it',
    'the club would have been better off without the loan',
    'it is going to be a hard season for a young team',
  ]
  let learned = 0
  for (const content of contents) {
    const text = `The coach said ${content}.`
    const document = readDocument(engine, text)
    const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length })
    const attribution: Attribution = {
      kind: 'indirect',
      source: [at('The coach')],
      cue: [at('said')],
      content: [at(content)],
      head: 2,
      confidence: 1,
      reasons: [],
    }
    for (const { rule, words } of findStances(document, [inTokens(document, attribution)], createSyntax(document))[0]!
      .reasons) {
      if (rule !== 'learned-weights') continue
      learned++
      for (const word of words) {
        expect([...attribution.cue, ...attribution.content].some((span) => contains(span, word))).toBe(true)
      }
    }
  }
  expect(learned).toBeGreaterThan(0)
})
