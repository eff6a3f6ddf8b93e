/**
 * Builds the package: the library as ESM and CJS with its types, and what only Node runs.
 * All parts are built at the same time, so none may clean `dist`: `npm run build` does it before.
 */
import { basename } from 'node:path'
import type { Options } from 'tsup'

/**
 * The extraction with its models is one file, and the errors are another, which all entries import: nobody loads them
 * twice, an error is an instance of the `SaidwhoError` that the user imports, and whoever reads what was extracted
 * elsewhere (`triples`, all of `saidwho/export`) bundles no models: 4 MB of them came with a CSV of three columns.
 */
const SHARED = { extract: 'src/extract.ts', errors: 'src/errors.ts' }

const fromShared = (ending: 'js' | 'cjs'): NonNullable<Options['esbuildPlugins']>[number] => ({
  name: 'from-shared',
  setup(build) {
    build.onResolve({ filter: /\/(?:extract|errors|dates\/dates)\.ts$/ }, ({ kind, path }) =>
      kind === 'entry-point' ? null : { path: `./${basename(path, '.ts')}.${ending}`, external: true },
    )
  },
})

/** What starts the command loads the rest of it when it is needed. */
const mainApart: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'main-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\/main\.ts$/ }, ({ kind }) =>
      kind === 'dynamic-import' ? { path: './cli-main.js', external: true } : null,
    )
  },
}

/** What there is beside the main entry, `saidwho/NAME`: in browsers, too, and in Node alone. */
const ENTRIES = {
  dates: 'src/dates/dates.ts',
  export: 'src/export/export.ts',
  graph: 'src/graph/graph.ts',
  testing: 'src/testing/testing.ts',
  compromise: 'src/compromise/compromise.ts',
}
const NODE_ENTRIES = { corpus: 'src/corpus/corpus.ts', bullmq: 'src/bullmq/bullmq.ts' }

/** Maps name file and line of our sources in stack traces. The sources themselves, twice over, would be half the package. */
const withoutSources: Options['esbuildOptions'] = (options) => {
  options.sourcesContent = false
}

const anywhere: Options = {
  target: 'es2022',
  platform: 'neutral',
  sourcemap: true,
  esbuildOptions: withoutSources,
}

const inNode: Options = {
  target: 'node20',
  platform: 'node',
  removeNodeProtocol: false,
  sourcemap: true,
  esbuildOptions: withoutSources,
}

export const parts: Options[] = [
  {
    ...anywhere,
    entry: { index: 'src/index.ts', ...SHARED, ...ENTRIES },
    format: ['esm'],
    splitting: false,
    esbuildPlugins: [fromShared('js')],
  },
  { ...anywhere, entry: { index: 'src/index.ts', ...SHARED }, format: ['cjs'], esbuildPlugins: [fromShared('cjs')] },
  {
    ...anywhere,
    entry: ENTRIES,
    format: ['cjs'],
    esbuildPlugins: [fromShared('cjs')],
  },
  {
    ...inNode,
    entry: {
      ...NODE_ENTRIES,
      'corpus-worker': 'src/corpus/worker.ts',
      cli: 'src/cli/start.ts',
      'cli-main': 'src/cli/main.ts',
    },
    format: ['esm'],
    // The command is started once, and few files start faster.
    splitting: false,
    esbuildPlugins: [fromShared('js'), mainApart],
    sourcemap: false,
  },
  { ...inNode, entry: NODE_ENTRIES, format: ['cjs'], shims: true, esbuildPlugins: [fromShared('cjs')] },
  { entry: { index: 'src/index.ts', ...ENTRIES, ...NODE_ENTRIES }, format: ['esm', 'cjs'], dts: { only: true } },
]

export default parts
