/** Drops attributions inside another one's content: one content belongs to one claim. */
import { type Draft, rangesMeet } from './draft.ts'

/** Which rules win where two drafts meet, strongest first. */
const STRENGTH: Readonly<Record<string, number>> = {
  'cue-after-quote': 4,
  'quote-after-cue': 3,
  'according-to': 3,
  'cue-after-clause': 2,
}

export function withoutNested(drafts: readonly Draft[]): readonly Draft[] {
  const ordered = [...drafts].sort((a, b) => strength(b) - strength(a) || a.head - b.head)
  // By token, which draft's cue and content hold it: one look a token instead of one a pair.
  const owner = new Map<number, 'content' | 'cue'>()
  const kept: Draft[] = []
  for (const draft of ordered) {
    if (meets(draft, owner)) continue
    kept.push(draft)
    for (const { from, to } of draft.content) for (let i = from; i < to; i++) owner.set(i, 'content')
    if (draft.cue !== null) for (let i = draft.cue.from; i < draft.cue.to; i++) if (!owner.has(i)) owner.set(i, 'cue')
  }
  return kept
}

function meets(draft: Draft, owner: ReadonlyMap<number, 'content' | 'cue'>): boolean {
  if (owner.get(draft.head) !== undefined) return true
  for (const range of draft.content) {
    for (let i = range.from; i < range.to; i++) if (owner.has(i)) return true
  }
  return draft.cue !== null && draft.content.some((range) => rangesMeet(range, draft.cue!))
}

function strength(draft: Draft): number {
  return STRENGTH[draft.rule] ?? 1
}
