/**
 * Fits the weights of the stance stage and writes them:
 *
 *   npm run train:stance -- --corpus DIR     (DIR holds PolNeAR's files and the stance gold)
 *
 * Polarity and certainty are learned from the act that the rules and weights would give, not from the gold one: each fifth
 * of the articles gets the acts of weights that have not seen it.
 */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type ActFinding, decideAct } from '../stance/act.ts'
import { decideCertainty } from '../stance/certainty.ts'
import { type ClaimWords, claimWords } from '../stance/claim-words.ts'
import { emitFeatures, TEMPLATES } from '../stance/features.ts'
import { decidePolarity } from '../stance/polarity.ts'
import { BONUS, emitJudgements, trusted } from '../stance/stance.ts'
import { ACTS, CERTAINTIES, COLUMN, POLARITIES, STEP, ZERO } from '../stance/weights.ts'
import type { Act } from '../types.ts'
import { type Example, type Fit, fitMultinomial, predict, type Settings } from './logistic.ts'
import { type LabelledClaim, readLabelledClaims } from './stance-corpus.ts'

const { values } = parseArgs({ options: { corpus: { type: 'string' } } })
if (values.corpus === undefined) throw new Error('--corpus DIR is missing')

const FOLDS = 5
/** Single words are trusted less than what the lexicons and rules say of them. */
const SPARSE = new Set([
  'main+next',
  'subject+main',
  'word',
  'cue',
  'cueLast',
  'first',
  'head',
  'head+last',
  'main',
  'source',
  'speaker+subject+modal',
  'verb',
])
const SETTINGS: Settings = {
  minimum: 3,
  penalty: 2,
  rounds: 60,
  scale: (feature) => {
    const template = feature.slice(0, feature.indexOf('\t'))
    return SPARSE.has(template) ? 0.6 : 1
  },
}
/** Weights smaller than this, for every label, are left out. */
const SMALLEST = 0.05
const LARGEST = 35

interface Lesson extends LabelledClaim {
  readonly words: ClaimWords
  readonly ruled: ActFinding
  readonly features: string[]
  readonly fold: number
}

const claims = readLabelledClaims(values.corpus)
const articles = [...new Set(claims.map(({ article }) => article))]
const lessons: Lesson[] = claims.map((claim) => {
  const words = claimWords(claim.document, claim.attribution)
  const ruled = decideAct(words)
  const features: string[] = []
  emitFeatures(words, ruled, (template, value) => void features.push(`${TEMPLATES[template]}\t${value}`))
  return { ...claim, words, ruled, features, fold: articles.indexOf(claim.article) % FOLDS }
})

const fitActs = (on: readonly Lesson[]): Fit =>
  fitMultinomial(
    on.map((x) => ({ features: x.features, label: x.act })),
    ACTS,
    SETTINGS,
  )

const acts = fitActs(lessons)
const unseen = Array.from({ length: FOLDS }, (_, fold) => fitActs(lessons.filter((x) => x.fold !== fold)))

/** The act as it would be decided by weights that have not seen the claim. */
function actOf({ ruled, features, fold }: Lesson): ActFinding {
  if (trusted(ruled)) return ruled
  const bonus = ruled.reason.rule === 'nothing-more' ? 0 : BONUS.act
  const act = predict(unseen[fold]!, features, ruled.act, bonus) as Act
  return act === ruled.act
    ? ruled
    : { act, silent: false, explicit: false, reason: { field: 'act', rule: '', words: [] } }
}

const judged = lessons.map((lesson) => {
  const act = actOf(lesson)
  const features = [...lesson.features]
  const forPolarity = decidePolarity(lesson.words, act)
  const forCertainty = decideCertainty(lesson.words, act)
  emitJudgements(
    act,
    forPolarity,
    forCertainty,
    (template, value) => void features.push(`${TEMPLATES[template]}\t${value}`),
  )
  return { lesson, act, features }
})
const examples = (label: (x: Lesson) => string): Example[] =>
  judged.map(({ lesson, features }) => ({ features, label: label(lesson) }))
const polarities = fitMultinomial(
  examples((x) => x.polarity),
  POLARITIES,
  SETTINGS,
)
const certainties = fitMultinomial(
  examples((x) => x.certainty),
  CERTAINTIES,
  SETTINGS,
)

const right = judged.filter(({ lesson, act }) => lesson.act === act.act).length
process.stderr.write(
  `${lessons.length} claims of ${articles.length} articles; act, by cross-validation: ${((100 * right) / lessons.length).toFixed(1)} %\n`,
)
writeWeights()

function writeWeights(): void {
  const rows = new Map<string, Float64Array>()
  const put = ({ rows: fitted }: Fit, column: number): void => {
    for (const [feature, weights] of fitted) {
      const row = rows.get(feature) ?? new Float64Array(COLUMN.end)
      row.set(weights, column)
      rows.set(feature, row)
    }
  }
  put(acts, COLUMN.act)
  put(polarities, COLUMN.polarity)
  put(certainties, COLUMN.certainty)
  const lines = [...rows]
    .filter(([feature, row]) => row.some((w) => Math.abs(w) >= SMALLEST) && !/[\n\r]/.test(feature))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([feature, row]) => `${feature}\t${[...row].map(character).join('')}`)
  const text = lines.join('\n').replace(/\\/g, '\\\\').replace(/'/g, "\\'").replace(/\n/g, '\\n')
  writeFileSync(
    new URL('../model/weights/stance.ts', import.meta.url),
    `/** Weights of the stance stage. Written by src/train/stance.ts; read by src/stance/weights.ts. */\n\nexport const PACKED_STANCE: string =\n  '${text}'\n`,
  )
  process.stderr.write(`${lines.length} features, ${Math.round(text.length / 1024)} KB\n`)
}

function character(weight: number): string {
  const steps = Math.max(-LARGEST, Math.min(LARGEST, Math.round(weight * STEP)))
  return String.fromCharCode(ZERO + steps)
}
