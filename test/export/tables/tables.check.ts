/** Random tables of cells: csv-parse reads them as they went, and nothing in them is calculated. `run.ts` asks others, too. */
import { expect, test } from 'vitest'
import { before } from './before.ts'
import { cellsOf, differences, fileOf, wrongGuards } from './check.ts'
import { type Rows, withCsvParse } from './readers.ts'
import { BLANKS, exporter, tablesOf } from './tables.ts'

const tables = tablesOf(300, 7)
const KINDS = ['claims', 'accusations'] as const
const ofKind = (kind: (typeof KINDS)[number]) => tables.filter((table) => table.kind === kind)
const headOf = (kind: (typeof KINDS)[number]) => withCsvParse(fileOf(ofKind(kind).slice(0, 1), exporter, true))[0]!
const expectedOf = (kind: (typeof KINDS)[number]) => cellsOf(ofKind(kind), headOf(kind))

/** Pieces of cells, cut where some spreadsheets cut, that begin with a sign once all that cannot be seen is gone. */
function formulasIn(rows: Rows): string[] {
  const unseen = new Set([...BLANKS, '\v', '\f', '\u0085', '\u2028', '\u2029', '\u001e'])
  return rows.flat().flatMap((cell) =>
    cell.split(/[;\t\r\n]/).filter((piece, i) => {
      // Within a cell, quotes may be those of a reader that cuts elsewhere.
      const first = [...piece].find((character) => !unseen.has(character) && !(i > 0 && character === '"'))
      return first !== undefined && '=+-@＝＋－＠﹦﹢﹣﹫⁺₌'.includes(first)
    }),
  )
}

test.each(KINDS)('%s come back cell by cell', (kind) => {
  const expected = expectedOf(kind)
  expect(expected.length).toBeGreaterThan(200)
  expect(differences(withCsvParse(fileOf(ofKind(kind), exporter, false)), expected)).toEqual([])
})

test.each(KINDS)('%s: the guard adds apostrophes, and leaves no formula', (kind) => {
  const rows = withCsvParse(fileOf(ofKind(kind), exporter, true))
  expect(wrongGuards(rows, expectedOf(kind))).toEqual([])
  expect(formulasIn(rows)).toEqual([])
  expect(formulasIn(expectedOf(kind)).length).toBeGreaterThan(500)
})

test('the checks fail for the exporter as it once was', () => {
  const some = ofKind('claims')
  // A row that breaks has too few cells, at which csv-parse gives up.
  expect(() => withCsvParse(fileOf(some, before, false))).toThrow(/Invalid Record Length/)
  const whole = some.filter(({ cells }) => !cells.flat().some((cell) => /[\r\n]/.test(cell)))
  const rows = withCsvParse(fileOf(whole, before, true))
  expect(wrongGuards(rows, cellsOf(whole, headOf('claims')))).toEqual([])
  expect(formulasIn(rows).length).toBeGreaterThan(0)
})
