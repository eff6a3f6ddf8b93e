/**
 * An indirect content with its cue behind it, after a comma.
 *
 *   Resuming talks do not appear likely anytime soon,  he said.
 *   └─ content ────────────────────────────────────┘  S  cue
 */

import { trimEnd } from './content-end.ts'
import type { Cue } from './cue.ts'
import type { Draft } from './draft.ts'
import { type Range, sourceAfter } from './noun-phrase.ts'
import { Class, type Reading } from './reading.ts'

export function trailingCue(reading: Reading, cue: Cue): Draft | null {
  const { group, frames, subject, sentence, complement } = cue
  if (group.passive || group.participle || group.infinitive) return null
  if ((frames.trailing ?? 0) < 55) return null
  const { classes } = reading
  const inverted = classes[group.from - 1] === Class.COMMA || classes[group.from - 1] === Class.CLOSE
  let source: Range | null = subject
  let end = group.to
  let comma = (inverted ? group.from : (subject?.from ?? 0)) - 1
  if (inverted && (subject === null || group.from - 1 > subject.to || classes[comma - 1] !== Class.PROPN)) {
    source = sourceAfter(reading, group.to, sentence.to)
    if (source === null) {
      if (subject === null) return null
      source = subject
      comma = subject.from - 1
    } else end = source.to
  } else if (subject === null) return null
  else comma = subject.from - 1
  if (comma <= sentence.from || classes[comma] !== Class.COMMA) return null
  if (complement.frame !== 'none' && complement.frame !== 'preposition' && end === group.to) return null
  let from = sentence.from
  if (classes[from] === Class.CCONJ) from++
  if (comma - from < 2) return null
  const content: Range[] = [{ from, to: trimEnd(reading, from, comma) }]
  // “X, he said, Y”: the content goes on behind the second comma.
  if (end < sentence.to && classes[end] === Class.COMMA && end + 2 < sentence.to) {
    content.push({ from: end + 1, to: trimEnd(reading, end + 1, sentence.to) })
  }
  return { rule: 'cue-after-clause', source, cue: group, head: group.head, content, confidence: 0.8 }
}
