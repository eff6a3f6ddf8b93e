/** Document → Reading: each token's word class with the tagger's usual errors mended, and which quotation holds it. */

import { CLAUSE_OPENERS } from '../../lexicon/function-words.ts'
import { SINGULAR_SUBJECTS } from '../../lexicon/pronouns.ts'
import type { Document, Quotation } from '../../types.ts'
import { REPORTING_VERBS } from '../../weights/reporting-verbs.ts'

/** What a token does in a sentence, as far as finding who said what needs it. */
export const Class = {
  OTHER: 0,
  NOUN: 1,
  PROPN: 2,
  PRON: 3,
  DET: 4,
  ADJ: 5,
  NUM: 6,
  ADV: 7,
  VERB: 8,
  AUX: 9,
  ADP: 10,
  /** “'s” after a name, “not”, and “to”. */
  PART: 11,
  SCONJ: 12,
  CCONJ: 13,
  COMMA: 14,
  /** The mark that opens an outer quotation. */
  OPEN: 15,
  CLOSE: 16,
  STOP: 17,
  COLON: 18,
  SEMICOLON: 19,
  DASH: 20,
  LEFT_BRACKET: 21,
  RIGHT_BRACKET: 22,
  HYPHEN: 23,
} as const
export type Class = (typeof Class)[keyof typeof Class]

/** A document prepared for the rules: looked up by token index, built once. */
export interface Reading {
  readonly document: Document
  /** Each token in lower case. */
  readonly words: readonly string[]
  readonly classes: Uint8Array
  /** For each token the index of the outer quotation that holds it (its marks included), or -1. */
  readonly quotationOf: Int32Array
  /** The quotations of depth 0. */
  readonly quotations: readonly Quotation[]
  /** For each of them the class of the last token before its closing mark: a comma and a stop are signs of speech. */
  readonly endings: Uint8Array
}

const BY_TAG: ReadonlyMap<string, Class> = new Map([
  ['NOUN', Class.NOUN],
  ['PROPN', Class.PROPN],
  ['PRON', Class.PRON],
  ['DET', Class.DET],
  ['ADJ', Class.ADJ],
  ['NUM', Class.NUM],
  ['ADV', Class.ADV],
  ['VERB', Class.VERB],
  ['AUX', Class.AUX],
  ['ADP', Class.ADP],
  ['PART', Class.PART],
  ['SCONJ', Class.SCONJ],
  ['CCONJ', Class.CCONJ],
  ['SYM', Class.NOUN],
  ['X', Class.NOUN],
])

const BY_WORD: ReadonlyMap<string, Class> = new Map([
  [',', Class.COMMA],
  ['.', Class.STOP],
  ['?', Class.STOP],
  ['!', Class.STOP],
  ['...', Class.STOP],
  ['…', Class.STOP],
  [':', Class.COLON],
  [';', Class.SEMICOLON],
  ['--', Class.DASH],
  ['—', Class.DASH],
  ['–', Class.DASH],
  ['(', Class.LEFT_BRACKET],
  ['[', Class.LEFT_BRACKET],
  [')', Class.RIGHT_BRACKET],
  [']', Class.RIGHT_BRACKET],
  // Whatever the tagger says of them:
  ['that', Class.SCONJ],
  ['whether', Class.SCONJ],
  ['if', Class.SCONJ],
  ['because', Class.SCONJ],
  ['although', Class.SCONJ],
  ['who', Class.PRON],
  ['whom', Class.PRON],
  ['which', Class.PRON],
  ['what', Class.PRON],
  ['others', Class.NOUN],
  ["n't", Class.PART],
  ['n’t', Class.PART],
  ['not', Class.PART],
])

/** Clitics that the tagger calls a particle: after a pronoun they are a form of “be” or “have”. */
const CLITICS: ReadonlySet<string> = new Set(["'s", '’s'])

