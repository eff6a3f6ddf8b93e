/** The exporter as it once was, to see the checks fail: quotes where csv-stringify puts them, and a guard that sees less. */
import { parse } from 'csv-parse/sync'
import { stringify } from 'csv-stringify/sync'
import { type Exporter, exporter } from './tables.ts'

const FORMULA = /^(?:[\t\r\n]|[\s\u0000-\u001f\u200b\ufeff]*[=+\-@\uff0b\uff0d\uff1d\uff20])/
const INNER_FORMULA = /[=+\-@\uff0b\uff0d\uff1d\uff20](?<=(?:;|\S\t)["'\s\u0000-\u001f\u200b\ufeff]*.)/g

export const before: Exporter = (table, { header, guard }) => {
  const rows: string[][] = parse(exporter(table, { header, guard: false }), { record_delimiter: '\r\n' })
  const harmless = (cell: string) => {
    const inside = cell.replace(INNER_FORMULA, "'$&")
    return FORMULA.test(cell) ? `'${inside}` : inside
  }
  return rows.map((row) => stringify([guard ? row.map(harmless) : row], { record_delimiter: '\r\n' })).join('')
}
