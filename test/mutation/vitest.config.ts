/** The tests that mutants are tried against: those that reach the mutated folders without a process, a browser or a clock. */
import { defineConfig, type ViteUserConfig } from 'vitest/config'

const config: ViteUserConfig = defineConfig({
  test: {
    include: [
      'test/accusation/cases.test.ts',
      'test/attribution/cases.test.ts',
      'test/document/cases.test.ts',
      'test/entities/cases.test.ts',
      'test/entities/identify.test.ts',
      'test/extract.test.ts',
      'test/span.test.ts',
    ],
    root: new URL('../..', import.meta.url).pathname,
    isolate: false,
    update: 'none',
  },
})

export default config
