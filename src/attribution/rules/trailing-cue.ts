/**
 * An indirect content with its cue behind it, after a comma.
 *
 *   Resuming talks do not appear likely anytime soon,  he said.
 *   └─ content ────────────────────────────────────┘  S  cue
 */

import { LONGEST_CONTENT, trimEnd } from './content-end.ts'
import type { Cue } from './cue.ts'
import type { Draft } from './draft.ts'
import { sourceAfter } from './noun-phrase-after.ts'
import type { Range } from './range.ts'
import { Class, type Reading } from './reading.ts'

export function trailingCue(reading: Reading, cue: Cue): Draft | null {
  const { group, frames, subject, sentence } = cue
  if (group.passive || group.participle || group.infinitive) return null
  if ((frames.trailing ?? 0) < 55) return null
  const { classes } = reading
  let source = subject
  let end = group.to
  let comma = subject === null ? -1 : subject.from - 1
  if (subject === null || classes[group.from - 1] === Class.COMMA) {
    // “…, said Ann Lee, the minister.”, unless the verb has its content behind it: “Lee, then 38, said he …”
    const inverted = clauseFollows(cue) ? null : sourceAfter(reading, group.to, sentence.to)
    if (inverted !== null && !isVerbal(classes[inverted.to]) && classes[group.from - 1] === Class.COMMA) {
      source = inverted
      end = inverted.to
      comma = group.from - 1
    }
  }
  if (source === null || comma <= sentence.from || classes[comma] !== Class.COMMA) return null
  if (end === group.to && !reachesEnd(cue)) return null
  let from = sentence.from
  if (classes[from] === Class.CCONJ) from++
  const interrupts = end < sentence.to && classes[end] === Class.COMMA && end + 2 < sentence.to
  if (comma <= from || comma - from > LONGEST_CONTENT) return null
  if (!interrupts && !hasVerb(reading, from, comma)) return null
  const content: Range[] = [{ from, to: trimEnd(reading, from, comma) }]
  // “X, he said, Y”: the content goes on behind the second comma.
  if (interrupts) {
    content.push({ from: end + 1, to: trimEnd(reading, end + 1, Math.min(sentence.to, end + LONGEST_CONTENT)) })
  }
  return { rule: 'cue-after-clause', source, cue: group, head: group.head, content, rate: 100 }
}

function clauseFollows({ complement }: Cue): boolean {
  return complement.frame === 'clause' || complement.frame === 'quote' || complement.frame === 'infinitive'
}

/** Whether nothing but adjuncts stands behind the cue. */
function reachesEnd({ complement }: Cue): boolean {
  return complement.frame === 'none' || complement.frame === 'preposition'
}

function isVerbal(cls: number | undefined): boolean {
  return cls === Class.VERB || cls === Class.AUX
}

/** A content has a verb; “In a court in Alexandria, Lee said” has none before the comma. */
function hasVerb(reading: Reading, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isVerbal(reading.classes[i])) return true
  return false
}
