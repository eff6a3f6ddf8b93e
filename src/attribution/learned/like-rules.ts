/** How a reading agrees with the rules' reading of the same cue. */
import type { Hints } from './hints.ts'
import type { Run } from './readings.ts'
import { MARK, type View } from './view.ts'

/** The content: `silent` where the rules have none, `none` where the reading has none; else one more for each agreement. */
const CONTENT = {
  silent: 0,
  given: 1,
  sameBegin: 1,
  sameEnd: 2,
  asManyPieces: 4,
  none: 9,
} as const
/** The source, of the rules and of the reading. */
const SOURCE = {
  silent: 0,
  neither: 1,
  onlyReading: 2,
  onlyRules: 3,
  same: 4,
  sameBegin: 5,
  overlapping: 6,
  elsewhere: 7,
} as const

export function contentLikeRules(view: View, hints: Hints, head: number, content: readonly Run[]): number {
  const draft = hints.drafts.get(head)
  if (draft === undefined) return CONTENT.silent
  if (content.length === 0) return CONTENT.none
  const begins = firstWord(view, draft.content) === firstWord(view, content)
  const ends = lastWord(view, draft.content) === lastWord(view, content)
  return (
    CONTENT.given +
    (begins ? CONTENT.sameBegin : 0) +
    (ends ? CONTENT.sameEnd : 0) +
    (content.length === draft.content.length ? CONTENT.asManyPieces : 0)
  )
}

export function sourceLikeRules(hints: Hints, head: number, source: readonly Run[]): number {
  const draft = hints.drafts.get(head)
  if (draft === undefined) return SOURCE.silent
  const run = source[0]
  if (draft.source === null) return run === undefined ? SOURCE.neither : SOURCE.onlyReading
  if (run === undefined) return SOURCE.onlyRules
  if (run.from === draft.source.from) return run.to === draft.source.to ? SOURCE.same : SOURCE.sameBegin
  return run.from < draft.source.to && draft.source.from < run.to ? SOURCE.overlapping : SOURCE.elsewhere
}

function firstWord(view: View, runs: readonly Run[]): number {
  const { from, to } = runs[0]!
  let i = from
  while (i < to && view.mark[i] !== MARK.none) i++
  return i
}

function lastWord(view: View, runs: readonly Run[]): number {
  const { from, to } = runs[runs.length - 1]!
  let i = to - 1
  while (i > from && view.mark[i] !== MARK.none) i--
  return i
}
