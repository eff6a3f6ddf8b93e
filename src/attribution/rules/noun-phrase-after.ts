/**
 * A noun phrase that begins at a given place, found rightwards by word classes.
 *
 *   said │ James Lewis  ,  director of the program at the center  .
 *          └─ phrase ─┘    └────────── apposition ────────────┘
 */
import { NOUN_PREPOSITIONS, TIME_WORDS, WHOLE_PRONOUNS } from '../../lexicon/attribution-words.ts'
import { POSSESSIVES } from '../../lexicon/pronouns.ts'
import { REACH } from './noun-phrase-before.ts'
import type { Range } from './range.ts'
import { Class, isHeadNoun, isNominal, type Reading } from './reading.ts'

/** The noun phrase that begins at `from`, with its prepositional phrases; `from` itself where none does. */
export function phraseAfter(reading: Reading, from: number, ceiling: number): number {
  const { classes, words } = reading
  const top = Math.min(ceiling, from + REACH)
  let end = from
  let i = from
  while (i < top) {
    const cls = classes[i]!
    if (isNominal(cls)) {
      if (cls === Class.PRON && !POSSESSIVES.has(words[i]!)) {
        if (i === from) return i + 1
        break
      }
      if (i > from && TIME_WORDS.has(words[i]!) && (classes[i - 1] === Class.NOUN || classes[i - 1] === Class.PROPN))
        break
      // A new determiner after a noun opens another phrase: “told reporters the plan”
      if (cls === Class.DET && end === i && i > from && isHeadNoun(classes[i - 1]!)) break
      end = cls === Class.DET && i > from ? end : i + 1
      i++
      continue
    }
    if (cls === Class.HYPHEN || words[i] === '&' || words[i] === '/') {
      i++
      continue
    }
    if (cls === Class.PART && words[i] !== 'to' && end === i) {
      i++
      end = i
      continue
    }
    if (cls === Class.STOP && words[i] === '.' && i + 1 < top && classes[i + 1] === Class.PROPN) {
      i++
      continue
    }
    if (cls === Class.LEFT_BRACKET && end === i) {
      const close = bracketAfter(reading, i, top)
      if (close < 0) break
      i = close + 1
      end = i
      continue
    }
    if (cls === Class.ADV && i === from) {
      i++
      continue
    }
    if (
      cls === Class.ADP &&
      end === i &&
      NOUN_PREPOSITIONS.has(words[i]!) &&
      i + 1 < top &&
      isNominal(classes[i + 1]!)
    ) {
      if (TIME_WORDS.has(words[i + 1]!)) break
      i++
      continue
    }
    if (cls === Class.CCONJ && words[i] === 'and' && end === i && i + 1 < top && isNominal(classes[i + 1]!)) {
      i++
      continue
    }
    if (cls === Class.VERB && i > from && end < top && classes[i - 1] === Class.DET) {
      i++
      continue
    }
    break
  }
  return end
}

function bracketAfter(reading: Reading, open: number, top: number): number {
  for (let i = open + 1; i < Math.min(top, open + 12); i++) if (reading.classes[i] === Class.RIGHT_BRACKET) return i
  return -1
}

/**
 * A noun phrase after the cue, with its appositions.
 *
 *   said  James Lewis, director of the program at the center.
 *         └──────────────────────────────────────────────┘
 */
export function sourceAfter(reading: Reading, from: number, ceiling: number): Range | null {
  const { classes, words } = reading
  const top = Math.min(ceiling, from + REACH)
  let end = phraseAfter(reading, from, top)
  if (end === from) return null
  if (WHOLE_PRONOUNS.has(words[end - 1]!) && end - from === 1) return { from, to: end }
  // Appositions, as long as they are nominal: “, the mayor of X”, “, 45, a farmer”
  while (end < top && classes[end] === Class.COMMA) {
    const next = end + 1
    if (next >= top) break
    const cls = classes[next]!
    if (!isNominal(cls) || (cls === Class.PRON && !POSSESSIVES.has(words[next]!))) break
    const phrase = phraseAfter(reading, next, top)
    if (phrase === next) break
    // A verb right behind means that a clause began here: “said Lee, the ministry insisted”
    if (phrase < top && (classes[phrase] === Class.VERB || classes[phrase] === Class.AUX)) break
    end = phrase
  }
  return { from, to: end }
}
