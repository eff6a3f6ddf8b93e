/** Whose words an uncovered quotation is: features of a quotation and a claim that could take it.
 *
 *   “We tried,” she said. ⟨“We failed.”⟩        The second quotation has no cue of its own.
 */

import type { Features } from '../../model/features.ts'
import { mix } from '../../model/hash.ts'
import type { TemplateGroups } from '../../model/templates.ts'
import type { Quotation } from '../../types.ts'
import type { Run } from './readings.ts'
import { MARK, type View } from './view.ts'

/** What is asked of a quotation and a claim that could take it. */
export enum T {
  // place
  place = 402,
  sentenceRims = 404,
  paragraphRims = 405,
  sentenceShape = 408,
  paragraphShape = 409,
  shape = 418,
  sentences = 420,
  // quotation
  quoted = 403,
  size = 410,
  colon = 411,
  continues = 412,
  before = 416,
  sizeShape = 419,
  // claims-between
  between = 406,
  cuesInSentence = 407,
  touching = 415,
  // claim
  cue = 413,
  cueRate = 414,
  source = 417,
  // bias
  bias = 401,
}
/** The groups that an explanation names. */
export const ATTACH_TEMPLATES: TemplateGroups = {
  place: [T.place, T.sentenceRims, T.paragraphRims, T.sentenceShape, T.paragraphShape, T.shape, T.sentences],
  quotation: [T.quoted, T.size, T.colon, T.continues, T.before, T.sizeShape],
  'claims-between': [T.between, T.cuesInSentence, T.touching],
  claim: [T.cue, T.cueRate, T.source],
  bias: [T.bias],
}

/** A claim as far as the attacher looks at it; `content` grows as quotations are attached. */
export interface Holder {
  readonly head: number
  readonly source: readonly Run[]
  content: readonly Run[]
}

const few = (n: number): number => (n > 3 ? 4 : n)
const bin = (n: number): number => (n < 3 ? 0 : n < 5 ? 1 : n < 8 ? 2 : n < 15 ? 3 : n < 30 ? 4 : 5)

/** Only so many claims on either side are looked at, and only so many pieces make one content: the time stays linear. */
const NEIGHBOURS = 12
export const MOST_PIECES = 40

/** The claims next to the quotation; `holders` stand in the order of their heads. */
export function neighbours(quotation: Quotation, holders: readonly Holder[]): readonly Holder[] {
  let low = 0
  let high = holders.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (holders[middle]!.head >= quotation.from) high = middle
    else low = middle + 1
  }
  return holders.slice(Math.max(0, low - NEIGHBOURS), low + NEIGHBOURS)
}

/**
 * The claims that could take the quotation: those of its paragraph, the last of each of the two paragraphs before, and,
 * where the quotation is left open at the paragraph's end, the first of those in which it goes on.
 */
export function holdersFor(view: View, quotation: Quotation, holders: readonly Holder[]): Holder[] {
  const paragraph = view.paragraph[quotation.from]!
  const resumed = quotation.closed ? paragraph : lastResumed(view, paragraph)
  const lastOf = new Map<number, Holder>()
  const own: Holder[] = []
  let next: Holder | undefined
  for (const holder of holders) {
    if (holder.content.length >= MOST_PIECES) continue
    const p = view.paragraph[holder.head]!
    if (p === paragraph) own.push(holder)
    else if (p === paragraph - 1 || p === paragraph - 2) lastOf.set(p, holder)
    else if (next === undefined && p > paragraph && p <= resumed) next = holder
  }
  return [...lastOf.values(), ...own, ...(next === undefined ? [] : [next])]
}

/** So many paragraphs of a speech are followed. */
const LONGEST_SPEECH = 4

/** The last paragraph behind `paragraph` into which a quotation that was left open runs on. */
function lastResumed(view: View, paragraph: number): number {
  const { paragraphs, quotations } = view.document
  let p = paragraph
  while (p < paragraph + LONGEST_SPEECH) {
    const next = paragraphs[p + 1]
    const q = next === undefined ? -1 : view.quotation[next.from]!
    if (q === -1) break
    p++
    if (quotations[q]!.closed) break
  }
  return p
}

