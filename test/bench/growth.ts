/** Whether the time a token grows with the text's length: 20 KB against 2 MB, of prose and of hostile texts. */
import type { Extractor } from '../../src/extract.ts'
import { type Fill, filled, HOSTILE } from './texts.ts'

const SHORT = 20_000
const LONG = 2_000_000
/** As many of each as take about the same time. */
const ROUNDS = { short: 100, long: 3 } as const

export function growth({ extract, tokenize }: Extractor, article: string): string[] {
  const kinds: Record<string, Fill> = { prose: filled(`${article}\n`), ...HOSTILE }
  const lines = [`${''.padEnd(16)}${'µs at 20 KB'.padStart(14)}${'at 2 MB'.padStart(12)}${'ratio'.padStart(12)}`]
  for (const [kind, fill] of Object.entries(kinds)) {
    let n = 0
    const perToken = (length: number, rounds: number): number => {
      let best = Number.POSITIVE_INFINITY
      for (let round = 0; round < rounds; round++) {
        const text = fill(length, n++)
        const start = performance.now()
        extract(text)
        best = Math.min(best, performance.now() - start)
      }
      return (1000 * best) / tokenize(fill(length, n)).tokens.length
    }
    const [short, long] = [perToken(SHORT, ROUNDS.short), perToken(LONG, ROUNDS.long)]
    const cells = [short.toFixed(2).padStart(14), long.toFixed(2).padStart(12), (long / short).toFixed(2).padStart(12)]
    lines.push(`${kind.padEnd(16)}${cells.join('')}`)
  }
  return lines
}
