/** `npm run eval`: what it takes, reads, prints and keeps. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { SaidwhoError } from '../errors.ts'
import { type BehaviourCase, checkBehaviourCases } from './behaviour.ts'
import { BREAKDOWNS, type Breakdown } from './breakdowns.ts'
import { compareCases, compareFiles } from './comparison.ts'
import { type CaseFile, type Extract, evaluate, measured, tryCases } from './evaluate.ts'
import { printTable } from './print-table.ts'
import { openFolder } from './read-folder.ts'
import { type Evaluation, fromRecord, type Kept, type Settings, toRecord } from './record.ts'
import type { Resampling } from './resampling.ts'
import { caseBlocks, differenceBlocks, fileBlocks } from './tables.ts'

export const USAGE = `usage: npm run eval -- --corpus DIR [options]

  --corpus DIR        a folder of gold (.jsonl, .json), of the articles that it is about (.jsonl, .jsonl.gz, .txt; in
                      folders inside it, too), and of behaviour cases (.mjs)
  --only NAME         this gold file or module of cases alone; may be repeated
  --text ID=FILE      the text of an article that is not in DIR; may be repeated
  --cases FILE        behaviour cases that are not in DIR
  --attribution WAY   accurate, fast or rules. Default: accurate
  --confidence X      balanced, precise or a number from 0 to 1. Default: balanced
  --by PART           also by publisher, kind, cue, form or phenomenon
  --wrong             also the behaviour cases that came wrong, and why
  --out FILE          keeps the counts of each article
  --against FILE      compares with what --out kept
  --resamples N       for the 95 % intervals; 0 for none. Default: 1000
`

const OPTIONS = {
  corpus: { type: 'string' },
  only: { type: 'string', multiple: true },
  text: { type: 'string', multiple: true },
  cases: { type: 'string' },
  attribution: { type: 'string', default: 'accurate' },
  confidence: { type: 'string', default: 'balanced' },
  by: { type: 'string' },
  wrong: { type: 'boolean', default: false },
  out: { type: 'string' },
  against: { type: 'string' },
  resamples: { type: 'string', default: '1000' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Makes an extractor; throws if an option has a value that it cannot have. */
export type MakeExtract = (options: { attribution: string; confidence: string | number }) => Extract

/** @returns what is to be printed */
export async function evaluateCommand(args: string[], saidwho: string, make: MakeExtract): Promise<string> {
  const { values } = parseArgs({ args, options: OPTIONS })
  if (values.help) return USAGE
  const { corpus, attribution, confidence } = values
  if (corpus === undefined) throw new SaidwhoError('ERR_OPTION', `--corpus DIR is missing\n\n${USAGE}`)
  const [by, resampling] = [breakdownOf(values.by), { resamples: numberOf(values.resamples) }]
  const extract = make({ attribution, confidence: /^[\d.]+$/.test(confidence) ? Number(confidence) : confidence })
  const kept = values.against === undefined ? null : fromRecord(read(values.against), values.against)

  const folder = openFolder(corpus)
  const modules = await caseModules(corpus, values.cases)
  const names = [...folder.names, ...modules.keys()]
  if (names.length === 0) {
    const wanted = 'no .jsonl file whose records have attributions, claims or accusations, and no module of cases'
    throw new SaidwhoError('ERR_GOLD', `${corpus} has no gold: ${wanted}`)
  }
  const unknown = values.only?.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    throw new SaidwhoError('ERR_OPTION', `--only ${unknown}: there are ${names.join(', ')}`)
  }
  const isWanted = (name: string) => values.only?.includes(name) ?? true
  const gold = folder.read(isWanted, textsOf(values.text ?? []))
  const evaluation: Evaluation = {
    settings: { saidwho, attribution, confidence },
    files: evaluate(gold, extract).map((file) => measured(file, resampling)),
    cases: [...modules].flatMap(([name, cases]) => (isWanted(name) ? [tryCases(name, cases, extract)] : [])),
  }
  if (values.out !== undefined) writeFileSync(values.out, toRecord(evaluation))
  const { files, cases } = evaluation
  const table = printTable([...fileBlocks(files, by, resampling), ...caseBlocks(cases, by, resampling)])
  const parts = [
    `${told(evaluation.settings)}; per cent, with 95 % intervals over articles\n`,
    table,
    ...(values.wrong ? [wrongCases(cases)] : []),
    ...(kept === null ? [] : [printComparison(evaluation, kept, values.against!, resampling)]),
  ]
  return parts.join('\n')
}

