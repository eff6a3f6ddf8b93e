/**
 * Claims within claims: what somebody tells that others said.
 *
 *   Lee said  the ministry  had denied  the report.
 *             └─ source ──┘    cue      └─ content ┘     within Lee's claim
 *
 * The contents that may have one are read as an article of their own, a paragraph each: for the models, what stands
 * within a content is no claim of the article's.
 */
import type { AttributionFinding } from '../findings.ts'
import { SPEECH_ACTS } from '../lexicon/speech-words.ts'
import { firstIndex, inTextOrder, sentenceAt } from '../span.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Document, Quotation, Sentence, Token, TokenSpan } from '../types.ts'
import { REPORTING_VERBS } from '../weights/reporting-verbs.ts'
import { isNoClaim } from './no-claims.ts'

/** The attributions, and behind them those that lie within one; `within` is the place of that one. */
export function withNested(
  syntax: Syntax,
  attributions: readonly AttributionFinding[],
  find: (document: Document) => readonly AttributionFinding[],
): readonly AttributionFinding[] {
  const { document } = syntax
  const regions = attributions.flatMap((one, place) => regionsOf(document, one, place))
  if (regions.length === 0) return attributions
  regions.sort((a, b) => a.from - b.from)
  const contents = ofTheirOwn(document, regions)
  const nested: AttributionFinding[] = []
  for (const found of find(contents.document)) {
    const region = regions[contents.regionOf[Math.max(found.head, 0)]!]!
    const back = (span: TokenSpan): TokenSpan => ({
      ...span,
      from: contents.tokens[span.from]!,
      to: contents.tokens[span.to - 1]! + 1,
    })
    const one: AttributionFinding = {
      ...found,
      source: found.source.map(back),
      cue: found.cue.map(back),
      content: found.content.map(back),
      head: found.head < 0 ? -1 : contents.tokens[found.head]!,
      reasons: found.reasons.map((reason) => ({ ...reason, words: reason.words.map(back) })),
      within: region.place,
    }
    const lies = [...one.source, ...one.cue, ...one.content].every(
      ({ from, to }) => from >= region.from && to <= region.to,
    )
    if (lies && isSomebodys(document, one) && isTelling(syntax, one) && !isNoClaim(syntax, one)) nested.push(one)
  }
  return [...attributions, ...nested.sort((a, b) => inTextOrder(a.cue[0] ?? a.content[0]!, b.cue[0] ?? b.content[0]!))]
}

/** A piece of a content that may tell what another said. */
interface Region {
  readonly from: number
  readonly to: number
  /** The place of its attribution. */
  readonly place: number
}

/** The sentences of a content in which somebody else may tell something; those side by side are one region. */
function regionsOf(document: Document, { content }: AttributionFinding, place: number): Region[] {
  const { tokens, sentences } = document
  const regions: Region[] = []
  for (const piece of content) {
    let { from, to } = piece
    while (from < to && OPENING.test(tokens[from]!.text)) from++
    while (to > from && CLOSING.test(tokens[to - 1]!.text)) to--
    // “ ⟨They said so.⟩ ”: the full stop belongs to the last sentence.
    if (/^[.!?]$/.test(tokens[to]?.text ?? '') && to < piece.to) to++
    for (let s = sentenceAt(document, from); from < to; s++) {
      // “He said: ‘I am done. You may go.’”: a quotation within is not cut.
      const end = Math.min(to, behindQuotation(document, from, sentences[s]?.to ?? to))
      while (sentences[s + 1] !== undefined && sentences[s + 1]!.from < end) s++
      if (mayTell(tokens, from, end)) {
        const last = regions.at(-1)
        if (last?.to === from) regions[regions.length - 1] = { ...last, to: end }
        else regions.push({ from, to: end, place })
      }
      from = end
    }
  }
  return regions
}

