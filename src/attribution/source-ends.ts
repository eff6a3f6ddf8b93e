/**
 * Sources that begin or end at the wrong word: mended by the parse.
 *
 *   The drug, according to ⟨its maker⟩, halves the risk.        the source ends where the clause around it goes on
 *   ⟨The firm that runs the grid⟩ said …                        the whole subject, not the noun before the verb
 *   ⟨The painter Bo Lim⟩ told us he was tired.                  the role before a name is no content
 *   RT ⟨@harbour⟩: “We are open.”                               who is repeated speaks
 */
import type { AttributionFinding } from '../findings.ts'
import { tokenSpan } from '../span.ts'
import type { Syntax } from '../syntax/syntax.ts'
import type { Token, TokenSpan } from '../types.ts'
import { REPORTING_VERBS } from '../weights/reporting-verbs.ts'

const FINITE = /^(?:VB[DPZ]|MD)$/

export function mendSource(syntax: Syntax, one: AttributionFinding): AttributionFinding {
  return withWholeSubject(syntax, withRole(syntax, upToOuterVerb(syntax, withoutRepeat(syntax, one))))
}

/** “The drug, according to its maker⟨, halves the risk⟩”: the content goes on behind the source. */
function upToOuterVerb(syntax: Syntax, one: AttributionFinding): AttributionFinding {
  const { tokens } = syntax.document
  const [source] = one.source
  const [content] = one.content
  if (one.source.length !== 1 || one.content.length !== 1 || source === undefined || content === undefined) return one
  if (tokens[one.head]?.text !== 'according' || content.to > one.head || tokens[one.head - 1]?.text !== ',') return one
  for (let i = source.from + 1; i + 2 < source.to; i++) {
    if (tokens[i]!.text !== ',' || !FINITE.test(syntax.tag(i + 1))) continue
    // “her lawyer, who sat in the front, said”: the verb has its subject in the source.
    const verb = /^aux/.test(syntax.relation(i + 1)) ? syntax.head(i + 1) : i + 1
    const subject = syntax.dependent(verb, 'nsubj', 'nsubjpass')
    if (subject >= source.from) continue
    return {
      ...one,
      source: [tokenSpan(syntax.document, source.from, i)],
      content: [content, tokenSpan(syntax.document, i + 1, source.to)],
    }
  }
  return one
}

/** What is told from words comes first. */
function isFiniteVerb(syntax: Syntax, token: number): boolean {
  return /^(?:AUX|VERB)$/.test(syntax.document.tokens[token]!.tag) && FINITE.test(syntax.tag(token))
}

/** “⟨The painter⟩ Bo Lim ⟨told⟩ us he was tired”, with the role for the content. */
function withRole(syntax: Syntax, one: AttributionFinding): AttributionFinding {
  const { document } = syntax
  const { tokens, sentences } = document
  const [source] = one.source
  const [content] = one.content
  if (one.kind !== 'indirect' || one.source.length !== 1 || one.content.length !== 1) return one
  if (source === undefined || content === undefined || content.to !== source.from || one.head < source.to) return one
  const verb = one.cue.at(-1)!.to
  if (verb > one.head + 1 || !isName(tokens[source.from]!)) return one
  for (let i = content.from; i < content.to; i++) if (!/^(?:DET|ADJ|NOUN|PROPN)$/.test(tokens[i]!.tag)) return one
  const sentence = sentences[syntax.sentence(one.head)]!
  let to = sentence.to
  while (to > verb && /^[.!?”"]$/.test(tokens[to - 1]!.text)) to--
  // “told ⟨us⟩”, “told ⟨the court⟩”
  let from = verb
  while (from < to && from < verb + 3 && /^(?:PRP|DT|NNS?|NNP)$/.test(syntax.tag(from)) && !isSubject(syntax, from))
    from++
  let told = -1
  for (let i = from; i < to && told < 0; i++) if (isFiniteVerb(syntax, i)) told = i
  if (told < 0 || /[“”"]/.test(document.text.slice(tokens[from]!.start, tokens[to - 1]!.end))) return one
  return {
    ...one,
    source: [tokenSpan(document, content.from, source.to)],
    content: [tokenSpan(document, from, to)],
  }
}

const isName = ({ text }: Token): boolean => /^\p{Lu}\p{Ll}/u.test(text)

/** It belongs to the noun phrase of a subject: “told us ⟨the⟩ hall was cold”. */
function isSubject(syntax: Syntax, token: number): boolean {
  let noun = token
  while (IN_PHRASE.test(syntax.relation(noun)) && syntax.head(noun) > noun) noun = syntax.head(noun)
  return syntax.relation(noun).startsWith('nsubj')
}
const IN_PHRASE = /^(?:amod|compound|det|nummod|poss)$/

/** “⟨The firm that runs⟩ the grid ⟨said⟩”: the source is only the end of the verb's subject. */
function withWholeSubject(syntax: Syntax, one: AttributionFinding): AttributionFinding {
  const { document } = syntax
  const { tokens } = document
  const [source] = one.source
  if (one.source.length !== 1 || source === undefined || one.head !== source.to || one.cue[0]?.from !== one.head)
    return one
  // What is told from words comes first: a relative pronoun somewhere before the source, in its sentence.
  const sentence = document.sentences[syntax.sentence(one.head)]!
  let relative = source.from - 1
  while (relative > sentence.from && relative > source.from - REACH && !RELATIVE.test(tokens[relative]!.text))
    relative--
  if (!RELATIVE.test(tokens[relative]?.text ?? '') || relative <= sentence.from) return one
  const from = subjectFrom(syntax, one.head, source)
  const { to } = source
  if (from < 0 || from >= relative) return one
  if ([...one.content, ...one.cue].some((span) => span.from < to && span.to > from)) return one
  return { ...one, source: [tokenSpan(document, from, to)] }
}

/** Where the whole subject begins, or -1. */
function subjectFrom(syntax: Syntax, verb: number, source: TokenSpan): number {
  const subject = syntax.dependent(verb, 'nsubj')
  if (subject < 0 || !/^NN/.test(syntax.tag(subject))) return -1
  if (subject < source.from) {
    const { from, to } = syntax.subtree(subject)
    return to === source.to ? from : -1
  }
  // “The firm that runs [the grid said]”: the parse has gone astray, for nobody runs what somebody says.
  const above = syntax.head(verb)
  if (above !== source.from - 1 || syntax.relation(above) !== 'relcl' || syntax.relation(verb) !== 'ccomp') return -1
  const frames = REPORTING_VERBS.get(syntax.document.tokens[above]!.lemma)
  const noun = syntax.head(above)
  if ((frames?.clause ?? 0) > 0 || noun < 0 || !/^NN/.test(syntax.tag(noun))) return -1
  return syntax.subtree(noun).from
}
const RELATIVE = /^(?:that|which|who|whose)$/i
const REACH = 12

/** “⟨RT⟩ @harbour: “We are open.”” */
function withoutRepeat({ document }: Syntax, one: AttributionFinding): AttributionFinding {
  const [source, ...rest] = one.source
  if (source === undefined || source.to - source.from < 2) return one
  const [first, second] = [document.tokens[source.from]!, document.tokens[source.from + 1]!]
  if (first.text !== 'RT' || !second.text.startsWith('@')) return one
  return { ...one, source: [tokenSpan(document, source.from + 1, source.to), ...rest] }
}
