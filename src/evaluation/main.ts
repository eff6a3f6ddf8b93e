/**
 * How good is it now? `npm run eval -- --corpus DIR` scores the library against all gold of a folder, and `--help` tells the
 * rest.
 */
import process from 'node:process'
import manifest from '../../package.json' with { type: 'json' }
import { SaidwhoError } from '../errors.ts'
import { createExtractor, type ExtractorOptions } from '../extract.ts'
import { evaluateCommand } from './command.ts'

try {
  const printed = await evaluateCommand(process.argv.slice(2), manifest.version, (options) => {
    return createExtractor(options as ExtractorOptions).extract
  })
  process.stdout.write(printed)
} catch (error) {
  // A wrong argument or a broken file needs no stack; a defect does.
  const isTheirs = error instanceof SaidwhoError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
  process.stderr.write(`eval: ${isTheirs ? (error as Error).message : (error as Error).stack}\n`)
  process.exitCode = 1
}
