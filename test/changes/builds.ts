/** Two builds side by side: the sources as they are now, and those of a build folder or a commit. */
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import type { Extraction } from '../../src/types.ts'

export type Extract = (text: string) => Extraction

const ROOT = join(import.meta.dirname, '../..')

/** @param against a folder that `npm run build` wrote, or any name that git has for a commit */
export async function extractOf(against: string): Promise<Extract> {
  const built = join(resolve(against), 'index.js')
  return existsSync(built) ? load(built) : inFolder((folder) => builtFrom(sourcesOf(against, folder), folder))
}

export function extractOfToday(): Promise<Extract> {
  return inFolder((folder) => builtFrom(ROOT, folder))
}

/** The sources of a commit, put into `folder`. */
function sourcesOf(commit: string, folder: string): string {
  try {
    const quiet = { cwd: ROOT, stdio: 'pipe', maxBuffer: 1e9 } as const
    const sources = execFileSync('git', ['archive', commit, 'src', 'package.json'], quiet)
    execFileSync('tar', ['-x', '-C', folder], { input: sources })
  } catch (error) {
    throw new Error(`--against ${commit}: neither a folder with an index.js nor a commit`, { cause: error })
  }
  return folder
}

async function builtFrom(sources: string, folder: string): Promise<Extract> {
  const outfile = join(folder, 'built.mjs')
  await build({
    entryPoints: [join(sources, 'src/index.ts')],
    bundle: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    outfile,
    logLevel: 'error',
  })
  return load(outfile)
}

async function load(file: string): Promise<Extract> {
  const { extract } = (await import(pathToFileURL(file).href)) as { extract: Extract }
  return extract
}

/** Inside node_modules, where the built files find what they import. */
async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  mkdirSync(join(ROOT, 'node_modules'), { recursive: true })
  const folder = mkdtempSync(join(ROOT, 'node_modules/.saidwho-changes-'))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
