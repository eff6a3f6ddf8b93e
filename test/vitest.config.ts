/**
 * `npm test`: `*.test.ts`, all that tells whether the answers are right, in a minute of processor time. What takes longer or
 * needs a process, a browser or a server is called `*.check.ts`; `vitest.check.config.ts` runs it.
 */
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    // Snapshots are written by `npm run update` alone, neither in CI nor by a plain run.
    update: 'none',
    // One engine and one set of weights a thread, in place of one a file: loading them takes longer than most files do.
    isolate: false,
    pool: 'threads',
    maxWorkers: 2,
  },
})

export default config
