/**
 * Contents that end in the middle of a clause, or run on into the article's: mended by the parse.
 *
 *   The mayor's ⟨claim⟩ ⟨that the pool was safe⟩ angered parents.    the noun's clause, not the sentence's verb
 *   … after ⟨saying⟩ ⟨a deal was near⟩                               not cut before its verb
 */
import type { AttributionFinding } from '../findings.ts'
import { tokenSpan } from '../span.ts'
import type { Syntax } from '../syntax/syntax.ts'

/** A content that ends before the verb whose subject it is. */
export function withItsVerb(syntax: Syntax, one: AttributionFinding): AttributionFinding {
  const { document } = syntax
  const { tokens } = document
  const last = one.content.at(-1)
  if (last === undefined || one.head < 0 || last.from < one.head || one.kind !== 'indirect') return one
  // What is told from words comes first.
  if (!/^(?:AUX|VERB)$/.test(tokens[last.to]?.tag ?? '')) return one
  if (!FINITE.test(syntax.tag(last.to))) return one
  const verb = mainOf(syntax, last.to)
  const subject = syntax.dependent(verb, 'nsubj', 'nsubjpass')
  if (
    subject < last.from ||
    subject >= last.to ||
    syntax.relation(verb) !== 'ccomp' ||
    syntax.head(verb) !== one.head
  ) {
    return one
  }
  const end = withoutStop(syntax, syntax.subtree(verb).to)
  if (end <= last.to || one.cue.some((span) => span.from < end && span.to > last.to)) return one
  return { ...one, content: [...one.content.slice(0, -1), tokenSpan(document, last.from, end)] }
}

const FINITE = /^(?:VB[DPZ]|MD)$/

/** The verb of an auxiliary. */
function mainOf(syntax: Syntax, token: number): number {
  return /^aux/.test(syntax.relation(token)) ? syntax.head(token) : token
}

function withoutStop({ document: { tokens } }: Syntax, end: number): number {
  let to = end
  while (/^[.,;:!?]$/.test(tokens[to - 1]!.text)) to--
  return to
}

/** The clause of a noun that begins its sentence ends before the sentence's own verb. */
export function withoutOuterVerb(syntax: Syntax, one: AttributionFinding): AttributionFinding {
  const { document } = syntax
  const { tokens, sentences } = document
  const [content] = one.content
  if (one.head < 0 || one.content.length > 1 || content === undefined || content.from !== one.head + 1) return one
  const opening = tokens[content.from]!.text
  if (opening !== 'that' && opening !== 'to') return one
  // What is told from words comes first: “Lee's ⟨claim⟩ that”, “The ⟨claim⟩ that”, and not “Lee ⟨said⟩ that”.
  if (!BEFORE_NOUN.test(tokens[one.head - 1]?.text ?? 'the')) return one
  const sentence = sentences[syntax.sentence(one.head)]!
  const first = one.source.length > 0 ? Math.min(one.source[0]!.from, one.head) : one.head
  if (first > sentence.from + 1 || !/^NN/.test(syntax.tag(one.head))) return one
  const end = outerVerb(syntax, one.head, content.from, content.to)
  if (end < 0 || end <= content.from + 1) return one
  return { ...one, content: [tokenSpan(document, content.from, end)] }
}

const BEFORE_NOUN = /^(?:['’]s|['’]|an?|her|his|its|my|our|the|their|this|your)$/i

/** Where the sentence's own verb begins, or -1. */
function outerVerb(syntax: Syntax, noun: number, from: number, to: number): number {
  const { tokens } = syntax.document
  // The parse has it: the noun is the subject of a verb behind its clause.
  const above = syntax.head(noun)
  if (above > from && above < to && /^nsubj/.test(syntax.relation(noun))) {
    for (let i = from + 1; i <= above; i++) if (i === above || syntax.head(i) === above) return i
  }
  // It lost its way in the clause: the second verb that bears a tense is the sentence's, for it must have one.
  let verb = from + 1
  if (tokens[from]!.text === 'that') while (verb < to && !FINITE.test(syntax.tag(verb))) verb++
  for (let i = verb + 1; i < to; i++) {
    if (/^(?:and|or|but|,|who|which|that|when|if|because|as|while|after|before)$/.test(tokens[i]!.text)) return -1
    if (FINITE.test(syntax.tag(i)) && !goesOn(syntax, i)) return i
    if (isPastBeforeObject(syntax, i, i === verb + 1)) return i
  }
  return -1
}

/** “had ⟨said⟩”, taken for a past tense; “said he ⟨knew⟩”, a clause of its own. But “nobody knew ⟨has⟩ been …” is another verb. */
function goesOn(syntax: Syntax, token: number): boolean {
  if (syntax.tag(token - 1) === 'PRP') return true
  return /^(?:MD|VB|RB|TO)/.test(syntax.tag(token - 1)) && !/^aux/.test(syntax.relation(token))
}

/** “safe ⟨angered⟩ parents”, taken for a participle. */
function isPastBeforeObject(syntax: Syntax, token: number, adjacent: boolean): boolean {
  const { tokens } = syntax.document
  const behind = tokens[token + 1]
  if (behind === undefined || !/ed$/.test(tokens[token]!.text) || !/^(?:VBN|JJ)$/.test(syntax.tag(token))) return false
  if (BE_OR_HAVE.has(tokens[token - 1]!.lemma) || !/^(?:JJ|NN|VB|RB)/.test(syntax.tag(token - 1))) return false
  // “to keep ⟨armed⟩ men out”
  if (adjacent) return /^(?:DT|PRP|NNP)/.test(syntax.tag(token + 1)) || /^(?:few|many|some)$/.test(behind.text)
  return /^(?:DT|PRP|NN|JJ)/.test(syntax.tag(token + 1))
}
const BE_OR_HAVE: ReadonlySet<string> = new Set(['be', 'get', 'have'])