/** Where a sentence ends, or the last of the quotations that begin in it. */
function behindQuotation({ quotations }: Document, from: number, sentenceEnd: number): number {
  let end = sentenceEnd
  const first = firstIndex(quotations, (quotation) => quotation.from >= from)
  for (let q = first; quotations[q] !== undefined && quotations[q]!.from < end; q++)
    end = Math.max(end, quotations[q]!.to)
  return end
}
const OPENING = /^(?:that|["'“‘„«]|''|``)$/
const CLOSING = /^(?:["'”’»“,.!?]|''|``)$/

/** Whether a verb of saying has another than the speaker before it, not far off. */
function mayTell(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to - 1; i++) {
    const { tag, lemma, text } = tokens[i]!
    if (text === 'according') return true
    if (tag !== 'VERB') continue
    const frames = REPORTING_VERBS.get(lemma)
    if (frames === undefined || Math.max(frames.clause ?? 0, frames.infinitive ?? 0) < REPORTS) continue
    for (let before = i - 1; before >= Math.max(from, i - REACH); before--) {
      const word = tokens[before]!
      if (word.tag === 'NOUN' || word.tag === 'PROPN') return true
      if (word.tag === 'PRON') {
        if (OTHERS.test(word.text)) return true
        break
      }
    }
  }
  return false
}
/** Per cent. */
const REPORTS = 60
/** In tokens. */
const REACH = 4
const OTHERS = /^(?:he|she|they|it|who|which)$/i

/** Regions → a document of their tokens, with the places that they have in the whole one. */
function ofTheirOwn(whole: Document, regions: readonly Region[]) {
  const places: number[] = []
  const regionOf: number[] = []
  const tokens: Token[] = []
  const sentences: Sentence[] = []
  const paragraphs: TokenSpan[] = []
  const quotations: Quotation[] = []
  const span = (from: number, to: number): TokenSpan => ({
    start: tokens[from]!.start,
    end: tokens[to - 1]!.end,
    from,
    to,
  })
  regions.forEach((region, r) => {
    const first = tokens.length
    for (let i = region.from; i < region.to; i++) {
      tokens.push(whole.tokens[i]!)
      places.push(i)
      regionOf.push(r)
    }
    const shift = first - region.from
    for (
      let s = sentenceAt(whole, region.from);
      whole.sentences[s] !== undefined && whole.sentences[s]!.from < region.to;
      s++
    ) {
      const { from, to } = whole.sentences[s]!
      sentences.push({ ...span(Math.max(from, region.from) + shift, Math.min(to, region.to) + shift), paragraph: r })
    }
    paragraphs.push(span(first, tokens.length))
    let outermost = Number.POSITIVE_INFINITY
    let end = 0
    const next = firstIndex(whole.quotations, (quotation) => quotation.from >= region.from)
    for (let q = next; whole.quotations[q] !== undefined && whole.quotations[q]!.from < region.to; q++) {
      const { from, to, depth, closed } = whole.quotations[q]!
      if (to > region.to) continue
      if (from >= end) outermost = depth
      end = Math.max(end, to)
      quotations.push({ ...span(from + shift, to + shift), depth: depth - outermost, closed, continues: false })
    }
  })
  return {
    document: { text: whole.text, tokens, sentences, paragraphs, quotations, headline: null } satisfies Document,
    tokens: places,
    regionOf,
  }
}

/** Not “I think …” in somebody's own words, “you know”, “they say”, and nothing without a source. */
function isSomebodys({ tokens }: Document, { source, head }: AttributionFinding): boolean {
  const [first] = source
  if (first === undefined || head < 0) return false
  return first.to - first.from > 1 || !NOBODY.test(tokens[first.from]!.text)
}
const NOBODY =
  /^(?:anybody|anyone|everybody|everyone|i|me|my|nobody|one|our|people|somebody|someone|that|us|we|what|which|who|you|your)$/i

/**
 * Words, a clause, an infinitive, or a verb that is an act of speech by itself: “denied it”. What is done or felt is part
 * of what is told: “that they liked him”.
 */
function isTelling(syntax: Syntax, { kind, head, content }: AttributionFinding): boolean {
  const { tokens } = syntax.document
  const { from, to } = content.at(-1)!
  // “the mayor's ⟨recall⟩ election”
  if (!/^(?:VB|MD)/.test(syntax.tag(head)) && tokens[head]!.lemma !== 'according') return false
  if (kind !== 'indirect' || isAct(tokens[head]!.lemma) || tokens[from]!.text === 'to') return true
  for (let i = from; i < to; i++) if (/^(?:AUX|VERB)$/.test(tokens[i]!.tag) && FINITE.test(syntax.tag(i))) return true
  return false
}
const FINITE = /^(?:VB[DPZ]|MD)$/

/** By how often it reports with an object. */
function isAct(lemma: string): boolean {
  return SPEECH_ACTS.has(lemma) || (REPORTING_VERBS.get(lemma)?.object ?? 0) >= ACTS
}
/** Per cent. */
const ACTS = 75
