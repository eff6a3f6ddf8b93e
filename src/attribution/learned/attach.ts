/** Quotations without a cue of their own → the claim whose words they go on. */
import type { Features } from '../../model/features.ts'
import { logistic, score, type WeightTable } from '../../model/table.ts'
import type { Quotation } from '../../types.ts'
import { addAttachFeatures, type Holder, holdersFor, MOST_PIECES, neighbours, uncovered } from './attach-features.ts'
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
>(features: Features, view: View, claims: readonly T[], table: WeightTable): T[] {
  const holders: (Holder & { attached: number })[] = claims.map((claim) => ({
    head: claim.head,
    source: claim.reading.source,
    content: [...claim.content],
    attached: 0,
  }))
  const open: Quotation[] = []
  for (const quotation of uncovered(view, holders)) {
    let best: (typeof holders)[number] | undefined
    let chance = ATTACH_FROM
    const near = neighbours(quotation, holders)
    for (const holder of holdersFor(view, quotation, near) as typeof holders) {
      features.clear()
      addAttachFeatures(features, view, quotation, holder, near)
      const p = logistic(score(table, features.keys, features.count))
      if (p > chance) {
        chance = p
        best = holder
      }
    }
    if (best !== undefined) take(best, quotation)
    else if (!quotation.closed) open.push(quotation)
  }
  // The last first, since a speech may run over several paragraphs.
  for (const quotation of open.reverse()) {
    const holder = resumedBy(view, quotation, neighbours(quotation, holders)) as (typeof holders)[number] | undefined
    if (holder !== undefined) take(holder, quotation)
  }
  return claims.map((claim, i) => {
    const { content, attached } = holders[i]!
    return attached === 0 ? claim : { ...claim, content, attached: claim.attached + attached }
  })
}

function take(holder: Holder & { attached: number }, { from, to }: Quotation): void {
  holder.content = joined([...holder.content, { from, to }])
  holder.attached++
}

/**
 * A quotation that is left open at the end of its paragraph goes on at the head of the next, and whoever says that says
 * this, too: so the marks are set, whatever the models think.
 */
function resumedBy(view: View, quotation: Quotation, near: readonly Holder[]): Holder | undefined {
  const next = view.document.paragraphs[view.paragraph[quotation.from]! + 1]
  if (next === undefined || view.quotation[next.from] === -1) return undefined
  return near.find(
    ({ content }) =>
      content.length < MOST_PIECES && content.some(({ from, to }) => from <= next.from && next.from < to),
  )
}
