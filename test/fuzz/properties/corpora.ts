/** `saidwho/corpus`: files of every kind, whole and broken, through the readers, the run, and the counts over it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import {
  type Article,
  type BrokenArticle,
  type Outcome,
  readArticles,
  readOutcomes,
  summarise,
  summaryTable,
} from '../../../src/corpus/corpus.ts'
import { wellFormed } from '../../../src/export/article.ts'
import { extract, SaidwhoError } from '../../../src/index.ts'
import { type Built, buildForTests } from '../../built.ts'
import { expectFitsSchema, expectPlain } from '../../soundness.ts'
import { anything } from '../grammar/characters.ts'
import { FORMATS, INHERITED } from '../grammar/words.ts'
import { must, mustEqual, type Property, property } from '../property.ts'

/** A file for as long as it is read; its name tells readers what it holds. */
async function reading<T>(name: string, bytes: string | Uint8Array, read: (path: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'saidwho-fuzz-'))
  try {
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return await read(path)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of items) found.push(item)
  return found
}

let built: Promise<Built> | undefined

/** `extractAll` as it is shipped: the worker's file stands beside it only once it is built. */
async function shipped(): Promise<typeof import('../../../src/corpus/corpus.ts')> {
  built ??= buildForTests().then((made) => {
    process.on('exit', () => made.remove())
    return made
  })
  return import((await built).url('corpus.js'))
}

/** An article, or a place with an error of ours. */
function expectArticles(found: readonly (Article | BrokenArticle)[]): void {
  for (const one of found) {
    if ('error' in one) must(one.error instanceof SaidwhoError && one.error.message !== '', 'an error not ours', one)
    else must(typeof one.text === 'string' && ['string', 'number'].includes(typeof one.id), 'no article', one)
  }
}

const GZIPPED = fc.boolean()
const id = fc.oneof(
  fc.string(),
  fc.integer(),
  fc.constantFrom<string | number>(...INHERITED, '', 0, -1.5, 'a\nb', '=1'),
)

/** What makes CSV of articles, for names of columns that may be anything. */
const SEPARATORS = [
  ['.csv', ','],
  ['.tsv', '\t'],
] as const

/** What a line of saidwho's output may have become. */
const outcome = fc.oneof(
  fc.record({
    id: fc.oneof(id, fc.constantFrom(null, {}, [])),
    error: fc.constantFrom<unknown>(
      null,
      7,
      'x',
      {},
      [],
      { code: 'ERR_INTERNAL', message: 'x' },
      { code: '__proto__' },
      { message: {} },
    ),
  }),
  fc.record({
    id,
    claims: fc.constantFrom<unknown>(
      [],
      [null],
      [{}],
      7,
      {},
      null,
      [{ speaker: 'e1', stance: { act: 'assert' } }],
      [{ speaker: null }],
      [{ speaker: null, stance: {} }],
    ),
    entities: fc.constantFrom<unknown>(
      [],
      [null],
      [{}],
      'x',
      [{ id: '__proto__' }],
      [{ id: 'e1', name: 'A', kind: 'person' }],
    ),
    accusations: fc.constantFrom<unknown>(
      [],
      [null],
      [{}],
      [{ accused: { entity: 'e1' }, accuser: null, responses: [] }],
      [{ accused: null }],
      [{ accused: {}, accuser: {}, responses: 7 }],
    ),
  }),
  fc.constantFrom(null, 7, 'x', [], {}, [[]]),
)

