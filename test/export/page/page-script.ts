/** The script of the exported page, as it is written into the source: `npm run page-script`. */
import { createHash } from 'node:crypto'
import { buildSync } from 'esbuild'

const ENTRY = new URL('../../../src/export/html/live/main.ts', import.meta.url).pathname

/** The file `src/export/html/page-script.ts`. */
export function pageScriptFile(): string {
  const { outputFiles } = buildSync({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'ascii',
    write: false,
  })
  const script = outputFiles[0]!.text.trim()
  const hash = createHash('sha256').update(script).digest('base64')
  return `/** Written by \`npm run page-script\` from \`live/\`: the script of the exported page, and its hash for the page's policy. */
export const PAGE_SCRIPT: string = ${JSON.stringify(script)}

export const PAGE_SCRIPT_HASH: string = 'sha256-${hash}'
`
}
