/** Quotations without a cue of their own, tied to the nearest attribution of the paragraph. */
import { firstIndex } from '../../span.ts'
import type { Document, Quotation, TokenSpan } from '../../types.ts'
import type { Draft } from './draft.ts'
import type { Range } from './range.ts'
import { Class, type Reading } from './reading.ts'

/** Below it a quotation is mostly a title, a nickname or a scare quote. */
const SHORTEST = 5
/** A speech of more pieces is none; without a cap a hostile text costs the square of its length. */
const MOST_PIECES = 60

export function attachQuotes(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const { document, quotations } = reading
  const result = [...drafts].sort((a, b) => placeOf(a) - placeOf(b))
  const places = result.map(placeOf)
  // For each token the draft whose content holds it, or -1.
  const owner = new Int32Array(document.tokens.length).fill(-1)
  result.forEach((draft, index) => {
    for (const { from, to } of draft.content) owner.fill(index, from, to)
  })
  let paragraph = 0
  let open = -1 // the draft whose quotation runs on into the next paragraph
  for (const quotation of quotations) {
    while (document.paragraphs[paragraph]!.to <= quotation.from) paragraph++
    let index = owner[quotation.from]!
    if (index < 0) {
      index = speakerOf(reading, places, quotation, paragraph, open)
      if (index >= 0 && result[index]!.content.length < MOST_PIECES) {
        const draft = result[index]!
        result[index] = { ...draft, content: insert(draft.content, quotation) }
      }
    }
    open = quotation.closed ? -1 : index
  }
  return result
}

/** Where the draft's words of saying stand. */
function placeOf(draft: Draft): number {
  return draft.cue === null ? draft.content[0]!.from : draft.cue.from
}

/** The draft that the quotation belongs to, or -1. */
function speakerOf(
  reading: Reading,
  places: readonly number[],
  quotation: Quotation,
  paragraph: number,
  open: number,
): number {
  if (quotation.to - quotation.from < SHORTEST) return -1
  if (quotation.continues && open >= 0) return open
  if (!standsAlone(reading, quotation)) return -1
  const { paragraphs } = reading.document
  const here = nearest(places, paragraphs[paragraph]!, quotation)
  if (here >= 0 || !introduced(reading, paragraph)) return here
  // “The ministry said this:” and the quotation in the next paragraph.
  const end = paragraphs[paragraph]!.from
  const last = firstIndex(places, (place) => place >= end) - 1
  return last >= 0 && places[last]! >= paragraphs[paragraph - 1]!.from ? last : -1
}

function insert(content: readonly Range[], { from, to }: Range): readonly Range[] {
  return [...content, { from, to }].sort((a, b) => a.from - b.from)
}

/** Whether the quotation is a sentence of its own: begins one, and ends in a stop or comma. */
function standsAlone(reading: Reading, { from, to, closed }: Quotation): boolean {
  const { document, classes } = reading
  const before = classes[from - 1]
  const starts =
    from === 0 ||
    before === Class.STOP ||
    before === Class.CLOSE ||
    before === Class.COLON ||
    before === Class.COMMA ||
    startsSentence(document, from)
  if (!starts) return false
  const ending = reading.endings[reading.quotationOf[from]!]
  return !closed || ending === Class.STOP || ending === Class.COMMA || classes[to] === Class.STOP
}

function startsSentence(document: Document, token: number): boolean {
  return document.sentences[firstIndex(document.sentences, (s) => s.from >= token)]?.from === token
}

/** The attribution of the paragraph that is nearest, one before the quotation rather than one behind it. */
function nearest(places: readonly number[], paragraph: TokenSpan, quotation: Range): number {
  const next = firstIndex(places, (place) => place >= quotation.from)
  const before =
    next > 0 && places[next - 1]! >= paragraph.from ? quotation.from - places[next - 1]! : Number.POSITIVE_INFINITY
  const behind =
    next < places.length && places[next]! < paragraph.to ? (places[next]! - quotation.to) * 2 : Number.POSITIVE_INFINITY
  if (before === Number.POSITIVE_INFINITY && behind === Number.POSITIVE_INFINITY) return -1
  return before <= behind ? next - 1 : next
}

/** Whether the paragraph before ends in a colon. */
function introduced(reading: Reading, paragraph: number): boolean {
  const before = reading.document.paragraphs[paragraph - 1]
  return before !== undefined && reading.classes[before.to - 1] === Class.COLON
}
