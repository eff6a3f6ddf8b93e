/** All that a user can build on and that is no text's meaning: types, paths, the command, schemas, names in files. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import {
  bratConfig,
  type ExportFormat,
  exportFormats,
  extractionSchema,
  recordSchema,
} from '../../src/export/export.ts'
import { reportDeclarations } from './declarations.ts'

const ROOT = join(import.meta.dirname, '../..')

/** The pages by their names; what changes in one is a decision, by docs/stability.md. */
export function surface(folder: string): ReadonlyMap<string, string> {
  return new Map([
    ...reportDeclarations(folder),
    ['entries.json', json(packageSurface())],
    ['command.txt', help()],
    ['formats.json', json(formats())],
    ['brat.txt', bratConfig],
    ['extraction.schema.json', json(extractionSchema)],
    ['record.schema.json', json(recordSchema)],
  ])
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`

/** What can be imported from where, and what it needs. */
function packageSurface(): object {
  const { name, type, sideEffects, engines, exports, main, types, bin, files, peerDependencies } = manifest
  return { name, type, sideEffects, engines, exports, main, types, bin, files, peerDependencies }
}

/** Flags, their values and defaults, and the exit codes. */
function help(): string {
  const main = join(ROOT, 'src/cli/main.ts')
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--import', 'tsx', main, '--help'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  if (status !== 0 || stderr !== '') throw new Error(`--help ended with ${status}: ${stderr}`)
  return stdout
}

/** The formats' names, and the columns of those that have some. */
function formats(): object {
  const about = ([name, { ending, needsText, isOneArticle, head, tail }]: [string, ExportFormat]) => [
    name,
    { ending, needsText, isOneArticle, ...(head === '' ? {} : { columns: head.trimEnd().split(',') }), tail },
  ]
  return Object.fromEntries(Object.entries(exportFormats).map(about))
}
