/** What tells a cue from any other word: the features of one candidate token. */
import type { Features } from '../../model/features.ts'
import { hashOf, mix } from '../../model/hash.ts'
import type { TokenSpan } from '../../types.ts'
import { MARK, TAG, type View } from './view.ts'

/** What is asked of a word that may head a cue, by what it looks at. */
export enum T {
  // cue-word
  word = 1,
  wordTag = 2,
  form = 3,
  suffixKind = 42,
  // words-before-cue
  wordKind1Before = 4,
  wordKinds2Before = 7,
  kinds2Before = 10,
  kinds3Before = 12,
  kindLemmaBefore = 28,
  wordLemmaBefore = 30,
  kindLemmas2Before = 33,
  kindBefore = 36,
  wordKind2Before = 38,
  suffixKindBefore = 43,
  kindLemma2Before = 46,
  // words-behind-cue
  wordKind1Behind = 5,
  wordKinds2Behind = 6,
  kinds2Behind = 11,
  kinds3Behind = 13,
  kindLemmaBehind = 29,
  wordLemmaBehind = 31,
  kindLemmas2Behind = 32,
  kindBehind = 35,
  wordKind2Behind = 37,
  kindLemma2Behind = 47,
  // words-around-cue
  wordKindsAround = 8,
  kindsAround = 9,
  kinds2Around = 39,
  // quotation-marks
  kindQuote = 14,
  wordQuote = 15,
  behindClosingMark = 27,
  kindCommasQuote = 34,
  quoteKindsAround = 45,
  // subject
  kindSubject = 18,
  wordSubject = 19,
  kindSubjectBehind = 44,
  kindVerbThatSubject = 48,
  // that-behind-cue
  wordThat = 25,
  kindThat = 26,
  // other-verbs
  kindVerbBefore = 20,
  wordVerbBefore = 21,
  kindCuesAround = 22,
  wordCuesAround = 23,
  kindVerbBehind = 24,
  wordVerbBehindComma = 49,
  // place
  kindFromStart = 16,
  kindToEnd = 17,
  kindHeadline = 40,
  wordHeadlineStart = 41,
  // rules
  ruleCovered = 51,
  ruleWord = 52,
  ruleKind = 53,
  ruleCoveredQuote = 54,
  ruleKindsAround = 55,
  coveredWord = 56,
  coveredKind = 57,
  // bias
  bias = 50,
}
/** The groups that an explanation names. */
export type CueGroup =
  | 'cue-word'
  | 'words-before-cue'
  | 'words-behind-cue'
  | 'words-around-cue'
  | 'quotation-marks'
  | 'subject'
  | 'that-behind-cue'
  | 'other-verbs'
  | 'place'
  | 'rules'
  | 'bias'
export const CUE_TEMPLATES: Readonly<Record<CueGroup, readonly number[]>> = {
  'cue-word': [T.word, T.wordTag, T.form, T.suffixKind],
  'words-before-cue': [
    T.wordKind1Before,
    T.wordKinds2Before,
    T.kinds2Before,
    T.kinds3Before,
    T.kindLemmaBefore,
    T.wordLemmaBefore,
    T.kindLemmas2Before,
    T.kindBefore,
    T.wordKind2Before,
    T.suffixKindBefore,
    T.kindLemma2Before,
  ],
  'words-behind-cue': [
    T.wordKind1Behind,
    T.wordKinds2Behind,
    T.kinds2Behind,
    T.kinds3Behind,
    T.kindLemmaBehind,
    T.wordLemmaBehind,
    T.kindLemmas2Behind,
    T.kindBehind,
    T.wordKind2Behind,
    T.kindLemma2Behind,
  ],
  'words-around-cue': [T.wordKindsAround, T.kindsAround, T.kinds2Around],
  'quotation-marks': [T.kindQuote, T.wordQuote, T.behindClosingMark, T.kindCommasQuote, T.quoteKindsAround],
  subject: [T.kindSubject, T.wordSubject, T.kindSubjectBehind, T.kindVerbThatSubject],
  'that-behind-cue': [T.wordThat, T.kindThat],
  'other-verbs': [
    T.kindVerbBefore,
    T.wordVerbBefore,
    T.kindCuesAround,
    T.wordCuesAround,
    T.kindVerbBehind,
    T.wordVerbBehindComma,
  ],
  place: [T.kindFromStart, T.kindToEnd, T.kindHeadline, T.wordHeadlineStart],
  rules: [T.ruleCovered, T.ruleWord, T.ruleKind, T.ruleCoveredQuote, T.ruleKindsAround, T.coveredWord, T.coveredKind],
  bias: [T.bias],
}

