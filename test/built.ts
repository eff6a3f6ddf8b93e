/** Builds the library and the command into a folder of its own: never `dist`, which a developer may be using. */
import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'tsup'

export interface Built {
  readonly folder: string
  readonly cli: string
  remove(): void
}

export async function buildForTests(): Promise<Built> {
  // Inside node_modules, where the built files find what they import.
  const folder = mkdtempSync(join(import.meta.dirname, '../node_modules/.saidwho-test-'))
  await build({
    config: false,
    entry: { cli: 'src/cli/main.ts', index: 'src/index.ts' },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
    outDir: folder,
    silent: true,
  })
  return { folder, cli: join(folder, 'cli.js'), remove: () => rmSync(folder, { recursive: true, force: true }) }
}
