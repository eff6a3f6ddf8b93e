/**
 * Why a word was taken for a cue, in words that a person understands: the cue model's features in groups, and the two
 * groups that spoke for it most.
 *
 * A linear model's score is a sum, so a group's part of it is exact, not a guess about a black box.
 */
import { Features } from '../../model/features.ts'
import { stepsOf, type WeightTable } from '../../model/table.ts'
import { addCueFeatures } from './cue-features.ts'
import type { Run } from './readings.ts'
import type { View } from './view.ts'

/** The templates of `addCueFeatures` by what they look at. */
const GROUPS: readonly { readonly name: string; readonly templates: readonly number[] }[] = [
  // How often the word itself is one: “said” nearly always, “made” hardly ever.
  { name: 'cue-word', templates: [1, 2, 3, 42] },
  { name: 'words-before-cue', templates: [4, 7, 10, 12, 28, 30, 33, 36, 38, 43, 46] },
  { name: 'words-behind-cue', templates: [5, 6, 11, 13, 29, 31, 32, 35, 37, 47] },
  { name: 'words-around-cue', templates: [8, 9, 39] },
  { name: 'quotation-marks', templates: [14, 15, 27, 34, 45] },
  { name: 'subject', templates: [18, 19, 44, 48] },
  { name: 'that-behind-cue', templates: [25, 26] },
  { name: 'other-verbs', templates: [20, 21, 22, 23, 24, 49] },
  { name: 'place', templates: [16, 17, 40, 41] },
  // What the hand-written rules say: named by the rule that answered.
  { name: 'rules', templates: [51, 52, 53, 54, 55, 56, 57] },
]
/** By template; -1 for those that explain nothing. */
const GROUP_OF: Int8Array = new Int8Array(64).fill(-1)
GROUPS.forEach(({ templates }, group) => {
  for (const template of templates) GROUP_OF[template] = group
})

export interface CueReason {
  readonly rule: string
  readonly run: Run
}

/** Makes the function that gives the strongest reasons for a cue, strongest first; none where nothing speaks for it. */
export function cueExplainer(view: View, table: WeightTable): (head: number) => readonly CueReason[] {
  const features = new Features()
  return (head) => {
    features.clear()
    addCueFeatures(features, view, head)
    const steps = GROUPS.map(() => 0)
    for (let i = 0; i < features.count; i++) {
      // Every template is asked once, in order: the first feature is that of template 1.
      const group = GROUP_OF[i + 1]!
      if (group >= 0) steps[group]! += stepsOf(table, features.keys[i]!)
    }
    // The two groups with the highest sums; of two alike the first.
    let first = -1
    let second = -1
    for (let group = 0; group < steps.length; group++) {
      if (steps[group]! <= 0) continue
      if (first === -1 || steps[group]! > steps[first]!) {
        second = first
        first = group
      } else if (second === -1 || steps[group]! > steps[second]!) second = group
    }
    return [first, second].filter((group) => group >= 0).map((group) => reasonOf(view, head, GROUPS[group]!.name))
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
