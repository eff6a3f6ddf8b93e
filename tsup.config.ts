/**
 * Builds the package: the library as ESM and CJS with its types, and what only Node runs.
 * All parts are built at the same time, so none may clean `dist`: `npm run build` does it before.
 */
import type { Options } from 'tsup'

/**
 * The extraction and its models are in one file, the main entry, which all others import: nobody loads them twice, and
 * an error is an instance of the `SaidwhoError` that the user imports.
 */
const fromMainEntry = (ending: 'js' | 'cjs'): NonNullable<Options['esbuildPlugins']>[number] => ({
  name: 'from-main-entry',
  setup(build) {
    build.onResolve({ filter: /\/(?:extract|errors)\.ts$/ }, () => ({ path: `./index.${ending}`, external: true }))
  },
})

/** What there is beside the main entry, `saidwho/NAME`: for browsers, too, and for Node alone. */
const ENTRIES = { testing: 'src/testing/testing.ts' }
const NODE_ENTRIES = { corpus: 'src/corpus/corpus.ts', bullmq: 'src/bullmq/bullmq.ts' }

const anywhere: Options = {
  target: 'es2022',
  platform: 'neutral',
  sourcemap: true,
}

const inNode: Options = {
  target: 'node20',
  platform: 'node',
  removeNodeProtocol: false,
  sourcemap: true,
}

export const parts: Options[] = [
  { ...anywhere, entry: { index: 'src/index.ts' }, format: ['esm', 'cjs'] },
  { ...anywhere, entry: ENTRIES, format: ['esm'], splitting: false, esbuildPlugins: [fromMainEntry('js')] },
  { ...anywhere, entry: ENTRIES, format: ['cjs'], esbuildPlugins: [fromMainEntry('cjs')] },
  {
    ...inNode,
    entry: { ...NODE_ENTRIES, 'corpus-worker': 'src/corpus/worker.ts', cli: 'src/cli/main.ts' },
    format: ['esm'],
    // The command is started once, and few files start faster.
    splitting: false,
    esbuildPlugins: [fromMainEntry('js')],
    sourcemap: false,
  },
  { ...inNode, entry: NODE_ENTRIES, format: ['cjs'], shims: true, esbuildPlugins: [fromMainEntry('cjs')] },
  { entry: { index: 'src/index.ts', ...ENTRIES, ...NODE_ENTRIES }, format: ['esm', 'cjs'], dts: { only: true } },
]

export default parts
