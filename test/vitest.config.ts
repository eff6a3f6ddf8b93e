/** Where the tests are. Snapshots are written by `npm run update` alone, neither in CI nor by a plain run. */
import process from 'node:process'
import { configDefaults, defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    // Faults are put in by means that only Linux has: small disks, /dev/full, /proc.
    exclude: [...configDefaults.exclude, ...(process.platform === 'linux' ? [] : ['test/faults/**'])],
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 60_000,
    // Vitest would leave one processor free; those that measure count the processor's time, not the clock's.
    maxWorkers: '100%',
    update: 'none',
  },
})

export default config
