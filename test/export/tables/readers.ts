/** Programs that read CSV, each in the way of its own: csv-parse, Python's `csv`, LibreOffice Calc. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'

export type Rows = readonly (readonly string[])[]

/** Rows break at each line end outside of quotes, not at ours alone. */
export const withCsvParse = (csv: string): Rows => parse(csv, { record_delimiter: ['\r\n', '\n', '\r'] })

/** By the manual: the file is opened with its line ends as they are. `strict` refuses quotes that stand wrong. */
const PYTHON = `
import csv, json, sys
csv.field_size_limit(2**31 - 1)
with open(sys.argv[1], newline='', encoding='utf-8') as file:
    json.dump(list(csv.reader(file, strict=True)), sys.stdout)
`

export function withPython(csv: string): Rows {
  return inFile(csv, (path) =>
    JSON.parse(execFileSync('python3', ['-c', PYTHON, path], { encoding: 'utf8', maxBuffer: 2 ** 30 })),
  )
}

/** Of text columns: cells are what stands in the file, not what they look like. */
export function withLibreOffice(csv: string): Rows {
  const columns = Array.from({ length: 30 }, (_, i) => `${i + 1}/2`).join('/')
  const given = `44,34,76,1,${columns},1033,false,false,false,false,false,0,false`
  // Comma, quotation mark, UTF-8, from the first line on, no formats, all cells in quotes, no formulas.
  const back = converted(csv, given, 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true,false,false', 'csv')
  return parse(back, { record_delimiter: '\n' })
}

/** How a person may have it cut: at commas, at semicolons, at tabs, or, as it asks for at first, at all three. */
const CUTS = { commas: '44', semicolons: '59', tabs: '9', 'all three': '44/59/9' } as const

/** What cells become formulas, as they are written in the file, by how it is cut; with spaces around cells trimmed. */
export function formulasOfLibreOffice(csv: string): Record<keyof typeof CUTS, string[]> {
  const found: Record<string, string[]> = {}
  for (const [name, cut] of Object.entries(CUTS)) {
    const sheet = converted(csv, `${cut},34,76,1,,1033,false,true,false,false,true,0,true`, 'fods', 'fods')
    found[name] = [...sheet.matchAll(/table:formula="([^"]*)"/g)].map(([, formula]) => formula!)
  }
  return found as Record<keyof typeof CUTS, string[]>
}

/**
 * The numbers of LibreOffice's filter are separators, quotation mark, encoding (76 is UTF-8), first line, formats of
 * columns (2 is text), language, whether quoted cells are text, whether to look for dates and the like, three of writing,
 * whether to trim, which sheet, whether to calculate formulas; trimming is the eleventh, calculating the thirteenth.
 */
function converted(csv: string, filter: string, to: string, ending: string): string {
  return inFile(csv, (path, folder) => {
    // A profile of its own: it is not kept from its work by one that is open on the desk.
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const given = [
      profile,
      '--headless',
      `--infilter=CSV:${filter}`,
      '--convert-to',
      to,
      '--outdir',
      join(folder, 'out'),
      path,
    ]
    execFileSync('soffice', given, { stdio: 'ignore' })
    return readFileSync(join(folder, 'out', `table.${ending}`), 'utf8')
  })
}

function inFile<T>(csv: string, read: (path: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'saidwho-tables-'))
  try {
    const path = join(folder, 'table.csv')
    writeFileSync(path, csv)
    return read(path, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
