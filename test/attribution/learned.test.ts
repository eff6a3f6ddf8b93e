/** The learned attribution: the search gives the best paths, plain cases come out right, and any text is read in linear time. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ALLOWED, LABELS } from '../../src/attribution/learned/labels.ts'
import { bestPaths, createWorkspace } from '../../src/attribution/learned/lattice.ts'
import { createExtractor, extract } from '../../src/index.ts'
import { expectSoundExtraction } from '../soundness.ts'

test('list Viterbi finds what trying all paths finds', () => {
  const number = fc.integer({ min: -30, max: 30 }).map((n) => n / 10)
  const size = 4
  fc.assert(
    fc.property(
      fc.array(number, { minLength: size * LABELS, maxLength: size * LABELS }),
      fc.array(number, { minLength: LABELS * LABELS, maxLength: LABELS * LABELS }),
      fc.nat(size - 1),
      (scores, moves, head) => {
        const all = everyPath(size, head)
        const found = bestPaths(
          createWorkspace(),
          Float64Array.from(scores),
          size,
          head,
          Float64Array.from(moves),
          4,
          1e9,
        )
        const sums = all
          .map((path) =>
            path.reduce(
              (sum, label, t) =>
                sum + scores[t * LABELS + label]! + (t > 0 ? moves[path[t - 1]! * LABELS + label]! : 0),
              0,
            ),
          )
          .sort((a, b) => b - a)
        for (const [k, { score }] of found.entries()) expect(score).toBeCloseTo(sums[k]!, 6)
        expect(found.length).toBe(Math.min(4, all.length))
      },
    ),
    { numRuns: 50 },
  )
})

function everyPath(size: number, head: number): number[][] {
  let paths: number[][] = [[]]
  for (let t = 0; t < size; t++) {
    paths = paths.flatMap((path) =>
      Array.from({ length: LABELS }, (_, label) => label)
        .filter((label) =>
          path.length === 0 ? label === 0 || label % 2 === 1 : ALLOWED[path[path.length - 1]!]![label],
        )
        .filter((label) => t !== head || label === 3 || label === 4)
        .map((label) => [...path, label]),
    )
  }
  return paths
}

describe('plain cases', () => {
  test.each([
    ['“We reject the offer,” said Ann Lee, the minister.', 'Ann Lee, the minister', 'said', '“We reject the offer,”'],
    ['The ministry said that talks would resume in June.', 'The ministry', 'said', 'that talks would resume in June'],
    ['According to the police, the road is closed.', 'the police', 'According to', 'the road is closed'],
  ])('%s', (text, source, cue, content) => {
    const [claim] = extract(text).claims
    expect(claim?.source.map((piece) => piece.text)).toEqual([source])
    expect(claim?.cue.map((piece) => piece.text)).toEqual([cue])
    expect(claim?.content.map((piece) => piece.text)).toEqual([content])
  })

  test('a quotation without a cue of its own goes to the speaker before', () => {
    const [claim] = extract('“We tried hard,” Ann Lee said. “Nobody helped us at all.”').claims
    expect(claim?.content.map((piece) => piece.text).join(' ')).toContain('Nobody helped us')
  })
})

test.each([
  ['quotation marks', '"'.repeat(100_000)],
  ['one giant sentence', 'he said that she said that '.repeat(1_000)],
  ['quotations', '“No,” he said. “Yes.” '.repeat(3_000)],
  ['nothing', ''],
])('hostile: %s', (_, text) => {
  const start = performance.now()
  expectSoundExtraction(text, extract(text))
  expect(performance.now() - start).toBeLessThan(20_000)
})

describe('options', () => {
  const text = 'Ann Lee said the dam was safe. The crews were counting on a dry summer. “Never,” the ministry added.'

  test('a higher confidence gives some of the same claims, and none below it', () => {
    const all = createExtractor({ confidence: 0 }).extract(text).claims
    const sure = createExtractor({ confidence: 'precise' }).extract(text).claims
    const surer = createExtractor({ confidence: 0.9 }).extract(text).claims
    expect(all.length).toBeGreaterThan(sure.length)
    expect(sure.length).toBeGreaterThan(0)
    for (const { confidence } of surer) expect(confidence).toBeGreaterThanOrEqual(0.9)
    const contents = all.map(({ content }) => content[0]!.start)
    for (const { content } of sure) expect(contents).toContain(content[0]!.start)
  })

  test.each(['fast', 'rules'] as const)('`%s` finds the plain ones, too', (attribution) => {
    const { claims } = createExtractor({ attribution }).extract(text)
    expect(claims.map(({ source }) => source[0]?.text)).toEqual(expect.arrayContaining(['Ann Lee', 'the ministry']))
  })

  test('a finder of one’s own is held to a number, and to no threshold of our models', () => {
    const one = (confidence: number) => ({
      kind: 'indirect' as const,
      source: [{ start: 0, end: 7 }],
      cue: [{ start: 8, end: 12 }],
      content: [{ start: 13, end: 29 }],
      head: 2,
      confidence,
      reasons: [],
    })
    expect(createExtractor({ attribution: () => [one(0.1)] }).extract(text).claims).toHaveLength(1)
    expect(createExtractor({ attribution: () => [one(0.4)], confidence: 0.5 }).extract(text).claims).toEqual([])
    expect(createExtractor({ attribution: () => [one(0.6)], confidence: 0.5 }).extract(text).claims).toHaveLength(1)
  })

  test.each([
    { confidence: 2 },
    { confidence: Number.NaN },
    { confidence: 'sure' },
    { confidence: 'toString' },
    { attribution: 'slow' },
    { attribution: 'toString' },
    { attribution: 7 },
  ])('%o is refused', (options) => {
    expect(() => createExtractor(options as never)).toThrow(expect.objectContaining({ code: 'ERR_OPTION' }))
  })
})

test('each claim says what spoke for its cue, in words of the text', () => {
  const [claim] = extract('“We reject the offer,” said Ann Lee, the minister.').claims
  const reasons = claim?.evidence.filter(({ field }) => field === 'attribution') ?? []
  expect(reasons.map(({ rule }) => rule)).toContain('learned-reading')
  expect(reasons.length).toBeGreaterThan(1)
  for (const { words } of reasons) expect(words.map((word) => word.text).join(' ')).toContain('said')
})

test('the same text gives the same claims, whatever was read before', () => {
  const text = 'Ann Lee said no. “Never,” she added. The ministry denied it.'
  const first = JSON.stringify(extract(text))
  extract('“Putin’s—he said,” a man said.')
  expect(JSON.stringify(extract(text))).toBe(first)
})