const told = ({ saidwho, attribution, confidence }: Settings) => `saidwho ${saidwho}, ${attribution}, ${confidence}`

function printComparison({ files, cases }: Evaluation, kept: Kept, file: string, resampling: Resampling): string {
  const { stages, notes } = compareFiles(files, kept, resampling)
  const casesToo = compareCases(cases, kept, resampling)
  const blocks = differenceBlocks(stages, casesToo)
  if (blocks.length === 0) throw new SaidwhoError('ERR_GOLD', `${file} has nothing in common with this evaluation`)
  return [
    `Differences to ${file} (${told(kept.settings)}); * = the interval leaves out 0\n`,
    printTable(blocks, { differences: true }),
    ...notes.map((note) => `not compared: ${note}\n`),
    ...casesToo.flatMap(({ name, gotRight, gotWrong }) => [
      ...(gotRight.length > 0 ? [`${name}, got right: ${gotRight.join(' ')}\n`] : []),
      ...(gotWrong.length > 0 ? [`${name}, got wrong: ${gotWrong.join(' ')}\n`] : []),
    ]),
  ].join('\n')
}

function wrongCases(files: readonly CaseFile[]): string {
  const wrong = files.flatMap(({ cases }) => cases.filter(({ errors }) => errors.length > 0))
  return wrong.map(({ id, phenomenon, errors }) => `${id}: ${phenomenon}\n  ${errors.join('\n  ')}\n`).join('')
}

/** Modules that export `cases`, by name; others may stand beside them. */
async function caseModules(
  corpus: string,
  more: string | undefined,
): Promise<ReadonlyMap<string, readonly BehaviourCase[]>> {
  const own = readdirSync(corpus).filter((name) => name.endsWith('.mjs'))
  const found = new Map<string, readonly BehaviourCase[]>()
  for (const file of own.sort().map((name) => join(corpus, name))) {
    const { cases } = await load(file)
    if (cases !== undefined) found.set(basename(file, '.mjs'), checkBehaviourCases(cases, file))
  }
  if (more !== undefined) found.set(basename(more, '.mjs'), checkBehaviourCases((await load(more)).cases, more))
  return found
}

async function load(file: string): Promise<{ readonly cases?: unknown }> {
  try {
    return await import(pathToFileURL(resolve(file)).href)
  } catch (error) {
    throw new SaidwhoError('ERR_UNREADABLE', `${file} cannot be loaded: ${(error as Error).message}`, { cause: error })
  }
}

function textsOf(given: readonly string[]): Map<string, string> {
  return new Map(
    given.map((one) => {
      const at = one.indexOf('=')
      if (at < 1) throw new SaidwhoError('ERR_OPTION', `--text must be ID=FILE, got ${one}`)
      return [one.slice(0, at), read(one.slice(at + 1))]
    }),
  )
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new SaidwhoError('ERR_UNREADABLE', `${file} cannot be read: ${(error as Error).message}`, { cause: error })
  }
}

function breakdownOf(by: string | undefined): Breakdown | null {
  if (by === undefined) return null
  if (!BREAKDOWNS.includes(by as Breakdown)) {
    throw new SaidwhoError('ERR_OPTION', `--by must be ${BREAKDOWNS.join(', ')}, got ${by}`)
  }
  return by as Breakdown
}

function numberOf(resamples: string): number {
  if (!/^\d+$/.test(resamples))
    throw new SaidwhoError('ERR_OPTION', `--resamples must be a whole number, got ${resamples}`)
  return Number(resamples)
}
