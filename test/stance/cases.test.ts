/** What the stance stage makes of marked-up claims, and of odd ones. */
import { expect, test } from 'vitest'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine.ts'
import type { Attribution } from '../../src/findings.ts'
import { contains, overlaps } from '../../src/span.ts'
import { decideStance } from '../../src/stance/stance.ts'
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
  return { document, stance: decideStance(document, attribution) }
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
  expect(decideStance(document, empty)).toMatchObject({ act: 'assert', polarity: 'neutral', target: null })
})
