/**
 * Time a token grows with no length of a text, in no stage: 1 KB, 10 KB and 100 KB. That it grows by less than a third is
 * for `npm run bench:growth`, which takes many minutes; what is quadratic grows up to a hundredfold here.
 */
import { expect, test } from 'vitest'
import { inStages, measure, planted } from './measure.ts'
import { SHAPES } from './shapes.ts'

const SCALE = { shortest: 1000, bound: 5, rounds: [1, 6] } as const
const nothing = () => {}

/** Seconds on a quiet machine, which few are. */
const SLOW = 240_000

const growing = (work: typeof inStages, shape: string) =>
  measure(SHAPES[shape]!, work, SCALE, nothing).filter(({ ratios }) => Math.max(...ratios) > SCALE.bound)

test.each(Object.keys(SHAPES))('%s', { timeout: SLOW }, (shape) => {
  expect(growing(inStages, shape)).toEqual([])
})

test('a stage that looks back at all tokens before is found', { timeout: SLOW }, () => {
  const [found, ...others] = growing(planted, 'prose')
  expect(others).toEqual([])
  expect(found?.part).toBe('planted')
  // A tenth of it at a tenth of the length: it is the length that does it.
  const [tenfold, hundredfold] = found!.ratios as [number, number]
  expect(hundredfold).toBeGreaterThan(tenfold * 3)
})
