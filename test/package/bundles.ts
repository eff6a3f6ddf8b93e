/**
 * Bundles what a browser would load, for `size-limit` to weigh (its limits stand in package.json): our own code and word
 * lists without engine and models, and with the models. The parser and the network that composes, whose weights are larger than all
 * else, are weighed alone.
 * The engine, wink-nlp and its model, comes on top.
 */
import { build, type Plugin } from 'esbuild'

const without = (filter: RegExp): Plugin => ({
  name: 'without',
  setup({ onResolve }) {
    onResolve({ filter }, ({ path }) => ({ path, external: true }))
  },
})

const PARSER = /\/parser\/[\w-]+\.ts$|\/weights\/parser\.ts$/
const NETWORK = /\/composed\/composed\.ts$|\/weights\/composed\.ts$/
const MODELS = /\/weights\/[\w-]+\.ts$/

const BUNDLES: Readonly<Record<string, { readonly entry: string; readonly plugins: Plugin[] }>> = {
  code: { entry: 'src/index.ts', plugins: [without(MODELS), without(PARSER), without(NETWORK)] },
  'code-and-models': { entry: 'src/index.ts', plugins: [without(PARSER), without(NETWORK)] },
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
