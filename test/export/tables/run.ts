/**
 * Random tables of cells through the exporter and back through csv-parse, Python and LibreOffice (which must be there:
 * `python3`, `soffice`), and what LibreOffice calculates of them.
 *
 *   npm run tables -- --tables 5000 --seed 1
 *   npm run tables -- --tables 200 --before     with the exporter as it once was, to see it fail
 */
import { performance } from 'node:perf_hooks'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { before } from './before.ts'
import { asInLibreOffice, calculated, cellsOf, differences, fileOf, wrongGuards } from './check.ts'
import { withCsvParse, withLibreOffice, withPython } from './readers.ts'
import { exporter, tablesOf } from './tables.ts'

const { values } = parseArgs({
  options: {
    tables: { type: 'string', default: '5000' },
    seed: { type: 'string', default: '1' },
    before: { type: 'boolean', default: false },
  },
})
/** As many as LibreOffice reads in some seconds. */
const TABLES_A_FILE = 500

const started = performance.now()
const write = values.before ? before : exporter
const tables = tablesOf(Number(values.tables), Number(values.seed))
const counts = { tables: 0, rows: 0, cells: 0, guarded: 0, unguarded: 0 }
const failures = new Map<string, string[]>()
const note = (check: string, found: readonly string[]) =>
  failures.set(check, [...(failures.get(check) ?? []), ...found])
/** A reader that gives up altogether. */
const noting = (check: string, run: () => readonly string[]) => {
  try {
    note(check, run())
  } catch (error) {
    note(check, [(error as Error).message.split('\n').slice(-3).join(' ')])
  }
}

for (const kind of ['claims', 'accusations'] as const) {
  const ofKind = tables.filter((table) => table.kind === kind)
  for (let from = 0; from < ofKind.length; from += TABLES_A_FILE) {
    const some = ofKind.slice(from, from + TABLES_A_FILE)
    const head = withCsvParse(fileOf(some.slice(0, 1), exporter, false))[0]!
    const expected = cellsOf(some, head)
    const [plain, guarded] = [fileOf(some, write, false), fileOf(some, write, true)]
    counts.tables += some.length
    counts.rows += expected.length
    counts.cells += expected.reduce((sum, row) => sum + row.length, 0)
    noting('csv-parse', () => differences(withCsvParse(plain), expected))
    noting('Python', () => differences(withPython(plain), expected))
    noting('LibreOffice', () => differences(withLibreOffice(plain), asInLibreOffice(expected)))
    noting('the guard adds apostrophes alone', () => wrongGuards(withCsvParse(guarded), expected))
    noting('LibreOffice, guarded', () => differences(withLibreOffice(guarded), asInLibreOffice(withCsvParse(guarded))))
    noting('Python, guarded', () => differences(withPython(guarded), withCsvParse(guarded)))
    noting('LibreOffice calculates nothing', () => calculated(guarded))
    // Without the guard there must be some, or nobody looked.
    counts.unguarded += calculated(plain).length
    console.log(`${counts.tables} tables, ${Math.round((performance.now() - started) / 1000)} s`)
  }
}

console.log(
  `${counts.tables} tables of ${counts.rows} rows and ${counts.cells} cells, seed ${values.seed}; without the guard ` +
    `LibreOffice calculates ${counts.unguarded} cells`,
)
if (counts.unguarded === 0) note('LibreOffice calculates what is not guarded', ['nothing'])
for (const [check, found] of failures) {
  console.log(`${found.length === 0 ? 'ok  ' : 'FAIL'} ${check}: ${found.length}`)
  for (const one of found.slice(0, 3)) console.log(`       ${one}`)
  if (found.length > 0) process.exitCode = 1
}
