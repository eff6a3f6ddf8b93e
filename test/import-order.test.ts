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
  syntax: ['types', 'span'],
  lexicon: DATA,
  model: DATA,
  weights: ['model'],
  ...Object.fromEntries(STAGES.map((stage) => [stage, STAGE])),
  extraction: DATA,
  extract: [...DATA, ...STAGES, 'lexicon', 'extraction'],
  index: ['types', 'errors', 'extract', 'lexicon', 'checks', 'views'],
  corpus: WHOLE,
  export: WHOLE,
  // It judges what was extracted, by whatever: it knows none of the stages.
  evaluation: ['labels', ...DATA],
  testing: [...WHOLE, 'evaluation'],
  bullmq: [...WHOLE, 'corpus', '../package.json'],
  cli: [...WHOLE, 'corpus', 'export', '../package.json'],
  training: [...WHOLE, ...STAGES, 'evaluation'],
}

/** A file that may import more than its folder: the command hands the extractor to what judges it. */
const MORE: Readonly<Record<string, readonly string[]>> = {
  'evaluation/main.ts': ['extract', '../package.json'],
}

/** These run in Node alone; all else must run in a browser, too, and so must import none of them. */
const NODE_ONLY = ['corpus', 'bullmq', 'cli', 'training']
const NODE_ONLY_FILES = ['evaluation/main.ts', 'evaluation/command.ts', 'evaluation/read-folder.ts']
const isNodeOnly = (file: string) => NODE_ONLY.includes(placeOf(file)) || NODE_ONLY_FILES.includes(file)
/** Where a package may be imported. */
const PACKAGES: Readonly<Record<string, string>> = {
  bullmq: 'bullmq',
  commander: 'cli',
  compromise: 'training',
  'csv-parse': 'corpus',
  'csv-stringify': 'export',
  hyparquet: 'corpus',
  piscina: 'corpus',
  tinyglobby: 'corpus',
}
/** Only this file knows the engine behind the tokens. */
const ENGINE = 'document/engine.ts'

const ROOT = new URL('../src/', import.meta.url).pathname
const FILES = readdirSync(ROOT, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))

test.each(FILES)('%s', (file) => {
  const place = placeOf(file)
  expect(Object.keys(MAY_IMPORT), `a place in test/import-order.test.ts for ${place}`).toContain(place)
  const mayImport = [...MAY_IMPORT[place]!, ...(MORE[file] ?? [])]
  for (const name of importsOf(readFileSync(join(ROOT, file), 'utf8'))) {
    if (name.startsWith('.')) {
      const path = normalize(join(dirname(file), name))
      const target = placeOf(path)
      if (target !== place) expect(mayImport, `${file} imports ${name}`).toContain(target)
      else expect(name, `${file} imports ${name}`).toMatch(/\.(ts|json)$/)
      if (!isNodeOnly(file)) expect(isNodeOnly(path), `${file} imports ${name}`).toBe(false)
    } else if (name.startsWith('node:')) expect(isNodeOnly(file), `${file} imports ${name}`).toBe(true)
    else if (name.startsWith('wink-')) expect(file, `${file} imports ${name}`).toBe(ENGINE)
    else if (packageOf(name) in PACKAGES) expect(place, `${file} imports ${name}`).toBe(PACKAGES[packageOf(name)])
    else expect.fail(`${file} imports ${name}, which is no dependency that this test knows`)
  }
})

function placeOf(path: string): string {
  if (path.startsWith('..')) return path
  return (path.includes('/') ? path.slice(0, path.indexOf('/')) : path).replace(/\.ts$/, '')
}

function importsOf(source: string): string[] {
  const statements = /^(?:import|export)\b[^'"]*?\bfrom '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm
  return [...source.matchAll(statements)].map(([, from, bare, dynamic]) => (from ?? bare ?? dynamic)!)
}

/** `compromise/two` is a part of the package `compromise`. */
function packageOf(name: string): string {
  return name.split('/')[0]!
}
