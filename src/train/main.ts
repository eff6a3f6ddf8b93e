/**
 * Fits the learned attribution from PolNeAR's files and writes its weights and its model card:
 *
 *   npm run train -- --corpus DIR        (DIR holds polnear-train.jsonl and polnear-dev.jsonl)
 */
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Accepted, choose, judge } from '../attribution/learned/accept.ts'
import { attachQuotations } from '../attribution/learned/attach.ts'
import { BALANCED } from '../attribution/learned/pipeline.ts'
import { Features } from '../model/features.ts'
import { readArticles } from './corpus.ts'
import { chainOf, type Lesson, tableOf, withCandidates, withChances, withReadings } from './fit.ts'
import { rightReading } from './judge.ts'
import { packRates, packTable } from './pack.ts'
import { lessonsOf, type Trained, train, withAttached } from './recipe.ts'

const { values } = parseArgs({ options: { corpus: { type: 'string' } } })
if (values.corpus === undefined) throw new Error('--corpus DIR is missing')
const trainFile = join(values.corpus, 'polnear-train.jsonl')
const devFile = join(values.corpus, 'polnear-dev.jsonl')
const say = (line: string): void => void process.stderr.write(`${line}\n`)

const { trained, judged } = train(readArticles(trainFile), say)
const weights = writeWeights(trained)
const held = judged.map(({ lesson, claims }) => ({ lesson, claims, trained }))
const dev = lessonsOf(readArticles(devFile), trained.rates).map((lesson) => ({ lesson, claims: read(lesson), trained }))
writeCard()

function writeWeights({ rates, cue, chain, rank, attach, accept }: Trained): string {
  const packed = {
    rates: packRates(rates),
    cue: packTable(cue),
    chain: packTable(chain),
    transitions: chain.transitions.map((x) => Math.round(x * 1000) / 1000),
    rank: packTable(rank),
    attach: packTable(attach),
    accept: packTable(accept),
  }
  const body = Object.entries(packed)
    .map(
      ([name, value]) =>
        `  ${name}: ${typeof value === 'string' ? `'${value.replace(/'/g, "\\'")}'` : JSON.stringify(value)},`,
    )
    .join('\n')
  const text = `/** Weights of the learned attribution. Written by src/train/main.ts; see docs/model-card.md. */\nimport type { PackedModels } from '../packed.ts'\n\nexport const PACKED: PackedModels = {\n${body}\n}\n`
  writeFileSync(new URL('../model/weights/attribution.ts', import.meta.url), text)
  return text
}

/** The candidates of an article that no model has seen. */
function read(lesson: Lesson): Accepted[] {
  withChances(lesson, tableOf(trained.cue))
  withReadings(lesson, chainOf(trained.chain))
  withCandidates(lesson, tableOf(trained.rank))
  withAttached(lesson, tableOf(trained.attach))
  return judge(new Features(), lesson.view, lesson.candidates, tableOf(trained.accept))
}

interface Counts {
  right: number
  predicted: number
  gold: number
}

/** Found with the right source, by publisher; and how well the chance fits, as expected calibration error. */
function measure(items: readonly { lesson: Lesson; claims: Accepted[] }[]): {
  by: Map<string, Counts>
  calibration: number
} {
  const by = new Map<string, Counts>()
  const bins = Array.from({ length: 10 }, () => ({ n: 0, chance: 0, right: 0 }))
  const attach = tableOf(trained.attach)
  for (const { lesson, claims } of items) {
    const chosen = attachQuotations(new Features(), lesson.view, choose(claims, BALANCED), attach)
    const right = rightReading(lesson.view, lesson.article.gold, chosen)
    for (const name of ['all', lesson.article.publisher]) {
      const counts = by.get(name) ?? { right: 0, predicted: 0, gold: 0 }
      counts.right += right.filter(Boolean).length
      counts.predicted += chosen.length
      counts.gold += lesson.article.gold.length
      by.set(name, counts)
    }
    chosen.forEach(({ chance }, i) => {
      const bin = bins[Math.min(9, Math.floor(chance * 10))]!
      bin.n++
      bin.chance += chance
      bin.right += right[i] ? 1 : 0
    })
  }
  const all = bins.reduce((sum, { n }) => sum + n, 0)
  return { by, calibration: bins.reduce((sum, { chance, right }) => sum + Math.abs(chance - right), 0) / all }
}

function writeCard(): void {
  const percent = (a: number, b: number): string => ((100 * a) / Math.max(b, 1)).toFixed(1)
  const table = (items: typeof dev): string => {
    const { by, calibration } = measure(items)
    const rows = [...by]
      .sort(([a], [b]) => (a === 'all' ? -1 : b === 'all' ? 1 : a < b ? -1 : 1))
      .map(
        ([name, { right, predicted, gold }]) =>
          `| ${name} | ${gold} | ${percent(right, predicted)} | ${percent(right, gold)} | ${percent(2 * right, predicted + gold)} |`,
      )
    return `| | gold | precision | recall | F1 |\n|---|---|---|---|---|\n${rows.join('\n')}\n\nExpected calibration error of \`confidence\`, ten bins: ${calibration.toFixed(3)}.`
  }
  const hash = createHash('sha256').update(readFileSync(trainFile)).digest('hex').slice(0, 16)
  const sizes = (['cue', 'chain', 'rank', 'attach', 'accept'] as const)
    .map((name) => `${name} ${trained[name].keys.length}`)
    .join(', ')
  writeFileSync(
    new URL('../../docs/model-card.md', import.meta.url),
    `# Model card: the learned attribution

Written by \`npm run train\`; do not edit. Figures count a claim as right if its content shares at least half of its words
(word F ≥ 0.5) with a gold content, one to one, and its source is right.

- **What it is:** linear models over hashed features, asked in turn: is this word the head of a cue, which words around it
  are source and content (a linear-chain CRF), which of the eight best readings is right (a log-linear ranker), whose words
  is a quotation without a cue, is it a claim after all. Features: ${sizes}. Weights: ${Math.round(weights.length / 1024)} KB as text.
- **Trained on:** PolNeAR 1.0.0, its train part (Newell, Margolin & Ruths 2018): ${held.length} articles of seven US
  publishers from the year before the election of 2016; SHA-256 of the file begins with \`${hash}\`.
- **Use:** news in English that is written like that. **Not for** transcripts, posts, fiction, or for deciding whether
  somebody said something: it reports what an article says.
- **Known errors:** attitudes without a verb of saying, subjects that two verbs share, contents that run on into the
  reporter's own words, lists of \`— Name\`, speakers before a colon.

## On the dev part, never trained on

${table(dev)}

## Inside train, by cross-validation (the attacher alone has seen the articles)

${table(held)}
`,
  )
}
