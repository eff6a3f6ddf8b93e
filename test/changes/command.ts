/** `npm run changes`: what it takes, reads and prints. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Article, type BrokenArticle, readArticles } from '../../src/corpus/corpus.ts'
import { parseCases } from '../../src/testing/testing.ts'
import { type Extract, extractOf, extractOfToday } from './builds.ts'
import { type Difference, differences, WHATS } from './compare.ts'

export const USAGE = `usage: npm run changes -- --against BUILD [--corpus FILE …] [--show N]

  --against BUILD   what to compare the sources with: a commit (main, HEAD~1), or a folder that npm run build wrote
  --corpus FILE     articles: JSON Lines, CSV, Parquet or text; .gz, folders and patterns, too. Several may follow.
                    Default: the article and the marked-up cases in fixtures/
  --show N          how many of the articles that differ are shown claim by claim. Default: 5
`

/** Values longer than this are cut where they are shown. */
const MOST_SHOWN = 120

const OPTIONS = {
  against: { type: 'string' },
  corpus: { type: 'string', multiple: true, default: [] as string[] },
  show: { type: 'string', default: '5' },
  help: { type: 'boolean', short: 'h', default: false },
} as const

/** Prints as it goes, then the sums. */
export async function changesCommand(args: string[], print: (line: string) => void): Promise<void> {
  const { values, positionals } = parseArgs({ args, options: OPTIONS, allowPositionals: true })
  if (values.help) return print(USAGE)
  if (values.against === undefined) throw new Error(`--against is missing\n\n${USAGE}`)
  if (!/^\d+$/.test(values.show)) throw new Error(`--show must be a whole number, got ${values.show}`)
  if (positionals.length > 0 && values.corpus.length === 0) throw new Error(`unexpected ${positionals[0]}\n\n${USAGE}`)
  const files = [...values.corpus, ...positionals]
  const articles = files.length === 0 ? ownArticles() : readArticles(files)
  const [before, after] = [await extractOf(values.against), await extractOfToday()]
  await compareArticles(articles, before, after, { show: Number(values.show), print })
}

export interface Printing {
  /** How many articles that differ are shown. */
  readonly show: number
  readonly print: (line: string) => void
}

export async function compareArticles(
  articles: AsyncIterable<Article | BrokenArticle> | Iterable<Article | BrokenArticle>,
  before: Extract,
  after: Extract,
  { show, print }: Printing,
): Promise<void> {
  const counts = new Map<string, number>()
  const count = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1)
  let [read, differ, broken] = [0, 0, 0]
  for await (const article of articles) {
    if ('error' in article) {
      broken++
      print(`${article.id}: ${article.error.message}`)
      continue
    }
    read++
    const [was, is] = [before(article.text), after(article.text)]
    if (JSON.stringify(was) === JSON.stringify(is)) continue
    const found = differences(was, is)
    for (const { what, how, changes } of found) {
      count(`${what} ${how}`)
      for (const [field] of changes) count(`${what} changed ${field}`)
    }
    if (found.length === 0) count('order')
    if (differ++ < show) print(shown(article.id, found))
  }
  for (const what of WHATS) {
    const sums = ['new', 'gone', 'changed'].map((how) => `${counts.get(`${what} ${how}`) ?? 0} ${how}`)
    print(`${what}: ${sums.join(', ')}${fieldSums(counts, `${what} changed `)}`)
  }
  const order = counts.get('order')
  if (order !== undefined) print(`order or ids alone: ${order} articles`)
  if (broken > 0) print(`${broken} articles could not be read`)
  print(`${read} articles, ${differ} differ`)
}

function fieldSums(counts: ReadonlyMap<string, number>, prefix: string): string {
  const fields = [...counts].filter(([name]) => name.startsWith(prefix)).sort((a, b) => b[1] - a[1])
  if (fields.length === 0) return ''
  return ` (${fields.map(([name, number]) => `${name.slice(prefix.length)} ${number}`).join(', ')})`
}

function shown(id: Article['id'], found: readonly Difference[]): string {
  const lines = found.flatMap(({ what, how, title, changes }) => [
    `  ${{ claims: 'claim', entities: 'entity', accusations: 'accusation' }[what]} ${how}: ${cut(title)}`,
    ...changes.map(([field, was, is]) => `    ${field}: ${cut(was)} → ${cut(is)}`),
  ])
  return [String(id), ...(lines.length === 0 ? ['  order or ids alone'] : lines), ''].join('\n')
}

function cut(value: string): string {
  const line = value.replace(/\s+/g, ' ')
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line
}

/** What every checkout has: the fixture, and the texts of the marked-up cases of all stages. */
export function* ownArticles(): Generator<Article, void> {
  const fixtures = join(import.meta.dirname, '../../fixtures')
  const name = 'china-cyber-spying.txt'
  yield { id: name, text: readFileSync(join(fixtures, name), 'utf8') }
  const cases = readdirSync(join(fixtures, 'cases'), { recursive: true, encoding: 'utf8' })
  for (const file of cases.filter((one) => one.endsWith('.txt')).sort()) {
    for (const { text, line } of parseCases(readFileSync(join(fixtures, 'cases', file), 'utf8'), file)) {
      yield { id: `${file}:${line}`, text }
    }
  }
}