export function readClasses(document: Document): Reading {
  const { tokens, sentences } = document
  const words = tokens.map((token) => token.text.toLowerCase())
  const classes = new Uint8Array(tokens.length)
  for (const sentence of sentences) {
    const titled = isTitleCase(document, sentence.from, sentence.to)
    for (let i = sentence.from; i < sentence.to; i++) {
      classes[i] = classOf(document, words, i, titled || i === sentence.from)
    }
  }
  const quotations = document.quotations.filter((quotation) => quotation.depth === 0)
  const quotationOf = new Int32Array(tokens.length).fill(-1)
  quotations.forEach((quotation, index) => {
    quotationOf.fill(index, quotation.from, quotation.to)
    classes[quotation.from] = Class.OPEN
    if (quotation.closed && quotation.to - 1 > quotation.from) classes[quotation.to - 1] = Class.CLOSE
  })
  const endings = new Uint8Array(quotations.length)
  quotations.forEach(({ from, to, closed }, index) => {
    let last = closed ? to - 2 : to - 1
    // “''” is read as two tokens.
    if (closed && words[last] === "'" && words[to - 1] === "'") last--
    if (last > from) endings[index] = classes[last]!
  })
  return { document, words, classes, quotationOf, quotations, endings }
}

function classOf(document: Document, words: readonly string[], i: number, capitalMeansNothing: boolean): Class {
  const { tokens, text } = document
  const token = tokens[i]!
  const word = words[i]!
  const known = BY_WORD.get(word)
  if (known !== undefined) return known
  const before = tokens[i - 1]
  if (word === '-') {
    const glued = before !== undefined && before.end === token.start && tokens[i + 1]?.start === token.end
    return glued ? Class.HYPHEN : Class.DASH
  }
  if (CLITICS.has(word)) return before?.tag === 'PRON' && words[i - 1] !== 'one' ? Class.AUX : Class.PART
  const byTag = BY_TAG.get(token.tag) ?? Class.OTHER
  if (byTag === Class.NOUN && reportsAfterAll(document, words, i)) return Class.VERB
  // “Ted/VERB Cruz”, “Working/VERB Group”, “Democratic/ADJ”: a capital inside a sentence is a name.
  if (!capitalMeansNothing && (byTag === Class.VERB || byTag === Class.ADV || byTag === Class.ADP)) {
    const first = text.charCodeAt(token.start)
    if (first >= 65 && first <= 90 && tokens[i - 1]?.tag !== 'PUNCT') return Class.PROPN
  }
  return byTag
}

/** “Lee claims/NOUN that”, “polls show/NOUN he”: a subject before and a clause or quotation behind make it a verb. */
function reportsAfterAll(document: Document, words: readonly string[], i: number): boolean {
  const { tokens } = document
  const before = tokens[i - 1]
  const next = words[i + 1]
  if (before === undefined || next === undefined) return false
  const frames = REPORTING_VERBS.get(tokens[i]!.lemma)
  if (frames === undefined) return false
  const infinitive = next === 'to' && (frames.infinitive ?? 0) >= 50
  if (!infinitive && (frames.clause ?? 0) < 60) return false
  const word = words[i]!
  const singular = word.endsWith('s')
  const subject = singular
    ? before.tag === 'PROPN' || words[i - 1] === 'and' || SINGULAR_SUBJECTS.has(words[i - 1]!)
    : words[i - 1] === 'they' ||
      words[i - 1] === 'we' ||
      words[i - 1] === 'i' ||
      (before.tag === 'NOUN' && words[i - 1]!.endsWith('s'))
  return (
    subject && (infinitive || next === 'that' || next === ':' || CLAUSE_OPENERS.has(next) || OPENING_MARKS.has(next))
  )
}

const OPENING_MARKS: ReadonlySet<string> = new Set(['“', '"', "''", '``'])

/** Whether nearly all longer words of the sentence have a capital, as in a headline: then capitals tell nothing. */
function isTitleCase(document: Document, from: number, to: number): boolean {
  let long = 0
  let capital = 0
  // A cap, since forty words tell as much as a thousand.
  for (let i = from; i < Math.min(to, from + 40); i++) {
    const { start, end } = document.tokens[i]!
    if (end - start < 4) continue
    long++
    const first = document.text.charCodeAt(start)
    if (first >= 65 && first <= 90) capital++
  }
  return long > 2 && capital > 0.7 * long
}

/** Whether the token can be part of a noun phrase's core. */
export function isNominal(cls: number): boolean {
  return cls >= Class.NOUN && cls <= Class.NUM
}

/** Whether the token can end a noun phrase. */
export function isHeadNoun(cls: number): boolean {
  return cls === Class.NOUN || cls === Class.PROPN || cls === Class.PRON || cls === Class.NUM
}
