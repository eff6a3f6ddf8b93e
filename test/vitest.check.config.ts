/**
 * `npm run test:check`: `*.check.ts`, all that takes long: whole runs of the command, faults, hostile texts, time, memory,
 * browsers, servers. `test/package/vitest.config.ts` has what runs on the packed package.
 */
import process from 'node:process'
import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config'

/** They count seconds or bytes, so nothing else may run beside them. */
const MEASURED = [
  'test/hostile.check.ts',
  'test/browser/{playground,sentence-tree}.check.ts',
  'test/growth/*.check.ts',
  'test/memory/*.check.ts',
  'test/document/engine.check.ts',
]
const LEFT_OUT = [
  ...configDefaults.exclude,
  'test/package/{bundles,node,peers,runtimes,types}.check.ts',
  // Faults are put in by means that only Linux has: small disks, /dev/full, /proc.
  ...(process.platform === 'linux' ? [] : ['test/faults/**']),
]

const config: ViteUserConfig = defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 60_000,
    update: 'none',
    projects: [
      {
        extends: true,
        test: {
          name: 'all others',
          include: ['test/**/*.check.ts'],
          exclude: [...LEFT_OUT, ...MEASURED],
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        extends: true,
        test: { name: 'measured', include: MEASURED, exclude: LEFT_OUT, maxWorkers: 1, sequence: { groupOrder: 1 } },
      },
    ],
  },
})

export default config
