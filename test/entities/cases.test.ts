/** Who speaks, by the marked-up cases; and what must hold for any text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAttributions } from '../../src/attribution/attribution.ts'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine.ts'
import { findCast } from '../../src/entities/cast.ts'
import type { Attribution } from '../../src/findings.ts'
import type { Span } from '../../src/types.ts'
import { type Case, runCases } from '../cases.ts'

const engine = createEngine()

function attributionsOf({ marks }: Case): Attribution[] {
  return ['', '2', '3'].flatMap((number): Attribution[] => {
    const part = (label: string): readonly Span[] => marks[`${label}${number}`] ?? []
    if (part('cue').length === 0) return []
    return [
      {
        kind: 'indirect',
        source: part('source'),
        cue: part('cue'),
        content: part('content'),
        head: -1,
        confidence: 1,
        reasons: [],
      },
    ]
  })
}

runCases(
  'entities',
  (one) => {
    const attributions = attributionsOf(one)
    const cast = findCast(readDocument(engine, one.text), attributions)
    const who = cast.speakers.map(({ key }) => (key === null ? null : cast.identities.get(key)!))
    const fields: Record<string, string | null> = { same: who[0] === who[1] ? 'yes' : 'no' }
    who.forEach((identity, i) => {
      const number = i === 0 ? '' : String(i + 1)
      fields[`speaker${number}`] = identity?.name ?? null
      fields[`kind${number}`] = identity?.kind ?? null
      fields[`country${number}`] = identity?.country ?? null
      fields[`role${number}`] = identity?.role ?? null
    })
    return { fields }
  },
  { given: ['source', 'cue', 'content'] },
)

test('every speaker is an identity of the cast, and any words can be asked for', () => {
  const words = fc.constantFrom(
    'Ann Lee',
    'she',
    'the ministry',
    'said',
    '“No,”',
    'China',
    'who',
    ',',
    '.',
    '\n',
    'and',
    'X',
    'I',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 60 }), fc.nat(400), fc.nat(400), (parts, a, b) => {
      const document = readDocument(engine, parts.join(' '))
      const cast = findCast(document, findAttributions(document))
      for (const { key } of cast.speakers) if (key !== null) expect(cast.identities.has(key)).toBe(true)
      expect(typeof cast.identify({ start: Math.min(a, b), end: Math.max(a, b) }).name).toBe('string')
    }),
  )
})

test('ten thousand names are read in a moment', () => {
  const text = Array.from({ length: 10_000 }, (_, i) => `Ann Lee${i} met Bo Lee${i % 7}. She said no.`).join(' ')
  const document = readDocument(engine, text)
  const attributions = findAttributions(document)
  const start = performance.now()
  findCast(document, attributions)
  expect(performance.now() - start).toBeLessThan(5000)
})
