/** Tables → what does not come back as it went, or would be calculated. */
import { ACCUSATION_COLUMNS, CLAIM_COLUMNS, headerOf } from '../../../src/export/csv.ts'
import { formulasOfLibreOffice, type Rows } from './readers.ts'
import type { Exporter, Table } from './tables.ts'

/** A file as the command writes it: a head, and the rows of one article after the other. */
export function fileOf(tables: readonly Table[], write: Exporter, guard: boolean): string {
  const head = tables[0]!.kind === 'claims' ? headerOf(CLAIM_COLUMNS) : headerOf(ACCUSATION_COLUMNS)
  return head + tables.map((table) => write(table, { header: false, guard })).join('')
}

/** Cells that differ from what is expected, and rows that are too many or too few. */
export function differences(rows: Rows, expected: Rows): string[] {
  const found: string[] = []
  if (rows.length !== expected.length) found.push(`${rows.length} rows, not ${expected.length}`)
  for (const [i, row] of expected.entries()) {
    const got = rows[i] ?? []
    if (got.length !== row.length) found.push(`row ${i}: ${got.length} cells, not ${row.length}`)
    for (const [k, cell] of row.entries()) {
      if (got[k] !== cell) found.push(`row ${i}, cell ${k}: ${shown(got[k])}, not ${shown(cell)}`)
    }
  }
  return found
}

/** Cells that the guard changed in another way than by apostrophes. */
export function wrongGuards(guarded: Rows, expected: Rows): string[] {
  const found: string[] = []
  for (const [i, row] of expected.entries()) {
    for (const [k, cell] of row.entries()) {
      if (!isGuarded(guarded[i]?.[k] ?? '', cell))
        found.push(`row ${i}, cell ${k}: ${shown(guarded[i]?.[k])}, of ${shown(cell)}`)
    }
  }
  return found
}

function isGuarded(guarded: string, cell: string): boolean {
  let at = 0
  for (const unit of guarded) {
    if (cell.startsWith(unit, at)) at += unit.length
    else if (unit !== "'") return false
  }
  return at === cell.length
}

export const cellsOf = (tables: readonly Table[], head: readonly string[]): Rows => [
  head,
  ...tables.flatMap(({ cells }) => cells),
]

/** LibreOffice has one kind of line end within cells, LF, for CR LF, LF CR and CR, too; then it drops NULs. */
export const asInLibreOffice = (rows: Rows): Rows =>
  rows.map((row) => row.map((cell) => cell.replace(/\r\n|\n\r|\r/g, '\n').replaceAll('\0', '')))

export function calculated(csv: string): string[] {
  return Object.entries(formulasOfLibreOffice(csv)).flatMap(([cut, formulas]) =>
    formulas.map((formula) => `cut at ${cut}: ${formula}`),
  )
}

const shown = (cell: string | undefined) =>
  JSON.stringify(cell === undefined ? null : cell.length > 80 ? `${cell.slice(0, 80)}…` : cell)
