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
import { EFFORTS } from '../attribution/learned/efforts.ts'
import { type Effort, FULL_EFFORT } from '../attribution/learned/models.ts'
import type { View } from '../attribution/learned/view.ts'
import { Features } from '../model/features.ts'
import { type Article, type Gold, readArticles } from './corpus.ts'
import { chainOf, type Lesson, tableOf, withCandidates, withChances, withReadings } from './fit.ts'
import { matched } from './judge.ts'
import { packRates, packTable } from './pack.ts'
import { lessonsOf, type Trained, train, withAttached } from './recipe.ts'

const { values } = parseArgs({ options: { corpus: { type: 'string' } } })
if (values.corpus === undefined) throw new Error('--corpus DIR is missing')
const trainFile = join(values.corpus, 'polnear-train.jsonl')
const devFile = join(values.corpus, 'polnear-dev.jsonl')
const say = (line: string): void => void process.stderr.write(`${line}\n`)
const SAY = new Set(['say', 'tell', 'add', 'write', 'ask'])
/** So much of the best F1 may be given up for precision: what is reported should rather be right. */
const TOLERANCE = 0.002
/** Share of right contents that the preset `precise` asks for. */
const PRECISE = 0.89

const { trained, judged } = train(readArticles(trainFile), say)
const tables = {
  cue: tableOf(trained.cue),
  chain: chainOf(trained.chain),
  rank: tableOf(trained.rank),
  attach: tableOf(trained.attach),
  accept: tableOf(trained.accept),
}
const held: Judged[] = judged.map(({ lesson, claims }) => ({ lesson, claims }))
const thresholds = chooseThresholds(held)
const weights = writeWeights(trained)
const devArticles = readArticles(devFile)
const dev = devArticles.map((article) => readUnseen(article, FULL_EFFORT))
const devFast = devArticles.map((article) => readUnseen(article, EFFORTS.fast))
writeCard()

/** An article with its candidates, judged by models that have not seen it. */
interface Judged {
  readonly lesson: Lesson
  readonly claims: readonly Accepted[]
}

/**
 * Both on articles that were held out: the highest threshold whose F1 is as good as the best, and the lowest from which
 * the contents are precise enough.
 */
function chooseThresholds(items: readonly Judged[]): { balanced: number; precise: number } {
  const steps = Array.from({ length: 71 }, (_, i) => (20 + i) / 100)
  const counts = steps.map((step) => measure(items, step).by.get('all')!)
  const scores = counts.map(({ right, predicted, gold }) => (2 * right) / (predicted + gold))
  const good = Math.max(...scores) - TOLERANCE
  return {
    balanced: steps[scores.findLastIndex((f) => f >= good)]!,
    precise: steps[counts.findIndex(({ found, predicted }) => found / predicted >= PRECISE)] ?? 0.9,
  }
}

