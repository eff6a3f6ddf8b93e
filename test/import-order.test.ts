/**
 * Imports point one way: data ← words, models ← stages ← extract ← corpus, export ← bullmq, cli; and
 * data ← evaluation ← testing, training.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { expect, test } from 'vitest'

/** What a folder, or a file beside the folders, may import. A folder may always import its own files. */
const DATA = ['types', 'findings', 'span', 'errors', 'checks']
const STAGE = [...DATA, 'syntax', 'labels', 'lexicon', 'model', 'weights']
const STAGES = ['document', 'attribution', 'entities', 'stance', 'accusation']
const WHOLE = ['index', 'extract', 'extraction', 'views', ...STAGE]
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  labels: [],
  types: ['labels'],
  errors: ['checks'],
  checks: ['errors', 'types', 'labels'],
  findings: ['types'],
  span: ['types'],
  views: ['types', 'lexicon', 'checks'],
  syntax: ['types', 'span', 'labels', 'lexicon', 'model', 'weights'],
  lexicon: DATA,
  model: DATA,
  // Of the parser the types of its weights.
  weights: ['model', 'syntax'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, STAGE])),
  extraction: DATA,
  extract: [...DATA, ...STAGES, 'syntax', 'lexicon', 'extraction'],
  index: ['types', 'errors', 'extract', 'lexicon', 'checks', 'views'],
  dates: ['types', 'checks'],
  graph: ['types', 'labels', 'errors', 'checks', 'lexicon', 'views', 'export'],
  corpus: [...WHOLE, 'dates'],
  export: WHOLE,
  // It judges what was extracted, by whatever: it knows none of the stages.
  evaluation: ['labels', ...DATA],
  testing: [...WHOLE, 'evaluation'],
  bullmq: [...WHOLE, 'corpus', '../package.json'],
  compromise: ['types', 'checks', 'extract', 'views'],
  cli: [...WHOLE, 'corpus', 'export', 'graph', '../package.json'],
  training: [...WHOLE, ...STAGES, 'evaluation', 'testing'],
}

/** Files that may import more than their folder. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  // The verbs that a word of one's own may be like are those that were counted.
  'lexicon/own.ts': ['weights'],
  // The command hands the extractor to what judges it.
  'evaluation/main.ts': ['extract', '../package.json'],
}

/** These run in Node alone; all else must run in a browser, too, and so must import none of them. */
const NODE_ONLY = ['corpus', 'bullmq', 'cli', 'training']
const NODE_ONLY_FILES = ['evaluation/main.ts', 'evaluation/command.ts', 'evaluation/read-folder.ts']
const isNodeOnly = (file: string) => NODE_ONLY.includes(placeOf(file)) || NODE_ONLY_FILES.includes(file)
/** Where a package may be imported. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  '@mozilla/readability': ['corpus'],
  bullmq: ['bullmq'],
  'chrono-node': ['dates'],
  commander: ['cli'],
  // Of training the word lists; of the plugin the types.
  compromise: ['compromise', 'training'],
  'csv-parse': ['corpus'],
  hyparquet: ['corpus'],
  linkedom: ['corpus'],
  piscina: ['corpus'],
  tinyglobby: ['corpus'],
}
/** Only this folder knows the engine behind the tokens. */
const ENGINE = 'document/engine/'

const ROOT = new URL('../src/', import.meta.url).pathname
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

test('imports point one way', () => {
  expect(FILES.length).toBeGreaterThan(0)
  const offenders = FILES.flatMap((file) =>
    importsOf(readFileSync(join(ROOT, file), 'utf8')).flatMap((name) => {
      const wrong = wrongWith(file, name)
      return wrong === null ? [] : [`${file} imports ${name}: ${wrong}`]
    }),
  )
  const places = [...new Set(FILES.map(placeOf))].filter((place) => !(place in MAY_IMPORT))
  expect([...places.map((place) => `${place}: say in MAY_IMPORT what it may import`), ...offenders]).toEqual([])
})

test('the judge knows wrong ones', () => {
  for (const [file, name] of [
    ['stance/act.ts', '../entities/cast.ts'],
    ['stance/act.ts', './polarity'],
    ['evaluation/score.ts', './command.ts'],
    ['stance/act.ts', 'node:fs'],
    ['stance/act.ts', 'wink-nlp'],
    ['stance/act.ts', 'commander'],
    ['corpus/pool.ts', 'compromise'],
    ['stance/act.ts', 'lodash'],
  ] as const) {
    expect([file, name, wrongWith(file, name)]).toEqual([file, name, expect.any(String)])
  }
  expect(wrongWith('stance/act.ts', '../lexicon/forms.ts')).toBe(null)
})

/** Why a file may not import this, or null if it may. */
function wrongWith(file: string, name: string): string | null {
  const place = placeOf(file)
  if (name.startsWith('.')) {
    const path = normalize(join(dirname(file), name))
    const target = placeOf(path)
    if (!isNodeOnly(file) && isNodeOnly(path)) return 'that runs in Node alone'
    if (target === place) return /\.(ts|json)$/.test(name) ? null : 'no ending'
    return [...(MAY_IMPORT[place] ?? []), ...(MORE[file] ?? [])].includes(target) ? null : `${place} may not`
  }
  if (name.startsWith('node:')) return isNodeOnly(file) ? null : 'it must run in browsers, too'
  if (name.startsWith('wink-')) return file.startsWith(ENGINE) ? null : `${ENGINE} alone may`
  const homes = PACKAGES[packageOf(name)]
  if (homes === undefined) return 'no dependency that this test knows'
  return homes.includes(place) ? null : `${homes.join(' and ')} alone may`
}

function placeOf(path: string): string {
  if (path.startsWith('..')) return path
  return (path.includes('/') ? path.slice(0, path.indexOf('/')) : path).replace(/\.ts$/, '')
}

function importsOf(source: string): string[] {
  const statements = /^(?:import|export)\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm
  return [...source.matchAll(statements)].map(([, from, bare, dynamic]) => (from ?? bare ?? dynamic)!)
}

/** `compromise/two` is a part of the package `compromise`; `@mozilla/readability` is a package. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/')
}
