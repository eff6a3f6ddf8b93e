/** What the reader of articles makes of a file, and what others make of it. */
import { parse } from 'csv-parse/sync'
import { fromCsv } from '../../../src/corpus/readers/csv.ts'
import { type CsvFile, inChunks } from './files.ts'

const CONTEXT = { idField: 'id', textField: 'text', warn: () => {}, onBytes: () => {} }

/** Articles, and messages where there are errors. */
export async function readOurs(file: CsvFile): Promise<unknown[]> {
  const found: unknown[] = []
  for await (const one of fromCsv(inChunks(file), 'x', file.delimiter, CONTEXT)) {
    found.push('error' in one ? one.error.message : one)
  }
  return found
}

export const withCsvParse = ({ content, delimiter }: CsvFile): string[][] =>
  parse(content, { delimiter, bom: true, record_delimiter: ['\r\n', '\n', '\r'], skip_empty_lines: true })

/** What rows are as articles, that of the names first: one without an id has its file and line. */
export function articlesOf([names = [], ...rows]: readonly (readonly string[])[], { lines }: CsvFile): unknown[] {
  const [id, text] = [names.indexOf('id'), names.indexOf('text')]
  return rows.map((cells, i) => ({ id: cells[id] || `x:${lines[i + 1]}`, text: cells[text] }))
}
