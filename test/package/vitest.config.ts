/** What is tested on the package as it is packed and installed: run by smoke.sh, which makes the project for it. */
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: ['test/package/{bundles,node,peers,runtimes,types}.check.ts'],
    root: new URL('../..', import.meta.url).pathname,
    // Bundlers and compilers, on machines with few cores.
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})

export default config
