/**
 * A participle of reporting behind a comma, with the subject of its sentence.
 *
 *   The FBI director  compared them to burglars,  asserting  they are prolific.
 *   └─── source ───┘                              cue        └─ content ──────┘
 */

import { TIME_WORDS } from '../../lexicon/attribution-words.ts'
import { MESSAGE_NOUNS } from '../../lexicon/message-nouns.ts'
import { contentOf, cueRange, frameRate } from './clause-content.ts'
import type { Cue } from './cue.ts'
import type { Draft } from './draft.ts'
import { phraseAfter } from './noun-phrase-after.ts'
import type { Range } from './range.ts'
import { Class, type Reading } from './reading.ts'
import { sentenceSubject } from './subject.ts'
import { FLOOR } from './threshold.ts'

export function participleReport(reading: Reading, cue: Cue, shared: Range | null): Draft | null {
  const { group, frames, complement, sentence } = cue
  if (!group.participle) return null
  const rate = frameRate(reading, frames, complement)
  if (rate < FLOOR) return null
  const place = placeOf(reading, cue)
  if (place === null) return null
  let content = contentOf(reading, cue, null)
  if (content === null) return null
  let source = shared
  if (place === 'behind-noun') source = sender(reading, cue)
  if (place === 'fronted') {
    // “Conceding that it failed, the ministry said …”: the content ends at the comma, the subject follows.
    const comma = commaAfter(reading, content[0]!.from, sentence.to)
    if (comma < 0) return null
    const end = phraseAfter(reading, comma + 1, sentence.to)
    if (end === comma + 1) return null
    content = [{ from: content[0]!.from, to: comma }]
    source = { from: comma + 1, to: end }
  }
  return {
    rule: `participle-${place}`,
    source,
    cue: cueRange(cue),
    head: group.head,
    content,
    rate,
  }
}

function placeOf(
  reading: Reading,
  { group, sentence, subject }: Cue,
): 'behind-comma' | 'behind-noun' | 'fronted' | null {
  if (group.from === sentence.from) return 'fronted'
  const before = reading.classes[group.from - 1]
  if (before === Class.COMMA || before === Class.CLOSE || before === Class.DASH || before === Class.CCONJ)
    return 'behind-comma'
  return subject === null ? null : 'behind-noun'
}

/** “a group backing Lee” speaks itself; “released a statement saying …”, “was on the air talking about …” do not. */
function sender(reading: Reading, { subject, group, sentence }: Cue): Range | null {
  if (subject === null || subject.from === sentence.from) return subject
  const { classes, document } = reading
  const head = document.tokens[group.from - 1]!
  const verbBefore = sentenceSubject(reading, sentence.from, subject.from)
  if (verbBefore === null) return subject
  return MESSAGE_NOUNS.has(head.lemma) || classes[group.from - 1] === Class.PRON || TIME_WORDS.has(head.lemma)
    ? verbBefore
    : subject
}

function commaAfter(reading: Reading, from: number, end: number): number {
  for (let i = from; i < Math.min(end, from + 30); i++) if (reading.classes[i] === Class.COMMA) return i
  return -1
}
