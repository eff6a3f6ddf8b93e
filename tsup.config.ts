/**
 * Builds the package: the library as ESM and CJS with its types, and the command as ESM.
 * Both parts are built at the same time, so neither may clean `dist`: `npm run build` does it before.
 */
import { defineConfig } from 'tsup'

export default defineConfig([
  {
    entry: { index: 'src/index.ts' },
    format: ['esm', 'cjs'],
    dts: true,
    target: 'es2022',
    platform: 'neutral',
    sourcemap: true,
  },
  {
    // The command shares nothing with the library's files: it is started once, and one file starts fastest.
    entry: { cli: 'src/cli/main.ts' },
    format: ['esm'],
    target: 'node20',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  },
])
