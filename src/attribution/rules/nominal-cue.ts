/**
 * A noun or a predicate adjective as cue.
 *
 *   Lee 's   claim  that the talks failed          The ministry  is confident  that they will resume
 *   source   cue    └── content ────────┘          └─ source ─┘  └── cue ───┘  └── content ────────┘
 */

import type { Sentence } from '../../types.ts'
import { REPORTING_ADJECTIVES, REPORTING_NOUNS } from '../../weights/reporting-nouns.ts'
import { rateOf } from './clause-content.ts'
import { contentEnd } from './content-end.ts'
import type { Draft } from './draft.ts'
import { phraseAfter } from './noun-phrase-after.ts'
import { coreBefore } from './noun-phrase-before.ts'
import type { Range } from './range.ts'
import { Class, isNominal, type Reading } from './reading.ts'
import type { RuleName } from './rule-names.ts'
import { subjectBefore } from './subject.ts'
import { verbGroup } from './verb-group.ts'

/** In percent: nouns need more than verbs, since their sources are found less often. */
const NOMINAL_FLOOR = 50

/** How many words may stand between an owner or a verb and the noun: “his very sharp public criticism”. */
const REACH = 5

export function nominalCues(reading: Reading, sentence: Sentence): Draft[] {
  const { classes, quotationOf, document } = reading
  const drafts: Draft[] = []
  for (let i = sentence.from; i + 1 < sentence.to; i++) {
    const cls = classes[i]!
    if ((cls !== Class.NOUN && cls !== Class.ADJ) || quotationOf[i]! >= 0) continue
    const frames = (cls === Class.NOUN ? REPORTING_NOUNS : REPORTING_ADJECTIVES).get(document.tokens[i]!.lemma)
    const next = frames === undefined ? null : followedBy(reading, i + 1)
    const rate = next === null ? 0 : rateOf(frames, next)
    if (next === null || rate < NOMINAL_FLOOR) continue
    const draft =
      cls === Class.NOUN ? nounCue(reading, sentence, i, next, rate) : adjectiveCue(reading, sentence, i, next, rate)
    if (draft !== null) drafts.push(draft)
  }
  return drafts
}

/** What the word at `i` makes of the noun before it: `that`, `infinitive`, or a preposition; null where it is none of these. */
export function followedBy(reading: Reading, i: number): string | null {
  const word = reading.words[i]!
  if (word === 'that' || word === 'whether' || word === 'if') return 'that'
  if (reading.classes[i] === Class.PART) return word === 'to' ? 'infinitive' : null
  return reading.classes[i] === Class.ADP ? word : null
}

function nounCue(reading: Reading, sentence: Sentence, noun: number, next: string, rate: number): Draft | null {
  const { classes, words } = reading
  const bottom = Math.max(sentence.from, noun - REACH)
  let from = noun
  let source: Range | null = null
  for (let i = noun - 1; i >= bottom; i--) {
    const cls = classes[i]!
    if (cls === Class.PRON) {
      source = { from: i, to: i + 1 }
      // “renewed his criticism of”: the verb is the cue, and its subject the nearest mention.
      if (classes[i - 1] !== Class.VERB) break
      continue
    }
    if (cls === Class.PART && isGenitive(words[i]!)) {
      source = coreBefore(reading, i, sentence.from)
      break
    }
    if (cls === Class.VERB || cls === Class.AUX) {
      const group = verbGroup(reading, i, sentence.from)
      if (!group.infinitive) {
        const subject = subjectBefore(reading, group.from, sentence.from)
        if (subject !== null) {
          source = subject
          from = group.from
        }
      }
      break
    }
    if (!isNominal(cls) && cls !== Class.ADV) break
    from = i
  }
  // Without owner and verb it is mostly a topic (“a question about the deal”), unless “that” gives the content.
  if (source === null && next !== 'that') return null
  return finish(reading, sentence, { from, to: noun + 1 }, noun, source, next, rate, 'nominal-cue')
}

function adjectiveCue(
  reading: Reading,
  sentence: Sentence,
  adjective: number,
  next: string,
  rate: number,
): Draft | null {
  const { classes } = reading
  const group = verbGroup(reading, adjective, sentence.from)
  let auxiliary = false
  for (let i = group.from; i < adjective; i++) auxiliary ||= classes[i] === Class.AUX
  if (!auxiliary) return null
  const subject = subjectBefore(reading, group.from, sentence.from)
  if (subject === null) return null
  const source = reading.words[subject.from] === 'it' ? null : subject
  return finish(
    reading,
    sentence,
    { from: group.from, to: adjective + 1 },
    adjective,
    source,
    next,
    rate,
    'predicate-adjective',
  )
}

function finish(
  reading: Reading,
  sentence: Sentence,
  words: Range,
  head: number,
  source: Range | null,
  next: string,
  rate: number,
  rule: RuleName,
): Draft | null {
  const clause = next === 'that' || next === 'infinitive'
  const from = clause ? words.to : words.to + 1
  if (from >= sentence.to) return null
  const to =
    clause || reading.classes[from] === Class.VERB
      ? contentEnd(reading, from, sentence.to)
      : phraseAfter(reading, from, sentence.to)
  if (to <= from) return null
  const cue = clause ? words : { from: words.from, to: words.to + 1 }
  return { rule, source, cue, head, content: [{ from, to }], rate }
}

function isGenitive(word: string): boolean {
  return word === "'s" || word === '’s' || word === "'" || word === '’'
}
