/** How rules and weights decide together, on a decision made for the purpose: is a number small or large? */
import { describe, expect, test } from 'vitest'
import { AS_IS, chanceOf, sharesOf } from '../../src/model/calibration.ts'
import { classify, hint } from '../../src/model/classify.ts'
import { type Classification, FEATURE, FINAL, type Hint } from '../../src/model/decision.ts'
import { strongestGroups, strongestPlaces } from '../../src/model/explain.ts'
import { Features } from '../../src/model/features.ts'
import type { Model } from '../../src/model/model.ts'
import { bestOf, rank } from '../../src/model/rank.ts'
import { createTable } from '../../src/model/table.ts'
import { groupsOf } from '../../src/model/templates.ts'

type Size = 'small' | 'large'
enum T {
  bias = 1,
  digits = 2,
  first = 3,
  rule = 4,
}
const TEMPLATES = { bias: [T.bias], digits: [T.digits, T.first], rules: [T.rule] }

const HINTS: readonly Hint<number, Size>[] = [
  { name: 'zero', bonus: FINAL, says: (n) => (n === 0 ? { label: 'small', words: [7] } : null) },
  { name: 'below-ten', bonus: 1, says: (n) => (n < 10 ? { label: 'small', words: [] } : null) },
  { name: 'no-idea', bonus: FEATURE, says: () => ({ label: 'large', words: [] }) },
]
const SIZE: Classification<number, Size, Hint<number, Size>> = {
  name: 'act',
  templates: TEMPLATES,
  labels: ['small', 'large'],
  hints: HINTS,
  addFeatures(out, n) {
    out.add(T.bias)
    out.at(3)
    out.add(T.digits, String(n).length)
    out.at(0)
    out.add(T.first, Number(String(n)[0]))
  },
}
const features = new Features()

/** A model whose weights are those of the features of one number, a row a feature. */
function modelFor(n: number, rows: readonly (readonly [small: number, large: number])[], rules = {}): Model {
  features.clear()
  SIZE.addFeatures(features, n, hint(HINTS, n))
  const table = createTable([...features.keys.subarray(0, features.count)], rows.flat(), 2, 0.1)
  return { table, calibration: AS_IS, rules: new Map(Object.entries(rules)) }
}

function decide(n: number, model: Model | null) {
  const hinted = hint(HINTS, n)
  features.clear()
  SIZE.addFeatures(features, n, hinted)
  return classify(SIZE, model, n, features, hinted)
}

describe('a classification', () => {
  test('the first hint that answers is taken', () => {
    expect(hint(HINTS, 0).rule.name).toBe('zero')
    expect(hint(HINTS, 5).rule.name).toBe('below-ten')
    expect(hint(HINTS, 50).rule.name).toBe('no-idea')
  })

  test('a final rule is not overruled, and is as sure as it was found to be', () => {
    const model = modelFor(
      0,
      [
        [-120, 120],
        [0, 0],
        [0, 0],
      ],
      { zero: 0.9 },
    )
    expect(decide(0, model)).toMatchObject({ label: 'small', chance: 0.9, hinted: { rule: HINTS[0], words: [7] } })
  })

  test('a rule with a bonus is overruled by weights that say more', () => {
    const against = (steps: number) =>
      modelFor(5, [
        [0, steps],
        [0, 0],
        [0, 0],
      ])
    expect(decide(5, against(9))).toMatchObject({ label: 'small', hinted: { rule: HINTS[1] } })
    expect(decide(5, against(11))).toMatchObject({ label: 'large', hinted: null })
  })

  test('a rule that is a feature alone gives way to any weight', () => {
    expect(
      decide(
        50,
        modelFor(50, [
          [1, 0],
          [0, 0],
          [0, 0],
        ]),
      ),
    ).toMatchObject({ label: 'small', hinted: null })
  })

  test('the probability is that of the label, calibrated', () => {
    const model = modelFor(50, [
      [0, 20],
      [0, 0],
      [0, 0],
    ])
    expect(decide(50, model).chance).toBeCloseTo(1 / (1 + Math.exp(-2)), 12)
    expect(decide(50, { ...model, calibration: { slope: 0.5, offset: 0 } }).chance).toBeCloseTo(
      1 / (1 + Math.exp(-1)),
      12,
    )
  })

  test('without weights the rules decide alone', () => {
    expect(decide(50, null)).toMatchObject({ label: 'large', hinted: { rule: HINTS[2] } })
  })

  test('a list of hints of which none answers is a mistake', () => {
    expect(() => hint(HINTS.slice(0, 1), 5)).toThrow(RangeError)
  })
})

describe('an explanation', () => {
  test('places whose features spoke for the label, the strongest first', () => {
    const model = modelFor(42, [
      [90, 0],
      [0, 10],
      [0, 30],
    ])
    decide(42, model)
    expect(strongestPlaces(model, features, 1, 3, 0.5)).toEqual([0, 3])
    expect(strongestPlaces(model, features, 1, 1, 0.5)).toEqual([0])
    expect(strongestPlaces(model, features, 1, 3, 2)).toEqual([0])
  })

  test('groups whose features spoke for yes; what is asked of everything explains nothing', () => {
    features.clear()
    features.add(T.bias)
    features.add(T.digits, 1)
    features.add(T.first, 2)
    features.add(T.rule, 3)
    const keys = [...features.keys.subarray(0, 4)]
    const model: Model = { table: createTable(keys, [50, 20, -5, 16], 1, 0.1), calibration: AS_IS, rules: new Map() }
    expect(strongestGroups(model, features, groupsOf(TEMPLATES), 2)).toEqual(['rules', 'digits'])
    expect(strongestGroups(model, features, groupsOf(TEMPLATES), 1)).toEqual(['rules'])
  })

  test('features that were copied keep their templates and places', () => {
    features.clear()
    features.at(70)
    features.add(T.rule, 3)
    const copy = new Features()
    copy.add(T.bias)
    copy.copy(features)
    copy.add(T.digits)
    expect([copy.count, copy.templateOf(0), copy.placeOf(0), copy.placeOf(1)]).toEqual([2, T.rule, 70, -1])
  })
})

describe('a ranking', () => {
  const LARGEST = {
    name: 'reading',
    templates: TEMPLATES,
    candidates: (list: readonly number[]) => list,
    addFeatures: (out: Features, _: readonly number[], n: number) => out.add(T.first, n),
  } as const
  features.clear()
  for (const n of [1, 2, 3]) features.add(T.first, n)
  const table = createTable([...features.keys.subarray(0, 3)], [10, 20, 30], 1, 0.1)
  const model: Model = { table, calibration: { slope: 2, offset: 0 }, rules: new Map() }

  test('candidates share one probability', () => {
    const ranked = rank(LARGEST, model, features, [2, 3, 1])
    expect(ranked.reduce((sum, { chance }) => sum + chance, 0)).toBeCloseTo(1, 12)
    expect(bestOf(ranked)?.candidate).toBe(3)
    expect(bestOf(rank(LARGEST, model, features, [2, 2]))).toMatchObject({ candidate: 2, chance: 0.5 })
  })

  test('where there are none, none is best', () => expect(bestOf(rank(LARGEST, model, features, []))).toBeNull())
})

test('a calibration stretches and moves what a score promises', () => {
  expect(chanceOf(0, AS_IS)).toBe(0.5)
  expect(chanceOf(1, { slope: 2, offset: -2 })).toBe(0.5)
  expect(sharesOf([1000, 1000, -1000], AS_IS)).toEqual([0.5, 0.5, 0])
})
