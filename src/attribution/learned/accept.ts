/** Candidates → claims: which are accepted, and which of two that stand in each other's way. */

import { chance } from '../../model/chances.ts'
import type { Features } from '../../model/features.ts'
import type { Model } from '../../model/model.ts'
import type { Candidate } from './candidates.ts'
import { ACCEPT } from './decisions.ts'
import type { Run } from './readings.ts'
import type { View } from './view.ts'

export interface Accepted extends Candidate {
  /** Chance that content and source are right. */
  readonly chance: number
}

/** Each candidate with its chance of being right. */
export function judge(features: Features, view: View, candidates: readonly Candidate[], model: Model): Accepted[] {
  const question = { view, all: candidates }
  return candidates.map((candidate, place) => withChance(candidate, chance(ACCEPT, model, features, question, place)))
}

/** Written out, since a long text has a hundred thousand: to spread a candidate takes longer than to judge it. */
function withChance(candidate: Candidate, chance: number): Accepted {
  return {
    head: candidate.head,
    frame: candidate.frame,
    cue: candidate.cue,
    reading: candidate.reading,
    content: candidate.content,
    gap: candidate.gap,
    margin: candidate.margin,
    share: candidate.share,
    sourced: candidate.sourced,
    attached: candidate.attached,
    chance,
  }
}

/**
 * The claims from `threshold` on, the surest first, none inside another: an attribution within another's content is
 * that speaker's telling, not the article's.
 */
export function choose(view: View, candidates: readonly Accepted[], threshold: number): Accepted[] {
  const taken: Accepted[] = []
  const byChance = candidates
    .filter(({ chance, content }) => chance >= threshold && content.length > 0)
    .sort((a, b) => b.chance - a.chance || a.head - b.head)
  // For each token whether a taken claim's content covers it, or its cue's head is it.
  const covered = new Uint8Array(view.size)
  const heads = new Uint8Array(view.size)
  for (const candidate of byChance) {
    if (covered[candidate.head] === 1) continue
    if (candidate.content.some((run) => meets(covered, run) || meets(heads, run))) continue
    for (const run of candidate.content) covered.fill(1, run.from, run.to)
    heads[candidate.head] = 1
    taken.push(candidate)
  }
  return taken.sort((a, b) => a.head - b.head)
}

function meets(tokens: Uint8Array, run: Run): boolean {
  for (let i = run.from; i < run.to; i++) if (tokens[i] === 1) return true
  return false
}
