/**
 * Why a word was taken for a cue, in words that a person understands: the two groups of the cue model's features that spoke
 * for it most.
 */
import { strongestGroups } from '../../model/explain.ts'
import { Features } from '../../model/features.ts'
import type { Model } from '../../model/model.ts'
import { groupsOf } from '../../model/templates.ts'
import type { RuleName } from '../rules/rule-names.ts'
import { addCueFeatures, CUE_TEMPLATES, type CueGroup } from './cue-features.ts'
import type { Run } from './readings.ts'
import type { View } from './view.ts'

const GROUPS = groupsOf(CUE_TEMPLATES)
const MOST_REASONS = 2

/** Around which words a group looks: so many before the cue's head, and up to so many behind it; all others look at it alone. */
const WORDS_OF: Readonly<Partial<Record<CueGroup, { readonly before: number; readonly behind: number }>>> = {
  'words-before-cue': { before: 2, behind: 0 },
  'words-behind-cue': { before: 0, behind: 2 },
  'words-around-cue': { before: 2, behind: 2 },
}

export interface CueReason {
  readonly rule: CueGroup | RuleName | 'rules-around-cue'
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

function reasonOf(view: View, head: number, group: CueGroup): CueReason {
  const { from, to } = view.document.sentences[view.sentence[head]!]!
  const { before, behind } = WORDS_OF[group] ?? { before: 0, behind: 0 }
  const run = { from: Math.max(from, head - before), to: Math.min(to, head + behind + 1) }
  return { rule: group === 'rules' ? (view.hints.drafts.get(head)?.rule ?? 'rules-around-cue') : group, run }
}