export const CORPORA: readonly Property[] = [
  property({
    name: 'articles come back from JSON Lines and CSV as they were written, gzip or not',
    calls: ['readArticles'],
    weight: 0.3,
    beside: fc.tuple(fc.array(id, { minLength: 1, maxLength: 3 }), GZIPPED, fc.constantFrom('\n', '\r\n')),
    async check(text, [ids, gzip, end]) {
      const articles = ids.map((id) => ({ id, text }))
      const pack = (content: string) => (gzip ? gzipSync(content) : Buffer.from(content))
      const ending = gzip ? '.gz' : ''
      const json = articles.map((one) => JSON.stringify(one) + end).join('')
      mustEqual(
        await reading(`a.jsonl${ending}`, pack(json), (path) => all(readArticles(path))),
        articles,
        'JSON Lines',
      )
      for (const [name, delimiter] of SEPARATORS) {
        const table = stringify(articles, {
          header: true,
          columns: ['id', 'text'],
          delimiter,
          record_delimiter: end,
          quoted: true,
        })
        const written = articles.map((one) => ({ id: wellFormed(String(one.id)), text: wellFormed(one.text) }))
        mustEqual(await reading(`a${name}${ending}`, pack(table), (path) => all(readArticles(path))), written, name)
      }
      const [plain] = await reading('a.txt', wellFormed(text), (path) => all(readArticles(path)))
      mustEqual((plain as Article).text, wellFormed(text), 'plain text')
    },
  }),
  property({
    name: 'no file is too broken: an article, or an error of ours in its place',
    calls: ['readArticles'],
    weight: 0.5,
    beside: fc.tuple(
      fc.constantFrom('a.jsonl', 'a.csv', 'a.tsv', 'a.txt', 'a.parquet', 'a.jsonl.gz', 'a.csv.gz', '[a].csv'),
      fc.array(
        fc.oneof(
          anything,
          fc.constantFrom(
            '"',
            ',',
            '\n',
            '\r',
            'id',
            'text',
            'id,text\n',
            '{"id":1,"text":"x"}\n',
            '{"id":',
            ...FORMATS,
          ),
        ),
        { maxLength: 12 },
      ),
      fc.uint8Array({ maxLength: 24 }),
      fc.nat(400),
      fc.boolean(),
    ),
    async check(text, [name, pieces, bytes, cut, packed]) {
      const content = Buffer.concat([
        Buffer.from(pieces.join('') + text),
        bytes,
        Buffer.from(pieces.reverse().join('')),
      ])
      const whole = packed ? gzipSync(content) : content
      for (const file of [whole, whole.subarray(0, cut)]) {
        expectArticles(
          await reading(name, file, (path) =>
            all(readArticles(path, { onWarning: (message) => must(message !== '', 'a warning of nothing') })),
          ),
        )
      }
    },
  }),
  property({
    name: 'a run gives an outcome for each in order, which is read back and counted',
    calls: ['extractAll', 'readOutcomes', 'corpus.summarise', 'summaryTable'],
    weight: 0.3,
    beside: fc.array(fc.oneof(id, fc.constantFrom<unknown>(null, undefined, {}, Number.NaN)), {
      minLength: 1,
      maxLength: 4,
    }),
    async check(text, ids) {
      const articles = ids.map((id, i) => ({ id, text: i === 3 ? 7 : text })) as Article[]
      const { extractAll } = await shipped()
      const outcomes = await all(extractAll(articles, { limits: { characters: 20_000_000 } }))
      mustEqual(outcomes.length, articles.length, 'not an outcome each')
      for (const [i, one] of outcomes.entries()) {
        const isSound = (typeof ids[i] === 'string' || Number.isFinite(ids[i])) && i !== 3
        mustEqual(one.ok, isSound, one.ok ? 'extracted from no article' : `refused: ${one.error.message}`)
        if (one.ok) mustEqual([one.id, one.extraction], [ids[i], extract(text)], 'another extraction')
      }
      const summary = await summarise(outcomes)
      expectPlain(summary)
      const sound = outcomes.flatMap((one) => (one.ok ? [one] : []))
      mustEqual(
        summary.claims,
        sound.reduce((sum, { extraction }) => sum + extraction.claims.length, 0),
        'claims counted',
      )
      must(summaryTable(summary).endsWith('\n'), 'a table without an end')
      const json = sound.map(({ id, extraction }) => `${JSON.stringify({ id, ...extraction })}\n`).join('')
      const back = await reading('out.jsonl', json, (path) => all(readOutcomes(path)))
      mustEqual(back, sound, 'not what was written')
      mustEqual(await summarise(back), await summarise(sound), 'other counts')
    },
  }),
  property({
    name: 'lines of saidwho that somebody broke are told, and do no harm to the others',
    calls: ['readOutcomes', 'corpus.summarise', 'summaryTable'],
    weight: 0.5,
    beside: fc.array(
      fc.oneof(
        { weight: 4, arbitrary: outcome.map((one) => JSON.stringify(one)) },
        { weight: 1, arbitrary: anything.map((line) => line.replaceAll('\n', '')) },
      ),
      { maxLength: 5 },
    ),
    async check(text, lines) {
      const sound = JSON.stringify({ id: 'sound', ...extract(text) })
      const found = await reading('out.jsonl', [...lines, sound].join('\n'), (path) => all<Outcome>(readOutcomes(path)))
      const last = found.at(-1)!
      must(last.ok && last.id === 'sound', 'a broken line took the next one with it', last)
      for (const one of found) {
        if (one.ok) expectFitsSchema(one.extraction)
        else must(one.error instanceof SaidwhoError, 'an error not ours', one)
      }
      summaryTable(await summarise(found))
    },
  }),
]