const NONE = 0x0e0e
/** Where a word stands to quotation marks; “before” and “behind” are added to “outside”. */
const QUOTE = {
  inside: 1,
  outside: 2,
  before: 1,
  behind: 2,
} as const
/** How far away a quotation may stand to be told of. */
const NEAR_QUOTE = 60

const bin = (n: number): number => (n < 4 ? n : n < 6 ? 4 : n < 10 ? 5 : n < 16 ? 6 : 7)

/** Adds the features of token `i` as a possible head of a cue. */
export function addCueFeatures(out: Features, view: View, i: number): void {
  const sentence = view.document.sentences[view.sentence[i]!]!
  const { from, to } = sentence
  const { kind, lemma, form, tag, rate, mark } = view
  const word = lemma[i]!
  const own = kind[i]!
  const [k1, k2, k3] = [at(sentence, kind, i - 1), at(sentence, kind, i - 2), at(sentence, kind, i - 3)]
  const [n1, n2, n3] = [at(sentence, kind, i + 1), at(sentence, kind, i + 2), at(sentence, kind, i + 3)]

  // Where it stands to quotation marks: inside one, behind one, before one, or in a sentence that holds one.
  let quote: number = QUOTE.inside
  if (view.quotation[i] === -1) {
    const before = view.quoted[i]! > view.quoted[Math.max(from, i - NEAR_QUOTE)]! ? QUOTE.before : 0
    const behind = view.quoted[Math.min(to, i + NEAR_QUOTE)]! > view.quoted[i]! ? QUOTE.behind : 0
    quote = QUOTE.outside + before + behind
  }
  const behindClose = i > 0 && (mark[i - 1] === MARK.close || (i > 1 && mark[i - 2] === MARK.close)) ? 1 : 0

  // The nearest verbs and the nearest possible subject, within a window.
  let leftVerb = 0
  let leftRate = 0
  let subject = 0
  let commas = 0
  for (let j = i - 1; j >= Math.max(from, i - 30); j--) {
    if (mark[j] === MARK.comma) commas++
    if (tag[j] === TAG.VERB && leftVerb === 0) leftVerb = i - j
    if (rate[j]! > leftRate && rate[j]! >= 4) leftRate = rate[j]!
    if (subject === 0 && (tag[j] === TAG.PROPN || tag[j] === TAG.PRON || tag[j] === TAG.NOUN)) {
      subject = mix(tag[j] === TAG.PRON ? kind[j]! : tag[j]!, Math.min(i - j, 5))
    }
  }
  let rightVerb = 0
  let rightRate = 0
  let that = 0
  for (let j = i + 1; j < Math.min(to, i + 30); j++) {
    if (tag[j] === TAG.VERB && rightVerb === 0) rightVerb = j - i
    if (rate[j]! > rightRate && rate[j]! >= 4) rightRate = rate[j]!
    if (that === 0 && form[j] === THAT && j - i < 12) that = j - i
  }

  out.add(T.word, word)
  out.add(T.wordTag, word, tag[i]!)
  out.add(T.form, form[i]!)
  out.add(T.wordKind1Before, word, k1)
  out.add(T.wordKind1Behind, word, n1)
  out.add(T.wordKinds2Behind, word, n1, n2)
  out.add(T.wordKinds2Before, word, k1, k2)
  out.add(T.wordKindsAround, word, k1, n1)
  out.add(T.kindsAround, own, k1, n1)
  out.add(T.kinds2Before, own, k1, k2)
  out.add(T.kinds2Behind, own, n1, n2)
  out.add(T.kinds3Before, k1, k2, k3)
  out.add(T.kinds3Behind, n1, n2, n3)
  out.add(T.kindQuote, own, quote)
  out.add(T.wordQuote, word, quote)
  out.add(T.kindFromStart, own, bin(i - from))
  out.add(T.kindToEnd, own, bin(to - i))
  out.add(T.kindSubject, own, subject)
  out.add(T.wordSubject, word, subject)
  out.add(T.kindVerbBefore, own, Math.min(leftVerb, 12))
  out.add(T.wordVerbBefore, word, leftVerb === 0 ? 0 : 1)
  out.add(T.kindCuesAround, own, leftRate, rightRate)
  out.add(T.wordCuesAround, word, leftRate, rightRate)
  out.add(T.kindVerbBehind, own, rightVerb === 0 ? 0 : bin(rightVerb))
  out.add(T.wordThat, word, that === 0 ? 0 : bin(that))
  out.add(T.kindThat, own, that === 0 ? 0 : bin(that))
  out.add(T.behindClosingMark, behindClose, own, rate[i]!)
  out.add(T.kindLemmaBefore, own, at(sentence, lemma, i - 1))
  out.add(T.kindLemmaBehind, own, at(sentence, lemma, i + 1))
  out.add(T.wordLemmaBefore, word, at(sentence, lemma, i - 1))
  out.add(T.wordLemmaBehind, word, at(sentence, lemma, i + 1))
  out.add(T.kindLemmas2Behind, own, at(sentence, lemma, i + 1), at(sentence, lemma, i + 2))
  out.add(T.kindLemmas2Before, own, at(sentence, lemma, i - 1), at(sentence, lemma, i - 2))
  out.add(T.kindCommasQuote, own, commas, quote)
  out.add(T.kindBehind, n1, own)
  out.add(T.kindBefore, k1, own)
  out.add(T.wordKind2Behind, n2, word)
  out.add(T.wordKind2Before, k2, word)
  out.add(T.kinds2Around, k1, k2, n1, n2)
  out.add(T.kindHeadline, own, view.paragraph[i] === 0 ? 1 : 0)
  out.add(T.wordHeadlineStart, word, view.paragraph[i] === 0 ? 1 : 0, i - from < 3 ? 1 : 0)
  const suffix = suffixOf(view, i)
  out.add(T.suffixKind, suffix, own)
  out.add(T.suffixKindBefore, suffix, k1)
  out.add(T.kindSubjectBehind, own, subject, n1)
  out.add(T.quoteKindsAround, quote, k1, n1)
  out.add(T.kindLemma2Before, at(sentence, lemma, i - 2), own)
  out.add(T.kindLemma2Behind, at(sentence, lemma, i + 2), own)
  out.add(T.kindVerbThatSubject, own, leftVerb === 0 ? 0 : 1, that === 0 ? 0 : 1, subject)
  out.add(T.wordVerbBehindComma, word, rightVerb === 0 ? 0 : 1, commas > 0 ? 1 : 0)
  out.add(T.bias)
  // What the rules take the word for, and whether they have it in somebody's words.
  const hint = view.hints.rule[i]!
  const around = view.hints.covered[i]!
  out.add(T.ruleCovered, hint, around)
  out.add(T.ruleWord, hint, word)
  out.add(T.ruleKind, hint, own)
  out.add(T.ruleCoveredQuote, hint, around, quote)
  out.add(T.ruleKindsAround, hint, k1, n1)
  out.add(T.coveredWord, around, word)
  out.add(T.coveredKind, around, own)
}

/** The value at token `j`, or a sign for the sentence's edge. */
function at({ from, to }: TokenSpan, array: Int32Array, j: number): number {
  return j < from ? NONE + 1 : j >= to ? NONE + 2 : array[j]!
}

const THAT = hashOf('that')

/** The last three letters: “-ing”, “-ed” and the like, which tell participles that the tags mix up. */
function suffixOf(view: View, i: number): number {
  return hashOf(view.document.tokens[i]!.text.slice(-3).toLowerCase())
}
