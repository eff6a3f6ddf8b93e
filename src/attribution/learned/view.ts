/** Document → numbers: for each token what the models go by, computed once an article and kept in typed arrays. */
import { hashOf, mix } from '../../model/hash.ts'
import type { Document } from '../../types.ts'
import { type Hints, hintsOf } from './hints.ts'

/** Word statistics that the models were trained with: how often a word is the head of a cue, in steps. */
export interface CueRates {
  /** By lemma: used as a verb, and used otherwise. */
  readonly verbs: RateTable
  readonly others: RateTable
}

/** Rates by the hash of the lemma, which the view has at hand: an open table, `hash, rate` a slot, no rate where empty. */
type RateTable = Int32Array

export interface View {
  readonly document: Document
  readonly size: number
  /** Hash of the lemma, of the lower-cased form. */
  readonly lemma: Int32Array
  readonly form: Int32Array
  /** Hash of the coarse class: a function word itself, else its tag with its cue rate and whether it is capitalised. */
  readonly kind: Int32Array
  readonly tag: Uint8Array
  /** Step of the cue rate, 0 (never a cue) to 7. */
  readonly rate: Uint8Array
  /** Index of the outermost quotation that holds the token, or -1. */
  readonly quotation: Int32Array
  /** How many tokens before this one stand in quotations. */
  readonly quoted: Int32Array
  readonly sentence: Int32Array
  readonly paragraph: Int32Array
  readonly mark: Uint8Array
  /** How many commas, quotation marks, verbs, and prepositions or conjunctions stand before the token. */
  readonly commas: Int32Array
  readonly marks: Int32Array
  readonly verbs: Int32Array
  readonly links: Int32Array
  /** Index of the first “that” at the token or behind it; the number of tokens where there is none. */
  readonly that: Int32Array
  /** What the rules say. */
  readonly hints: Hints
}

/** Parts of speech, counted from 1: 0 is a tag that nobody knows. */
export enum TAG {
  ADJ = 1,
  ADP = 2,
  ADV = 3,
  AUX = 4,
  CCONJ = 5,
  DET = 6,
  INTJ = 7,
  NOUN = 8,
  NUM = 9,
  PART = 10,
  PRON = 11,
  PROPN = 12,
  PUNCT = 13,
  SCONJ = 14,
  SYM = 15,
  VERB = 16,
  X = 17,
  SPACE = 18,
}
const TAG_NUMBER = new Map<string, number>(
  Object.entries(TAG).filter((entry): entry is [string, TAG] => typeof entry[1] === 'number'),
)
/** How many numbers tags have, with that of none. */
export const TAG_COUNT: number = TAG_NUMBER.size + 1

/** Marks that the models tell apart. */
export enum MARK {
  none = 0,
  comma = 1,
  open = 2,
  close = 3,
  dash = 4,
  colon = 5,
  stop = 6,
  bracket = 7,
  other = 8,
}
const MARKS = new Map<string, number>([
  [',', MARK.comma],
  [';', MARK.comma],
  ['—', MARK.dash],
  ['–', MARK.dash],
  ['-', MARK.dash],
  ['--', MARK.dash],
  [':', MARK.colon],
  ['.', MARK.stop],
  ['!', MARK.stop],
  ['?', MARK.stop],
  ['(', MARK.bracket],
  [')', MARK.bracket],
  ['[', MARK.bracket],
  [']', MARK.bracket],
])

/** What the hash of a kind begins with, so that no mark has that of a word. */
enum KIND {
  mark = 0x51,
  openClass = 0x52,
  functionWord = 0x53,
}

/** Which tags are of words with a meaning of their own. */
const OPEN_CLASS = new Uint8Array(TAG_COUNT)
for (const tag of ['ADJ', 'NOUN', 'NUM', 'PROPN', 'VERB', 'X', 'ADV', 'SYM', 'INTJ'] as const) OPEN_CLASS[TAG[tag]] = 1

const THAT = hashOf('that')

const AS_VERB = '/v'

/** The key under which a word's cue rate is kept: the lemma, and whether it is used as a verb. */
export function rateKey(lemma: string, tag: string): string {
  return tag === 'VERB' || tag === 'AUX' ? lemma + AS_VERB : lemma
}

/** Rates by key → by lemma, so that no key need be put together for a token. */
export function cueRatesOf(rates: ReadonlyMap<string, number>): CueRates {
  const verbs: [string, number][] = []
  const others: [string, number][] = []
  for (const [key, rate] of rates) {
    if (key.endsWith(AS_VERB)) verbs.push([key.slice(0, -AS_VERB.length), rate])
    else others.push([key, rate])
  }
  return { verbs: rateTable(verbs), others: rateTable(others) }
}

