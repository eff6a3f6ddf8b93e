/** Document → attributions: which words are tied to which source by which cue. The order of the rules stands here. */
import type { AttributionFinding } from '../../findings.ts'
import { inTextOrder } from '../../span.ts'
import type { Document } from '../../types.ts'
import { accordingTo } from './according-to.ts'
import { attachQuotes } from './attach-quotes.ts'
import { contentAfterCue } from './clause-content.ts'
import { type Cue, readCues } from './cue.ts'
import { type Draft, toAttribution } from './draft.ts'
import { withoutNested } from './nesting.ts'
import { nominalCues } from './nominal-cue.ts'
import { participleReport } from './participle.ts'
import { passiveReport } from './passive.ts'
import { cueAfterQuote } from './quoted-speech.ts'
import type { Range } from './range.ts'
import { Class, type Reading, readClasses } from './reading.ts'
import { speakerColon } from './speaker-colon.ts'
import { speakerDash } from './speaker-dash.ts'
import { sentenceSubject } from './subject.ts'
import { trailingCue } from './trailing-cue.ts'

type Rule = (reading: Reading, cue: Cue, shared: Range | null) => Draft | null

/** For each cue the first rule that answers is taken. */
const RULES: readonly Rule[] = [
  // A quotation right before the cue is never anything else.
  cueAfterQuote,
  // Before the rules that look to the right, since a trailing cue has nothing there but adjuncts.
  trailingCue,
  // A passive has no source before it, so it must not reach the active rule.
  passiveReport,
  participleReport,
  contentAfterCue,
]

export function attributionsByRules(document: Document): readonly AttributionFinding[] {
  const { reading, drafts } = draftsOf(document)
  return drafts
    .flatMap((draft) => toAttribution(reading, draft) ?? [])
    .sort((a, b) => inTextOrder(a.cue[0] ?? a.content[0]!, b.cue[0] ?? b.content[0]!))
}

/** The claims that the rules give, before they are put into offsets. */
export function draftsOf(document: Document): { readonly reading: Reading; readonly drafts: readonly Draft[] } {
  const reading = readClasses(document)
  return { reading, drafts: attachQuotes(reading, withoutNested(reading, findDrafts(reading))) }
}

/** All that the rules answer, one inside another too; the learned models take them for hints. */
export function findDrafts(reading: Reading): readonly Draft[] {
  const { document } = reading
  const drafts: Draft[] = []
  for (const sentence of document.sentences)
    drafts.push(...accordingTo(reading, sentence), ...nominalCues(reading, sentence))
  for (const paragraph of document.paragraphs) {
    const draft = speakerColon(reading, paragraph) ?? speakerDash(reading, paragraph)
    if (draft !== null) drafts.push(draft)
  }
  let previous: Draft | null = null
  let sentenceOfPrevious = -1
  for (const cue of readCues(reading)) {
    let shared: Range | null = null
    if (sharesSubject(reading, cue)) {
      shared =
        previous !== null && sentenceOfPrevious === cue.sentence.from
          ? previous.source
          : sentenceSubject(reading, cue.sentence.from, cue.group.from)
    }
    for (const rule of RULES) {
      const draft = rule(reading, cue, shared)
      if (draft === null) continue
      drafts.push(draft)
      previous = draft
      sentenceOfPrevious = cue.sentence.from
      break
    }
  }
  return drafts
}

/** “… and insisted”, “…, asserting”: the verb has no subject of its own and takes that of the verb before. */
function sharesSubject(reading: Reading, cue: Cue): boolean {
  const before = reading.classes[cue.group.from - 1]
  return cue.group.participle || before === Class.CCONJ || before === Class.COMMA || before === Class.CLOSE
}
