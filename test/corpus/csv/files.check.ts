/** Random files of CSV come back as they were written, however they are cut; with broken rows in them, all others do. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { articlesOf, readOurs, withCsvParse } from './check.ts'
import { type CsvFile, csvFile } from './files.ts'

test('files of all line ends, in chunks of all sizes', async () => {
  await fc.assert(
    fc.asyncProperty(csvFile, async (file) => {
      const ours = await readOurs(file)
      expect(ours).toEqual(articlesOf(file.rows, file))
      expect(ours).toEqual(articlesOf(withCsvParse(file), file))
    }),
    { numRuns: 300, seed: 1 },
  )
})

/** Rows on a line each, broken so that a line is one row for everybody. */
const BROKEN = [
  '1',
  '1,x',
  '1,x,y,z',
  'a"b,x,y',
  '1,"x"y,z',
  '1,x,"a "b" c"',
  '"1" ,x,y',
  '1,6" by 4",x',
  '"a"b"c",x,y',
]
const END = fc.constantFrom('\n', '\r\n', '\r')
const good = fc
  .tuple(fc.nat(999), fc.constantFrom('x', 'a b', '"q, ""r"""', '"two\nlines"', '"a\r\n\r\nb"', '', '""'))
  .map(([id, text]) => `${id},${text},m`)

test('each broken row among others is one error in its place', async () => {
  const rows = fc.array(fc.tuple(fc.oneof(good, fc.constantFrom(...BROKEN)), END), { maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(rows, fc.integer({ min: 1, max: 50 }), async (rows, chunk) => {
      const content = `id,text,more\n${rows.map(([row, end]) => row + end).join('')}`
      const file: CsvFile = { delimiter: ',', content, rows: [], lines: [], chunk }
      const expected = rows.map(([row]) => {
        if (BROKEN.includes(row)) return expect.stringMatching(/^x:\d+: (?:text after|a quote inside|3 columns)/)
        const [cells] = withCsvParse({ ...file, content: row })
        return { id: cells![0], text: cells![1] }
      })
      expect(await readOurs(file)).toEqual(expected)
    }),
    { numRuns: 500, seed: 1 },
  )
})

test('any text is read to its end in linear time, and what it gives does not hang on the chunks', async () => {
  const soup = fc.array(
    fc.constantFrom('"', '""', ',', '\n', '\r', '\r\n', 'a', ' ', '1,x', '2,"y"', '3,"z', 'b"', ',"'),
    { maxLength: 60 },
  )
  await fc.assert(
    fc.asyncProperty(soup, fc.integer({ min: 1, max: 20 }), async (pieces, chunk) => {
      const file = { delimiter: ',', content: `id,text\n${pieces.join('')}`, rows: [], lines: [] } as const
      expect(await readOurs({ ...file, chunk })).toEqual(await readOurs({ ...file, chunk: 10_000 }))
    }),
    { numRuns: 500, seed: 1 },
  )
})

// What is read again because of a broken row must not be read again for each row of it.
test.each([
  ['quotes that only open', '1,"x\n'],
  ['quotes that open, and good rows', '1,"x\n2,y\n3,z\n'],
  ['odd ones at the end', '1,"x"y"z\n'],
  ['lines that look like the ends of rows', 'a"\n'],
  ['odd quotes in bare cells', 'a"b,"c\n'],
  ['even ones within', '1,"x\n"" ""\n'],
  ['spaced', '1,"x"y\na, b\n'],
  ['nothing', '\n'],
  ['odd ones, and nothing', '1,"x"y"z\n\n\n'],
])('%s: ten times the file, some ten times the time', async (_, line) => {
  const seconds = async (count: number) => {
    const file: CsvFile = {
      delimiter: ',',
      content: `id,text\n1,"x\n${line.repeat(count)}`,
      rows: [],
      lines: [],
      chunk: 65_536,
    }
    const before = process.cpuUsage()
    await readOurs(file)
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1e6
  }
  await seconds(1000)
  const short = Math.min(await seconds(1500), await seconds(1500))
  expect((await seconds(15_000)) / Math.max(short, 0.02)).toBeLessThan(30)
})