function rateTable(rates: readonly (readonly [string, number])[]): RateTable {
  let slots = 16
  while (slots < rates.length * 2) slots *= 2
  const table = new Int32Array(slots * 2)
  for (const [lemma, rate] of rates) {
    const hash = hashOf(lemma) | 0
    let slot = hash & (slots - 1)
    while (table[slot * 2 + 1] !== 0 && table[slot * 2] !== hash) slot = (slot + 1) & (slots - 1)
    table[slot * 2] = hash
    table[slot * 2 + 1] = rate
  }
  return table
}

function rateOf(table: RateTable, hash: number): number {
  const mask = table.length / 2 - 1
  for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
    const rate = table[slot * 2 + 1]!
    if (rate === 0 || table[slot * 2] === hash) return rate
  }
}

export function viewOf(document: Document, rates: CueRates): View {
  const { tokens, sentences, quotations } = document
  const size = tokens.length
  const view = {
    document,
    size,
    lemma: new Int32Array(size),
    form: new Int32Array(size),
    kind: new Int32Array(size),
    tag: new Uint8Array(size),
    rate: new Uint8Array(size),
    quotation: new Int32Array(size).fill(-1),
    quoted: new Int32Array(size + 1),
    sentence: new Int32Array(size),
    paragraph: new Int32Array(size),
    mark: new Uint8Array(size),
    commas: new Int32Array(size + 1),
    marks: new Int32Array(size + 1),
    verbs: new Int32Array(size + 1),
    links: new Int32Array(size + 1),
    that: new Int32Array(size + 2).fill(size),
    hints: hintsOf(document),
  }
  quotations.forEach((quotation, q) => {
    if (quotation.depth !== 0) return
    view.quotation.fill(q, quotation.from, quotation.to)
    view.mark[quotation.from] = MARK.open
    if (quotation.closed) view.mark[quotation.to - 1] = MARK.close
  })
  sentences.forEach((sentence, s) => {
    view.sentence.fill(s, sentence.from, sentence.to)
    view.paragraph.fill(sentence.paragraph, sentence.from, sentence.to)
  })
  for (let i = 0; i < size; i++) {
    const token = tokens[i]!
    view.quoted[i + 1] = view.quoted[i]! + (view.quotation[i] === -1 ? 0 : 1)
    const tag = TAG_NUMBER.get(token.tag) ?? TAG.X
    const lower = view.hints.words[i]!
    view.tag[i] = tag
    view.form[i] = hashOf(lower)
    view.lemma[i] = token.lemma === lower ? view.form[i]! : hashOf(token.lemma)
    const first = token.text.charCodeAt(0)
    // Most tokens are words, and need no look at the marks.
    if (view.mark[i] === MARK.none && !(first >= 97 && first <= 122) && !(first >= 65 && first <= 90)) {
      const mark = MARKS.get(token.text)
      if (mark !== undefined) view.mark[i] = mark
      else if (tag === TAG.PUNCT) view.mark[i] = MARK.other
    }
    const rate = rateOf(tag === TAG.VERB || tag === TAG.AUX ? rates.verbs : rates.others, view.lemma[i]!)
    view.rate[i] = rate
    const capital = first >= 65 && first <= 90 ? 1 : 0
    if (view.mark[i] !== MARK.none) view.kind[i] = mix(KIND.mark, view.mark[i]!)
    else if (OPEN_CLASS[tag] === 1) view.kind[i] = mix(mix(KIND.openClass, tag), rate * 2 + capital)
    else view.kind[i] = mix(KIND.functionWord, view.form[i]!)
  }
  for (let i = 0; i < size; i++) {
    const tag = view.tag[i]!
    const mark = view.mark[i]!
    view.commas[i + 1] = view.commas[i]! + (mark === MARK.comma ? 1 : 0)
    view.marks[i + 1] = view.marks[i]! + (mark === MARK.open || mark === MARK.close ? 1 : 0)
    view.verbs[i + 1] = view.verbs[i]! + (tag === TAG.VERB ? 1 : 0)
    view.links[i + 1] = view.links[i]! + (tag === TAG.ADP || tag === TAG.CCONJ || tag === TAG.SCONJ ? 1 : 0)
  }
  for (let i = size - 1; i >= 0; i--) view.that[i] = view.form[i] === THAT ? i : view.that[i + 1]!
  return view
}
