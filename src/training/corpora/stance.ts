/**
 * Claims with their stance, from three places: the project's gold, and our own labels of further claims of PolNeAR's
 * training part in `stance-labels.txt`. That file names an article by the hash of its id and a claim by its place among the
 * article's attributions: `1a2b3c 4:c-C` is act, polarity and certainty of the fifth one. It holds no text.
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
}

interface Label {
  readonly attribution: number
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

/** All labelled claims, article by article in the order of the corpus file. */
export function readLabelledClaims(directory: string): LabelledClaim[] {
  const labels = new Map<string, Label[]>()
  for (const name of ['stance-dev.jsonl', 'stance-more-a.jsonl']) {
    for (const line of lines(readFileSync(join(directory, name), 'utf8'))) {
      const { doc, claims } = JSON.parse(line)
      labels.set(keyOf(doc), [...(labels.get(keyOf(doc)) ?? []), ...claims])
    }
  }
  for (const line of lines(readFileSync(new URL('stance-labels.txt', import.meta.url), 'utf8'))) {
    const [key, ...claims] = line.split(' ')
    labels.set(key!, [...(labels.get(key!) ?? []), ...claims.map(labelOf)])
  }
  const engine = createEngine()
  const claims: LabelledClaim[] = []
  for (const name of ['polnear-train.jsonl', 'polnear-dev.jsonl']) {
    for (const line of lines(readFileSync(join(directory, name), 'utf8'))) {
      const { id, text, attributions } = JSON.parse(line)
      const own = labels.get(keyOf(id))
      if (own === undefined) continue
      const document = readDocument(engine, text)
      for (const { attribution: index, act, polarity, certainty } of own) {
        const attribution = goldAttribution(document, attributions[index])
        claims.push({ article: id, document, attribution, act, polarity, certainty })
      }
    }
  }
  return claims
}

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

function goldAttribution(
  document: Document,
  gold: { kind: AttributionFinding['kind']; source: Pairs; cue: Pairs; content: Pairs },
): AttributionFinding {
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
