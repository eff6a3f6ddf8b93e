/** What tells a claim from a false alarm: the doubts of the models before, and how the candidate stands to its neighbours. */
import type { Features } from '../../model/features.ts'
import { mix } from '../../model/hash.ts'
import type { Candidate } from './candidates.ts'
import { addReadingFeatures } from './rank-features.ts'
import type { Run } from './readings.ts'
import type { View } from './view.ts'

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
  out.add(301, chance)
  out.add(302, chance, frame.kind)
  out.add(303, chance, frame.lemma)
  out.add(304, share)
  out.add(305, share, chance)
  out.add(306, steps(candidate.margin))
  out.add(307, steps(candidate.margin), chance)
  out.add(308, step(candidate.sourced), reading.source.length > 0 ? 1 : 0)
  out.add(309, view.quotation[head] === -1 ? 0 : 1, chance)
  out.add(310, frame.lemma)
  out.add(311, frame.lemma, view.quotation[head] === -1 ? 0 : 1)
  // Neighbours: whose content holds this cue, whose cue stands in this content, whose source is the same.
  const own = reading.source[0]
  let within = 0
  let holds = 0
  let shared = 0
  let overlapping = 0
  for (let k = Math.max(0, place - NEIGHBOURS); k < Math.min(all.length, place + NEIGHBOURS + 1); k++) {
    const other = all[k]!
    if (k === place) continue
    const stronger = other.cue > cue ? 2 : 1
    const strength = stronger + (other.cue > 0.5 ? 2 : 0)
    if (strength > within && holdsToken(other.content, head)) within = strength
    if (strength > holds && holdsToken(content, other.head)) holds = strength
    const theirs = other.reading.source[0]
    if (own !== undefined && theirs !== undefined && own.from === theirs.from) shared = stronger
    if (stronger > overlapping && overlap(content, other.content)) overlapping = stronger
  }
  out.add(312, within)
  out.add(313, holds)
  out.add(314, within, chance)
  out.add(315, holds, chance)
  out.add(316, shared, overlapping)
  out.add(317, mix(within, holds), frame.kind)
  out.add(318, overlapping, chance)
  out.add(319, view.paragraph[head] === 0 ? 1 : 0, chance)
  out.add(320)
  out.add(321, Math.min(candidate.attached, 3), chance)
  out.add(322, Math.min(candidate.attached, 3), reading.content.length === 0 ? 1 : 0, reading.source.length)
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
