/**
 * Claims with their stance, from three places: the project's gold of PolNeAR, that of wider news, whose claims come with spans
 * of their own, and our own labels of further claims of PolNeAR's training part in `stance-labels.txt`. That file names an
 * article by the hash of its id and a claim by its place among the article's attributions: `1a2b3c 4:c-C` is act, polarity
 * and certainty of the fifth one. It holds no text.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocument } from '../../document/document.ts'
import { createEngine } from '../../document/engine/engine.ts'
import type { AttributionFinding } from '../../findings.ts'
import { hashOf } from '../../model/hash.ts'
import { tokensIn } from '../../span.ts'
import type { Act, Certainty, Document, Polarity, TokenSpan } from '../../types.ts'

export interface LabelledClaim {
  readonly article: string
  readonly document: Document
  readonly attribution: AttributionFinding
  readonly act: Act
  readonly polarity: Polarity
  readonly certainty: Certainty
  /** What the polarity is about, where that is labelled. */
  readonly target: TokenSpan | null
}

type Label = OwnLabel & ({ readonly attribution: number } | GoldSpans)

interface OwnLabel {
  readonly target?: readonly [start: number, end: number] | null
  readonly act: Act
  readonly polarity: Polarity
  readonly certainty: Certainty
}

const ACT: Readonly<Record<string, Act>> = {
  a: 'assert',
  c: 'criticize',
  d: 'deny',
  k: 'concede',
  m: 'demand',
  p: 'predict',
  q: 'question',
  r: 'promise',
  s: 'support',
  w: 'warn',
  x: 'accuse',
}
const POLARITY: Readonly<Record<string, Polarity>> = { '+': 'positive', '-': 'negative', '0': 'neutral' }
const CERTAINTY: Readonly<Record<string, Certainty>> = { C: 'certain', O: 'possible', P: 'probable', U: 'unknown' }

/** All labelled claims, article by article in the order of the corpus files. */
export function readLabelledClaims(directory: string): LabelledClaim[] {
  const labels = readLabels(directory)
  const engine = createEngine()
  const claims: LabelledClaim[] = []
  for (const name of TEXTS) {
    for (const line of lines(readFileSync(join(directory, name), 'utf8'))) {
      const { id, text, attributions } = JSON.parse(line)
      const own = labels.get(keyOf(id))
      if (own === undefined) continue
      const document = readDocument(engine, text)
      for (const label of own) {
        const spans: GoldSpans = 'attribution' in label ? attributions[label.attribution] : label
        const { act, polarity, certainty } = label
        const target = label.target ? tokensIn(document, { start: label.target[0], end: label.target[1] }) : null
        const attribution = goldAttribution(document, spans)
        claims.push({ article: id, document, attribution, act, polarity, certainty, target })
      }
    }
  }
  return claims
}

/** The labels by the hash of their article's id. */
function readLabels(directory: string): Map<string, Label[]> {
  const labels = new Map<string, Label[]>()
  const add = (key: string, claims: readonly Label[]) => labels.set(key, [...(labels.get(key) ?? []), ...claims])
  for (const name of GOLD) {
    for (const line of lines(readFileSync(join(directory, name), 'utf8'))) {
      const { doc, claims } = JSON.parse(line)
      add(keyOf(doc), claims)
    }
  }
  for (const line of lines(readFileSync(new URL('stance-labels.txt', import.meta.url), 'utf8'))) {
    const [key, ...claims] = line.split(' ')
    add(key!, claims.map(labelOf))
  }
  return labels
}

const GOLD = ['stance-dev.jsonl', 'stance-more-a.jsonl', 'stance-news-train.jsonl', 'stance-news-more.jsonl']
const TEXTS = ['polnear-train.jsonl', 'polnear-dev.jsonl', 'news-stance.jsonl']

const lines = (text: string): string[] => text.split('\n').filter((line) => line !== '')
const keyOf = (id: string): string => (hashOf(id) >>> 0).toString(36)

function labelOf(entry: string): Label {
  const [index, code] = entry.split(':')
  return {
    attribution: Number(index),
    act: ACT[code![0]!]!,
    polarity: POLARITY[code![1]!]!,
    certainty: CERTAINTY[code![2]!]!,
  }
}

type Pairs = [number, number][]

interface GoldSpans {
  readonly kind: AttributionFinding['kind']
  readonly source: Pairs
  readonly cue: Pairs
  readonly content: Pairs
}

function goldAttribution(document: Document, gold: GoldSpans): AttributionFinding {
  const spans = (pairs: Pairs) => pairs.map(([start, end]) => tokensIn(document, { start, end }))
  const cue = spans(gold.cue)
  return {
    kind: gold.kind,
    source: spans(gold.source),
    cue,
    content: spans(gold.content),
    head: headOf(document, cue),
    confidence: 1,
    reasons: [],
  }
}

/** The cue's last verb, or else its last noun, or else its last word. */
function headOf(document: Document, cue: readonly TokenSpan[]): number {
  let best = -1
  let rank = Number.NEGATIVE_INFINITY
  for (const { from, to } of cue) {
    for (let i = from; i < to; i++) {
      const of = RANK[document.tokens[i]!.tag] ?? 0
      if (of < rank) continue
      rank = of
      best = i
    }
  }
  return best
}

const RANK: Readonly<Record<string, number>> = { VERB: 3, NOUN: 2, AUX: 1, ADJ: 1, PUNCT: -2 }
