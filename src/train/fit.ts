/** The recipe's steps: articles in, one fitted model out; each step sees of the steps before only what it will see in use. */
import { addAcceptFeatures } from '../attribution/learned/accept-features.ts'
import { addAttachFeatures, holdersFor, neighbours, uncovered } from '../attribution/learned/attach-features.ts'
import {
  allReadings,
  type Candidate,
  candidateOf,
  cueChances,
  likelyCues,
  type Readings,
} from '../attribution/learned/candidates.ts'
import { addCueFeatures } from '../attribution/learned/cue-features.ts'
import { addCueRelativeFeatures, addOwnFeatures, cueFrame } from '../attribution/learned/label-features.ts'
import { CUE_LIKELY, type Effort, FULL_EFFORT } from '../attribution/learned/models.ts'
import { addReadingFeatures } from '../attribution/learned/rank-features.ts'
import { type ChainModel, ownScores, readingsOf } from '../attribution/learned/readings.ts'
import type { View } from '../attribution/learned/view.ts'
import { joined } from '../attribution/learned/whole-quotations.ts'
import { Features } from '../model/features.ts'
import { createTable, levelOf, scaleOf, type WeightTable } from '../model/table.ts'
import type { Article, Gold } from './corpus.ts'
import { type Chain, type FittedChain, fitChain } from './crf.ts'
import { quality, rightReading } from './judge.ts'
import { Dictionary, type Fitted, fitLogistic, type Recipe } from './linear.ts'
import { type Choice, fitRanker } from './ranker.ts'

/** An article with what has been computed of it so far. */
export interface Lesson {
  readonly article: Article
  readonly view: View
  chances: Float64Array
  readings: Readings[]
  candidates: Candidate[]
}

const features = new Features()

/** The table as it will be in the package, its weights rounded to steps. */
export function tableOf({ keys, rows, width }: Fitted): WeightTable {
  const scale = scaleOf(rows)
  return createTable(
    keys,
    rows.map((w) => levelOf(w, scale)),
    width,
    scale,
  )
}

export const chainOf = (fitted: FittedChain): ChainModel => ({
  table: tableOf(fitted),
  transitions: Float64Array.from(fitted.transitions),
})

/** Fits a yes or no. `each` fills `features` for one example after the other and gives its label; it is run twice. */
function fitDecision(each: (use: (label: number) => void) => void, recipe: Recipe): Fitted {
  const dictionary = new Dictionary()
  const rows: Int32Array[] = []
  const labels: number[] = []
  each(() => dictionary.count(features.keys, features.count))
  dictionary.freeze(3)
  each((label) => {
    rows.push(dictionary.encode(features.keys, features.count))
    labels.push(label)
  })
  return fitLogistic(dictionary.keys, rows, labels, recipe)
}

export function fitCue(lessons: readonly Lesson[]): Fitted {
  const each = (use: (label: number) => void) => {
    for (const { article, view } of lessons) {
      const heads = new Set(article.gold.map(({ head }) => head))
      for (let i = 0; i < view.size; i++) {
        if (view.rate[i] === 0) continue
        features.clear()
        addCueFeatures(features, view, i)
        use(heads.has(i) ? 1 : 0)
      }
    }
  }
  return fitDecision(each, { epochs: 6, rate: 0.04, l1: 0.015, prune: 0.1 })
}

export function withChances(lesson: Lesson, cue: WeightTable): void {
  lesson.chances = cueChances(features, lesson.view, cue)
}

