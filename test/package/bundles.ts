/**
 * Bundles what a browser would load, for `size-limit` to weigh (its limits stand in package.json): our own code and word
 * lists without engine and models, and with the models. The engine, wink-nlp and its model, comes on top of either.
 */
import { build, type Plugin } from 'esbuild'

const withoutModels: Plugin = {
  name: 'without-models',
  setup({ onResolve }) {
    onResolve({ filter: /\/weights\/[\w-]+\.ts$/ }, ({ path }) => ({ path, external: true }))
  },
}

for (const [name, plugins] of Object.entries({ code: [withoutModels], 'code-and-models': [] })) {
  await build({
    entryPoints: ['src/index.ts'],
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'neutral',
    external: ['wink-nlp', 'wink-eng-lite-web-model'],
    plugins,
    outfile: `test/.bench/size/${name}.js`,
  })
}
