/**
 * All tests of faults, and how many faults were put in and survived:
 *
 *   npm run faults -- --kills 300 --seed 1      runs that are killed, 30 if nothing is said, at moments of this chance
 *   npm run faults -- two-runs                  those of one file alone
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { kills: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } },
})
const folder = mkdtempSync(join(tmpdir(), 'saidwho-faults-'))
const notes = join(folder, 'notes')
writeFileSync(notes, '')
const files = positionals.length > 0 ? positionals.map((name) => `test/faults/${name}`) : ['test/faults']
const { status } = spawnSync(
  'npx',
  ['--no-install', 'vitest', 'run', '--config', 'test/vitest.check.config.ts', '--reporter', 'verbose', ...files],
  {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SAIDWHO_FAULTS: notes, SAIDWHO_KILLS: values.kills, SAIDWHO_SEED: values.seed },
  },
)

const counts = new Map<string, { injected: number; survived: number }>()
for (const line of readFileSync(notes, 'utf8').split('\n').slice(0, -1)) {
  const [what, kind] = line.split('\t') as ['injected' | 'survived', string]
  const count = counts.get(kind) ?? { injected: 0, survived: 0 }
  count[what]++
  counts.set(kind, count)
}
rmSync(folder, { recursive: true })

const sum = { injected: 0, survived: 0 }
console.log('\ninjected  survived  fault')
for (const [kind, { injected, survived }] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
  sum.injected += injected
  sum.survived += survived
  console.log(`${String(injected).padStart(8)}  ${String(survived).padStart(8)}  ${kind}`)
}
console.log(`${String(sum.injected).padStart(8)}  ${String(sum.survived).padStart(8)}  all`)
process.exitCode = status ?? 1
