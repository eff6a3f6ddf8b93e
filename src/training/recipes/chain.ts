/** Which words around a cue are its source and content? A chain of labels, fitted to PolNeAR's roles. */
import { allReadings, likelyCues, type Readings } from '../../attribution/learned/candidates.ts'
import {
  addCueRelativeFeatures,
  addOwnFeatures,
  CHAIN_TEMPLATES,
  cueFrame,
} from '../../attribution/learned/label-features.ts'
import { goesOn, LABEL } from '../../attribution/learned/labels.ts'
import { type Effort, FULL_EFFORT } from '../../attribution/learned/models.ts'
import { type ChainModel, ownScores, readingsOf } from '../../attribution/learned/readings.ts'
import { Features } from '../../model/features.ts'
import type { Gold } from '../corpora/polnear.ts'
import { quality } from '../corpora/right.ts'
import { Dictionary } from '../fit/adagrad.ts'
import { calibrateShares } from '../fit/calibrate.ts'
import { type Chain, type FittedChain, fitChain } from '../fit/crf.ts'
import { heading, packTable, tableOf } from '../pack.ts'
import type { Judged, Recipe } from '../recipe.ts'
import type { Lesson } from './attribution-lesson.ts'

/** The ranker learns from more readings than it will compare: +0.2 in cross-validation. */
const MANY_READINGS: Effort = { ...FULL_EFFORT, readings: 8 }
/** Features seen less often are left out. */
const MINIMUM = 4

const features = new Features()

const chainOf = (fitted: FittedChain): ChainModel => ({
  table: tableOf(fitted),
  transitions: Float64Array.from(fitted.transitions),
})

export const chain: Recipe<Lesson, FittedChain> = {
  name: 'chain',
  needs: ['cue'],
  about:
    'Which words around a cue are its source and content? A linear-chain CRF over its sentence gives the best readings; fitted to the roles of PolNeAR’s training part.',
  templates: CHAIN_TEMPLATES,
  crossFitted: true,
  fit(lessons) {
    const dictionary = new Dictionary()
    const chains: Chain[] = []
    eachToken(
      lessons,
      () => dictionary.count(features.keys, features.count),
      () => {},
    )
    dictionary.freeze(MINIMUM)
    let rows: Int32Array[] = []
    eachToken(
      lessons,
      () => rows.push(dictionary.encode(features.keys, features.count)),
      (gold, from, to) => {
        chains.push({ rows, labels: labelsOf(gold, from, to), head: gold.head - from })
        rows = []
      },
    )
    return fitChain(dictionary.keys, chains, { epochs: 8, rate: 0.04, l1: 0.01, prune: 0.15 })
  },
  apply(lesson, fit) {
    lesson.chain = chainOf(fit)
    lesson.readings = allReadings(features, lesson.view, lesson.chances, { chain: lesson.chain }, MANY_READINGS)
  },
  judge(lesson, fit) {
    const judged: Judged[] = []
    for (const { gold, item } of goldReadings(lesson, chainOf(fit), lesson.readings)) {
      const qualities = item.readings.map((reading) => quality(lesson.view, gold, reading))
      if (qualities.length < 2) continue
      const scores = item.readings.map(({ score }) => score)
      judged.push({ scores, right: qualities.indexOf(Math.max(...qualities)), quality: qualities })
    }
    return judged
  },
  calibrate: calibrateShares,
  files: ({ fit }) => ({
    'chain.ts': `${heading('chain')}
export const CHAIN: { readonly table: string; readonly transitions: readonly number[] } = {
  table:
    '${packTable(fit)}',
  transitions: ${JSON.stringify(fit.transitions.map((x) => Math.round(x * 1000) / 1000))},
}
`,
  }),
}

/** Fills the features of each token around each gold cue, then tells which cue is done. */
function eachToken(
  lessons: readonly Lesson[],
  use: () => void,
  done: (gold: Gold, from: number, to: number) => void,
): void {
  for (const { article, view, chances } of lessons) {
    const likely = likelyCues(chances)
    for (const gold of article.gold) {
      if (gold.head < 0 || gold.content.length === 0) continue
      const frame = cueFrame(view, gold.head, likely)
      for (let t = frame.from; t < frame.to; t++) {
        features.clear()
        addOwnFeatures(features, view, t)
        addCueRelativeFeatures(features, view, frame, t)
        use()
      }
      done(gold, frame.from, frame.to)
    }
  }
}

/** Gold roles as labels; a piece begins anew behind a gap. Where roles overlap, the cue wins, then the source. */
function labelsOf(gold: Gold, from: number, to: number): Uint8Array {
  const labels = new Uint8Array(to - from)
  for (const [tokens, begin] of [
    [gold.content, LABEL.beginContent],
    [gold.source, LABEL.beginSource],
    [gold.cue, LABEL.beginCue],
  ] as const) {
    for (const i of tokens) if (i >= from && i < to) labels[i - from] = goesOn(begin)
  }
  for (let t = 0; t < labels.length; t++) {
    const label = labels[t]!
    if (label !== LABEL.outside && (t === 0 || (labels[t - 1] !== label && labels[t - 1] !== label - 1)))
      labels[t] = label - 1
  }
  return labels
}

/** Readings of every gold cue, also of those that the cue model overlooks: `known` has those of the others. */
export function goldReadings(
  { article, view, chances }: Lesson,
  model: ChainModel | null,
  known: readonly Readings[],
): { gold: Gold; item: Readings }[] {
  const byHead = new Map(known.map((item) => [item.head, item]))
  const out: { gold: Gold; item: Readings }[] = []
  const likely = likelyCues(chances)
  const own = ownScores(view)
  for (const gold of article.gold) {
    if (gold.head < 0 || gold.content.length === 0) continue
    let item = byHead.get(gold.head)
    if (item === undefined && model !== null) {
      const frame = cueFrame(view, gold.head, likely)
      const readings = readingsOf(features, view, frame, model, own, MANY_READINGS.readings)
      item = { head: gold.head, frame, readings }
    }
    if (item !== undefined) out.push({ gold, item })
  }
  return out
}
