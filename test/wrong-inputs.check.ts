/** What the command says to inputs that it cannot read, or that are not what they seem: none gives silent nonsense. */
import { spawnSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Built, buildForTests } from './built.ts'

const PAGE = join(import.meta.dirname, '../docs/wrong-inputs.md')
const folder = mkdtempSync(join(tmpdir(), 'saidwho-wrong-'))
let built: Built

beforeAll(async () => {
  built = await buildForTests()
})
afterAll(() => {
  built.remove()
  rmSync(folder, { recursive: true, force: true })
})

const GERMAN =
  'Die Ministerin wies den Bericht am Dienstag zurück. „Das ist nicht wahr“, sagte sie und warnte, dass die Preise steigen würden.'
const NO = '“No,” said Ann Lee.'

/** Files that are there. */
const FILES: Readonly<Record<string, string | Buffer>> = {
  'report.docx': 'PK\x03\x04word',
  'report.pdf': '%PDF-1.7 …',
  'report.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  'report.rtf': '{\\rtf1 Hello}',
  'photo.png': Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
  'utf16.txt': Buffer.from(`\ufeff${NO}`, 'utf16le'),
  'latin1.txt': Buffer.from('Zo\xeb Lee said no.', 'latin1'),
  'empty.txt': '',
  'german.txt': GERMAN,
  'russian.txt': 'Министр отвергла доклад во вторник. «Это неправда», — сказала она.',
  'app.html': '<!doctype html><html><body><div id="root"></div><script src="app.js"></script></body></html>',
  'no-id.jsonl': JSON.stringify({ text: NO }),
  'other-fields.jsonl': JSON.stringify({ url: 'a', body: NO }),
  'broken.jsonl': '{"id": 1, "text": "He sa',
  'list.jsonl': JSON.stringify([{ id: 1, text: NO }]),
  'cut.json': `[{"id":1,"text":"${NO}"},{"id":2,"te`,
  'wrapped.json': JSON.stringify({ status: 'ok', articles: [{ text: NO }] }),
  'other-columns.csv': `url;body\n1;${NO}\n`,
  'no-names.csv': '',
  'quotes.csv': 'id,text\n1,He said "no"\n2,fine\n',
  'twice.csv': 'id,text,text\n1,a,b\n',
  'cut.jsonl.gz': gzipSync(JSON.stringify({ id: 1, text: NO.repeat(99) })).subarray(0, 30),
  'not-packed.jsonl.gz': JSON.stringify({ id: 1, text: NO }),
  'fake.parquet': 'PAR1 and nothing else',
  'locked.txt': NO,
}

interface Wrong {
  readonly what: string
  readonly args: readonly string[]
  readonly input?: string | Buffer
}

const WRONG: readonly Wrong[] = [
  { what: 'a URL', args: ['https://news.example/a'] },
  { what: 'a text in place of a file', args: ['Ann Lee said no to it.'] },
  { what: 'a file that is not there', args: ['no-such-file.txt'] },
  { what: 'a pattern that fits nothing', args: ['*.ndjson'] },
  { what: 'an empty folder', args: ['empty'] },
  { what: 'a folder with a Word document and a picture', args: ['mixed'] },
  { what: 'nothing on standard input, as after a `curl` that failed', args: [], input: '' },
  { what: 'a binary file on standard input', args: [], input: FILES['photo.png']! },
  { what: 'a web page without an article on standard input', args: [], input: FILES['app.html']! },
  ...Object.keys(FILES).map((name) => ({ what: `\`${name}\``, args: [name] })),
  { what: 'a column that is not there', args: ['other-columns.csv', '--text-field', 'bdy'] },
  { what: 'an id field that is not there', args: ['no-id.jsonl', '--id-field', 'url'] },
  { what: 'an input format that does not exist', args: ['--input', 'docx', 'report.docx'] },
]

test('each is told', async () => {
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content)
  mkdirSync(join(folder, 'empty'))
  mkdirSync(join(folder, 'mixed'))
  for (const name of ['report.docx', 'photo.png']) writeFileSync(join(folder, 'mixed', name), FILES[name]!)
  writeFileSync(join(folder, 'mixed', 'a.txt'), NO)
  chmodSync(join(folder, 'locked.txt'), 0)
  const rows = WRONG.filter(({ args }) => args[0] !== 'locked.txt' || process.getuid?.() !== 0).map(
    ({ what, args, input = '' }) => {
      const run = spawnSync(process.execPath, [built.cli, ...args], { cwd: folder, input, encoding: 'utf8' })
      const said = run.stderr.trim().replace(/^(?:saidwho|error): /gm, '')
      const records = run.stdout.split('\n').filter((line) => line !== '')
      const answered = records.filter((line) => !line.includes('"error":')).length
      // Whatever is answered with claims, and not told, would be nonsense, but for a row that only lacks an id.
      if (said === '') expect(run.stdout, what).toContain('"id":"no-id.jsonl:1"')
      const line = `| ${what} | ${said === '' ? 'read; its id is `no-id.jsonl:1`' : said.replaceAll('<', '&lt;').replaceAll('\n', '<br>').replaceAll('|', '\\|')} | ${answered} | ${run.status} |`
      return line
    },
  )
  expect(rows.length).toBeGreaterThanOrEqual(30)
  const [head] = readFileSync(PAGE, 'utf8').split('<!-- wrong inputs -->')
  await expect(
    `${head}<!-- wrong inputs -->\n\n| input | what is said | articles read | status |\n|---|---|---|---|\n${rows.join('\n')}\n`,
  ).toMatchFileSnapshot(PAGE)
}, 600_000)
