/** Drops attributions inside another one's content: one content belongs to one claim. */
import type { Draft } from './draft.ts'
import { rangesMeet } from './range.ts'
import type { Reading } from './reading.ts'
import type { RuleName } from './rule-names.ts'

/** Which rules win where two drafts meet, strongest first; all others are alike. */
const STRENGTH: Readonly<Partial<Record<RuleName, number>>> = {
  'cue-after-quote': 4,
  'quote-after-cue': 3,
  'according-to': 3,
  'cue-after-clause': 2,
}

const WEAKEST = 1

export function withoutNested(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const ordered = [...drafts].sort((a, b) => strength(b) - strength(a) || a.head - b.head)
  // One mark a token instead of one look a pair of drafts.
  const taken = new Uint8Array(reading.words.length)
  const kept: Draft[] = []
  for (const draft of ordered) {
    if (meets(draft, taken)) continue
    kept.push(draft)
    for (const { from, to } of draft.content) taken.fill(1, from, to)
    if (draft.cue !== null) taken.fill(1, draft.cue.from, draft.cue.to)
  }
  return kept
}

function meets(draft: Draft, taken: Uint8Array): boolean {
  if (draft.head >= 0 && taken[draft.head] === 1) return true
  for (const range of draft.content) {
    for (let i = range.from; i < range.to; i++) if (taken[i] === 1) return true
  }
  return draft.cue !== null && draft.content.some((range) => rangesMeet(range, draft.cue!))
}

function strength(draft: Draft): number {
  return STRENGTH[draft.rule] ?? WEAKEST
}
