/**
 * Fits the weights of the learned decisions and writes them, each with its card:
 *
 *   npm run train -- --corpus DIR                  all of them
 *   npm run train -- --corpus DIR --only act       one, or several: --only act --only polarity
 *
 * What a decision builds on is fitted, too, but not written. The same corpus gives the same bytes.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { DECISIONS, type DecisionName } from '../model/decision.ts'
import { cardOf } from './card.ts'
import { COUNTED, COURSES, neededFor } from './courses.ts'
import { learn } from './recipe.ts'

const { values } = parseArgs({ options: { corpus: { type: 'string' }, only: { type: 'string', multiple: true } } })
const { corpus, only = [...DECISIONS] } = values
if (corpus === undefined) throw new Error('--corpus DIR is missing')
const known: readonly string[] = [...DECISIONS, ...Object.keys(COUNTED)]
const unknown = only.find((name) => !known.includes(name))
if (unknown !== undefined) throw new Error(`--only ${unknown}: there are ${known.join(', ')}`)
const wanted = new Set(only as DecisionName[])

const WEIGHTS = new URL('../weights/', import.meta.url)
const CARDS = new URL('../../docs/cards/', import.meta.url)
mkdirSync(CARDS, { recursive: true })

for (const name of only) {
  for (const [file, text] of Object.entries(COUNTED[name]?.(corpus) ?? {})) writeFileSync(new URL(file, WEIGHTS), text)
}

for (const course of COURSES) {
  const needed = neededFor(wanted, course)
  if (needed.size === 0) continue
  const lessons = course.lessons(corpus)
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
