/**
 * How much time the extraction takes, against wink-nlp alone over the same articles in the same process.
 *
 *   npm run bench                      the fixture, again and again
 *   npm run bench -- articles.jsonl    your own articles, {"id", "text"} a line
 *
 * All contenders take turns in each round, so that a slow minute of the machine hits all of them; medians are shown.
 * Then whether time grows with the length of a text (`growth.ts`), how long the first extraction takes (`start.ts`), and of
 * your own articles what the first ones, those seen before and new ones take (`fresh.ts`).
 */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import compromise from 'compromise/three'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import { findAccusations, readCharges } from '../../src/accusation/accusation.ts'
import { findAttributions } from '../../src/attribution/attribution.ts'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine/engine.ts'
import { castOf, readArticle, withParties } from '../../src/entities/cast.ts'
import { createExtractor } from '../../src/extract.ts'
import { toExtraction } from '../../src/extraction.ts'
import { findStances } from '../../src/stance/stance.ts'
import { createSyntax } from '../../src/syntax/syntax.ts'
import type { Document } from '../../src/types.ts'
import { freshProcesses } from './fresh.ts'
import { growth } from './growth.ts'
import { start } from './start.ts'

const ROUNDS = 15
/** compromise takes as long for one round as all others for ten. */
const ROUNDS_OF_COMPROMISE = 3
const root = fileURLToPath(new URL('../..', import.meta.url))
const fixture = `${root}fixtures/china-cyber-spying.txt`
const texts = readTexts(process.argv[2])
const engine = createEngine()
const extractor = createExtractor()
const { extract } = extractor
const fast = createExtractor({ attribution: 'fast' })
const rules = createExtractor({ attribution: 'rules' })
const wink = winkNLP(model, ['sbd', 'negation', 'pos'])

// What the stages need of one another is made once, so that each is timed alone.
const documents = texts.map((text) => readDocument(engine, text))
const attributions = documents.map((document) => findAttributions(document))
const readings = documents.map((document, i) => readArticle(document, attributions[i]!))
const casts = readings.map(castOf)
const stances = documents.map((document, i) => findStances(document, attributions[i]!, createSyntax(document)))
const claims = documents.map((_, i) =>
  attributions[i]!.map((attribution, j) => ({
    attribution,
    speaker: casts[i]!.speakers[j]!,
    stance: stances[i]![j]!,
    about: null,
  })),
)
const accusationsOf = (i: number) => {
  const charges = readCharges(createSyntax(documents[i]!), claims[i]!, casts[i]!)
  return charges === null ? [] : findAccusations(charges, withParties(casts[i]!, readings[i]!, charges.parties))
}
const accusations = documents.map((_, i) => accusationsOf(i))

/** The extraction parses only sentences that something is asked of. */
function parse(document: Document): number {
  const syntax = createSyntax(document)
  return document.sentences.reduce((sum, { from }) => sum + syntax.head(from), 0)
}

const CONTENDERS: Readonly<Record<string, (i: number) => unknown>> = {
  'wink-nlp alone': (i) => wink.readDoc(texts[i]!),
  'compromise/three': (i) => compromise(texts[i]!),
  'extract, whole': (i) => extract(texts[i]!),
  'extract, fast': (i) => fast.extract(texts[i]!),
  'extract, rules': (i) => rules.extract(texts[i]!),
  document: (i) => readDocument(engine, texts[i]!),
  'syntax, all sentences': (i) => parse(documents[i]!),
  attribution: (i) => findAttributions(documents[i]!),
  entities: (i) => castOf(readArticle(documents[i]!, attributions[i]!)),
  stance: (i) => findStances(documents[i]!, attributions[i]!, createSyntax(documents[i]!)),
  accusation: accusationsOf,
  extraction: (i) => toExtraction(documents[i]!, claims[i]!, accusations[i]!, casts[i]!),
}

const times = Object.fromEntries(Object.keys(CONTENDERS).map((name): [string, number[]] => [name, []]))
for (let round = -2; round < ROUNDS; round++) {
  for (const [name, run] of Object.entries(CONTENDERS)) {
    if (name === 'compromise/three' && (round < 0 || round >= ROUNDS_OF_COMPROMISE)) continue
    const before = performance.now()
    for (let i = 0; i < texts.length; i++) run(i)
    const milliseconds = performance.now() - before
    // The first rounds warm up.
    if (round >= 0) times[name]!.push(milliseconds / texts.length)
  }
}

const tokens = documents.reduce((sum, document) => sum + document.tokens.length, 0)
const alone = median(times['wink-nlp alone']!)
console.log(`${texts.length} articles, ${tokens} tokens, ${ROUNDS} rounds, Node ${process.version}\n`)
console.log(`${''.padEnd(18)}${'ms an article'.padStart(14)}${'× wink-nlp'.padStart(12)}${'tokens/s'.padStart(12)}`)
for (const [name, rounds] of Object.entries(times)) {
  const milliseconds = median(rounds)
  const speed = Math.round((1000 * tokens) / texts.length / milliseconds / 1000)
  const cells = [milliseconds.toFixed(3).padStart(14), (milliseconds / alone).toFixed(2).padStart(12)]
  console.log(`${name.padEnd(18)}${cells.join('')}${`${speed}k`.padStart(12)}`)
}
// In each round on its own: what both suffer together drops out.
const whole = times['extract, whole']!
const ratios = whole.map((milliseconds, i) => milliseconds / times['wink-nlp alone']![i]!)
console.log(
  `\nextract / wink-nlp alone: ${median(ratios).toFixed(2)}, ${(1 / median(ratios)).toFixed(2)} of its throughput`,
)
const slower = times['compromise/three']!.map((milliseconds, i) => milliseconds / whole[i]!)
console.log(`compromise/three, tagging alone / extract: ${median(slower).toFixed(1)}`)

console.log(`\n${growth(extractor, readFileSync(fixture, 'utf8')).join('\n')}`)
console.log(`\n${start(root, fixture).join('\n')}`)
if (process.argv[2] !== undefined) console.log(`\n${freshProcesses(root, resolve(process.argv[2])).join('\n')}`)

function readTexts(file: string | undefined): string[] {
  if (file === undefined) {
    return new Array<string>(50).fill(readFileSync(fixture, 'utf8'))
  }
  const lines = readFileSync(file, 'utf8').split('\n')
  return lines.filter((line) => line.trim() !== '').map((line) => (JSON.parse(line) as { text: string }).text)
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!
}
