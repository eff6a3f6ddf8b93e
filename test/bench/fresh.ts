/**
 * The first articles of a fresh process against its later ones, and articles seen before against new ones: wink-nlp alone,
 * compromise and saidwho, a process each, in turns. Needs `dist/`.
 *
 * The engine compiles what is used often, so first articles take longer; all three learn words, so what was seen before takes less.
 * Processor time counts, that of the engine's own threads included: a busy machine changes it less than the clock.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import process from 'node:process'

const ROUNDS = 3
/** The first articles of a file, as many as PolNeAR's dev part has; as many behind them are the new ones. */
const FIRST = 84
/** So often the first ones are read again before anything counts as warm. */
const PASSES = 5

const READERS: Readonly<Record<string, string>> = {
  'wink-nlp alone': `
    const { default: winkNLP } = await import('wink-nlp')
    const { default: model } = await import('wink-eng-lite-web-model')
    const wink = winkNLP(model, ['sbd', 'negation', 'pos'])
    const read = (text) => wink.readDoc(text)`,
  'compromise/three': `
    const { default: read } = await import('compromise/three')`,
  saidwho: `
    const { createExtractor } = await import('./dist/index.js')
    const { extract: read } = createExtractor()`,
}

/** Milliseconds of processor time an article. */
interface Times {
  readonly cold: number
  readonly seen: number
  /** Null where the file has no more articles. */
  readonly fresh: number | null
}

/** `root` is the package's folder, `file` has an article `{"id", "text"}` a line. */
export function freshProcesses(root: string, file: string): string[] {
  if (!existsSync(`${root}/dist/index.js`)) return ['fresh processes: not measured, run `npm run build` first']
  const found = new Map(Object.keys(READERS).map((name): [string, Times[]] => [name, []]))
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, reader] of Object.entries(READERS)) found.get(name)!.push(timesOf(root, file, reader))
  }
  const lines = [...found].map(([name, times]) => {
    const [cold, seen] = [median(times.map((one) => one.cold)), median(times.map((one) => one.seen))]
    const fresh = times[0]!.fresh === null ? null : median(times.map((one) => one.fresh!))
    const cells = [cold, seen, fresh].map((ms) => (ms === null ? '–' : ms.toFixed(2)).padStart(10))
    return `${name.padEnd(18)}${cells.join('')}${(cold / seen).toFixed(2).padStart(13)}`
  })
  return [
    `fresh processes, ms of processor time an article, the first ${FIRST} articles:`,
    `${''.padEnd(18)}${['cold', 'seen', 'new'].map((head) => head.padStart(10)).join('')}${'cold / seen'.padStart(13)}`,
    ...lines,
  ]
}

function timesOf(root: string, file: string, reader: string): Times {
  const { stdout, stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script(reader), file], {
    cwd: root,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`a fresh process ended with ${status}: ${stderr}`)
  return JSON.parse(stdout)
}

const script = (reader: string): string => `
  import { readFileSync } from 'node:fs'
  const lines = readFileSync(process.argv[1], 'utf8').split('\\n').filter((line) => line.trim() !== '')
  const texts = lines.map((line) => JSON.parse(line).text)
  const first = texts.slice(0, ${FIRST})
  const others = texts.slice(${FIRST}, ${2 * FIRST})
  ${reader}
  function timed(texts) {
    const before = process.cpuUsage()
    for (const text of texts) read(text)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000 / texts.length
  }
  const cold = timed(first)
  let seen = Infinity
  for (let pass = 0; pass < ${PASSES}; pass++) seen = Math.min(seen, timed(first))
  const fresh = others.length === 0 ? null : timed(others)
  console.log(JSON.stringify({ cold, seen, fresh }))`

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
}
