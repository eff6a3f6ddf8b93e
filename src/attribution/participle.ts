/**
 * A participle of reporting behind a comma, with the subject of its sentence.
 *
 *   The FBI director  compared them to burglars,  asserting  they are prolific.
 *   └─── source ───┘                              cue        └─ content ──────┘
 */
import { contentOf, cueRange, frameRate } from './clause-content.ts'
import type { Cue } from './cue.ts'
import type { Draft } from './draft.ts'
import type { Range } from './noun-phrase.ts'
import { Class, type Reading } from './reading.ts'

const FLOOR = 60

export function participleReport(reading: Reading, cue: Cue, shared: Range | null): Draft | null {
  const { group, frames, complement } = cue
  if (!group.participle) return null
  const before = reading.classes[group.from - 1]
  if (before !== Class.COMMA && before !== Class.CLOSE && before !== Class.DASH) return null
  const rate = frameRate(reading, frames, complement)
  if (rate < FLOOR) return null
  const content = contentOf(reading, cue, null)
  if (content === null) return null
  return {
    rule: 'participle',
    source: shared,
    cue: cueRange(cue),
    head: group.head,
    content,
    confidence: (rate / 100) * 0.9,
  }
}
