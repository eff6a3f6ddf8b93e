/**
 * A passive report: nobody is named, and the subject is part of what is reported.
 *
 *   The administration  is expected  to press China.          Others  have been told  it will.
 *   └── content ─────┘     cue       └─ content ──┘                        cue        └content┘
 */
import { HEARER_VERBS } from '../../lexicon/attribution-words.ts'
import { contentOf } from './clause-content.ts'
import { contentEnd } from './content-end.ts'
import type { Cue } from './cue.ts'
import type { Draft } from './draft.ts'
import { phraseAfter } from './noun-phrase-after.ts'
import type { Range } from './range.ts'
import type { Reading } from './reading.ts'
import { FLOOR } from './threshold.ts'

/** “seems to”, “appears to”: active in form, but their subject is part of the content as in a passive. */
const RAISING: ReadonlySet<string> = new Set(['appear', 'seem'])

export function passiveReport(reading: Reading, cue: Cue): Draft | null {
  const { group, frames, complement, lemma, subject, sentence } = cue
  const raising = RAISING.has(lemma) && !group.passive && !group.infinitive && !group.participle
  if (!group.passive && !raising) return null
  const rate = raising
    ? complement.frame === 'infinitive' || complement.frame === 'adjective' || complement.frame === 'clause'
      ? 80
      : 0
    : (frames.passive ?? 0)
  if (rate < FLOOR || subject === null) return null
  const { words } = reading
  // “was criticized by experts for …”: the agent is the source.
  if (words[complement.from] === 'by') {
    const to = phraseAfter(reading, complement.from + 1, sentence.to)
    if (to === complement.from + 1) return null
    const content: Range[] = [subject]
    const rest = contentEnd(reading, to, sentence.to)
    if (rest > to + 1) content.push({ from: to, to: rest })
    return draft(cue, { from: complement.from + 1, to }, content, rate)
  }
  if (complement.frame === 'none' && !raising) return draft(cue, null, [subject], rate)
  const rest = contentOf(reading, cue, null)
  if (rest === null) return null
  if (complement.frame === 'preposition') rest[0] = { from: complement.from, to: rest[0]!.to }
  if (HEARER_VERBS.has(lemma) || words[subject.from] === 'it') return draft(cue, null, rest, rate)
  return draft(cue, null, [subject, ...rest], rate)
}

function draft(cue: Cue, source: Range | null, content: readonly Range[], rate: number): Draft {
  const { group } = cue
  return { rule: 'passive', source, cue: group, head: group.head, content, rate }
}
