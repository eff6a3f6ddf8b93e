#!/usr/bin/env node
/**
 * The start of the `saidwho` command: says the version at once, and reads all else only then. Whoever asks for the version
 * need not wait for the models' code, which takes three quarters of the time.
 */
import module from 'node:module'
import process from 'node:process'
import manifest from '../../package.json' with { type: 'json' }

const args = process.argv.slice(2)
if (args.length === 1 && (args[0] === '--version' || args[0] === '-V')) {
  process.stdout.write(`${manifest.version}\n`)
} else {
  // From Node 22.8 on, what was compiled is kept for the next start, in a folder of the system's temporary files.
  ;(module as { enableCompileCache?: () => unknown }).enableCompileCache?.()
  await import('./main.ts')
}
