/**
 * What the parse corrects in attributions, whoever found them: a reading knows words, not clauses.
 *
 *   According to Lee, ⟨who runs the shelter⟩, the dogs were starved.    → the relative clause is the source's
 *   ⟨The report⟩, Lee cautions, ⟨covers one winter⟩.                    → a cue in the middle of its clause
 */
import type { AttributionFinding } from '../findings.ts'
import { tokenSpan } from '../span.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Document, TokenSpan } from '../types.ts'
import { withItsVerb, withoutOuterVerb } from './clause-ends.ts'
import { withKind } from './kind.ts'
import { isNoClaim } from './no-claims.ts'

export function mendAttributions(
  syntax: Syntax,
  attributions: readonly AttributionFinding[],
): readonly AttributionFinding[] {
  const taken = new Set(attributions.map(({ head }) => head))
  return attributions
    .filter((one) => !isNoClaim(syntax, one))
    .map((one) => withoutStop(syntax.document, aroundCue(syntax, one, taken)))
    .map((one) => {
      const whole = withoutOuterVerb(syntax, withItsVerb(syntax, withClauseOfSource(syntax, one)))
      return whole === one ? one : withKind(syntax.document, whole)
    })
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

/** “said Gwen Parry⟨.⟩” */
function withoutStop(document: Document, one: AttributionFinding): AttributionFinding {
  const last = one.source.at(-1)
  if (last === undefined || last.to - last.from < 2 || document.tokens[last.to - 1]!.text !== '.') return one
  return { ...one, source: [...one.source.slice(0, -1), tokenSpan(document, last.from, last.to - 1)] }
}
