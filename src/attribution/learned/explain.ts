/**
 * Why a word was taken for a cue, in words that a person understands: the two groups of the cue model's features that spoke
 * for it most.
 */
import { strongestGroups } from '../../model/explain.ts'
import { Features } from '../../model/features.ts'
import type { Model } from '../../model/model.ts'
import { groupsOf } from '../../model/templates.ts'
import { addCueFeatures, CUE_TEMPLATES } from './cue-features.ts'
import type { Run } from './readings.ts'
import type { View } from './view.ts'

const GROUPS = groupsOf(CUE_TEMPLATES)
const MOST_REASONS = 2

export interface CueReason {
  readonly rule: string
  readonly run: Run
}

/** Makes the function that gives the strongest reasons for a cue, strongest first; none where nothing speaks for it. */
export function cueExplainer(view: View, model: Model): (head: number) => readonly CueReason[] {
  const features = new Features()
  return (head) => {
    features.clear()
    addCueFeatures(features, view, head)
    return strongestGroups(model, features, GROUPS, MOST_REASONS).map((group) => reasonOf(view, head, group))
  }
}

function reasonOf(view: View, head: number, name: string): CueReason {
  const { from, to } = view.document.sentences[view.sentence[head]!]!
  if (name === 'words-before-cue') return { rule: name, run: { from: Math.max(from, head - 2), to: head + 1 } }
  if (name === 'words-behind-cue') return { rule: name, run: { from: head, to: Math.min(to, head + 3) } }
  if (name === 'words-around-cue')
    return { rule: name, run: { from: Math.max(from, head - 2), to: Math.min(to, head + 3) } }
  const rule = name === 'rules' ? (view.hints.drafts.get(head)?.rule ?? 'rules-around-cue') : name
  return { rule, run: { from: head, to: head + 1 } }
}
