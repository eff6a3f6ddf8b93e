/** Figures that were worked out by hand: claims inside claims, by kind, cue and role, as Citron counts, and calibration. */
import { describe, expect, test } from 'vitest'
import { bins, calibrationError, countChance } from '../../src/evaluation/calibration.ts'
import { citronScore } from '../../src/evaluation/citron.ts'
import { claimDetails } from '../../src/evaluation/claim-details.ts'
import { Tally } from '../../src/evaluation/counts.ts'
import { evaluate } from '../../src/evaluation/evaluate.ts'
import { countsFor, figuresOf } from '../../src/evaluation/stages.ts'
import { type Gold, score } from '../../src/testing/testing.ts'
import { claim, gold, NOTHING, type Parts } from './by-hand.ts'

const text = 'Lee told us that Roe said the dam holds. According to Poe, “it leaks.” Kim: no comment. Few trust it.'
const LEE: Parts = { source: 'Lee', cue: 'told', content: 'that Roe said the dam holds' }
const ROE: Parts = { source: 'Roe', cue: 'said', content: 'the dam holds' }
const POE: Parts = { source: 'Poe', cue: 'According to', content: '“it leaks.”' }
const KIM: Parts = { source: 'Kim', cue: ':', content: 'no comment' }
const FEW: Parts = { source: 'Few', cue: 'trust', content: 'it.' }

const outer: Gold = { text, attributions: [LEE, POE, KIM, FEW].map((parts) => gold(text, parts)) }
const all: Gold = { text, attributions: [...outer.attributions!, gold(text, ROE, { nested: true })] }
const found = {
  ...NOTHING,
  claims: [
    claim(text, LEE, { confidence: 0.95 }),
    claim(text, { ...POE, source: 'Kim' }, { id: 'c2', kind: 'direct', confidence: 0.85 }),
    claim(text, KIM, { id: 'c3', confidence: 0.85 }),
    claim(text, ROE, { id: 'c4', within: 'c1', confidence: 0.15 }),
  ],
}

describe('a claim inside another', () => {
  test('is not scored where the gold marks none', () => {
    expect(score(outer, found).claims?.found).toMatchObject({ right: 3, predicted: 3, gold: 4 })
  })

  test('is scored where the gold marks some, in any article of the file', () => {
    expect(score(all, found).claims?.found).toMatchObject({ right: 4, predicted: 4, gold: 5 })
    const article = (id: string, one: Gold) => ({ id, publisher: null, fingerprint: id, gold: one })
    const [file] = evaluate(
      [{ name: 'both', stages: ['claims'], articles: [article('a', outer), article('b', all)] }],
      () => found,
    )
    // In the first article the inner claim was looked for and is not there: it is one too many.
    expect(file!.articles.map(({ counts }) => counts['claims.predicted'])).toEqual([4, 4])
    expect(file!.articles.map(({ counts }) => counts['claims.found'])).toEqual([3, 4])
  })

  test('has its labels scored all the same', () => {
    // Without the inner claim, the outer one would be the nearest.
    const stance = { act: 'promise', polarity: 'neutral', certainty: 'certain', target: null, confidence: 0.5 } as const
    const claims = found.claims.map((one) => ('within' in one ? { ...one, stance } : one))
    const labelled: Gold = { text, attributions: [gold(text, ROE)], claims: [{ attribution: 0, act: 'promise' }] }
    expect(score(labelled, { ...found, claims }).stance?.ofFound.act).toMatchObject({ right: 1, of: 1 })
    expect(score(labelled, { ...found, claims }).claims?.found).toMatchObject({ predicted: 3 })
  })
})

describe('more of the claims', () => {
  const details = claimDetails(new Tally(Object.entries(score(outer, found).counts)))

  test('by cue', () => {
    const missed = { recall: 0, endToEndRecall: 0, gold: 1 }
    expect(details.byCue).toEqual({
      say: { recall: 1, endToEndRecall: 1, gold: 1 },
      according: { recall: 1, endToEndRecall: 0, gold: 1 },
      mark: { recall: 1, endToEndRecall: 1, gold: 1 },
      other: missed,
      missing: { recall: null, endToEndRecall: null, gold: 0 },
    })
  })

  test('by kind', () => {
    expect(details.byKind.direct).toMatchObject({ recall: 1, endToEndRecall: 0, precision: 1, endToEndPrecision: 0 })
    expect(details.byKind.direct.calibrationError).toBeCloseTo(0.85)
    expect(details.byKind.indirect).toMatchObject({
      gold: 3,
      predicted: 2,
      endToEndRecall: 2 / 3,
      endToEndPrecision: 1,
    })
    expect(details.byKind.mixed).toMatchObject({ recall: null, precision: null, calibrationError: null })
  })

  test('a quotation word for word by somebody else is right in its content alone', () => {
    expect(details.quoteContents).toMatchObject({ right: 1, predicted: 1, gold: 1 })
    expect(score(outer, found).claims?.directQuotes.right).toBe(0)
  })

  test('by role, in words and in whole spans', () => {
    // Sources: Lee, Kim and Kim again, of Lee, Poe, Kim and Few.
    expect(details.words.source).toMatchObject({ right: 2, predicted: 2, gold: 4 })
    expect(details.spans.source).toMatchObject({ right: 2, predicted: 3, gold: 4 })
    // A colon is no word: told, According to; and trust.
    expect(details.words.cue).toMatchObject({ right: 3, predicted: 3, gold: 4 })
    expect(details.spans.cue).toMatchObject({ right: 2, predicted: 2, gold: 3 })
    expect(details.words.content).toMatchObject({ right: 10, predicted: 10, gold: 11 })
    expect(details.spans.content).toMatchObject({ right: 3, predicted: 3, gold: 4 })
  })
})

