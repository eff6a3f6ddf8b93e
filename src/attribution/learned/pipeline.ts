/**
 * Document → attributions by learned models. The steps, each in a file of its own:
 *
 *   words ─► probable cues ─► readings of each ─► the best one ─► quotations attached ─► accepted, none inside another
 */
import type { Attribution } from '../../findings.ts'
import { Features } from '../../model/features.ts'
import { inTextOrder } from '../../span.ts'
import type { ClaimKind, Document, Span } from '../../types.ts'
import { type Accepted, choose, judge } from './accept.ts'
import { attachQuotations } from './attach.ts'
import { allReadings, type Candidate, candidateOf, cueChances } from './candidates.ts'
import { type AttributionModels, CUE_LIKELY } from './models.ts'
import type { Run } from './readings.ts'
import { TAG, type View, viewOf } from './view.ts'

/** Accepted from this chance on: where F1 is greatest by cross-validation on the training part. */
export const BALANCED = 0.35

export function attributionsBy(
  models: AttributionModels,
  document: Document,
  threshold: number = BALANCED,
): Attribution[] {
  const view = viewOf(document, models.rates)
  const features = new Features()
  const chances = cueChances(features, view, models.cue)
  const picked = allReadings(features, view, chances, models).map((item) =>
    candidateOf(features, view, item, chances[item.head]!, models.rank),
  )
  const attached = attachToProbable(features, view, picked, models)
  const chosen = choose(judge(features, view, attached, models.accept), threshold)
  // Once more: a quotation whose holder was not accepted may belong to one that was.
  return attachQuotations(features, view, chosen, models.attach)
    .map((claim) => toAttribution(view, claim))
    .sort((a, b) => inTextOrder(a.cue[0] ?? a.content[0]!, b.cue[0] ?? b.content[0]!))
}

/** Only probable cues hold quotations: the others would be in one another's way. */
export function attachToProbable(
  features: Features,
  view: View,
  candidates: readonly Candidate[],
  models: Pick<AttributionModels, 'attach'>,
): Candidate[] {
  const probable = candidates.filter(({ cue }) => cue >= CUE_LIKELY)
  const attached = new Map(
    attachQuotations(features, view, probable, models.attach).map((candidate) => [candidate.head, candidate]),
  )
  return candidates.map((candidate) => attached.get(candidate.head) ?? candidate)
}

function toAttribution(view: View, claim: Accepted): Attribution {
  const { tokens } = view.document
  const span = ({ from, to }: Run): Span => ({ start: tokens[from]!.start, end: tokens[to - 1]!.end })
  const head = { from: claim.head, to: claim.head + 1 }
  const cue = claim.reading.cue.map(span)
  const reasons = [{ field: 'attribution', rule: 'learned-reading', words: cue.length > 0 ? cue : [span(head)] }]
  if (claim.attached > 0) {
    reasons.push({
      field: 'attribution',
      rule: 'quotation-attached',
      words: claim.content.filter((run) => view.quotation[run.from] !== -1).map(span),
    })
  }
  return {
    kind: kindOf(view, claim.content),
    source: claim.reading.source.map(span),
    cue: cue.length > 0 ? cue : [span(head)],
    content: claim.content.map((run) => span(withoutStop(view, run))),
    head: claim.head,
    confidence: Math.round(claim.chance * 1000) / 1000,
    reasons,
  }
}

/** The full stop of the telling sentence is not part of what was said; one inside quotation marks is. */
function withoutStop(view: View, run: Run): Run {
  let { to } = run
  while (to - 1 > run.from && view.quotation[to - 1] === -1 && STOPS.has(view.document.tokens[to - 1]!.text)) to--
  return { from: run.from, to }
}

const STOPS = new Set([',', '.', ';'])

/** By its words: all in quotation marks, some, or none. */
function kindOf(view: View, content: readonly Run[]): ClaimKind {
  let inside = 0
  let outside = 0
  for (const run of content) {
    for (let i = run.from; i < run.to; i++) {
      if (view.tag[i] === TAG.PUNCT) continue
      if (view.quotation[i] === -1) outside++
      else inside++
    }
  }
  return inside === 0 ? 'indirect' : outside === 0 ? 'direct' : 'mixed'
}
