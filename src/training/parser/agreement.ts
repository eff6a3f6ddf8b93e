/** How often the parser agrees with its teacher on articles of publishers that were held out. Punctuation is not counted. */

import type { ParserModel } from '../../syntax/parser/model.ts'
import { createParser } from '../../syntax/parser/parser.ts'
import { articlesOf, isHeldOut } from './treebank.ts'

/** Of tokens: how many there are, how many have the teacher's head, and its relation as well. */
export interface Agreement {
  tokens: number
  heads: number
  both: number
}

export interface RelationAgreement {
  /** Tokens with this relation: by the teacher, by the parser, and by both with the same head. */
  gold: number
  found: number
  right: number
}

export interface Agreements {
  readonly all: Agreement
  readonly ofRelation: Map<string, RelationAgreement>
  readonly ofLength: Map<string, Agreement>
  readonly ofPublisher: Map<string, Agreement>
  tags: { tokens: number; right: number }
  sentences: number
}

export function measureAgreement(files: readonly string[], model: ParserModel): Agreements {
  const parser = createParser(model)
  const agreements: Agreements = {
    all: nothing(),
    ofRelation: new Map(),
    ofLength: new Map(LENGTHS.map(({ name }) => [name, nothing()])),
    ofPublisher: new Map(),
    tags: { tokens: 0, right: 0 },
    sentences: 0,
  }
  for (const { publisher, s } of articlesOf(files)) {
    if (!isHeldOut(publisher)) continue
    const ofPublisher = entry(agreements.ofPublisher, publisher, nothing)
    for (const { w, t, h, r, p } of s) {
      const n = w.length
      const out = { heads: new Int32Array(n), relations: new Uint8Array(n), tags: new Uint8Array(n) }
      const tokens = w.map((text, i) => ({ text, tag: t[i]! }))
      parser.parse(tokens, 0, n, out)
      agreements.sentences++
      const ofLength = agreements.ofLength.get(LENGTHS.find(({ most }) => n <= most)!.name)!
      for (let i = 0; i < n; i++) {
        const relation = model.relations[out.relations[i]!]!
        const sameHead = out.heads[i] === h[i]
        const same = sameHead && relation === r[i]
        agreements.tags.tokens++
        if (model.tags[out.tags[i]!] === p[i]) agreements.tags.right++
        const gold = entry(agreements.ofRelation, r[i]!, noRelation)
        gold.gold++
        if (same) gold.right++
        entry(agreements.ofRelation, relation, noRelation).found++
        if (r[i] === 'punct') continue
        for (const one of [agreements.all, ofLength, ofPublisher]) {
          one.tokens++
          if (sameHead) one.heads++
          if (same) one.both++
        }
      }
    }
  }
  return agreements
}

const LENGTHS = [
  { name: '3–10', most: 10 },
  { name: '11–20', most: 20 },
  { name: '21–30', most: 30 },
  { name: '31–40', most: 40 },
  { name: '41–80', most: 80 },
]

const nothing = (): Agreement => ({ tokens: 0, heads: 0, both: 0 })
const noRelation = (): RelationAgreement => ({ gold: 0, found: 0, right: 0 })

function entry<T>(map: Map<string, T>, key: string, make: () => T): T {
  const found = map.get(key) ?? make()
  map.set(key, found)
  return found
}
