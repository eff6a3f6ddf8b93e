/**
 * What the parse corrects in attributions, whoever found them: a reading knows words, not clauses.
 *
 *   According to Lee, ⟨who runs the shelter⟩, the dogs were starved.    → the relative clause is the source's
 *   ⟨The report⟩, Lee cautions, ⟨covers one winter⟩.                    → a cue in the middle of its clause
 *   Alice ⟨Grant⟩ turned to the door.                                   → a name, and no cue
 *   ⟨Then⟩ she said: ⟨“No.”⟩                                            → what leads up to the cue is none of its words
 *   ⟨BERGEN –⟩ The mayor said …    ⟨•⟩ Lee said …                        → a place or a bullet in front is nobody's word
 */

import type { AttributionFinding } from '../findings.ts'
import { NO_LABELS } from '../lexicon/label-words.ts'
import { firstIndex, tokenSpan } from '../span.ts'
import { anyDatelineEnd, DASH } from '../syntax/dateline.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Document, TokenSpan } from '../types.ts'
import { withItsVerb, withoutOuterVerb } from './clause-ends.ts'
import { withKind } from './kind.ts'
import { isNoClaim } from './no-claims.ts'
import { mendSource } from './source-ends.ts'

export function mendAttributions(
  syntax: Syntax,
  attributions: readonly AttributionFinding[],
): readonly AttributionFinding[] {
  const taken = new Set(attributions.map(({ head }) => head))
  return attributions
    .filter((one) => !isNoClaim(syntax, one) && !isName(syntax, one) && !isEmpty(syntax.document, one))
    .map((one) => {
      const mended = aroundCue(syntax, mendSource(syntax, upToNextLabel(syntax.document, one)), taken)
      const bare = withoutStop(syntax.document, withoutFront(syntax.document, withoutOpener(syntax, mended)))
      const whole = withoutOuterVerb(syntax, withItsVerb(syntax, withClauseOfSource(syntax, bare)))
      return whole.content === one.content ? whole : withKind(syntax.document, whole)
    })
}

/** “Alice ⟨Grant⟩ turned”, “Ann ⟨Call⟩ opened”: a name that is also a word of saying. */
function isName(syntax: Syntax, { head }: AttributionFinding): boolean {
  if (head < 1) return false
  const { tokens } = syntax.document
  // What is told from words comes first: few heads have a capital inside a sentence.
  const starts = (token: number): boolean => /^\p{Lu}\p{Ll}/u.test(tokens[token]!.text)
  if (!starts(head) || !starts(head - 1)) return false
  // “Senator Slams Bank”: a headline.
  if (tokens[head + 1] === undefined || starts(head + 1)) return false
  return /^NNPS?$/.test(syntax.tag(head)) && syntax.dependent(head, 'nsubj', 'nsubjpass') < 0
}

/** A clause between the source of “according to” and its content. */
function withClauseOfSource(syntax: Syntax, one: AttributionFinding): AttributionFinding {
  const { tokens } = syntax.document
  const [first, ...rest] = one.content
  const source = one.source.at(-1)
  if (first === undefined || source === undefined || tokens[one.head]?.text.toLowerCase() !== 'according') return one
  if (first.from < source.to || first.from > source.to + 1 || !/^(?:W|VBN|VBG)/.test(syntax.tag(first.from))) return one
  const noun = nounOf(syntax, source)
  const clause = syntax
    .dependents(noun)
    .find((below) => below >= first.from && /^(?:relcl|acl)$/.test(syntax.relation(below)))
  if (clause === undefined) return one
  const { to } = syntax.subtree(clause)
  if (tokens[to]?.text !== ',' || to + 1 >= first.to) return one
  return {
    ...one,
    source: [...one.source.slice(0, -1), tokenSpan(syntax.document, source.from, to)],
    content: [tokenSpan(syntax.document, to + 1, first.to), ...rest],
  }
}

function nounOf(syntax: Syntax, { from, to }: TokenSpan): number {
  let one = to - 1
  while (syntax.head(one) >= from && syntax.head(one) < to) one = syntax.head(one)
  return one
}

