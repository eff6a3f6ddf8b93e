/**
 * Random files of CSV through the reader of articles, cut in chunks of any size, against csv-parse and Python's `csv`.
 *
 *   npx tsx test/corpus/csv/run.ts --files 5000 --seed 1
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { articlesOf, readOurs, withCsvParse } from './check.ts'
import { csvFile } from './files.ts'

/** By the manual: line ends are as they are. Lines with nothing in them are rows of no cells to it. */
const PYTHON = `
import csv, json, sys
csv.field_size_limit(2**31 - 1)
with open(sys.argv[1], encoding='utf-8') as list:
    for path, delimiter in json.load(list):
        with open(path, newline='', encoding='utf-8-sig') as file:
            rows = [row for row in csv.reader(file, delimiter=delimiter, strict=True) if row]
        print(json.dumps(rows))
`

const { values } = parseArgs({
  options: { files: { type: 'string', default: '5000' }, seed: { type: 'string', default: '1' } },
})
const files = fc.sample(csvFile, { numRuns: Number(values.files), seed: Number(values.seed) })

const folder = mkdtempSync(join(tmpdir(), 'saidwho-csv-'))
let python: string[][][]
try {
  const list = files.map(({ content, delimiter }, i) => {
    const path = join(folder, `${i}.csv`)
    writeFileSync(path, content)
    return [path, delimiter]
  })
  writeFileSync(join(folder, 'list.json'), JSON.stringify(list))
  const out = execFileSync('python3', ['-c', PYTHON, join(folder, 'list.json')], { maxBuffer: 2 ** 30 })
  python = out
    .toString()
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line))
} finally {
  rmSync(folder, { recursive: true })
}

const wrong = { 'what was written': 0, 'csv-parse': 0, Python: 0 }
let rows = 0
for (const [i, file] of files.entries()) {
  const ours = JSON.stringify(await readOurs(file))
  rows += file.rows.length
  const compare = (name: keyof typeof wrong, theirs: readonly (readonly string[])[]) => {
    if (ours === JSON.stringify(articlesOf(theirs, file))) return
    if (wrong[name]++ < 3) console.log(`${name}, file ${i}, chunks of ${file.chunk}: ${JSON.stringify(file.content)}`)
    process.exitCode = 1
  }
  compare('what was written', file.rows)
  compare('csv-parse', withCsvParse(file))
  compare('Python', python[i]!)
}
const told = Object.entries(wrong).map(([name, count]) => `${name}: ${count}`)
console.log(`${files.length} files, ${rows} rows, seed ${values.seed}; other than ${told.join(', ')}`)
