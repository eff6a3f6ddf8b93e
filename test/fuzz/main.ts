/**
 * The fuzzer as a command: the properties over and over, with other texts each time, until the minutes are over.
 *
 *   npm run fuzz -- --minutes 30 --seed 7
 *   npm run fuzz -- --minutes 5 --only HTML        properties whose name has this in it
 *   npm run fuzz -- --flood 10000000               texts of that many characters instead, by each way
 *   npm run fuzz -- --articles news.jsonl          articles from files instead: which of them do not hold, and why
 */
import { parseArgs } from 'node:util'
import { checkArticles } from './articles.ts'
import { flood } from './flood.ts'
import { PROPERTIES } from './properties.ts'
import { noCounts, run } from './rounds.ts'

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '1' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
    flood: { type: 'string' },
    articles: { type: 'string' },
  },
})
const numberOf = (name: string, value: string): number => {
  const number = Number(value)
  if (value.trim() !== '' && number >= 0) return number
  console.error(`--${name} must be a number, got ${value}`)
  process.exit(2)
}
const [minutes, seed] = [numberOf('minutes', values.minutes), numberOf('seed', values.seed)]

if (values.articles !== undefined) {
  if ((await checkArticles(values.articles, (line) => console.log(line))) > 0) process.exitCode = 1
} else if (values.flood !== undefined) {
  flood(numberOf('flood', values.flood), (line) => console.log(line))
} else {
  const counts = noCounts()
  const started = performance.now()
  const passed = () => (performance.now() - started) / 60_000
  const tell = () => {
    const { rounds, inputs, characters, longest, calls } = counts
    console.log(
      `seed ${seed}: ${passed().toFixed(1)} minutes, ${rounds} rounds, ${inputs} inputs, ${characters} characters ` +
        `(the longest text ${longest}), ${calls.size} functions`,
    )
  }
  const properties = PROPERTIES.filter(({ name }) => name.includes(values.only))
  let told = 0
  const goesOn = () => {
    if (passed() - told >= 5) {
      told = passed()
      tell()
    }
    return passed() < minutes
  }
  const failure = await run({ seed, counts, goesOn, properties })
  tell()
  if (failure !== null) {
    console.error(`\nfailed: ${failure.property}\n  seed ${seed}, round ${failure.round}`)
    console.error(`  text:   ${JSON.stringify(failure.text)}\n  beside: ${failure.beside}\n\n${failure.error}`)
    process.exitCode = 1
  }
}
