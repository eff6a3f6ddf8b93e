/**
 * A speaker and a colon at the head of a paragraph, as in transcripts and some headlines.
 *
 *   LEE  :  I think that we all need to work.
 *   source  └─ content ────────────────────┘
 */
import type { TokenSpan } from '../../types.ts'
import { trimEnd } from './content-end.ts'
import type { Draft } from './draft.ts'
import { Class, type Reading } from './reading.ts'

/** A title, two names and an initial. */
const LONGEST_NAME = 5

export function speakerColon(reading: Reading, paragraph: TokenSpan): Draft | null {
  const { classes } = reading
  let i = paragraph.from
  while (i < paragraph.to && i - paragraph.from < LONGEST_NAME && classes[i] === Class.PROPN) i++
  if (i === paragraph.from || i + 2 >= paragraph.to || classes[i] !== Class.COLON) return null
  const to = trimEnd(reading, i + 1, paragraph.to)
  return {
    rule: 'speaker-colon',
    source: { from: paragraph.from, to: i },
    cue: null,
    head: -1,
    content: [{ from: i + 1, to }],
    rate: 100,
  }
}
