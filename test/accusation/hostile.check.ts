/** What must hold for any text: nothing is thrown, every span lies in the text, and time grows with its length alone. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findAccusations, readCharges } from '../../src/accusation/accusation.ts'
import { findAttributions } from '../../src/attribution/attribution.ts'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine/engine.ts'
import { castOf, readArticle, withParties } from '../../src/entities/cast.ts'
import type { AccusationFinding } from '../../src/findings.ts'
import { findStances } from '../../src/stance/stance.ts'
import { createSyntax } from '../../src/syntax/syntax.ts'

const engine = createEngine()

function stageOf(text: string): () => readonly AccusationFinding[] {
  const document = readDocument(engine, text)
  const attributions = findAttributions(document)
  const article = readArticle(document, attributions)
  const cast = castOf(article)
  const stances = findStances(document, attributions, createSyntax(document))
  const claims = attributions.map((attribution, i) => {
    return { attribution, speaker: cast.speakers[i]!, stance: stances[i]!, about: null }
  })
  return () => {
    const charges = readCharges(createSyntax(document), claims, cast)
    return charges === null ? [] : findAccusations(charges, withParties(cast, article, charges.parties))
  }
}

const WORDS =
  `APT28 China Chinese Ivan Petrov Moscow Russia's a accused aka allegedly and attack attacks backed behind by
  breach carried charged could cyber denied dubbed for from group hacked hackers hacking he in into it linked military no
  not of officials on or out responsible said spies state-sponsored stole the they to victims was who with work “ ” , . - ( )`.split(
    /\s+/,
  )

test('any words of the subject, in any order', () => {
  const words = fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((list) => `${list.join(' ')} hackers.`)
  fc.assert(
    fc.property(words, (text) => {
      for (const { accused, accuser, act, basis, mentions, sentence, time, victim } of stageOf(text)()) {
        const parties = [accused, accuser, victim].flatMap((party) => party?.mention ?? [])
        for (const { start, end } of [
          ...parties,
          act.mention,
          sentence,
          ...mentions,
          ...[basis, time].flatMap((s) => s ?? []),
        ]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }
    }),
    { numRuns: 200, seed: 1 },
  )
})

test('any string', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      stageOf(`${text} hacked by Russia ${text}`)()
    }),
    { numRuns: 100, seed: 1 },
  )
})

const LONG: readonly [string, string][] = [
  ['one giant sentence', 'China and Russia hacked the ministry and '],
  ['the same charge again and again', 'Canada accused Russia of hacking its tax agency. Russia denied it. '],
  ['only actors', 'APT28 '],
  ['only acts', 'hacked '],
  ['groups that are called names', 'a hacking group called Velvet Heron, '],
  ['apposition in apposition', 'Russia, who, the ministry said, who, '],
]

test.each(LONG)('time grows with the length: %s', (_, piece) => {
  const time = (times: number): number => {
    const run = stageOf(piece.repeat(times))
    run()
    const start = performance.now()
    run()
    return performance.now() - start
  }
  time(500)
  const short = time(500)
  const long = time(4000)
  // Eight times the text; a square would take sixty-four times as long.
  expect(long).toBeLessThan(30 * Math.max(short, 2))
})
