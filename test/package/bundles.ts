/**
 * Bundles what a browser would load, for `size-limit` to weigh (its limits stand in package.json): our own code and word
 * lists without engine and models, and with the models. The parser and the network that composes, whose weights are larger than all
 * else, and the decisions on accusations, which only articles on the subject ask, are weighed alone.
 * The engine, wink-nlp and its model, comes on top.
 */
import { join } from 'node:path'
import { build, type Plugin } from 'esbuild'

/** Without these files, by their whole paths. */
const without = (files: RegExp): Plugin => ({
  name: 'without',
  setup({ onResolve }) {
    onResolve({ filter: /^\./ }, ({ path, resolveDir }) =>
      files.test(join(resolveDir, path)) ? { path, external: true } : null,
    )
  },
})

/** Nothing but these files, by their whole paths. */
const only = (files: RegExp): Plugin => ({
  name: 'only',
  setup({ onResolve }) {
    onResolve({ filter: /./ }, ({ path, kind, resolveDir }) =>
      kind === 'entry-point' || files.test(join(resolveDir, path)) ? null : { path, external: true },
    )
  },
})

const PARSER = /\/parser\/[\w-]+\.ts$|\/weights\/parser\.ts$/
const NETWORK = /\/composed\/composed\.ts$|\/weights\/composed\.ts$/
const CHARGES = /\/weights\/(?:accuser|answer|charge|deed|form|retelling|victim)\.ts$|accusation\/learned\/[\w-]+\.ts$/
const MODELS = /\/weights\/[\w-]+\.ts$/

const BUNDLES: Readonly<Record<string, { readonly entry: string; readonly plugins: Plugin[] }>> = {
  code: { entry: 'src/index.ts', plugins: [without(MODELS), without(PARSER), without(NETWORK), without(CHARGES)] },
  'code-and-models': { entry: 'src/index.ts', plugins: [without(PARSER), without(NETWORK), without(CHARGES)] },
  charges: { entry: 'test/package/charges.ts', plugins: [only(CHARGES)] },
  parser: { entry: 'src/syntax/parsed-document.ts', plugins: [] },
  network: { entry: 'src/stance/composed/composed.ts', plugins: [] },
}

for (const [name, { entry, plugins }] of Object.entries(BUNDLES)) {
  await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    external: ['wink-nlp', 'wink-eng-lite-web-model'],
    plugins,
    outfile: `test/.bench/size/${name}.js`,
  })
}
