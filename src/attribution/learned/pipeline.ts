/**
 * Document → attributions by learned models. The steps, each in a file of its own:
 *
 *   words ─► probable cues ─► readings of each ─► the best one ─► quotations attached ─► accepted, none inside another
 */
import type { AttributionFinding, ReasonFinding } from '../../findings.ts'
import { Features } from '../../model/features.ts'
import { hasWord, inTextOrder, tokenSpan } from '../../span.ts'
import type { ClaimKind, Document, TokenSpan } from '../../types.ts'
import { apart } from '../apart.ts'
import { confidenceOf } from '../rules/confidence.ts'
import { type Accepted, choose, judge } from './accept.ts'
import { attachQuotations } from './attach.ts'
import { type Candidate, candidateOf, cueChances, eachReadings } from './candidates.ts'
import { type CueReason, cueExplainer } from './explain.ts'
import { type AttributionModels, CUE_LIKELY, type Effort, FULL_EFFORT } from './models.ts'
import type { Run } from './readings.ts'
import { MARK, TAG, type View, viewOf } from './view.ts'

export function attributionsBy(
  models: AttributionModels,
  document: Document,
  threshold: number,
  effort: Effort = FULL_EFFORT,
): AttributionFinding[] {
  const view = viewOf(document, models.rates)
  const features = new Features()
  const chances = cueChances(features, view, models.cue)
  const picked: Candidate[] = []
  eachReadings(features, view, chances, models, effort, (item) =>
    picked.push(candidateOf(features, view, item, chances[item.head]!, models.reading)),
  )
  const attached = attachToProbable(features, view, picked, models)
  const chosen = choose(view, judge(features, view, attached, models.accept), threshold)
  const explain = cueExplainer(view, models.cue)
  // Once more: a quotation whose holder was not accepted may belong to one that was.
  const claims = attachQuotations(features, view, chosen, models.attach)
  const found: AttributionFinding[] = []
  for (const claim of claims) {
    const attribution = toAttribution(view, claim, explain(claim.head))
    if (attribution !== null) found.push(attribution)
  }
  for (const signed of signedQuotations(view, claims)) if (signed.confidence >= threshold) found.push(signed)
  return found.sort((a, b) => inTextOrder(a.cue[0] ?? a.content[0]!, b.cue[0] ?? b.content[0]!))
}

/** Quotations with a name under them, unless a claim has them already. */
function signedQuotations(view: View, claims: readonly Accepted[]): AttributionFinding[] {
  if (view.hints.signed.length === 0) return []
  const taken = new Set<number>()
  for (const { content } of claims) for (const { from, to } of content) for (let i = from; i < to; i++) taken.add(i)
  const span = ({ from, to }: Run): TokenSpan => tokenSpan(view.document, from, to)
  return view.hints.signed
    .filter(({ content }) => !taken.has(content[0]!.from))
    .map(({ rule, rate, source, content }) => ({
      kind: 'direct' as const,
      source: source === null ? [] : [span(source)],
      cue: [],
      content: content.map(span),
      head: -1,
      confidence: confidenceOf(rule, rate),
      reasons: [{ field: 'attribution', rule, words: [] }],
    }))
}

/** Only probable cues hold quotations: the others would be in one another's way. */
export function attachToProbable(
  features: Features,
  view: View,
  candidates: readonly Candidate[],
  models: Pick<AttributionModels, 'attach'>,
): Candidate[] {
  const isProbable = ({ cue }: Candidate): boolean => cue >= CUE_LIKELY
  // In the same order.
  const attached = attachQuotations(features, view, candidates.filter(isProbable), models.attach)
  let next = 0
  return candidates.map((candidate) => (isProbable(candidate) ? attached[next++]! : candidate))
}

/** Null where no content has a word: “…,” she said. */
function toAttribution(view: View, claim: Accepted, why: readonly CueReason[]): AttributionFinding | null {
  const { tokens } = view.document
  const span = ({ from, to }: Run): TokenSpan => tokenSpan(view.document, from, to)
  const head = { from: claim.head, to: claim.head + 1 }
  // A colon ties source and content together without a word of saying.
  const colon = view.mark[claim.head] === MARK.colon
  const tying = claim.reading.cue.length > 0 ? claim.reading.cue.map((run) => withoutMarks(view, run)) : [head]
  const parts = apart({ source: claim.reading.source, cue: colon ? [] : tying, content: claim.content }, (token) =>
    hasWord(tokens[token]!.text),
  )
  if (parts.content.length === 0) return null
  const cue = parts.cue.map(span)
  const content = parts.content.map((run) => withoutStop(view, withoutBullet(view, run)))
  const read: ReasonFinding = { field: 'attribution', rule: 'learned-reading', words: colon ? [span(head)] : cue }
  const strongest = why.map(({ rule, run }): ReasonFinding => ({ field: 'attribution', rule, words: [span(run)] }))
  const attached: ReasonFinding[] = []
  if (claim.attached > 0) {
    attached.push({
      field: 'attribution',
      rule: 'quotation-attached',
      words: content.filter((run) => view.quotation[run.from] !== -1).map(span),
    })
  }
  return {
    kind: kindOf(view, content),
    source: parts.source.map(span),
    cue,
    content: content.map(span),
    head: colon ? -1 : claim.head,
    confidence: Math.round(claim.chance * 1000) / 1000,
    // Never pushed to: a list that has grown keeps room for sixteen more, and each claim keeps one.
    reasons: [read].concat(strongest, attached),
  }
}

/** The full stop of the telling sentence is not part of what was said; one inside quotation marks is. */
function withoutStop(view: View, run: Run): Run {
  let { to } = run
  while (to - 1 > run.from && view.quotation[to - 1] === -1 && STOPS.has(view.document.tokens[to - 1]!.text)) to--
  return { from: run.from, to }
}

/** What stands before a quotation in a list or a post is no part of it: “• ⟨“No,”⟩ said Lee”, “🙂 ⟨“No,”⟩ said Lee”. */
function withoutBullet(view: View, run: Run): Run {
  let { from } = run
  while (from < run.to - 1 && view.quotation[from] === -1 && BULLET.test(view.document.tokens[from]!.text)) from++
  return { from, to: run.to }
}
const BULLET = /^(?:[\p{Dash_Punctuation}\p{Extended_Pictographic}\p{Emoji_Modifier}*·•‣▪●◦]|\u200d|\ufe0f)+$/u

/** “said:” without its colon. */
function withoutMarks(view: View, run: Run): Run {
  let { to } = run
  while (to - 1 > run.from && view.mark[to - 1] !== MARK.none) to--
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
