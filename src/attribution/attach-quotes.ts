/** Quotations without a cue of their own, tied to the nearest attribution of the paragraph. */
import { firstIndex } from '../span.ts'
import type { Document } from '../types.ts'
import { type Draft, rangesMeet } from './draft.ts'
import type { Range } from './noun-phrase.ts'
import { Class, type Reading } from './reading.ts'

/** Below it a quotation is mostly a title, a nickname or a scare quote. */
const SHORTEST = 5

export function attachQuotes(reading: Reading, drafts: readonly Draft[]): readonly Draft[] {
  const { document, quotations } = reading
  const paragraphOf = (token: number): number => firstIndex(document.paragraphs, (p) => p.to > token)
  const byParagraph = new Map<number, number[]>()
  const result = [...drafts]
  const covered = new Uint8Array(document.tokens.length)
  result.forEach((draft, index) => {
    const paragraph = paragraphOf(draft.content[0]!.from)
    const cueParagraph = draft.cue === null ? paragraph : paragraphOf(draft.cue.from)
    const list = byParagraph.get(cueParagraph)
    if (list === undefined) byParagraph.set(cueParagraph, [index])
    else list.push(index)
    for (const { from, to } of draft.content) covered.fill(1, from, to)
  })
  let open = -1 // the draft whose quotation runs on into the next paragraph
  for (const quotation of quotations) {
    const paragraph = paragraphOf(quotation.from)
    let index = -1
    const taken = covered[quotation.from] === 1
    if (taken) {
      open = quotation.closed ? -1 : ownerOf(result, quotation)
      continue
    }
    if (quotation.to - quotation.from < SHORTEST) continue
    if (quotation.continues && open >= 0) index = open
    else if (standsAlone(reading, quotation)) {
      index = nearest(result, byParagraph.get(paragraph) ?? [], quotation)
      if (index < 0 && introduced(reading, paragraph)) index = last(result, byParagraph.get(paragraph - 1) ?? [])
    }
    if (index < 0) {
      open = -1
      continue
    }
    const draft = result[index]!
    result[index] = { ...draft, content: insert(draft.content, quotation) }
    covered.fill(1, quotation.from, quotation.to)
    open = quotation.closed ? -1 : index
  }
  return result
}

function insert(content: readonly Range[], { from, to }: Range): readonly Range[] {
  return [...content, { from, to }].sort((a, b) => a.from - b.from)
}

function ownerOf(drafts: readonly Draft[], quotation: Range): number {
  return drafts.findIndex((draft) => draft.content.some((range) => rangesMeet(range, quotation)))
}

/** Whether the quotation is a sentence of its own: begins one, and ends in a stop or comma. */
function standsAlone(reading: Reading, { from, to, closed }: { from: number; to: number; closed: boolean }): boolean {
  const { document, classes } = reading
  const before = classes[from - 1]
  const starts =
    from === 0 ||
    before === Class.STOP ||
    before === Class.CLOSE ||
    before === Class.COLON ||
    before === Class.COMMA ||
    document.paragraphs.some((p) => p.from === from) ||
    startsSentence(document, from)
  if (!starts) return false
  return !closed || classes[to - 2] === Class.STOP || classes[to - 2] === Class.COMMA || classes[to] === Class.STOP
}

function startsSentence(document: Document, token: number): boolean {
  return document.sentences[firstIndex(document.sentences, (s) => s.from >= token)]?.from === token
}

/** The attribution with a quotation that is nearest before, else the nearest behind. */
function nearest(drafts: readonly Draft[], indexes: readonly number[], quotation: Range): number {
  let best = -1
  let distance = Number.POSITIVE_INFINITY
  for (const index of indexes) {
    const draft = drafts[index]!
    const head = draft.cue === null ? draft.content[0]!.from : draft.cue.from
    const away = head < quotation.from ? quotation.from - head : (head - quotation.to) * 2
    if (away < distance) {
      distance = away
      best = index
    }
  }
  return best
}

/** Whether the paragraph before ends in a colon. */
function introduced(reading: Reading, paragraph: number): boolean {
  const before = reading.document.paragraphs[paragraph - 1]
  return before !== undefined && reading.classes[before.to - 1] === Class.COLON
}

function last(drafts: readonly Draft[], indexes: readonly number[]): number {
  let best = -1
  for (const index of indexes) if (best < 0 || drafts[index]!.head > drafts[best]!.head) best = index
  return best
}
