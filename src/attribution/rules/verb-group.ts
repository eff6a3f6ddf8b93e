/**
 * The verb group around a cue's head, with auxiliaries, negation and adverbs.
 *
 *   China  has continuously taken     He  refused to say
 *          └────── group ──────┘          └── group ──┘
 */

import { BE_FORMS, CATENATIVES } from '../../lexicon/attribution-words.ts'
import { IRREGULAR_PARTICIPLES } from '../../lexicon/auxiliaries.ts'
import { Class, type Reading } from './reading.ts'

export interface VerbGroup {
  readonly from: number
  readonly to: number
  readonly head: number
  /** “is expected”, “have been told”. */
  readonly passive: boolean
  /** No auxiliary and ends in -ing: “, asserting they …”. */
  readonly participle: boolean
  /** Preceded by “to” without a verb that passes its subject on: “a plan to accuse”. */
  readonly infinitive: boolean
}

/** How far a group reaches back at most: “would not have been able to be expected” is longer than any in news. */
const REACH = 9

export function verbGroup(reading: Reading, head: number, floor: number): VerbGroup {
  const { classes, words, document } = reading
  const bottom = Math.max(floor, head - REACH)
  let from = head
  let auxiliary = -1
  let infinitive = false
  while (from > bottom) {
    const i = from - 1
    const cls = classes[i]!
    const word = words[i]!
    if (cls === Class.AUX) {
      if (auxiliary < 0) auxiliary = i
    } else if (word === 'to') {
      const before = i - 1
      if (before < bottom || classes[before] !== Class.VERB || !CATENATIVES.has(document.tokens[before]!.lemma)) {
        infinitive = auxiliary < 0
        break
      }
      from--
    } else if (cls !== Class.ADV && !(cls === Class.PART && isNegation(word))) break
    from--
  }
  // “Also,” and “then” before a subject-less verb belong to it; a “when” never does.
  while (from < head && auxiliary < 0 && isConjunctive(words[from]!)) from++
  const text = words[head]!
  const gerund = text.endsWith('ing')
  return {
    from,
    to: head + 1,
    head,
    passive: auxiliary >= 0 && !gerund && BE_FORMS.has(words[auxiliary]!) && isParticipleForm(text),
    participle: gerund && auxiliary < 0,
    infinitive,
  }
}

function isNegation(word: string): boolean {
  return word === 'not' || word === "n't" || word === 'n’t'
}

function isConjunctive(word: string): boolean {
  return word === 'when' || word === 'where' || word === 'how' || word === 'why' || word === 'so' || word === 'as'
}

export function isParticipleForm(word: string): boolean {
  return word.endsWith('ed') || IRREGULAR_PARTICIPLES.has(word)
}