test('a leading “that” makes no other content, but with Citron', () => {
  const wanted: Gold = { text, attributions: [gold(text, LEE)] }
  const given = { ...NOTHING, claims: [claim(text, { ...LEE, content: 'Roe said the dam holds' })] }
  const tally = new Tally(Object.entries(score(wanted, given).counts))
  expect(claimDetails(tally).spans.content.right).toBe(1)
  expect(citronScore(tally).exact).toMatchObject({
    cue: { f1: 1 },
    source: { f1: 1 },
    content: { f1: 0 },
    quote: { f1: 0 },
  })
})

test('as Citron counts', () => {
  const { exact, overlap } = citronScore(new Tally(Object.entries(score(outer, found).counts)))
  // All three cues are right, the colon by its place; one of four is missed.
  expect(exact.cue).toEqual({ precision: 1, recall: 3 / 4, f1: expect.closeTo(6 / 7) })
  // Of the sources, Poe's is wrong; its gold is missed, and so is Few.
  expect(exact.source).toEqual({ precision: 2 / 3, recall: 1 / 2, f1: expect.closeTo(4 / 7) })
  expect(exact.quote).toEqual({ precision: 2 / 3, recall: 1 / 2, f1: expect.closeTo(4 / 7) })
  // Kim, told of twice, shares its word with the gold twice.
  expect(overlap.source).toEqual({ precision: 1, recall: 3 / 4, f1: expect.closeTo(6 / 7) })
  expect(overlap.content).toEqual({ precision: 1, recall: 10 / 11, f1: expect.closeTo(20 / 21) })
})

describe('calibration', () => {
  test('is the mean distance between what bins promise and keep', () => {
    const tally = new Tally()
    for (const right of [true, true, true, false]) countChance(tally, 'x', { chance: 0.95, right })
    for (const right of [true, false]) countChance(tally, 'y', { chance: 0.5, right })
    // |0.95 − 0.75| for four answers, |0.5 − 0.5| for two.
    expect(calibrationError(tally, 'x', 'y')).toBeCloseTo((4 * 0.2) / 6)
    expect(calibrationError(tally, 'y')).toBe(0)
    expect(calibrationError(tally, 'z')).toBeNull()
    expect(bins(tally, 'x')[9]).toMatchObject({ from: 0.9, to: 1, answers: 4, right: 0.75 })
  })

  test('of 1, all must be right; it is in the last bin', () => {
    const tally = new Tally()
    countChance(tally, 'x', { chance: 1, right: true })
    expect(bins(tally, 'x')[9]).toMatchObject({ answers: 1, meanChance: 1, right: 1 })
  })

  test('of the claims is that of `confidence`, right being content and source', () => {
    // 0.95 right; 0.85 wrong in its source, 0.85 right: (|0.95 − 1| + 2·|0.85 − 0.5|) / 3. What is within is left out.
    const counts = [score(outer, found).counts]
    expect(figuresOf('claims', counts)).toMatchObject({ calibrationError: expect.closeTo((0.05 + 2 * 0.35) / 3) })
  })
})

test('an article whose gold says nothing of a stage is none of its articles', () => {
  const counts = [score(outer, found), score({ text, accusations: [] }, found)].map((one) => one.counts)
  expect(countsFor('claims', counts)).toHaveLength(1)
  expect(countsFor('accusations', counts)).toEqual([expect.objectContaining({ 'articles.empty': 1 })])
})

test('macro-F1 is over the labels of the gold alone', () => {
  const tally = new Tally([
    ['a.x>x', 1],
    ['a.y>x', 0],
  ])
  expect(tally.labels('a.')).toMatchObject({ macroF1: 1, of: 1 })
})
