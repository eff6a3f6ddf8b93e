/** Every learned decision has weights, a recipe and a card, and its templates are its own. */
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { DECISIONS } from '../../src/model/decision.ts'
import { groupsOf } from '../../src/model/templates.ts'
import { COURSES, neededFor } from '../../src/training/courses.ts'

const root = new URL('../../', import.meta.url)
const RECIPES = COURSES.flatMap(({ recipes }) => recipes)

test.each(RECIPES)('no two templates of $name share a number', ({ templates }) => {
  const numbers = Object.values(templates).flat()
  expect(groupsOf(templates).of.length).toBe(Math.max(...numbers) + 1)
})

test('a shared number is refused', () => {
  expect(() => groupsOf({ cue: [1], source: [1] })).toThrow(RangeError)
})

test.each(DECISIONS)('%s has weights and a card', (name) => {
  expect(existsSync(new URL(`src/weights/${name}.ts`, root))).toBe(true)
  expect(existsSync(new URL(`docs/cards/${name}.md`, root))).toBe(true)
})

test('no card is left of a decision that is no more', () => {
  // The parser is taught by a teacher of its own, and is no decision of a stage.
  const expected = [...DECISIONS, 'composed', 'parser'].map((name) => `${name}.md`)
  expect(readdirSync(new URL('docs/cards', root)).sort()).toEqual(expected.sort())
})

test('each decision is learned once, behind those that it builds on', () => {
  expect(RECIPES.map(({ name }) => name).sort()).toEqual([...DECISIONS].sort())
  RECIPES.forEach(({ name, needs }, place) => {
    for (const one of needs)
      expect(
        RECIPES.slice(0, place).map(({ name }) => name),
        `${name} needs ${one}`,
      ).toContain(one)
  })
})

test('what is needed is found through others', () => {
  const [attribution, stance] = COURSES
  expect([...neededFor(new Set(['attach']), attribution!)].sort()).toEqual(['attach', 'chain', 'cue', 'reading'])
  expect(neededFor(new Set(['attach']), stance!).size).toBe(0)
})

test.each(RECIPES.filter(({ hints }) => hints !== undefined))(
  'the rules of $name have different names',
  ({ hints }) => {
    const names = hints!.map(({ name }) => name)
    expect(names.length).toBeGreaterThan(0)
    expect(new Set(names).size).toBe(names.length)
  },
)
