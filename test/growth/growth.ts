/**
 * Whether time grows with the length of a text: 20 KB, 200 KB and 2 MB, of prose and of hostile shapes, stage by stage.
 *
 *   npm run bench:growth                       all shapes; fails where something grows by more than it may
 *   npm run bench:growth -- --only prose       one shape
 *   npm run bench:growth -- --shortest 2000    from another length on
 *   npm run bench:growth -- --plant            with a stage that is not linear, to see it fail
 *
 * Two processes do it. In the first the collector finds room for all that a stage makes and hardly ever runs, so the
 * stage's own work is seen. The second is as a user has it, collector included.
 */
import { execFileSync } from 'node:child_process'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { inStages, LENGTHS, measure, planted, whole } from './measure.ts'
import { SHAPES } from './shapes.ts'

/** What a stage's own work may grow, from the shortest texts to any longer ones. */
const MOST_OWN = 1.3
/**
 * What the whole may grow with its collector: of a long text all is kept until its end, so the collector copies it, while
 * what a short one needs is dead before it comes.
 */
const MOST_WHOLE = 1.6

const { values } = parseArgs({
  options: {
    part: { type: 'string' },
    only: { type: 'string' },
    shortest: { type: 'string', default: '20000' },
    rounds: { type: 'string', default: '3' },
    plant: { type: 'boolean', default: false },
  },
})

if (values.part === undefined) {
  const self = fileURLToPath(import.meta.url)
  const run = (part: string, flags: readonly string[]) => {
    try {
      execFileSync(process.execPath, [...process.execArgv, ...flags, self, ...process.argv.slice(2), '--part', part], {
        stdio: 'inherit',
      })
    } catch {
      process.exitCode = 1
    }
  }
  run('own', ['--single-threaded-gc', '--min-semi-space-size=1024', '--max-semi-space-size=1024'])
  if (!values.plant) run('whole', [])
} else {
  setFlagsFromString('--expose-gc')
  const collectNow = runInNewContext('gc') as (how?: { type: 'minor' }) => void
  const own = values.part === 'own'
  const shortest = Number(values.shortest)
  const bound = own ? MOST_OWN : MOST_WHOLE
  const work = values.plant ? planted : own ? inStages : whole
  // Twice: what has outlived two of them is out of the way.
  const collect = () => {
    for (let i = 0; i < 2; i++) collectNow({ type: 'minor' })
  }
  const rounds = Number(values.rounds)
  const size = (times: number) => `${(shortest * times) / 1000} KB`
  const what = own ? 'each stage’s own work' : 'the whole, collector included'
  console.log(`${what}: at most ${bound} times, Node ${process.version}`)
  console.log(
    `${''.padEnd(38)}${`µs, ${size(1)}`.padStart(12)}${LENGTHS.slice(1)
      .map((times) => size(times).padStart(10))
      .join('')}`,
  )
  let worst = 0
  for (const [shape, fill] of Object.entries(SHAPES)) {
    if (values.only !== undefined && values.only !== shape) continue
    collectNow()
    for (const { part, shortest: micros, ratios } of measure(
      fill,
      work,
      { shortest, bound, rounds: [rounds, rounds * 6] },
      collect,
    )) {
      const most = Math.max(...ratios)
      worst = Math.max(worst, most)
      const cells = ratios.map((ratio) => ratio.toFixed(2).padStart(10)).join('')
      const verdict = most > bound ? '  GROWS' : ''
      console.log(`${shape.padEnd(26)}${part.padEnd(12)}${micros.toFixed(3).padStart(12)}${cells}${verdict}`)
      if (most > bound) process.exitCode = 1
    }
  }
  console.log(`largest ${worst.toFixed(2)}\n`)
}
