/** Where the tests are. Snapshots are written by `npm run update` alone, neither in CI nor by a plain run. */
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    root: new URL('..', import.meta.url).pathname,
    testTimeout: 60_000,
    update: 'none',
  },
})

export default config
