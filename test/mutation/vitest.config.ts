/** The tests that mutants are tried against: those that reach the mutated files without a process, a browser or a clock. */
import { defineConfig, type ViteUserConfig } from 'vitest/config'
import { keptThread } from './kept-thread.ts'

const config: ViteUserConfig = defineConfig({
  plugins: [
    {
      name: 'kept-thread',
      // Stryker asks for vitest's own threads; a plugin has the last word.
      configureVitest({ project }) {
        Object.assign(project.config, { pool: keptThread.name, poolRunner: keptThread })
      },
    },
  ],
  test: {
    include: [
      'test/accusation/cases.test.ts',
      'test/accusation/merge.test.ts',
      'test/attribution/attach-quotes.test.ts',
      'test/attribution/cases.test.ts',
      'test/attribution/whole-quotations.test.ts',
      'test/document/cases.test.ts',
      'test/entities/cases.test.ts',
      'test/entities/identify.test.ts',
      'test/entities/mentions.test.ts',
      'test/entities/own-entities.test.ts',
      'test/entities/phrase.test.ts',
      'test/entities/scene.test.ts',
      'test/extract.test.ts',
      'test/span.test.ts',
    ],
    root: new URL('../..', import.meta.url).pathname,
    isolate: false,
    update: 'none',
  },
})

export default config
