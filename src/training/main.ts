/**
 * Fits the weights of the learned decisions and writes them, each with its card:
 *
 *   npm run train -- --corpus DIR                  all of them
 *   npm run train -- --corpus DIR --only act       one, or several: --only act --only polarity
 *   npm run train -- --corpus DIR --only rule-confidence    a table that is counted; only where it is asked for
 *
 * What a decision builds on is fitted, too, but not written. The same corpus gives the same bytes.
 *
 * Stance builds on a network whose teacher knows the labelled claims (`training/stance/main.ts`). So that the weights do not
 * believe it too much, they are fitted to what two others say: `--half half0.json --half half1.json`, each taught without the
 * claims that it judges here. Without them the network of the package speaks for itself.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { DECISIONS, type DecisionName } from '../model/decision.ts'
import { cardOf } from './card.ts'
import { COUNTED } from './counted.ts'
import { COURSES, neededFor } from './courses.ts'
import { learn } from './recipe.ts'

const { values } = parseArgs({
  options: {
    corpus: { type: 'string' },
    only: { type: 'string', multiple: true },
    half: { type: 'string', multiple: true },
  },
})
const { corpus, only = [...DECISIONS], half = [] } = values
if (corpus === undefined) throw new Error('--corpus DIR is missing')
const names: readonly string[] = [...DECISIONS, ...COUNTED.map(({ name }) => name)]
const unknown = only.find((name) => !names.includes(name))
if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${names.join(', ')}`)
const wanted = new Set(only as DecisionName[])

const WEIGHTS = new URL('../weights/', import.meta.url)
const CARDS = new URL('../../docs/cards/', import.meta.url)
mkdirSync(CARDS, { recursive: true })

for (const { name, count } of COUNTED) {
  if (only.includes(name)) writeFileSync(new URL(`${name}.ts`, WEIGHTS), count(corpus))
}

for (const course of COURSES) {
  const needed = neededFor(wanted, course)
  if (needed.size === 0) continue
  const lessons = course.lessons(corpus, half)
  for (const recipe of course.recipes) {
    if (!needed.has(recipe.name)) continue
    const learned = learn(recipe, lessons, course.folds)
    process.stderr.write(`${recipe.name}: ${learned.judged.length} answers on articles that were held out\n`)
    if (!wanted.has(recipe.name)) continue
    const files = recipe.files(learned)
    for (const [name, text] of Object.entries(files)) writeFileSync(new URL(name, WEIGHTS), text)
    writeFileSync(new URL(`${recipe.name}.md`, CARDS), cardOf(learned, files))
  }
}