export function fitChainModel(lessons: readonly Lesson[]): FittedChain {
  const dictionary = new Dictionary()
  const chains: Chain[] = []
  const each = (use: () => void, done: (gold: Gold, from: number, to: number) => void) => {
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
  each(
    () => dictionary.count(features.keys, features.count),
    () => {},
  )
  dictionary.freeze(4)
  let rows: Int32Array[] = []
  each(
    () => rows.push(dictionary.encode(features.keys, features.count)),
    (gold, from, to) => {
      chains.push({ rows, labels: labelsOf(gold, from, to), head: gold.head - from })
      rows = []
    },
  )
  return fitChain(dictionary.keys, chains, { epochs: 8, rate: 0.04, l1: 0.01, prune: 0.15 })
}

/** Gold roles as labels; a piece begins anew behind a gap. Where roles overlap, the cue wins, then the source. */
function labelsOf(gold: Gold, from: number, to: number): Uint8Array {
  const labels = new Uint8Array(to - from)
  for (const [tokens, begin] of [
    [gold.content, 5],
    [gold.source, 1],
    [gold.cue, 3],
  ] as const) {
    for (const i of tokens) if (i >= from && i < to) labels[i - from] = begin + 1
  }
  for (let t = 0; t < labels.length; t++) {
    const label = labels[t]!
    if (label !== 0 && (t === 0 || (labels[t - 1] !== label && labels[t - 1] !== label - 1))) labels[t] = label - 1
  }
  return labels
}

export function withReadings(lesson: Lesson, chain: ChainModel, effort: Effort = FULL_EFFORT): void {
  lesson.readings = allReadings(features, lesson.view, lesson.chances, { chain }, effort)
}

/** The ranker learns from more readings than it will compare: +0.2 in cross-validation. */
export const MANY_READINGS: Effort = { ...FULL_EFFORT, readings: 8 }

/** Readings of every gold cue, also of those that the cue model overlooks. */
function goldReadings(lesson: Lesson, chain: ChainModel | undefined): { gold: Gold; item: Readings }[] {
  const byHead = new Map(lesson.readings.map((item) => [item.head, item]))
  const out: { gold: Gold; item: Readings }[] = []
  const likely = likelyCues(lesson.chances)
  const own = ownScores(lesson.view)
  for (const gold of lesson.article.gold) {
    if (gold.head < 0 || gold.content.length === 0) continue
    let item = byHead.get(gold.head)
    if (item === undefined && chain !== undefined) {
      const frame = cueFrame(lesson.view, gold.head, likely)
      item = {
        head: gold.head,
        frame,
        readings: readingsOf(features, lesson.view, frame, chain, own, MANY_READINGS.readings),
      }
    }
    if (item !== undefined) out.push({ gold, item })
  }
  return out
}

export function fitRank(lessons: readonly Lesson[], chainFor: (lesson: Lesson) => ChainModel | undefined): Fitted {
  const dictionary = new Dictionary()
  const choices: Choice[] = []
  const each = (use: () => void, done: (lesson: Lesson, gold: Gold, item: Readings) => void) => {
    for (const lesson of lessons) {
      for (const { gold, item } of goldReadings(lesson, chainFor(lesson))) {
        for (const reading of item.readings) {
          features.clear()
          addReadingFeatures(features, lesson.view, item.frame, reading, item.readings[0]!.score - reading.score)
          use()
        }
        done(lesson, gold, item)
      }
    }
  }
  each(
    () => dictionary.count(features.keys, features.count),
    () => {},
  )
  dictionary.freeze(3)
  let rows: Int32Array[] = []
  each(
    () => rows.push(dictionary.encode(features.keys, features.count)),
    ({ view }, gold, { readings }) => {
      choices.push({ rows, quality: readings.map((reading) => quality(view, gold, reading)) })
      rows = []
    },
  )
  return fitRanker(dictionary.keys, choices, { epochs: 6, rate: 0.05, l1: 0.01, prune: 0.1 })
}

/** As many readings as are compared in use. */
function firstReadings(item: Readings): Readings {
  return { ...item, readings: item.readings.slice(0, FULL_EFFORT.readings) }
}

export function withCandidates(lesson: Lesson, rank: WeightTable): void {
  lesson.candidates = lesson.readings.map((item) =>
    candidateOf(features, lesson.view, firstReadings(item), lesson.chances[item.head]!, rank),
  )
}

export function fitAttach(lessons: readonly Lesson[]): Fitted {
  const each = (use: (label: number) => void) => {
    for (const { article, view, candidates } of lessons) {
      const goldByHead = new Map(article.gold.map((gold) => [gold.head, new Set(gold.content)]))
      const holders = candidates
        .filter(({ cue }) => cue >= CUE_LIKELY)
        .map(({ head, reading, content }) => ({ head, source: reading.source, content: [...content] }))
      for (const quotation of uncovered(view, holders)) {
        const near = neighbours(quotation, holders)
        for (const holder of holdersFor(view, quotation, near) as typeof holders) {
          const gold = goldByHead.get(holder.head)
          let shared = 0
          if (gold !== undefined) for (let i = quotation.from; i < quotation.to; i++) if (gold.has(i)) shared++
          const label = shared >= (quotation.to - quotation.from) / 2 ? 1 : 0
          features.clear()
          addAttachFeatures(features, view, quotation, holder, near)
          use(label)
          if (label === 1) holder.content = joined([...holder.content, quotation])
        }
      }
    }
  }
  return fitDecision(each, { epochs: 10, rate: 0.1, l1: 0.001, prune: 0.02 })
}

export function fitAccept(lessons: readonly Lesson[]): Fitted {
  const each = (use: (label: number) => void) => {
    for (const { article, view, candidates } of lessons) {
      const right = rightReading(view, article.gold, candidates)
      candidates.forEach((candidate, i) => {
        features.clear()
        addAcceptFeatures(features, view, candidate, candidates, i)
        use(right[i]! ? 1 : 0)
      })
    }
  }
  return fitDecision(each, { epochs: 6, rate: 0.05, l1: 0.01, prune: 0.09 })
}
