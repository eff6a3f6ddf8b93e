/** CSV as it comes: line ends of all kinds in one file, and rows that are broken, each of which is one error. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readArticles } from '../../../src/corpus/corpus.ts'
import { findInputs } from '../../../src/corpus/readers/inputs.ts'
import { readInputs } from '../../../src/corpus/readers/read-articles.ts'

const folder = mkdtempSync(join(tmpdir(), 'saidwho-csv-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** Articles as `id: text`, errors as their messages without the path. */
async function read(content: string, name = 'a.csv', mostBytes?: number): Promise<string[]> {
  const path = join(folder, name)
  writeFileSync(path, content)
  const found: string[] = []
  const context = { idField: 'id', textField: 'text', warn: () => {}, onBytes: () => {} }
  const articles =
    mostBytes === undefined ? readArticles(path) : readInputs(await findInputs([path], null), { ...context, mostBytes })
  for await (const one of articles) {
    found.push('error' in one ? `! ${one.error.message.replace(path, '')}` : `${one.id}: ${one.text}`)
  }
  return found
}

describe('line ends', () => {
  const ENDS = ['\n', '\r\n', '\r']
  test.each(ENDS.flatMap((first) => ENDS.flatMap((second) => ENDS.map((third) => [first, second, third]))))(
    '%j, %j and %j in one file',
    async (first, second, third) => {
      const rows = `id,text${first}1,one${second}"2","two"${third}3,three${first}`
      expect(await read(rows)).toEqual(['1: one', '2: two', '3: three'])
      expect(await read(rows.replaceAll(',', '\t'), 'a.tsv')).toEqual(['1: one', '2: two', '3: three'])
    },
  )

  test.each([...ENDS, '\n\r', '\r\r\n', '\n\n'])('%j within quotes stays as it is', async (end) => {
    expect(await read(`id,text\n1,"a${end}b"\r\n2,"${end}"\r3,x`)).toEqual([`1: a${end}b`, `2: ${end}`, '3: x'])
  })

  test('those of other programs end no row', async () => {
    const text = 'a\u2028b\u2029c\u0085d\ve\ff'
    expect(await read(`id,text\n1,${text}\n`)).toEqual([`1: ${text}`])
  })

  test('lines with nothing in them are no rows, wherever they stand, and are counted', async () => {
    expect(await read('\r\n\nid,text\r\r1,x\n\r\n\r2\n\n')).toEqual(['1: x', '! :8: 2 columns expected, 1 found'])
  })

  test('lines are counted as an editor counts them', async () => {
    expect(await read('id,text\r\n1,"a\r\nb\rc\nd"\r\n2\r\n')).toEqual([
      '1: a\r\nb\rc\nd',
      '! :6: 2 columns expected, 1 found',
    ])
  })
})

describe('columns', () => {
  test.each([
    ['', ': no line of column names'],
    ['\ufeff\n\n', ': no line of column names'],
    ['id,body\n1,x\n', ': no column “text”; the columns are “id”, “body”: name one by --text-field (textField)'],
    ['id,text,text\n1,x,y\n', ': more than one column “text”'],
    ['id,te"xt\n1,x\n', ':1: a quote inside an unquoted cell'],
    ['id|text\n1|x\n', ': no column “text”; the columns are “id|text”: name one by --text-field (textField)'],
  ])('%j is told', async (content, reason) => {
    expect(await read(content)).toEqual([`! ${reason}`])
  })

  test('names alone are an empty corpus; ids stay as they are written', async () => {
    expect(await read('\ufeffid,text')).toEqual([])
    expect(await read('id,text\n007,a\n12345678901234567890,b\n 1e5,c\n"",d')).toEqual([
      ...['007: a', '12345678901234567890: b', ' 1e5: c'],
      // A cell with nothing in it is no id.
      expect.stringMatching(/a\.csv:5: d$/),
    ])
  })

  test('semicolons separate as commas do, where the line of names has them', async () => {
    expect(await read('id;text\n1;x, y\n2;"a;b"\n')).toEqual(['1: x, y', '2: a;b'])
  })
})

