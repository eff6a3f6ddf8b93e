/**
 * A noun phrase that ends at a given place, found leftwards by word classes.
 *
 *   … accused  the Council on Foreign Relations ’s leading candidate │
 *              └──────────────────── core ─────────────────────────┘
 */

import {
  NOUN_PREPOSITIONS,
  QUESTION_WORDS,
  TIME_OPENERS,
  TIME_WORDS,
  WHOLE_PRONOUNS,
} from '../../lexicon/attribution-words.ts'
import { POSSESSIVES } from '../../lexicon/pronouns.ts'
import type { Range } from './range.ts'
import { Class, isHeadNoun, isNominal, type Reading } from './reading.ts'

/** A noun phrase seldom has more tokens, and a hostile one may have a million. */
export const REACH = 45

/** A noun phrase without apposition, ending right before `end`. */
export function coreBefore(reading: Reading, end: number, bottom: number): Range | null {
  const { classes, words } = reading
  let i = end - 1
  if (i < bottom) return null
  const lastClass = classes[i]!
  if (lastClass === Class.PRON && WHOLE_PRONOUNS.has(words[i]!) && words[i] !== 'one') return { from: i, to: end }
  // “a group that | backed”: the relative pronoun stands for the group.
  if (words[i] === 'that' && i > bottom && isHeadNoun(classes[i - 1]!)) return { from: i, to: end }
  if (lastClass === Class.DET && WHOLE_PRONOUNS.has(words[i]!)) return { from: i, to: end }
  if (lastClass !== Class.RIGHT_BRACKET && lastClass !== Class.ADJ && !isHeadNoun(lastClass)) return null
  let from = end
  let coordinated = -1
  while (i >= bottom) {
    const cls = classes[i]!
    const word = words[i]!
    if (cls === Class.PRON) {
      // A possessive belongs to the phrase and opens it; any other pronoun is a phrase of its own.
      if (POSSESSIVES.has(word)) from = i
      break
    }
    if (cls === Class.DET) {
      from = i
      const before = classes[i - 1]
      if (i - 1 < bottom) break
      if (before === Class.DET || words[i - 1] === 'all') {
        i--
        continue
      }
      if (!joinsNouns(reading, i - 1, bottom)) break
      i--
      continue
    }
    if (isNominal(cls)) {
      // “On Friday | Obama said”, “Last week | the ministry said”
      if (from < end && TIME_WORDS.has(word) && classes[from] !== Class.ADP && classes[from] !== Class.PART) {
        if (classes[i - 1] === Class.ADP || TIME_OPENERS.has(word)) break
      }
      from = i
      i--
      continue
    }
    if (cls === Class.PART && (word === "'s" || word === '’s' || word === "'" || word === '’')) {
      i--
      continue
    }
    if (cls === Class.HYPHEN || word === '&' || word === '/') {
      i--
      continue
    }
    if (cls === Class.RIGHT_BRACKET) {
      const open = bracketBefore(reading, i, bottom)
      if (open < 0) break
      from = open
      i = open - 1
      continue
    }
    if (cls === Class.STOP && word === '.' && i > bottom && isHeadNoun(classes[i - 1]!)) {
      // An initial or a title: “James B. Comey”, “Sen. Cruz”, when the tokenizer splits it.
      i--
      continue
    }
    if (cls === Class.CLOSE || cls === Class.OPEN) {
      // A nickname inside a name is left to the document's quotations.
      break
    }
    if (cls === Class.ADP && joinsNouns(reading, i, bottom)) {
      i--
      continue
    }
    if (
      cls === Class.ADV &&
      from < end &&
      !QUESTION_WORDS.has(word) &&
      word !== 'also' &&
      isHeadNoun(classes[i - 1] ?? 0) === false
    ) {
      // “nearly all of the officials”, “more than 100 experts”
      if (classes[from] === Class.NUM || classes[from] === Class.DET || classes[from] === Class.ADJ) {
        from = i
        i--
        continue
      }
      break
    }
    // “Hacking and espionage is expected”: a gerund at the head of the sentence is a noun.
    if (cls === Class.CCONJ && word === 'and' && i - 1 === bottom && from < end && words[bottom]!.endsWith('ing')) {
      from = bottom
      break
    }
    if (cls === Class.CCONJ && (word === 'and' || word === 'or') && isHeadNoun(classes[i - 1] ?? 0) && from < end) {
      coordinated = coordinated < 0 ? from : coordinated
      i--
      continue
    }
    if (cls === Class.VERB && isModifier(reading, i, from, end, bottom)) {
      from = i
      i--
      continue
    }
    break
  }
  if (from === end) return null
  // “… hit Paris and Obama said”: what is joined by “and” is a subject only if nothing governs it.
  if (coordinated >= 0 && i >= bottom) {
    const cls = classes[i]!
    if (cls === Class.VERB || cls === Class.AUX || cls === Class.ADP || cls === Class.PART) from = coordinated
  }
  // A leading preposition's phrase is an adverbial; what follows it was cut off at the time word.
  while (from < end && (classes[from] === Class.ADP || classes[from] === Class.PART)) from++
  return from < end ? { from, to: end } : null
}

/** Whether the preposition at `i` has a noun before it to hang on. */
function joinsNouns(reading: Reading, i: number, bottom: number): boolean {
  const { classes, words } = reading
  if (i <= bottom || classes[i] !== Class.ADP || !NOUN_PREPOSITIONS.has(words[i]!)) return false
  const before = classes[i - 1]!
  return (
    before === Class.NOUN ||
    before === Class.PROPN ||
    before === Class.NUM ||
    before === Class.RIGHT_BRACKET ||
    (words[i] === 'of' && (before === Class.DET || before === Class.ADJ || before === Class.PRON))
  )
}

/** “the leading candidate”, “a proposed law”: a participle between a determiner and a noun. */
function isModifier(reading: Reading, i: number, from: number, end: number, bottom: number): boolean {
  const { classes, words } = reading
  if (from >= end || i - 1 < bottom || !isNominal(classes[from]!) || classes[from] === Class.DET) return false
  if (!words[i]!.endsWith('ed') && !words[i]!.endsWith('ing')) return false
  const before = classes[i - 1]!
  return before === Class.DET || before === Class.ADJ
}

function bracketBefore(reading: Reading, close: number, bottom: number): number {
  for (let i = close - 1; i >= Math.max(bottom, close - 12); i--)
    if (reading.classes[i] === Class.LEFT_BRACKET) return i
  return -1
}
