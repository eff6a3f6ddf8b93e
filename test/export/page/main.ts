/** Writes the script of the exported page into the source. */
import { writeFileSync } from 'node:fs'
import { pageScriptFile } from './page-script.ts'

writeFileSync(new URL('../../../src/export/html/page-script.ts', import.meta.url), pageScriptFile())
