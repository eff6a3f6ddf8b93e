/** Quotations that no claim has and that stand for themselves, as speech does: a title or a scare quote is part of a sentence.
 *
 *   Lee was blunt. ⟨“We are broke.”⟩        The plate read “Keep Out” and hung askew.
 *                  └── a speech ──┘                        └ none ──┘
 */
import type { AttributionFinding } from '../../findings.ts'
import { haveWord, sentenceAt } from '../../span.ts'
import type { Document, Quotation, Sentence } from '../../types.ts'

/** A quotation without a claim, with what it stands among. */
export interface Speech {
  readonly quotation: Quotation
  /** The index in `document.quotations`. */
  readonly index: number
  /** The sentences in which it begins and ends, and its paragraph. */
  readonly first: number
  readonly last: number
  readonly paragraph: number
  /** Whether it begins its paragraph, and whether nothing stands behind it there. */
  readonly opens: boolean
  readonly closes: boolean
  /** Whether a colon stands right before it, in its paragraph. */
  readonly colon: boolean
  /** Whether it begins and ends as sentences do: “slow bread” may stand behind a colon and is none. */
  readonly sentence: boolean
}

/** For each token the claim whose content holds it, or -1. */
export type Owners = Int32Array

export function ownersOf(document: Document, claims: readonly AttributionFinding[]): Owners {
  const owners = new Int32Array(document.tokens.length).fill(-1)
  claims.forEach(({ content }, i) => {
    for (const { from, to } of content) owners.fill(i, from, to)
  })
  return owners
}

/** The speeches of a document, in text order. */
export function speechesOf(
  document: Document,
  claims: readonly AttributionFinding[],
  quotationOf: Int32Array,
): Speech[] {
  const { quotations } = document
  const taken = new Set<number>()
  for (const { source, cue, content } of claims) {
    for (const pieces of [source, cue, content])
      for (const { from, to } of pieces)
        for (let i = from; i < to; i++) if (quotationOf[i]! >= 0) taken.add(quotationOf[i]!)
  }
  const found: Speech[] = []
  const isSingle = ({ from, to }: Quotation): boolean => /^[‘'’]$/.test(document.tokens[from]!.text) && to > from
  const doubles = quotations.some((quotation) => quotation.depth === 0 && !isSingle(quotation))
  quotations.forEach((quotation, index) => {
    if (quotation.depth > 0 || taken.has(index)) return
    // Where speech has double marks, a line in single ones is a heading.
    if (doubles && !quotation.continues && isSingle(quotation)) return
    const speech = asSpeech(document, quotation, index)
    if (speech !== null) found.push(speech)
  })
  return found
}

/** For each token the outermost quotation around it, or -1. */
export function outermost({ tokens, quotations }: Document): Int32Array {
  const found = new Int32Array(tokens.length).fill(-1)
  quotations.forEach(({ depth, from, to }, i) => {
    if (depth === 0) found.fill(i, from, to)
  })
  return found
}

/** Two marks, a word and a stop. */
const SHORTEST = 4

function asSpeech(document: Document, quotation: Quotation, index: number): Speech | null {
  const { tokens, sentences, paragraphs } = document
  const { from, to, closed } = quotation
  if (!haveWord(document, quotation)) return null
  const first = sentenceAt(document, from)
  const sentence = sentences[first]!
  const last = sentenceAt(document, to - 1)
  const end = sentences[last]!
  const { paragraph } = sentence
  const around = paragraphs[paragraph]!
  const colon = from > around.from && tokens[from - 1]!.text === ':'
  if (from !== sentence.from && !colon) return null
  const stops = ENDS.test(tokens[to - (closed ? 2 : 1)]!.text) || /^[.!?]$/.test(tokens[to]?.text ?? '')
  const signs = to < around.to && /^[-–—―(]$/.test(tokens[to]!.text)
  if (!colon && !signs && (!stops || to - from < SHORTEST)) return null
  // “I ran,” ⟨he cried⟩: what goes on behind it is another's affair.
  if (!signs && haveWordBefore(document, to, end)) return null
  const begins = !/^\p{Ll}/u.test(tokens[from + 1]?.text ?? '')
  return {
    quotation,
    index,
    first,
    last,
    paragraph,
    opens: from === around.from,
    closes: !haveWord(document, { from: to, to: around.to }),
    colon,
    sentence: stops && begins && !isTitle(document, quotation),
  }
}

/** “Working-Class Joe.”, “Back to the Fields: Essays.”: all but the small words have capitals. */
function isTitle({ tokens }: Document, { from, to }: Quotation): boolean {
  let capitals = 0
  for (let i = from; i < to; i++) {
    const { text } = tokens[i]!
    if (/^\p{Ll}/u.test(text) && text.length > 3) return false
    if (/^\p{Lu}/u.test(text)) capitals++
  }
  return capitals > 1
}
const ENDS = /^(?:[.!?…]+|[-–—]+)$/
export const DASH: RegExp = /^[-–—―]+$/

function haveWordBefore(document: Document, from: number, { to }: Sentence): boolean {
  return from < to && haveWord(document, { from, to })
}