describe('a broken row is one error, and takes no other with it', () => {
  test.each<[what: string, rows: string, expected: string[]]>([
    ['too few cells', '2\n', ['! :3: 2 columns expected, 1 found']],
    ['too many', '2,a,b\n', ['! :3: 2 columns expected, 3 found']],
    ['quotes in an unquoted cell', '2,a "b" "c" d\n', ['! :3: a quote inside an unquoted cell']],
    ['one such', '2,6" tall\n', ['! :3: a quote inside an unquoted cell']],
    ['quotes within quotes', '2,"No "never" and "not ever" he said"\n', ['! :3: text after a closing quote']],
    ['an odd number of them', '2,"x"y\n', ['! :3: text after a closing quote']],
    ['a space before the separator', '"2" ,x\n', ['! :3: text after a closing quote']],
    ['over some lines', '2,"a\nb "c" d\ne"\n', ['! :3: text after a closing quote; skipped up to line 5']],
    [
      'its end on the next line',
      '2,"No "never" and\nnot ever"\n',
      ['! :3: text after a closing quote; skipped up to line 4'],
    ],
    [
      'a comma in that end',
      '2,"No "never" and\nno, not ever"\n',
      ['! :3: text after a closing quote; skipped up to line 4'],
    ],
    [
      'a stray one, and a cell of lines',
      'a"b,"c\nd"\n',
      ['! :3: a quote inside an unquoted cell; skipped up to line 4'],
    ],
    ['a quote that is not closed', '2,"x\n', ['! :3: text after a closing quote']],
    ['two in turn', '2,"a"b"\n3,"c"d"\n', ['! :3: text after a closing quote', '! :4: text after a closing quote']],
    ['two odd ones', '2,"a"b\n3,"c"d\n', ['! :3: text after a closing quote', '! :4: text after a closing quote']],
    ['two kinds', '2\n3,a"b\n', ['! :3: 2 columns expected, 1 found', '! :4: a quote inside an unquoted cell']],
  ])('%s', async (_, rows, expected) => {
    const [before, after] = ['id,text\n1,"a\nb"\n', '7,"good, one"\n8,good\n']
    // The lines of the row before are two.
    const shifted = expected.map((one) =>
      one.replace(/\d+/, (n) => `${Number(n) + 1}`).replace(/(line )(\d+)/, (_, a, n) => `${a}${Number(n) + 1}`),
    )
    for (const end of ['\n', '\r\n', '\r']) {
      const text = (before + rows + after).replaceAll('\n', end)
      expect(await read(text)).toEqual([`1: a${end}b`, ...shifted, '7: good, one', '8: good'])
      const tabs = text.replaceAll(/,(?! )/g, '\t')
      expect(await read(tabs, 'a.tsv')).toEqual([`1: a${end}b`, ...shifted, '7: good, one', '8: good'])
    }
  })

  test('a quote that nobody closes takes its own line alone, if rows follow', async () => {
    expect(await read('id,text\n1,"x\n2,y\n3,z\n')).toEqual(['! :2: a quote that is never closed', '2: y', '3: z'])
    expect(await read('id,text\n1,"x\n2,y\n')).toEqual(['! :2: a quote that is never closed', '2: y'])
    expect(await read('id,text\n1,"x\n\n2,y\n3\n4,"z"\n5,a\n')).toEqual([
      ...['! :2: text after a closing quote; skipped up to line 5', '4: z', '5: a'],
    ])
  })

  test('a text that breaks off is no row, even with a comma in its last line', async () => {
    for (const last of ['no', 'no, never', 'First, this\nSecond, that', 'a, b, c', '']) {
      expect(await read(`id,text\n1,x\n2,"He said so:\n\n${last}`)).toEqual([
        '1: x',
        expect.stringMatching(/^! :3: a quote that is never closed(?:; skipped up to line \d)?$/),
      ])
    }
  })

  test('lines of a broken text are no rows', async () => {
    const text = '2,"He said "no" to it.\nThen, he left.\nLater, he came.\n\nStill, no.\nThe end"\n'
    expect(await read(`id,text\n${text}3,x\n4,y`)).toEqual([
      '! :2: text after a closing quote; skipped up to line 7',
      '3: x',
      '4: y',
    ])
  })

  test('NUL ends no quotes', async () => {
    expect(await read('id,text\n1,"a\0b"\n2,"a"\0b"\n3,a\0\n')).toEqual([
      ...['1: a\0b', '! :3: text after a closing quote', '3: a\0'],
    ])
  })

  test('a row of too many bytes', async () => {
    const long = 'a'.repeat(2000)
    expect(await read(`id,text\n1,x\n2,"${long}\n3,y\n4,z\n`, 'a.csv', 1000)).toEqual([
      ...['1: x', '! :3: more than 1000 bytes', '3: y', '4: z'],
    ])
    expect(await read(`id,text\n1,${long}\n2,x\n`, 'a.csv', 1000)).toEqual(['! :2: more than 1000 bytes', '2: x'])
    const rows = Array.from({ length: 300 }, (_, i) => `${i + 2},row\n`).join('')
    const found = await read(`id,text\n1,"x\n${rows}`, 'a.csv', 1000)
    expect([found[0], found.length, found.at(-1)]).toEqual(['! :2: more than 1000 bytes', 301, '301: row'])
    const prose = 'He came, and went.\n'.repeat(100)
    expect(await read(`id,text\n1,"${prose}"\n2,x\n`, 'a.csv', 1000)).toEqual([
      '! :2: more than 1000 bytes; the rest of the file is left out',
    ])
  })
})
