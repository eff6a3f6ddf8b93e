/** No word of a claim stands in two of its parts or pieces. */
import { expect, test } from 'vitest'
import { apart } from '../../src/attribution/apart.ts'
import { createExtractor } from '../../src/index.ts'
import { expectDefined, expectSoundExtraction } from '../soundness.ts'

const marks = new Set([3, 8])
const parts = (source: [number, number][], cue: [number, number][], content: [number, number][]) => {
  const ranges = (all: [number, number][]) => all.map(([from, to]) => ({ from, to }))
  const given = { source: ranges(source), cue: ranges(cue), content: ranges(content) }
  const made = apart(given, (token) => !marks.has(token))
  const pairs = (all: readonly { from: number; to: number }[]) => all.map(({ from, to }) => [from, to])
  return [pairs(made.source), pairs(made.cue), pairs(made.content)]
}

test('parts that share nothing stay as they are', () => {
  expect(
    parts(
      [[0, 2]],
      [[2, 3]],
      [
        [4, 8],
        [9, 12],
      ],
    ),
  ).toEqual([
    [[0, 2]],
    [[2, 3]],
    [
      [4, 8],
      [9, 12],
    ],
  ])
})

test('content gives way to cue and source, and bare marks are not left over', () => {
  expect(
    parts(
      [[0, 2]],
      [[2, 8]],
      [
        [6, 9],
        [10, 12],
      ],
    ),
  ).toEqual([[[0, 2]], [[2, 8]], [[10, 12]]])
  expect(parts([[0, 2]], [[5, 6]], [[4, 8]])).toEqual([
    [[0, 2]],
    [[5, 6]],
    [
      [4, 5],
      [6, 8],
    ],
  ])
})

test('content that would be nothing stays, and the others give way', () => {
  expect(parts([[0, 2]], [[4, 8]], [[5, 7]])).toEqual([
    [[0, 2]],
    [
      [4, 5],
      [7, 8],
    ],
    [[5, 7]],
  ])
})

test('source gives way to the cue', () => {
  expect(parts([[0, 6]], [[4, 5]], [[9, 12]])).toEqual([
    [
      [0, 4],
      [5, 6],
    ],
    [[4, 5]],
    [[9, 12]],
  ])
})

test('pieces of content that share words are one', () => {
  expect(
    parts(
      [],
      [[0, 1]],
      [
        [4, 7],
        [5, 6],
        [6, 8],
      ],
    ),
  ).toEqual([[], [[0, 1]], [[4, 8]]])
})

/** Texts of which a word was given twice once. */
test.each(["‘?'',’according to|", 'according\0``that\0`\0a`a\0.'])('%j', (text) => {
  for (const attribution of ['accurate', 'fast', 'rules'] as const) {
    const { extract, tokenize } = createExtractor({ attribution })
    const extraction = extract(text)
    expectSoundExtraction(text, extraction)
    expectDefined(tokenize(text), extraction)
  }
})
