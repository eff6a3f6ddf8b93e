/** What tells a claim from a false alarm: the doubts of the models before, and how the candidate stands to its neighbours. */

import type { Features } from '../../model/features.ts'
import { mix } from '../../model/hash.ts'
import type { TemplateGroups } from '../../model/templates.ts'
import type { Candidate } from './candidates.ts'
import { addReadingFeatures } from './reading-features.ts'
import type { Run } from './readings.ts'
import type { View } from './view.ts'

/** What is asked of a candidate beside what is asked of its reading. */
export enum T {
  // cue-chance
  cueChance = 301,
  cueChanceKind = 302,
  cueChanceLemma = 303,
  insideQuotation = 309,
  cue = 310,
  cueInsideQuotation = 311,
  headline = 319,
  // reading-chance
  share = 304,
  shareCueChance = 305,
  margin = 306,
  marginCueChance = 307,
  sourced = 308,
  // neighbours
  within = 312,
  holds = 313,
  withinCueChance = 314,
  holdsCueChance = 315,
  sharedSource = 316,
  nestingKind = 317,
  overlapping = 318,
  // attached-quotations
  attached = 321,
  attachedShape = 322,
  // bias
  bias = 320,
}
/** The groups that an explanation names. */
export const ACCEPT_TEMPLATES: TemplateGroups = {
  'cue-chance': [
    T.cueChance,
    T.cueChanceKind,
    T.cueChanceLemma,
    T.insideQuotation,
    T.cue,
    T.cueInsideQuotation,
    T.headline,
  ],
  'reading-chance': [T.share, T.shareCueChance, T.margin, T.marginCueChance, T.sourced],
  neighbours: [T.within, T.holds, T.withinCueChance, T.holdsCueChance, T.sharedSource, T.nestingKind, T.overlapping],
  'attached-quotations': [T.attached, T.attachedShape],
  bias: [T.bias],
}

/** How probable a neighbour's cue is beside the candidate's own; `likely` is added where it is more probable than not. */
const STRENGTH = {
  weaker: 1,
  stronger: 2,
  likely: 2,
} as const

/** How many candidates on either side are compared: quotations reach some paragraphs far, no further. */
const NEIGHBOURS = 12

const step = (p: number): number =>
  Math.round(Math.max(-4, Math.min(4, Math.log((p + 1e-4) / (1 - p + 1e-4)))) * 2) + 20
const steps = (x: number): number => Math.min(12, Math.floor(x * 2))

export function addAcceptFeatures(
  out: Features,
  view: View,
  candidate: Candidate,
  all: readonly Candidate[],
  place: number,
): void {
  const { reading, head, cue, gap, frame, content } = candidate
  addReadingFeatures(out, view, frame, reading, gap)
  const chance = step(cue)
  const share = step(candidate.share)
  out.add(T.cueChance, chance)
  out.add(T.cueChanceKind, chance, frame.kind)
  out.add(T.cueChanceLemma, chance, frame.lemma)
  out.add(T.share, share)
  out.add(T.shareCueChance, share, chance)
  out.add(T.margin, steps(candidate.margin))
  out.add(T.marginCueChance, steps(candidate.margin), chance)
  out.add(T.sourced, step(candidate.sourced), reading.source.length > 0 ? 1 : 0)
  out.add(T.insideQuotation, view.quotation[head] === -1 ? 0 : 1, chance)
  out.add(T.cue, frame.lemma)
  out.add(T.cueInsideQuotation, frame.lemma, view.quotation[head] === -1 ? 0 : 1)
  // Neighbours: whose content holds this cue, whose cue stands in this content, whose source is the same.
  const own = reading.source[0]
  let within = 0
  let holds = 0
  let shared = 0
  let overlapping = 0
  for (let k = Math.max(0, place - NEIGHBOURS); k < Math.min(all.length, place + NEIGHBOURS + 1); k++) {
    const other = all[k]!
    if (k === place) continue
    const stronger = other.cue > cue ? STRENGTH.stronger : STRENGTH.weaker
    const strength = stronger + (other.cue > 0.5 ? STRENGTH.likely : 0)
    if (strength > within && holdsToken(other.content, head)) within = strength
    if (strength > holds && holdsToken(content, other.head)) holds = strength
    const theirs = other.reading.source[0]
    if (own !== undefined && theirs !== undefined && own.from === theirs.from) shared = stronger
    if (stronger > overlapping && overlap(content, other.content)) overlapping = stronger
  }
  out.add(T.within, within)
  out.add(T.holds, holds)
  out.add(T.withinCueChance, within, chance)
  out.add(T.holdsCueChance, holds, chance)
  out.add(T.sharedSource, shared, overlapping)
  out.add(T.nestingKind, mix(within, holds), frame.kind)
  out.add(T.overlapping, overlapping, chance)
  out.add(T.headline, view.paragraph[head] === 0 ? 1 : 0, chance)
  out.add(T.bias)
  out.add(T.attached, Math.min(candidate.attached, 3), chance)
  out.add(T.attachedShape, Math.min(candidate.attached, 3), reading.content.length === 0 ? 1 : 0, reading.source.length)
}

function holdsToken(runs: readonly Run[], token: number): boolean {
  for (const { from, to } of runs) if (from <= token && token < to) return true
  return false
}

/** Both lists stand in text order. */
function overlap(a: readonly Run[], b: readonly Run[]): boolean {
  let i = 0
  let j = 0
  while (i < a.length && j < b.length) {
    if (a[i]!.to <= b[j]!.from) i++
    else if (b[j]!.to <= a[i]!.from) j++
    else return true
  }
  return false
}
