/** An extractor that does what no article should make ours do, at words that ask for it: to see what a run makes of it. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Built } from '../built.ts'

const SOURCE = `
import { createExtractor } from './index.js'
export default (options) => {
  const { extract, tokenize } = createExtractor(options)
  return {
    tokenize,
    extract(text) {
      if (text.includes('LOOPS')) for (;;);
      if (text.includes('BACKTRACKS')) /(a+)+$/.test('a'.repeat(50) + '!')
      if (text.includes('SLEEPS')) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
      if (text.includes('EXITS')) process.exit(1)
      if (text.includes('KILLS')) process.kill(process.pid, 'SIGKILL')
      if (text.includes('THROWS')) throw new Error('thrown on purpose')
      if (text.includes('FILLS')) for (const held = []; ; ) held.push(new Array(100_000).fill(1.5))
      return extract(text)
    },
  }
}
`

/** @returns the module's URL */
export function writeFaultyExtractor(built: Built): string {
  writeFileSync(join(built.folder, 'faulty.js'), SOURCE)
  return built.url('faulty.js')
}
