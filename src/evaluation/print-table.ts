/** Blocks of figures → one table for people: a row a gold file, per cent with one decimal. */
import type { Figure } from './stages.ts'

export interface Row {
  readonly name: string
  /** Part of the row above. */
  readonly isPart?: boolean
  /** Of how many articles, claims or cases. */
  readonly of: number
  /** How many articles, or phenomena, its intervals are drawn from. */
  readonly drawn: number
  readonly cells: readonly Figure[]
}

export interface Block {
  readonly title: string
  readonly unit: string
  readonly columns: readonly string[]
  readonly rows: readonly Row[]
}

/** An interval of fewer articles says nothing but that they are few. */
const FEWEST = 5

export interface Layout {
  /** Differences have a sign, and a `*` where their interval leaves out 0. */
  readonly differences?: boolean
}

export function printTable(blocks: readonly Block[], { differences = false }: Layout = {}): string {
  const show = differences ? showDifference : showFigure
  const lines = blocks.map(({ title, unit, columns, rows }) => [
    { name: title, cells: [unit, ...columns] },
    ...rows.map((row) => ({
      name: row.isPart ? `  ${row.name}` : row.name,
      cells: [String(row.of), ...row.cells.map((cell) => show(withoutFewest(cell, row)))],
    })),
  ])
  const all = lines.flat()
  const widest = (texts: readonly string[]) => texts.reduce((most, text) => Math.max(most, text.length), 0)
  const first = widest(all.map(({ name }) => name))
  const counts = widest(all.map(({ cells }) => cells[0]!))
  const others = widest(all.flatMap(({ cells }) => cells.slice(1)))
  return lines
    .map((block) => {
      const rows = block.map(({ name, cells: [count, ...rest] }) => {
        const cells = rest.map((cell) => `   ${cell.padEnd(others)}`).join('')
        return `${name.padEnd(first)}  ${count!.padStart(counts)}${cells}`.trimEnd()
      })
      return `${rows.join('\n')}\n`
    })
    .join('\n')
}

function withoutFewest({ value, interval }: Figure, { drawn }: Row): Figure {
  return drawn < FEWEST ? { value } : { value, interval }
}

function showFigure({ value, interval }: Figure): string {
  const bounds = interval === undefined ? '' : ` [${percent(interval[0])}, ${percent(interval[1])}]`
  return value === null ? '–' : percent(value) + bounds
}

function showDifference({ value, interval }: Figure): string {
  if (value === null) return '–'
  if (interval === undefined) return signed(value)
  const [low, high] = interval
  return `${signed(value)} [${signed(low)}, ${signed(high)}]${low > 0 || high < 0 ? ' *' : ''}`
}

const percent = (share: number) => (100 * share).toFixed(1)
/** What is rounded to nothing has no sign. */
const signed = (share: number) => {
  const text = percent(share)
  return Number(text) === 0 ? '0.0' : share > 0 ? `+${text}` : text
}
