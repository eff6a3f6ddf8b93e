/** Random files of CSV: line ends of all kinds side by side, quotes where they must be and where they may be. */
import fc from 'fast-check'
import { wellFormed } from '../../../src/export/article.ts'
import { odd } from '../../fuzz/grammar/characters.ts'

export interface CsvFile {
  readonly delimiter: ',' | '\t'
  readonly content: string
  /** The cells of each row, that of the names first. */
  readonly rows: readonly (readonly string[])[]
  /** The line that each row begins on, counted from 1. */
  readonly lines: readonly number[]
  /** Where the text is cut before it is handed over. */
  readonly chunk: number
}

const END = fc.constantFrom('\n', '\r\n', '\r')
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('Ann Lee', 'said', 'No', '7', '北京', '😀', ' ', '  ') },
  { weight: 3, arbitrary: fc.constantFrom('\n', '\r', '\r\n', '\n\r', '\r\r\n', '\u2028', '\u0085', '\v', '\f') },
  { weight: 3, arbitrary: fc.constantFrom('"', '""', '"""', ',', '\t', ';', "'", '\\', '\\"', '","', '"\n"', '"\r') },
  { weight: 1, arbitrary: fc.constantFrom('\u0000', '\ufeff', '\u200e', '=1') },
  { weight: 1, arbitrary: odd },
)
const cell = fc.oneof(
  { weight: 8, arbitrary: fc.array(piece, { maxLength: 6 }).map((pieces) => wellFormed(pieces.join(''))) },
  { weight: 1, arbitrary: fc.tuple(piece, fc.nat(2000)).map(([text, n]) => wellFormed(text.repeat(n))) },
)

/** A cell, whether it is quoted where it need not be. */
const written = fc.tuple(cell, fc.boolean())
const row = fc.record({
  cells: fc.array(written, { minLength: 3, maxLength: 3 }),
  end: END,
  // Behind it: lines with nothing in them.
  blank: fc.oneof({ weight: 5, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(END, { maxLength: 3 }) }),
})

export const csvFile: fc.Arbitrary<CsvFile> = fc
  .record({
    delimiter: fc.constantFrom(',' as const, '\t' as const),
    names: fc.shuffledSubarray(['id', 'text', 'more'], { minLength: 3 }),
    rows: fc.array(row, { maxLength: 12 }),
    end: END,
    mark: fc.boolean(),
    endsInLineEnd: fc.boolean(),
    chunk: fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 5000 })),
  })
  .map(({ delimiter, names, rows, end, mark, endsInLineEnd, chunk }) => {
    let content = (mark ? '\ufeff' : '') + names.join(delimiter) + end
    let last = end
    const lines = [1]
    for (const { cells, end, blank } of rows) {
      lines.push(1 + (content.match(/\r\n|\r|\n/g) ?? []).length)
      const line = cells.map(([text, isQuoted]) => asCell(text, isQuoted, delimiter)).join(delimiter)
      content += line + end + blank.join('')
      last = (end + blank.join('')) as typeof end
    }
    if (!endsInLineEnd) content = content.slice(0, -last.length)
    return { delimiter, content, rows: [names, ...rows.map(({ cells }) => cells.map(([text]) => text))], lines, chunk }
  })

function asCell(text: string, isQuoted: boolean, delimiter: string): string {
  const mustBe = text.includes(delimiter) || /["\r\n]/.test(text)
  return mustBe || isQuoted ? `"${text.replaceAll('"', '""')}"` : text
}

export async function* inChunks({ content, chunk }: CsvFile): AsyncGenerator<string, void> {
  for (let at = 0; at < content.length; at += chunk) yield content.slice(at, at + chunk)
}
