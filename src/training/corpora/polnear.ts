/** The training corpus: PolNeAR's articles (Newell, Margolin & Ruths 2018) as documents with gold roles in tokens. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { rateKey } from '../../attribution/learned/view.ts'
import { readDocument } from '../../document/document.ts'
import { createEngine } from '../../document/engine/engine.ts'
import { tokensIn } from '../../span.ts'
import type { Document } from '../../types.ts'

/** A gold attribution: token indices of each role, in text order; `head` is the cue's main token, -1 for a mere mark. */
export interface Gold {
  readonly source: readonly number[]
  readonly cue: readonly number[]
  readonly content: readonly number[]
  readonly kind: string
  head: number
}

export interface Article {
  readonly id: string
  readonly publisher: string
  readonly document: Document
  readonly gold: readonly Gold[]
}

type Spans = [number, number][]

export function readArticles(directory: string, name: string): Article[] {
  const engine = createEngine()
  return readFileSync(join(directory, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const record = JSON.parse(line)
      const document = readDocument(engine, record.text)
      const tokens = (spans: Spans): number[] =>
        spans.flatMap(([start, end]) => {
          const { from, to } = tokensIn(document, { start, end })
          return Array.from({ length: to - from }, (_, i) => from + i)
        })
      const gold = record.attributions.map((a: { source: Spans; cue: Spans; content: Spans; kind: string }) => ({
        source: tokens(a.source),
        cue: tokens(a.cue),
        content: tokens(a.content),
        kind: a.kind,
        head: -1,
      }))
      return { id: record.id, publisher: record.publisher, document, gold }
    })
}

/** How often each word (with its being a verb) heads a cue, of how often it occurs. */
export interface CueCounts {
  readonly heads: Map<string, number>
  readonly all: Map<string, number>
}

const bump = (map: Map<string, number>, key: string) => map.set(key, (map.get(key) ?? 0) + 1)

/** Chooses each gold cue's head: first by tag, then, with the counts of that, by which word is the better cue. */
export function chooseHeads(articles: readonly Article[], counts?: CueCounts): void {
  for (const { document, gold } of articles) {
    for (const item of gold) {
      let best = -1
      let bestScore = -1
      item.cue.forEach((i, place) => {
        const { tag, lemma, text } = document.tokens[i]!
        if ((tag === 'PUNCT' || tag === 'SYM') && text !== ':') return
        const byTag =
          tag === 'VERB' ? 3 : tag === 'NOUN' ? 2 : tag === 'AUX' || tag === 'ADJ' ? 1 : tag === 'PUNCT' ? 0.1 : 0.5
        const key = rateKey(lemma, tag)
        const rate = counts === undefined ? 0 : ((counts.heads.get(key) ?? 0) + 0.1) / ((counts.all.get(key) ?? 0) + 2)
        const score =
          counts === undefined
            ? byTag + place * 1e-3
            : rate * (tag === 'VERB' ? 2 : tag === 'PUNCT' ? 0.01 : 1) - place * 1e-6
        if (score > bestScore) {
          bestScore = score
          best = i
        }
      })
      item.head = best
    }
  }
}

export function countCues(articles: readonly Article[]): CueCounts {
  const heads = new Map<string, number>()
  const all = new Map<string, number>()
  for (const { document, gold } of articles) {
    for (const { lemma, tag } of document.tokens) bump(all, rateKey(lemma, tag))
    for (const { head } of gold) {
      if (head < 0) continue
      const { lemma, tag } = document.tokens[head]!
      bump(heads, rateKey(lemma, tag))
    }
  }
  return { heads, all }
}

/** Steps of the cue rate 1…7; words that are hardly ever a cue are left out. */
export function cueRates(counts: CueCounts): Map<string, number> {
  const rates = new Map<string, number>()
  for (const [key, heads] of counts.heads) {
    const all = counts.all.get(key)!
    const rate = heads / (all + 1)
    if (rate < 0.01) continue
    const step =
      rate < 0.03 ? 1 : rate < 0.08 ? 2 : rate < 0.2 ? 3 : rate < 0.4 ? 4 : rate < 0.6 ? 5 : rate < 0.8 ? 6 : 7
    rates.set(key, step)
  }
  return rates
}
