/** What tells a cue from any other word: the features of one candidate token. */
import type { Features } from '../../model/features.ts'
import { hashOf, mix } from '../../model/hash.ts'
import type { TokenSpan } from '../../types.ts'
import { MARK, TAG, type View } from './view.ts'

const NONE = 0x0e0e
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
  let quote = 0
  if (view.quotation[i] !== -1) quote = 1
  else {
    const before = view.quoted[i]! > view.quoted[Math.max(from, i - NEAR_QUOTE)]! ? 1 : 0
    const behind = view.quoted[Math.min(to, i + NEAR_QUOTE)]! > view.quoted[i]! ? 1 : 0
    quote = 2 + before + behind * 2
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

  out.add(1, word)
  out.add(2, word, tag[i]!)
  out.add(3, form[i]!)
  out.add(4, word, k1)
  out.add(5, word, n1)
  out.add(6, word, n1, n2)
  out.add(7, word, k1, k2)
  out.add(8, word, k1, n1)
  out.add(9, own, k1, n1)
  out.add(10, own, k1, k2)
  out.add(11, own, n1, n2)
  out.add(12, k1, k2, k3)
  out.add(13, n1, n2, n3)
  out.add(14, own, quote)
  out.add(15, word, quote)
  out.add(16, own, bin(i - from))
  out.add(17, own, bin(to - i))
  out.add(18, own, subject)
  out.add(19, word, subject)
  out.add(20, own, Math.min(leftVerb, 12))
  out.add(21, word, leftVerb === 0 ? 0 : 1)
  out.add(22, own, leftRate, rightRate)
  out.add(23, word, leftRate, rightRate)
  out.add(24, own, rightVerb === 0 ? 0 : bin(rightVerb))
  out.add(25, word, that === 0 ? 0 : bin(that))
  out.add(26, own, that === 0 ? 0 : bin(that))
  out.add(27, behindClose, own, rate[i]!)
  out.add(28, own, at(sentence, lemma, i - 1))
  out.add(29, own, at(sentence, lemma, i + 1))
  out.add(30, word, at(sentence, lemma, i - 1))
  out.add(31, word, at(sentence, lemma, i + 1))
  out.add(32, own, at(sentence, lemma, i + 1), at(sentence, lemma, i + 2))
  out.add(33, own, at(sentence, lemma, i - 1), at(sentence, lemma, i - 2))
  out.add(34, own, commas, quote)
  out.add(35, n1, own)
  out.add(36, k1, own)
  out.add(37, n2, word)
  out.add(38, k2, word)
  out.add(39, k1, k2, n1, n2)
  out.add(40, own, view.paragraph[i] === 0 ? 1 : 0)
  out.add(41, word, view.paragraph[i] === 0 ? 1 : 0, i - from < 3 ? 1 : 0)
  const suffix = suffixOf(view, i)
  out.add(42, suffix, own)
  out.add(43, suffix, k1)
  out.add(44, own, subject, n1)
  out.add(45, quote, k1, n1)
  out.add(46, at(sentence, lemma, i - 2), own)
  out.add(47, at(sentence, lemma, i + 2), own)
  out.add(48, own, leftVerb === 0 ? 0 : 1, that === 0 ? 0 : 1, subject)
  out.add(49, word, rightVerb === 0 ? 0 : 1, commas > 0 ? 1 : 0)
  out.add(50)
  // What the rules take the word for, and whether they have it in somebody's words.
  const hint = view.hints.rule[i]!
  const around = view.hints.covered[i]!
  out.add(51, hint, around)
  out.add(52, hint, word)
  out.add(53, hint, own)
  out.add(54, hint, around, quote)
  out.add(55, hint, k1, n1)
  out.add(56, around, word)
  out.add(57, around, own)
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
