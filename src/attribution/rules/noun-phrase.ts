/**
 * A small chunker for noun phrases, by word classes: leftwards from a verb, rightwards from a verb.
 *
 *   Adam Segal, a fellow at the Council on Foreign Relations,  said
 *   └────────────────── leftwards: a subject ──────────────┘
 */
import {
  NOUN_PREPOSITIONS,
  QUESTION_WORDS,
  SUBORDINATORS,
  TIME_OPENERS,
  TIME_WORDS,
  WHOLE_PRONOUNS,
} from '../../lexicon/attribution-words.ts'
import { Class, isHeadNoun, isNominal, type Reading } from './reading.ts'

export interface Range {
  readonly from: number
  readonly to: number
}

/** A noun phrase seldom has more tokens, and a hostile one may have a million. */
const REACH = 45

/** The noun phrase that ends right before `end` (a verb group's first token), not reaching below `floor`. */
export function subjectBefore(reading: Reading, end: number, floor: number): Range | null {
  const { classes } = reading
  const bottom = Math.max(floor, end - REACH)
  let last = end
  // “…, too, has said”; “China, for its part, has accused”: an aside between commas is no part of the subject.
  if (last - 1 > bottom && classes[last - 1] === Class.COMMA) {
    const comma = apposition(reading, last - 1, bottom)
    if (comma === null) return null
    const core = coreBefore(reading, comma.at, bottom)
    if (core === null) return null
    return { from: core.from, to: comma.aside ? comma.at : last }
  }
  if (last - 1 > bottom && classes[last - 1] === Class.DASH) return null
  // “A judge last month ordered”: the time stands between subject and verb.
  last = withoutTime(reading, last, bottom)
  return coreBefore(reading, last, bottom)
}

/** Where the phrase ends if a time without a preposition closes it: “the judge | last month”. */
function withoutTime(reading: Reading, end: number, bottom: number): number {
  const { words, classes } = reading
  let i = end
  while (i > bottom && end - i < 4 && TIME_WORDS.has(words[i - 1]!)) i--
  if (i === end || i <= bottom || !TIME_OPENERS.has(words[i]!)) return end
  return isHeadNoun(classes[i - 1]!) || classes[i - 1] === Class.RIGHT_BRACKET ? i : end
}

/** The comma that opens the apposition which the comma at `close` ends. */
function apposition(reading: Reading, close: number, bottom: number): { at: number; aside: boolean } | null {
  const { classes, words, document } = reading
  let candidate: { at: number; aside: boolean } | null = null
  let commas = 0
  for (let i = close - 1; i > bottom; i--) {
    const cls = classes[i]!
    if (cls === Class.OPEN || cls === Class.CLOSE || cls === Class.SEMICOLON || cls === Class.COLON) break
    if (cls !== Class.COMMA) continue
    if (++commas > 4) break
    const next = i + 1
    const nextClass = classes[next]!
    if (!isHeadNoun(classes[i - 1]!) && classes[i - 1] !== Class.RIGHT_BRACKET) {
      if (candidate !== null) break
      continue
    }
    const word = words[next]!
    if (nextClass === Class.ADP || nextClass === Class.ADV || nextClass === Class.SCONJ || SUBORDINATORS.has(word)) {
      return candidate ?? { at: i, aside: true }
    }
    if (nextClass === Class.VERB || nextClass === Class.PART)
      return candidate ?? { at: i, aside: nextClass === Class.PART }
    const named = classes[i - 1] === Class.PROPN || classes[i - 1] === Class.RIGHT_BRACKET
    if (nextClass === Class.DET || word === 'who' || word === 'whose' || word === 'which' || nextClass === Class.NUM) {
      return { at: i, aside: false }
    }
    if (isNominal(nextClass)) {
      candidate = { at: i, aside: false }
      // “Lee, director of the A, B and C program, said”: look on for the name.
      if (named && document.tokens[next]!.tag !== 'PROPN') return candidate
    }
  }
  return candidate
}

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

const POSSESSIVES: ReadonlySet<string> = new Set(['her', 'his', 'its', 'my', 'our', 'their', 'your', 'whose'])

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

/**
 * The subject of a sentence: the first noun phrase with a verb behind it, for verbs that have no subject of their own.
 *
 *   In Bern, the party  launched a referendum, calling for …
 *            └ subject ┘
 */
export function sentenceSubject(reading: Reading, from: number, before: number): Range | null {
  const { classes } = reading
  const top = Math.min(before, from + REACH)
  for (let i = from; i < top; i++) {
    const cls = classes[i]!
    if (cls !== Class.VERB && cls !== Class.AUX) continue
    if (reading.quotationOf[i]! >= 0) continue
    let start = i
    while (start > from && classes[start - 1] === Class.ADV) start--
    const subject = subjectBefore(reading, start, from)
    if (subject !== null && !opensSubclause(reading, subject.from, from)) return subject
  }
  return null
}

/** “When Lee called, …”: the subject of a clause that is not the main one; “who” is none either. */
function opensSubclause(reading: Reading, subject: number, from: number): boolean {
  const { words, classes } = reading
  const word = words[subject]!
  if (word === 'who' || word === 'which') return true
  if (subject - 1 < from) return false
  return SUBORDINATORS.has(words[subject - 1]!) || classes[subject - 1] === Class.SCONJ
}
