/**
 * How much time the extraction takes, against wink-nlp alone over the same articles in the same process.
 *
 *   npm run bench                      the fixture, again and again
 *   npm run bench -- articles.jsonl    your own articles, {"id", "text"} a line
 *
 * All contenders take turns in each round, so that a slow minute of the machine hits all of them; medians are shown.
 */
import { readFileSync } from 'node:fs'
import process from 'node:process'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { findAccusations } from '../../src/accusation/accusation.ts'
import { findAttributions } from '../../src/attribution/attribution.ts'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine.ts'
import { findCast } from '../../src/entities/cast.ts'
import { createExtractor } from '../../src/extract.ts'
import { toExtraction } from '../../src/extraction.ts'
import { decideStance } from '../../src/stance/stance.ts'

const ROUNDS = 15
const texts = readTexts(process.argv[2])
const engine = createEngine()
const { extract } = createExtractor()
const fast = createExtractor({ attribution: 'fast' })
const rules = createExtractor({ attribution: 'rules' })
const wink = winkNLP(model, ['sbd', 'negation', 'pos'])

// What the stages need of one another is made once, so that each is timed alone.
const documents = texts.map((text) => readDocument(engine, text))
const attributions = documents.map((document) => findAttributions(document))
const casts = documents.map((document, i) => findCast(document, attributions[i]!))
const claims = documents.map((document, i) =>
  attributions[i]!.map((attribution, j) => ({
    attribution,
    speaker: casts[i]!.speakers[j]!,
    stance: decideStance(document, attribution),
  })),
)
const accusations = documents.map((document, i) => findAccusations(document, claims[i]!, casts[i]!))

const CONTENDERS: Readonly<Record<string, (i: number) => unknown>> = {
  'wink-nlp alone': (i) => wink.readDoc(texts[i]!),
  'extract, whole': (i) => extract(texts[i]!),
  'extract, fast': (i) => fast.extract(texts[i]!),
  'extract, rules': (i) => rules.extract(texts[i]!),
  document: (i) => readDocument(engine, texts[i]!),
  attribution: (i) => findAttributions(documents[i]!),
  entities: (i) => findCast(documents[i]!, attributions[i]!),
  stance: (i) => attributions[i]!.map((attribution) => decideStance(documents[i]!, attribution)),
  accusation: (i) => findAccusations(documents[i]!, claims[i]!, casts[i]!),
  extraction: (i) => toExtraction(documents[i]!, claims[i]!, accusations[i]!, casts[i]!),
}

const times = Object.fromEntries(Object.keys(CONTENDERS).map((name): [string, number[]] => [name, []]))
for (let round = -2; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(CONTENDERS)) {
    const start = performance.now()
    for (let i = 0; i < texts.length; i++) run(i)
    const milliseconds = performance.now() - start
    // The first rounds warm up.
    if (round >= 0) times[name]!.push(milliseconds / texts.length)
  }
}

const tokens = documents.reduce((sum, document) => sum + document.tokens.length, 0)
const alone = median(times['wink-nlp alone']!)
console.log(`${texts.length} articles, ${tokens} tokens, ${ROUNDS} rounds, Node ${process.version}\n`)
console.log(`${''.padEnd(16)}${'ms an article'.padStart(14)}${'× wink-nlp'.padStart(12)}${'tokens/s'.padStart(12)}`)
for (const [name, rounds] of Object.entries(times)) {
  const milliseconds = median(rounds)
  const speed = Math.round((1000 * tokens) / texts.length / milliseconds / 1000)
  const cells = [milliseconds.toFixed(3).padStart(14), (milliseconds / alone).toFixed(2).padStart(12)]
  console.log(`${name.padEnd(16)}${cells.join('')}${`${speed}k`.padStart(12)}`)
}
// In each round on its own: what both suffer together drops out.
const ratios = times['extract, whole']!.map((whole, i) => whole / times['wink-nlp alone']![i]!)
console.log(`\nextract / wink-nlp alone: ${median(ratios).toFixed(2)}`)

function readTexts(file: string | undefined): string[] {
  if (file === undefined) {
    const fixture = readFileSync(new URL('../../fixtures/china-cyber-spying.txt', import.meta.url), 'utf8')
    return new Array<string>(50).fill(fixture)
  }
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => (JSON.parse(line) as { text: string }).text)
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
}