export function addAttachFeatures(
  out: Features,
  view: View,
  quotation: Quotation,
  holder: Holder,
  all: readonly Holder[],
): void {
  const { document } = view
  const paragraphIndex = view.paragraph[quotation.from]!
  const paragraph = document.paragraphs[paragraphIndex]!
  const sentenceIndex = view.sentence[quotation.from]!
  const sentence = document.sentences[sentenceIndex]!
  const back = paragraphIndex - view.paragraph[holder.head]!
  const behind = holder.head < quotation.from ? 1 : 2
  const quoted = holder.content.some((run) => view.quotation[run.from] !== -1 || view.quotation[run.to - 1] !== -1)
    ? 1
    : 0
  const whole =
    holder.content.length > 0 &&
    holder.content.every((run) => view.quotation[run.from] !== -1 && view.quotation[run.to - 1] !== -1)
      ? 1
      : 0
  const starts = quotation.from === sentence.from ? 1 : 0
  const lastSentence = view.sentence[quotation.to - 1]!
  const ends = quotation.to >= document.sentences[lastSentence]!.to - 1 ? 1 : 0
  const opens = quotation.from === paragraph.from ? 1 : 0
  const closes = quotation.to >= paragraph.to - 1 ? 1 : 0
  let between = 0
  let inSentence = 0
  let nearest = 1
  for (const other of all) {
    if (other === holder) continue
    const low = Math.min(holder.head, quotation.from)
    const high = Math.max(holder.head, quotation.from)
    if (other.head > low && other.head < high) between++
    if (view.sentence[other.head] === sentenceIndex || view.sentence[other.head] === lastSentence) inSentence++
    if (Math.abs(other.head - quotation.from) < Math.abs(holder.head - quotation.from)) nearest = 0
  }
  const sentences = few(Math.abs(sentenceIndex - view.sentence[holder.head]!))
  const size = bin(quotation.to - quotation.from)
  const colon = quotation.from > 0 && view.mark[quotation.from - 1] === MARK.colon ? 1 : 0
  const place = mix(back, behind)
  const touching = holder.content.some((run) => Math.abs(run.to - quotation.from) <= 2) ? 1 : 0
  const unclosed = back > 0 && lastQuotationOpen(view, paragraphIndex - 1) ? 1 : 0
  const follows = quotation.from > 0 ? view.kind[quotation.from - 1]! : 0
  out.add(T.bias)
  out.add(T.place, place)
  out.add(T.quoted, place, quoted, whole)
  out.add(T.sentenceRims, place, starts, ends)
  out.add(T.paragraphRims, place, opens, closes)
  out.add(T.between, place, few(between), sentences)
  out.add(T.cuesInSentence, place, inSentence > 0 ? 1 : 0, nearest)
  out.add(T.sentenceShape, place, mix(starts, ends), mix(quoted, few(between)), inSentence > 0 ? 1 : 0)
  out.add(T.paragraphShape, place, mix(opens, closes), mix(quoted, few(between)), unclosed)
  out.add(T.size, size, mix(starts, ends), place)
  out.add(T.colon, colon, place, few(between))
  out.add(T.continues, quotation.continues ? 1 : 0, place, unclosed)
  out.add(T.cue, view.lemma[holder.head]!, place, quoted)
  out.add(T.cueRate, view.rate[holder.head]!, place, quoted)
  out.add(T.touching, touching, place, sentences)
  out.add(T.before, follows, starts)
  out.add(T.source, holder.source.length, place, quoted)
  out.add(T.shape, mix(starts, ends), mix(opens, closes), mix(quoted, place), mix(few(between), nearest))
  out.add(T.sizeShape, size, starts, mix(quoted, place), inSentence > 0 ? 1 : 0)
  out.add(T.sentences, sentences, mix(quoted, place), mix(starts, few(between)))
}

function lastQuotationOpen(view: View, paragraph: number): boolean {
  const run = view.document.paragraphs[paragraph]
  if (run === undefined) return false
  const q = view.quotation[run.to - 1]!
  return q !== -1 && !view.document.quotations[q]!.closed
}

/** The outer quotations that no claim's content touches and that hold no claim's cue. */
export function uncovered(view: View, holders: readonly Holder[]): Quotation[] {
  const covered = new Set<number>()
  for (const { content } of view.hints.signed) covered.add(view.quotation[content[0]!.from]!)
  for (const { head, content } of holders) {
    covered.add(view.quotation[head]!)
    let last = -1
    for (const run of content) {
      for (let i = run.from; i < run.to; i++) {
        const q = view.quotation[i]!
        if (q === last) continue
        covered.add(q)
        last = q
      }
    }
  }
  return view.document.quotations.filter((quotation, q) => quotation.depth === 0 && !covered.has(q))
}
