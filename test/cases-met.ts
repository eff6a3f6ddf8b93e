/**
 * How many marked-up cases there are, and how many of them are met. It counts the marks `# todo:`, which is enough: the
 * tests fail where a case without one is not met, and where a case with one is.
 *
 *   npm run cases                           a line a folder
 *   npm run cases -- attribution stance     a line a phenomenon, that is, a file, of these folders
 */
import process from 'node:process'
import type { Case } from '../src/testing/testing.ts'
import { caseFolders, readCases } from './read-cases.ts'

const row = (name: string, cases: readonly Case[]): string => {
  const met = cases.filter(({ todo }) => todo === null).length
  return `| ${name} | ${cases.length} | ${met} | ${cases.length - met} | ${((100 * met) / cases.length).toFixed(1)} |`
}

const table = (title: string, rows: readonly string[]): string =>
  [`| ${title} | cases | met | open | met, % |`, '|---|--:|--:|--:|--:|', ...rows].join('\n')

const asked = process.argv.slice(2)
if (asked.length === 0) {
  const folders = caseFolders()
  const all = folders.flatMap(readCases)
  console.log(table('folder', [...folders.map((folder) => row(folder, readCases(folder))), row('all', all)]))
}
for (const folder of asked) {
  const cases = readCases(folder)
  const files = [...new Set(cases.map(({ file }) => file))]
  const rows = files.map((file) =>
    row(
      file.replace('.txt', ''),
      cases.filter((one) => one.file === file),
    ),
  )
  console.log(`${table(folder, [...rows, row('all', cases)])}\n`)
}
