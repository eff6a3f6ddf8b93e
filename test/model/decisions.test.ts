/** Every learned decision has weights, a recipe and a card, and its templates are its own. */
import { existsSync, readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { ACCEPT, ATTACH, CUE, READING } from '../../src/attribution/learned/decisions.ts'
import { CHAIN_TEMPLATES } from '../../src/attribution/learned/label-features.ts'
import { PRONOUN } from '../../src/entities/pronoun.ts'
import { DECISIONS } from '../../src/model/decision.ts'
import { groupsOf } from '../../src/model/templates.ts'
import { ACT } from '../../src/stance/act.ts'
import { CERTAINTY } from '../../src/stance/certainty.ts'
import { POLARITY } from '../../src/stance/polarity.ts'
import { COURSES, neededFor } from '../../src/training/courses.ts'

const root = new URL('../../', import.meta.url)
const decisions = [CUE, READING, ATTACH, ACCEPT, ACT, POLARITY, CERTAINTY, PRONOUN]
const TEMPLATES = [
  ...decisions.map(({ name, templates }) => ({ name, templates })),
  { name: 'chain', templates: CHAIN_TEMPLATES },
]

test('each decision has templates', () => {
  expect(TEMPLATES.map(({ name }) => name).sort()).toEqual([...DECISIONS].sort())
})

test.each(TEMPLATES)('no two templates of $name share a number', ({ templates }) => {
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
  expect(readdirSync(new URL('docs/cards', root)).sort()).toEqual(DECISIONS.map((name) => `${name}.md`).sort())
})

test('each decision is learned once, behind those that it builds on', () => {
  const order = COURSES.flatMap(({ recipes }) => recipes)
  expect(order.map(({ name }) => name).sort()).toEqual([...DECISIONS].sort())
  order.forEach(({ name, needs }, place) => {
    for (const one of needs)
      expect(
        order.slice(0, place).map(({ name }) => name),
        `${name} needs ${one}`,
      ).toContain(one)
  })
})

test('what is needed is found through others', () => {
  const [attribution, stance] = COURSES
  expect([...neededFor(new Set(['attach']), attribution!)].sort()).toEqual(['attach', 'chain', 'cue', 'reading'])
  expect(neededFor(new Set(['attach']), stance!).size).toBe(0)
})

test.each([ACT, POLARITY, CERTAINTY])('the rules of $name have different names', ({ hints }) => {
  const names = (hints as readonly { readonly name: string }[]).map(({ name }) => name)
  expect(new Set(names).size).toBe(names.length)
})
