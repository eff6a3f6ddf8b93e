/** Where the tests are. Snapshots are written by `npm run update` alone, neither in CI nor by a plain run. */
import process from 'node:process'
import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config'

/** They count seconds or bytes, so nothing else may run beside them. */
const MEASURED = [
  'test/hostile.test.ts',
  'test/browser/playground.test.ts',
  'test/growth/*.test.ts',
  'test/memory/*.test.ts',
  'test/document/engine.test.ts',
]
// Faults are put in by means that only Linux has: small disks, /dev/full, /proc.
const LEFT_OUT = [...configDefaults.exclude, ...(process.platform === 'linux' ? [] : ['test/faults/**'])]

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
          include: ['test/**/*.test.ts'],
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
