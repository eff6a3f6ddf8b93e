/**
 * Time a token, for the same amount of text in many short texts, in fewer longer ones, and in a single long one.
 *
 * The amount is the same so that the only difference is how long a text is: all results of a round are kept until its
 * end, so that short texts, too, fill the processor's caches and the collector's hands. It is the processor's time that
 * counts, not the clock's, and the best round of each length, since a busy machine can only add.
 */
import { findAccusations, readCharges } from '../../src/accusation/accusation.ts'
import { findAttributions } from '../../src/attribution/attribution.ts'
import { readDocument } from '../../src/document/document.ts'
import { createEngine } from '../../src/document/engine/engine.ts'
import { castOf, readArticle, withParties } from '../../src/entities/cast.ts'
import { createExtractor } from '../../src/extract.ts'
import { toExtraction } from '../../src/extraction.ts'
import type { AttributionFinding, ClaimFinding } from '../../src/findings.ts'
import { findStances } from '../../src/stance/stance.ts'
import { clauseOf } from '../../src/syntax/clauses.ts'
import { conjuncts } from '../../src/syntax/coordination.ts'
import { negationOf } from '../../src/syntax/negation.ts'
import { nounPhrase } from '../../src/syntax/noun-phrase.ts'
import { agentOf, subjectOf } from '../../src/syntax/subject.ts'
import { createSyntax } from '../../src/syntax/syntax.ts'
import type { Document } from '../../src/types.ts'
import type { Fill } from '../bench/texts.ts'

/** Lengths against the shortest. */
export const LENGTHS = [1, 10, 100] as const

/** Work on a batch of texts, cut into parts to be timed one by one. */
export type Work = (texts: readonly string[], timed: Timer) => void
export type Timer = <T>(part: string, run: () => T) => T

const engine = createEngine()
const { extract } = createExtractor()

/** Parses all sentences, and asks of each token what goes up and down the tree. */
function askSyntax(document: Document): number {
  const syntax = createSyntax(document)
  let sum = 0
  for (let token = 0; token < document.tokens.length; token++) {
    sum += subjectOf(syntax, token) + agentOf(syntax, token) + negationOf(syntax, token) + clauseOf(syntax, token)
    sum += nounPhrase(syntax, token).to + conjuncts(syntax, token).length
  }
  return sum
}

/** Each stage on its own, for all texts of the batch. */
export const inStages: Work = (texts, timed) => {
  const documents = timed('document', () => texts.map((text) => readDocument(engine, text)))
  timed('syntax', () => documents.map(askSyntax))
  const attributions = timed('attribution', () => documents.map((document) => findAttributions(document)))
  const each = <T>(run: (document: Document, attributions: readonly AttributionFinding[], i: number) => T): T[] =>
    documents.map((document, i) => run(document, attributions[i]!, i))
  const read = timed('entities', () =>
    each((document, found) => {
      const article = readArticle(document, found)
      return { article, cast: castOf(article) }
    }),
  )
  const stances = timed('stance', () => each((document, found) => findStances(document, found, createSyntax(document))))
  const claims: ClaimFinding[][] = each((_, found, i) =>
    found.map((attribution, j) => ({
      attribution,
      speaker: read[i]!.cast.speakers[j]!,
      stance: stances[i]![j]!,
      about: null,
    })),
  )
  const accusations = timed('accusation', () =>
    each((document, _, i) => {
      const { article, cast } = read[i]!
      const charges = readCharges(createSyntax(document), claims[i]!, cast)
      return charges === null ? [] : findAccusations(charges, withParties(cast, article, charges.parties))
    }),
  )
  timed('extraction', () =>
    each((document, _, i) => toExtraction(document, claims[i]!, accusations[i]!, read[i]!.cast)),
  )
}

/** As a user has it: one text after the other, and what comes of it is dropped. */
export const whole: Work = (texts, timed) =>
  timed('whole', () => {
    for (const text of texts) extract(text)
  })

/** A stage that is not linear, to see the check fail: each token looks back at all tokens before it. */
export const planted: Work = (texts, timed) => {
  const documents = timed('document', () => texts.map((text) => readDocument(engine, text)))
  timed('planted', () =>
    documents.map(({ tokens }) => {
      let same = 0
      for (let i = 0; i < tokens.length; i++) {
        for (let j = 0; j < i; j += 16) if (tokens[j]!.tag === tokens[i]!.tag) same++
      }
      return same
    }),
  )
}

export interface Growth {
  readonly part: string
  /** Microseconds a token of the shortest texts. */
  readonly shortest: number
  /** How many times as much a token of the longer texts takes. */
  readonly ratios: readonly number[]
}

export interface Scale {
  /** Characters of the shortest texts. */
  readonly shortest: number
  /** The most that a part may grow. */
  readonly bound: number
  /** How many rounds are made at least, and how many where a part seems to grow. */
  readonly rounds: readonly [few: number, many: number]
}

/** Texts differ from round to round, so that no words are met again but those of the language. */
let texts = 0

export function measure(fill: Fill, work: Work, { shortest, bound, rounds }: Scale, collect: () => void): Growth[] {
  const best = new Map<string, number[]>()
  let growth: Growth[] = []
  const [few, many] = rounds
  for (let round = 0; round < many; round++) {
    // The longest first: what is slow since no code is compiled yet must not be the shortest, which the others are held to.
    for (const [l, length] of [...LENGTHS.entries()].reverse()) {
      const count = LENGTHS[LENGTHS.length - 1]! / length
      const batch = Array.from({ length: count }, () => fill(shortest * length, texts++))
      const spent = new Map<string, number>()
      work(batch, (part, run) => {
        collect()
        const before = process.cpuUsage()
        const result = run()
        const { user, system } = process.cpuUsage(before)
        spent.set(part, user + system)
        return result
      })
      const tokens = count * tokensOf(batch[0]!)
      for (const [part, micros] of spent) {
        const lengths = best.get(part) ?? LENGTHS.map(() => Number.POSITIVE_INFINITY)
        lengths[l] = Math.min(lengths[l]!, micros / tokens)
        best.set(part, lengths)
      }
    }
    if (round < few - 1) continue
    growth = [...best].map(([part, [short, ...long]]) => ({
      part,
      shortest: short!,
      ratios: long.map((micros) => micros / Math.max(short!, NOTHING)),
    }))
    if (growth.every(({ ratios }) => ratios.every((ratio) => ratio <= bound))) break
  }
  return growth
}

/** In microseconds a token: what costs less is all overhead, and a hundredth of what a token costs in all. */
const NOTHING = 0.05

/** A run without any space is one token however long it is: a text counts as one token for each ten characters at least. */
const tokensOf = (text: string): number => Math.max(engine.read(text).tokens.length, text.length / 10)
