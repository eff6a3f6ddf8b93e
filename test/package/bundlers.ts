/** Three bundlers, each with no more options than it takes: a program for Node, a page with its worker, or a few names. */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build as esbuild } from 'esbuild'
import { build as vite } from 'vite'
import webpack from 'webpack'
import { PROJECT } from './installed.ts'

export interface Bundler {
  /** Makes one file that needs no other. */
  forNode(entry: string, format: 'esm' | 'cjs', folder: string): Promise<string>
  /** Makes a folder with an index.html. */
  forBrowser(folder: string): Promise<void>
  /** Makes a module of what a user imports, as small as it gets. */
  names(code: string, folder: string): Promise<void>
}

const ENDING = { esm: '.mjs', cjs: '.cjs' } as const
const BROWSERS = 'es2022'

const withEsbuild: Bundler = {
  async forNode(entry, format, folder) {
    const outfile = join(folder, `program${ENDING[format]}`)
    await esbuild({ entryPoints: [join(PROJECT, entry)], bundle: true, platform: 'node', format, outfile })
    return outfile
  },
  async forBrowser(folder) {
    const entryPoints = ['page.mjs', 'worker.mjs'].map((name) => join(PROJECT, name))
    const outExtension = { '.js': '.mjs' }
    await esbuild({ entryPoints, bundle: true, minify: true, format: 'esm', outdir: folder, outExtension })
    writeFileSync(join(folder, 'index.html'), readFileSync(join(PROJECT, 'index.html')))
  },
  async names(code, folder) {
    const outfile = join(folder, 'names.js')
    const stdin = { contents: code, resolveDir: PROJECT }
    await esbuild({ stdin, bundle: true, minify: true, format: 'esm', target: BROWSERS, outfile })
  },
}

const withVite: Bundler = {
  async forNode(entry, format, outDir) {
    const output = { format, entryFileNames: `program${ENDING[format]}` }
    const build = { ssr: join(PROJECT, entry), outDir, rollupOptions: { output } }
    await vite({ ...QUIET_VITE, ssr: { noExternal: true }, build })
    return join(outDir, output.entryFileNames)
  },
  async forBrowser(outDir) {
    await vite({ ...QUIET_VITE, base: './', build: { outDir, chunkSizeWarningLimit: 10_000 } })
  },
  async names(code, outDir) {
    writeFileSync(join(PROJECT, 'names.mjs'), code)
    const lib = { entry: join(PROJECT, 'names.mjs'), formats: ['es' as const], fileName: 'names' }
    await vite({ ...QUIET_VITE, build: { outDir, lib, minify: true } })
  },
}

const QUIET_VITE = { configFile: false, root: PROJECT, logLevel: 'warn' } as const

const withWebpack: Bundler = {
  async forNode(entry, format, path) {
    const filename = `program${ENDING[format]}`
    await runWebpack({
      target: 'node20',
      // Only who reads Parquet installs it.
      externals: ['hyparquet', 'linkedom', '@mozilla/readability'],
      entry: join(PROJECT, entry),
      // A minute on a slow machine, for a program that nobody sends anywhere.
      optimization: { minimize: false },
      output: { path, filename, ...(format === 'esm' ? { module: true } : {}) },
      ...(format === 'esm' ? { experiments: { outputModule: true } } : {}),
    })
    return join(path, filename)
  },
  async forBrowser(path) {
    await runWebpack({ target: 'web', entry: join(PROJECT, 'page.mjs'), output: { path, filename: 'page.mjs' } })
    writeFileSync(join(path, 'index.html'), readFileSync(join(PROJECT, 'index.html')))
  },
  async names(code, path) {
    writeFileSync(join(PROJECT, 'names.mjs'), code)
    await runWebpack({
      target: ['web', BROWSERS],
      entry: join(PROJECT, 'names.mjs'),
      experiments: { outputModule: true },
      output: { path, filename: 'names.js', module: true, library: { type: 'module' } },
    })
  },
}

function runWebpack(options: webpack.Configuration): Promise<void> {
  return new Promise((resolve, reject) => {
    webpack({ mode: 'production', context: PROJECT, performance: false, ...options }, (error, stats) => {
      const problems = stats?.toString({ all: false, errors: true, warnings: true }) ?? ''
      if (error !== null) reject(error)
      // What a platform does not have, such as a module of Node's, is told in a warning at times.
      else if (problems !== '') reject(new Error(problems))
      else resolve()
    })
  })
}

export const BUNDLERS: readonly (readonly [name: string, bundler: Bundler])[] = [
  ['esbuild', withEsbuild],
  ['Vite', withVite],
  ['webpack', withWebpack],
]

export function emptyFolder(name: string): string {
  const folder = join(PROJECT, 'built', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return folder
}

/** All scripts of a folder together, in bytes: as they are, and as they travel. */
export function weigh(folder: string): { readonly bytes: number; readonly gzipped: number } {
  const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.[mc]?js$/.test(name))
  const contents = scripts.map((name) => readFileSync(join(folder, name)))
  const sum = (sizes: readonly number[]) => sizes.reduce((a, b) => a + b, 0)
  return {
    bytes: sum(contents.map(({ length }) => length)),
    gzipped: sum(contents.map((content) => gzipSync(content).length)),
  }
}