function writeWeights({ rates, cue, chain, rank, attach, accept }: Trained): string {
  const packed = {
    rates: packRates(rates),
    cue: packTable(cue),
    chain: packTable(chain),
    transitions: chain.transitions.map((x) => Math.round(x * 1000) / 1000),
    rank: packTable(rank),
    attach: packTable(attach),
    accept: packTable(accept),
    thresholds,
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

function readUnseen(article: Article, effort: Effort): Judged {
  const lesson = lessonsOf([article], trained.rates)[0]!
  withChances(lesson, tables.cue)
  withReadings(lesson, tables.chain, effort)
  withCandidates(lesson, tables.rank)
  withAttached(lesson, tables.attach)
  return { lesson, claims: judge(new Features(), lesson.view, lesson.candidates, tables.accept) }
}

interface Counts {
  /** Found with the right source; found; given; wanted. */
  right: number
  found: number
  predicted: number
  gold: number
}

/** Counts over all and by group (publisher, kind of the gold, class of the gold cue), and how well the chance fits. */
function measure(items: readonly Judged[], threshold: number): { by: Map<string, Counts>; calibration: number } {
  const by = new Map<string, Counts>()
  const count = (name: string): Counts => {
    const counts = by.get(name) ?? { right: 0, found: 0, predicted: 0, gold: 0 }
    by.set(name, counts)
    return counts
  }
  const bins = Array.from({ length: 10 }, () => ({ n: 0, chance: 0, right: 0 }))
  const features = new Features()
  for (const { lesson, claims } of items) {
    const { view, article } = lesson
    const chosen = attachQuotations(features, view, choose(view, claims, threshold), tables.attach)
    const matches = matched(view, article.gold, chosen)
    for (const name of ['all', `publisher ${article.publisher}`]) {
      const counts = count(name)
      counts.right += matches.filter((match) => match?.right).length
      counts.found += matches.filter((match) => match !== undefined).length
      counts.predicted += chosen.length
      counts.gold += article.gold.length
    }
    const rightGold = new Set(matches.flatMap((match) => (match?.right ? [match.gold] : [])))
    article.gold.forEach((gold, j) => {
      for (const name of [`kind ${gold.kind}`, `cue ${cueClass(view, gold)}`]) {
        count(name).gold++
        if (rightGold.has(j)) count(name).right++
      }
    })
    chosen.forEach(({ chance }, i) => {
      const bin = bins[Math.min(9, Math.floor(chance * 10))]!
      bin.n++
      bin.chance += chance
      bin.right += matches[i]?.right ? 1 : 0
    })
  }
  const all = bins.reduce((sum, { n }) => sum + n, 0)
  return { by, calibration: bins.reduce((sum, { chance, right }) => sum + Math.abs(chance - right), 0) / all }
}

function cueClass(view: View, gold: Gold): string {
  const lemmas = gold.cue.map((i) => view.document.tokens[i]!.lemma)
  if (lemmas.some((lemma) => SAY.has(lemma))) return 'say, tell, add, write, ask'
  if (lemmas.includes('accord')) return 'according to'
  return lemmas.every((lemma) => !/[a-z]/.test(lemma)) ? 'a mark, or none' : 'anything else'
}

function writeCard(): void {
  const percent = (a: number, b: number): string => ((100 * a) / Math.max(b, 1)).toFixed(1)
  const table = (items: readonly Judged[], threshold: number): string => {
    const { by, calibration } = measure(items, threshold)
    const rows = [...by]
      .sort(([a], [b]) => (a === 'all' ? -1 : b === 'all' ? 1 : a < b ? -1 : 1))
      .map(([name, { right, predicted, gold }]) =>
        predicted === 0
          ? `| ${name} | ${gold} | | ${percent(right, gold)} | |`
          : `| ${name} | ${gold} | ${percent(right, predicted)} | ${percent(right, gold)} | ${percent(2 * right, predicted + gold)} |`,
      )
    return `| | gold | precision | recall | F1 |\n|---|---|---|---|---|\n${rows.join('\n')}\n\nExpected calibration error of \`confidence\`, ten bins: ${calibration.toFixed(3)}.`
  }
  const preset = (name: string, items: readonly Judged[], threshold: number): string => {
    const { right, found, predicted, gold } = measure(items, threshold).by.get('all')!
    return `| ${name} | ${threshold} | ${percent(found, predicted)} | ${percent(found, gold)} | ${percent(2 * right, predicted + gold)} |`
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
  are source and content (a linear-chain CRF), which of the best readings is right (a log-linear ranker), whose words
  is a quotation without a cue, is it a claim after all. Features: ${sizes}. Weights: ${Math.round(weights.length / 1024)} KB as text.
- **Trained on:** PolNeAR 1.0.0, its train part (Newell, Margolin & Ruths 2018): ${held.length} articles of seven US
  publishers from the year before the election of 2016; SHA-256 of the file begins with \`${hash}\`. Trained on ${new Date().toISOString().slice(0, 10)}.
- **Use:** news in English that is written like that. **Not for** transcripts, posts, fiction, or for deciding whether
  somebody said or did something: it reports who is *said* to have done it, and does not find out who did.
- **Licence:** the articles are their publishers', the annotations their authors', and neither is in the package: it holds numbers
  learned from them, under its own licence. Whoever trains anew needs the corpus from its authors.
- **Known errors:** attitudes without a verb of saying (the annotators themselves agree least on them), contents that run
  on into the reporter's own words, interviews marked Q. and A., headlines without a verb.

## On the dev part, never trained on

${table(dev, thresholds.balanced)}

| | from confidence | content precision | content recall | end to end F1 |
|---|---|---|---|---|
${preset('accurate, balanced', dev, thresholds.balanced)}
${preset('accurate, precise', dev, thresholds.precise)}
${preset('fast, balanced', devFast, thresholds.balanced)}
${preset('fast, precise', devFast, thresholds.precise)}

## Inside train, by cross-validation

Only the attacher of quotations and the rules' word lists have seen the articles.

${table(held, thresholds.balanced)}

Both thresholds were chosen on these: ${thresholds.balanced} for \`balanced\`, ${thresholds.precise} for \`precise\`.
`,
  )
}
