/** Builds the package as it is shipped, into a folder of its own: never `dist`, which a developer may be using. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'tsup'
import { parts } from '../tsup.config.ts'

export interface Built {
  readonly folder: string
  readonly cli: string
  /** URL of a built file, to be imported. */
  url(name: string): string
  remove(): void
}

export async function buildForTests(): Promise<Built> {
  // Inside node_modules, where the built files find what they import.
  const folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.saidwho-test-'))
  const toBuild = parts.filter(({ dts, format }) => dts === undefined && format?.includes('esm'))
  await Promise.all(
    toBuild.map((part) =>
      build({ ...part, config: false, format: ['esm'], outDir: folder, sourcemap: false, silent: true }),
    ),
  )
  return {
    folder,
    cli: join(folder, 'cli.js'),
    url: (name) => new URL(name, `file://${folder}/`).href,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