/** “⟨The deal⟩, he added, ⟨is dead⟩”: the subject stands before the cue, its verb behind. */
function aroundCue(syntax: Syntax, one: AttributionFinding, taken: ReadonlySet<number>): AttributionFinding {
  const { document } = syntax
  const { tokens } = document
  const [content] = one.content
  if (one.kind !== 'indirect' || content === undefined || one.content.length > 1 || one.source.length !== 1) return one
  const between = [...one.source, ...one.cue]
  const from = Math.min(...between.map((span) => span.from))
  let to = Math.max(...between.map((span) => span.to))
  // What is told from words comes first: few cues stand between commas, and only their sentences are parsed.
  if (content.to > from || from > content.to + 1 || tokens[from - 1]?.text !== ',') return one
  if (!tokens.slice(to, to + 5).some(({ text }) => text === ',')) return one
  // “the mother told ⟨the court⟩,”
  for (let i = to; i < to + 4 && tokens[i] !== undefined; i++) {
    if (tokens[i]!.text === ',') {
      to = i
      break
    }
    if (!/^(?:DT|JJ|NN|PRP|IN|TO)/.test(syntax.tag(i))) break
  }
  if (tokens[to]?.text !== ',') return one
  for (let i = content.from; i < content.to; i++)
    if (/^(?:VB[DPZ]|MD)$/.test(syntax.tag(i)) && syntax.relation(i) !== 'relcl') return one
  const sentence = document.sentences[syntax.sentence(to)]!
  let end = sentence.to
  while (end > to + 1 && /^[.,;!?]$/.test(tokens[end - 1]!.text)) end--
  let verb = to + 1
  while (verb < end && syntax.tag(verb) === 'RB') verb++
  if (verb >= end || !/^(?:VB[DPZ]|MD)$/.test(syntax.tag(verb))) return one
  for (let i = to + 1; i < end; i++) if (taken.has(i) || /[“”"]/.test(tokens[i]!.text)) return one
  return { ...one, content: [content, tokenSpan(document, to + 1, end)] }
}

/** “⟨What⟩ visitors wrote”, “⟨Tickets⟩: none needed” */
function isEmpty({ tokens }: Document, { kind, source, cue, content }: AttributionFinding): boolean {
  if (kind !== 'indirect' || content.length !== 1) return false
  const [{ from, to }] = content as [TokenSpan]
  if (to === from + 1 && /^what$/i.test(tokens[from]!.text)) return true
  const label = source[0]
  if (cue.length > 0 || label === undefined || label.to - label.from > 1) return false
  return tokens[label.to]?.text === ':' && NO_LABELS.has(tokens[label.from]!.text.toLowerCase())
}

/** Lee: ⟨“No.”⟩ Bly: “Yes.”, with all of it taken for what Lee said. */
function upToNextLabel(document: Document, one: AttributionFinding): AttributionFinding {
  const [first] = one.content
  if (one.cue.length > 0 || one.kind !== 'mixed' || first === undefined) return one
  const { tokens } = document
  const { quotations } = document
  const at = firstIndex(quotations, ({ from }) => from >= first.from)
  const [quotation, next] = [quotations[at], quotations[at + 1]]
  if (quotation?.from !== first.from || next === undefined || next.from >= first.to || next.depth > 0) return one
  if (tokens[next.from - 1]!.text !== ':' || !/^\p{Lu}/u.test(tokens[quotation.to]!.text)) return one
  return { ...one, kind: 'direct', content: [tokenSpan(document, quotation.from, quotation.to)] }
}

/** “⟨Then⟩ she said: ⟨“No.”⟩” */
function withoutOpener(syntax: Syntax, one: AttributionFinding): AttributionFinding {
  const [first, ...rest] = one.content
  if (rest.length === 0 || one.head < first!.to) return one
  const { tokens } = syntax.document
  if (tokens[rest[0]!.from - 1]?.text !== ':' || isQuoted(syntax.document, first!)) return one
  for (let i = first!.from; i < first!.to; i++) if (/^(?:VB[DPZ]|MD)$/.test(syntax.tag(i))) return one
  return { ...one, kind: rest.every((piece) => isQuoted(syntax.document, piece)) ? 'direct' : one.kind, content: rest }
}

function isQuoted({ tokens }: Document, { from }: TokenSpan): boolean {
  return /^[“"‘'«„]/.test(tokens[from]!.text)
}

/** “said Gwen Parry⟨.⟩” */
function withoutStop(document: Document, one: AttributionFinding): AttributionFinding {
  const last = one.source.at(-1)
  if (last === undefined || last.to - last.from < 2 || document.tokens[last.to - 1]!.text !== '.') return one
  return { ...one, source: [...one.source.slice(0, -1), tokenSpan(document, last.from, last.to - 1)] }
}

/** “⟨BERGEN –⟩ The mayor said”, “⟨•⟩ Lee said”: where a paragraph begins. */
function withoutFront(document: Document, one: AttributionFinding): AttributionFinding {
  const { tokens, paragraphs } = document
  const cut = (span: TokenSpan): TokenSpan => {
    const paragraph = paragraphs[firstIndex(paragraphs, ({ from }) => from >= span.from)]
    if (paragraph?.from !== span.from) return span
    const end = BULLET.test(tokens[span.from]!.text) ? span.from + 1 : anyDatelineEnd(tokens, span.from, span.to)
    // “IBM – the maker of chips – said”
    for (let i = end; i <= span.to; i++) if (DASH.test(tokens[i]?.text ?? '')) return span
    return end > span.from && end < span.to ? tokenSpan(document, end, span.to) : span
  }
  const [source] = one.source
  const [content] = one.content
  if (source === undefined && content === undefined) return one
  const first = content === undefined || (source !== undefined && source.from < content.from) ? source! : content
  const shorter = cut(first)
  if (shorter === first) return one
  return first === source
    ? { ...one, source: [shorter, ...one.source.slice(1)] }
    : { ...one, content: [shorter, ...one.content.slice(1)] }
}
const BULLET = /^[•*▪●■‣·]$/
