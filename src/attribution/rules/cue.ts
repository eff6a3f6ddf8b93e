/** Every verb that may be a cue, with all that the rules ask about it: its group, subject, frame and sentence. */

import type { Sentence } from '../../types.ts'
import { REPORTING_VERBS, type ReportingFrames } from '../../weights/reporting-verbs.ts'
import { type Complement, complementAfter } from './complement.ts'
import type { Range } from './range.ts'
import { Class, type Reading } from './reading.ts'
import { subjectBefore } from './subject.ts'
import { type VerbGroup, verbGroup } from './verb-group.ts'

export interface Cue {
  readonly group: VerbGroup
  readonly lemma: string
  readonly frames: ReportingFrames
  readonly subject: Range | null
  readonly complement: Complement
  readonly sentence: Sentence
  /** Where the reporter's own words begin before it: the sentence's start, or behind the last quotation. */
  readonly floor: number
}

export function readCues(reading: Reading): readonly Cue[] {
  const { document, classes, quotationOf, quotations } = reading
  const cues: Cue[] = []
  for (const sentence of document.sentences) {
    let floor = sentence.from
    for (let i = sentence.from; i < sentence.to; i++) {
      const quotation = quotationOf[i]!
      if (quotation >= 0) {
        // Whoever speaks inside a quotation is quoted; nested attributions are left out.
        i = Math.max(i, quotations[quotation]!.to - 1)
        floor = i + 1
        continue
      }
      if (classes[i] !== Class.VERB) continue
      const { lemma } = document.tokens[i]!
      const frames = REPORTING_VERBS.get(lemma)
      if (frames === undefined) continue
      const group = verbGroup(reading, i, floor)
      cues.push({
        group,
        lemma,
        frames,
        subject: subjectBefore(reading, group.from, floor),
        complement: complementAfter(reading, group.to, sentence.to),
        sentence,
        floor,
      })
    }
  }
  return cues
}
