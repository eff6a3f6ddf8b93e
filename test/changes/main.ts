/** `npm run changes`: what a change of the sources does to claims and accusations of many articles. */
import process from 'node:process'
import { changesCommand } from './command.ts'

try {
  await changesCommand(process.argv.slice(2), (line) => console.log(line))
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 2
}
