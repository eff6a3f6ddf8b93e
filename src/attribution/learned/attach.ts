/** Quotations without a cue of their own → the claim whose words they go on. */

import { chance as chanceOf } from '../../model/chances.ts'
import type { Features } from '../../model/features.ts'
import type { Model } from '../../model/model.ts'
import { type Holder, neighbours, uncovered } from './attach-features.ts'
import { ATTACH } from './decisions.ts'
import type { Run } from './readings.ts'
import type { View } from './view.ts'
import { joined } from './whole-quotations.ts'

const ATTACH_FROM = 0.5

/** The claims with the quotations that they take, each to the claim that most probably said it. */
export function attachQuotations<
  T extends {
    readonly head: number
    readonly content: readonly Run[]
    readonly attached: number
    readonly reading: { readonly source: readonly Run[] }
  },
>(features: Features, view: View, claims: readonly T[], model: Model): T[] {
  const holders: (Holder & { attached: number })[] = claims.map((claim) => ({
    head: claim.head,
    source: claim.reading.source,
    content: claim.content,
    attached: 0,
  }))
  for (const quotation of uncovered(view, holders)) {
    let best: (typeof holders)[number] | undefined
    let chance = ATTACH_FROM
    const question = { view, quotation, near: neighbours(quotation, holders) }
    for (const holder of ATTACH.candidates(question) as typeof holders) {
      const p = chanceOf(ATTACH, model, features, question, holder)
      if (p > chance) {
        chance = p
        best = holder
      }
    }
    if (best === undefined) continue
    best.content = joined([...best.content, { from: quotation.from, to: quotation.to }])
    best.attached++
  }
  return claims.map((claim, i) => {
    const { content, attached } = holders[i]!
    return attached === 0 ? claim : { ...claim, content, attached: claim.attached + attached }
  })
}
